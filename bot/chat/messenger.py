"""Cards and words go out through the Bot API; every failure comes back sorted."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from telegram.error import BadRequest, TelegramError

from bot.chat.api import Api
from bot.chat.refusals import NOT_MODIFIED, TOO_OLD, says, sorted_out
from bot.chat.render import Rendered, Speaker, render, speak_plain
from bot.chat.requests import Params, Request, documenting, editing, first_markup, sending
from bot.domain.card import Card, Tap, Words
from bot.domain.couple import ChatId
from bot.errors import DeliveryError, Garbled, Gone, NotSent, Unreachable, Unsure
from bot.messenger import File, Voice

# Bots may react with the bare heart only, not with its emoji variant (platform.md 1.2).
_VARIATION = "\ufe0f"


class TelegramMessenger:
    """The Messenger of `bot.messenger` on the Bot API."""

    def __init__(self, api: Api, speaker: Speaker, sign: Callable[[Tap], str]) -> None:
        self._api = api
        self._speaker = speaker
        self._sign = sign

    async def send(
        self, chat: ChatId, card: Card, voice: Voice, *, reply_to: int | None = None, silent: bool = False,
        photo: bytes | None = None,
    ) -> int | None:  # fmt: skip
        shown = self._render(card, voice)
        where = _place(chat, card, shown, reply_to, silent=silent)
        return _message_id(await self._call_words(sending(shown, where, photo)))

    async def edit(self, chat: ChatId, message: int, card: Card, voice: Voice, *, photo: bytes | None = None) -> None:
        shown = self._render(card, voice)
        # An edit without reply_markup would take the buttons away, so even none of them is said (platform.md 2.6).
        markup = {"inline_keyboard": shown.keyboard or []}
        where: Params = {"chat_id": chat, "message_id": message, "reply_markup": markup}
        await self._call_words(editing(shown, where, photo, keeps_picture=card.picture is not None))

    async def send_file(self, chat: ChatId, file: File, card: Card, voice: Voice) -> int | None:
        shown = self._render(card, voice)
        where = _place(chat, card, shown)
        return _message_id(await self._call_words(documenting(shown, where, file.name, file.data)))

    async def delete(self, chat: ChatId, message: int) -> None:
        try:
            await self._call("deleteMessage", {"chat_id": chat, "message_id": message})
        except Gone:
            return

    async def react(self, chat: ChatId, message: int, emoji: str) -> None:
        reaction = [{"type": "emoji", "emoji": emoji.replace(_VARIATION, "")}] if emoji else []
        await self._call("setMessageReaction", {"chat_id": chat, "message_id": message, "reaction": reaction})

    async def leave(self, chat: ChatId) -> None:
        try:
            await self._call("leaveChat", {"chat_id": chat})
        except Unreachable:
            return

    async def answer(self, query: str, text: str, *, alert: bool = False) -> None:
        params: Params = {"callback_query_id": query}
        if text:
            params |= {"text": text, "show_alert": alert}
        try:
            await self._call("answerCallbackQuery", params)
        except (NotSent, Unsure):
            # Answering twice harms nobody (durability.md 2.4), and a tap that spins on does.
            await self._call("answerCallbackQuery", params)

    async def count_humans(self, chat: ChatId) -> int | None:
        try:
            members = await self._call("getChatMemberCount", {"chat_id": chat})
        except DeliveryError:
            return None
        return members - 1 if isinstance(members, int) else None

    def speak(self, words: Words, voice: Voice) -> str:
        return speak_plain(words, voice, self._speaker)

    def _render(self, card: Card, voice: Voice) -> Rendered:
        return render(card, voice, self._speaker, self._sign)

    async def _call_words(self, request: Request) -> object:
        """Send words; when Telegram cannot take them in this way, once more in another."""
        try:
            return await self._ask(request.method, request.params())
        except BadRequest as error:
            again = request.mended(error)
            if again is None:
                raise sorted_out(error) from error
        return await self._call(again.method, again.params())

    async def _call(self, method: str, params: Mapping[str, object]) -> object:
        try:
            return await self._ask(method, params)
        except BadRequest as error:
            raise sorted_out(error) from error

    async def _ask(self, method: str, params: Mapping[str, object]) -> object:
        """One request. Only a refusal that may yet be mended comes back as Telegram's own error."""
        try:
            return await self._api.call(method, params)
        except BadRequest as error:
            if says(error, NOT_MODIFIED, *TOO_OLD):
                return True
            raise
        except TelegramError as error:
            raise sorted_out(error) from error


def _place(chat: ChatId, card: Card, shown: Rendered, reply_to: int | None = None, *, silent: bool = False) -> Params:
    """Where and how a new message appears."""
    where: Params = {"chat_id": chat}
    if markup := first_markup(shown, reply_to):
        where["reply_markup"] = markup
    if silent or card.silent:
        where["disable_notification"] = True
    if card.protected:
        where["protect_content"] = True
    if reply_to is not None:
        where["reply_parameters"] = {"message_id": reply_to, "allow_sending_without_reply": True}
    return where


def _message_id(result: object) -> int | None:
    """Telegram acted when it answered at all; an answer without an id leaves only the id unknown."""
    if isinstance(result, Mapping) and isinstance(found := result.get("message_id"), int):
        return found
    raise Garbled
