### Light questions, easy for a tired person, read by both on one card: say "you" to each, and no names.
### No emoji in front; the card brings its own. The letters of a choice are its buttons: at most 20 characters each.

## Looking back on the day

q-best-bite = Best bite of the day: what was it?
q-overheard = Did you overhear anything today that is too good to keep?
q-nearly-did = What did you very nearly do today?
q-closing-credits = Who belongs in the closing credits of your day?
q-play-again = Which ten minutes of today would you play again?
q-passer-by = Who crossed your path today and deserves a made-up life story?
q-can-wait = What can safely wait until tomorrow?
q-three-emoji = Your day in three emoji and no words: which three?
q-loyal-object = Which thing served you well today without a word of thanks?
q-working-over = What tells you that the working part of the day is over?
q-sends-to-sleep = When sleep is slow to come, what do you think about on purpose?

## Mornings

q-dream-souvenir = Did you bring anything back from your dreams?
q-first-thought = Before you were quite awake, what was your first thought?
q-which-cup = Which cup or glass did you reach for this morning, and why that one?
q-why-wear = Who chose today's clothes: you, the weather, or whatever was clean?
q-easy-part = Which part of today will look after itself?
q-place-for-treat = Where could a little treat still fit into your day?
q-warning-label = If you came with a warning label today, what would it say?

## Midday

q-arms-reach = What is within arm's reach that you could not explain to a visitor?
q-lunch-company = What is nice about lunch today, apart from the food?
q-off-plan = How has today strayed from its plan so far?
q-eyes-closed = Close your eyes for a moment. What do you hear?

## Work of any kind

q-own-jargon = Which word from your work or your hobby would puzzle everybody else?
q-in-your-sleep = Which of your tasks could you do in your sleep?
q-honest-title = What would be an honest job title for you this week?
q-one-day-job = Which job would you like to try for exactly one day?
q-instead-of = When you are avoiding something, what gets done instead?
q-ideas-where = Where do your best ideas tend to find you?

## Food

q-signature-bite = What do you cook, mix or spread better than most?
q-unseen-eating = What is impossible to eat gracefully, and you eat it all the same?
q-rescue-jar = You may take one jar or bottle to the moon. What is in it?
q-one-dish = You two open a tiny restaurant that serves one dish. What is it?
q-food-defended = Which food do you defend when others make a face at it?

## Seasons and outdoors

q-season-turns = How can you tell that a season is turning before the calendar says so?
q-nicer-weather = In which weather are you a nicer person?
q-tree-friend = Is there a tree you know personally?
q-animal-met = Which animal did you meet lately, and how did it go?
q-looked-up = When did you last stop for a whole minute, and what for?
q-along-the-way = Stones, leaves, feathers, nothing: what do you pick up along the way?
q-square-metre = One square metre of earth is yours. What will you grow?
q-forgiven-insect = Which insect do you forgive everything?

## Senses

q-touch-passing = Wood, wool, cold metal: what do you like to run your hand over?
q-quiet-sound = Is there a very quiet sound that you love?
q-stuck-song = Which song moves into your head without asking?
q-chosen-colour = Which colour do you keep choosing without meaning to?
q-nice-light = Which corner of the place you live in is nicest, and at what hour?
q-good-voice = Whose voice could read you the small print and keep you listening?

## Memory

q-street-drawn = Which street could you still draw from memory?
q-until-dark = What did you play, long ago, until it got dark?
q-by-heart = Which perfectly useless thing do you still know by heart?
q-believed-long = Which funny thing did you believe for far too long?
q-back-to-photo = Which picture do you keep going back to?
q-small-teacher = Who taught you a small trick that you still use?
q-fond-nickname = Which nickname of yours did you like, and who came up with it?
q-still-wonder = What did you wonder about when you were small, and still do?
q-worn-out-gift = Which present did you use until it fell apart?
q-once-boring = What used to bore you and is now a pleasure?

## The two of you

q-first-shared-meal = What was on the table the first time you two ate together?
q-first-guess-wrong = What did you guess about your partner early on that turned out quite wrong?
q-outing-astray = Which of your outings went wrong in the best way?
q-outside-the-frame = Think of a photo of you two. What was happening just outside the picture?
q-first-exhibit = A museum about you two opens. What stands in the first glass case?
q-wordless-sign = Which look or sign between you two needs no words?
q-first-borrowed = What did you first borrow from each other, and did it ever go back?
q-thanks-to-them = Which taste, song or place do you know only thanks to your partner?
q-known-by-sound = By which sound would you know your partner with your eyes shut?
q-only-they-know = Which quiz question could nobody but your partner answer?
q-good-team = At which everyday thing are you two a surprisingly good team?

## Wishes and plans

q-library-of-things = From a library that lends absolutely everything, what do you take out first?
q-nice-delay = Which pleasant thing have you been putting off?
q-year-of-sundays = Which project could keep you two busy for a year of Sundays?
q-beginners-both = What would you two be funny beginners at?
q-wake-to = Which sound would you choose for tomorrow's alarm?

## Imagined worlds

