"""WhatsApp's quick replies and lists within the window: generic contents with as many lines and choices as needed.

A Content variable holds no line break (error 21656), so the body has one variable a line. pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from messaging.channel import Button

QUICK_REPLIES = 3  # WhatsApp shows at most three; more become a list
LIST_ITEMS = 10
ANY_LANGUAGE = "*"  # generic contents serve every language
BODY_LINES = 4


def key_of(choices: int, body: str, *, has_details: bool = True) -> str:
    """The content for so many choices under this body: buttons.2.lines.3, list.5.lines.1, rows.5.lines.1.

    A list's choices have a second line, rows have none.
    """
    form = "buttons" if choices <= QUICK_REPLIES else "list" if has_details else "rows"
    return f"{form}.{choices}.lines.{len(lines_of(body))}"


def lines_of(body: str) -> list[str]:
    """The body's lines, none of them empty, at most BODY_LINES: the last one takes what is over."""
    lines = [" ".join(line.split()) for line in body.splitlines() if line.strip()] or ["-"]
    if len(lines) > BODY_LINES:
        lines = [*lines[: BODY_LINES - 1], " · ".join(lines[BODY_LINES - 1 :])]
    return lines


def variables(key: str, body: str, buttons: Sequence[Button], open_list: str) -> dict[str, str]:
    """The content's variables in its order: the lines, the list's own label, then each choice."""
    values = lines_of(body)
    if not key.startswith("buttons."):
        values.append(open_list)
    for button in buttons:
        values += [button.label, button.payload]
        if key.startswith("list."):
            values.append(button.detail or "-")
    return {str(number): value for number, value in enumerate(values, 1)}


def all_keys() -> Iterator[str]:
    """Every content that can be needed."""
    for lines in range(1, BODY_LINES + 1):
        for choices in range(1, LIST_ITEMS + 1):
            for form in ("buttons",) if choices <= QUICK_REPLIES else ("list", "rows"):
                yield f"{form}.{choices}.lines.{lines}"


def samples(key: str) -> dict[str, str]:
    """A sample for each variable of a content, as the Content API asks for them."""
    form, count, _, lines = key.split(".")
    each = {"buttons": 2, "rows": 2, "list": 3}[form]
    total = int(lines) + (form != "buttons") + each * int(count)
    return {str(number): f"sample {number}" for number in range(1, total + 1)}


def content_types(key: str) -> dict[str, dict[str, object]]:
    """The content as Twilio's Content API wants it, its variables in the order of `variables`."""
    form, count, _, lines = key.split(".")
    body = "\n".join(f"{{{{{number}}}}}" for number in range(1, int(lines) + 1))
    numbers = iter(range(int(lines) + 1, 200))

    def variable() -> str:
        return f"{{{{{next(numbers)}}}}}"

    if form == "buttons":
        actions = [{"title": variable(), "id": variable()} for _ in range(int(count))]
        return {"twilio/quick-reply": {"body": body, "actions": actions}}
    button = variable()
    fields = ("item", "id", "description") if form == "list" else ("item", "id")
    items = [{field: variable() for field in fields} for _ in range(int(count))]
    return {"twilio/list-picker": {"body": body, "button": button, "items": items}}
