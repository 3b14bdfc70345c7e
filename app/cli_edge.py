"""Around every command: whatever goes wrong is one line on stderr and an exit code, never a traceback."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

import typer


def guarded(app: typer.Typer, arguments: Sequence[str] | None) -> int:
    """Run one command; returns its exit code: 0 well, 1 failure, 2 wrong use, 130 interrupted."""
    _speak_utf8()
    try:
        answered = app(arguments, prog_name="segreteria", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go_of_stdout()
        return 1
    except typer.TyperException as error:
        return _say(_usage(error), getattr(error, "exit_code", 2))
    except Exception as error:  # noqa: BLE001  the last edge: one sentence instead of a traceback
        return _failed(error)
    return answered if isinstance(answered, int) else 0


def _speak_utf8() -> None:
    """Whatever the locale says; a byte that is no letter must not end a stream of a thousand lines."""
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def _usage(error: typer.TyperException) -> str:
    """What was wrong with the command, and where to read how it goes."""
    context = getattr(error, "ctx", None)
    where = context.command_path if context is not None else "segreteria"
    said = error.format_message() if hasattr(error, "format_message") else str(error)
    return f"{said.rstrip('.')}; see `{where} --help`."


def _failed(error: Exception) -> int:
    if os.environ.get("SEGRETERIA_DEBUG"):
        import traceback

        traceback.print_exception(error)
        return 1
    from app import cli_errors

    known = cli_errors.explained(error)
    if known is not None:
        return _say(*known)
    return _say(f"internal error ({type(error).__name__}); run with SEGRETERIA_DEBUG=1 for details", 1)


def _say(sentence: str, code: int) -> int:
    typer.echo(" ".join(sentence.split()), err=True)
    return code


def _let_go_of_stdout() -> None:
    """Whoever read us has gone (`| head`); Python must not complain of it when it flushes at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
