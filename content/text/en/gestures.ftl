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

g-open-curtains = Let the morning in gently for { $other }: a small lamp first, the curtains later.
    .done = The morning came in gently.
    .why = Waking up is easier when nothing hurries you.

g-umbrella = If it looks like rain, put { $other }'s umbrella where they will walk past it.
    .done = An umbrella stood where it could not be overlooked.
    .why = It means that somebody looked at the sky for two.

g-to-the-corner = Go with { $other } as far as the door, the corner or the bus stop.
    .done = Nobody set out alone this morning.
    .why = A goodbye that walks along lasts a little longer.

g-wave = Stand at the window and wave until { $other } is out of sight.
    .done = Somebody waved until there was nobody left to wave to.
    .why = It may look silly, and people remember it for years.

g-longest-hour = Ask { $other } which hour of today looks longest, and send a word in that hour.
    .done = The longest hour of the day got a visitor.
    .why = A hard hour is shorter when somebody knows about it.

g-exact-luck = Wish { $other } luck today for one exact thing, and name it.
    .done = One plan for the day had a good-luck wish of its own.
    .why = A wish with an address arrives.

g-easy-find = Put { $other }'s keys, glasses or charger exactly where they will look first.
    .done = Something easily lost lay just where a hand reached for it.
    .why = A morning without searching is a calm one.

g-dreamt = Ask { $other } what they dreamt last night, and believe every word.
    .done = A dream was told, and every word was believed.
    .why = Nobody else has heard that one.

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

g-call-no-reason = Ring { $other } just to say hello, and tell them that this is all.
    .done = The phone rang, and it was only a hello.
    .why = Calls with no errand in them have become rare.

g-keep-seat = Send { $other } a picture of a bench or a table where you would like to sit with them.
    .done = Two seats were chosen, for another day.
    .why = A place picked out for two is almost a plan.

g-sound-of-here = Record the sounds around you for { $other }: rain, a street, birds, a kettle.
    .done = The sounds of another place came to visit.
    .why = A place you can hear feels closer than one you only picture.

g-walk-by-phone = Take { $other } along on a short walk by phone, and say what you see.
    .done = One walk was taken by two, with a phone between them.
    .why = Ordinary streets get better when they are told.

g-whole-sentence = Answer { $other }'s next message with a whole sentence, even a short one.
    .done = A message got a proper sentence in reply.
    .why = A thumb is quick; a sentence has somebody in it.

g-old-message = Find an old message from { $other } that you loved, and answer it again today.
    .done = An old message got a second answer.
    .why = Some words are good for more than one reading.

g-postcard = Send { $other } a postcard from your own street, about an ordinary day.
    .done = A postcard from no holiday at all is on its way.
    .why = Paper takes its time, and then it stays.

g-lend = Lend { $other } something of yours to keep near for a while: a book, a scarf, a mug.
    .done = Something borrowed is keeping somebody company.
    .why = A thing that belongs to you stands in for you a little.

g-screen-picture = Put a picture of { $other }, or of a day with them, on your screen for a week.
    .done = A screen has a kinder picture now.
    .why = You will look at it a hundred times.

g-next-time = Tell { $other } what you look forward to doing when you meet again.
    .done = Someone is already looking forward.
    .why = Waiting is easier with something to wait for.

g-far-off-step = Send { $other } something that brings a dream of theirs nearer: a page, a name, a picture.
    .done = A far-off plan got a small push.
    .why = A dream is easier to carry when somebody else remembers it.

g-their-team = Find out how { $other }'s team, game or series is getting on, and ask about it.
    .done = There was one more fan for a day.
    .why = Somebody's small excitements are a good way in.

g-their-people = Ask { $other } to pass on a kind hello from you to somebody they love.
    .done = Somebody dear got a friendly line.
    .why = Being good to their people is being good to them.

g-running-behind = If you are going to be late for { $other }, say so before they look at the clock.
    .done = A delay was announced in good time.
    .why = Waiting is easy when you know how long.

g-once-said = Take the first step of something you once told { $other } you would do.
    .done = Something promised long ago took its first step.
    .why = It says that you have not forgotten.

g-does-good = Think of one thing { $other } says does them good, and make room for it today.
    .done = Something that does good got its place in the day.
    .why = They have told you already; the hard part is done.

g-decision-off = Spare { $other } one decision today: what to eat, when to leave, which way to go.
    .done = There was one decision fewer to make.
    .why = A tired head is grateful for every choice it is spared.

