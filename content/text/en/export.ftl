### The export: what is said in the chat, and the labels of the page that comes as a file.

export-entry-button = 📦 Export
export-again-button = Send them again
export-toast = Preparing… Two files come in a moment.
export-sent = 📦 Two files: toward.html to read in any browser, without a network, and toward.json for machines. They hold your words in the clear, so keep them where you keep letters.
export-caption = This is what I keep about you, as of now.

export-title = Toward, for { $name }
export-made = Made on { $at }. It holds every row about you, and what you two have both seen. It holds nothing your partner kept for themselves.
export-about = About you
export-notes = What you keep here
export-rhythms = What comes on your clock
export-offered = What you offered
export-answered = What you answered
export-ideas = Ideas that were yours
export-together = The two of you
export-agreed = What you two agreed
export-seen = What you have both seen
export-empty = Nothing.
export-group = Your group's number at Telegram: { $id }
export-stage = { $stage ->
    [new] Not both of you have said yes.
    [active] You are both in.
   *[ended] It has ended. What is left is erased thirty days after that.
}
export-now = As it is now: { $what }
export-jar = { $marbles ->
    [one] In the jar: one marble
   *[other] In the jar: { $marbles } marbles
}
export-shelf = { $jars ->
    [one] On the shelf: one jar
   *[other] On the shelf: { $jars } jars
}
export-when = { $at }
export-words = { $by }: “{ $words }”
