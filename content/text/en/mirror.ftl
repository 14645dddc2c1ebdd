# The mirror: a picture for the two together of reaches offered and reaches met. No numbers, no names.
mirror-what = 🪞 The mirror is a small picture of your last twelve weeks: reaches between the two of you, and which of them were met. It comes after the recap, and whenever you ask.
mirror-falls = It is the one picture here that can show less than before. Everything else only fills.
mirror-both = It starts with a yes from both of you. Either of you ends it at once.
mirror-title = 🪞 Your last twelve weeks, the two of you together
mirror-signs = Each lantern is a reach, lit where it was met. A leaf is a week without one.
mirror-story = In one well-known study, newlyweds who were still together years later had answered most small reaches, and those who had parted far fewer.
mirror-caveat = It is a story about averages, not a test for you two. Even the happy ones let some pass.

mirror-button = { $state ->
    [on] 🪞 Mirror: on
   *[off] 🪞 Mirror: off
}
mirror-look-button = Look now
mirror-end-button = Put it away
mirror-ended-toast = The mirror is put away. Nothing in it is kept.

change-mirror-on = the mirror, a weekly picture of reaches and which were met. It is the one figure here that may fall
change-mirror-off = no mirror
