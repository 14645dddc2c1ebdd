### How this works, in one screen. The four words are its tabs.

help-page =
    Small moments, on time.

    Notice: /thanks · /gesture
    Respond: tap, reply, or say when; one word is enough
    Acknowledge: a 🤍 says “I saw that”
    Ask: /checkin
    Reach: /bid

    What you gathered: /jar
    After a sharp word: /repair
    Quieter? /settings · /space · /pause, either of you, any time
    What I keep: /privacy. Done with me: /stop
# The same on one's own side, where only one of the two reads it.
help-mine-page =
    Small moments, on time. This side is yours alone.

    What is yours today: /today
    A promise, with a quiet reminder to you: /promise
    Something that matters to them: /remember
    What helps you: /needs
    A small idea, just for you: /gesture
    Words for a hard moment: /repair
    Your own times and nudges: /settings

    What I keep: /privacy
    Everything else lives in the group you two share. /help there shows it.

help-notice-button = { $here ->
    [yes] • Notice
   *[no] Notice
}
help-respond-button = { $here ->
    [yes] • Respond
   *[no] Respond
}
help-acknowledge-button = { $here ->
    [yes] • Acknowledge
   *[no] Acknowledge
}
help-ask-button = { $here ->
    [yes] • Ask
   *[no] Ask
}
help-notice-page =
    Notice

    Much of love goes past unseen: the bin that was out already, the message at noon. Seeing one such thing is half of it. Saying so is the other half.

    /gesture has a small kind idea for today, for each of you alone.
    /thanks says thank you, in your own words or with some to borrow.
help-respond-page =
    Respond

    When one of you reaches out, anything back is an answer: { $hearts ->
        [yes] a tap, a word, a photo, a heart
       *[no] a tap, or a word or photo in reply
    }. “Not now, after dinner” is one too, if you come back to it.

    Nobody is told who has not answered. What nobody gets round to rests by itself, and can be offered again.

    /bid is how you reach out yourself.
help-acknowledge-page =
    Acknowledge

    What was done likes to be seen. “Noticed” under a small thing that appeared, a 🤍 under a thank-you, “We talked” when it happened away from here: one tap is plenty.

    Things done quietly may stay quiet. They count just as much.

    /jar shows what the two of you have gathered. It only fills.
help-ask-page =
    Ask

    You don't know all of each other yet, and both of you keep changing. /checkin asks you both one question, light ones first.

    “Not today” is a full answer. Deeper questions come only when you have both said so, and your own can go in among them: /settings, then What.

help-more-page =
    More help

    /path: ten small days, each at your own pace
    /ritual: things that come round again
    /values: three words each that matter to you
    /repair and /space: for hard moments, and for time alone
    /language: how I speak

    When to look for a person: when something stays heavy for a long time, or the same hard talk keeps coming back, somebody trained can do what no bot can. A doctor, a counsellor or a local helpline is a good first door.

    I am ideas and reminders for two people. That is education, and no replacement for professional care.
help-more-button = More help
help-thought-button = 💡 A thought
