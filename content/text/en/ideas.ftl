### Idea cards: another way to look at something. Both read them, and nothing has to follow.
### .source says where the thought comes from, .caveat what it does not show; both stand behind “Why this?”.
### Every fact is listed in SOURCES.md.

## Small things

i-small-moments = Trust rarely turns up on the big day. It turns up on a Wednesday, when one of you says something small and the other looks up.
    .source = Many therapists say so, nearly in these words.
    .caveat = It is a way of looking, not a finding. Big days count too.

i-ordinary-days = A holiday together is lovely. The rest of the year is breakfasts, errands and “did you sleep?”. If those are warm, the year is warm, whatever happens on the beach.
    .source = From an article about small things and trust, put in our own words.
    .caveat = It has nothing against holidays or anniversaries. Enjoy every one.

i-steady-small = A hand on your shoulder in passing won't change a day. The same hand, week after week, becomes something you lean on without thinking. Nothing spectacular ever happened, and there it is.
    .source = From an article about tiny gestures, with a hand in the kitchen as its example.
    .caveat = Steady means again, not daily. And some people would rather have words than hands.

i-dozens = A remark, a yawn, a key in the door, a photo of a strange dog: an ordinary day is full of small chances. Nearly all of them come and go where no bot can see. That is how we like it.
    .source = From an article about very small moments. Nobody sat there with a counter.
    .caveat = It is not a target. One is fine, and so is a day with none.

i-small-gaps = Two busy people have gaps between them: half a remark lost to the kettle, an answer given to a screen. You don't have to close them all. Close the next one, and let the rest go.
    .source = From an article by a therapist about love in little things.
    .caveat = A picture, not a measurement. Every close couple has plenty of gaps.

i-absence = If things feel a bit cool, there may be nobody to blame and nothing to confess. Perhaps it is only less: fewer hellos, fewer questions. The good thing about less is that one question already makes it more.
    .source = Three of the articles behind these cards describe distance like this: closeness thins out more often than it breaks.
    .caveat = Their writers' experience, not a measurement. A quiet week can simply be a quiet week.

i-deposits = Small kindnesses add up. Some call that a love bank, others an emotional account. We like the thought and leave out the bookkeeping: on a hard day it is good to have soft ground, and nobody needs to know how deep it is.
    .source = “Love bank” is Willard Harley's word. The “emotional bank account” is Stephen Covey's; the Gottmans use it too.
    .caveat = Both are pictures. Nobody can read a balance, and no kindness has to be paid back.

i-jar-keeps = In an old classroom story, good moments put marbles in a jar and bad ones take them out. Ours only fills. We can't judge what happened between you, and what was good was still good. Full? Celebrate something small. For a fresh start, the two of you begin a new jar, and the old one keeps its marbles.
    .source = Brené Brown tells of such a jar in Daring Greatly. The version where the whole jar tips over we found only in retellings.
    .caveat = A picture, not a measure of trust. A full jar promises nothing, and an empty one says nothing about you.

i-hellos = A day has two hinges, going and coming back. Half a minute at each, with nothing in your hands, and the hours in between feel less far apart. Works on the phone as well.
    .source = Many therapists care about hellos and goodbyes. The hinges are ours.
    .caveat = Some mornings are a race for the bus. A wave will do.

i-chores-company = Chores take up a good part of a life. Do one side by side, or on the phone while you each fold your own laundry, and it turns into an hour of company with clean socks at the end.
    .source = From an article about two people who had begun to feel like flatmates.
    .caveat = It does not settle who does how much. That may deserve a talk of its own.

## Reaching and answering

i-bids = A reach seldom looks like one. It can be a question, a hand on your arm, a sigh, a cup put down beside you, “look at that bird”. Easy to walk past, because it looks like nothing. Easy to answer, too: a nod or a “hm” already counts.
    .source = Researchers who watched newlyweds called such moments bids. In that study a nod or a “hm” was an answer.
    .caveat = Nobody catches them all. Even the happy couples there let some go by.

i-86-33 = In one well-known study, newlyweds who were still married six years later had answered most small reaches. Those who had divorced had answered about a third. It is a story about averages, not a test for you two, and even the happy ones let some pass.
    .source = 130 newlywed couples, watched for about a day in a lab set up like a flat. We know the figures from a book and the press; we found no research paper that has them.
    .caveat = It shows what went together, not what caused what. One place, one time, few divorces. It cannot say anything about any one couple.

