### A kinder moment in place of one that wears a little. $instead is what one can do.

instead-open-button = Small stumbles
instead-kinder = 🌱 { $instead }
instead-none = Nothing here for the moment.
instead-words-button = Words for it
instead-remember-button = Keep it: /remember
