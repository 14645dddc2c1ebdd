"""Command menus by scope and language, and which of them a person sees."""

from __future__ import annotations

from bot.playground.world import Chat, Json, World


def key(scope: Json | None) -> str:
    """One string per scope, e.g. "default" or "chat_member:-100123:456"."""
    scope = scope or {"type": "default"}
    parts = [scope["type"], scope.get("chat_id"), scope.get("user_id")]
    return ":".join(str(part) for part in parts if part is not None)


def seen_by(world: World, here: Chat, person: int) -> list[Json]:
    """The most particular menu that is set wins, in the person's language before the general one.

    Order of scopes: core.telegram.org/bots/api#botcommandscope, "Determining list of commands".
    """
    for scope in _scopes(here, person):
        for language in (world.person(person).language, ""):
            # An empty menu is as good as none, and the next scope is asked.
            menu = world.profile.commands.get((scope, language))
            if menu:
                return menu
    return []


def _scopes(here: Chat, person: int) -> list[str]:
    if here.kind == "private":
        return [f"chat:{here.id}", "all_private_chats", "default"]
    member = here.members.get(person)
    particular, general = [f"chat_member:{here.id}:{person}"], []
    if member is not None and member.status in ("creator", "administrator"):
        particular.append(f"chat_administrators:{here.id}")
        general.append("all_chat_administrators")
    return [*particular, f"chat:{here.id}", *general, "all_group_chats", "default"]
