"""What a bot gets to see of a group: privacy mode, and what an administrator sees."""

from __future__ import annotations

import re

from bot.playground.world import Chat, Message, World

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?!\w)")


def command(sent: Message) -> tuple[str, str | None] | None:
    """A leading command and the bot it names, if any."""
    found = _COMMAND.match(sent.text)
    return (found[1].lower(), found[2]) if found else None


def is_meant(world: World, here: Chat, sent: Message) -> bool:
    """Is this for the bot: its command, or a reply to its words or to words meant for it (platform.md 2.1)?"""
    replied = here.find(sent.reply_to) if sent.reply_to is not None else None
    if replied is not None and (replied.sender == world.me.id or replied.meant):
        return True
    spoken = command(sent)
    if spoken is None:
        return False
    if spoken[1] is not None:
        return spoken[1].lower() == world.username.lower()
    # A general command goes to the bot that wrote last.
    return here.last_bot in (None, world.me.id)


def delivers(world: World, here: Chat, sent: Message) -> bool:
    """Does the bot receive this message?"""
    # Privacy mode is about groups; in private everything is for the bot.
    if here.kind == "private":
        return True
    if not here.bot_is_here:
        return False
    if sent.service is not None:
        return True
    # Bots never see each other, or themselves.
    sender = world.people.get(sent.sender)
    if sender is None or sender.is_bot:
        return False
    return here.bot == "administrator" or sent.meant
