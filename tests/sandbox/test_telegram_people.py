"""What people do on Telegram arrives at the bots as the real server would tell it."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox import bot_api_people, phones
from tests.support import look_alikes

Desk = look_alikes.LookAlikes


def updates(desk: Desk, token: str = look_alikes.CLIENT_TOKEN) -> list[dict[str, Any]]:
    """Every pending update of a bot, confirmed."""
    found: list[dict[str, Any]] = desk.do("getUpdates", token, limit=100)
    if found:
        desk.do("getUpdates", token, offset=found[-1]["update_id"] + 1)
    return found


def staff_texts(desk: Desk) -> list[str]:
    return [update["message"]["text"] for update in updates(desk, desk.staff_token)]


def test_start_with_a_payload_is_a_command_message(desk: Desk) -> None:
    desk.telegram_phone().starts("abc-123")
    (update,) = updates(desk)
    assert update["message"]["text"] == "/start abc-123"
    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert update["message"]["date"] == int(desk.clock.now().timestamp())


def test_message_ids_grow_within_a_chat_for_both_sides(desk: Desk) -> None:
    phone = desk.telegram_phone()
    phone.starts()
    desk.do("sendMessage", chat_id=phone.user.id, text="ciao")
    phone.sends_text("ciao")
    assert [message["message_id"] for message in phone.messages] == [1, 2, 3]


def test_contacts_tell_whose_they_are(desk: Desk) -> None:
    phone = desk.telegram_phone(phone="+393331110001")
    other = desk.world.telegram.add_user("Piotr", phone="+48600100200")
    phone.shares_contact()
    phone.shares_contact(of=other)
    phone.shares_contact(phone="+33612345678", first_name="Marie")
    phone.shares_contact(forwarded=True)
    own, theirs, bare, forwarded = [update["message"] for update in updates(desk)]
    assert own["contact"] == {"phone_number": "393331110001", "first_name": "Giulia", "user_id": phone.user.id}
    assert theirs["contact"]["user_id"] == other.id
    assert "user_id" not in bare["contact"]
    assert forwarded["contact"]["user_id"] == phone.user.id
    assert forwarded["forward_origin"]["type"] == "user"
    assert "forward_origin" not in own


def test_blocking_and_writing_again_are_told_as_membership(desk: Desk) -> None:
    phone = desk.telegram_phone()
    phone.starts()
    phone.blocks()
    phone.sends_text("eccomi")
    _, blocked, unblocked, text = updates(desk)
    assert blocked["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert unblocked["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert text["message"]["text"] == "eccomi"


def test_media_and_places_arrive_and_can_be_downloaded(desk: Desk) -> None:
    import httpx

    phone = desk.telegram_phone()
    phone.sends_sticker()
    phone.sends_voice()
    phone.sends_photo(caption="la ricetta")
    phone.sends_document(b"%PDF", "referto.pdf", "application/pdf")
    phone.sends_location(45.07, 7.68)
    sticker, voice, photo, document, place = [update["message"] for update in updates(desk)]
    assert sticker["sticker"]["emoji"]
    assert voice["voice"]["mime_type"] == "audio/ogg"
    assert photo["caption"] == "la ricetta"
    assert place["location"] == {"latitude": 45.07, "longitude": 7.68}
    file = desk.do("getFile", file_id=document["document"]["file_id"])
    address = f"{desk.telegram_url}/file/bot{desk.client_token}/{file['file_path']}"
    assert httpx.get(address, trust_env=False).content == b"%PDF"
    foreign = desk.call("getFile", desk.staff_token, file_id=photo["photo"][0]["file_id"])
    assert "wrong file identifier" in foreign["description"]


def test_an_edited_text_is_an_edited_message(desk: Desk) -> None:
    phone = desk.telegram_phone()
    sent = phone.sends_text("giovedi")
    phone.edits(sent["message_id"], "venerdì")
    _, edited = updates(desk)
    assert edited["edited_message"]["text"] == "venerdì"
    assert edited["edited_message"]["message_id"] == sent["message_id"]


def test_empty_messages_cannot_be_sent_from_the_app(desk: Desk) -> None:
    with pytest.raises(bot_api_people.NotPossible):
        desk.telegram_phone().sends_text("  ")


def test_topics_carry_their_thread_both_ways(desk: Desk) -> None:
    group = desk.staff_group()
    anna = phones.in_group(desk.world, desk.world.telegram.add_user("Anna"), group, "administrator")
    topic = desk.do("createForumTopic", desk.staff_token, chat_id=group.id, name="Oggi")
    thread = topic["message_thread_id"]
    desk.do("sendMessage", desk.staff_token, chat_id=group.id, text="in", message_thread_id=thread)
    anna.in_topic(thread).sends_text("visto")
    (update,) = updates(desk, desk.staff_token)
    message = update["message"]
    assert (message["message_thread_id"], message["is_topic_message"]) == (thread, True)
    assert message["chat"] == {"id": group.id, "type": "supergroup", "title": "Studio", "is_forum": True}
    assert "forum_topic_created" in message["reply_to_message"]
    desk.do("deleteForumTopic", desk.staff_token, chat_id=group.id, message_thread_id=thread)
    gone = desk.call("sendMessage", desk.staff_token, chat_id=group.id, text="x", message_thread_id=thread)
    assert gone["description"] == "Bad Request: message thread not found"


def test_a_group_without_topics_refuses_them(desk: Desk) -> None:
    group = desk.staff_group(forum=False)
    answer = desk.call("createForumTopic", desk.staff_token, chat_id=group.id, name="Oggi")
    assert answer["description"] == "Bad Request: the chat is not a forum"


def test_privacy_mode_hides_ordinary_talk_from_a_plain_member_bot(desk: Desk) -> None:
    group = desk.staff_group(forum=False)
    group.bots[desk.staff_bot.id] = "member"
    anna = phones.in_group(desk.world, desk.world.telegram.add_user("Anna"), group)
    sent = desk.do("sendMessage", desk.staff_token, chat_id=group.id, text="Agenda")
    anna.sends_text("che bella giornata")
    anna.sends_text("/today")
    anna.sends_text("/today@other_bot")
    anna.sends_text("ok", reply_to=sent["message_id"])
    assert staff_texts(desk) == ["/today", "ok"]
    group.bots[desk.staff_bot.id] = "administrator"
    anna.sends_text("che bella giornata")
    assert staff_texts(desk) == ["che bella giornata"]


def test_an_anonymous_administrator_writes_as_the_group(desk: Desk) -> None:
    group = desk.staff_group()
    user = desk.world.telegram.add_user("Anna")
    phones.in_group(desk.world, user, group, "administrator", anonymous=True).sends_text("/today")
    (update,) = updates(desk, desk.staff_token)
    assert update["message"]["from"]["username"] == "GroupAnonymousBot"
    assert update["message"]["sender_chat"]["id"] == group.id


def test_members_and_administrators_are_told_with_their_roles(desk: Desk) -> None:
    group = desk.staff_group()
    owner, member, stranger = (desk.world.telegram.add_user(name) for name in ("Anna", "Bea", "Carlo"))
    phones.in_group(desk.world, owner, group, "creator")
    phones.in_group(desk.world, member, group)

    def status(user_id: int) -> str:
        found = desk.do("getChatMember", desk.staff_token, chat_id=group.id, user_id=user_id)
        return str(found["status"])

    people = (owner.id, member.id, stranger.id, desk.staff_bot.id)
    assert [status(number) for number in people] == ["creator", "member", "left", "administrator"]
    leaders = desk.do("getChatAdministrators", desk.staff_token, chat_id=group.id)
    assert [leader["user"]["id"] for leader in leaders] == [owner.id, desk.staff_bot.id]
    with pytest.raises(bot_api_people.NotPossible):
        phones.TelegramPhone(desk.world, stranger, group).sends_text("ciao")


def test_a_bot_outside_the_group_or_kicked_cannot_write(desk: Desk) -> None:
    group = desk.staff_group()
    anna = desk.world.telegram.add_user("Anna")
    answer = desk.call("sendMessage", chat_id=group.id, text="x")
    assert answer["description"] == "Forbidden: bot is not a member of the supergroup chat"
    bot_api_people.admits(desk.world, group, anna, desk.staff_bot, "kicked")
    kicked = desk.call("sendMessage", desk.staff_token, chat_id=group.id, text="x")
    assert kicked["description"] == "Forbidden: bot was kicked from the supergroup chat"


def test_a_migrated_group_answers_with_its_new_id(desk: Desk) -> None:
    group = desk.world.telegram.add_group("Studio", kind="group")
    group.bots[desk.staff_bot.id] = "administrator"
    phones.in_group(desk.world, desk.world.telegram.add_user("Anna"), group, "creator")
    new = bot_api_people.migrates(desk.world, group)
    answer = desk.call("sendMessage", desk.staff_token, chat_id=group.id, text="x")
    assert answer["parameters"] == {"migrate_to_chat_id": new.id}
    assert desk.do("sendMessage", desk.staff_token, chat_id=new.id, text="x")["chat"]["id"] == new.id


def test_typing_and_reactions_are_seen_on_the_phone(desk: Desk) -> None:
    phone = desk.telegram_phone()
    sent = phone.sends_text("ciao")
    desk.do("sendChatAction", chat_id=phone.user.id, action="typing")
    desk.do(
        "setMessageReaction",
        chat_id=phone.user.id,
        message_id=sent["message_id"],
        reaction=[{"type": "emoji", "emoji": "👍"}],
    )
    (chat,) = desk.world.snapshot()["telegram"]["chats"]
    assert chat["action"]["action"] == "typing"
    assert chat["reactions"]["1"][0]["emoji"] == "👍"
    desk.do("sendMessage", chat_id=phone.user.id, text="ciao")
    assert desk.world.snapshot()["telegram"]["chats"][0]["action"] is None
