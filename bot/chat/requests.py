"""A card as the one request that shows it, and the next best request when Telegram refuses that one. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from telegram import InputFile
from telegram.error import BadRequest

from bot.chat.refusals import BAD_MARKUP, NO_CAPTION, NO_MEDIA, NO_TEXT, NO_THREAD, PHOTO_UNWELCOME, says
from bot.chat.render import Rendered

Params = dict[str, object]
_NO_PREVIEW = {"is_disabled": True}
# The part of the body that "attach://" points to.
_PART = "picture"
# What a message turns out to be decides how it may be edited: a caption is no text, and a text no caption.
_OTHERWISE = (
    ("editMessageText", NO_TEXT, "editMessageCaption"),
    ("editMessageCaption", NO_CAPTION, "editMessageText"),
    ("editMessageMedia", NO_MEDIA, "editMessageText"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked of Telegram: words and where they go; `upload` is the picture or the document."""

    method: str
    shown: Rendered
    where: Params = field(default_factory=dict)
    upload: InputFile | None = None
    is_html: bool = True

    def params(self) -> Params:
        """The parameters as the Bot API takes them."""
        match self.method:
            case "sendPhoto":
                return {**self.where, "photo": self.upload, **self._caption()}
            case "sendDocument":
                return {**self.where, "document": self.upload, **self._caption()}
            case "editMessageMedia":
                media = {"type": "photo", "media": f"attach://{_PART}", **self._caption()}
                return {**self.where, "media": media, _PART: self.upload}
            case "editMessageCaption":
                return {**self.where, **self._caption()}
        return {**self.where, **self._words("text", self.shown), "link_preview_options": _NO_PREVIEW}

    def _caption(self) -> Params:
        return self._words("caption", self.shown.caption())

    def _words(self, name: str, shown: Rendered) -> Params:
        return {name: shown.text, "parse_mode": "HTML"} if self.is_html else {name: shown.plain()}

    def mended(self, error: BadRequest) -> Request | None:
        """The same words in another way, when that may help; None when nothing would."""
        if says(error, BAD_MARKUP) and self.is_html:
            return replace(self, is_html=False)
        # We name no topic ourselves: it is the message replied to that lies in one that is gone.
        if says(error, NO_THREAD) and "reply_parameters" in self.where:
            return replace(self, where={key: value for key, value in self.where.items() if key != "reply_parameters"})
        if self.method == "sendPhoto" and says(error, *PHOTO_UNWELCOME):
            return replace(self, method="sendMessage")
        method = next((new for old, text, new in _OTHERWISE if old == self.method and says(error, text)), None)
        return None if method is None else replace(self, method=method)


def sending(shown: Rendered, where: Params, photo: bytes | None) -> Request:
    if photo is None:
        return Request(method="sendMessage", shown=shown, where=where)
    return Request(method="sendPhoto", shown=shown, where=where, upload=_picture(photo))


def editing(shown: Rendered, where: Params, photo: bytes | None, *, keeps_picture: bool) -> Request:
    """With `keeps_picture` and no photo, the message keeps the picture it has."""
    if photo is None:
        return Request(method="editMessageCaption" if keeps_picture else "editMessageText", shown=shown, where=where)
    return Request(method="editMessageMedia", shown=shown, where=where, upload=_picture(photo))


def documenting(shown: Rendered, where: Params, name: str, data: bytes) -> Request:
    return Request(method="sendDocument", shown=shown, where=where, upload=InputFile(data, filename=name))


def first_markup(shown: Rendered, reply_to: int | None) -> Mapping[str, object] | None:
    """The buttons or the forced reply of a new message."""
    if shown.force_reply is not None:
        # Selective reaches only whoever we reply to; without a reply it would reach nobody (Bot API, ForceReply).
        return {**shown.force_reply, "selective": True} if reply_to is not None else shown.force_reply
    return {"inline_keyboard": shown.keyboard} if shown.keyboard else None


def _picture(data: bytes) -> InputFile:
    return InputFile(data, filename="picture.png")
