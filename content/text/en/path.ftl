### The path: ten small days. The value is the day's theme; .light, .steady and .deep are its three doors.
### Each partner reads them alone and picks one. “They” is the partner. A day lasts as long as it likes.

d-1 = Notice
    .light = Thank them for one thing they do so regularly that nobody mentions it any more.
    .steady = Find something they did that nobody saw, and tell them that you saw it.
    .deep = Tell them the very first thing you noticed about them, and where you still see it today.

d-2 = Reach and answer
    .light = Pick one remark of theirs, any one, and answer it with a question.
    .steady = Send one reach with /bid. A hello, a sigh or a song will do.
    .deep = Tell them how you like to be answered when you reach out: with words, a hug, some quiet, or help.

d-3 = The ordinary, together
    .light = Do one chore side by side, or on the phone while you each do your own, and talk about nothing much.
    .steady = Offer a swap: one of their tasks for one of yours, for today only.
    .deep = Ask what feels heaviest in their everyday life just now, and let them get to the end.

d-4 = One small promise
    .light = Promise one tiny thing for tonight, with a time. /promise reminds nobody but you.
    .steady = Think of something they asked you for a while ago, and promise it with a day.
    .deep = Bring up a promise of yours that slipped. Say sorry before you say why, then say what comes next.

d-5 = Ask anew
    .light = Ask how one of their odd habits began. Offer one of yours in return.
    .steady = Ask what they're dreaming of these days, and then ask one more question about it.
    .deep = Ask what they'd like more of with you. For now, answer with nothing but thank you.

d-6 = Good things
    .light = Find one tiny win of today and celebrate it, the sillier the better.
    .steady = Ask for their best news of the week, and be curious for three whole questions.
    .deep = Tell them one thing you admire in them, and the moment when you saw it.

d-7 = Space and return
    .light = Agree on an hour apart, each with something of your own, and a hello at the end of it.
    .steady = Take a walk by yourself. Come back, or ring, with a proper hello and one thing you saw.
    .deep = Tell them which kind of time alone brings you back to yourself, and ask which is theirs.

d-8 = Hear first
    .light = Once today, say back in one sentence what you heard before you say what you think.
    .steady = Ten minutes: one talks, the other only says back what they heard. Then the other way round.
    .deep = Ten minutes about something tender: one talks, the other only says back what they heard. Either may stop.

d-9 = The hard thing, gently
    .light = Find a word of your own together that means “time out, and I'm coming back”. Any word, the odder the better.
    .steady = Name one worry as yours: “I feel … about …”. Ask for an ear, and for nothing else.
    .deep = If it feels right, say one true thing that is uncomfortable. Whoever hears it begins with thank you.

d-10 = Keep one
    .light = Choose the day you liked best and tell them which one it was. That one can stay.
    .steady = Each choose three values with /values, and see where you meet.
    .deep = Write down what you want to keep, the two of you, and let it come back to you in half a year.
