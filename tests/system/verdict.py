"""What must hold after a storm (durability.md 2.4 to 2.6 and rows 7 and 17 of section 5), in figures."""

from __future__ import annotations

import json
import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rich.table import Table

from tests.logs import leaks
from tests.system.ground import Ground

if TYPE_CHECKING:
    from tests.system.storm import Storm


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """`figures` are told, `wrong` must be empty."""

    kills: Counter[str]
    met: Counter[str]
    figures: dict[str, object]
    wrong: dict[str, Sequence[object]]

    @property
    def holds(self) -> bool:
        return not any(self.wrong.values())

    def tables(self) -> Iterable[Table]:
        yield _table("Kills, by where", self.kills.most_common())
        yield _table("Faults met, by kind", self.met.most_common())
        yield _table("What came of it", self.figures.items())
        yield _table("Must be none", [(what, len(found)) for what, found in self.wrong.items()])
        if not self.holds:
            yield _table("Which", [(what, found[:10]) for what, found in self.wrong.items() if found])


def judged(ground: Ground, storm: Storm) -> Verdict:
    facts = Facts(ground, storm)
    doubles, given_up = facts.doubles(), facts.given_up()
    figures: dict[str, object] = {
        "updates sent": len(facts.updates), "updates handled": len(facts.updates) - len(facts.lost_updates()),
        "bids, answers, looks": f"{len(facts.bids)}, {len(facts.answers)}, {len(facts.looks)}",
        "prompts due": len(facts.due),
        "prompts delivered in grace": len(facts.due) - len(facts.lost_prompts()) - len(given_up & facts.prompts()),
        "cards given up, after three unanswered attempts": len(given_up),
        "nudges sent": sum(facts.nudges.values()),
        "cards sent": sum(map(len, facts.cards.values())), "of them a second time": doubles.total(),
        # On their way when a life ended, or delivered and their answer lost.
        "in the air": facts.unheard.total(),
        "forgotten": len(storm.crowd.forgotten),
        "restart to first poll, p50 / max s": f"{statistics.median(storm.starts):.2f} / {max(storm.starts):.2f}",
    }  # fmt: skip
    wrong: dict[str, Sequence[object]] = {
        "updates lost": facts.lost_updates(), "acts without effect": facts.lost_acts(),
        "ordinary chat kept": facts.kept_chatter(),
        "prompts lost": facts.lost_prompts(), "rhythms opened twice": facts.opened_twice(),
        "cards lost": facts.lost_cards(), "nudges doubled": facts.doubled_nudges(),
        "doubles without a request outstanding": [*(doubles - facts.unheard).items()],
        "traces of the forgotten": facts.traces(), "log lines that should not be": facts.bad_lines(),
        "lives that ended otherwise": storm.ends,
    }  # fmt: skip
    return Verdict(kills=storm.kills, met=storm.weather.met, figures=figures, wrong=wrong)


