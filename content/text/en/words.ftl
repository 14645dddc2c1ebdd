### Words to borrow, what for and one at a time. They are copied, changed and sent by a person; the bot never does that.

words-open-button = Words to borrow
words-title = 📋 Words to borrow. What for?
words-how = They fit better once you have changed a word or two. You send them yourself, where and when you like.

words-sorry = To say sorry
words-again = To start over
words-warmth = Some warmth, before or after a quarrel
words-humour = A little lightness, when you would both laugh
words-listen = To listen
words-reach = To reach out
words-thanks = To thank, and to share good news
words-ask = To ask
words-share = To say something hard
words-space = To take some time, and to give it
words-team = Same side

words-sorry-button = Sorry
words-again-button = Start over
words-warmth-button = Warmth
words-humour-button = A little lightness
words-listen-button = Listening
words-reach-button = Reaching out
words-thanks-button = Thanks, good news
words-ask-button = Asking
words-share-button = Something hard
words-space-button = Time alone
words-team-button = Same side
