### /values: three each, picked privately. $a to $f are values by their names.

values-invite = 🌱 What matters most to you two? Each picks three, privately. Once you are both ready, what you share appears here.
values-again = Either of you can pick anew at any time. Then you both choose again when to show.
values-pick-button = Pick mine
values-open-button = 🌱 Our values
values-recap-on-button = Show it in our recap
values-recap-off-button = Not in our recap

values-pick = 🌱 Pick three that matter most to you. Only you can see them.
values-how = When you are both ready, your group sees what you share; if no two are alike, all six.
values-yours-1 = Yours: { $a }
values-yours-2 = Yours: { $a }, { $b }
values-yours-3 = Yours: { $a }, { $b }, { $c }
values-ready-button = Ready to show
values-not-yet-button = Not yet
values-again-button = Pick anew
values-invite-button = Ask in our group
values-waits = They stay with me until you are both ready 🤍
values-three-toast = Three is plenty. Tap one of yours to put it back.
values-ready-toast = Ready. They show once you both are 🤍
values-shown-toast = You are both ready. It is in your group 🤍
values-invited-toast = Asked in your group 🤍

# The line that both share: up to three that both picked, or what the two bring together.
values-line-1 = 🌱 You both hold on to { $a }.
values-line-2 = 🌱 You both hold on to { $a } and { $b }.
values-line-3 = 🌱 You both hold on to { $a }, { $b } and { $c }.
values-line-4 = 🌱 Between you: { $a }, { $b }, { $c } and { $d }.
values-line-5 = 🌱 Between you: { $a }, { $b }, { $c }, { $d } and { $e }.
values-line-6 = 🌱 Between you: { $a }, { $b }, { $c }, { $d }, { $e } and { $f }.
values-kept = Something to come back to 🤍
values-room = Six good things, and room for all of them 🤍
values-some = 🌱 You showed each other what matters to you.
values-recap-button = Show it in our recap
values-toast = Got it 🤍
change-values-on = what you both value, at the head of your recap
change-values-off = the recap without your values
