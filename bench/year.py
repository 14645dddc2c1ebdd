"""A year of a couple's life on the play clock: how long it takes, and what left the bot meanwhile."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence

from bench.play import Play, served
from bench.table import Row

DAYS = 365
AT = "2026-01-05T12:00:00+01:00"


class Life:
    """Ana and Ben in the playground's first group; both answer every evening, and one reaches out every noon."""

    def __init__(self, play: Play) -> None:
        self.play = play
        state = play.get("/play/state")
        self.ana, self.ben = (person["id"] for person in state["people"][:2])
        self.group = state["chats"][0]["id"]

    def _last_with(self, who: int, label: str) -> tuple[int, str]:
        for message in reversed(self.play.get(f"/play/chats/{self.group}/messages?as={who}&last=6")):
            for button in (b for row in message["buttons"] for b in row):
                if button["text"].startswith(label):
                    return message["message_id"], button["text"]
        raise RuntimeError(f"no button {label!r}")

    def tap(self, who: int, label: str) -> None:
        message, button = self._last_with(who, label)
        self.play.post(f"/play/people/{who}/tap", chat=self.group, message_id=message, button=button)
        self.play.post("/play/settle")

    def say(self, who: int, text: str, reply_to: int | None = None) -> None:
        self.play.post(f"/play/people/{who}/send", chat=self.group, text=text, reply_to=reply_to)
        self.play.post("/play/settle")

    def begin(self) -> None:
        self.play.post("/play/settle")
        for who in (self.ana, self.ben):
            self.tap(who, "I'm in")
        self.tap(self.ana, "12:")
        self.tap(self.ana, "Berlin")
        self.tap(self.ben, "Same")
        self.tap(self.ana, "Good, more")
        self.tap(self.ben, "Skip")
        self.tap(self.ana, "🌙 Evening question")
        self.tap(self.ben, "Good")

    def day(self) -> None:
        self.say(self.ana, "/bid a walk")
        self.tap(self.ben, "I'm here")
        self.play.post("/play/clock", advance=9 * 3600)
        for message in self.play.get(f"/play/chats/{self.group}/messages?as={self.ana}&last=2"):
            if any(b["text"] == "Not today" for row in message["buttons"] for b in row):
                for who in (self.ana, self.ben):
                    self.say(who, "a line", message["message_id"])
        self.play.post("/play/clock", advance=15 * 3600)


def main(arguments: Sequence[str] = ()) -> list[Row]:
    with served("playground", "--at", AT) as play:
        seconds, calls = _lived(play)
    _tell(seconds, calls)
    return [Row(item="a year of one couple on the play clock", ours=seconds, unit="s")]


def _lived(play: Play) -> tuple[float, Counter[str]]:
    life = Life(play)
    life.begin()
    start = time.perf_counter()
    for _ in range(DAYS):
        life.day()
    calls = play.get("/play/calls?since=0")
    return time.perf_counter() - start, Counter(call["method"] for call in calls)


def _tell(seconds: float, calls: Counter[str]) -> None:
    print(f"a year: {seconds:.1f} s for {DAYS} days")
    print("calls: " + ", ".join(f"{count} {method}" for method, count in calls.most_common(5)))


if __name__ == "__main__":
    main()
