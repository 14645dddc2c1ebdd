"""Which picture they have: one tap of either, seen at once on every label."""

from __future__ import annotations

import pytest

from bot.domain.couple import Couple
from bot.domain.decision import Decision, ShowPanel
from bot.panels import all_panels
from bot.panels.picture import PANEL
from tests.cast import ANA, BEN, couple
from tests.panels.walk import facts, labels, tap


def settings(of: Couple) -> list[str]:
    return labels(all_panels()["settings"].card(facts(of=of), ""))


@pytest.mark.parametrize(
    "name, label, shown", [("jar", "Jar", "🫙 Picture: jar"), ("garden", "Garden", "🌷 Picture: garden"),
                           ("none", "None", "🫙 Picture: none")],
)  # fmt: skip
def test_one_tap_of_either_is_enough(name: str, label: str, shown: str) -> None:
    before = couple().choosing(picture="none" if name != "none" else "garden")
    for who in (ANA, BEN):
        changed = tap(facts(who=who, of=before), "picture", f"⬜ {label}").couple
        assert changed is not None
        assert shown in settings(changed)
        assert f"✅ {label}" in labels(PANEL.card(facts(of=changed), ""))


def test_it_leads_back_to_where_one_came_from() -> None:
    from_settings, from_jar = PANEL.card(facts(), ""), PANEL.card(facts(), "jar")
    assert "‹ Back" in labels(from_settings)
    assert tap(facts(), "picture", "‹ Back") == Decision(goto="")
    assert tap(facts(), "picture", "⬜ Garden").goto == ""
    assert tap(facts(), "picture", "⬜ Garden", "jar").goto == "jar"
    back = tap(facts(of=couple().choosing(picture="garden")), "picture", "‹ Back", "jar")
    assert back.panels == (ShowPanel(panel="jar", path="garden"),)
    assert labels(from_jar)[:3] == labels(from_settings)[:3]
