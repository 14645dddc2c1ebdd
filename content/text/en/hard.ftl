# The hard moment: [⋯] on every card. Both see these buttons, so their labels are calm and neutral.
hard-button = It's a hard moment
hard-break-button = Take a break
hard-again-button = Try that again
hard-hear-button = Just hear me
hard-team-button = Same team
hard-more-button = More…
