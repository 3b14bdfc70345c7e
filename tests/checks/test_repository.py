"""What must not be committed: places on somebody's machine, package indexes, secrets, heavy files."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MOST_BYTES = 500_000
DEPENDENCIES = "docs/decisions/0002-dependencies.md"

# Written in two parts where this very file would hold what it looks for.
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|roo" r"t|home/[a-z][\w-]+|Use" r"rs/\w+|tmp/[\w.-]+/)(?=/|\b)")
PACKAGE_HOST = re.compile(
    r"(?:pypi\.or" r"g|pythonhosted\.or" r"g|registry\.npmj" r"s|registry\.yarnpk" r"g"
    r"|--(?:extra-)?index-ur" r"l[ =]|artifactor" r"y)"
)  # fmt: skip
SECRETS = {
    "a bot's token": re.compile(r"(?<!\d)\d{8,10}:[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])"),
    "a Twilio SID or key": re.compile(r"\b(?:AC|SK)[0-9a-f]{32}\b"),
    "a private key": re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----"),
    "an access key": re.compile(r"\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|xox[baprs]-[\w-]{10,})"),
    "a password in an address": re.compile(r"[a-z+]+://[\w.-]+:(?!password@)[^\s@/{}<>$\"']{6,}@"),
}
# An invented SID has hardly any letters of its own: AC000…, ACaaaa…, 0123456789abcdef twice.
FEWEST_LETTERS = 9


def committed() -> list[Path]:
    """Every file git knows."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    files = [ROOT / name for name in listed.decode().split("\0") if name]
    return [file for file in files if file.is_file()]


def texts() -> list[tuple[str, str]]:
    """Name and text of each committed file that has text."""
    found = []
    for file in committed():
        try:
            found.append((file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue
    assert len(found) > 100
    return found


def lines_with(pattern: re.Pattern[str], name: str, text: str) -> list[str]:
    """Where a pattern occurs."""
    return [f"{name}:{text.count(chr(10), 0, found.start()) + 1}" for found in pattern.finditer(text)]


def is_invented(secret: str) -> bool:
    """Whether it shows at a glance that it opens nothing."""
    tail = secret[-32:]
    return len(set(tail)) < FEWEST_LETTERS or tail[:16] == tail[16:]


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    found = [place for name, text in texts() for place in lines_with(MACHINE_PATH, name, text)]
    assert found == []


def test_no_file_names_a_package_index() -> None:
    found = [place for name, text in texts() for place in lines_with(PACKAGE_HOST, name, text)]
    assert found == []


def test_requirements_hold_hashes_and_no_address() -> None:
    for name in ("run.txt", "dev.txt"):
        text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert "://" not in text


@pytest.mark.parametrize("what", list(SECRETS))
def test_no_file_holds_a_secret(what: str) -> None:
    found = [
        f"{name}:{text.count(chr(10), 0, match.start()) + 1}"
        for name, text in texts()
        for match in SECRETS[what].finditer(text)
        if not is_invented(match[0])
    ]
    assert found == []


def test_the_search_for_secrets_finds_one() -> None:
    token = "12345678" + ":" + "AbCdEfGhIjKlMnOpQrStUvWxYz012345678"
    assert SECRETS["a bot's token"].search(f"token = '{token}'")
    assert not is_invented(token)
    assert SECRETS["a Twilio SID or key"].search("AC" + "0123456789abcdef" * 2)
    assert is_invented("AC" + "0" * 32)


def test_no_file_is_heavy() -> None:
    heavy = {file.name: file.stat().st_size for file in committed() if file.stat().st_size > MOST_BYTES}
    assert heavy == {}


def test_every_package_we_ask_for_has_its_reason_written_down() -> None:
    reasons = (ROOT / DEPENDENCIES).read_text(encoding="utf-8")
    missing = []
    for name in ("run.in", "dev.in"):
        for line in (ROOT / "requirements" / name).read_text(encoding="utf-8").splitlines():
            wanted = re.match(r"[A-Za-z][\w.-]*", line)
            if wanted and not re.search(rf"(?<![\w-]){re.escape(wanted[0])}(?![\w-])", reasons, re.IGNORECASE):
                missing.append(wanted[0])
    assert missing == []


def test_no_setting_of_the_project_names_a_place_to_fetch_from() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert not {"uv", "poetry", "pdm"} & set(project["tool"])
