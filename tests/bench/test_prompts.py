"""Prompts are really measured: a few rhythms come due, and a bare bot sends as many messages."""

from bench import prompts


def test_the_cost_of_a_prompt_stands_beside_a_bare_message() -> None:
    [row] = prompts.main(["--rhythms", "3", "--rounds", "1"])
    assert row.ours > 0
    assert row.peer
    assert row.at_most == 0.8
