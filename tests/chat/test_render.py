"""A card becomes one message: words, names, clocks, buttons."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.render import Rendered, cut, plain, render, speak_html, speak_plain
from bot.domain.card import At, Button, Card, Look, MomentTap, Name, Tone, Words, looking, say, the_day
from bot.messenger import Voice
from tests.chat.fakes_chat import ANA, BEN, BUTTONS, VOICE, FakeSpeaker

EVENING = datetime(2027, 1, 15, 17, 30, tzinfo=UTC)
FAR = datetime(9999, 1, 1, tzinfo=UTC)


def shown(*lines: Words, rows: tuple[tuple[Button, ...], ...] = (), ask: Words | None = None) -> Rendered:
    return render(Card(lines=lines, rows=rows, ask=ask), VOICE, FakeSpeaker(), BUTTONS.encode)


def button(made: Button) -> dict[str, object]:
    keyboard = shown(say("hello"), rows=((made,),)).keyboard
    assert keyboard is not None
    return keyboard[0][0]


@pytest.mark.parametrize(
    "look, html",
    [
        (Look.PLAIN, "Hello"), (Look.BOLD, "<b>Hello</b>"), (Look.QUOTE, "<blockquote>Hello</blockquote>"),
        (Look.SPOILER, "<tg-spoiler>Hello</tg-spoiler>"),
    ],
)  # fmt: skip
def test_a_line_may_stand_out(look: Look, html: str) -> None:
    assert shown(looking(look, say("hello"))).text == html


def test_the_couples_own_words_stand_out_escaped() -> None:
    assert shown(looking(Look.QUOTE, say("said", words="<b>"))).text == "<blockquote>They said: &lt;b&gt;</blockquote>"


def test_words_within_words_may_stand_out() -> None:
    assert shown(say("because", inner=looking(Look.SPOILER, say("hello")))).text == (
        "Because: <tg-spoiler>Hello</tg-spoiler>"
    )


def test_a_line_that_says_nothing_does_not_stand_out() -> None:
    assert shown(looking(Look.BOLD, say("nothing")), say("hello")).text == "Hello"


def test_a_toast_is_plain_whatever_its_look() -> None:
    assert speak_plain(looking(Look.BOLD, say("hello")), VOICE, FakeSpeaker()) == "Hello"


def test_a_caption_is_cut_shorter_and_its_look_closed() -> None:
    card = Card(lines=(looking(Look.QUOTE, say("said", words="x" * 2000)),))
    text = render(card, VOICE, FakeSpeaker(), BUTTONS.encode).caption().text
    assert text.endswith("…</blockquote>")
    assert len(plain(text)) == 1024


def test_lines_are_joined_by_line_breaks() -> None:
    assert shown(say("hello"), say("count", count=3)).text == "Hello\n3 marbles"


def test_a_line_that_says_nothing_is_skipped() -> None:
    assert shown(say("hello"), say("nothing"), say(""), say("hello")).text == "Hello\nHello"


def test_the_couples_own_words_are_escaped() -> None:
    assert shown(say("said", words="1 <3 & more")).text == "They said: 1 &lt;3 &amp; more"


def test_a_partner_is_called_by_first_name() -> None:
    assert shown(say("reaching", by=Name(BEN))).text == "Ben is reaching out"


@pytest.mark.parametrize("name", ["<3", "&", "_*[", "🦊"])
def test_odd_names_come_out_as_they_are(name: str) -> None:
    voice = replace(VOICE, names={ANA: name})
    card = Card(lines=(say("reaching", by=Name(ANA)),))
    assert render(card, voice, FakeSpeaker(), BUTTONS.encode).plain() == f"{name} is reaching out"


def test_a_right_to_left_name_is_isolated() -> None:
    voice = replace(VOICE, names={ANA: "\u202eنور"})
    card = Card(lines=(say("reaching", by=Name(ANA)),))
    assert render(card, voice, FakeSpeaker(), BUTTONS.encode).text == "\u2068نور\u2069 is reaching out"


def test_a_partner_without_a_name_does_not_break_the_line() -> None:
    voice = replace(VOICE, names={ANA: " \n "})
    card = Card(lines=(say("reaching", by=Name(ANA)),))
    assert render(card, voice, FakeSpeaker(), BUTTONS.encode).text == "… is reaching out"


def test_an_instant_is_shown_on_the_readers_own_clock() -> None:
    assert shown(say("at", at=At(EVENING))).text == 'Back at <tg-time unix="1800034200" format="t">18:30</tg-time>'


def test_two_clocks_are_both_in_the_fallback() -> None:
    voice = replace(VOICE, zones=("Europe/Berlin", "Asia/Tokyo"))
    assert speak_plain(say("at", at=At(EVENING)), voice, FakeSpeaker()) == "Back at 18:30 / 02:30"


def test_two_zones_with_the_same_time_show_one_clock() -> None:
    voice = replace(VOICE, zones=("Europe/Berlin", "Europe/Paris"))
    assert speak_plain(say("at", at=At(EVENING)), voice, FakeSpeaker()) == "Back at 18:30"


def test_a_far_instant_is_only_words() -> None:
    assert "tg-time" not in shown(say("at", at=At(FAR))).text


def test_words_within_words_are_escaped_once() -> None:
    assert shown(say("because", inner=say("said", words="<"))).text == "Because: They said: &lt;"


def test_a_toast_knows_no_markup() -> None:
    assert speak_plain(say("said", words="<b> & 'co'"), VOICE, FakeSpeaker()) == "They said: <b> & 'co'"


def test_a_toast_is_at_most_200_characters() -> None:
    assert len(speak_plain(say("said", words="x" * 500), VOICE, FakeSpeaker())) == 200


def test_a_long_message_is_cut_to_what_telegram_takes() -> None:
    text = shown(say("said", words="é" * 5000)).text
    assert len(text) == 4096
    assert text.endswith("…")


def test_a_cut_closes_what_it_opened() -> None:
    assert cut("<b>" + "x" * 20 + "</b>", 11) == "<b>" + "x" * 10 + "…</b>"


def test_a_cut_after_a_closed_tag_closes_nothing_more() -> None:
    assert cut("<b>x</b>" + "y" * 20, 11) == "<b>x</b>" + "y" * 9 + "…"


def test_a_cut_spares_entities() -> None:
    assert cut("&lt;" * 20, 5) == "&lt;" * 4 + "…"


@given(st.text(), st.integers(1, 20))
def test_a_cut_never_shows_more_than_the_limit(text: str, limit: int) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert len(plain(cut(escaped, limit)).encode("utf-16-le")) // 2 <= limit


def test_a_card_without_buttons_has_no_keyboard() -> None:
    assert shown(say("hello")).keyboard is None


def test_a_tap_is_signed() -> None:
    made = button(Button(label=say("tap-button"), tap=MomentTap(7, "here"), tone=Tone.PRIMARY))
    assert made == {"text": "Tap me", "callback_data": BUTTONS.encode(MomentTap(7, "here")), "style": "primary"}


@pytest.mark.parametrize("tone", [Tone.PRIMARY, Tone.SUCCESS, Tone.DANGER])
def test_a_button_has_its_tone(tone: Tone) -> None:
    assert button(Button(label=say("tap-button"), add_link=True, tone=tone))["style"] == tone


def test_a_plain_button_names_no_style() -> None:
    assert "style" not in button(Button(label=say("tap-button"), add_link=True))


def test_words_to_copy_are_at_most_256_characters() -> None:
    made = button(Button(label=say("tap-button"), copy=say("said", words="x" * 500)))
    assert len(str(made["copy_text"]["text"])) == 256  # type: ignore[index]


def test_a_label_is_plain_and_at_most_64_characters() -> None:
    made = button(Button(label=say("said", words="<" * 80), private_link="hi"))
    assert made["text"] == "They said: " + "<" * 52 + "…"


def test_a_private_link_leads_to_the_bots_own_chat() -> None:
    assert button(Button(label=say("tap-button"), private_link="c1"))["url"] == "https://t.me/toward_bot?start=c1"


def test_an_add_link_leads_to_the_choice_of_a_group() -> None:
    assert button(Button(label=say("tap-button"), add_link=True))["url"] == "https://t.me/toward_bot?startgroup=hello"


def test_words_to_copy_are_plain() -> None:
    made = button(Button(label=say("tap-button"), copy=say("said", words="a & b")))
    assert made["copy_text"] == {"text": "They said: a & b"}


def test_a_button_that_does_nothing_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="does nothing"):
        button(Button(label=say("tap-button")))


def test_a_forced_reply_has_a_placeholder_and_no_buttons() -> None:
    asked = shown(say("hello"), rows=((Button(label=say("tap-button"), add_link=True),),), ask=say("hello"))
    assert asked.force_reply == {"force_reply": True, "input_field_placeholder": "Hello"}
    assert asked.keyboard is None


def test_an_instant_of_another_day_names_its_day() -> None:
    words = shown(say("at", at=At(EVENING, dated=True))).text
    assert words == 'Back at <tg-time unix="1800034200" format="wdt">Fri 15 Jan, 18:30</tg-time>'


def test_a_day_without_an_hour_is_the_same_day_on_both_clocks() -> None:
    voice = Voice(zones=("Europe/Berlin", "America/Los_Angeles"))
    words = speak_html(say("at", at=the_day(date(2027, 1, 15), "Europe/Berlin")), voice, FakeSpeaker())
    assert words == "Back at Fri 15 Jan"


def test_a_day_in_a_language_nobody_keeps_a_calendar_for_is_said_in_english() -> None:
    voice = Voice(language="xx-nowhere", zones=("Europe/Berlin",))
    assert speak_plain(say("at", at=At(EVENING, dated=True)), voice, FakeSpeaker()) == "Back at Fri 15 Jan, 18:30"
