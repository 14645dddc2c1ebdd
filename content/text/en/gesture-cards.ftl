### The cards around the gestures. In the group they never say whose idea was which, nor who did what.

# The group's card; $what is what appeared. Each of the two sees their own idea behind a button.
gestures-waiting = ☕ A small thing for today is waiting for each of you.
    .v2 = ☕ Two small ideas for today, one for each of you.
    .v3 = ☕ One small idea each. Yours shows to you alone.
    .v4 = ☕ Something small to do today, if you like: one for each of you.
# The same when an idea waits for one of them.
gestures-waiting-one = ☕ A small thing for today is waiting behind the button.
    .v2 = ☕ There is a small idea for today in here.
    .v3 = ☕ One small idea for today, hidden until you peek.
    .v4 = ☕ Something small to do today, if you like.
gestures-rests = ☕ Small things for another day.
    .v2 = ☕ This one keeps for another day.
    .v3 = ☕ Another day has small things, too.
gestures-done = ☕ { $what }
gestures-something = Something kind appeared.
gestures-quietly = ☕ Something small happened today, quietly.
    .v2 = ☕ Quietly, something small was done today.
    .v3 = ☕ Today something kind happened without a sound.
    .v4 = ☕ A small thing was done today, and nobody needs to know which.
gestures-noticed = 💛 And it was noticed.
    .v2 = 💛 It did not go unseen.
    .v3 = 💛 Somebody noticed.

# The private card, for whoever wants their ideas to themselves. The idea stands below, set apart.
gestures-yours = ☕ A small idea for today.
    .v2 = ☕ Something small, if it fits today.
    .v3 = ☕ Just for you to know: a small idea.
    .v4 = ☕ Here is a small one for today.
gestures-for-you = ☕ A small one for yourself today.
    .v2 = ☕ Today a small one is for you.
    .v3 = ☕ Something small, and this time for yourself.
gestures-yours-shows = Lovely 🤍 Your group sees what appeared, and no name.
gestures-yours-stays = Lovely. It stays between you and me 🤍
gestures-skipped = ☕ Not this one, then. Another day has another.

# What one partner wrote: $words are theirs, and only the other ever reads them here.
gestures-need = { $other } wrote that this helps: { $words }
gestures-favourite = Something { $other } loves: { $words }

gestures-peek-button = Peek at mine
gestures-another-button = Another
gestures-done-button = Done
gestures-awkward-button = Awkwardly done ✓
gestures-quiet-button = Quietly done
gestures-skip-button = Skip
gestures-why-button = Why this?
gestures-noticed-button = Noticed 💛
gestures-fuss-button = Words for it
gestures-ask-button = Ask us both

gestures-toast = Lovely 🤍
gestures-quiet-toast = It stays between you and me 🤍
gestures-own-idea-toast = Anything small and kind that comes to mind is just right.
gestures-why-need-toast = It is from their own list of what helps, shared with you.
gestures-why-favourite-toast = You kept this as something they love.
gestures-asked-toast = Asked in your group 🤍

# Where the two are, mostly. One tap of either is enough: neither choice is more than the other.
change-where-together = ideas for two in one place
change-where-apart = ideas for two in two places
change-where-both = ideas for one place and for two
where-page = 📍 Where are you two, mostly? Small ideas follow. Either of you can change it.
where-together = In one place
where-apart = In two places
where-both = A bit of both
where-button = { $chosen ->
    [together] 📍 In one place
    [apart] 📍 In two places
   *[both] 📍 Near and far
}

# One's own two choices about ideas, in the private chat.
privately-page = ☕ Where your small ideas come. In your group they wait behind a button, and only you can peek at yours. Here they come to you alone. Nobody is told which you chose.
privately-group = In our group
privately-private = Here, to me alone
privately-button = { $chosen ->
    [private] ☕ Ideas: here
   *[group] ☕ Ideas: in group
}
touch-page = ✋ Some small things are about touch, like a hug or a hand. Switched off, I suggest none of them to either of you, and nobody is told who chose that.
touch-on = Touch is fine
touch-off = Nothing with touch
touch-button = { $chosen ->
    [off] ✋ Touch ideas: off
   *[on] ✋ Touch ideas: on
}
