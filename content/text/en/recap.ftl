# The weekly recap, for the two together. $what is the list of what the week held; $times is 1, 2 or 3, and 3 is only *some*.
rhythm-recap = The week's recap
recap-what = 📬 Once a week, without sound: what your week held, your picture, and one small question. No sums, and nobody is named.
recap-begins = On Sundays a short look back at your week comes along, without sound.

recap-day-button = 📬 Recap: { $day } { $time }
recap-at-button = 📬 Recap: { $time }
recap-off-button = 📬 Recap: off

recap-title = { $picture ->
    [garden] 🌷 This week
   *[jar] 🫙 This week
}
recap-held = This week's weather: { $what }.
    .v2 = In the air this week: { $what }.
    .v3 = What your week was made of: { $what }.
    .v4 = The week brought { $what }.
    .v5 = Small things in your week: { $what }.
recap-quiet = A quiet week. That's allowed. 🤍
recap-list = { $first }, { $rest }
recap-question = Something small you'd like more of? Reply here, or leave it.
    .v2 = One small thing you'd enjoy again? Reply here, or leave it.
    .v3 = What would you like a little more of? Reply here, or leave it.
    .v4 = Something small to look forward to? Reply here, or leave it.
recap-ago-month = A month ago today:
recap-ago-half = About half a year ago:
recap-still = And me, now and then: still good for both of you?
recap-lighter = 🌿 Lighter from here on: { $what }.

# The kinds, as they stand in the list.
recap-thanks = { $times ->
    [1] a thank-you
    [2] two thank-yous
   *[other] thank-yous
}
recap-news = { $times ->
    [1] good news to share
    [2] good news twice
   *[other] good news on several days
}
recap-gesture = { $times ->
    [1] one small kindness
    [2] two small kindnesses
   *[other] small kindnesses
}
recap-talk = { $times ->
    [1] one good talk
    [2] two good talks
   *[other] good talks
}
recap-hug = { $times ->
    [1] a hug
    [2] two hugs
   *[other] hugs
}
recap-help = { $times ->
    [1] a helping hand
    [2] two helping hands
   *[other] helping hands
}
recap-company = { $times ->
    [1] an hour of quiet company
    [2] quiet company twice
   *[other] quiet company
}
recap-reach = { $times ->
    [1] a hello between you
    [2] two hellos between you
   *[other] hellos between you
}
recap-asked = { $times ->
    [1] a question for you both
    [2] two questions for you both
   *[other] questions for you both
}
recap-promise = { $times ->
    [1] a promise kept
    [2] two promises kept
   *[other] promises kept
}
recap-step = { $times ->
    [1] a step on your path
    [2] two steps on your path
   *[other] steps on your path
}
recap-celebration = a small celebration
recap-own = a ritual of your own
recap-ritual = { $times ->
    [1] “{ $name }”
    [2] “{ $name }” twice
   *[other] “{ $name }” on several days
}

recap-lighter-button = Lighter
recap-keep-button = Keep as is
recap-yes-button = Yes
recap-add-button = Add one thing
recap-stop-button = Stop

recap-lighter-toast = Lighter it is 🌿 You find it all under /settings.
recap-lightest-toast = It is as light as can be already 🌿
recap-keep-toast = Good 🤍 It stays as it is.
recap-add-toast = Pick one small thing. One is plenty.
recap-settled-toast = Chosen already for this week 🤍 /settings has the rest.
