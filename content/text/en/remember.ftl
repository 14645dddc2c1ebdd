### What one partner keeps about what matters to the other; all of it is private but the shared day.
### $what is in their own words, $other is the other one, $at a day or an hour.

command-remember = Keep something that matters to them
rhythm-remember = Days that matter

# The lines that come by themselves, each said only to whoever keeps it.
remember-eve = 🗓 Tomorrow: { $what }.
    .v2 = 🗓 A word before tomorrow: { $what }.
    .v3 = 🗓 Just so that it does not surprise you: { $what }, tomorrow.
remember-eve-hour = 🗓 Tomorrow at { $at }: { $what }.
    .v2 = 🗓 Just so that it does not surprise you: { $what }, tomorrow at { $at }.
remember-day = 🗓 Today: { $what }.
    .v2 = 🗓 It is today: { $what }.
remember-day-hour = 🗓 Today at { $at }: { $what }.
remember-before-hour = 🗓 Coming up at { $at }: { $what }. A good wish now arrives in time.
    .v2 = 🗓 At { $at }: { $what }. One line from you before it starts?
    .v3 = 🗓 At { $at }: { $what }. A short good wish now would be there just before.
remember-after-hour = 🗓 Probably over by now: { $what }. { $other } might like to tell you how it went.
    .v2 = 🗓 How did it go? You kept this one: { $what }.
    .v3 = 🗓 Behind { $other } by now: { $what }. A good moment to ask.
remember-hard = 🌧 You kept that today may be a hard one for { $other }: { $what }. Something kind and small this evening?
    .v2 = 🌧 A long day for { $other }, perhaps: { $what }. A quiet hello might do good.
remember-hard-plain = 🌧 You kept that today may be a hard one for { $other }. Something kind and small this evening?
    .v2 = 🌧 A long day for { $other }, perhaps. A quiet hello might do good.
remember-hard-after = 🌧 Yesterday may have been a hard one for { $other }: { $what }. A kind question this morning?
remember-hard-after-plain = 🌧 Yesterday may have been a hard one for { $other }. A kind question this morning?
remember-low = 🛒 Running low: { $what }. Perhaps it lies on your way.
    .v2 = 🛒 On your next errand, perhaps: { $what }.
remember-mentioned = 💬 A little while ago { $other } mentioned: { $what }. Today might be a day to come back to it.
    .v2 = 💬 { $other } said something in passing, and you kept it: { $what }.
remember-busy = 💭 A moment to think of { $other }?
    .v2 = 💭 Somewhere in a full day: { $other }. One line is plenty.
    .v3 = 💭 You wanted to think of { $other } around now.
    .v4 = 💭 A short hello to { $other }, if you feel like it.
remember-plain-date = a day that matters
remember-plain-hard = a hard day
remember-plain-low = something
remember-plain-mentioned = a small remark
remember-plain-favourite = something they like
remember-plain-busy = a thought
remember-some-day = A day of yours

remember-wish-button = 📋 A good wish
remember-ask-button = 📋 How did it go?
remember-help-button = 📋 An offer
remember-care-button = 📋 How are you?
remember-thought-button = 📋 Thinking of you
remember-open-button = 📌 Open
remember-busy-button = 🔁 Times
remember-got-button = Got it ✓

# The one card both see, in the morning of a yearly day that is shared.
remember-shared = 🗓 Today: { $what } 🤍
remember-shared-met = 🗓 Today: { $what }. Here's to you two 🤍
remember-heart-button = 🤍
remember-heart-toast = 🤍

# The pages.
remember-elsewhere = 📌 What you keep about each other lives in your private chats with me.
remember-title = 📌 What matters to { $other }? Pick one, or type it: /remember meeting Tue 10:00
remember-kind-date-button = 🗓 A date
remember-kind-hard-button = 🌧 A hard day
remember-kind-low-button = 🛒 Running low
remember-kind-favourite-button = 💛 A favourite
remember-kind-mentioned-button = 💬 A remark
remember-list-button = 📋 All I keep
remember-list = 📋 What you keep. Only shared days are seen by you both.
remember-list-empty = 📋 Nothing here yet. A favourite tea, a meeting on Tuesday: small things are good company.
remember-item-date = 🗓 { $what }
remember-item-hard = 🌧 { $what }
remember-item-low = 🛒 { $what }
remember-item-favourite = 💛 { $what }
remember-item-mentioned = 💬 { $what }
remember-item-theirs = 🤍 { $what }

remember-unsure = 📌 “{ $what }”: what is it?
remember-page-date = 🗓 { $what }: { $at }.
remember-page-hard = 🌧 A hard day for { $other }, { $at }: { $what }.
remember-page-hard-plain = 🌧 A hard day for { $other }: { $at }.
remember-page-unset = 🗓 { $what }: when is it?
remember-page-low = 🛒 Running low: { $what }.
remember-page-favourite = 💛 Good to know: { $what }.
remember-page-mentioned = 💬 { $other } mentioned: { $what }.
remember-page-theirs = 🤍 { $what }: { $at }. { $by } keeps this day for you both, and it comes to your group once a year.
remember-tells-date = I tell you the evening before, and that morning.
remember-tells-eve = I tell you the evening before.
remember-tells-hour = I tell you the evening before and shortly before, and when it is over.
remember-tells-hard = I give you a hint in the evening.
remember-tells-low = I remind you once, in time for the next errand.
remember-tells-favourite = It can turn up among your small ideas. { $other } does not see it here.
remember-tells-mentioned = I bring it back to you once, in a few days.
remember-tells-nothing = It stays here for you to look up.
remember-repeats-year = Every year.
remember-repeats-shared = Every year, and your group reads it that morning.

remember-year-button = 🔁 Every year
remember-once-button = Only this once
remember-share-button = In our group too
remember-unshare-button = Not in our group
remember-when-button = 🕕 When
remember-words-button = ✏️ Words
remember-kinds-button = Another kind
remember-drop-button = Take it out
remember-drop-toast = It is gone 🤍
remember-got-toast = Lovely 🤍
remember-kept-toast = Kept 🤍
remember-full-toast = That is a great deal to keep in mind. Taking something out makes room.

remember-ask-date = What is it, and when? Reply here, like: meeting Tue 10:00, or: Kim's birthday 12 May.
remember-ask-date-placeholder = Meeting Tue 10:00
remember-ask-date-again = I read a few words and a day ahead of us, like: meeting Tue 10:00, or: our day 12 May. Reply here once more.
remember-ask-hard = Which day, and what makes it hard? Reply here, like: tomorrow, the interview.
remember-ask-hard-placeholder = Tomorrow, the interview
remember-ask-hard-again = A few words of up to 120 characters, like: tomorrow, the interview. Reply here once more.
remember-ask-low = What is running low? Reply here in a few words.
remember-ask-low-placeholder = The good coffee
remember-ask-favourite = What do they like? Reply here in a few words.
remember-ask-favourite-placeholder = Salted peanuts
remember-ask-mentioned = What did they mention? Reply here in a few words.
remember-ask-mentioned-placeholder = That little bakery
remember-ask-words = How shall I call it? Reply here in a few words.
remember-ask-words-placeholder = The interview
remember-ask-when = When is it? Reply here, like Tue 10:00 or 12 May.
remember-ask-when-placeholder = Tue 10:00
remember-ask-when-again = I could not find a day ahead of us in that. Something like Tue 10:00 or 12 May works well.
remember-ask-again = A few words of up to 120 characters, please. Reply here once more.
remember-ask-again-placeholder = In a few words
