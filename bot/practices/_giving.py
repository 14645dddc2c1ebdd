"""What a gesture's moment knows of its two givers: whose idea is which, where it came, and what was done."""

from __future__ import annotations

from bot.domain.card import PartnerId
from bot.domain.couple import Couple, Partner
from bot.domain.decision import Facts
from bot.domain.moment import Moment

DONE = ("done", "quiet")
SKIP = "skip"


def key(who: PartnerId) -> str:
    """The detail that holds this partner's own idea."""
    return f"for{who}"


def side_key(who: PartnerId) -> str:
    """The detail that says that their idea came privately."""
    return f"side{who}"


def idea_of(moment: Moment, who: PartnerId) -> str:
    return moment.detail.get(key(who), "")


def is_private(moment: Moment, who: PartnerId) -> bool:
    return side_key(who) in moment.detail


def wants_privately(partner: Partner) -> bool:
    """Whether their ideas come to them alone: they chose so, and have a private side that is open for it."""
    return partner.wants("ideas", "private") and partner.reachable and not partner.wants("private", "off")


def givers(couple: Couple, moment: Moment) -> tuple[PartnerId, ...]:
    """Whom the moment has an idea for."""
    return tuple(p.id for p in couple.partners if key(p.id) in moment.detail)


def in_group(couple: Couple, moment: Moment) -> tuple[PartnerId, ...]:
    """Whose idea waits behind the card that both see."""
    return tuple(who for who in givers(couple, moment) if not is_private(moment, who))


def places(couple: Couple, moment: Moment) -> tuple[PartnerId | None, ...]:
    """Where it is shown: the group's card is only there for those whose idea waits behind it."""
    private = tuple(who for who in givers(couple, moment) if is_private(moment, who))
    return (None, *private) if in_group(couple, moment) else private


def is_in_group(couple: Couple, moment: Moment) -> bool:
    """Whether the group has its card: from the start, or since something appeared."""
    return bool(in_group(couple, moment)) or any(has_shown(moment, p.id) for p in couple.partners)


def seen(moment: Moment) -> set[str]:
    """Every idea that either of the two has had on this card."""
    return {idea for idea in moment.detail.values() if idea.startswith(("g-", "n-"))}


def did(moment: Moment, who: PartnerId) -> bool:
    response = moment.response_of(who)
    return response is not None and response.what in DONE


def has_shown(moment: Moment, who: PartnerId) -> bool:
    """Whether they did it for both to see."""
    return _answered(moment, who, "done")


def has_skipped(moment: Moment, who: PartnerId) -> bool:
    return _answered(moment, who, SKIP)


def is_on(facts: Facts, moment: Moment, who: PartnerId) -> bool:
    """Whether this partner may still go on; that the other was first takes nothing away."""
    return facts.now < moment.rests_at and not did(moment, who)


def _answered(moment: Moment, who: PartnerId, what: str) -> bool:
    response = moment.response_of(who)
    return response is not None and response.what == what
