### Gestures. The value is read in private by the one who gives; $other is the one who receives.
### .done tells both afterwards and names nobody; .why is one honest line for whoever asks.

## Morning

g-coffee = Make { $other }'s first cup of the day, the way they like it.
    .done = The first cup of the day appeared, made the right way.
    .why = Being thought of before you have asked is a good way to wake up.

g-make-bed = Make the bed this morning if it is usually { $other } who does it.
    .done = The bed got made, and not by the usual hands.
    .why = A task that changes hands for a day says that it was seen.

g-sleep-in = Let { $other } sleep on, and keep the first hour quiet for them.
    .done = A morning stayed quiet so that someone could sleep.
    .why = Rest is easier to take when somebody hands it to you.

g-note = Leave { $other } a note with one encouraging line for the day.
    .done = A few encouraging words were waiting on paper.
    .why = Written words can be read again when the day gets long.

g-bag-note = Slip a few words into { $other }'s bag, pocket or lunch.
    .done = Some words travelled along in a bag.
    .why = A note found hours later brings the morning back.

g-before-leaving = Before you go out, do one small thing that { $other } will only find later.
    .done = Something small was left behind on purpose.
    .why = It keeps saying hello after you have gone.

g-good-morning = Write { $other } a good morning before you open anything else on your phone.
    .done = The first message of somebody's day was a good morning.
    .why = Coming first, even for ten seconds, is felt.

g-tea = Bring { $other } a glass of water or a tea without being asked.
    .done = Something to drink arrived, unasked.
    .why = It takes a minute and interrupts nothing.

## During the day

g-how-is-it-going = Around the middle of the day, ask { $other } in one line how it is going.
    .done = A short hello arrived in the middle of the day.
    .why = A question in the busy hours says: I had you in mind.

g-thinking-text = Tell { $other } in one message what made you think of them just now.
    .done = A message said what had brought someone to mind.
    .why = The small reason makes it real.

g-text-appreciation = Write to { $other } about one thing you like in them. Be specific.
    .done = A kind thought was put into writing.
    .why = People often think the kind thing and leave it unsent.

g-photo = Send { $other } a picture of something ordinary in front of you right now.
    .done = A picture of an ordinary minute was shared.
    .why = Ordinary minutes are most of a life, and they are easy to share.

g-song = Send { $other } a song, and say which line made you think of them.
    .done = A song was passed across, with one line pointed out.
    .why = Now and then a song says it better than we do.

g-voice-note = Record ten seconds for { $other }: a hello and one thing from your day.
    .done = A familiar voice said hello.
    .why = A voice carries what a typed line leaves out.

g-their-weather = Look up the weather where { $other } is today, and send a word about it.
    .done = Someone's sky was looked up from elsewhere.
    .why = It is a way of being in the same place for a moment.

g-same-cup = Agree on a minute with { $other } and have something to drink at the same time.
    .done = Two cups, two places, one minute.
    .why = Doing one thing at once makes the distance smaller.

g-read-it = Read or watch the thing { $other } sent you lately, and say what you thought.
    .done = Something that was sent got a proper look.
    .why = Sending something is a way of asking: do you like this too?

g-after-event = Ask { $other } how the thing they had ahead of them today turned out.
    .done = A question came back to something that mattered.
    .why = Remembering to ask is half of the kindness.

g-offhand = Bring up something { $other } only mentioned in passing last week.
    .done = A passing remark turned out to be remembered.
    .why = Being remembered when you did not ask for it goes deep.

g-snack = Bring { $other } the snack they like best, unasked.
    .done = A favourite snack appeared.
    .why = Knowing somebody's favourite is a way of knowing them.

g-running-low = Bring home the thing { $other } said was running low.
    .done = What was running low is not low any more.
    .why = It shows that you were listening when it hardly mattered.

g-on-time = Be there today at the very minute you told { $other }.
    .done = Somebody was there exactly when they said.
    .why = Small times kept make larger words easier to believe.

g-take-task = Take one task off { $other }'s list and finish it before they get to it.
    .done = A list got one line shorter, quietly.
    .why = Help that comes unasked saves even the asking.

g-dishes = Do the dishes today if it is { $other }'s turn, and leave the kitchen calm.
    .done = The dishes were done before anyone looked.
    .why = A cleared table is a good place to meet.

g-speak-well = Say something good about { $other } to somebody else, out of their hearing.
    .done = Kind things were said behind someone's back.
    .why = How you talk about each other elsewhere comes home with you.

g-small-win = Find something small that { $other } got done, and make a little fuss of it.
    .done = A small win got its little celebration.
    .why = Good news grows when somebody asks about it.

g-see-effort = Tell { $other } you see how hard they work, and name one thing you saw.
    .done = Hard work was seen, and said out loud.
    .why = One example says that you were really looking.

g-compliment = Tell { $other } one true thing you admire in how they do things.
    .done = An honest compliment was given.
    .why = True and small is better than grand.

