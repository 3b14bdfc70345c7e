"""Start everything: the server answers first, the desk comes up behind it."""

from __future__ import annotations

import asyncio
import socket
import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

import structlog

from app.web import Front, routes_of
from core import logs
from core.clock import MovableClock
from core.errors import AppError, WrongUse
from core.settings import Settings, is_loopback

if TYPE_CHECKING:
    from app.service import Service
    from app.stage import Stage

log = structlog.get_logger()
SANDBOX_ACCOUNT = "AC" + "0" * 32


def run(port: int, sandbox: bool | None, host: str, practice: str | None = None) -> int:
    """`segreteria run`: web, bots, worker and ticks in one process."""
    settings = Settings()
    wants_sandbox = (not settings.has_credentials()) if sandbox is None else sandbox
    return _serve(settings, "run", port, host, wants_sandbox, practice)


def web(port: int, host: str) -> int:
    """`segreteria web`: only the hooks and pages; workers share the database."""
    return _serve(Settings(), "web", port, host, False)


def worker() -> int:
    """`segreteria worker`: answers and sends, without a server."""
    settings = Settings()
    logs.configure(as_json=not sys.stderr.isatty())
    return asyncio.run(_Run(settings, "worker", 0, "127.0.0.1", False).work())


def _serve(settings: Settings, role: str, port: int, host: str, sandbox: bool, practice: str | None = None) -> int:
    logs.configure(as_json=not sys.stderr.isatty())
    settings.check_clock_control()
    if sandbox and not is_loopback(f"http://{host}"):
        raise WrongUse("The sandbox is served on this machine only; use --host 127.0.0.1 or --no-sandbox.")
    return asyncio.run(_Run(settings, role, port, host, sandbox, practice).serve())


