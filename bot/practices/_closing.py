"""How a check-in closes once both have answered: the two together, a hand under a storm, and thanks."""

from __future__ import annotations

from bot.domain.card import Name, PartnerId, Rows, Words, say
from bot.domain.decision import Decision, Facts
from bot.domain.moment import Moment
from bot.practices._practice import button

WEATHER = ("sun", "bright", "cloud", "rain", "storm")
# What the other can tap under a storm (product.md 2.16).
CARE = ("here", "hug", "listen")


def are_both_in(facts: Facts, moment: Moment) -> bool:
    return all(moment.answered_by(p.id) for p in facts.couple.partners)


def lines(facts: Facts, moment: Moment) -> tuple[Words, ...]:
    """The answers, then what followed. Partners come in their own order: who was first is nobody's business."""
    partners = facts.couple.partners
    care = [(p.id, moment.detail[_care_key(p.id)]) for p in partners if _care_key(p.id) in moment.detail]
    thanked = moment.detail.get("thanked")
    return (
        *(_answers(facts, moment) if _has_weather(moment) else [say("checkins-closes")]),
        *(say(f"checkins-did-{action}", by=Name(who)) for who, action in care),
        *([say("checkins-thanked", by=Name(PartnerId(int(thanked))))] if thanked else []),
    )


def rows(moment: Moment) -> Rows:
    care = (tuple(button("checkins", moment, a) for a in CARE),) if _is_care_wanted(moment) else ()
    thanks = () if "thanked" in moment.detail else ((button("checkins", moment, "thanks"),),)
    return (*care, *thanks)


def shown(what: str) -> Words:
    """An answer in words, beside its sign: an emoji alone tells a screen reader little (product.md 2.15)."""
    return say(f"checkins-shows-{what}")


def thank(facts: Facts, moment: Moment) -> Decision:
    """Either says thanks, once."""
    assert facts.who is not None
    if not are_both_in(facts, moment) or "thanked" in moment.detail:
        return Decision(toast=say("checkins-toast"))
    return Decision(moments=(moment.with_detail(thanked=str(facts.who.id)),), toast=say("checkins-toast"))


def care(facts: Facts, moment: Moment, action: str) -> Decision:
    """The other answers a storm."""
    assert facts.who is not None
    other = facts.other()
    if other is None or not are_both_in(facts, moment) or not _is_storm(moment, other.id):
        return Decision(toast=say("bids-own-toast", other=Name(other.id) if other else ""))
    return Decision(moments=(moment.with_detail(**{_care_key(facts.who.id): action}),), toast=say("checkins-toast"))


def _answers(facts: Facts, moment: Moment) -> list[Words]:
    responses = [r for p in facts.couple.partners if (r := moment.response_of(p.id)) is not None]
    return [say("checkins-answer", by=Name(r.partner), answer=shown(r.what)) for r in responses]


def _has_weather(moment: Moment) -> bool:
    return any(r.what in WEATHER for r in moment.responses)


def _is_storm(moment: Moment, who: PartnerId) -> bool:
    response = moment.response_of(who)
    return response is not None and response.what == "storm"


def _is_care_wanted(moment: Moment) -> bool:
    return any(
        _is_storm(moment, r.partner)
        and any(_care_key(o.partner) not in moment.detail for o in moment.responses if o != r)
        for r in moment.responses
    )


def _care_key(who: PartnerId) -> str:
    return f"care{who}"
