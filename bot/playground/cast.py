"""Ana and Ben, and the group in which they have just added the bot."""

from __future__ import annotations

from bot.playground.telegram import StandIn


def ana_and_ben(standin: StandIn) -> tuple[int, int, int]:
    """Their ids and the group's; the bot was added by Ana and has not been told yet."""
    ana, ben = standin.add_person("Ana"), standin.add_person("Ben")
    group = standin.add_chat("Ana & Ben", [ana, ben])
    standin.set_bot(group, "member", ana)
    return ana, ben, group
