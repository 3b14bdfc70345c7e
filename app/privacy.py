"""The privacy notice on the web: each version for ever, in every language."""

from __future__ import annotations

import html
from collections.abc import Mapping
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from app.office import Office
from clients import actions
from clients import queries as client_queries
from clients.tables import wordings
from clients.vocabulary import PRIVACY_NOTICE as KEY
from core import queries
from core.practice import LANGUAGES, Practice

PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>body{{font:1.05rem/1.6 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;
color:#1c2430;background:#fff}}nav a{{margin-right:.8rem}}@media(prefers-color-scheme:dark)
{{body{{color:#e8ecf2;background:#12161c}}a{{color:#8ab8ff}}}}</style></head>
<body><nav>{links}</nav>{body}<p><small>v{version}</small></p></body></html>"""


def publish(connection: Connection, office: Office, practice: Practice, now: datetime) -> None:
    """Store the notice as it reads today; words never seen before become the next version."""
    words = office.words(practice)
    args = {"practice": practice.name, "address": practice.address, "phone": practice.phone}
    for language in practice.languages:
        actions.wording(connection, practice.id, KEY, language, words.format(KEY, args, language), now)


def version_of(connection: Connection, practice_id: int, language: str, version: int | None) -> tuple[int, str] | None:
    """One version (None: the newest) and its text; where a language's words did not change, those that still held."""
    wanted = (
        sa.select(wordings.c.version, wordings.c.text)
        .where(wordings.c.practice_id == practice_id, wordings.c.key == KEY, wordings.c.language == language)
        .order_by(wordings.c.version.desc())
        .limit(1)
    )
    if version is not None:
        if version > (client_queries.newest_version(connection, practice_id, KEY) or 0):
            return None
        wanted = wanted.where(wordings.c.version <= version)
    row = connection.execute(wanted).one_or_none()
    return (row.version, row.text) if row is not None else None


async def page(office: Office, request: Request) -> Response:
    """GET /privacy/{practice}?lang=&v="""
    slug, query = request.path_params["practice"], request.query_params
    wanted = query.get("v", "")
    version = int(wanted) if wanted.isdecimal() and len(wanted) < 6 else None

    def read(connection: Connection) -> tuple[Practice, str, tuple[int, str]] | None:
        practice = next((one for one in queries.all_practices(connection) if one.slug == slug), None)
        if practice is None:
            return None
        language = language_for(query.get("lang"), request.headers.get("accept-language", ""), practice)
        found = version_of(connection, practice.id, language, version)
        return (practice, language, found) if found is not None else None

    found = await office.database.read(read)
    if found is None:
        return HTMLResponse("<!doctype html><title>404</title><p>There is no such notice.", status_code=404)
    practice, language, (number, text) = found
    return HTMLResponse(render(practice, language, number, text))


def language_for(asked: str | None, accepted: str, practice: Practice) -> str:
    """The language asked for, else the first the browser accepts, else the practice's own."""
    wishes = [asked or "", *(part.strip()[:2].lower() for part in accepted.split(","))]
    return next((wish for wish in wishes if wish in practice.languages), practice.language)


def render(practice: Practice, language: str, version: int, text: str) -> str:
    """The page; the text's first line is its heading, blank lines part paragraphs."""
    names: Mapping[str, str] = {code: code.upper() for code in LANGUAGES}
    links = " ".join(f'<a href="?lang={code}&amp;v={version}">{names[code]}</a>' for code in practice.languages)
    title, _, rest = text.partition("\n")
    paragraphs = "".join(f"<p>{html.escape(part.strip())}</p>" for part in rest.split("\n\n") if part.strip())
    body = f"<h1>{html.escape(title)}</h1>{paragraphs}"
    return PAGE.format(language=language, title=html.escape(title), links=links, body=body, version=version)
