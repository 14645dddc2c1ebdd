# Words that several practices and panels share.
# What this language calls itself.
language-name = English
back-button = ‹ Back
close-button = ✕ Close
more-menu-button = ⋯
before-button = ‹
after-button = ›
stranger-toast = This one is just for the two of them 🤍
old-toast = That button is from another day. The newest message has fresh ones.
# The disk is full or the database busy: Telegram keeps the tap for a day.
later-toast = I cannot write anything down right now. Please tap again in a while.
again-toast = That did not go through. Please tap once more.
# Instead of words that were damaged on the disk.
unreadable = (these words cannot be read any more)
crowd-toast = I'm made for two. I wait until it is just you two again.
private-waiting = Your private side opens once you are both in. The button is in your group.
private-group-only = That one belongs in your group. Type it there, and you both see it.
private-unsure = I didn't catch that one. /help shows what I can do here.
not-yet-toast = I start once you are both in.
waiting-for-both = I start once you are both in. Tap /start to see where you are.
typed-too-late = That was a while ago, so I let it go. Tap the button again whenever you like.
