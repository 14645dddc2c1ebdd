"""The page in ten lines says what nobody here can change, too."""

from bot.panels import all_panels
from tests import cast
from tests.fakes import real_content


def test_it_says_who_could_read_the_chat_all_the_same() -> None:
    (line,) = all_panels()["privacy"].card(cast.facts(cast.ANA), "").lines
    said = real_content().speak(line.key, {})
    assert "Telegram keeps the chat itself and could read it" in said
    assert "Whoever runs me could technically read what reaches me" in said
