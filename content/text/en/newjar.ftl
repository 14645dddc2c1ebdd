# A new jar is an act of two. $by asked, $other is the one who answers.
newjar-asks = 🫙 { $by } would like to begin a new jar with you, { $other }.
newjar-how = The one you have goes to the shelf with every marble in it. Nothing is taken out.
newjar-begun = 🫙 A new jar, begun by you both.
newjar-shelf = The one before stands on the shelf, with every marble in it.
newjar-not-now = 🫙 { $by } thought of a new jar. This one goes on for now, and that is fine.
newjar-take-back = 🫙 { $by } thought of a new jar. This one goes on.
newjar-over = 🫙 { $by } thought of a new jar. This one goes on.

newjar-begin-button = Begin anew
newjar-not-now-button = Not now
newjar-take-back-button = Take it back

newjar-asked-toast = Asked in your group. It begins with a yes from { $other } 🤍
newjar-begun-toast = A new jar for you both 🤍
newjar-not-now-toast = All right. This one goes on 🤍
newjar-take-back-toast = Taken back.
newjar-own-toast = This one is for { $other } to answer 🤍
newjar-theirs-toast = Only { $by } can take it back.
newjar-settled-toast = This one is settled already 🤍
newjar-fresh-toast = Your jar is as fresh as can be 🤍