i-sliding-door = A psychologist wants to get back to a thriller. In the bathroom mirror, a sad face. Tiptoe past, or go in and ask what's wrong? (The thriller waited.) Doors like that slide open all day long. Any single one matters little; it is the habit that counts.
    .source = John Gottman tells it about one evening at home. The picture is from The Science of Trust; Brené Brown quotes it in Daring Greatly.
    .caveat = A story, not a study. Nobody goes through every door, and thrillers are there to be finished.

i-good-faith = A reach that got no answer may not have been turned down. Perhaps it landed in the middle of a spreadsheet, a sore back, a bad night. “That was me saying hello, by the way” is a perfectly good second try.
    .source = From an article about tiny gestures: much of the distance between people is made without meaning to.
    .caveat = Good faith is for accidents. If it keeps happening and it hurts, you can say so.

i-think-first = “Let me think” is an answer. So is “not now, after dinner”. Coming back to it is what makes it a kind one.
    .source = One of ten habits in an article about trust. Asking for time is fine, it says.
    .caveat = Some things can't wait until after dinner. Then say that, too.

i-good-news = Good news likes company. Put things down, ask for the beginning, ask for the best bit. Three questions, and the joy gets to happen twice.
    .source = In one study of 79 dating couples, how a partner took good news was linked to how the two were doing two months later.
    .caveat = A small study, and a link only. Teaching people to do it did not change how satisfied they said they were.

i-no-mindreading = “If they loved me, they'd know” is a hard exam, mostly because the other one has no idea they're sitting it. Say what you'd love, when, and why. There is still plenty of romance in getting it.
    .source = Many therapists say it: telling is one person's half, listening is the other's, and both of you have both halves.
    .caveat = A clear wish is still a wish. The answer may be a kind no.

i-watering = You can water a cactus every day with all your love, and it won't thank you. If they have told you what does them good, that is the can to carry. Small and asked for goes further than lavish and guessed.
    .source = A therapist's picture of love as a garden. The cactus is ours.
    .caveat = Their list is a hint, not an order. You may have a limit, and say it.

i-remember = Knowing that the dentist was at three says: your day goes on in my head, too. Writing it down is not cheating. Love has often used a calendar.
    .source = From an article about very small moments. /remember is there for exactly this.
    .caveat = Forgetting is mostly a full head. It says little about love.

## Noticing and thanking

i-noticing = Noticing is already doing something. The bag that got carried up, the call they made so that you didn't have to: see it, and half the kindness is done. The other half is one sentence long.
    .source = From an article about attention. Notice is the first of its four words; respond, acknowledge and ask come after.
    .caveat = You will overlook plenty. So will they, and neither of you means anything by it.

i-attention = When love seems to have left, it may be in the kitchen, hungry. What it eats is attention, and it has modest tastes: two minutes of real listening makes a decent supper.
    .source = One therapist writes that love starves more often than it disappears. The kitchen is ours.
    .caveat = A picture. Some love does end, and hunger is not the only reason.

i-planned-thanks = Thanks are quickly felt and quickly forgotten, so give them a place: after the last bite of dinner, when the train pulls out. In one study, couples who planned when to say thanks did so more, and spent more time together.
    .source = An experiment with 125 couples over five weeks. Who made a plan was decided by lot.
    .caveat = It measured thanks and time together, not how happy they were. And planned thanks still have to be meant.

i-one-line-thanks = A thank-you needs no speech, no occasion and no answer. One line about one thing, when you feel it. If you don't feel it today, leave it. It keeps.
    .source = About 65 couples kept diaries. After days with gratitude, both the thankful and the thanked felt better connected the next day.
    .caveat = Thanks to order can ring hollow: in another study, a month of assigned gratitude had only modest effects.

i-unseen-help = The bag is packed, the call is made, the plant is watered, and nobody says a word about it. They just have an easier day. Help doesn't need a signature; “Quietly done” is as good as “Done”.
    .source = Two studies, one of them with 322 couples: unseen help spared people the dip in mood that visible help can bring.
    .caveat = Those are averages. Plenty of people like to know, and some help is better asked about first.

i-unseen-loyalty = Some loyalty nobody ever sees: the joke about them you didn't laugh at, the good word put in while they were out of the room. You get no thanks for it. It only means that they can leave the room without looking back.
    .source = One of the ten habits in an article about trust, as we understand it.
    .caveat = Loyal does not mean silent. Talking to a friend you trust, or to a professional, about something hard is no betrayal.

## Asking and being known

i-still-learning = You know how they take their coffee. Do you know what they would do with a free year, or what scared them at nine? People go on changing, quietly, right beside us. Ask as if you had met last month.
    .source = Many therapists speak up for curiosity. The coffee is ours.
    .caveat = A question is an invitation. “I'd rather not say” is a whole answer.

