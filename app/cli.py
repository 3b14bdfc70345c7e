"""The command line: names, options and help. Each command imports what it needs when it is called, and no more.

Nothing may be imported up here but Typer and the edge around commands: `segreteria --help` must come at once.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from app import cli_edge

DAY = ["%Y-%m-%d"]

app = typer.Typer(
    help="The front desk of a small practice, living in chat.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
practices = typer.Typer(help="Practices, from files.")
appointments = typer.Typer(help="What is booked.")
clients = typer.Typer(help="Who the clients are.")
consent = typer.Typer(help="What clients agreed to.")
messages = typer.Typer(help="What went in and out, and why.")
templates = typer.Typer(help="WhatsApp's templates.")
calendar = typer.Typer(help="Practitioners' calendars to subscribe to.")
app.add_typer(practices, name="practice")
app.add_typer(appointments, name="appointments")
app.add_typer(clients, name="clients")
app.add_typer(consent, name="consent")
app.add_typer(messages, name="messages")
app.add_typer(templates, name="templates")
app.add_typer(calendar, name="calendar")


class ChatChannel(StrEnum):
    """How the terminal behaves in `chat`."""

    CONSOLE = "console"
    SMS = "sms"


Practice = Annotated[str, typer.Option("--practice", metavar="SLUG", help="Which practice.")]
Json = Annotated[bool, typer.Option("--json", help="As JSON, with every field.")]
Reveal = Annotated[bool, typer.Option("--reveal", help="Show names, addresses and texts too.")]
File = Annotated[Path, typer.Argument(metavar="FILE", help="A practice file (TOML).")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="Where to listen; 0 takes any free port.")]
Host = Annotated[str, typer.Option(help="The address to listen on.")]


@app.callback(invoke_without_command=True)
def _root(
    context: typer.Context, version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False
) -> None:
    if version:
        from importlib import metadata

        typer.echo(f"segreteria {metadata.version('segreteria')}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


@app.command()
def run(
    sandbox: Annotated[
        bool | None, typer.Option("--sandbox/--no-sandbox", help="Invented phones; by default when no channel is set.")
    ] = None,
    port: Port = 8080,
    host: Host = "127.0.0.1",
    practice: Annotated[
        str | None,
        typer.Option(metavar="NAME|FILE", help="The practice the channels serve, such as groomer; without: the first."),
    ] = None,
) -> int:
    """Run everything in one process: web, bots, worker and ticks."""
    from app import run as running

    return running.run(port, sandbox, host, practice)


@app.command()
def web(port: Port = 8080, host: Host = "127.0.0.1") -> int:
    """Take hooks and serve pages; workers share the database."""
    from app import run as running

    return running.web(port, host)


@app.command()
def worker() -> int:
    """Answer and send, without a server."""
    from app import run as running

    return running.worker()


@app.command()
def chat(
    practice: Practice = "demo",
    phone: Annotated[str | None, typer.Option("--as", metavar="PHONE", help="Whose number you write from.")] = None,
    channel: Annotated[ChatChannel, typer.Option(help="Write as at a terminal or as by SMS.")] = ChatChannel.CONSOLE,
) -> None:
    """Talk to the bot from the terminal, through the same code."""
    from app import cli_chat

    cli_chat.chat(practice, phone, channel.value, sys.stdin, sys.stdout)


@app.command()
def understand() -> None:
    """Read one JSON object a line, write what its words mean a line."""
    from app import understand as understanding

    understanding.stream(sys.stdin, sys.stdout)


@app.command()
def doctor(as_json: Json = False) -> int:
    """Check settings, database, tokens, webhooks, clock and disk; exit 1 when something needs a person."""
    from app import cli_doctor

    return cli_doctor.doctor(as_json)


@app.command()
def slots(
    service: Annotated[str, typer.Option(help="Key of the service.")],
    practitioner: Annotated[str | None, typer.Option(help="Key of the practitioner; without: all.")] = None,
    first: Annotated[datetime | None, typer.Option("--from", formats=DAY, help="First day; without: today.")] = None,
    last: Annotated[datetime | None, typer.Option("--to", formats=DAY, help="Last day; without: a week.")] = None,
    practice: Practice = "demo",
    as_json: Json = False,
) -> None:
    """List free starts."""
    from app import cli_rows

    days = (first.date() if first else None, last.date() if last else None)
    cli_rows.slots(practice, service, practitioner, *days, as_json)


@practices.command("load")
def practice_load(
    file: File, force: Annotated[bool, typer.Option("--force", help="Undo changes made in chat.")] = False
) -> None:
    """Load a practice and show what changes."""
    from app import cli_practice

    cli_practice.load(file, force)


@practices.command("list")
def practice_list(as_json: Json = False) -> None:
    """List the practices loaded."""
    from app import cli_practice

    cli_practice.show(as_json)


@templates.command("list")
def templates_list(practice: Practice = "demo", as_json: Json = False) -> None:
    """List the practice's WhatsApp templates."""
    from app import cli_templates

    cli_templates.show(practice, as_json)


