# A check-in: one question for both. $question is its words; each answers for themselves.
checkins-ask = 💬 { $question }
    .v2 = 💬 For both of you: { $question }
    .v3 = 💬 One question: { $question }
    .v4 = 💬 I wonder: { $question }
checkins-ask-evening = 🌙 { $question }
    .v2 = 🌙 This evening's question: { $question }
    .v3 = 🌙 Before the day ends: { $question }
    .v4 = 🌙 One for the two of you: { $question }
    .v5 = 🌙 Tonight I wonder: { $question }
checkins-some = A question for the two of you.
checkins-how = Reply here, a line is plenty.
    .v2 = A line in reply is plenty.
    .v3 = Reply here: words, a photo or a voice message.
    .v4 = One line here, when it suits you.
checkins-how-scale = One tap is plenty, or reply in words.
    .v2 = A tap says enough. Words are welcome too.
    .v3 = Tap your weather, or put it in words.
    .v4 = Which weather is it? One tap, or a reply.
checkins-how-choice = One tap each. Both show together.
    .v2 = Pick one each. They show once you both have.
    .v3 = Each of you taps one, and then both show.
    .v4 = A tap from each of you, shown together.
checkins-how-sealed = Each of you writes in private. Both answers show together, once both are in.
    .v2 = Write yours in private. Once both are in, they show together.
    .v3 = Each writes in private, and nobody sees anything until both have. Then both show at once.
    .v4 = Sealed until you have both written, each in private. Then they show side by side.
checkins-how-talk = This one is only for talking, face to face or on the phone. I write none of it down, not even a reply.
    .v2 = Only for talking, at a table or on the phone. Nothing of it is kept here, not even a reply.
    .v3 = No writing for this one: talk it over, near or by phone. I keep none of it, not even a reply.
checkins-one-of-two = 1 of 2 🤍
checkins-closes = Both of you were here 🤍
    .v2 = You were both here 🤍
    .v3 = Here you both are 🤍
    .v4 = Two of you, and one question 🤍
checkins-rests = This one rests now 🤍
    .v2 = This one is at rest 🤍
    .v3 = This one may rest 🤍
    .v4 = Its day is over, and that is fine 🤍
checkins-used-up = You two have been through all my questions lately. They come round again in a while.
checkins-thanked = 💛 { $by } says thank you.

checkins-not-today-button = Not today
checkins-think-button = Let me think
checkins-another-button = Another
checkins-thanks-button = Say thanks 💛
checkins-borrow-button = 📋 Words to borrow
checkins-keep-button = Keep on my list
checkins-talked-button = We talked ✓
checkins-sun-button = ☀️
checkins-bright-button = 🌤
checkins-cloud-button = ☁️
checkins-rain-button = 🌧
checkins-storm-button = ⛈
checkins-here-button = I'm here
checkins-hug-button = 🤗 Hug
checkins-listen-button = Just listen

# What each answer looks like when both are shown together.
checkins-answer = { $by }: { $answer }
checkins-shows-sun = ☀️ sunny
checkins-shows-bright = 🌤 mostly bright
checkins-shows-cloud = ☁️ cloudy
checkins-shows-rain = 🌧 rainy
checkins-shows-storm = ⛈ stormy
checkins-shows-reply = 💬 in words
checkins-shows-think = 💭 still thinking
checkins-shows-not-today = 🤍 not today
checkins-shows-warm = 🤍 a warm sign
checkins-shows-some = 🤍 answered
checkins-shows-wrote = 💬 in words

checkins-did-here = { $by } is here 🤍
checkins-did-hug = { $by } sends a hug 🤗
checkins-did-listen = { $by } is all ears, and only listens.

checkins-toast = Got it 🤍
checkins-hidden-toast = { $answer }. It shows once both of you have tapped; until then you can change it.
checkins-over-toast = This one has closed 🤍
checkins-keep-toast = It's on your list. Only you see it there.
checkins-keep-long-toast = That is a little long for your list. A shorter line goes on it under /needs, in private.
checkins-keep-none-toast = Your own words would go on your list, and there are none here 🤍
checkins-stays-toast = This one stays for today 🤍
checkins-nudge = Today's question is still open, whenever there's a moment. One line, a tap, or not today are all fine.
    .v2 = There is still room for your line under today's question. A tap will do, and so will not today.
    .v3 = Today's question waits, in no hurry. A word, a tap or not today: each is an answer.
    .v4 = If you feel like it: today's question is open. A short line is plenty, and not today is fine.
checkins-nudge-group = This one is still open, whenever there's a moment 🤍
    .v2 = There is still room for a line here, whenever it suits 🤍
    .v3 = Still here, and in no hurry 🤍
    .v4 = Whenever there's a quiet minute: this one is still open 🤍

# A sealed question: each writes in private, and both answers are shown together. $words are somebody's own.
checkins-write-button = ✍️ Write mine
checkins-write-here-button = Write it here
checkins-change-button = Change
checkins-take-back-button = Take it back
checkins-write-ask = ✍️ { $question }

    Write it here. Nobody else sees it until both of you have written.
checkins-write-ask-hint = In your own words
checkins-write-again = ✍️ { $question }

    A few lines of words work best here, up to about a hundred and fifty words.
checkins-here-ask = ✍️ { $by }, reply here. I'll take your message away as soon as I have it, where Telegram lets me.
checkins-here-stays = ✍️ { $by }, reply here if you like. I can't take messages away in this group, so yours stays where both of you see it. In your private chat with me it stays sealed.
checkins-here-again = ✍️ { $by }, a few lines of words work best. Reply here once more.
checkins-only-you = Only you see this until both of you have written.
checkins-both-in = Both are in. You find them in your group 🤍
checkins-let-go = This one rests now. Your words are erased, unread 🤍
checkins-taken-back-toast = Taken back 🤍
checkins-says = { $by }
checkins-words = { $words }
checkins-fades = You two don't keep words, so these leave with the day.

# Let me think: it may come back to whoever thinks, and to nobody else.
checkins-think-offer = Take all the time you like. Shall I bring it back to you?
checkins-think-quiet = Take all the time you like 🤍
checkins-think-at = I'll bring it back to you around { $at }.
checkins-think-back = You wanted to think about this one. No hurry, and no answer is fine too.
    .v2 = Here is the one you wanted to think about. A line, or none: both are fine.
    .v3 = Back to this one, if you like. No hurry, and no answer is fine too.
checkins-think-tonight-button = Tonight
checkins-think-tomorrow-button = Tomorrow
checkins-think-no-button = No need
checkins-think-no-toast = All right 🤍

# Once a week, when both want it.
rhythm-checkins-help = What would help
