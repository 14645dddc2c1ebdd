### Promises. $what is the promise in the promiser's own words, without a full stop; $at is its time.
### `-mine` lines are read by the promiser alone, `-theirs` by both in the group; $by promised, $other is the other one.
### There is no line for a promise that was not kept, and none for a late one: please leave it so.

command-promise = A small promise, with a quiet reminder to you
rhythm-promises = Small promises

promises-mine = 🤝 { $what }.
promises-mine-by = 🤝 { $what }, by { $at }.
promises-mine-soon = 🤝 Before long: { $what }, by { $at }.
    .v2 = 🤝 Coming up: { $what }, by { $at }.
    .v3 = 🤝 A word ahead of time: { $what }, by { $at }.
    .v4 = 🤝 By { $at }, you said: { $what }.
promises-mine-now = 🤝 Around now: { $what }.
    .v2 = 🤝 About now, you said: { $what }.
    .v3 = 🤝 The time you named is here: { $what }.
    .v4 = 🤝 Now would be the time: { $what }.
promises-theirs = 🤝 { $by }: { $what }.
promises-theirs-by = 🤝 { $by }: { $what }, by { $at }.
promises-kind-text = A message when I said I would write
promises-kind-ontime = There at the time I said
promises-kind-some = A small promise
promises-when = By when?
promises-later = By when, then?
promises-let-go = 🤝 A small promise, taken back. That is all right.

promises-kept-mine = Done, as you said. Lovely 🤍
    .v2 = You said it and you did it 🤍
    .v3 = Kept. Small ones like this carry a lot 🤍
    .v4 = And there it is, just as you said 🤍
promises-kept-theirs = Kept 🤍
    .v2 = Done, as promised 🤍
    .v3 = And there it is 🤍
promises-owned-mine = It will not work out this time, and you say so. That is being true to your word too 🤍
    .v2 = Saying it openly takes a little courage, and it counts 🤍
    .v3 = You say so before anybody has to ask. That counts as much 🤍
promises-owned-theirs = This one will not work out, and { $by } tells you so openly 🤍
    .v2 = Not this time, and { $by } says so plainly 🤍

promises-kept-button = Kept
promises-later-button = I'll be later
promises-owned-button = Can't, owning it
promises-change-button = ✏️ Change
promises-time-button = Another time
promises-words-button = Other words
promises-drop-button = Take it back
promises-anytime-button = No time needed
promises-share-button = Share with { $other }
promises-remind-button = 🔔 Remind me
promises-borrow-button = 📋 Words to borrow

promises-kept-toast = Lovely 🤍
promises-owned-toast = Thank you for saying it 🤍
promises-later-toast = By { $at }, then 🤍
promises-shared-toast = { $other } can see it in your group now 🤍
promises-toast = All is well with that one 🤍

promises-ask-time = By when? Reply here, like 18:00, tomorrow 9:00 or Fri 12:30.
promises-ask-time-placeholder = tomorrow 9:00
promises-ask-time-again = I could not find a time ahead of us in that. Something like 18:00, tomorrow 9:00 or Fri 12:30 works well.
promises-ask-words = What did you promise? Reply here, in a line.
promises-ask-words-placeholder = Bring the parcel
promises-ask-words-again = One line of up to 120 characters, please. Reply here once more.

# The page that opens on /promise without words.
promise-pick = 🤝 { $by }, what would you like to promise? Something small is plenty.
promise-pick-mine = 🤝 What would you like to promise { $other }? Something small is plenty.
promise-text-button = 💬 A message on time
promise-ontime-button = ⏰ Be there on time
promise-own-button = ✍️ Something else
promise-ask = { $by }, what is it, and by when? Reply here, like: bring the parcel by 18:00.
promise-ask-placeholder = Bring the parcel by 18:00
promise-ask-again = One line of up to 120 characters, please, like: bring the parcel by 18:00. Reply here once more.
