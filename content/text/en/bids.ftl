# A bid: one partner reaches out. $by reached out, $other is the one it is for.
bids-reaching = 👋 { $by } is reaching out.
bids-reaching-again = 👋 This one still matters to { $by }.
bids-reaching-talk = 👋 { $by } would love to talk for a bit.
bids-reaching-listen = 👋 { $by } would love an ear. Just listening is plenty.
bids-reaching-hug = 👋 { $by } could use a hug.
bids-reaching-help = 👋 { $by } could use a hand.
bids-reaching-news = 🎉 { $by } has good news.
bids-reaching-company = 👋 { $by } would like some quiet company.
bids-reaching-notokay = 👋 { $by } is not okay right now, and is telling you.
bids-reached = 👋 { $by } reached out.
bids-rests = 👋 { $by } reached out.

bids-here-button = I'm here
bids-more-button = Tell me more
bids-hug-button = 🤗 Hug
bids-think-button = Let me think
bids-gladly-button = Gladly
bids-coming-button = Coming
bids-call-button = Shall I call?
bids-wow-button = Wow, tell me
bids-proud-button = So proud
bids-celebrate-button = Celebrate tonight
bids-later-button = Not now…
bids-hour-button = In an hour
bids-tonight-button = Tonight
bids-tomorrow-button = Tomorrow
bids-talked-button = We talked ✓
bids-no-rush-button = No rush
bids-never-mind-button = Never mind 🤍
bids-again-button = Still matters
bids-rest-button = Let it rest
bids-no-nudges-button = No nudges like this

bids-did-here = { $other } is here 🤍
bids-did-more = { $other } would like to hear more.
bids-did-hug = { $other } sends a hug 🤗
bids-did-think = { $other } is thinking about it.
bids-did-gladly = { $other } is glad to help.
bids-did-coming = { $other } is on the way to you.
bids-did-call = { $other } would like to call. Is now good?
bids-did-wow = { $other } wants to hear all of it.
bids-did-proud = { $other } is so proud of you.
bids-did-celebrate = { $other } says: let's celebrate tonight.
bids-did-later = { $other } will come back to it.
bids-did-later-at = { $other } will come back to it around { $at }.
bids-did-talked = You two talked 🤍

bids-toast = Got it 🤍
bids-later-toast = Good. I'll bring it back to you around { $at }.
bids-own-toast = That one is for { $other } 🤍
bids-theirs-toast = That one is { $by }'s 🤍
bids-no-rush-toast = No rush at all. I'll leave it be.
bids-rest-toast = All right, it rests 🤍
bids-no-nudges-toast = Done. No nudges from me. You can change this under /settings.

bids-nudge = { $by } reached out earlier. One word or a ❤️ is enough, or say when.
bids-nudge-group = This one is still open, whenever there's a moment 🤍
bids-back = You said around now for { $by }'s hello. One word is plenty 🤍

# The picker that opens on /bid without words.
bid-pick = { $by }, what would feel good?
bid-talk-button = Talk
bid-listen-button = Just listen
bid-hug-button = Hug
bid-help-button = Help with…
bid-news-button = Good news
bid-company-button = Quiet company
bid-notokay-button = Not okay
bid-calm-button = No rush
bid-calm-on-button = No rush ✓
bid-help-ask = { $by }, what would help? Reply here in a few words.
bid-sent-toast = Sent 🤍
