"""Pictures, documents and places, sent and fetched."""

from __future__ import annotations

from typing import Any

from sandbox import (
    bot_api_chat,
    bot_api_errors,
    bot_api_messages,
    bot_api_params,
    bot_api_places,
    bot_api_state,
    pictures,
)

Json = dict[str, Any]

MAX_PHOTO_BYTES = 10 * 1024 * 1024
MAX_FILE_BYTES = 50 * 1024 * 1024
MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024


def send_photo(call: bot_api_state.Call) -> Any:
    """sendPhoto: an upload or one of the bot's own file ids."""
    place = bot_api_places.writable(call)
    stored = _file(call, place, "photo", "photos", MAX_PHOTO_BYTES)
    if not stored.mime.startswith("image/"):
        raise bot_api_errors.bad("IMAGE_PROCESS_FAILED")
    return bot_api_messages.posted(call, place, {"photo": [photo_size(stored)], **_caption(call)})


def send_document(call: bot_api_state.Call) -> Any:
    """sendDocument."""
    place = bot_api_places.writable(call)
    stored = _file(call, place, "document", "documents", MAX_FILE_BYTES)
    return bot_api_messages.posted(call, place, {"document": document(stored), **_caption(call)})


def send_location(call: bot_api_state.Call) -> Any:
    """sendLocation."""
    place = bot_api_places.writable(call)
    try:
        point = {name: float(call.params.text(name)) for name in ("latitude", "longitude")}
    except ValueError as error:
        raise bot_api_errors.bad("location is empty") from error
    return bot_api_messages.posted(call, place, {"location": point})


def get_file(call: bot_api_state.Call) -> Any:
    """getFile: only files of this bot, up to 20 MB."""
    stored = own_file(call, call.params.text("file_id"))
    if len(stored.content) > MAX_DOWNLOAD_BYTES:
        raise bot_api_errors.bad("file is too big")
    return {**_common(stored), "file_path": stored.path}


def own_file(call: bot_api_state.Call, file_id: str) -> bot_api_state.StoredFile:
    """A file this bot may use."""
    stored = call.telegram.files.get(file_id)
    if stored is None or call.bot.id not in stored.bot_ids:
        raise bot_api_errors.bad("wrong file identifier/HTTP URL specified")
    return stored


def photo_size(stored: bot_api_state.StoredFile) -> Json:
    """A `PhotoSize` object."""
    width, height = pictures.size(stored.content)
    return {**_common(stored), "width": width, "height": height}


def document(stored: bot_api_state.StoredFile) -> Json:
    """A `Document` object."""
    return {**_common(stored), "file_name": stored.name, "mime_type": stored.mime}


def _common(stored: bot_api_state.StoredFile) -> Json:
    return {"file_id": stored.id, "file_unique_id": stored.unique_id, "file_size": len(stored.content)}


def _caption(call: bot_api_state.Call) -> Json:
    return bot_api_messages.caption_content(call)


def _file(
    call: bot_api_state.Call, place: bot_api_chat.Chat, name: str, folder: str, most: int
) -> bot_api_state.StoredFile:
    upload: bot_api_params.Upload | None = call.params.upload(name)
    if upload is None:
        if not call.params.has(name):
            raise bot_api_errors.bad(f"there is no {name} in the request")
        return own_file(call, call.params.text(name))
    if not upload.content:
        raise bot_api_errors.bad("file must be non-empty")
    if len(upload.content) > most:
        raise bot_api_errors.Refused(413, "Request Entity Too Large")
    mime = pictures.mime(upload.content) or upload.mime
    chat = bot_api_chat.Chat(0, "private", bots={call.bot.id: "member"})
    return call.telegram.keep_file(chat, folder, upload.name, mime, upload.content)
