# How this works, in one screen.
help-page =
    Small moments, on time.

    Notice   /thanks · /gesture
    Respond  tap, reply, or say when; one word is enough
    Ask      /checkin
    Reach    /bid

    What you gathered: /jar
    Quieter? /settings · /pause (either of you, any time)
    What I keep: /privacy
    Done with me? /stop
help-more-page =
    Four small words carry all of this.

    Notice: see one good thing the other does, and say so.
    Respond: when the other reaches out, turn toward them. A word, a tap or a time when you can is a full answer.
    Ask: you do not know all of each other yet. One question a day keeps you curious.
    Reach: say what would feel good. Asking is a gift, not a burden.

    When to look for a person: when something stays heavy for a long time, or the same hard talk keeps coming back, somebody trained can do what no bot can. A doctor, a counsellor or a local helpline is a good first door.

    This is education for couples, not professional care.
help-more-button = More help
