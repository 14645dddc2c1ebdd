"""The stand-in behind python-telegram-bot's own Bot."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto, Update
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TimedOut,
)

from bot.playground.faults import Ordered
from bot.playground.request import StandInRequest
from tests.playground.scene import Scene

PNG = bytes.fromhex("89504e470d0a1a0a0000000d494844520000006400000040") + b"\r\n--not a boundary\r\n"


@pytest.fixture
async def bot(scene: Scene) -> AsyncIterator[Bot]:
    async with _bot(scene, scene.standin.token) as made:
        yield made


def _bot(scene: Scene, token: str) -> Bot:
    return Bot(token, request=StandInRequest(scene.standin), get_updates_request=StandInRequest(scene.standin))


async def test_it_knows_itself(bot: Bot) -> None:
    assert (await bot.get_me()).username == "toward_bot"


async def test_a_message_comes_back_as_the_library_knows_it(scene: Scene, bot: Bot) -> None:
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Here", callback_data="here")]])
    sent = await bot.send_message(scene.group, "<b>Hello</b>", parse_mode="HTML", reply_markup=keyboard)
    assert (sent.text, sent.entities[0].type, sent.reply_markup) == ("Hello", "bold", keyboard)


async def test_every_kind_of_update_is_one_the_library_knows(scene: Scene, bot: Bot) -> None:
    standin, ana, group = scene.standin, scene.ana, scene.group
    standin.set_bot(group, "administrator")
    await bot.get_updates(offset=scene.offset, allowed_updates=Update.ALL_TYPES)
    line = standin.send(ana, group, "Look", media="photo")
    standin.send(ana, group, media="voice", reply_to=line)
    standin.send(ana, group, media="sticker")
    standin.edit(ana, group, line, "Look at this")
    standin.react(ana, group, line, "👍")
    standin.set_member(group, standin.add_person("Cleo"))
    standin.migrate(group)
    found = await bot.get_updates(offset=scene.offset)
    kinds = {kind for update in found for kind in update.to_dict() if kind != "update_id"}
    assert kinds == {"message", "edited_message", "message_reaction", "chat_member", "my_chat_member"}
    assert not any(update.api_kwargs for update in found)


async def test_a_photo_keeps_its_bytes_and_size(scene: Scene, bot: Bot) -> None:
    sent = await bot.send_photo(scene.group, PNG, caption="The jar")
    [photo] = sent.photo
    assert (photo.width, photo.height, sent.caption) == (100, 64, "The jar")
    assert scene.standin.world.uploads[photo.file_id].file.data == PNG


async def test_a_photo_is_replaced_by_another(scene: Scene, bot: Bot) -> None:
    sent = await bot.send_photo(scene.group, PNG)
    edited = await sent.edit_media(InputMediaPhoto(PNG + b"2", caption="New"))
    assert not isinstance(edited, bool)
    assert scene.standin.world.uploads[edited.photo[0].file_id].file.data == PNG + b"2"


async def test_a_photo_is_sent_again_by_its_id(scene: Scene, bot: Bot) -> None:
    first = await bot.send_photo(scene.group, PNG)
    again = await bot.send_photo(scene.group, first.photo[0].file_id)
    assert again.photo[0].file_id == first.photo[0].file_id


async def test_a_document_keeps_its_name(scene: Scene, bot: Bot) -> None:
    sent = await bot.send_document(scene.group, b"{}", filename="export.json")
    assert sent.document is not None
    assert sent.document.file_name == "export.json"


async def test_a_wrong_token_is_invalid(scene: Scene) -> None:
    with pytest.raises(InvalidToken):
        await _bot(scene, "1:wrong").initialize()


async def test_a_migrated_group_names_its_new_id(scene: Scene, bot: Bot) -> None:
    new = scene.standin.migrate(scene.group)
    with pytest.raises(ChatMigrated) as caught:
        await bot.send_message(scene.group, "Hello")
    assert caught.value.new_chat_id == new


@pytest.mark.filterwarnings("ignore:.*retry_after.*")
@pytest.mark.parametrize(
    ("fault", "error", "cause"),
    [
        ("connect_refused", NetworkError, ConnectionRefusedError),
        ("drop_before", NetworkError, ConnectionResetError),
        ("deliver_then_drop", NetworkError, ConnectionResetError),
        ("deliver_then_hang", TimedOut, TimeoutError),
        ("429", RetryAfter, type(None)),
        ("403", Forbidden, type(None)),
        ("409", Conflict, type(None)),
        ("400", BadRequest, type(None)),
        ("502", NetworkError, type(None)),
    ],
)
async def test_a_fault_is_the_error_a_transport_would_raise(
    scene: Scene, bot: Bot, fault: str, error: type[Exception], cause: type[object]
) -> None:
    scene.standin.faults.order(Ordered(method="sendMessage", fault=fault))  # type: ignore[arg-type]
    with pytest.raises(error) as caught:
        await bot.send_message(scene.group, "Hello")
    assert isinstance(caught.value.__cause__, cause)
