# What the two have gathered. $row is one row of the picture; $drawn is one 🫙 for each full jar.
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
jar-empty = Nothing here yet. It fills by itself.
