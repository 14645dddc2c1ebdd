# The card around the gestures. It never says whose idea was which, nor who did what. $what is what appeared.
gestures-waiting = ☕ A small thing for today is waiting for each of you.
gestures-rests = ☕ Small things for another day.
gestures-done = ☕ { $what }
gestures-something = Something kind appeared.
gestures-quietly = ☕ Something small happened today, quietly.
gestures-noticed = 💛 And it was noticed.

gestures-peek-button = Peek at mine
gestures-another-button = Another
gestures-done-button = Done
gestures-awkward-button = Awkwardly done ✓
gestures-quiet-button = Quietly done
gestures-noticed-button = Noticed 💛

gestures-toast = Lovely 🤍
gestures-quiet-toast = It stays between you and me 🤍
gestures-own-idea-toast = Anything small and kind that comes to mind is just right.

# Where the two are, mostly. One tap of either is enough: neither choice is more than the other.
change-where-together = ideas for two in one place
change-where-apart = ideas for two in two places
change-where-both = ideas for one place and for two
