### Rituals. The value is the card's line, .name stands in lists (20 characters), .met follows "We did it".
### .v2, .v3 and .v4 are the same invitation in other words, so that the card does not read alike every day.

r-goodbye = 👋 A proper goodbye today, near or far: a hug, a kiss, a wave or a line.
    .name = Goodbye
    .met = A goodbye that was worth the name.
    .v2 = 👋 Before you part today: one good goodbye, at the door or on the phone.
    .v3 = 👋 Leave slowly today: look up, say it, smile.
    .v4 = 👋 Ten seconds for the goodbye today, however you two like to say it.

r-screenless-dinner = 🍽 Dinner without screens tonight?
    .name = Screenless dinner
    .met = A dinner with nobody else at the table.
    .v2 = 🍽 Let the phones dine somewhere else this evening?
    .v3 = 🍽 Tonight's table: the food, the two of you, and not one screen?
    .v4 = 🍽 Shall the screens stay in another room while you eat?
    .soft = 🍽 The phones away for this dinner?
    .soft2 = 🍽 Shall the screens stay in another room while you eat?

r-high-low = 🌗 The high and the low of your day. One line each is plenty.
    .name = High and low
    .met = A high, a low, and someone to tell.
    .v2 = 🌗 What was the best of today, and what the hardest? Tell each other.
    .v3 = 🌗 One peak and one valley of today, from each of you.
    .v4 = 🌗 Today from the sunny side and from the shady one, in a line or two.

r-side-by-side = 🧺 One chore, side by side. Pick it together and keep it short.
    .name = Side by side
    .met = One chore done, and in good company.
    .v2 = 🧺 Choose a small job and do it shoulder to shoulder.
    .v3 = 🧺 One chore, two people, twenty minutes at most.
    .v4 = 🧺 What needs doing anyway? Do a bit of it together.

r-parallel-hour = 📚 An hour for yourselves: each your own thing, and a hello at the end.
    .name = Parallel hour
    .met = An hour each, and a hello after.
    .v2 = 📚 One hour, two people, two different things. Meet again afterwards.
    .v3 = 📚 Time to yourselves, both of you. See each other in an hour.
    .v4 = 📚 Each into your own corner for an hour, and out again with a hello.

r-thirty-seconds = ⏳ Thirty seconds: stop, look up, breathe out, be here.
    .name = Thirty seconds
    .met = Half a minute, all yours.
    .v2 = ⏳ Half a minute for nothing at all: put it down, breathe, look around.
    .v3 = ⏳ Stop the evening for thirty seconds, and see who is there.
    .v4 = ⏳ One slow breath, then another, both of you. That is all.

r-first-cup = ☕ The first cup of the day in company, at one table or at two.
    .name = First cup
    .met = A first cup, and somebody to drink it with.
    .v2 = ☕ Five minutes for coffee, tea or water, and for each other.
    .v3 = ☕ Before the day gets loud: a cup each, at the same time.
    .v4 = ☕ Sit down for the first sips, near or far, and say good morning.

r-one-word = 🌅 How did you wake up? One word each.
    .name = One word
    .met = Two words, and the day can begin.
    .v2 = 🌅 Give this morning a single word, both of you.
    .v3 = 🌅 Sunny, slow, crumpled? Say in one word how you are starting.
    .v4 = 🌅 If this morning were a book, what would be its one-word title?
    .soft = 🌅 Give this morning a single word, both of you.
    .soft2 = 🌅 In one word, how are you starting today?

r-day-ahead = 🧭 What is the biggest thing in your day? Tell each other in a line.
    .name = The day ahead
    .met = Now each knows what the other is walking into.
    .v2 = 🧭 One line each about today: what is coming, and when.
    .v3 = 🧭 Show each other today's map: the easy part and the steep part.
    .v4 = 🧭 What could do with a little luck today? Say it, and get some.

r-sign-of-life = 🕛 A small hello at midday: a picture, a word, a wave.
    .name = Midday hello
    .met = A hello crossed the middle of the day.
    .v2 = 🕛 Half the day is done. Send each other one small thing from it.
    .v3 = 🕛 Anything near you worth a smile? Send it over.
    .v4 = 🕛 Lift your head for a minute and think of each other, out loud or in writing.

r-hello-again = 🚪 Meeting again today, in a room or on a screen? Hello first, everything else after.
    .name = Hello again
    .met = A hello that came before everything else.
    .v2 = 🚪 First the hello this evening, then the to-do list.
    .v3 = 🚪 A minute for arriving, with a proper hello and no news yet.
    .v4 = 🚪 The first minute of the evening belongs to the two of you.

r-round-the-block = 🚶 Once round the block, side by side or with the other one on the phone.
    .name = Round the block
    .met = Once round, and a little lighter.
    .v2 = 🚶 A short walk before the evening closes? Any direction.
    .v3 = 🚶 Shoes on, one lap, no destination.
    .v4 = 🚶 Ten minutes of fresh air and talk, near or far.

r-same-song = 🎵 One song, started at the same moment, wherever you are.
    .name = Same song
    .met = Three minutes inside the same song.
    .v2 = 🎵 Who picks tonight's song? Press play together.
    .v3 = 🎵 Headphones on, count to three, listen.
    .v4 = 🎵 Choose a song for two tonight, and hear it at the same time.

r-same-moon = 🌙 Go to a window for a minute, each your own, and look up.
    .name = Same moon
    .met = One sky, seen twice.
    .v2 = 🌙 Moon, clouds or street lamps: what hangs over you tonight?
    .v3 = 🌙 A minute at the window. It is the same moon for both of you.
    .v4 = 🌙 Look up, both of you, and tell each other what the sky is doing.