g-dreaded-call = Offer to make the phone call { $other } dreads, or stay near while they make it.
    .done = A dreaded phone call had some help.
    .why = What is hard for one is often easy for the other.

g-own-heap = Clear away your own heap today, the one { $other } keeps walking around.
    .done = A certain heap is gone.
    .why = Some help begins with your own socks.

g-mend = Mend one small thing that bothers { $other }: a squeak, a loose screw, a slow drawer.
    .done = Something stopped squeaking, in a manner of speaking.
    .why = Little annoyances come back every day, and so does the relief.

g-swap = Offer { $other } a swap: one of your chores for one of theirs, for today only.
    .done = Two chores had different owners for a day.
    .why = You learn a lot about a job by doing it once.

g-heavier-bag = Pick up the heavier bag before { $other } does, and make nothing of it.
    .done = The heavier bag found other hands.
    .why = Help is nicest when it is no event.

g-hobby-ready = Get things ready for something { $other } loves doing: the table, the ball, the pencils.
    .done = Everything lay ready for something fun.
    .why = Joy deserves helpers, too.

g-found-thing = Bring { $other } something you found on your way: a leaf, a stone, a feather.
    .done = A small find came in from outside.
    .why = It cost nothing, and it was carried all the way.

g-their-pace = Go at { $other }'s pace today, all the way.
    .done = Two people went at one pace.
    .why = In step, talk comes by itself.

g-another-way = Take another way than usual with { $other }, even if it is only round the block.
    .done = A well-known walk took a new turn.
    .why = New corners bring new talk.

g-same-side = Sit on the same side of the table as { $other } for once.
    .done = For once, two people sat on the same side of the table.
    .why = Side by side, you face whatever is in front of you.

g-take-picture = Ask { $other } if you may take their picture while they do what they love.
    .done = Somebody was photographed in their element.
    .why = Few of us know how we look when we are absorbed.

g-print = Print one photo that { $other } likes, and put it or send it where they will see it.
    .done = A photo made it out of the phone.
    .why = Most good pictures live in the dark.

g-recipe = Ask { $other } how they make what they make best, and try it yourself.
    .done = A speciality was tried out by other hands.
    .why = Asking for the recipe is the oldest praise at a table.

g-warm-send-off = When { $other } goes off to do something of their own, send them on their way with a smile.
    .done = Somebody went off with good wishes.
    .why = It is easier to go when the goodbye is a glad one.

g-back-at = Before you take time for yourself today, tell { $other } when you will be back.
    .done = Before anyone left, there was a time to come back.
    .why = Knowing when makes it easy to say: enjoy it.

g-own-joy = Spend half an hour on something only you enjoy, and bring { $other } the good mood.
    .done = Half an hour went to pure enjoyment.
    .why = A good mood is easily shared.

## In talk

g-look = When { $other } points something out today, go and look.
    .done = Somebody said “look”, and somebody did.
    .why = “Look” often means: come here for a second.

g-second-question = When { $other } tells you something, ask one more question before your own story.
    .done = There was a second question, and a longer story.
    .why = The first question is polite; the second is interest.

g-explain = Ask { $other } to explain something they know a lot about, and let them go on.
    .done = Somebody got to talk about what they know best.
    .why = People light up when they are on their own ground.

g-ask-after-friend = Ask { $other } how one of their friends is, by name.
    .done = A friend was asked after, by name.
    .why = A name shows that the last story was heard.

g-new-thing = Ask { $other } one thing about themselves that you do not know yet.
    .done = Even now there was something left to find out.
    .why = Nobody is ever fully known, which is good news.

g-opinion = Ask { $other }'s opinion on something you usually decide alone.
    .done = A decision that belonged to one was thought over by two.
    .why = To be asked is to be taken seriously.

g-ask-weekend = Ask { $other } what kind of weekend they need: full, empty or half and half.
    .done = The weekend got a question before it got a plan.
    .why = What rests one of you can tire the other.

g-small-favour = Ask { $other } for a small favour, the kind they are good at.
    .done = A small favour changed hands.
    .why = It is nice to be needed for something easy.

g-first-news = Next time something nice happens to you, tell { $other } before anybody else.
    .done = A piece of good news found its first listener.
    .why = Being the first to know is a small honour.

g-after-fine = When { $other } asks how you are, give one true detail instead of “fine”.
    .done = The word “fine” got a longer answer.
    .why = One true detail lets somebody in.

