# Trying again: $by would like to, $other answers. It ends on the line that both are on one side.
repair-asks = 🕊 { $by } would like to try again.
    .v2 = 🕊 { $by } would like to start that over.
    .v3 = 🕊 Once more, gently: { $by } would like to try again.
    .v4 = 🕊 { $by } would love a second try.
repair-did-yes = { $other } says yes 🤍
repair-did-here = { $other } is here 🤍
repair-did-later = { $other } comes back to it.
repair-did-later-at = { $other } comes back to it around { $at }.
repair-did-space = { $other } would like some space first, and comes back.
repair-did-talked = You two talked 🤍
repair-same-team = Same side, you two.
repair-comes-back = 🕊 You said around now for a second try with { $by }. One word is plenty.
    .v2 = 🕊 It is about the time you named for a second try with { $by }. One word is plenty.
    .v3 = 🕊 Around now, you said: another try with { $by }. A small word will do.
repair-jar = 🫙 And this is still here: { $jars ->
    [0] { $marbles ->
        [one] one marble
       *[other] { $marbles } marbles
    }, and not one less.
    [one] one jar on the shelf, and { $marbles } in this one.
   *[other] { $jars } jars on the shelf, and { $marbles } in this one.
}
repair-courage = 💛 { $by } thanks { $other } for saying it.

repair-yes-button = Yes
repair-later-button = In a while…
repair-space-button = I need space
repair-words-button = Words to borrow
repair-talked-button = We talked ✓
repair-thank-button = Thanks for saying it
repair-landing-button = Ask us tomorrow

# What only the one who asked reads.
repair-mine = 🕊 Your own words are the best ones.
repair-mine-met = 🕊 { $other } answered 🤍
repair-act = If words are hard, something small:
repair-words-toast = Done. Words to borrow are in your private chat with me 🤍
repair-sent-toast = Done. Your own words are the best ones 🤍

# /repair
repair-ways = 🕊 A hard moment. What would help?
repair-break = 🕊 A break, and then back. How long?
repair-doors = 🕊 Trying again. Which way in?

# The day after, once. Both agree to it under What.
landing-ask = 🌤 How are we after yesterday? One word is fine.
    .v2 = 🌤 How is it between you two today? A single word will do.
    .v3 = 🌤 How are we today, after yesterday? One word each is fine.
    .v4 = 🌤 A day later: how are we? A word is plenty.
landing-asked = 🌤 How are we after yesterday?
    .v2 = 🌤 How is it between you two today?
    .v3 = 🌤 How are we today, after yesterday?
    .v4 = 🌤 A day later: how are we?
landing-new-jar-button = Begin a new jar
repair-landing-on-button = 🌤 Day after: on
repair-landing-off-button = 🌤 Day after: off
repair-landing-is-on = 🌤 The day after a hard moment I ask you two how you are. Once, around ten, and never again about that day.
repair-landing-is-off = 🌤 If you both like, I ask how you two are on the day after a hard moment. Once, around ten, and never again about that day.
change-landing-on = one question the day after a hard moment, how you two are
change-landing-off = no question the day after a hard moment
