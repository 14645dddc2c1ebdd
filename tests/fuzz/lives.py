"""What two people, a stranger and an altered app do next, as updates: sensible, strange, or senseless."""

from __future__ import annotations

from random import Random
from typing import Any

from bot.domain.card import PanelTap
from bot.panels import all_panels
from bot.practices import all_practices
from tests.fuzz import strange
from tests.fuzz.arena import Arena, Pair, private, user
from tests.fuzz.shapes import Known, Maker
from tests.logs import CANARIES

Json = dict[str, Any]
# Buttons that ask for words, by panel and path.
ASKING = (
    ("mine", "z/city"), ("mine", "q/type"), ("mine", "b/type"), ("mine", "q/s/type"), ("needs", "add"),
    ("remember", "k/date"), ("remember", "k/hard"), ("remember", "k/low"), ("remember", "k/favourite"),
    ("questions", "add"), ("what", "own"), ("thanks", "{who}/telling/write"), ("bid", "{who}/help"),
)  # fmt: skip
IN_GROUP = ("questions", "what", "thanks", "bid")
ENDING = ("stop", "forget", "pause", "start")
REACTIONS = ("❤", "❤️", "👍", "😢", "🔥", "")
STATUSES = ("creator", "administrator", "member", "restricted", "left", "kicked")
# What people type when they are asked something, and what they might.
TYPED = ("Berlin", "8:30", "22:00-7:00", "tomorrow at 8", f"{CANARIES[0]} and pasta", "12 May", "in 2 hours", "a")


