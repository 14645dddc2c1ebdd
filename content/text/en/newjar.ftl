# A new jar (or bed, for two with a garden) is an act of two. $by asked, $other is the one who answers.
newjar-asks = { $picture ->
    [garden] 🌷 { $by } would like to begin a new bed with you, { $other }.
   *[jar] 🫙 { $by } would like to begin a new jar with you, { $other }.
}
newjar-how = { $picture ->
    [garden] The one you have goes on blooming behind it, with every plant. Nothing is taken out.
   *[jar] The one you have goes to the shelf with every marble in it. Nothing is taken out.
}
newjar-begun = { $picture ->
    [garden] 🌷 A new bed, begun by you both.
   *[jar] 🫙 A new jar, begun by you both.
}
newjar-shelf = { $picture ->
    [garden] The one before blooms on behind it, with every plant.
   *[jar] The one before stands on the shelf, with every marble in it.
}
newjar-not-now = { $picture ->
    [garden] 🌷 { $by } thought of a new bed. This one goes on for now, and that is fine.
   *[jar] 🫙 { $by } thought of a new jar. This one goes on for now, and that is fine.
}
newjar-take-back = { $picture ->
    [garden] 🌷 { $by } thought of a new bed. This one goes on.
   *[jar] 🫙 { $by } thought of a new jar. This one goes on.
}
newjar-over = { $picture ->
    [garden] 🌷 { $by } thought of a new bed. This one goes on.
   *[jar] 🫙 { $by } thought of a new jar. This one goes on.
}

newjar-begin-button = Begin anew
newjar-not-now-button = Not now
newjar-take-back-button = Take it back

newjar-asked-toast = Asked in your group. It begins with a yes from { $other } 🤍
newjar-begun-toast = Begun by you both 🤍
newjar-not-now-toast = All right. This one goes on 🤍
newjar-take-back-toast = Taken back.
newjar-own-toast = This one is for { $other } to answer 🤍
newjar-theirs-toast = Only { $by } can take it back.
newjar-settled-toast = This one is settled already 🤍
newjar-fresh-toast = It is as fresh as can be 🤍
newjar-waits-toast = One is asked for already. It stands in your group 🤍
