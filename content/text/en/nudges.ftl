# The one message a day that somebody may get privately.
nudges-thanks = Thank you 🤍
nudges-off = All right, no nudges like this. You can change it under /settings.
nudges-several = { $count ->
    [2] Two small things are waiting, no hurry.
   *[other] { $count } small things are waiting, no hurry.
}
nudges-say-it-there = I don't carry words between you two, so they stay yours. Say it in your group, or tap a button here and I'll show that you are there.
