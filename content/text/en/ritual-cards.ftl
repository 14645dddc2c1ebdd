# The card around a ritual. $name is what the couple call one of their own.
rituals-own = 🕯 { $name }
rituals-some = 🕯 Something of yours, for today.
rituals-met = That one is yours now 🤍
rituals-tomorrow = Tomorrow then.

rituals-did-button = We did it 🤍
rituals-tomorrow-button = Tomorrow
rituals-skip-button = Skip

rituals-toast = Got it 🤍
rituals-tomorrow-toast = Tomorrow then 🤍
