"""What a visit is, by name: the service, its form and what was added, in every language the practice gave; pure."""

from __future__ import annotations

from messaging.says import Localized
from scheduling.appointments import Appointment
from scheduling.catalog import Catalog


def service_name(catalog: Catalog, visit: Appointment) -> Localized:
    """ "Grooming, large dog + nails"; what the practice no longer offers is shown by its key."""
    service = catalog.services.get(visit.service)
    if service is None:
        return Localized({"en": visit.service})
    form = service.variants.get(visit.variant) if visit.variant else None
    added = [service.supplements[key].name for key in visit.supplements if key in service.supplements]
    said = {}
    for language, name in service.name.by_language.items():
        said[language] = name + (f", {_in(form.name, language)}" if form is not None else "")
        said[language] += "".join(f" + {_in(one, language)}" for one in added)
    return Localized(said)


def _in(name: Localized, language: str) -> str:
    return name.by_language.get(language) or next(iter(name.by_language.values()), "")