class _Run:
    """One process from start to stop."""

    def __init__(
        self, settings: Settings, role: str, port: int, host: str, sandbox: bool, practice: str | None = None
    ) -> None:
        self.settings = settings
        self.role = role
        self.port = port
        self.host = host
        self.sandbox = sandbox
        self.practice = practice
        self.front = Front()
        self.clock = MovableClock()
        self.service: asyncio.Future[Service] | None = None
        self.stage: Stage | None = None

    async def serve(self) -> int:
        """Serve until told to stop."""
        import uvicorn

        listener = _listen(self.host, self.port)
        self.port = listener.getsockname()[1]
        self.service = asyncio.get_running_loop().create_future()
        config = uvicorn.Config(
            self.front,
            log_level="warning",
            access_log=False,
            lifespan="off",
            timeout_graceful_shutdown=5,
            server_header=False,
            proxy_headers=False,
        )
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        while not server.started and not serving.done():  # noqa: ASYNC110  uvicorn has no event for it
            await asyncio.sleep(0.005)
        starting = asyncio.create_task(self._start(server))
        leaving = asyncio.create_task(self._leave_with(server, starting))
        self._greet()
        await serving
        await leaving
        return 1 if self.front.failure else 0

    async def _leave_with(self, server: Any, starting: asyncio.Task[None]) -> None:
        """Stop the desk as soon as the server is told to: in the sandbox our own polls keep its connections open."""
        while not server.should_exit:  # noqa: ASYNC110  uvicorn has no event for it
            await asyncio.sleep(0.1)
        if not starting.done():
            starting.cancel()
        await asyncio.gather(starting, return_exceptions=True)
        await self._stop()

    async def work(self) -> int:
        """A worker: no server, until interrupted."""
        import signal

        self.service = asyncio.get_running_loop().create_future()
        stopping = asyncio.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, stopping.set)
        await self._come_up()
        await stopping.wait()
        await self._stop()
        return 0

    def _greet(self) -> None:
        base = f"http://{self.host}:{self.port}"
        if self.sandbox:
            print(f"The phones are at {base}/sandbox/  (stop with Ctrl-C)", flush=True)  # noqa: T201  for people
        else:
            print(f"Segreteria listens on {base}  (stop with Ctrl-C)", flush=True)  # noqa: T201  for people

    async def _start(self, server: Any) -> None:
        try:
            await self._come_up()
        except AppError as error:
            self._fail(server, str(error))
        except Exception as error:  # noqa: BLE001  the last edge: one sentence instead of a traceback
            log.error("start.failed", error=type(error).__name__, where=logs.where(error))
            self._fail(server, f"The desk could not start ({type(error).__name__}); see the log.")

    def _fail(self, server: Any, sentence: str) -> None:
        self.front.failure = sentence
        print(sentence, file=sys.stderr, flush=True)  # noqa: T201  for people
        server.should_exit = True

    async def _come_up(self) -> None:
        """Everything that takes a while; imports happen in a thread, so that the server keeps answering."""
        await asyncio.to_thread(_import_desk, self.sandbox)
        from app import start
        from app.office import open_office
        from app.service import Service

        base = self.settings.base_url(self.port)
        practice = start.wished(self.practice) if self.practice else None
        if self.sandbox:
            self._set_the_stage(base)
        office = await asyncio.to_thread(open_office, self.settings, self.clock, base)
        service = Service(office, self.role, practice)
        await self._restore_clock(service)
        await service.prepare()
        if self.stage is not None:
            await self._furnish(service)
        control = self._control(service)
        await service.begin()
        self.front.routes = [*self._routes(service, control)]
        self.front.service = service
        if self.service is not None and not self.service.done():
            self.service.set_result(service)

    def _set_the_stage(self, base: str) -> None:
        from app import stage

        self.stage = stage.set_up(self.settings, self.clock, base, SANDBOX_ACCOUNT)
        self.settings = self.stage.settings
        self.stage.world.start()
        desk = stage.DeskOnPage(self._when_up, self.clock)
        self.front.early = [*stage.page_routes(self.stage, desk), *stage.provider_routes(self.stage)]

    async def _when_up(self) -> Service:
        if self.service is None:
            raise RuntimeError("the page is served by a process that serves")
        return await asyncio.shield(self.service)

    async def _restore_clock(self, service: Service) -> None:
        from core import migrate, queries

        if not self.settings.clock_control:
            return
        await service.office.database.run(migrate.to_newest, service.office.database)
        self.clock.offset = await service.office.database.read(queries.stored_clock_offset)

    async def _furnish(self, service: Service) -> None:
        from app import stage

        if self.stage is None:
            return
        site = service.sites[service.default_practice]
        await service.office.database.write(stage.furnish, self.stage, site.practice_id, self.clock.now())

    def _control(self, service: Service) -> Any:
        from app.clock_control import ClockControl

        if not self.settings.clock_control or not service.works:
            return None
        settled: Callable[[], Any] | None = None
        if self.stage is not None:
            settled = self.stage.world.settled
        ticks = service.ticks
        return ClockControl(
            service.office, self.clock, service.turns, service.dispatcher, ticks.catch_up, settled, ticks.next_due
        )

    def _routes(self, service: Service, control: Any) -> list[Any]:
        from app import metrics, privacy
        from app.calendar_web import CalendarPages

        table: list[Any] = [
            ("/hooks/{practice}/telegram", service.hooks.telegram, "POST"),
            ("/hooks/{practice}/staff", service.hooks.staff, "POST"),
            ("/hooks/{practice}/twilio/inbound", service.hooks.twilio_inbound, "POST"),
            ("/hooks/{practice}/twilio/status", service.hooks.twilio_status, "POST"),
            ("/calendar/{token}.ics", CalendarPages(service.office).page, "GET"),
            ("/privacy/{practice}", partial(privacy.page, service.office), "GET"),
            ("/metrics", partial(metrics.page, service.office), "GET"),
        ]
        routes = list(routes_of(table))
        if control is not None:
            from starlette.middleware import Middleware

            from app.clock_web import ClockRoutes
            from sandbox.page_guard import LocalOnly

            clock = ClockRoutes(control)
            moving: list[Any] = [("/sandbox/clock", clock.read, "GET"), ("/sandbox/clock", clock.move, "POST")]
            routes += routes_of(moving, [Middleware(LocalOnly)])
        return routes

    async def _stop(self) -> None:
        if self.service is not None and self.service.done():
            await self.service.result().stop()
        if self.stage is not None:
            await self.stage.world.stop()


def _import_desk(sandbox: bool) -> None:
    """Import what the desk is made of; the vendors' libraries load later still, when the channels open."""
    import app.service

    if sandbox:
        import app.stage  # noqa: F401


def _listen(host: str, port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        raise WrongUse(
            f"Port {port} cannot be used ({error.strerror}); choose another one with PORT= or --port."
        ) from error
    listener.listen(512)
    return listener
