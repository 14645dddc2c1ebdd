### What is kept, said in ten lines, and every row about one partner, in words for them alone.

privacy-page =
    🔒 What I keep

    1. To work at all: the ids of your group and of you two, first names, languages, clocks, settings, and when you said yes.
    2. Of each moment: what it was, who offered it, when, and how it was answered. Nobody is shown who answered how often.
    3. What you write to me on purpose: replies to my cards, promises, notes, names of rituals. It is locked with a key before it is stored.
    4. Everything else you two write I drop unread. Of photos and voice I keep only that there was a reply.
    5. After 180 days a moment and its words are erased. The jar keeps its marble.
    6. Keep our words: either of you can switch it off, and every kept reply is erased. On again needs both.
    7. In your private chat with me you find all I know about you, an export, and a way to be forgotten. That needs nobody's yes.
    8. /stop ends it for you both at once, by either of you. Thirty days later I erase everything.
    9. Telegram keeps the chat itself and could read it: a group with a bot is not sealed from end to end. I can delete only messages younger than 48 hours.
    10. Whoever runs me could technically read what reaches me. You can run me yourselves.

    I am reminders and ideas, not professional care.

privacy-button = What I keep
privacy-mine-button = 🔒 Open my side
privacy-elsewhere = 🔒 That one is answered in your private chat with me.

# Everything about whoever asks.
know-entry-button = What do you know?
know-title = 🔎 What I know about you
know-notes-button = What you keep
know-rhythms-button = On your clock
know-offered-button = What you offered
know-answered-button = What you answered
know-ideas-button = Your ideas
know-notes = 🔎 What you keep here
know-rhythms = 🔎 What comes on your clock
know-offered = 🔎 What you offered
know-answered = 🔎 What you answered
know-ideas = 🔎 Ideas that were yours
know-more = Your export has all of it, whole, and what is left from an earlier group.
know-empty = Nothing at the moment.

kept-name = Your first name: { $name }
kept-id = Your number at Telegram: { $id }
kept-language = Your language there: { $language }
kept-zone = Your clock: { $place }
kept-agreed = When you said yes: { $at }
kept-quiet = Your quiet hours: { $start } to { $end }
kept-busy = Your busy hours: { $start } to { $end }
kept-nudges = { $nudges ->
    [on] Nudges: on
    [evening] Nudges: in the evening, at { $time }
   *[off] Nudges: off
}
kept-mood = { $mood ->
    [good] How it was when you two began: good
    [apart] How it was when you two began: a bit far apart
    [mending] How it was when you two began: mending
   *[skip] How it was when you two began: you skipped that one
}
kept-private = { $open ->
    [yes] Your private chat with me: open
   *[no] Your private chat with me: closed
}
kept-seen = When you were last here, to the hour: { $at }
kept-space = You are taking some time until { $at }
kept-space-said = You are taking some time until you say so
kept-own = { $name ->
    [touch] Ideas with touch: { $value }
    [ideas] Where your ideas come: { $value }
    [busy_shared] Your busy hours may be known to your partner: { $value }
    [language] The language I speak with you: { $value }
    [door] The door you chose last on the path: { $value }
   *[other] A choice of yours, { $name }: { $value }
}
kept-always = Beside this I keep the numbers of the messages I sent you, so that I can change them. At times there is also a date until which no nudge comes, or a wish that I write less here. Neither stands on any page, so that nobody looking over a shoulder can read anything into it.

# One row of the lists. $what is the moment in words, $at a time.
kept-offered = { $practice ->
    [bids] { $at }: you reached out.
    [thanks] { $at }: you said thank you.
    [promises] { $at }: you promised something.
    [suggestions] { $at }: you suggested a change.
    [repair] { $at }: you wished to try again.
    [space] { $at }: you took some time.
    [newjar] { $at }: you wished for a new jar.
    [path] { $at }: you began the path.
    [remember] { $at }: you shared a date.
   *[other] { $at }: you began something.
}
kept-for = It is for { $at }
kept-answered = { $at }, to: { $what }
kept-did = You answered: { $did }
kept-how = { $how ->
    [reply] in your own words
    [reaction] with a reaction
   *[tap] with a tap
}
kept-what = { $practice ->
    [bids] a hello
    [thanks] a thank-you
    [gestures] a small idea
    [checkins] a question
    [rituals] a ritual
    [promises] a promise
    [space] some time apart
    [repair] a new try
    [recap] the week
    [suggestions] a suggestion
    [landing] the day after
    [newjar] a new jar
    [fulljar] a full jar
    [path] a day of the path
    [ideas] a thought
    [values] what matters to you two
    [remember] a date of yours
    [easing] the question about your rhythm
   *[other] something small
}
kept-words = “{ $words }”
kept-and = { $a } · { $b }
kept-gone = one that is gone by now
kept-idea = { $at }: { $what }
kept-note = { $kind ->
    [need] { $at }: what helps you
    [favourite] { $at }: a favourite you remember
    [values] { $at }: values you picked
    [question] { $at }: a question of your own
    [keepsake] { $at }: what you want to keep of the path
    [date] { $at }: a date you remember
    [hard] { $at }: a hard day of theirs
    [low] { $at }: what they are low on
    [mentioned] { $at }: something they mentioned
    [busy] { $at }: a time at which you think of them
   *[other] { $at }: something you keep
}
kept-date = { $yearly ->
    [yes] Its day, each year: { $date }
   *[no] Its day: { $date }
}
kept-time = Its hour: { $time }
kept-due = It speaks up to you: { $at }
kept-days = On these days: { $days }
kept-whose = { $shared ->
    [yes] You shared it with your partner.
   *[no] Only you can see it.
}
kept-over = It is over, and goes a week later.

# Keep our words.
keepwords-entry-button = { $state ->
    [on] Keep our words: on
   *[off] Keep our words: off
}
keepwords-on = 💬 Keep our words is on. Replies to my cards are kept for 180 days, locked with a key, so that you two can look back. Off by either of you erases every kept reply of you both, at once and for good. On again needs you both.
keepwords-off = 💬 Keep our words is off, and no reply is kept. Sealed answers wait only until you have both read them. On again needs you both.
keepwords-stay-button = Leave it on
keepwords-off-button = Off, and erase them
keepwords-on-button = Suggest to keep them
change-words-on = your replies are kept, to look back
change-words-off = no reply of yours is kept
