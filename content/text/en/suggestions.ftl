# More of anything needs two. $by suggested it, $other is the one who answers, $what is the change in words.
suggestions-open = ⚙️ { $by } suggests: { $what }.
suggestions-yes = ⚙️ Agreed by you both: { $what }.
suggestions-not-now = ⚙️ { $by } suggested: { $what }. Not now, and that is fine.
suggestions-take-back = ⚙️ { $by } took this one back: { $what }.
suggestions-over = ⚙️ { $by } suggested: { $what }. It rests for now.

suggestions-yes-button = Yes
suggestions-not-now-button = Not now
suggestions-take-back-button = Take it back

suggestions-yes-toast = Good, you both agree 🤍
suggestions-not-now-toast = All right. It stays as it is.
suggestions-take-back-toast = Taken back.
suggestions-sent-toast = Suggested. It starts with a yes from { $other } 🤍
suggestions-done-toast = Done 🤍
suggestions-own-toast = This one is for { $other } to answer 🤍
suggestions-theirs-toast = Only { $other } can take it back.
suggestions-over-toast = This one is settled already 🤍

# The changes themselves. $name is what comes, $days and $time say when.
change-rhythm = { $name }, { $days }, at { $time }
change-volume-whisper = Whisper, up to three things a week
change-volume-gentle = Gentle, up to one thing a day
change-volume-pair = Daily pair, up to two things a day
change-volume-bids = Only bids, nothing by itself
change-reactions-on = your ❤️ reactions count as answers
change-reactions-off = your ❤️ reactions stay between you
change-line-on = a silent line here when someone cannot be reached privately
change-line-off = no silent line here
change-unknown = something I no longer know

# What comes by itself, as it is called in lists and suggestions.
rhythm-checkins = One question
rhythm-gestures = A small idea
rhythm-thanks = One thank-you
rhythm-rituals = A ritual
rhythm-own = { $name }

days-every = every day
days-weekdays = Monday to Friday
days-weekend = at the weekend
days-none = on no day
days-from-to = { $a } to { $b }
days-1 = { $a }
days-2 = { $a }, { $b }
days-3 = { $a }, { $b }, { $c }
days-4 = { $a }, { $b }, { $c }, { $d }
days-5 = { $a }, { $b }, { $c }, { $d }, { $e }
days-6 = { $a }, { $b }, { $c }, { $d }, { $e }, { $f }
day-0 = Mon
day-1 = Tue
day-2 = Wed
day-3 = Thu
day-4 = Fri
day-5 = Sat
day-6 = Sun

time-plain = { $time }
time-theirs = { $time } on { $by }'s clock
