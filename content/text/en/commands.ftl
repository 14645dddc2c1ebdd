# The command menus, one line for each command, and what the bot's profile says about it.
command-bid = Reach out to your partner
command-thanks = Say thank you, or share good news
command-gesture = A small kind idea for today
command-checkin = Ask each other one question
command-jar = See what you have gathered together
command-settings = Times, quiet hours, pause
command-help = How this works

command-private-settings = Your times, nudges, quiet hours
command-privacy = What is kept; export or delete it

about-description =
    Small moments for a couple, at the times you two choose: a way to reach out, a kind idea, one question, a thank-you.
    I live in the group you two share. All I take in there is my own buttons, my commands and replies to me.
    Either of you can stop me at any moment.
about-short-description = Small moments for the two of you, at your own times.
