### Values, as buttons to pick three from: one or two words, at most 20 characters.
### Each means the widest sense of its word: family is whoever feels like it, by birth or by choice.

v-kindness = Kindness
v-honesty = Honesty
v-loyalty = Loyalty
v-family = Family
v-growth = Growth
v-humour = Humour
v-freedom = Freedom
v-calm = Calm
v-courage = Courage
v-trust = Trust
v-friendship = Friendship
v-curiosity = Curiosity
v-patience = Patience
v-adventure = Adventure
v-fairness = Fairness
v-generosity = Generosity
v-respect = Respect
v-gratitude = Gratitude
v-simplicity = Simplicity
v-creativity = Creativity
v-tenderness = Tenderness
v-health = Health
v-nature = Nature
v-meaning = Meaning
