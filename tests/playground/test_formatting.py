"""Text, its formatting, and its limits."""

from __future__ import annotations

import pytest

from bot.playground.entities import from_html
from tests.playground.scene import Scene


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("<3 you", 'Unsupported start tag "3" at byte offset 0'),
        ("é<foo>x</foo>", 'Unsupported start tag "foo" at byte offset 2'),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
    ],
)
async def test_broken_html_is_refused(scene: Scene, source: str, said: str) -> None:
    refusal = await scene.refusal("sendMessage", chat_id=scene.group, text=source, parse_mode="HTML")
    assert refusal == f"Bad Request: can't parse entities: {said}"


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("a &lt;b&gt; &amp; &quot;c&quot; &#33;", 'a <b> & "c" !', []),
        ("<b>bold</b>", "bold", [{"type": "bold", "offset": 0, "length": 4}]),
        ("🫙 <i>jar</i>", "🫙 jar", [{"type": "italic", "offset": 3, "length": 3}]),
        ("  <b> x</b> ", "x", [{"type": "bold", "offset": 0, "length": 1}]),
        ("<tg-spoiler>x</tg-spoiler>", "x", [{"type": "spoiler", "offset": 0, "length": 1}]),
        ("<blockquote expandable>x</blockquote>", "x", [{"type": "expandable_blockquote", "offset": 0, "length": 1}]),
        (
            '<a href="https://t.me/x?start=a&amp;b">x</a>',
            "x",
            [{"type": "text_link", "offset": 0, "length": 1, "url": "https://t.me/x?start=a&b"}],
        ),
        (
            '<tg-time unix="1774720800" format="wt">Saturday</tg-time>',
            "Saturday",
            [{"type": "date_time", "offset": 0, "length": 8, "unix_time": 1774720800, "date_time_format": "wt"}],
        ),
    ],
)
def test_html_becomes_text_and_entities(source: str, text: str, entities: list[object]) -> None:
    assert from_html(source) == (text, entities)


def test_nested_tags_are_listed_from_the_outside_in() -> None:
    _, entities = from_html("<b><i>x</i> y</b>")
    assert [entity["type"] for entity in entities] == ["bold", "italic"]


async def test_a_text_may_have_4096_characters_after_parsing(scene: Scene) -> None:
    await scene.ok("sendMessage", chat_id=scene.group, text=f"<b>{'é' * 4096}</b>", parse_mode="HTML")
    said = await scene.refusal("sendMessage", chat_id=scene.group, text="é" * 4097)
    assert said == "Bad Request: message is too long"


@pytest.mark.parametrize("text", ["", "   ", "<b> </b>"])
async def test_an_empty_text_is_refused(scene: Scene, text: str) -> None:
    said = await scene.refusal("sendMessage", chat_id=scene.group, text=text, parse_mode="HTML")
    assert said == "Bad Request: message text is empty"


async def test_callback_data_is_counted_in_bytes(scene: Scene) -> None:
    fits, too_long = ({"inline_keyboard": [[{"text": "x", "callback_data": "é" * n}]]} for n in (32, 33))
    await scene.say(reply_markup=fits)
    said = await scene.refusal("sendMessage", chat_id=scene.group, text="x", reply_markup=too_long)
    assert said == "Bad Request: BUTTON_DATA_INVALID"


async def test_the_bots_heart_has_no_variation_selector(scene: Scene) -> None:
    line = scene.standin.send(scene.ana, scene.group, "/thanks")
    where = {"chat_id": scene.group, "message_id": line}
    said = await scene.refusal("setMessageReaction", **where, reaction=[{"type": "emoji", "emoji": "❤️"}])
    assert said == "Bad Request: REACTION_INVALID"
    await scene.ok("setMessageReaction", **where, reaction=[{"type": "emoji", "emoji": "❤"}])


async def test_an_empty_list_takes_the_bots_reaction_away(scene: Scene) -> None:
    line = scene.standin.send(scene.ana, scene.group, "/thanks")
    where = {"chat_id": scene.group, "message_id": line}
    await scene.ok("setMessageReaction", **where, reaction=[{"type": "emoji", "emoji": "👍"}])
    await scene.ok("setMessageReaction", **where, reaction=[])
    assert scene.standin.messages(scene.group)[-1].reactions == {}
