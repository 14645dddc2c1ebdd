"""Who am I, and how updates are asked for: getMe, the webhook's settings."""

from __future__ import annotations

from typing import Any

from bot.playground.world import Json, Webhook, World


def get_me(world: World, given: dict[str, Any]) -> Json:
    return {
        "id": world.me.id,
        "is_bot": True,
        "first_name": world.me.name,
        "username": world.username,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_webhook(world: World, given: dict[str, Any]) -> bool:
    """From now on updates are posted there (bot/playground/posting.py), and getUpdates is refused."""
    if "allowed_updates" in given:
        world.updates.allow(given["allowed_updates"])
    if given.get("drop_pending_updates"):
        world.updates.drop_all()
    # SPEC:setWebhook, an empty url removes it; either way a waiting poll ends.
    world.webhook = Webhook(url=given["url"], secret=given.get("secret_token", ""))
    world.updates.dismiss()
    return True


def delete_webhook(world: World, given: dict[str, Any]) -> bool:
    if given.get("drop_pending_updates"):
        world.updates.drop_all()
    world.webhook = Webhook()
    return True


def get_webhook_info(world: World, given: dict[str, Any]) -> Json:
    found: Json = {
        "url": world.webhook.url,
        "has_custom_certificate": False,
        "pending_update_count": world.updates.unconfirmed(),
    }
    if world.webhook.failed_at:
        found |= {"last_error_date": world.webhook.failed_at, "last_error_message": world.webhook.error}
    return {**found, "allowed_updates": world.updates.allowed} if world.updates.allowed else found


TABLE = {
    "getMe": get_me,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
