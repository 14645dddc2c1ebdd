### /needs, in the private chat: what helps me, line by line. $other is the partner, $words are somebody's own.

needs-title = 📝 What helps you, in your own words. Nobody sees a line until you share it.
needs-empty = Nothing here yet. Small and exact is a good start, like “ten minutes of quiet when I come in”.
needs-line-own = { $n } · { $words } (only you)
needs-line-shared = { $n } · { $words } (shared)
needs-words = { $words }
needs-is-own = Only you can see this one.
needs-is-shared = { $other } can see this one, privately. Now and then it comes to them as a small idea.

needs-open-button = 📝 My list
needs-number-button = ✏️ { $n }
needs-add-button = Add a line
needs-lend-button = Copy a way to ask
needs-share-button = Share with { $other }
needs-keep-button = Keep to myself
needs-edit-button = Change it
needs-out-button = Take it out

needs-ask = What helps you? Reply here with one line, up to 100 characters.
needs-ask-hint = A message around lunch
needs-ask-again = That was a little long for one line. Reply here with up to 100 characters.
needs-ask-again-hint = A message around lunch
needs-full-toast = Five lines are plenty. Take one out to make room.
needs-share-toast = Shared. You can take it back at any time.
needs-keep-toast = It is yours alone again.
needs-out-toast = Taken out.

# What the other shared. It is shown here, and as a small idea; never in the group.
needs-theirs-button = What helps { $other }
needs-theirs = 💛 What helps { $other }, in their own words.
needs-their-line = • { $words }
needs-theirs-empty = Nothing is shared here at the moment.
needs-why-button = What holds me back?
needs-why = Just for you, and nothing of it is kept.
