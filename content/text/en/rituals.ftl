### Rituals. The value is the card's line, .name stands in lists (20 characters), .met follows "We did it".

r-goodbye = 👋 A proper goodbye today, near or far: a hug, a kiss, a wave or a line.
    .name = Goodbye
    .met = A goodbye that was worth the name.

r-screenless-dinner = 🍽 Dinner without screens tonight?
    .name = Screenless dinner
    .met = A dinner with nobody else at the table.

r-high-low = 🌗 The high and the low of your day. One line each is plenty.
    .name = High and low
    .met = A high, a low, and someone to tell.

r-side-by-side = 🧺 One chore, side by side. Pick it together and keep it short.
    .name = Side by side
    .met = One chore done, and in good company.

r-parallel-hour = 📚 An hour for yourselves: each your own thing, and a hello at the end.
    .name = Parallel hour
    .met = An hour each, and a hello after.

r-thirty-seconds = ⏳ Thirty seconds: stop, look up, breathe out, be here.
    .name = Thirty seconds
    .met = Half a minute, all yours.
