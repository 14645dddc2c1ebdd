### Steady questions, a little further in; read by both on one card: say "you" to each, and no names.
### No emoji in front; the card brings its own. Sealed ones are written in private and opened together; .a .b .c … are taps.

## Rest, pace and time

q-rest-unearned = When do you manage to rest without having earned it first?
q-rests-more = What rests you more than sleep does?
q-hurry = Where in your week do you hurry without needing to?
q-enough-day = What is the least you need to call a day a good one?
q-absorbed = What absorbs you so much that you forget the clock?
q-freshest-part = For what would you like to keep the freshest part of your day?

## Worry, moods and what goes on inside

q-worry-hour = At what hour do your worries like to visit?
q-worry-shrunk = Looking back, which worry turned out far smaller than it seemed?
q-calming-line = Which sentence calms you when somebody says it?
q-quiet-inside = When you go quiet, what is usually going on?
q-shy-still = What can still make you shy?

## Pride, change and what may come

q-well-done = Whose “well done” do you still remember?
q-compliment-inside = What does your face do when somebody pays you a compliment?
q-changed-mind = What have you slowly changed your mind about?
q-slipped-away = What did you once love doing that has slipped out of your life?
q-hold-on = When everything shifts at once, what do you hold on to?
q-old-decision = Which decision of long ago are you glad of to this day?
q-begun-by = A year from now, what would you like to have begun?
q-laugh-old = What do you hope you two will still laugh about when you are very old?
q-remember-now = Of life as it is right now, which detail do you want to remember for good?

## Family of any kind, and friends

q-family-chosen = Who counts as family for you, related or not?
q-saying-inherited = Which saying from your childhood do you now hear yourself use?
q-affection-then = How did the people around you show affection when you were small, however oddly?
q-making-up-then = Where you grew up, how did people make up after a quarrel, if they did?
q-family-part = Peacemaker, clown, dreamer, rebel: which part was yours among the people you grew up with?
q-learned-care = Who taught you how to look after someone?
q-older-model = Which older person would you like to resemble one day?
q-knew-first = How are you different around those who have known you longest?
q-friend-taught = What did a friend show you about being close to somebody?
q-good-pair = Which two people you know are good to each other, and how can you tell?

## Room, and coming back

q-own-corner = Which corner of your life do you like to have to yourself?
q-welcome-back = After hours on your own, how do you like to be welcomed back?
q-enough-company = How do you notice that you have had enough company for one day?
q-room-gift = When the other one needs time alone, which words make that easy for you?
q-near-apart = When you are in different places, what brings your partner near?

## Thanks, care and answers

q-thank-awkward = Whom would you thank if it did not feel so awkward?
q-lucky = Where in life have you simply been lucky?
q-learned-from-you = Which good habit did you catch from your partner?
q-smallest-care = What is the smallest thing that makes you feel cared for?
q-advice-or-ear = How can one tell whether you want advice or only an ear?
q-ask-me-about = What would you love to be asked about more often?
q-detail-remembered = Which little thing about you is it lovely to have remembered?
q-affection-busy = How do you show affection when you have no time at all?

## Friction, and the way back

q-cooling-time = When you have been cross, how long does cooling down take, and where is it easiest?
q-happy-disagree = About what can you two disagree quite cheerfully?
q-slow-word = Which word of your own could mean “let's slow down” to both of you?
q-let-go = What helps you shrug off a small annoyance?
q-first-sentence = What would be a good first sentence now, even a clumsy one?
q-differently = Which one thing would you like to try differently next time?

## Sealed: guesses and wishes, opened together

q-what-would-help = What would help you this week? One small thing.
q-guess-mind = What do you think takes up most room in your partner's head this week?
q-guess-could-use = Sleep, laughter, quiet, company: which could your partner do with most, do you think?
q-guess-proud = What is your partner privately proud of, would you say?
q-seen-work = What does your partner do for the two of you that hardly anyone sees?
q-guess-highlight = Which moment of the past week do you think your partner liked best?
q-ordinary-weeks = If you could change one small thing about your ordinary weeks together, which would it be?
q-guess-comfort = After a rough day, what does your partner find most comforting, do you think?
q-word-for-us = Your wish for the two of you in the coming year, in one word?
q-guess-daydream = What do you imagine your partner daydreams about?
q-rely-on = What have you come to rely on in your partner?
q-talk-to-finish = Which conversation between you would you like to finish one day, in no hurry?
q-kind-words-more = Which kind words would you like to hear more often?
q-swap-task = Which task would you gladly hand over, and which would you gladly take?
q-at-fifteen = What was your partner like at fifteen, do you suppose?
q-happy-signs = How can you tell that your partner is happy, before they say a word?
q-guess-alone = With a free hour and nobody about, what would your partner choose to do?
q-thanks-unsaid = What are you thankful for and have not said aloud yet?
q-lighter-days = What could you do, quite easily, that would make your partner's days lighter?

## One tap among a few

q-tired-kind = What kind of tired are you these days?
    .a = In the body
    .b = In the head
    .c = In the heart
    .d = All three
    .e = Hardly at all
q-ill-wish = A cold has sent you to bed. What do you wish for?
    .a = Company
    .b = A closed door
    .c = Both, in turns
    .d = Soup and silence
q-decide-first = A decision is waiting. What do you trust first?
    .a = My head
    .b = My gut
    .c = A long walk
    .d = Somebody's advice
q-serious-talk = Something serious wants talking over. How is it easiest for you?
    .a = First thing
    .b = After a meal
    .c = While walking
    .d = In writing first
q-encourage = Something difficult lies ahead. What encourages you?
    .a = A pep talk
    .b = A plan
    .c = A hug
    .d = Quiet trust
q-praise-where = How do you like your praise?
    .a = Just between us
    .b = In front of others
    .c = In writing
    .d = In a look
q-annoyed-first = Something annoys you. What do you do first?
    .a = Say it at once
    .b = Sleep on it
    .c = Joke about it
    .d = Swallow it
q-unasked-change = How do you meet a change that you did not ask for?
    .a = Head first
    .b = Step by step
    .c = With a sigh
    .d = With a list
q-day-apart = On a day apart, how much contact feels right?
    .a = A good-night line
    .b = Now and then
    .c = A running chat
    .d = Surprise me
q-recharge-where = Where does your strength come back?
    .a = Alone, indoors
    .b = Alone, outdoors
    .c = With one person
    .d = Among many people
q-tell-worry = A worry turns up. When do you like to share it?
    .a = At once
    .b = When it has a shape
    .c = Once it is over
    .d = When I am asked
q-help-how = How do you like to be helped?
    .a = Before I ask
    .b = When I ask
    .c = Without a word
    .d = Side by side
q-mid-quarrel = In the middle of a disagreement, which would help you most?
    .a = A short break
    .b = A softer tone
    .c = Being understood
    .d = A bit of humour
q-near-surface = Which is nearest the surface in you these days?
    .a = Joy
    .b = Calm
    .c = Worry
    .d = Grumpiness
    .e = Tiredness
    .f = A bit of each

## Answered by a tap on the weather row

q-patience = How was your patience this week?
q-forecast = How is the long-range forecast for your month?
q-being-you = How is it, being you, at the moment?
q-air-between = How is the air between you right now?
