# A thank-you. $by says it; their words stay in their own message.
thanks-says = 💛 { $by } says thank you.
thanks-heard = 🤍
thanks-ask = 💛 One thing today worth a thank-you? Reply here, or say it to them.
thanks-said = 💛 A thank-you found its way today.
thanks-rests = 💛 Thank-yous keep. Another day has room for this one too.

thanks-heart-button = 🤍
thanks-said-button = Said it 🤍
thanks-not-today-button = Not today

thanks-toast = Got it 🤍
thanks-not-today-toast = Another day, then 🤍