g-thank-routine = Thank { $other } for something they do so often that nobody mentions it.
    .done = Something ordinary got its thank-you.
    .why = What happens every day is the easiest to stop seeing.

g-thank-old = Thank { $other } for something from long ago that still does you good.
    .done = An old kindness got its thank-you at last.
    .why = Thanks do not go out of date.

g-unexpected-word = Say one kind thing to { $other } at an hour they would not expect it.
    .done = A kind word came out of nowhere.
    .why = It comes with no occasion, so it can only be meant.

g-glance = Catch { $other }'s eye across the room and stay there for one warm second.
    .done = Two people caught each other's eye.
    .why = A second is enough to say: there you are.

g-solo-walk = Take a short walk on your own, and bring back one thing to tell { $other }.
    .done = A walk alone came back with a small story.
    .why = Time by yourself gives you something to bring.

g-ideas-or-ear = When { $other } tells you about a problem today, ask: ideas, or just an ear?
    .done = Somebody was asked: ideas, or an ear?
    .why = Advice is welcome more often when it was wanted.

g-ask-support = Ask { $other } what would make today a little lighter, and do that one thing.
    .done = One question made a day lighter.
    .why = Asking is quicker than guessing.

g-notice-quiet = If { $other } is quieter than usual, ask gently, and leave room for no answer.
    .done = Somebody's quiet was noticed, kindly.
    .why = Being noticed is enough; talking can wait.

g-pause-listen = If { $other } sighs today, stop for a minute and ask what is behind it.
    .done = A minute was made for listening.
    .why = A sigh is often a quiet way of reaching out.

g-sit-beside = If something is heavy for { $other }, sit down beside them and fix nothing.
    .done = Somebody sat close by, and nothing had to be solved.
    .why = Company can be the whole help.

g-sit-near = Take your book or your work and settle near { $other } while they are busy.
    .done = There was company, and nobody had to talk.
    .why = Being in the same corner counts as time together.

g-turn-body = When { $other } speaks to you, turn your shoulders and look up.
    .done = Somebody turned all the way round to listen.
    .why = Attention shows in the body first.

g-phone-down = Next time { $other } starts to talk, lay your phone face down first.
    .done = A phone lay face down for a whole conversation.
    .why = Even a silent screen takes up some of the room.

## Touch, only where both like it

g-hug-30 = Hug { $other } and stay for half a minute, breathing slowly.
    .done = There was a long hug, the slow kind.
    .why = Half a minute is longer than it sounds, and nicer.

g-random-hug = Give { $other } a hug at a moment that has no reason for one.
    .done = A hug turned up for no reason at all.
    .why = No occasion is needed.

g-back-touch = Touch { $other }'s back lightly as you go by.
    .done = A light touch in passing said hello.
    .why = It says: I know you are there.

g-hand-kitchen = Rest a hand on { $other }'s shoulder while one of you is cooking.
    .done = A hand rested on a shoulder, among the pots.
    .why = Small and often is what adds up.

g-hand-sofa = Take { $other }'s hand while you watch something together.
    .done = There was a hand to hold on the sofa.
    .why = You lose nothing of the film.

g-rub = Offer { $other } five minutes for tired shoulders or feet.
    .done = Tired shoulders or feet got five kind minutes.
    .why = Ask first; the offer is already nice to hear.

g-love-eyes = Look at { $other } and say that you love them, in your own words.
    .done = Something loving was said, eye to eye.
    .why = Known is good; heard is better.

g-repair-hug = If there was friction, ask { $other } whether a hug would be welcome.
    .done = After a bumpy stretch, there was a hug.
    .why = A small step back towards each other can come before the words.

## Evening

g-welcome-smile = When { $other } comes in, stop what you are doing and smile first.
    .done = Somebody came in to a smile.
    .why = The first seconds set the tone for the evening.

g-ask-listen = Ask { $other } about the day, and let them get to the end before you answer.
    .done = A day was told right to the end.
    .why = Most stories need a listener more than a reply.

g-their-music = Put on the music { $other } loves while one of you cooks.
    .done = The right music was playing in the kitchen.
    .why = It fills the room with what they like.

g-candle = Light a candle or dim the lamps before you eat with { $other }.
    .done = Supper happened in a softer light.
    .why = The meal is the same; the room is not.

g-warm-towel = Warm a towel for { $other } for after the shower.
    .done = A warm towel was waiting after the shower.
    .why = It cools within a minute, and the thought stays.

g-blanket = Bring { $other } a blanket before they notice the cold.
    .done = A blanket got there before the cold did.
    .why = It is care that comes a little early.

g-their-show = Watch something { $other } loves with them, and be curious about it.
    .done = A favourite programme had company.
    .why = Liking that they like it is enough.

g-good-night = Be the first to say good night to { $other }, with one good thing from today.
    .done = A good night arrived, with something good in it.
    .why = The last word of a day stays a while.

g-old-photo = Find an old photo of you two, and tell { $other } what you remember of that day.
    .done = An old photo came out, and its story with it.
    .why = What drew you together is still there to look at.
