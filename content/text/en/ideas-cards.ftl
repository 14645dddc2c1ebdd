### The cards around a thought. $idea is the thought itself; where it comes from and what it does not show stand behind a button.

ideas-thought = 💡 { $idea }
ideas-some = 💡 A thought from another day.
ideas-liked = 🤍

ideas-why-button = Why this?
ideas-like-button = I like it 🤍

ideas-toast = Lovely 🤍
ideas-used-up-toast = You have had all my thoughts this half year. They come round again in a while.

# Once a week, when both want it.
rhythm-ideas = A thought