q-new-door = A door appears where there was only wall. Where does it lead?
q-friendly-ghost = As a friendly ghost, which place would you haunt?
q-thumb-sized = For one day you are no bigger than a thumb. Where do you go?
q-planet-law = You two discover a planet. What is the first law there?
q-talking-animal = Which animal would complain most if it could talk?
q-visitor-1800 = A visitor from the year 1800 comes to tea. What do you show them first?
q-new-holiday = You may invent a public holiday. How does everybody celebrate?
q-own-statue = Your statue is unveiled in the park. What is it doing?
q-forecast-ruler = The weather obeys you tomorrow. What is the forecast?
q-chair-talks = If your favourite chair could talk, what would it say about you?
q-drawer-story = “The letter had lain in the wrong drawer for years.” How does the story go on?
q-one-invented = Tell two small things about yourself, one of them made up. Will your partner spot it?
q-their-initial = Find something near you that begins with your partner's initial. What is it?

## Places

q-best-stretch = Of the way you take most often, which stretch do you like best?
q-no-guidebook = Which spot near you is in no guidebook and still worth a visit?
q-just-in-case = What do you pack every time and hardly ever need?

## Habits and quirks

q-own-rule = Which little rule do you live by that nobody gave you?
q-talks-to = Do you talk to things? Which ones, and what about?
q-exact-spot = Which of your belongings has a place that nobody may change?
q-joke-told-badly = Which joke do you tell badly and gladly?
q-recommends = What do you recommend to everyone, asked or not?
q-tiny-expert = On which tiny subject could you talk for ten minutes?
q-friend-laugh = How would a friend describe your laugh?
q-nameless-regular = Who do you see nearly every day without knowing their name?
q-doing-nothing = How good are you at doing nothing at all?
q-untrusted-game = In which game are you not to be trusted?

## Made for distance

q-over-shoulder = What is near you right now that your partner would enjoy?
q-first-thing-meet = When you next meet, what do you want to do first?
q-small-parcel = What would you put into a very small parcel for your partner today?
q-same-minute = What could you two do at the very same minute, in two places?
q-postcard-today = What would be on today's postcard to your partner?
q-five-minute-leap = Five minutes side by side, at any hour of today: when would you use them?

## Written apart, read together

q-guess-order = What would your partner order in a café without opening the menu?
q-guess-rewatch = Which film, series or book could your partner happily start again tomorrow?
q-guess-first-words = What will your partner's first words be tomorrow morning?
q-guess-keen-on = Take a guess: what is your partner looking forward to most just now?
q-guess-laugh = What would make your partner laugh within ten seconds?
q-guess-sing-along = At which song would your partner sing along, even in public?
q-guess-their-sky = Sun, cloud or rain: what would you guess for your partner's day?
q-half-hour-us = Which half-hour of this week would you like to keep for the two of you?
q-could-become = At which moment did you first think: this could become something?
q-nicest-lately = What was the nicest little moment between you two this month?
q-looks-lovely = In which ordinary moment does your partner look especially lovely?
q-their-superpower = Which superpower does your partner already have, in a small size?
q-partner-room = If your partner were a room, what would it look like?
q-like-surprise = What small surprise would you be glad of this month?
q-same-number = Try to land on the same number, from one to ten. Which do you pick?
q-wake-anywhere = You two can wake up anywhere tomorrow. Where is it?

## One tap among a few

q-supper-shape = What shape will supper be tonight?
    .a = 🍲 In a bowl
    .b = 🥪 On bread
    .c = 🍳 Breakfast again
    .d = 🥡 Someone else's
    .e = 🍽 On a plate
q-evening-volume = How loud may this evening be?
    .a = 🤫 A whisper
    .b = 📻 Low radio
    .c = 🪩 Kitchen disco
q-small-magic = Which small magic would you take until Sunday?
    .a = 🚌 The bus is there
    .b = 🔋 Phone stays full
    .c = 🥑 Fruit is ripe
    .d = ☂️ Rain waits for me
q-hides-from-you = Which of these hides from you most often?
    .a = 🔑 Keys
    .b = 📱 Phone
    .c = 👓 Glasses
    .d = 🧦 The other sock
    .e = 💭 What I came for
q-bread-today = Which bread are you today?
    .a = 🥐 A flaky croissant
    .b = 🍞 A steady loaf
    .c = 🥨 A bit twisted
    .d = 🫓 Rather flat
q-wet-sunday = It will rain all Sunday. What do you hope for?
    .a = 📚 A long book
    .b = 🎲 A board game
    .c = 😴 More sleep
    .d = 🌧 A walk in it
q-screen-hour = You two have an hour on a video call. What is it for?
    .a = 🍲 Cook the same
    .b = 🎬 Watch the same
    .c = 🗣 Just talk
    .d = 🤫 Quiet company
q-parcel = A parcel comes with no sender. What do you hope is inside?
    .a = 📖 A book
    .b = 🧀 Something tasty
    .c = 🌱 A plant
    .d = 🧩 A riddle
q-strange-town = In a strange town, which one are you?
    .a = 🗺 The map reader
    .b = 🚶 The wanderer
    .c = ☕ The café finder
    .d = 🪑 The one who sits
