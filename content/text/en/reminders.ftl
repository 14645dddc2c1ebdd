# Thinking of the other at times one chose; private. $days and $time are words, $other is the other one.
reminders-entry-button = 🔁 My reminders
reminders-title = 🔁 A quiet word to you about { $other }, on days and at times you choose.
reminders-offered = { $other } offers their busy hours: { $start }–{ $end }.
reminders-item = { $days } { $time }
reminders-one = 🔁 { $days } at { $time }. Only you can see this.
reminders-time = 🔁 At what time?
reminders-new-button = ➕ A new one
reminders-theirs-button = ➕ In those hours
reminders-offer-on-button = 💼 Offer my hours
reminders-offer-off-button = 💼 Keep my hours
reminders-drop-toast = It is gone 🤍
reminders-full-toast = Six are plenty for one person. Taking one out makes room.
