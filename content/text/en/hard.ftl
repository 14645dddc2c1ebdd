# The hard moment: [⋯] on every card, and /repair. Both see these buttons, so their labels are calm and neutral.
hard-button = It's a hard moment
hard-break-button = Take a break
hard-again-button = Try that again
hard-hear-button = Just hear me
hard-team-button = Same team
hard-more-button = More…

# To whoever is asked for an ear, in private; words to borrow stand below.
hard-hear-words = 👂 { $by } would love you just to listen. If a sentence helps:

# How long a break is.
hard-for-20-button = 20 minutes
hard-for-60-button = 1 hour
hard-for-evening-button = This evening

# The doors of trying again.
hard-to-sorry-button = Sorry
hard-to-warmth-button = Warmth
hard-to-humour-button = Humour
hard-to-again-button = Start over
hard-to-act-button = A small kindness

# [More…] leads to the private help page and leaves no trace where both look; these toasts are for the tapper alone.
hard-more-toast = I'll write to you privately 🤍
hard-more-alone-toast = I can't write to you privately yet. Somebody trained, free and in confidence: lila.help (for women), findahelpline.com (for everyone).

# Words to borrow, wherever they are offered. They stand below this line; the person sends them, never the bot.
borrow-words = Words to borrow. Change what you like, and send them yourself.
borrow-copy-button = 📋 Copy
borrow-another-button = Another
