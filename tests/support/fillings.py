"""What each argument may hold in every text that names it: its shortest and its longest real filling.

Moments, days and money are filled as the authors of messages pass them, so that each language and channel
writes them in its own way. One name, one meaning: a text that means something else takes another name.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

from messaging.says import Arg, Day, Moment, MomentStyle, Money, Text, literal

ROME = "Europe/Rome"
_EARLY = datetime(2026, 6, 1, 7, 0, tzinfo=UTC)  # a Monday: mon 1/6 09:00
_LATE = datetime(2027, 9, 29, 15, 30, tzinfo=UTC)  # a Wednesday, long in every language: mer 29/9 17:30

COUNTS = (1, 2, 5, 22)  # one, few, many and few again in Polish; zero has texts of its own

_AT_NINE = Moment(_EARLY, ROME, MomentStyle.TIME)

_SHORT: dict[str, Arg] = {"when": Moment(_EARLY, ROME), "day": Day(date(2026, 6, 1)), "price": Money(5000)}
_LONG: dict[str, Arg] = {"when": Moment(_LATE, ROME), "day": Day(date(2027, 9, 29)), "price": Money(12050)}

_STATUS = Text("visit-status-confirmed")
_VISIT = Text("visit-line", {"when": _AT_NINE, "practitioner": "Maria Bevilacqua", "status": _STATUS})

# Argument -> shortest and longest filling.
FILLINGS: dict[str, tuple[Arg, Arg]] = {
    **{name: (_SHORT[name], _LONG[name]) for name in _SHORT},
    "address": ("1", "Via Giuseppe Garibaldi 112, Torino"),
    "before": (Moment(_EARLY, ROME, MomentStyle.SHORT), Moment(_LATE, ROME, MomentStyle.SHORT)),
    "by": ("Al", "Maria Bevilacqua"),
    "channel": (Text("staff-channel-sms"), Text("staff-channel-whatsapp")),
    "chat": (1, -1001234567890),
    "closes": ("9:00", "19:30"),
    "client": ("A. R.", "Maria Grazia Bevilacqua"),
    "command": ("/free", "/cancel"),
    "directions": ("", "Citofono Ferri, secondo piano con ascensore. Parcheggio in piazza Arbarello."),
    "from": (Moment(_EARLY, ROME, MomentStyle.TIME), Moment(_LATE, ROME, MomentStyle.TIME)),
    "deadline": (Moment(_EARLY, ROME, MomentStyle.SHORT), Moment(_LATE, ROME, MomentStyle.SHORT)),
    "freed": (0, 250),
    "hours": (2, 48),
    "id": (1, 123456),
    "kind": (Text("staff-kind-text"), Text("staff-kind-voice")),
    "language": (Text("staff-language-it"), Text("staff-language-fr")),
    "last": (Moment(_EARLY, ROME, MomentStyle.SHORT), Moment(_LATE, ROME, MomentStyle.SHORT)),
    "lines": ((literal("a"),), (literal("09:00 A. R."), literal("10:00 M. B."))),
    "link": ("https://a.it/p", "https://segreteria.studio-aurora.example/privacy/studio-aurora?v=12"),
    "median": (1, 1440),
    "mark": (Text("staff-mark-booked"), Text("staff-mark-in-progress")),
    "minutes": (5, 120),
    "name": ("Al", "Maria Grazia Bevilacqua"),
    "phone": ("112", "+390110000000"),
    "place": ("Qui", "Studio Centro, Via Giuseppe Garibaldi 112, Torino"),
    "old": (_SHORT["when"], _LONG["when"]),
    "number": (1, 22),
    "opens": ("9:00", "14:30"),
    "person": (1, 123456),
    "practice": ("Studio", "Osteopatia Ferri e Conti"),
    "practitioner": ("Al", "Maria Bevilacqua"),
    "priority": (1, 9),
    "problem": (Text("calendar-problem-refused"), Text("calendar-problem-unreadable")),
    "rank": (1, 99),
    "question": (Text("ask-name-again"), Text("ask-cancel-late", {"hours": 48, "when": _LONG["when"]})),
    "quiet": (Text("quiet-none"), Text("quiet-between", {"from": "20:00", "until": "08:00"})),
    "reason": (Text("staff-reason-ill"), Text("staff-reason-holiday")),
    "reminders": (Text("on"), Text("off")),
    "rest": (Text("staff-times-last", {"time": _AT_NINE}), Text("staff-times", {"time": _AT_NINE, "rest": "10:00"})),
    "service": ("Visita", "Trattamento osteopatico"),
    "span": (
        Text("staff-span-day", {"day": _SHORT["day"]}),
        Text("staff-span-days", {"day": _SHORT["day"], "last": _LONG["day"]}),
    ),
    "share": (0, 100),
    "state": (Text("staff-point-active"), Text("staff-point-unverified")),
    "status": (Text("staff-status-done"), Text("staff-status-held")),
    "sum": ((Text("staff-rebooking-sum-moved", {"number": 5}),), (Text("staff-rebooking-sum-asked", {"number": 1}),)),
    "text": ("?", "Posso portare anche mia figlia?"),
    "time": (_AT_NINE, Moment(_LATE, ROME, MomentStyle.TIME)),
    "times": ("9:00", "09:00, 09:30, 10:00, 10:30, 11:00"),
    "told": (Text("staff-told"), Text("staff-not-told")),
    "until": (Moment(_EARLY, ROME, MomentStyle.TIME), Moment(_LATE, ROME, MomentStyle.TIME)),
    "visits": ((_VISIT,), (_VISIT, _VISIT, _VISIT)),
    "wanted": ("Al", "Bevilacqua"),
    "who": ("A. R.", "Maria Grazia Bevilacqua"),
    "other": ("Al", "Bobby"),
    "subject": ("Al", "Bobby"),
    "supplement": ("Bagno", "Taglio delle unghie"),
    "variant": ("Media", "Cane di taglia grande"),
}
