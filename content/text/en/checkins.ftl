# A check-in: one question for both. $question is its words; each answers for themselves.
checkins-ask = 💬 { $question }
checkins-ask-evening = 🌙 { $question }
checkins-how = Reply here, a line is plenty.
checkins-how-scale = One tap is plenty, or reply in words.
checkins-one-of-two = 1 of 2 🤍
checkins-closes = Both of you were here 🤍
checkins-rests = This one rests now 🤍
checkins-used-up = You two have been through all my questions lately. They come round again in a while.
checkins-thanked = 💛 { $by } says thank you.

checkins-not-today-button = Not today
checkins-think-button = Let me think
checkins-another-button = Another
checkins-thanks-button = Say thanks 💛
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

checkins-did-here = { $by } is here 🤍
checkins-did-hug = { $by } sends a hug 🤗
checkins-did-listen = { $by } is all ears, and fixes nothing.

checkins-toast = Got it 🤍
checkins-weather-toast = { $weather }. It shows once both of you have tapped; until then you can change it.
checkins-stays-toast = This one stays for today 🤍
checkins-nudge = Today's question is still open, whenever there's a moment. One line, a tap, or not today are all fine.
checkins-nudge-group = This one is still open, whenever there's a moment 🤍
