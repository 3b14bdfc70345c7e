"""getMe, getUpdates and the webhook methods."""

from __future__ import annotations

import asyncio
import re
from typing import Any

from sandbox import bot_api_errors, bot_api_queue, bot_api_state, callouts

SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
DEFAULT_CONNECTIONS = 40


def get_me(call: bot_api_state.Call) -> Any:
    """getMe."""
    return call.bot.me()


def logged_off(call: bot_api_state.Call) -> Any:
    """logOut and close change nothing here."""
    return True


async def get_updates(call: bot_api_state.Call) -> Any:
    """getUpdates: refused while a webhook is set; a second poller ends the first."""
    bot, params = call.bot, call.params
    if bot.webhook:
        raise bot_api_errors.conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    _remember_allowed(call)
    limit = min(max(params.integer("limit", 100), 1), 100)
    timeout = min(max(params.integer("timeout", 0), 0), bot_api_queue.LONGEST_POLL_SECONDS)
    return await bot_api_queue.poll(call.world, bot, params.integer("offset", 0), limit, timeout)


def set_webhook(call: bot_api_state.Call) -> Any:
    """setWebhook: an https address, or plain http on loopback; never called outside this machine."""
    params, bot = call.params, call.bot
    url = params.text("url")
    if not url:
        return delete_webhook(call)
    try:
        callouts.require_loopback(url)
    except callouts.NotLoopback as error:
        raise bot_api_errors.bad(f"bad webhook: {error}") from error
    secret = params.text("secret_token")
    if secret and not SECRET.fullmatch(secret):
        raise bot_api_errors.bad("secret token contains unallowed characters")
    connections = params.integer("max_connections", DEFAULT_CONNECTIONS)
    if not 1 <= connections <= 100:
        raise bot_api_errors.bad("max_connections must be between 1 and 100")
    _remember_allowed(call)
    if params.flag("drop_pending_updates"):
        bot.pending.clear()
    bot_api_queue.end_poll(bot, "setWebhook request")
    bot.webhook = bot_api_queue.Webhook(url, secret, connections, asyncio.Semaphore(connections))
    call.world.background.call(lambda: bot_api_queue.wake(call.world, bot))
    return True


def delete_webhook(call: bot_api_state.Call) -> Any:
    """deleteWebhook."""
    call.bot.webhook = None
    if call.params.flag("drop_pending_updates"):
        call.bot.pending.clear()
    return True


def get_webhook_info(call: bot_api_state.Call) -> Any:
    """getWebhookInfo."""
    bot = call.bot
    info: dict[str, Any] = {
        "url": bot.webhook.url if bot.webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(bot.pending),
    }
    if bot.webhook:
        info["max_connections"] = bot.webhook.max_connections
        if bot.webhook.last_error:
            info["last_error_date"] = bot.webhook.last_error_at
            info["last_error_message"] = bot.webhook.last_error
    if bot.allowed is not None:
        info["allowed_updates"] = list(bot.allowed)
    return info


def _remember_allowed(call: bot_api_state.Call) -> None:
    """The last given list persists; an empty list means the default again."""
    given = call.params.parsed("allowed_updates")
    if isinstance(given, list):
        call.bot.allowed = tuple(str(kind) for kind in given) or None
