"""Cards and words go out through the Bot API; every failure comes back sorted."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from telegram.error import BadRequest, TelegramError

from bot.chat.api import Api
from bot.chat.refusals import BAD_MARKUP, NO_THREAD, NOT_MODIFIED, TOO_OLD, says, sorted_out
from bot.chat.render import Rendered, Speaker, render, speak_plain
from bot.domain.card import Card, Tap, Words
from bot.domain.couple import ChatId
from bot.errors import DeliveryError, Garbled, Gone, NotSent, Unreachable, Unsure
from bot.messenger import Voice

Params = dict[str, object]
_NO_PREVIEW = {"is_disabled": True}
# Bots may react with the bare heart only, not with its emoji variant (platform.md 1.2).
_VARIATION = "\ufe0f"


class TelegramMessenger:
    """The Messenger of `bot.messenger` on the Bot API."""

    def __init__(self, api: Api, speaker: Speaker, sign: Callable[[Tap], str]) -> None:
        self._api = api
        self._speaker = speaker
        self._sign = sign

    async def send(
        self, chat: ChatId, card: Card, voice: Voice, *, reply_to: int | None = None, silent: bool = False
    ) -> int | None:
        shown = self._render(card, voice)
        params = _texts(shown) | {"chat_id": chat}
        if markup := _first_markup(shown, reply_to):
            params["reply_markup"] = markup
        if silent or card.silent:
            params["disable_notification"] = True
        if reply_to is not None:
            params["reply_parameters"] = {"message_id": reply_to, "allow_sending_without_reply": True}
        return _message_id(await self._call_words("sendMessage", params, shown))

    async def edit(self, chat: ChatId, message: int, card: Card, voice: Voice) -> None:
        shown = self._render(card, voice)
        # An edit without reply_markup would take the buttons away, so even none of them is said (platform.md 2.6).
        markup = {"inline_keyboard": shown.keyboard or []}
        params = _texts(shown) | {"chat_id": chat, "message_id": message, "reply_markup": markup}
        await self._call_words("editMessageText", params, shown)

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

    async def _call_words(self, method: str, params: Params, shown: Rendered) -> object:
        """Send words; when Telegram cannot read the markup, or the topic is gone, once more without."""
        try:
            return await self._ask(method, params)
        except BadRequest as error:
            again = _without_trouble(error, params, shown)
            if again is None:
                raise sorted_out(error) from error
        return await self._call(method, again)

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


def _texts(shown: Rendered) -> Params:
    return {"text": shown.text, "parse_mode": "HTML", "link_preview_options": _NO_PREVIEW}


def _first_markup(shown: Rendered, reply_to: int | None) -> Mapping[str, object] | None:
    if shown.force_reply is not None:
        # Selective reaches only whoever we reply to; without a reply it would reach nobody (Bot API, ForceReply).
        return {**shown.force_reply, "selective": True} if reply_to is not None else shown.force_reply
    return {"inline_keyboard": shown.keyboard} if shown.keyboard else None


def _without_trouble(error: BadRequest, params: Params, shown: Rendered) -> Params | None:
    if says(error, BAD_MARKUP):
        return {key: value for key, value in params.items() if key != "parse_mode"} | {"text": shown.plain()}
    # We name no topic ourselves: it is the message replied to that lies in one that is gone.
    if says(error, NO_THREAD) and "reply_parameters" in params:
        return {key: value for key, value in params.items() if key != "reply_parameters"}
    return None


def _message_id(result: object) -> int | None:
    """Telegram acted when it answered at all; an answer without an id leaves only the id unknown."""
    if isinstance(result, Mapping) and isinstance(found := result.get("message_id"), int):
        return found
    raise Garbled
