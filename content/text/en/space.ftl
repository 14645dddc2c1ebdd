# Space: $by takes some time, $other is the one who stays; $at is when $by is back.
space-away = 🌿 { $by } is taking some time, back around { $at }.
    .v2 = 🌿 A little time alone for { $by }. Back around { $at }.
    .v3 = 🌿 { $by } is catching a breath, and is back around { $at }.
    .v4 = 🌿 { $by } is off to be alone for a bit. Back around { $at }.
space-open = 🌿 { $by } is taking some time, and will say when.
    .v2 = 🌿 A little time alone for { $by }, who will say when.
    .v3 = 🌿 { $by } is catching a breath, and will say when.
    .v4 = 🌿 { $by } is off to be alone for a bit, and will say when.
space-time = { $other }: take your time 🤍
space-back = 🌿 { $by } is back.
    .v2 = 🌿 Here is { $by } again.
    .v3 = 🌿 { $by } is here again.
    .v4 = 🌿 Back again: { $by }.
space-hello = { $other }: hello again 🤍
space-over = 🌿 { $by } took some time.
    .v2 = 🌿 { $by } had some time alone.
    .v3 = 🌿 That was some time for { $by }.

space-time-button = 🤍 Take your time
space-back-button = I'm back
space-hello-button = Hello again
space-longer-button = A bit longer
space-tomorrow-button = Until tomorrow

# What only the one who takes it reads.
space-mine = 🌿 Your time, until { $at }. Nothing comes from me before then.
space-mine-open = 🌿 Your time. Nothing comes from me until you say.
space-mine-ask = 🌿 Back? There is no hurry.
    .v2 = 🌿 Ready to be back? Longer is fine too.
    .v3 = 🌿 This is the time you named. Back, or a bit longer?
    .v4 = 🌿 Back? Only if you feel like it.
space-mine-back = 🌿 Hello again. Nothing piled up.
    .v2 = 🌿 There you are. Nothing piled up.
    .v3 = 🌿 Welcome back. Nothing was waiting in a heap.
space-mine-over = 🌿 Your time went by. Come back whenever you like.
    .v2 = 🌿 The time you named has passed. Come back whenever you like.

space-toast = Take all of it 🤍
space-back-toast = Good to have you back 🤍

command-space = Take some time, and say when you are back

# The picker that opens on /space without words.
space-pick = 🌿 { $by }, how long would do you good?
space-pick-away = 🌿 { $by }, take a bit more, or come back?
space-5-button = 5 minutes
space-15-button = 15 minutes
space-60-button = 1 hour
space-evening-button = This evening
space-open-button = I'll say
