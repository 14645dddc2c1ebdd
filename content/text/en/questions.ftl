### Questions, read by both on one card: say "you" to each, and no names.
### No emoji in front; the card brings its own.

## Today: light, answered in a line

q-day-really = How was your day, really? The true version; short is fine.
q-smile-today = What made you smile today?
q-ordinary-detail = What is one ordinary detail of your day that you would normally leave out?
q-frustrating = What got on your nerves today, big or small?
q-small-win = What small thing went right today?
q-energy-give-take = What gave you energy today, and what took some away?
q-headline = If today were in the newspaper, what would the headline be?
q-window = What was the nicest thing within sight or earshot today?
q-look-forward = What are you looking forward to in the next few days?
q-three-words = Your week so far, in three words?

## Playful and curious: light

q-odd-habit = Which odd habit of yours deserves a little fame?
q-first-noticed = What was the first thing you noticed about each other?
q-reading = What have you read, watched or heard lately that stayed with you?
q-laugh-week = What made you laugh lately, even if nobody else would get it?
q-soundtrack = Which song could be the soundtrack of your week?
q-extra-hour = If tomorrow had one extra hour in it, how would you spend it?
q-learned = What did you learn this week, useful or not?
q-childhood-treat = What counted as a real treat when you were small?
q-comfort-food = What do you eat when you need comforting?
q-smell = Which smell takes you straight back somewhere, and where?
q-tiny-luxury = What is your favourite luxury that costs next to nothing?
q-own-joke = Which joke belongs to you two and nobody else?
q-first-long-talk = What do you remember of your first long talk?
q-relive = Which day that you spent together would you happily live again?
q-our-place = Which place feels as if it belongs to the two of you?
q-teach-me = What would you like your partner to teach you?
q-nobody-watching = What would you do for fun if nobody were watching?
q-ten-year-old = What would your ten-year-old self like about your life now?
q-keepsake = What have you kept for years that is worth nothing to anyone else?
q-best-hour = At which hour of the day are you most yourself?
q-next-free-day = What small thing could you two do on the next free day?
q-nice-message = What do you like finding in a message from your partner?
q-quiet-together = What do you like doing side by side without talking?
q-kind-someone = Who was kind to you lately, outside the two of you?
q-glad-of = What did your partner do this week that you were glad of?
q-surprised = What surprised you this week?
q-advice = What is the best advice about people that anyone ever gave you?

## A little further in: steady

q-load-today = What is the heaviest item on your list at the moment?
q-weighing = What has been weighing on you lately, even a little?
q-name-it = If something is hard to bring up at the moment, what is it near?
    .a = Money
    .b = Work
    .c = Jealousy
    .d = Not feeling sure
    .e = Something else
    .f = Nothing just now
q-never-told = What is something about you that your partner has not heard yet? Small things count.
q-need-more = What would you like a little more of these days?
q-both-care = What do you both care about, even on days when you disagree?
q-dreaming = What are you dreaming of these days, however far off?
q-wrestling = What are you still trying to work out at the moment?
q-support-today = What would help you most right now: ideas, company, or some peace?
q-felt-heard = Think of somebody who really listened to you. How did they do it?
q-stress-signs = How could somebody tell that you are stressed, before you say so?
q-alone-kind = What kind of time alone does you good?
q-apology = What makes an apology easy for you to take in?
q-after-friction = After a disagreement, what helps you find the way back?
q-admire = What do you admire in the way your partner handles things?
q-changed = What has changed about you in the past year?
q-get-wrong = What do people often get wrong about you?
q-rarely-mention = What are you proud of that you hardly mention?
q-can-do-now = What can you two do now that you could not do at the beginning?
q-keep-tradition = Which little tradition of yours would you like to keep for good?
q-say-no = What would you like to say no to more often?
q-hard-to-ask = What do you find hard to ask for?
q-simpler = What could you two make simpler this month?
q-tuesday = What do you hope an ordinary Tuesday looks like in ten years?
q-friendship = Which friendship would you like to give more time to?
q-screens = Where in your day would you rather not have a phone around?
q-good-news = When you have good news, what do you love to hear back?
q-brave = When were you a little brave lately?

## Answered by a tap on the weather row

q-day-weather = How was your day, as weather?
q-energy = How is your energy right now?
q-sleep = How was your sleep last night?
q-busy-part = How was the busiest part of your day?
q-day-start = How was the start of your day?
q-tomorrow-looks = How is tomorrow looking from here?
q-body = How is your body feeling this evening?
q-others = How was the day with other people?
q-fun = How was this week for fun?
q-head = How is it inside your head this evening?
q-load = How is the load you are carrying these days?
q-rest-week = How was this week for rest?
q-us-week = How was this week for the two of you?
q-time-together = How is it looking for time together these days?
q-time-alone = How is your time to yourself lately?
q-after-yesterday = How are you today, after yesterday?
