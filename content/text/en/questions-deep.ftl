### Deep questions, for when both have said that deep is fine: invitations, with room to answer lightly.
### Read by both on one card: say "you" to each, and no names. No emoji in front; the card brings its own.

## Being loved, answered and seen

q-how-answered = When it takes courage to reach out, how do you wish to be answered?
q-loved-for-nothing = When do you feel loved without having done anything for it?
q-see-more-of = Which side of you would you like to show more often?
q-gentler-than = Where are you gentler than people think?
q-as-you-are = Think of a time when you showed yourself just as you are, and it went well. What happened?
q-trust-notice = How do you notice that you trust someone?
q-like-home = What does being at home feel like to you, wherever it happens?

## Fears, flaws and soft spots

q-small-fear = Which fear of yours is small, a bit odd, and real all the same?
q-soft-spot = What are you a little ashamed of, though a good friend would only smile?
q-acting-strong = Where do you act stronger than you feel?
q-allowed-bad-at = What would you like to be allowed to be bad at?
q-flaw-friend = Which of your own flaws have you made friends with?
q-gently-changing = Which habit of yours are you patiently trying to unlearn?
q-need-longer = For what do you need more time than other people do?
q-envy = What do you envy other people for, now and then?
q-alone-among = Is there a kind of company in which you feel a little alone?
q-worry-inherited = Which worry did you inherit rather than choose?

## What has been

q-comforted-small = Who or what consoled you as a child?
q-rule-left = Which rule of your childhood do you no longer live by?
q-still-alive-part = Which part of the child you were is still very much alive?
q-thought-true = What did you long believe about yourself that turned out not to be true?
q-hurt-softer = Which old hurt has grown softer with time? A hint is plenty.
q-forgiven-self = For what have you forgiven yourself, or nearly?
q-forgiven-lightly = When did somebody forgive you more easily than you expected?
q-whisper-back = What would you whisper to yourself at a hard moment long ago?
q-carried-unseen = What did you once carry without anybody noticing?
q-still-with-you = Whom do you carry with you, although they are no longer here? A name is enough.
q-good-goodbye = Which goodbye in your life went well?
q-day-that-shaped = Which single day turned your life a little in another direction?
q-come-through = What have you two come through that made you kinder to each other?

## What moves you, and what you hope

q-good-tears = What can bring you to tears in a good way?
q-gave-unknowing = What has somebody given you without ever knowing it?
q-hardly-dare = Which hope do you hardly dare to say aloud?
q-other-life = Which other life would you try on for a month, if you could come back?
q-promise-to-self = Which promise to yourself means most to you?
q-meaning-day = On a plain day, what feels worth doing for its own sake?
q-remembered-for = What would you like people to remember you for? Small is fine.
q-growing-older = What might be nice about growing older?

## After a hard moment

q-underneath = What did you really want to say, underneath the words that came out?

## Sealed: opened together, once both have written

q-hard-to-say = What would you tell your partner if you knew for certain that it would be kindly received?
q-missed-hurt = Did something sting lately without your partner noticing? “Nothing” is a fine answer.
q-see-in-them = What do you see in your partner that they hardly see in themselves?
q-moved-you = When did your partner move you without knowing it?
q-patient-with-me = Where has your partner's patience done you good?
q-line-that-stayed = Which sentence of your partner's has stayed with you, in a good way?
q-easier-to-tell = What is easier to tell your partner than anyone else?
q-only-with-you = What can you do in your partner's company that you do nowhere else?
q-guess-feels-loved = In which moments with you does your partner feel most loved, do you think?
q-seen-grow = In what have you seen your partner grow?
q-took-a-while = What did it take you a while to understand about your partner, and you love it now?
q-not-so-easy = What is not so easy about being close to you? A smile is allowed.
q-extra-gentle = On which subject would you like extra gentleness?
q-worry-for-us = Thinking of the two of you, which worry comes by now and then? A light one counts.
q-small-sorry = Is there a small sorry that you would still like to say to your partner?
q-not-a-burden = What do you keep to yourself so as not to be a burden? A hint is enough.
q-lean-more = When would you like to lean on your partner more than you do?
q-began-to-trust = In which small moment did you begin to trust your partner?
q-with-others = What touches you in the way your partner is with other people?
q-softer-braver = What in you has grown softer or braver since you two met?
q-far-and-back = Think of a time when you two felt further apart. What brought you nearer again?
q-straight-to-heart = Which tiny gesture of your partner's goes straight to your heart?

## One tap among a few

q-hard-to-receive = Which is hardest for you to receive?
    .a = Help
    .b = Praise
    .c = Presents
    .d = Comfort
    .e = None, bring them all
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
q-self-listening = Which part of your last talk would you listen to once more, if you could?
q-self-story = What are you assuming about your partner today, and what else could be true?
q-self-withdraw = When you last withdrew, was it to rest or to avoid something? Either is human.
q-self-reliable = What does your partner do so reliably that you have stopped noticing it?
q-self-plain-words = What do you need at the moment and have told nobody in plain words?
q-self-as-friend = Would you talk to a friend the way you talked to yourself today?
q-self-permission = What would do you good this week and needs nobody's permission?
