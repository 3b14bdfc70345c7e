"""Every table in one place: importing this fills core.metadata.metadata."""

from clients import tables as _clients
from core import tables as _core
from core.metadata import metadata
from messaging import tables as _messaging
from scheduling import tables as _scheduling
from scheduling import tables_hours as _hours
from scheduling import tables_wishes as _wishes

__all__ = ["metadata"]
TABLES = (_core, _clients, _messaging, _scheduling, _hours, _wishes)
