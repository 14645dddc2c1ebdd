# One partner's own settings, in their private chat.
mine-title = ⚙️ Settings · mine
mine-only-you = Only you can see and change these.
mine-elsewhere = ⚙️ Your own settings live in your private chat with me.
mine-elsewhere-toast = That one lives in your private chat with me 🤍
mine-done-toast = Done 🤍

mine-nudges-button = { $nudges ->
    [on] 🔔 Nudges: on
    [evening] 🔔 Nudges: evening
   *[off] 🔔 Nudges: off
}
mine-quiet-button = 🌙 Quiet { $start }–{ $end }
mine-busy-button = 💼 Busy { $start }–{ $end }
mine-busy-off-button = 💼 Busy hours: off
mine-zone-button = 🌍 { $place }

mine-nudges = 🔔 A nudge is one kind line, here, about something your partner offered. At most one message a day, and none in your quiet or busy hours.
mine-nudges-on-button = { $chosen ->
    [on] ✅ On
   *[off] ⬜ On
}
mine-nudges-evening-button = { $chosen ->
    [on] ✅ Evening only
   *[off] ⬜ Evening only
}
mine-nudges-off-button = { $chosen ->
    [on] ✅ Off
   *[off] ⬜ Off
}
mine-nudges-start = 🔔 When in the evening?

mine-quiet = 🌙 In your quiet hours nothing comes by itself, here or in your group.
mine-quiet-start = 🌙 Quiet from when?
mine-quiet-end = 🌙 Quiet until when?
mine-busy = 💼 In your busy hours no nudge comes. Only you see them, unless you offer them under My reminders.
mine-busy-start = 💼 Busy from when?
mine-busy-end = 💼 Busy until when?
mine-busy-set-button = Set busy hours
mine-busy-clear-button = No busy hours
mine-from-button = From { $time }
mine-to-button = To { $time }
mine-span-ask = From when to when? Reply here, like 22:00-08:00.
mine-span-ask-hint = 22:00-08:00
mine-span-ask-again = I read two times with a line between them, like 22:00-08:00 or 10 pm to 8 am. Reply here once more.
mine-span-ask-again-hint = 22:00-08:00

mine-zone = 🌍 Your clock: { $place }, where it is { $time } now.
mine-zone-now = On the move? What time is it for you right now?
mine-zone-which = 🌍 Which one is closest to you?
mine-zone-ask = Which city are you in, or what time is it there? Reply here.
mine-zone-ask-hint = Lisbon
mine-zone-ask-again = I could not find that one. A larger city nearby works, also with its country, like Portland, US. Or the time, like 18:30.
mine-zone-ask-again-hint = Portland, US
mine-city-button = Type a city
mine-place-button = { $place } { $time }
