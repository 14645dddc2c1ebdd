# The card around a ritual. $name is what the couple call one of their own.
rituals-own = 🕯 { $name }
    .v2 = 🕯 Time for { $name }?
    .v3 = 🕯 { $name }, if you both feel like it.
    .v4 = 🕯 Yours, today: { $name }
rituals-some = 🕯 Something of yours, for today.
rituals-met = One for the two of you 🤍
    .v2 = You two did it 🤍
    .v3 = Done, the two of you 🤍
    .v4 = One more of your own 🤍
rituals-tomorrow = Tomorrow then.

rituals-did-button = We did it 🤍
rituals-tomorrow-button = Tomorrow
rituals-skip-button = Skip

rituals-toast = Got it 🤍
rituals-tomorrow-toast = Tomorrow then 🤍
