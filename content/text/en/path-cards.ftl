# The path: ten small days with three doors. $theme is the day's theme, $by suggested it, $number is the day's.
path-title = 🧭 The path: ten small days.
path-how = A thought, words to borrow and three doors a day. Each of you picks a door, and only you see what is behind yours. Days wait for you, and there is nothing to catch up on. How shall it begin?
path-walking = You are at day { $number }. It waits for as long as you like.
path-some-day = A small day
path-open-button = 🧭 The path
path-begin-flat-button = Flatmates, lately
path-begin-more-button = Good, and curious
path-begin-mending-button = Mending, gently
path-again-button = Show the day
path-rest-button = Rest from it

path-suggests = 🧭 { $by } would like to walk ten small days with you. { $opening }
path-opening-flat = “We feel like flatmates lately.”
path-opening-more = “It's good, and I'm curious for more.”
path-opening-mending = “Let's mend, a little at a time.”
path-yes-button = Yes, let's
path-not-now-button = Not now
path-begins = Off you go, the two of you 🤍
path-another-time = Perhaps another time 🤍

path-day = 🧭 Day { $number }: { $theme }
path-why-button = Why this?
path-words-button = Words to borrow
path-doors-button = Three doors
path-copy-button = Copy
path-words = Words to borrow, if you like:
path-doors = Three doors, one for each of you. A tap shows you yours, and nobody else.
    .v2 = Pick a door. What is behind it is shown to you alone.
path-light-button = 🌱 Light
path-steady-button = 🌿 Steady
path-deep-button = 🌳 Deep
path-mine-button = Peek at mine
path-done-button = I did mine
path-next-button = Next day
path-one-did = One small thing is done 🤍
path-met = Both of you did yours 🤍 The next day comes by itself, or with a tap.
path-rested = This day rests. Nothing to make up for.

path-keep = 🧭 Ten small days, walked at your own pace. One of them can stay.
path-keep-how = Which day felt good? It will come by once a week, if you both like.
path-keep-day = { $number } · { $theme }
path-keep-button = Day { $number }
path-pick-button = Pick a day
path-enough-button = It was good as it is
rhythm-path = A day of the path

path-toast = All right 🤍
path-yours-toast = That one is for the other of you 🤍
path-done-toast = Lovely 🤍
path-open-toast = The next day is here already 🤍
path-door-toast = That door opens once you have both said that deep is fine.
path-suggested-toast = I've asked 🤍
path-rest-toast = The path rests. It is there whenever you like.
