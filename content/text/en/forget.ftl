### To be forgotten: one page, for whoever asked, in private.

forget-entry-button = Forget me
forget-page =
    🕯 Forget me

    At once and for good: your name, your settings, your notes, what you offered, and every word you wrote to me.

    Your partner keeps what they wrote and set themselves, and can take it along for thirty days. Your group sees the ordinary line that I slip out, and I leave. It says nothing about you or why.

    The jar is yours together. It goes as well if you say so; otherwise your partner has it in their export.

    What stands in the chats stays at Telegram. You may want an export first.
forget-over-page =
    🕯 Forget me

    Your time here has ended already. What is still kept of you goes at once and for good: your name, your settings, your notes, what you offered, and every word you wrote to me. Nobody is told.

    What your partner wrote and set themselves stays theirs, until thirty days are over. The jar goes as well if you say so.

    What stands in the chats stays at Telegram. You may want an export first.
forget-nobody = 🕯 I keep nothing about you. What passes through here to answer you is gone within three days.
forget-stay-button = Keep everything
forget-go-button = Forget me now
forget-jar-button = Me and the jar
forget-toast = Done. Nothing of yours is kept any more. Go well 🤍