@templates.command("sync")
def templates_sync(practice: Practice = "demo") -> None:
    """Create the contents for quick replies and lists at Twilio, once; what is there already is kept."""
    from app import cli_templates

    cli_templates.sync(practice)


@practices.command("check")
def practice_check(file: File) -> int:
    """Report every mistake in a practice file with its line."""
    from app import cli_practice

    return cli_practice.check(file)


@appointments.command("list")
def appointments_list(
    date: Annotated[datetime | None, typer.Option(formats=DAY, help="Only that day's.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Past and cancelled ones too.")] = False,
    practice: Practice = "demo",
    as_json: Json = False,
) -> None:
    """List appointments: from today on, without cancelled ones."""
    from app import cli_rows

    cli_rows.appointments(practice, date.date() if date else None, everything, as_json)


@appointments.command("import")
def appointments_import(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A table (CSV) or a calendar (.ics).")],
    practitioner: Annotated[
        str | None, typer.Option(help="Whose visits they are, where the file does not say it.")
    ] = None,
    service: Annotated[str | None, typer.Option(help="What they are for, where the file does not say it.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Report only, change nothing.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Nothing at all when a single row is wrong.")] = False,
    practice: Practice = "demo",
) -> int:
    """Take over appointments; the same file twice takes nothing twice. No client is told."""
    from app import cli_import

    return cli_import.appointments(practice, file, practitioner, service, dry_run=dry_run, strict=strict)


@calendar.command("feed")
def calendar_feed(
    practitioner: Annotated[str, typer.Argument(metavar="PRACTITIONER", help="Key of the practitioner.")],
    practice: Practice = "demo",
    port: Annotated[int, typer.Option(help="Of the desk on this machine, where it has no public address.")] = 8080,
) -> None:
    """Print the secret address of a practitioner's calendar, for programs that subscribe to it."""
    from app import cli_calendar

    cli_calendar.feed(practice, practitioner, port)


@calendar.command("revoke")
def calendar_revoke(
    practitioner: Annotated[str, typer.Argument(metavar="PRACTITIONER", help="Key of the practitioner.")],
    practice: Practice = "demo",
) -> None:
    """Close that address; the next one is another."""
    from app import cli_calendar

    cli_calendar.revoke(practice, practitioner)


@clients.command("find")
def clients_find(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A name, or a number in any spelling.")],
    practice: Practice = "demo",
    as_json: Json = False,
    reveal: Reveal = False,
) -> None:
    """Find clients by name or number."""
    from app import cli_rows

    cli_rows.clients(practice, text, reveal, as_json)


@consent.command("show")
def consent_show(
    client: Annotated[int, typer.Argument(metavar="CLIENT", help="The client's id, as `clients find` prints it.")],
    practice: Practice = "demo",
    as_json: Json = False,
    reveal: Reveal = False,
) -> None:
    """Show a client's consent ledger."""
    from app import cli_rows

    cli_rows.consent(practice, client, reveal, as_json)


@messages.command("list")
def messages_list(practice: Practice = "demo", as_json: Json = False, reveal: Reveal = False) -> None:
    """List every message, in and out."""
    from app import cli_messages

    cli_messages.show(practice, reveal, as_json)


@messages.command("why")
def messages_why(
    message: Annotated[int, typer.Argument(metavar="ID", help="The id of an outgoing message.")],
    practice: Practice = "demo",
    as_json: Json = False,
    reveal: Reveal = False,
) -> None:
    """Explain why a message was sent, or not."""
    from app import cli_messages

    cli_messages.why(practice, message, reveal, as_json)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    return cli_edge.guarded(app, arguments)


if __name__ == "__main__":
    sys.exit(main())
