### The path: ten small days with three doors. $theme is the day's theme, $number the day's; $by suggested it, $other is the one who answers.

path-title = 🧭 The path: ten small days.
path-how = A day brings a thought, words to borrow, and two or three doors. Each of you picks a door, and what is behind it is shown to you alone. A day waits as long as you like; there is nothing to catch up on. How would you begin?
path-walking = You two are at day { $number }. It waits for as long as you like.
path-resting = The path rests at day { $number }, and so may you. Either of you can walk on, any time.
path-some-day = A small day
path-open-button = 🧭 The path
path-begin-flat-button = Flatmates, lately
path-begin-more-button = Good, and curious
path-begin-mending-button = Mending, gently
path-again-button = Show the day
path-rest-button = Rest from it
path-on-button = Walk on
path-anew-button = From the beginning

# How it begins: one suggests it with an opening, the other answers.
path-suggests = 🧭 { $by } would like to walk ten small days with you, { $other }. { $opening }
path-opening-flat = “Could we be more than flatmates again?”
path-opening-more = “It's good, and I'm curious for more.”
path-opening-mending = “Let's mend, a little at a time.”
path-yes-button = Yes, let's
path-not-now-button = Not now
path-end-yes = Off you go, the two of you 🤍
path-end-not-now = Perhaps another time 🤍
path-end-take-back = Taken back, for now.

# A day, in the group: first its thought, then its doors.
path-day = 🧭 Day { $number }: { $theme }
path-why-button = Why this?
path-words-button = Words to borrow
path-doors-button = To the doors
path-thought-button = The thought
path-doors = Pick a door, each your own. What is behind it is shown to you alone.
    .v2 = The doors are open. A tap shows you what is behind one, and nobody else.
    .v3 = Which door today? You may each pick a different one.
    .v4 = Each of you has a door today. Only you see what is behind it.
path-light-button = 🌱 Light
path-steady-button = 🌿 Steady
path-deep-button = 🌳 Deep
path-mine-button = My door
path-done-button = I did mine
path-next-button = Next day
path-end-button = To the end
path-one-did = One small thing is done 🤍
path-met = Both of you did yours 🤍 The next day comes in the morning, or with a tap.
path-met-on = This one is yours 🤍
path-met-last = Something of this is yours now 🤍
path-rested = This day rests. There is nothing to make up for.

# The tenth day: something to choose together, and something to write, each alone. $words are one's own.
path-values-button = 🌱 Our values
path-write-button = ✍️ What I keep
path-keepsake-ask = ✍️ What would you like to keep of these ten days, the two of you? Write it here. It stays with me, and comes back to you alone in half a year.
path-keepsake-hint = We say a proper hello
path-keepsake-again = ✍️ A few lines of words work best here, up to about a hundred and fifty words.
path-keepsake-waits = ✍️ It comes back to you in half a year. Only you see it.
path-keepsake-none = ✍️ Nothing waits here now. Whatever you write comes back to you in half a year.
path-keepsake-back = ✍️ Half a year ago you walked ten small days, and this is what you wanted to keep.
path-keepsake-words = { $words }
path-write-again-button = Write it anew
path-let-go-button = Let it go
path-let-go-toast = It is gone 🤍

# The end: one of the days may stay.
path-keep = 🧭 Ten small days, at your own pace. One of them can stay with you.
path-keep-how = 🧭 Which day did you good? It comes by once a week, if you both like.
path-keep-day = { $number } · { $theme }
path-keep-button = Day { $number }
path-pick-button = Pick a day
path-enough-button = It was good as it is
path-stayed = 🧭 { $theme }, once more.
    .v2 = 🧭 The day you kept: { $theme }
    .v3 = 🧭 { $theme }, as on your path.
    .v4 = 🧭 Time for the one that stayed: { $theme }
rhythm-path = The next day of the path
rhythm-path-item = { $what }, from the path

path-toast = All right 🤍
path-yours-toast = This one is for { $other } to answer 🤍
path-theirs-toast = Only { $by } can take it back.
path-done-toast = Lovely 🤍
path-open-toast = The next day is here already 🤍
path-door-toast = That door opens once you have both said that deep is fine.
path-suggested-toast = Suggested 🤍
path-rest-toast = The path rests. It waits for you two where you are.
path-on-toast = Here it is 🤍
