# The one silent question after a quiet stretch, and what became of it.
easing-ask = 🌿 Is this rhythm right for you two?
    .v2 = 🌿 Does this still suit the two of you?
    .v3 = 🌿 Is this about the right amount for you two?
    .v4 = 🌿 How is this rhythm for you two?
easing-lighter = 🌿 Lighter from here. More is under /settings, any time.
easing-keep = 🌿 The rhythm stays as it is.
easing-rest = 🌿 Resting until one of you says so. /resume brings me back.
easing-rests = 🌿 I'll keep quiet for now. Any tap or command brings me back.

easing-lighter-button = Lighter
easing-keep-button = Keep
easing-rest-button = Rest

easing-lighter-toast = Good. Fewer little things from now on 🤍
easing-keep-toast = Good. It stays as it is 🤍
easing-rest-toast = Good. I'll rest until one of you says so 🤍
easing-settled-toast = This one is settled 🤍 You can change it under /settings.
