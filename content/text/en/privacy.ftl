# What is kept, said in ten lines. It describes this release and nothing that is still to come.
privacy-page =
    🔒 What I keep

    1. To work at all: the ids of your group and of you two, your first names, languages, clocks, settings, and when you said yes.
    2. Of each moment: what it was, who offered it, when, and how it was answered.
    3. The words you write to me on purpose: replies to my cards, and names you give your rituals.
    4. Names and words are locked with a key before they are stored.
    5. Of photos, voice and stickers I keep only that there was a reply.
    6. Everything else you two write here I drop unread. It is neither stored nor logged.
    7. I count nothing per person, and nobody is shown who answered how often.
    8. After 180 days a moment and its words are erased; the jar keeps its marble.
    9. /stop ends it for both of you at once, by either of you. Thirty days later I erase everything.
    10. Honest limits: Telegram keeps the chat itself, and whoever runs me could technically read what reaches me.

privacy-button = What I keep
