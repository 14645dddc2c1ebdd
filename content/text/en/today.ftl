# What is one's own today, in private. $what is in somebody's own words; $idea is their small idea for the day.
command-today = What is yours today
today-title = ☀️ Yours today:
today-empty = ☀️ Nothing waits for you today. A small hello is welcome on any day, and so is a quiet one 🤍
today-elsewhere = ☀️ What is yours today is in your private chat with me.
today-promises = 🤝 What you promised. Tap one to have it here below.
today-promise-item = 🤝 { $what }
today-meeting = 🗓 { $what }, { $at }
today-idea = ☕ { $idea }
today-promises-button = 🤝 My promises
today-remember-button = 📌 Keep something
today-promise-button = 🤝 Promise
