"""Every panel, by buttons alone: each button of each page is tapped as both partners, in the group and in private."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from functools import partial

from bot.domain.card import Button, PanelTap, PartnerId
from bot.domain.couple import ChatId, Couple, Stage
from bot.domain.note import Note
from bot.panels import all_panels
from bot.practices import all_practices
from bot.storage import notes
from tests import cast
from tests.cast import ANA, BEN, GROUP
from tests.fakes import Shown
from tests.house import House

# Hours, ids and page numbers look alike; one of each face is enough.
FACE = re.compile(r"\d+")
# Far more than there are: a crawl that comes here goes round in circles.
MOST_TAPS = 4000
NOTES = ("favourite", "date", "need", "question", "busy", "low", "hard", "mentioned")
# Pages whose every button is a link, or that end with their one answer.
OPENS_ELSEWHERE = ("private_link", "add_link", "copy")


@dataclass(frozen=True, slots=True)
class Step:
    """One button to tap: where it hangs, who taps it, and on which page it was seen."""

    chat: ChatId
    who: PartnerId
    tap: PanelTap
    page: Shown

    @property
    def face(self) -> tuple[object, ...]:
        return self.chat, self.who, self.tap.panel, FACE.sub("#", self.tap.path)


def steps(shown: Shown, who: PartnerId) -> Iterator[Step]:
    for button in (b for row in shown.card.rows for b in row):
        if isinstance(button.tap, PanelTap):
            yield Step(shown.chat, who, button.tap, shown)


def leads_on(button: Button) -> bool:
    return button.tap is not None or any(getattr(button, way) for way in OPENS_ELSEWHERE)


class Crawl:
    """What has been seen so far, and the message that every page is opened on."""

    def __init__(self, home: House, us: Couple) -> None:
        self.home = home
        self.us = us
        self.ahead: deque[Step] = deque()
        self.seen: set[tuple[object, ...]] = set()
        self.taps = 0

    async def start(self) -> None:
        """Everything that a command opens, in the group and in both private chats."""
        panels, practices = all_panels().values(), all_practices().values()
        in_group = [c for p in panels for c in p.group_commands] + [c for p in practices for c in p.commands]
        in_private = [c for p in panels for c in p.private_commands] + [
            c for p in practices for c in p.private_commands
        ]
        for who in (ANA, BEN):
            for command in in_group:
                await self.opened(who, GROUP, command)
            for command in in_private:
                await self.opened(who, ChatId(who), command)

    async def opened(self, who: PartnerId, chat: ChatId, command: str) -> None:
        before = {shown.id for shown in self.home.messenger.messages(chat)}
        await self.home.command(who, f"/{command}", chat=chat)
        for shown in self.home.messenger.messages(chat):
            if shown.id not in before:
                self.found(shown, who)
        await self.restored()

    def found(self, shown: Shown, who: PartnerId) -> None:
        for step in steps(shown, who):
            for tapper in (ANA, BEN) if shown.chat == GROUP else (who,):
                turn = replace(step, who=tapper)
                if turn.face not in self.seen:
                    self.seen.add(turn.face)
                    self.ahead.append(turn)

    async def run(self) -> None:
        while self.ahead:
            self.taps += 1
            assert self.taps < MOST_TAPS, "the panels never come to an end"
            await self.tap(self.ahead.popleft())

    async def tap(self, step: Step) -> None:
        """Tap it on a message of its own, and look at what has become of everything."""
        messenger = self.home.messenger
        number = messenger.next_id()
        messenger.chats[step.chat][number] = replace(step.page, id=number)
        before = self.looks()
        answer = await self.home.tap(step.who, step.tap, chat=step.chat, message=number)
        where = f"{step.tap} of {step.who} in {step.chat}, seen on: {step.page.text}"
        changed = [id for id, look in self.looks().items() if before.get(id) != look]
        assert answer.toast is not None or changed or len(self.looks()) < len(before), f"nothing happens at {where}"
        for shown in [s for chat in messenger.chats for s in messenger.messages(chat) if s.id in changed]:
            self.look(shown, where)
            self.found(shown, step.who if shown.chat == GROUP else PartnerId(shown.chat))
        # Only what stood there at first stays, or every tap would make the next one slower.
        for chat in messenger.chats.values():
            for gone in set(chat) - set(before) | {number}:
                chat.pop(gone, None)
        await self.restored()

    def looks(self) -> dict[int, object]:
        """What every message shows: its words and its buttons."""
        messenger = self.home.messenger
        return {s.id: (s.text, s.card.rows) for chat in messenger.chats for s in messenger.messages(chat)}

    def look(self, shown: Shown, where: str) -> None:
        """A panel that stands has a way on: a dead end is a bug."""
        is_panel = any(isinstance(b.tap, PanelTap) for row in shown.card.rows for b in row)
        if is_panel:
            assert any(leads_on(b) for row in shown.card.rows for b in row), f"a dead end after {where}: {shown.text}"

    async def restored(self) -> None:
        """Whatever a tap did to the two, the next one finds them together and awake."""
        now = await self.home.couple()
        if now.stage is not Stage.ACTIVE or len(now.partners) < 2 or not now.is_awake(self.home.clock.now()):
            await self.home.change(replace(self.us, version=now.version))


async def a_lived_in_house(home: House) -> Couple:
    """Ana and Ben with rhythms, a bid, an answered question, and a note of every kind each."""
    us = await home.begin(cast.rhythm("checkins"), cast.rhythm("gestures", at=time(8, 30)))
    for who in (ANA, BEN):
        for kind in NOTES:
            kept = Note(couple=us.id, owner=who, kind=kind, words="tea at five", zone=cast.BERLIN, day=date(2026, 5, 3),
                shared=kind in ("question", "need"), created_at=home.clock.now())  # fmt: skip
            await home.database.write(partial(notes.save, note=kept))
    await home.command(BEN, "/bid long day")
    await home.command(ANA, "/checkin")
    return us


async def test_every_button_of_every_panel_leads_somewhere(home: House) -> None:
    crawl = Crawl(home, await a_lived_in_house(home))
    await crawl.start()
    await crawl.run()
    panels = {face[2] for face in crawl.seen}
    assert set(all_panels()) - panels <= {"hello", "consent"}
    assert crawl.taps > 100