class Facts:
    """What the database says beside what the chats say; of whoever was forgotten only that nothing is left."""

    def __init__(self, ground: Ground, storm: Storm) -> None:
        self._home, self._rows, self._crowd = ground.home, ground.ledger.rows, storm.crowd
        gone = {chat for us in storm.crowd.forgotten for chat in (us.group, us.ana, us.ben)}
        self._gone = {us.ana for us in storm.crowd.forgotten}
        self.updates = {number for number, chat in storm.crowd.updates.items() if chat not in gone}
        self.bids = [bid for bid in storm.crowd.bids if bid[0] not in gone]
        self.cards = {m: cards for m, cards in storm.seen.cards.items() if cards[0][0] not in gone}
        self.answers = {(moment, who) for moment, who in storm.crowd.answers if moment in self.cards}
        self.looks = [group for group in storm.crowd.looks if group not in gone]
        self.due = {rhythm for rhythm, us in storm.crowd.due.items() if us.group not in gone}
        self.nudges = Counter({who: count for who, count in storm.seen.nudges.items() if who not in gone})
        self.unheard = Counter({m: storm.outstanding[m] + storm.seen.unheard[m] for m in self.cards})
        self._here = f"couple_id IN (SELECT id FROM couple WHERE chat_id NOT IN ({_list(gone)}))"

    def lost_updates(self) -> Sequence[object]:
        return sorted(self.updates - set(self._rows("SELECT update_id FROM inbox WHERE state = 'done'")))

    def kept_chatter(self) -> Sequence[object]:
        return sorted(self._crowd.chatter & set(self._rows("SELECT update_id FROM inbox")))

    def lost_acts(self) -> Sequence[object]:
        """Every bid is one moment, every answer a response, every look a page."""
        bids = self._rows(f"SELECT chat_id, message_id FROM showing WHERE face = 'source' AND {self._here}")
        pages = Counter(self._rows(f"SELECT chat_id FROM showing WHERE panel = 'jar' AND {self._here}"))
        answers = set(self._rows("SELECT moment_id, user_id FROM response"))
        wrong: list[object] = [*(Counter(self.bids) - Counter(bids)), *(Counter(bids) - Counter(self.bids))]
        return wrong + sorted(self.answers - answers) + [*(Counter(self.looks) - pages), *(pages - Counter(self.looks))]

    def prompts(self) -> set[int]:
        return set(self._rows(f"SELECT id FROM moment WHERE rhythm_id IN ({_list(self.due)}) AND state <> 'skipped'"))

    def opened_twice(self) -> Sequence[object]:
        came = Counter(self._rows("SELECT rhythm_id FROM moment WHERE rhythm_id IS NOT NULL"))
        return [rhythm for rhythm, count in came.items() if count > 1]

    def lost_prompts(self) -> Sequence[object]:
        """Due, in grace, and not in the group: skipped, never opened, or opened and never delivered."""
        came = dict(self._rows("SELECT rhythm_id, id FROM moment WHERE rhythm_id IS NOT NULL AND state <> 'skipped'"))
        arrived = self.cards.keys() | self.given_up()
        return sorted(rhythm for rhythm in self.due if came.get(rhythm) not in arrived)

    def lost_cards(self) -> Sequence[object]:
        moments = set(self._rows(f"SELECT id FROM moment WHERE state <> 'skipped' AND {self._here}"))
        return sorted(moments - self.cards.keys() - self.given_up())

    def given_up(self) -> set[int]:
        """Three requests were not answered, none of them arrived, and it says so: the promise ends there."""
        found = self._rows(
            "SELECT s.moment_id FROM outbox o JOIN showing s ON s.id = o.showing_id "
            f"WHERE o.state = 'unanswered' AND o.resends = 2 AND s.face = 'card' AND s.{self._here}"
        )
        return set(found) - self.cards.keys()

    def doubles(self) -> Counter[int]:
        return Counter({moment: len(cards) - 1 for moment, cards in self.cards.items() if len(cards) > 1})

    def doubled_nudges(self) -> Sequence[object]:
        """More messages than there were nudges for somebody, or a moment they were nudged for twice."""
        meant = self._rows("SELECT partner, moment_id, more FROM showing WHERE face = 'nudge'")
        allowed = Counter(who for who, *_ in meant)
        moments = Counter(m for _, first, more in meant for m in (str(first), *more.split(",")) if m)
        return [*(self.nudges - allowed).items(), *(m for m, count in moments.items() if count > 1)]

    def traces(self) -> Sequence[object]:
        tables = self._rows("SELECT name FROM sqlite_master WHERE type = 'table'")
        return [(who, table) for table in tables for who in self._named_in(table)]

    def _named_in(self, table: str) -> set[int]:
        values = {value for row in self._rows(f'SELECT 0, * FROM "{table}"') for value in row}
        return {who for who in self._gone if who in values}

    def bad_lines(self) -> Sequence[object]:
        lines = (self._home / "log").read_text(encoding="utf-8", errors="replace").splitlines()
        complaints = Counter(_complaint(line) for line in lines)
        del complaints[""]
        return [*complaints.items(), *leaks("\n".join(lines))]


def _complaint(line: str) -> str:
    """What a line complains of, when it is not the weather; anything that is no line of ours is."""
    try:
        found: dict[str, Any] = json.loads(line)
    except ValueError:
        return line[:80]
    return f"{found['action']} {found.get('error')}" if found["level"] == "error" else ""


def _table(title: str, rows: Iterable[tuple[object, object]]) -> Table:
    table = Table(title, "", title_justify="left")
    table.columns[1].justify = "right"
    for what, figure in rows:
        table.add_row(str(what), str(figure))
    return table


def _list(numbers: Iterable[int]) -> str:
    return ",".join(map(str, numbers)) or "0"
