### Thanks, and good news. $by says it, $other is the one it is for; their words stay in their own message.

thanks-says = 💛 { $by } says thank you.
    .v2 = 💛 A thank-you from { $by }.
    .v3 = 💛 { $by } wanted to say thank you.
    .v4 = 💛 Thank you, says { $by }.
thanks-says-presence = 💛 Thank you for being there, says { $by }.
    .v2 = 💛 { $by } says: it was good to have you there.
thanks-says-contribution = 💛 Thank you for what you did, says { $by }.
    .v2 = 💛 { $by } noticed what you did, and says thank you.
thanks-says-telling = 💛 Thank you for telling me, says { $by }.
    .v2 = 💛 { $by } is glad you said it, and says thank you.
thanks-says-reaching = 💛 Thank you for reaching out, says { $by }.
    .v2 = 💛 { $by } is glad you reached out.
thanks-says-proud = 🎉 { $by } is so proud of you, { $other }.
    .v2 = 🎉 { $other }, { $by } is cheering for you.
thanks-heard = 🤍

# The evening's invitation to both.
thanks-ask = 💛 One thing today worth a thank-you? Reply here, or say it to them.
    .v2 = 💛 What did your partner do today that did you good? A line is plenty.
    .v3 = 💛 Is there a small thank-you left over from today?
    .v4 = 💛 Something from today you were glad of? Say it here, or to them.
thanks-said = 💛 A thank-you found its way today.
    .v2 = 💛 There was a thank-you today.
    .v3 = 💛 A thank-you was said today.
    .v4 = 💛 Something good was seen today, and said.
thanks-rests = 💛 Thank-yous keep. Another day has room for this one too.
    .v2 = 💛 A thank-you keeps well. This one rests.
    .v3 = 💛 A thank-you is good on any other day, too.
    .v4 = 💛 This one rests, and thanks keep for any day.

thanks-heart-button = 🤍
thanks-said-button = Said it 🤍
thanks-not-today-button = Not today

thanks-toast = Got it 🤍
thanks-not-today-toast = Another day, then 🤍

# The picker, and words to borrow for each kind.
thanks-pick = 💛 { $by }, what is it about?
thanks-presence-button = Being there
thanks-contribution-button = Something they did
thanks-telling-button = Telling me things
thanks-reaching-button = Reaching out
thanks-news-button = 🎉 Good news
thanks-plain-button = Just thank you
thanks-borrow = 💛 Words to borrow. They are best with a little of your own in them.
thanks-borrow-proud = 🎉 Their good news. Words to borrow, best with a little of your own in them.
thanks-copy-button = 📋 Copy
thanks-write-button = Write it here
thanks-proud-say-button = Just say I'm proud
thanks-ask-words = { $by }, write it here in your own words.
thanks-words-placeholder = Thank you for …

# Good news: one's own becomes a card that the other answers, and the answers ask back.
thanks-news = 🎉 Good news. Whose is it?
thanks-mine-button = I have some
thanks-proud-button = They have some
news-asks-wow = { $by }, which part do you like best?
news-asks-proud = { $by }, how did it come about?
news-asks-celebrate = { $by }, what would make it a celebration?