q-one-season = One season may stay a whole year. Which?
    .a = 🌱 Spring
    .b = ☀️ Summer
    .c = 🍂 Autumn
    .d = ❄️ Winter
q-least-minded = Which little job do you mind least?
    .a = 🧽 Washing up
    .b = 🧺 Folding
    .c = 🛒 Shopping
    .d = 🗑 The bins
    .e = 🪴 Watering
q-out-of-bed = What got you out of bed today?
    .a = ⏰ The alarm
    .b = ☕ The kettle
    .c = ☀️ The light
    .d = 🐾 Somebody hungry
    .e = 🤷 No idea
    .f = 🛏 Still in it
q-ten-minutes-good = What would do you good in the next ten minutes?
    .a = 💧 A glass of water
    .b = 🪟 Fresh air
    .c = 😌 Closed eyes
    .d = 🍫 A bite
    .e = 🗣 A chat
q-kind-robot = A kind robot takes one thing off you. Which?
    .a = 📞 Phone calls
    .b = 📄 Forms
    .c = 🧦 Matching socks
    .d = 🍽 Dinner ideas
q-story-ending = Which ending do you like in a story?
    .a = 😊 A happy one
    .b = 😭 A good cry
    .c = 🤔 An open one
    .d = 😱 A twist
q-dip-feet = Into which water would you dip your feet right now?
    .a = 🌊 The sea
    .b = 🏞 A river
    .c = 🛁 A warm bath
    .d = 🧦 Nowhere, thanks
q-compliment-pick = Which compliment would you take home today?
    .a = 😂 You're funny
    .b = 💪 You kept going
    .c = ✨ You look lovely
    .d = 🧠 That was clever
q-plan-a-day = How much plan does a free day need?
    .a = 📋 Every hour
    .b = 📍 One fixed point
    .c = 🎲 None at all
q-night-window = The window at night: open or shut?
    .a = 🪟 Open
    .b = 🔒 Shut
    .c = 🤏 Just a crack
q-stuck-first = Stuck on a problem, what do you try first?
    .a = 🔍 Look it up
    .b = 🗣 Ask someone
    .c = 🚶 Walk away
    .d = 🔨 Push harder
q-nap-length = What is the right length for a nap?
    .a = ⏱ Ten minutes
    .b = 🕐 An hour
    .c = 🌇 All afternoon
    .d = 🙅 I don't nap
q-two-tournament = Which tournament would you two win as a pair?
    .a = 🎲 Dice
    .b = 🃏 Cards
    .c = 🧠 A quiz
    .d = 🎭 Charades
q-switch-off-sound = Which sound would you turn off this evening?
    .a = 📱 Pings
    .b = 🚗 Traffic
    .c = 🧊 The fridge
    .d = 💭 My own thoughts
q-hand-over = What would you happily let your partner decide this week?
    .a = 🍲 The menu
    .b = 🎬 The film
    .c = 🎵 The music
    .d = 🗺 The outing
q-who-laughs-first = Who of you two laughs first when it is not the moment?
    .a = 🙋 Me
    .b = 👉 My partner
    .c = 🤝 Both at once
q-who-ghost = You two meet a ghost. Who talks to it?
    .a = 🙋 Me
    .b = 👉 My partner
    .c = 🏃 We both run
q-who-cake = Half the cake is gone. Who was it?
    .a = 🙋 Me, gladly
    .b = 👉 My partner
    .c = 🤐 No comment
q-who-spoke-first = Who spoke first when you two met?
    .a = 🙋 Me
    .b = 👉 My partner
    .c = 🤷 Lost to history
q-today-colour = Which colour was today?
    .a = 🟡 Yellow
    .b = 🔵 Blue
    .c = 🟢 Green
    .d = 🔴 Red
    .e = 🟣 Purple
    .f = 🌫 Grey
q-party-spot = At a party, where are you found?
    .a = 🥟 By the food
    .b = 💃 In the middle
    .c = 🐈 With the cat
    .d = 🚪 Near the door
    .e = 🛋 At home, gladly
q-sweet-savoury = Sweet or savoury this morning?
    .a = 🍯 Sweet
    .b = 🧀 Savoury
    .c = ☕ Only a cup
q-day-speed = At what speed is today going?
    .a = 🐌 Snail
    .b = 🚲 Bicycle
    .c = 🚄 Fast train
    .d = 🎠 In circles

## Answered by a tap on the weather row

q-sky-above = How is the sky above you right now, quite literally?
q-first-taste = How was the first thing you ate or drank today?
q-lunch-went = How was lunch, or whatever stood in for it?
q-getting-about = How was getting about today, however far?
q-your-spot = How is the spot where you are reading this?
q-pocket-order = How is the order in your bag, pockets or drawers?
q-week-treating = How is this week treating you so far?
q-quiet-in-day = How was the quiet in your day, if there was any?
q-outdoors-today = How was the outdoors today, from inside or out?
q-ideas-flow = How are your ideas flowing today?
q-music-day = How was the music in your day, wanted or not?
