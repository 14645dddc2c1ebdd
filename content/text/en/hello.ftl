# How a couple begins: one message that edits itself to the end.
hello-page =
    👋 I'm Toward: small moments between the two of you, at times you choose.

    I see my own buttons, my commands, and replies to me. Nothing else you write here.

    Either of you can stop me at any moment, without a reason.
    {""}
hello-both-in = Are you both in?
hello-one-of-two = 1 of 2 so far.
hello-in-button = I'm in
hello-again-button = It's just us two
hello-in-toast = Lovely, you are both in 🤍
hello-one-in-toast = Lovely. I begin once you are both in.
hello-crowd = I'm made for a group of exactly two, so I stay quiet here for now.
hello-third-toast = This group has its two already 🤍
hello-elsewhere-toast = I'm already with you in another group. /stop there frees me for this one.

hello-time = What time is it for you right now?
hello-where = Which one is closest to you?
hello-other-button = Other times…
hello-city-button = Type my city
hello-same-button = Same: { $place }
hello-zone-toast = Thank you. I go by { $place } time for you.
hello-hours-old-toast = Those times were a while ago. Here are fresh ones.
hello-time-known-toast = I have yours already. You can change it later in your settings.
hello-city-ask = { $who }, which city's clock do you live by? Reply here.
hello-city-again = I could not find “{ $words }”. A larger city nearby works well. Reply here once more.
time = { $time }
place = { $place }

hello-mood = How are things between you two?
hello-mood-private = Your answer stays with me. It only sets how gently I go.
hello-mood-good-button = Good, more please
hello-mood-apart-button = A bit far apart
hello-mood-mending-button = Mending
hello-mood-skip-button = Skip
hello-mood-toast = Thank you. That stays between us.

hello-begin = Pick one small thing to begin with. One is plenty.
hello-begin-gestures-button = ☀️ A morning idea
hello-begin-checkins-button = 🌙 Evening question
hello-begin-thanks-button = 💛 A daily thank-you
hello-begin-bids-button = 👋 Only bids
hello-begin-gestures = a small idea each morning
hello-begin-checkins = one question in the evening
hello-begin-thanks = one thank-you a day
hello-begin-bids = only bids, nothing by itself
hello-suggests = { $by } suggests: { $what }.
hello-agree-button = Good
hello-else-button = Something else
hello-their-turn-toast = Now it is { $other }'s turn to say yes 🤍
hello-ready-toast = That's all. Welcome, you two 🤍

hello-ready = 🤍 All set, you two.
hello-first-at = The first one comes at { $at }. Change it any time: /settings.
hello-only-bids = Nothing comes by itself. /bid reaches out, whenever you like.
hello-mine = Your private side holds your own times, nudges and quiet hours.
hello-mine-button = Open mine
hello-public = Anybody can find and read this group, and I'm made for two. I'll slip out; add me to a private group 🤍
hello-not-open = I'm here for a few people who know each other, so I'll leave you to it. Be well 🤍
hello-too-many = Too many groups have met me today to say hello properly. I'll slip out; add me again tomorrow 🤍
hello-goodbye = I'll slip out, so that your group is yours again. Add me back any time 🤍
hello-third = There is someone new here, and I'm made for two. I stay silent until it is just you two again.
hello-two-again = Just the two of you again. I carry on as before 🤍
hello-private = Small moments, on time. Add me to the group you two share, and I'll say hello there.
hello-add-button = Add me to your group
hello-admin-off = I'm no longer an administrator here, so I can't see your reactions. Buttons and replies work as before.
hello-admin-on = I can see reactions to my messages now. Everything else you write here I drop unread.
hello-admin-needed = To see your reactions I need to be an administrator here. Buttons and replies work without it.
hello-anonymous = You are writing as an anonymous admin, so I can't tell who it is. Buttons still work.