g-thanks-telling = When { $other } tells you something that was not easy to say, thank them first.
    .done = Somebody was glad to have been told.
    .why = It makes the next true thing easier to say.

g-easier = Tell { $other } one thing that is easier for you because they are around.
    .done = Somebody heard what they make easier.
    .why = Most of us have no idea what we carry for others.

g-since-you = Tell { $other } one thing you do differently since you have known them.
    .done = It came out who had picked up what from whom.
    .why = We leave traces in each other, mostly without noticing.

g-kept-sentence = Tell { $other } a sentence of theirs that has stayed with you.
    .done = An old sentence turned out to be still in use.
    .why = We seldom learn which of our words were kept.

g-praise-company = In company, tell the story in which { $other } looks really good.
    .done = A good story was told, and its hero sat right there.
    .why = It is a treat to be praised by accident.

g-one-breath = Before you answer { $other } in a hurry today, take one slow breath.
    .done = A breath came before an answer.
    .why = The second answer that comes to mind is often the kinder one.

g-favourite-guest = For one hour, speak to { $other } as you would to a favourite guest.
    .done = For an hour, somebody was treated like a favourite guest.
    .why = We are often at our politest with people we hardly know.

g-stay-a-minute = Stay one minute longer than you need to with { $other }, at the table or on the line.
    .done = Nobody was the first to get up.
    .why = The best things often get said when it is nearly over.

## For the fun of it

g-mission = Give { $other } a secret mission for today: spot a good hat, a red door, three dogs.
    .done = A secret mission was handed out.
    .why = It gives an ordinary day something to look out for.

g-pep-talk = Write { $other } a pep talk for half-time, as if they were a whole team.
    .done = There was a pep talk at half-time.
    .why = Afternoons are long, and a little applause helps.

g-worst-joke = Send { $other } the worst joke you know, without a word of excuse.
    .done = A truly bad joke was delivered.
    .why = A groan is only a smile in disguise.

g-portrait = Draw a one-minute portrait of { $other }, badly, and give or send it to them.
    .done = A portrait was unveiled. It had taken a minute.
    .why = To draw somebody you have to look at them.

g-calendar-name = Put your next evening with { $other } in the calendar under a splendid name.
    .done = Somewhere in a calendar, an evening has a title.
    .why = A good name gets an evening off to a good start.

g-contact-name = Give { $other } a new name in your phone, and tell them what it is.
    .done = Somebody goes by a new name in somebody's phone.
    .why = You will smile every time it rings.

g-rhyme = Start a rhyme, a riddle or a drawing, and leave the next bit to { $other }.
    .done = A first line is waiting for its second.
    .why = An unfinished thing is an invitation.

g-old-joke = Slip an old joke that only { $other } will get into a perfectly serious sentence.
    .done = An old joke was smuggled in.
    .why = Only two people in the world were in on it.

g-award = Give { $other } a solemn award for something tiny: best toast, fastest zip.
    .done = An award was presented, with great ceremony.
    .why = Praise may wear a funny hat.

g-guess = Guess what { $other } will choose next, and tell them afterwards if you were right.
    .done = A guess was made, and it was nearly right.
    .why = Being known is pleasant, and so is being a surprise.

g-own-way = Let { $other } do one thing entirely their own way, and admire the method.
    .done = Something was done in quite another way, and it worked.
    .why = There is more than one way to load a dishwasher.

g-dance = Put on one song and dance to it, badly, where { $other } can see.
    .done = There was dancing, of a sort.
    .why = Nobody has to join in for it to work.

g-last-piece = Leave the last piece, the best one, for { $other }.
    .done = The last piece was left for somebody.
    .why = Few sacrifices are so small and so well understood.

g-winter-pocket = Hide a small surprise in a coat that { $other } will not wear until the seasons turn.
    .done = A surprise has been put away for another season.
    .why = Some presents get better once even you forget them.

## Touch, only where both like it

g-hug-30 = Offer { $other } a hug that lasts half a minute, breathing slowly.
    .done = There was a long hug, the slow kind.
    .why = Half a minute is longer than it sounds, and nicer.

g-random-hug = Open your arms to { $other } at a moment that has no reason for it.
    .done = A hug turned up for no reason at all.
    .why = No occasion is needed.

g-back-touch = Touch { $other }'s back lightly as you go by, if they like that.
    .done = A light touch in passing said hello.
    .why = It says: I know you are there.

