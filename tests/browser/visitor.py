"""A visitor of the phones page: writes, taps and reads on each phone, and moves the clock."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

REPLIES = {"telegram": ".tg-message", "whatsapp": ".wa-message"}
LONG_MS = 60_000  # moving the clock waits for all that falls due


@dataclass
class Visitor:
    """Hands on the page."""

    page: Any

    def phone(self, name: str) -> Any:
        """One phone."""
        return self.page.locator(f"#phone-{name}")

    def log(self, name: str) -> str:
        """All a phone's chat says."""
        return str(self.phone(name).locator(".log").first.inner_text())

    def writes(self, name: str, text: str) -> None:
        """Type and send."""
        box = self.phone(name).get_by_role("textbox").first
        box.fill(text)
        box.press("Enter")
        self.phone(name).locator(".mine", has_text=text).last.wait_for()

    def taps(self, name: str, title: str) -> None:
        """Tap the newest button with this title (a part will do), in the chat."""
        message = REPLIES[name]
        buttons = self.phone(name).locator(f"{message} .tg-button, {message} .wa-reply", has_text=title)
        buttons.last.wait_for()
        buttons.last.click()

    def picks(self, item: str, *, newest: str = "Choisir", last: bool = False) -> str:
        """Open the newest list on WhatsApp and pick an item by a pattern; its title."""
        self.taps("whatsapp", newest)
        sheet = self.phone("whatsapp").get_by_role("dialog")
        rows = sheet.locator("label", has_text=re.compile(item))
        rows.first.wait_for()
        row = rows.last if last else rows.first
        title = str(row.locator("b").inner_text())
        row.locator("input").check()
        sheet.locator(".wa-pick").click()
        return title

    def reads(self, name: str, pattern: str) -> str:
        """Wait until a phone's chat says something; what it says."""
        kinds = ".tg-message.theirs, .wa-message.theirs, .lcd-log .theirs"
        found = self.phone(name).locator(kinds, has_text=re.compile(pattern))
        try:
            found.last.wait_for()
        except Exception as error:  # playwright's own, whose class is known only once it is imported
            said = self.log(name)[-500:]
            raise AssertionError(f"{name} never said {pattern!r}; it ends with:\n{said}") from error
        return str(found.last.inner_text())

    def is_answered(self, name: str) -> None:
        """Wait until the last word on a phone is the desk's."""
        messages = self.phone(name).locator(REPLIES[name])
        messages.last.and_(self.phone(name).locator(".theirs")).wait_for()

    def answers(self, digit: str, expecting: str) -> str:
        """Send a digit by SMS, on the phone's own keys, and read the answer."""
        sms = self.phone("sms")
        sms.locator(".lcd-mode", has_text="123").wait_for()
        sms.get_by_role("button", name=f"Key {digit}").click()
        sms.get_by_role("button", name="Send").first.click()
        return self.reads("sms", expecting)

    def moves_to_next_reminder(self) -> str:
        """Press the button; the clock's face afterwards."""
        return self._moves("#clock-next")

    def moves_to_next_morning(self) -> str:
        """Press the button; the clock's face afterwards."""
        return self._moves("#clock-morning")

    def _moves(self, button: str) -> str:
        face = self.page.locator(".clock-face")
        before = str(face.inner_text())
        self.page.locator(f"{button}:not([disabled])").click()
        self.page.wait_for_function(
            "(before) => document.querySelector('.clock-face').innerText !== before"
            " && document.querySelector('#clock').getAttribute('aria-busy') === 'false'",
            arg=before,
            timeout=LONG_MS,
        )
        return str(face.inner_text())