i-invitations = “What's wrong?” can be a door held open or a torch in the face. The words are the same. The difference is the voice, and whether “not today” would be all right.
    .source = From an article about ten habits: ask hard questions as invitations.
    .caveat = You can ask very gently and still meet a closed door. It may open another day.

i-odd-habits = The humming. The eleven half-full water glasses. Once an odd habit has a name and the two of you laugh about it, that's one thing fewer to hide.
    .source = An article about trust suggests laughing about such things together. The glasses are from life.
    .caveat = Only while both are laughing. When one stops, stop.

i-open-kind = Open and blunt are two different things. Open sounds like “I was worried, and I hid it”, and leaves the other a moment to be startled. Hidden things tend to grow. Told kindly, they often shrink back to their own size.
    .source = An article about trust names the two in one breath: openness, and compassion.
    .caveat = Open doesn't mean everything. Your diary, your phone and your friend's secret stay yours.

i-values = Jobs change, cities change, plans change by Thursday. It helps to know three words for how you both want to be while it all changes: kind, say, or honest, or playful. On a hard day you can ask what those words would do.
    .source = The thought of values as roots is from an article about trust. /values is there if you want to find yours.
    .caveat = Sharing a word is not agreeing about everything. And words may be swapped as you go.

## When it is hard

i-pause = Between what they did and what you say there is about one breath. Take it. What looked like a snub may be hunger, a headache or a badly worded text. Then ask, before you fill in the rest yourself.
    .source = Many therapists teach it. So do many grandparents.
    .caveat = A breath is no cure. If it still hurts afterwards, it hurts, and you can say so.

i-close-over-right = You can be right about what was said on Saturday and then eat in silence. Halfway through, it's worth asking yourself: what would I like this evening to end with? Then say one thing that leads there.
    .source = Old advice among couples, and one of ten habits in an article about trust.
    .caveat = It isn't about giving in. Some things are worth staying with, in a kind voice.

i-upset-not-verdict = When they're upset, it's tempting to listen for the charge against you. Often there isn't one. You don't have to plead. Think of it as weather: you can stand in the rain with someone without having made it.
    .source = From an article about small things and trust, put in our own picture.
    .caveat = Sometimes it is about something you did. Then a plain sorry is shorter than any defence.

i-hear-first = Advice tends to arrive early, with its coat still on. Before it speaks, say back in one sentence what you heard. If you get a “yes, exactly”, you may find that this was the help.
    .source = Many therapists teach this order: first understand, then advise.
    .caveat = Some people do want the solution first. “Ideas or an ear?” settles it.

i-presence = When something is heavy, your best idea may be no idea. Sit down, or stay on the line. Let the silence be a bit long. Being there is something to do.
    .source = Many therapists say it: be there before you repair anything.
    .caveat = Some troubles do want fixing, by Friday. You can ask which kind this is.

i-lean-in = Keeping out of a hard talk feels safer, and for an evening it is. It also leaves you both guessing. When you have some strength to spare, try one true sentence and see what comes back. Or not today. Today you may just be tired.
    .source = From an article about small things and trust.
    .caveat = Not every talk gets better by happening now. Where it doesn't feel safe, keeping quiet can be the wise thing.

i-early-warm = After a sharp word, the first minute is the easiest one. A smile, a daft face, “sorry, that was my empty stomach”. By evening it takes a speech. Early and warm beats late and logical.
    .source = A study of newlyweds talking in a lab: early repairs worked best, by humour, affection, understanding or owning a part.
    .caveat = Newlyweds, in a lab. Some people need an hour of quiet first, and late is still well worth it.

i-repair-possible = Two people who trust each other still tread on each other's toes. They just know that there is a way back, and that either of them may go first. “Can I try that again?” is most of the way.
    .source = Many therapists would sign it. We took it from an article about trust.
    .caveat = A way back needs two people who want it, and nobody who is afraid.

i-rebuild-slow = Trust comes back the way it came: on foot. One kept word, then another. That is slower than anyone would like. It also means that today's step can be as small as ringing at the time you said.
    .source = From an article about ten habits: lost and rebuilt in the same small steps.
    .caveat = Nobody has to trust again by a certain day, or at all. Some things need more than small steps, and other people's help.

i-body-keeps = One therapist believes that the body keeps track. If reaching out meets nothing, often enough, something in us concludes “I'm on my own here” before we have thought a word. The other way round, shoulders can drop when somebody simply looks up.
    .source = The view of the therapist who wrote an article about love in little things.
    .caveat = A writer's view, not an established fact. Bodies are tense for many reasons, and bad sleep is one.