class Life:
    """One couple's, with Cleo beside them; `next` is one update."""

    def __init__(self, arena: Arena, pair: Pair, rng: Random, number: int) -> None:
        self._arena = arena
        self._pair = pair
        self._rng = rng
        self._number = number
        self._cleo = user(arena.person("Cleo"), "Cleo", "de")
        self._recent: list[Json] = []
        self._commands = commands()
        self._lively = [name for name in self._commands if name not in ENDING]
        self._data = ["x"]
        self._bot = {"id": arena.standin.bot_id, "is_bot": True, "first_name": "Toward"}
        self._doings = (self._tap, self._tap, self._say, self._ask, self._answer, self._answer, self._react) * 6 + (
            self._move,
        )

    def next(self) -> tuple[Json, bool]:
        """An update, and whether it is as the Bot API has it."""
        rng = self._rng
        if self._recent and rng.random() < 0.05:
            # The same again, as Telegram sends it when it was not told in time.
            return rng.choice(self._recent), False
        self._number += 1
        if rng.random() < 0.2:
            made, sound = self._maker().update(self._number), True
        else:
            kind, content = rng.choice(self._doings)()
            made, sound = {"update_id": self._number, kind: content}, True
        if rng.random() < 0.4:
            made, sound = strange.damaged(rng, made), False
        self._recent = [*self._recent[-100:], made]
        return made, sound

    @property
    def number(self) -> int:
        return self._number

    def _tap(self) -> tuple[str, Json]:
        """On a button that stands there, by one of the two or by Cleo, seldom with other data."""
        rng, chat = self._rng, self._chat()
        buttons = self._arena.keyboards(chat["id"])
        message, data = rng.choice(buttons) if buttons else (rng.randint(1, 99), rng.choice(self._data))
        self._data = [*self._data[-50:], data]
        if rng.random() < 0.15:
            data = rng.choice((rng.choice(self._data), strange.scrambled(rng, data), strange.words(rng)))
        content = {"id": f"q{self._number}", "from": self._who(chat), "chat_instance": "1", "data": data}
        return "callback_query", content | {"message": {"message_id": message, "date": 0, "chat": chat}}

    def _ask(self) -> tuple[str, Json]:
        """On a button that asks for words: of all buttons there are few of these."""
        who = self._rng.choice(self._pair.users())
        panel, path = self._rng.choice(ASKING)
        chat = self._pair.chats()[0] if panel in IN_GROUP else private(who["id"])
        shown = {"message_id": self._rng.choice(self._arena.numbers(chat["id"]) or [1]), "date": 0, "chat": chat}
        data = self._arena.buttons.encode(PanelTap(panel, path.format(who=who["id"])))
        content = {"id": f"q{self._number}", "from": who, "chat_instance": "1", "data": data}
        return "callback_query", content | {"message": shown}

    def _say(self) -> tuple[str, Json]:
        chat = self._chat()
        # What ends or rests a couple comes seldom, or nothing else would ever be seen of it.
        command = f"/{self._rng.choice(self._commands if self._rng.random() < 0.05 else self._lively)}"
        text = self._rng.choice((command, f"{command} {self._words()}", f"{command}@toward_bot {self._words()}"))
        return "message", self._message(chat, text)

    def _answer(self) -> tuple[str, Json]:
        """Words in reply to a question or to anything else, or typed in private; sometimes an edit."""
        rng, chats = self._rng, self._pair.chats()
        waiting = [chat for chat in chats if self._arena.asked(chat["id"])]
        chat = rng.choice(waiting) if waiting and rng.random() < 0.9 else self._chat()
        asked = self._arena.asked(chat["id"]) or rng.choice(self._arena.numbers(chat["id"]) or [1])
        reply = {"message_id": asked, "date": 0, "chat": chat, "from": self._bot}
        kind = "edited_message" if rng.random() < 0.1 else "message"
        return kind, self._message(chat, self._words()) | ({"reply_to_message": reply} if rng.random() < 0.9 else {})

    def _react(self) -> tuple[str, Json]:
        chat = self._pair.chats()[0]
        on = self._rng.choice(self._arena.numbers(chat["id"]) or [1])
        new = [{"type": "emoji", "emoji": e} for e in REACTIONS if self._rng.random() < 0.3]
        return "message_reaction", {
            "chat": chat, "message_id": on, "user": self._who(chat), "date": 0, "old_reaction": [], "new_reaction": new,
        }  # fmt: skip

    def _move(self) -> tuple[str, Json]:
        """Somebody comes or goes, the bot is promoted or removed."""
        rng, chat = self._rng, self._chat()
        kind = rng.choice(("chat_member", "my_chat_member"))
        who = self._who(chat) if kind == "chat_member" else self._bot
        was, now = ({"user": who, "status": rng.choice(STATUSES)} for _ in range(2))
        return kind, {"chat": chat, "from": self._who(chat), "date": 0, "old_chat_member": was, "new_chat_member": now}

    def _message(self, chat: Json, text: str) -> Json:
        return {"message_id": 10_000_000 + self._number, "date": 0, "chat": chat, "from": self._who(chat), "text": text}

    def _words(self) -> str:
        return self._rng.choice((self._rng.choice(TYPED), strange.words(self._rng)))

    def _who(self, chat: Json) -> Json:
        two = self._pair.users()
        if chat["id"] > 0:
            return next((one for one in two if one["id"] == chat["id"]), self._cleo)
        return self._cleo if self._rng.random() < 0.07 else self._rng.choice(two)

    def _chat(self) -> Json:
        chats = self._pair.chats()
        return private(self._cleo["id"]) if self._rng.random() < 0.05 else self._rng.choice((*chats, chats[0]))

    def _maker(self) -> Maker:
        chats = [*self._pair.chats(), private(self._cleo["id"]), {"id": -self._cleo["id"], "type": "supergroup"}]
        known = Known(
            users=[*self._pair.users(), self._cleo, self._bot], chats=chats, data=self._data,
            messages=self._arena.numbers(self._pair.group) or [1],
            words=[f"/{name}" for name in self._commands] + list(TYPED),
        )  # fmt: skip
        return Maker(self._rng, known)


def commands() -> list[str]:
    panels, practices = all_panels().values(), all_practices().values()
    found: list[str] = ["start", "cancel"]
    found += [c for panel in panels for c in (*panel.group_commands, *panel.private_commands)]
    return found + [c for practice in practices for c in (*practice.commands, *practice.private_commands)]
