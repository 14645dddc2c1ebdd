### Questions of the couple's own, how deep the others may go, and a question to oneself.

# /settings, What: both see this list. $question is their own words, $number its place in the list.
questions-button = 💬 Our own questions
questions-title = 💬 Our own questions. They come along with the others, sooner or later.
questions-none = None yet. What would you two like to be asked one day?
questions-line = { $number }. { $question }
questions-one = 💬 { $question }
questions-number-button = { $number }
questions-add-button = Add one
questions-out-button = Take it out
questions-out-toast = It won't come any more.
questions-full-toast = That is plenty for now. Take one out to make room.
questions-ask = 💬 What would you like to be asked? Reply here with one question to both of you, up to 160 characters.
questions-ask-hint = What shall we cook on Sunday?
questions-ask-again = A shorter one, please, in words. Reply here with up to 160 characters.
questions-ask-again-hint = What shall we cook on Sunday?

# How deep questions may go.
questions-depth-button = { $depth ->
    [light] 🌊 Depth: light
    [deep] 🌊 Depth: deep
   *[steady] 🌊 Depth: steady
}
questions-depth = 🌊 How deep may questions go? The first two weeks stay light either way.
questions-depth-light = Light: everyday things, memories, play.
questions-depth-steady = Steady: light ones, and some about what is on your minds.
questions-depth-deep = Deep: now and then one that takes a little courage. Not today is a full answer.
questions-light-button = { $chosen ->
    [on] ✅ Light
   *[off] ⬜ Light
}
questions-steady-button = { $chosen ->
    [on] ✅ Steady
   *[off] ⬜ Steady
}
questions-deep-button = { $chosen ->
    [on] ✅ Deep
   *[off] ⬜ Deep
}
change-depth-light = only light questions
change-depth-steady = light and steady questions
change-depth-deep = deep questions are fine

# A question to oneself, in private.
self-button = 💭 A question for me
self-question = 💭 { $question }
self-how = Only for you. You don't answer me, and I keep nothing of it.
self-another-button = Another
