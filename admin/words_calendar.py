"""What staff's command and buttons about the address of a calendar ask for; pure.

Buttons are `feed:new:PRACTITIONER` and `feed:off:PRACTITIONER`; they keep no state. A practitioner may have her own
only, the owner and the reception everybody's.
"""

from __future__ import annotations

from collections.abc import Callable

from admin import roles
from admin.command_words import Name
from admin.commands import Asked
from admin.requests import Asker
from admin.requests_calendar import CalendarRequest, CloseFeed, ExplainFeed, ShowFeed
from admin.roles import Known, Role
from admin.wishes import Wish
from scheduling.catalog import Catalog


def asked(command: Asked, asker: Asker, catalog: Catalog, read: Callable[[str], Wish]) -> CalendarRequest | None:
    """The address that is meant; None for another command, and for "calendar tomorrow", which is a day."""
    if command.name is not Name.CALENDAR:
        return None
    wish = read(command.words)
    if wish.when.best is not None:
        return None
    practitioner = wish.practitioner
    if practitioner is None and not command.words:
        practitioner = _own(asker) or (next(iter(catalog.practitioners)) if len(catalog.practitioners) == 1 else None)
    if practitioner is None:
        return ExplainFeed("staff-usage-calendar")
    return ShowFeed(practitioner) if _may(asker, practitioner) else ExplainFeed("staff-feed-own-only")


def tapped(choice_id: str, asker: Asker, catalog: Catalog) -> CalendarRequest | None:
    """A button about an address; None when it is another, or names nobody of ours."""
    area, _, rest = choice_id.partition(":")
    what, _, practitioner = rest.partition(":")
    if area != "feed" or practitioner not in catalog.practitioners:
        return None
    if not _may(asker, practitioner):
        return ExplainFeed("staff-feed-own-only")
    return ShowFeed(practitioner, afresh=True) if what == "new" else CloseFeed(practitioner)


def _own(asker: Asker) -> str | None:
    return asker.sender.member.practitioner if isinstance(asker.sender, Known) else None


def _may(asker: Asker, practitioner: str) -> bool:
    if not roles.may(asker.sender, Name.CALENDAR):
        return False
    is_practitioner = isinstance(asker.sender, Known) and asker.sender.member.role == Role.PRACTITIONER
    return not is_practitioner or practitioner == _own(asker)