r-call-for-nothing = 📞 A call with nothing to settle: only how it is going.
    .name = A call for nothing
    .met = A whole call, and nothing got organised.
    .v2 = 📞 Ring each other today without a list.
    .v3 = 📞 Who calls whom today? You need no reason.
    .v4 = 📞 Ten minutes on the line; plans and lists can wait.

r-open-line = 🎧 Half an hour on an open call, each doing your own thing. Talk if you like.
    .name = Open line
    .met = Company, with hardly a word.
    .v2 = 🎧 One call, two pastimes: be in each other's background for a while.
    .v3 = 🎧 Phones on the table, a call open, half an hour of hardly talking.
    .v4 = 🎧 Half an hour of each other's rustling and humming, by phone.

r-good-night = 🌃 A real good night, in person, by voice or in writing.
    .name = Good night
    .met = The day was properly closed.
    .v2 = 🌃 Before the last screen goes dark: say good night to each other.
    .v3 = 🌃 One good thing from today, and then good night.
    .v4 = 🌃 Whoever gets sleepy first says it first: good night.

r-slow-breakfast = 🥐 A slow breakfast, with nowhere to be.
    .name = Slow breakfast
    .met = Breakfast took its time, and so did you.
    .v2 = 🥐 Sit a little longer over breakfast this morning?
    .v3 = 🥐 A second cup, another slice, and no clock?
    .v4 = 🥐 Lay the table as if somebody nice were coming. Somebody is.

r-two-calendars = 🗓 Ten minutes with both calendars: what is heavy, what is free, what is for the two of you.
    .name = Two calendars
    .met = The week has a shape now.
    .v2 = 🗓 What does the coming week look like for each of you? Lay the two side by side.
    .v3 = 🗓 Find one free hour in the days ahead, and give it to the two of you.
    .v4 = 🗓 Which day will be the fullest? Plan something soft around it.

r-few-pages = 📖 A few pages read aloud, in one room or down the line.
    .name = A few pages
    .met = A few pages further, in the same story.
    .v2 = 📖 One reads, one listens. Anything with words will do.
    .v3 = 📖 Where did you stop? Read on for ten minutes, out loud.
    .v4 = 📖 Pick a poem, a recipe or a comic, and read it to each other.

r-one-pot = 🍲 Something in one pot tonight, cooked with four hands.
    .name = One pot
    .met = Cooked by two, and it tasted of it.
    .v2 = 🍲 One cuts, one stirs. What will it be?
    .v3 = 🍲 Make supper together, music on, no hurry.
    .v4 = 🍲 Meet at the stove this evening; simple is fine.

r-same-supper = 🍝 The same supper at two tables tonight?
    .name = Same supper
    .met = Two plates, one supper.
    .v2 = 🍝 Agree on a dish, and eat it at the same time, wherever you are.
    .v3 = 🍝 Prop up the phone, pretend to pass the salt, eat together.
    .v4 = 🍝 Two kitchens, one recipe. How did yours turn out?
    .soft = 🍝 Agree on a dish, and eat it at the same time, wherever you are.
    .soft2 = 🍝 Two kitchens, one recipe, one hour.

r-film-night = 🎬 One film, one start, on one sofa or on two.
    .name = Film night
    .met = The credits rolled for both of you.
    .v2 = 🎬 Whose turn is it to choose the film tonight?
    .v3 = 🎬 Press play at the same moment, and whisper all you like.
    .v4 = 🎬 An episode or a whole film this evening, near or far?

r-picture-of-week = 📷 One picture each from this week, and a word on why that one.
    .name = Picture of the week
    .met = Two pictures more in the album.
    .v2 = 📷 Look through your photos of the week, and show each other one.
    .v3 = 📷 Which moment of this week would you frame? Show it.
    .v4 = 📷 Swap a photo each: the plainest one counts, too.

r-one-round = 🎲 One round of something: cards, words, a quiz.
    .name = One round
    .met = Somebody won, and both were charming about it.
    .v2 = 🎲 A short game, at a table or over the phone?
    .v3 = 🎲 Shuffle, roll or guess: ten minutes of play.
    .v4 = 🎲 Who picks the game today? Whoever wins tells a joke.
    .soft = 🎲 A short game, at a table or over the phone?
    .soft2 = 🎲 Ten quiet minutes of a game you both like.

r-somewhere-new = 🗺 Somewhere neither of you has been, even if it is only the next street.
    .name = Somewhere new
    .met = One more place that you two know.
    .v2 = 🗺 Turn left today where you usually turn right.
    .v3 = 🗺 Choose a blank corner of your map, and go and look.
    .v4 = 🗺 A bench, a path or a shop you do not know yet. Which will it be?

r-long-hug = 🤗 A hug that lasts until you have both breathed out.
    .name = Long hug
    .met = You both let go at the same time, nearly.
    .v2 = 🤗 One hug before the evening starts, and take your time over it.
    .v3 = 🤗 Put everything down and hold on for a while, if you both feel like it.
    .v4 = 🤗 Today's hug: longer than a hello, shorter than a nap.
    .soft = 🤗 One hug before the evening starts, if you both feel like it.
    .soft2 = 🤗 Put everything down and hold on for a while, if you both feel like it.

r-tell-it-again = 🕰 Tell each other one old story about the two of you, again.
    .name = Tell it again
    .met = The story got a little longer, as stories do.
    .v2 = 🕰 Which of your stories has not been told for a while?
    .v3 = 🕰 “Do you remember …?” Begin like that, and see where it goes.
    .v4 = 🕰 One memory each, from the early days.