g-hand-kitchen = Rest a hand on { $other }'s shoulder while one of you is cooking.
    .done = A hand rested on a shoulder, among the pots.
    .why = Small and often is what adds up.

g-hand-sofa = Hold out a hand to { $other } while you watch something together.
    .done = There was a hand to hold on the sofa.
    .why = You lose nothing of the film.

g-rub = Offer { $other } five minutes for tired shoulders or feet.
    .done = Tired shoulders or feet got five kind minutes.
    .why = Ask first; the offer is already nice to hear.

g-love-eyes = Look at { $other } and say that you love them, in your own words.
    .done = Something loving was said, eye to eye.
    .why = Known is good; heard is better.

g-warm-hands = If { $other }'s hands are cold, offer to warm them in yours.
    .done = Cold hands were warmed.
    .why = Warmth is quick to lend.

g-lean = Lean your shoulder against { $other }'s while you wait for something.
    .done = A shoulder was there to lean on.
    .why = A queue is a good place to be close.

g-arm = Offer { $other } your arm on the way somewhere.
    .done = An arm was offered along the way.
    .why = It is old-fashioned for good reasons.

g-goodbye-twice = Say goodbye to { $other }, go, and come back for one more squeeze.
    .done = A goodbye had to be repeated.
    .why = The second one is the one that gets remembered.

g-toes = Find { $other }'s foot with yours under the table or the blanket.
    .done = Two feet met under cover.
    .why = It says hello while everything else goes on.

## Evening and night

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

g-meet-half = Go some of the way to meet { $other } today, if they like to be met.
    .done = The last steps of a journey had company.
    .why = Being met makes any place feel like the right one.

g-land = When { $other } gets back, leave them ten minutes to arrive before any news.
    .done = Somebody could arrive in peace.
    .why = Coming home takes longer than walking through a door.

g-stop-early = Stop ten minutes early tonight, whatever you are doing, and go and find { $other }.
    .done = Something was put down early, and somebody was found.
    .why = The rest will keep until tomorrow.

g-evening-off = Give { $other } an evening off for whatever they like, and see to the rest.
    .done = An evening off was handed over, no questions asked.
    .why = Someone who has had time comes back with something to tell.

g-let-choose = Let { $other } choose tonight, the film, the food or the way home, and go along gladly.
    .done = Somebody chose, and nobody sighed.
    .why = Going along gladly is a present of its own.

g-collected = Collect one funny thing today, and save it for { $other } until the evening.
    .done = Something funny was kept safe all day.
    .why = It makes you look around as if there were two of you.

g-grand-menu = Announce tonight's food to { $other } as if it stood on a very grand menu.
    .done = A simple supper had a very grand name.
    .why = Bread and soup taste better with an introduction.

g-chore-call = Ring { $other } while you both do something dull: folding, sweeping, peeling.
    .done = Two dull chores shared one call.
    .why = Boring things go faster in company.

g-read-aloud = Read half a page aloud to { $other }, live or as a recording.
    .done = Half a page was read aloud.
    .why = Few people are too old for being read to.

g-for-waking = If { $other } is already asleep, leave them a line to wake up to.
    .done = Something kind is waiting at the far end of the night.
    .why = A kind word asks nothing of you before breakfast.

g-good-night-new = Say good night to { $other } in a language neither of you speaks.
    .done = Good night was said in an entirely new language.
    .why = A little nonsense is good to fall asleep on.

g-turn-down = Turn back the covers for { $other } tonight, as they do in good hotels.
    .done = A bed was turned down as in a good hotel.
    .why = A day can end as kindly as it began.

g-light-on = If { $other } comes back late, leave a light on.
    .done = Late in the evening, one lamp was still lit.
    .why = From outside, a bright window looks like a welcome.

## After a hard moment

g-repair-hug = If there was friction, ask { $other } whether a hug would be welcome.
    .done = After a bumpy stretch, there was a hug.
    .why = A small step back towards each other can come before the words.

g-warm-drink = After friction, bring { $other } something warm to drink, and leave the subject for later.
    .done = Something warm was brought over, without a word about it.
    .why = A cup can say it before you can.

g-still-true = While you disagree, tell { $other } one good thing that stays the same for you.
    .done = In the middle of a disagreement, something stayed true.
    .why = Being liked and being disagreed with can go together.

g-small-sorry = If a sorry is waiting, say it to { $other } today, and leave out the “but”.
    .done = A sorry was said, with no “but” in it.
    .why = A plain sorry is the easiest to take in.
