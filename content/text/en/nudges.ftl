# The one message a day that somebody may get privately.
nudges-thanks = Thank you 🤍
nudges-off = All right, no nudges like this. You can change it under /settings.
nudges-several = { $count ->
    [2] Two small things are waiting, no hurry.
   *[other] { $count } small things are waiting, no hurry.
}
    .v2 = { $count ->
        [2] Two small things are still open. Whenever it suits you.
       *[other] { $count } small things are still open. Whenever it suits you.
    }
    .v3 = { $count ->
        [2] In no hurry, two small things are here.
       *[other] In no hurry, { $count } small things are here.
    }
nudges-say-it-there = I don't carry words between you two, so they stay yours. Say it in your group, or tap a button here and I'll show that you are there.