i-safety-first = Before any small idea comes something larger: feeling safe together. Safe to say no, to disagree, to be late. Closeness needs both of you to bend a little, to come nearer, to answer, and neither of you to be afraid. For when it does not feel safe, there is a private page, here in our own chat: /safety.
    .source = A thought from PACT, Stan Tatkin's school of couples therapy: safety first, the rest after.
    .caveat = One school's view. No card can tell whether you are safe. You need no proof and no reason to open that page.

## Space and rhythm

i-space-is-trust = “I'm off for an hour, back at six” can be one of the warmest things you say. The first half is for you, the second half is for both. And you come back with something to tell.
    .source = An article about trust counts time alone among its ten habits.
    .caveat = People need very different amounts. Vanishing without a word is another matter.

i-small-promises = “I'll ring at six.” “I'll bring bread.” Hardly promises at all, and yet they carry the big ones. Each time one is kept, your word gets a little easier to stand on. When one can't be kept, saying so early is a way of keeping it.
    .source = From two articles about trust, which agree on this.
    .caveat = Everybody's promises slip. One that is owned doesn't undo the others.

i-when-and-where = “I'll call you more” is a wish. “I'll call when I lock my bike” is a plan. Plans with a when and a where are easier to keep.
    .source = Two reviews, together of hundreds of tests of if-then plans.
    .caveat = Such reviews tend to come out rosier than life, and they are about goals of all kinds, not about couples.

i-functional = Work, errands, health, everyone else's needs: in full months two people can become a very good logistics firm. Nothing is broken. It is only a hint that one minute of something that's on no list would do you both good.
    .source = From an article about tiny gestures. Many therapists know this season well.
    .caveat = Busy is not the same as distant. Some people feel closest while getting things done together.

i-perfectionism = Waiting until you can do it properly is a very polite way of not doing it. The clumsy hug, the thank-you with a typo, the soup that burnt a bit: they all arrive.
    .source = An article about tiny gestures says it more politely.
    .caveat = If doing things beautifully is your joy, carry on.

i-start-awkward = The first time in a long while feels a bit staged. Who says “I appreciate you” with a straight face? Do it anyway, and blush. Small and awkward is how nearly everything good begins.
    .source = From an article about tiny gestures. The blushing is optional.
    .caveat = Awkward is fine. If it feels false, leave it and choose another.

i-skip-a-day = A day without any of this is just a day. Skipping it changes nothing, there is nothing to make up for, and tomorrow begins as usual.
    .source = 96 people tried to form a habit over twelve weeks. Leaving it out once made no real difference.
    .caveat = Their habits were about eating, drinking and moving, by their own report. Love was not on the form.

i-again = After a long gap, you don't owe anyone a speech about the gap. A plain hello will do, as if you had only been in the next room. Coming back is the whole trick.
    .source = From an article about very small moments: not perfect, just again.
    .caveat = Some gaps do need a word. You will probably know which.

i-rhythm = Please don't work through this like a list. Hum it, more like a song: a bit closer before a bit more careful, honest before tidy, there before perfect. Some weeks you'll lose the tune. It doesn't mind.
    .source = From an article about ten habits, which asks for a rhythm and not for a checklist.
    .caveat = Songs suit some people and lists suit others. Suit yourselves.

i-verb = As a feeling, love depends a good deal on sleep. As something you do, it is available on bad days too: ring, ask, leave them the last biscuit. The feeling often turns up later, looking for the biscuit.
    .source = Writers have long called love a verb. One therapist's article is built on it.
    .caveat = A way of speaking. Feelings matter, and doing everything without any is tiring.

i-choose-again = You chose each other once, on some day with good light. You also choose when it's raining, you're both tired, and one of you asks how the other is. That one hardly looks like choosing. It may be the bigger one.
    .source = From an article about small things and trust: to choose one another, repeatedly.
    .caveat = Choosing is free, on both sides. Nobody owes it to anybody.

i-keep-one = Ten ideas make a nice list. One idea, kept, makes a habit with roots. Take the one that felt most like the two of you and let the others go. They won't be offended.
    .source = From an article about ten habits, whose advice is to begin with just one.
    .caveat = It may turn out to be the wrong one. Swap it.

i-own-words = Borrowed words fit better once you've moved a button. Swap a word, put in the name that only you use. Then send it yourself. We don't do that part.
    .source = In one study, a friend's message written with somebody else's help looked like less effort to the 208 people asked.
    .caveat = The friend was made up, and so was the message. Your partner may simply be glad to hear from you.
