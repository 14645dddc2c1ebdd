### Instead cards: a moment that wears a little, and a kinder one in its place. Shown only to whoever asks for them.
### The value names the moment without blame, .instead is what one can do. “They” is the partner.

t-casual-remark = “Look at that sky”, and you are in the middle of a thought. The sky goes by.
    .instead = Look up for as long as an “oh, yes” takes. Your thought will still be there, and you can say that it's waiting.

t-phone = They begin to tell you something, and the phone is still in your hand. It happens to nearly everyone.
    .instead = Put it face down first, then look up. If it can't wait: “Two minutes, and then you have all of me.”

t-eye-roll = The sigh, or the roll of the eyes, was out before you noticed.
    .instead = Breathe out, and ask one question you don't know the answer to. If they saw it: “Sorry, that was my tired face.”

t-minimise = They're worked up about something that looks small from where you stand, and “it's not that bad” is on its way.
    .instead = From where they stand it is big. Say that you can see it's hard, and leave the size to them.

t-quiet-bid = “What a day”, said to nobody in particular. It is easily taken for a remark about the day.
    .instead = A single word counts: “That bad?” So does a hand, a cup put down beside them, or a heart sent back.

t-defend = They bring up something you did, and your reasons are already on your tongue.
    .instead = Your reasons won't go off. Look for the bit that's true first, and say that bit aloud.

t-forgot = They've told you, more than once by now, and it slipped away all the same.
    .instead = Say so plainly, ask again, and write it down there and then. /remember keeps it for you.

t-call-out = Your name from the next room, or a message that only says “hey”, and you're deep in something else.
    .instead = Answer at once, even with “I hear you, one minute”. Then, in one minute, go.

t-assume = A short answer or a late reply, and your head has already written the rest of the story.
    .instead = Ask before you fill the gap. “What did you mean?” is quicker than an evening of guessing.

# Tagged fenced: it does not come while two are mending, nor after a safety page.
t-vent = Something between the two of you is bothering you, and you're about to tell the whole table.
    .instead = If it feels all right, say it to each other first. A friend you trust or a professional is a good place too. You needn't carry it alone.

t-advice = They're two sentences into a problem, and you have the answer.
    .instead = It's probably a good one. Keep it warm for a minute, and ask whether they want it.

t-interrupt = Their story reminds you of yours, and you're in before theirs is over.
    .instead = Hand it back: “Sorry, you were at the station.” Yours will be just as good in five minutes.

t-vanish = It's all too much, and you go quiet, or simply go.
    .instead = Going is fine. Leave a time behind you, even a rough one. /space can say it for you.

t-old-list = You were arguing about today, and last summer has just come in and sat down.
    .instead = Ask it to wait outside. If last summer still hurts, it deserves an hour of its own, on a better day.

t-flat-news = They came with good news and got a “nice”, because your head was elsewhere.
    .instead = Good news can be answered twice. Go back to it: “Wait, tell me that again, how did it happen?”

t-late = You said six, and it's going to be half past.
    .instead = Send the new time before the old one is up. Most of what's hard about waiting is not knowing.

t-sharp-joke = Everyone laughed at your joke. The one it was about smiled a little late.
    .instead = Find a quiet minute and say that you saw it. Next time, tell the one in which you're the fool.

t-big-words = “You always.” “You never.” And now you're both arguing about the word.
    .instead = Make it small again: today, this one thing, and what you would have liked.

t-hint = You hinted. You hinted louder. Now you're hurt, and they're puzzled.
    .instead = Put it in one plain line: what you'd love, when, and why it matters to you.

t-used-to = They do it every single day, so it has stopped looking like something that anybody does.
    .instead = Thank them for it once, as if you had only just found out who it was.

t-correct = They're telling friends about that trip, and it wasn't a Tuesday, it was a Wednesday.
    .instead = Let it be a Tuesday. It's a good story, and it's their turn to tell it.

t-take-over = They're doing it their way, which is slower, and your hands have begun to help.
    .instead = Hands in your pockets. Slower is still done, and it's done by somebody who was trusted with it.
