# Resting together, and leaving.
pause-how-long = ⏸ Rest for how long? Either of you can end it, any time.
pause-none = Nothing is resting right now. Would you like to rest?
pause-today-button = Today
pause-week-button = A week
pause-said-button = Until I say
pause-resume-button = Resume
pause-until = ⏸ Resting until { $at }. /resume any time.
pause-until-said = ⏸ Resting until one of you says so. /resume any time.
pause-toast = Resting. Nothing will pile up 🤍
pause-resumed = 🤍 Here again. The next thing comes at its usual time.
pause-resumed-toast = Here again 🤍

stop-here = Stop Toward here? Either of you can, at any time.
stop-button = Stop
stop-stay-button = Stay
stop-done = I'll slip out now, and nothing more comes. You two can add me back any time 🤍
