# The settings of the two together: when, what, and how much.
settings-title = ⚙️ Settings · together
settings-volume-whisper = Whisper: up to three things a week come by themselves.
settings-volume-gentle = Gentle: one thing a day comes by itself.
settings-volume-pair = Daily pair: up to two things a day come by themselves.
settings-volume-bids = Only bids: nothing comes by itself.
settings-busy = 🌿 It is a busy week, so about half of it comes.

settings-when-button = 🕰 When
settings-what-button = 💬 What
settings-busy-on-button = 🌿 Busy week
settings-busy-off-button = 🌿 End busy week
settings-pause-button = ⏸ Pause
settings-paused-button = ⏸ Paused
settings-reactions-button = { $state ->
    [on] 👁 Reactions: on
   *[off] 👁 Reactions: off
}
settings-line-button = { $state ->
    [on] 🔔 Nudge line: on
   *[off] 🔔 Nudge line: off
}
settings-privacy-button = 🔒 Privacy
settings-mine-button = ⚙️ Mine
settings-turn-on-button = Turn on
settings-turn-off-button = Turn off
settings-busy-on-toast = A busy week it is. About half as much for seven days 🌿
settings-busy-off-toast = Back to what you two agreed.

settings-reactions-off = 👁 Reactions are off. Buttons and replies do the whole job. To count a ❤️ as an answer I have to be an administrator here, and Telegram then shows me every message in this group. I throw the others away unread. If that feels wrong, leave it off.
settings-reactions-on = 👁 Reactions are on: a ❤️ on a card counts as an answer. Telegram shows me every message in this group for that, and I throw the others away unread.
settings-reactions-admin = I am not an administrator here yet, so I cannot see them. You can make me one in the group's own settings; no rights are needed.

when-title = 🕰 When things come
when-empty = 🕰 Nothing comes by itself yet. Pick something small under What.
when-line-on = • { $name }: { $days }, { $time }
when-line-off = • { $name }: off
when-only-bids = You chose Only bids, so these wait until you choose more.
when-waits = That falls into quiet hours, so it comes at { $at } instead.
when-silent = That falls into quiet hours, so it comes without sound.
when-time = ⏰ { $name }: which time?
when-day-on-button = ✅ { $day }
when-day-off-button = ⬜ { $day }
when-all-button = Every day
when-week-button = Monday to Friday
when-time-button = ⏰ { $time }
when-turn-on-button = ⬜ Off
when-turn-off-button = ✅ On

what-title = 💬 What comes by itself
what-how = Less starts at once. More starts with a yes from both of you.
what-rituals = 🍽 Rituals, small things that come round again
what-more-button = 🤝 Together…
what-more = 🤝 What the two of you may share. More of anything waits for both of you.
what-rituals-button = 🍽 Rituals…
what-own-button = Our own…
what-whisper-button = { $chosen ->
    [on] ✅ Whisper
   *[off] ⬜ Whisper
}
what-gentle-button = { $chosen ->
    [on] ✅ Gentle
   *[off] ⬜ Gentle
}
what-pair-button = { $chosen ->
    [on] ✅ Daily pair
   *[off] ⬜ Daily pair
}
what-bids-button = { $chosen ->
    [on] ✅ Only bids
   *[off] ⬜ Only bids
}
what-own-ask = What is your ritual called? Reply here in a few words, up to 40 characters.
what-own-ask-hint = Sunday pancakes
what-own-ask-again = That was a little long for a name. Reply here with up to 40 characters.
what-own-ask-again-hint = Sunday pancakes
toggle-on = ✅ { $what }
toggle-off = ⬜ { $what }
more-page-button = More ›

# Choosing a time of day.
clock-hour-button = { $hour }
clock-time-button = { $time }
clock-at-button = ⏰ { $time }
clock-earlier-button = ‹ Earlier
clock-later-button = Later ›
clock-type-button = Type it
clock-ask = Which time? Reply here, like 08:30 or 8:30 pm.
clock-ask-hint = 08:30
clock-ask-again = I read times like 08:30, 8.30, 8:30 pm or 0830. Reply here once more.
clock-ask-again-hint = 08:30
