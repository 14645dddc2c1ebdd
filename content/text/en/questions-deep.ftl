### Deep questions, for when both have said that deep is fine: invitations, with room to answer lightly.
### Read by both on one card: say "you" to each, and no names. No emoji in front; the card brings its own.

## Being loved, answered and seen

q-how-answered = When it takes courage to reach out, how do you wish to be answered?
q-loved-for-nothing = When did you last feel loved without having done anything for it?
q-see-more-of = Which side of you longs to be seen more often?
q-are-enough = When do you feel that you are enough, just as you are?
q-gentler-than = Where are you gentler than people think?
q-make-small = Which need of yours do you tend to make small?
q-too-much = When do you worry about being too much, or not enough?
q-as-you-are = When did it turn out well that you showed yourself just as you are?
q-trust-notice = How do you notice that you trust someone?
q-love-before-words = What did you learn about love before you had words for it?
q-like-home = What does being at home feel like to you, wherever it happens?

## Fears, flaws and soft spots

q-small-fear = Which fear of yours is small, a bit odd, and real all the same?
q-soft-spot = What are you a little ashamed of, though a good friend would only smile?
q-acting-strong = Where do you act stronger than you feel?
q-allowed-bad-at = What would you like to be allowed to be bad at?
q-flaw-friend = Which of your own flaws have you made friends with?
q-gently-changing = Which habit of yours are you patiently trying to unlearn?
q-envy = Whom do you envy now and then, and for what?
q-under-anger = When you are angry, what is often hiding underneath?
q-alone-among = When do you feel alone even though people are around?
q-worry-inherited = Which worry did you inherit rather than choose?

## What has been

q-comforted-small = Who or what consoled you as a child?
q-needed-then = What did you need as a child that you can give yourself today?
q-rule-left = Which rule of your childhood do you no longer live by?
q-thought-true = What did you long believe about yourself that turned out not to be true?
q-hurt-softer = Which old hurt has grown softer with time? A hint is plenty.
q-forgiven-self = For what have you forgiven yourself, or nearly?
q-whisper-back = What would you whisper to yourself at a hard moment long ago?
q-carried-unseen = What did you once carry without anybody noticing?
q-still-with-you = Whom do you carry with you, although they are no longer here? A name is enough.
q-day-that-shaped = Which single day has shaped you more than others?
q-come-through = What have you two come through that made you kinder to each other?

## What moves you, and what you hope

q-tender = What makes you tender every time?
q-good-tears = What can bring you to tears in a good way?
q-hardly-dare = Which hope do you hardly dare to say aloud?
q-other-life = Which other life do you sometimes imagine for yourself?
q-not-give-up = What would you find hard to give up, even for someone you love?
q-promise-to-self = Which promise to yourself means most to you?
q-dark-hours = What gets you through the hours when nothing is easy?
q-meaning-day = On a plain day, what feels worth doing for its own sake?
q-remembered-for = What would you like people to remember you for? Small is fine.
q-growing-older = What about growing older frightens you least?

## After a hard moment

q-underneath = What did you really want to say, underneath the words that came out?

## Sealed: opened together, once both have written

q-hard-to-say = What would you tell your partner if you knew for certain that it would be kindly received?
q-missed-hurt = Did something sting lately without your partner noticing? “Nothing” is a fine answer.
q-see-in-them = What do you see in your partner that they hardly see in themselves?
q-moved-you = When did your partner move you without knowing it?
q-line-that-stayed = Which sentence of your partner's has stayed with you, in a good way?
q-easier-to-tell = What is easier to tell your partner than anyone else?
q-closer-weeks = What would bring you two closer in the weeks ahead?
q-guess-feels-loved = In which moments with you does your partner feel most loved, do you think?
q-understand-me = What would you like your partner to understand better about you?
q-seen-grow = In what have you seen your partner grow?
q-not-so-easy = What is not so easy about being close to you? A smile is allowed.
q-extra-gentle = On which subject would you like extra gentleness?
q-worry-for-us = Thinking of the two of you, which worry comes by now and then? A light one counts.
q-hope-for-us = What do you quietly hope for the two of you?
q-small-sorry = Is there a small sorry that you would still like to say to your partner?
q-not-a-burden = What do you keep to yourself so as not to be a burden?
q-lean-more = When would you like to lean on your partner more than you do?
q-began-to-trust = In which small moment did you begin to trust your partner?
q-with-others = What touches you in the way your partner is with other people?
q-softer-braver = What in you has grown softer or braver since you two met?
q-far-and-back = When did you last feel some distance between you, and what shortened it?
q-straight-to-heart = Which tiny gesture of your partner's goes straight to your heart?
q-alone-with = Is there something you feel alone with, although it concerns you both?

## One tap among a few

q-hard-to-receive = Which is hardest for you to receive?
    .a = Help
    .b = Praise
    .c = Presents
    .d = Comfort
q-when-hurt = When something hurts, which animal are you?
    .a = 🦔 Hedgehog
    .b = 🐌 Snail
    .c = 🦁 Lion
    .d = 🦆 Duck, calm on top
q-how-near = You are sad. How near would you like somebody?
    .a = Very near
    .b = In the same room
    .c = One message away
    .d = Later, please

## To oneself: asked in private, and kept nowhere

q-self-why = Is there a fair wish of your partner's that you keep putting off? What might be holding you back?
q-self-rigid = Nobody is easy all the time. Where could you bend a little this week?
q-self-listening = In your last talk, when did you stop listening and begin to answer in your head?
q-self-story = What are you assuming about your partner today, and what else could be true?
q-self-withdraw = When you last withdrew, was it to rest or to avoid something? Either is human.
q-self-reliable = What does your partner do so reliably that you have stopped noticing it?
q-self-plain-words = What do you need at the moment and have told nobody in plain words?
q-self-as-friend = Would you talk to a friend the way you talked to yourself today?
q-self-permission = What would do you good this week and needs nobody's permission?
