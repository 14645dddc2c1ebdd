# What the two have gathered. $row is one row of the picture; $drawn is one 🫙 or 🌷 for each full jar or bed.
jar-title = 🫙 Your jar
jar-row = { $row }
jar-count = { $marbles ->
    [0] A fresh jar. It fills by itself.
    [one] 1 marble in this jar.
   *[other] { $marbles } marbles in this jar.
}
jar-shelf = { $jars ->
    [one] { $drawn } One full jar on the shelf.
   *[other] { $drawn } { $jars } full jars on the shelf.
}
jar-early = { $jars ->
    [one] One more stands beside, from before you began anew.
   *[other] { $jars } more stand beside, from before you began anew.
}
jar-empty = Nothing here yet. It fills by itself.

# The same as a garden: a bed of thirty, and beds in full bloom behind it. It never wilts.
garden-title = 🌷 Your garden
garden-count = { $marbles ->
    [0] A fresh bed. It grows by itself.
    [one] 1 plant in this bed.
   *[other] { $marbles } plants in this bed.
}
garden-shelf = { $jars ->
    [one] { $drawn } One bed in full bloom behind it.
   *[other] { $drawn } { $jars } beds in full bloom behind it.
}
garden-early = { $jars ->
    [one] One more grows beside, from before you began anew.
   *[other] { $jars } more grow beside, from before you began anew.
}

jar-more-button = More…
jar-look-back-button = 📖 Look back
jar-new-button = { $picture ->
    [garden] 🌷 A new bed
   *[jar] 🫙 A new jar
}

# Which picture the two have of it.
picture-page-title = 🫙 Your picture
picture-how = The same small moments, drawn as you like them. One tap changes it for you both.
picture-button = { $picture ->
    [garden] 🌷 Picture: garden
    [none] 🫙 Picture: none
   *[jar] 🫙 Picture: jar
}
picture-jar-button = { $chosen ->
    [on] ✅ Jar
   *[off] ⬜ Jar
}
picture-garden-button = { $chosen ->
    [on] ✅ Garden
   *[off] ⬜ Garden
}
picture-none-button = { $chosen ->
    [on] ✅ None
   *[off] ⬜ None
}
change-picture-jar = your picture is a jar
change-picture-garden = your picture is a garden
change-picture-none = no picture

# A full jar, or a bed in full bloom: once, without sound.
fulljar-jar = 🫙 Your jar is full. It moves to the shelf, and a new one stands ready.
fulljar-garden = 🌷 Your whole bed is in bloom. A new one lies ready beside it.
fulljar-celebrate = How about a small celebration: pancakes for dinner, just because?
    .v2 = How about a small celebration: the good cups, on an ordinary day?
    .v3 = How about a small celebration: one song each, played loud?
    .v4 = How about a small celebration: dessert first tonight?
    .v5 = How about a small celebration: a toast to the two of you, with whatever is there?
fulljar-celebrated = Celebrated 🤍
fulljar-kept = Three from these weeks:
fulljar-did-button = We did it 🤍
fulljar-toast = Here's to the two of you 🤍
