"""A letter becomes words in the form its channel can show: free text, buttons, a list, or a template."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from clients import queries as client_queries
from clients.vocabulary import Channel as Name
from core.practice import Practice
from messaging import interactive, matters, payloads, rendering, says
from messaging.channel import Attachment, Button, Buttons, Channel, Template
from messaging.kit import Kit
from messaging.rendering import Rendered, Wording
from messaging.says import Say, Text
from messaging.tables import outbox

LINKED_SEGMENTS = 2  # a text message that would become longer goes without its link
WARY_OF_LINKS = frozenset({"PL"})  # carriers there block long text messages that hold one


@dataclass(frozen=True)
class Form:
    """One say, about to become words on a channel."""

    connection: Connection
    kit: Kit
    practice: Practice
    channel: Channel
    say: Say
    language: str
    row: Any

    @property
    def words(self) -> Wording:
        """The practice's wording."""
        return self.kit.words(self.practice)

    def free(self) -> tuple[Rendered, tuple[Button, ...], Template | None]:
        """Free text, with buttons as the channel shows them and links instead of the files it does not carry."""
        linked = self._linked()
        if linked is not None:
            form = replace(self, say=linked)
            rendered, buttons, template = form._free()
            most = 1 if self.practice.country in WARY_OF_LINKS else LINKED_SEGMENTS
            if not self.channel.limits.is_compact or (rendered.segments or 0) <= most:
                return rendered, buttons, template
        return self._free()

    def _linked(self) -> Say | None:
        """The same with where to fetch its files; None when there is nothing to fetch."""
        if self.kit.make_link is None or self.channel.limits.can_carry_files:
            return None
        made = [self.kit.make_link(self.connection, self.practice, file) for file in self.say.files]
        links = "\n".join(link for link in made if link is not None)
        return replace(self.say, text=Text("with-link", {"text": self.say.text, "link": links})) if links else None

    def _free(self) -> tuple[Rendered, tuple[Button, ...], Template | None]:
        limits = self.channel.limits
        rendered = rendering.render(self.say, self.language, limits, self.words)
        if limits.buttons is Buttons.REPLIES and rendered.buttons:
            last = (rendered.body, *rendered.rest)[-1]  # the choices stand under the end of a long text
            form = self._interactive(len(rendered.buttons), last)
            if form is not None:
                key, content_sid = form
                buttons = self._buttons(rendered)
                return rendered, buttons, Template(content_sid, self._in_session(key, last, buttons))
            numbered = replace(limits, buttons=Buttons.NUMBERED)
            rendered = rendering.render(self.say, self.language, numbered, self.words)
        return rendered, self._buttons(rendered), None

    def template(self) -> tuple[Rendered, tuple[Button, ...], Template]:
        """An approved template, outside the window."""
        stored = matters.approved_template(self.connection, self.practice.id, self.row.text_key, self.language)
        if stored is None:
            raise LookupError("policy chose a template that is not there")
        rendered = rendering.render(self.say, self.language, self.channel.limits, self.words)
        buttons = self._buttons(rendered)
        variables = rendering.template_variables(
            self.say, stored.variables, [button.payload for button in buttons], self.language, self.words
        )
        # A template is one message, whatever its length: nothing else may go out before it.
        return replace(rendered, rest=()), buttons, Template(stored.content_sid, variables)

    def _buttons(self, rendered: Rendered) -> tuple[Button, ...]:
        return tuple(
            Button(
                label=label.label,
                payload=payloads.payload_of(self.kit.signing_key, self.row.id, index),
                detail=label.detail,
                style=label.style,
            )
            for index, label in enumerate(rendered.buttons)
        )

    def _interactive(self, choices: int, body: str) -> tuple[str, str] | None:
        """The in-session content with as many lines and choices as we need, where it is set up."""
        has_details = any(choice.detail is not None for choice in self.say.choices)
        key = interactive.key_of(choices, body, has_details=has_details)
        stored = matters.approved_template(self.connection, self.practice.id, key, interactive.ANY_LANGUAGE)
        return (key, stored.content_sid) if stored is not None else None

    def _in_session(self, key: str, body: str, buttons: tuple[Button, ...]) -> dict[str, str]:
        open_list = self.words.format("list-open", {}, self.language)
        return interactive.variables(key, body, buttons, open_list)


def edited(connection: Connection, row: Any, point_id: int) -> str | None:
    if row.edits is None:
        return None
    provider_id: str | None = connection.execute(
        sa.select(outbox.c.provider_id).where(outbox.c.id == row.edits, outbox.c.contact_point_id == point_id)
    ).scalar_one_or_none()
    return provider_id


def files_of(connection: Connection, kit: Kit, practice: Practice, say: Say, language: str) -> tuple[Attachment, ...]:
    if kit.make_file is None:
        return ()
    made = [kit.make_file(connection, practice, file, language) for file in say.files]
    return tuple(file for file in made if file is not None)


def as_sent(connection: Connection, kit: Kit, row: Any) -> tuple[str, str]:
    """The address and the words a letter was sent with, for finding it at the provider."""
    practice = kit.practice(connection, row.practice_id)
    channel = kit.channels(row.practice_id)[Name(row.channel)]
    language = row.rendered_language or practice.language
    say = says.from_json(row.say)
    if (composer := kit.composers.get(row.text_key)) is not None:
        say = composer(connection, practice, say, language, row.created_at)
    rendered, _, _ = Form(connection, kit, practice, channel, say, language, row).free()
    address = client_queries.point_by_id(connection, row.contact_point_id).address
    return address, (rendered.body, *rendered.rest)[-1]
