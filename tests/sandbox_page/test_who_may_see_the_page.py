"""The page is for a browser on this machine, on a page of ours."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support import page_stage

PATHS = ("/sandbox/", "/sandbox/page/main.js", "/sandbox/state", "/sandbox/day?date=2026-03-02", "/sandbox/messages",
         "/sandbox/why/1", "/sandbox/wire", "/sandbox/file/x", "/sandbox/events")  # fmt: skip


@pytest.fixture
def stage() -> Iterator[page_stage.Stage]:
    with page_stage.a_stage() as made:
        yield made


@pytest.mark.parametrize("path", PATHS)
def test_another_machine_is_refused(stage: page_stage.Stage, path: str) -> None:
    assert stage.ask("GET", path, client="192.0.2.7").status_code == 403


@pytest.mark.parametrize("path", PATHS)
def test_a_foreign_host_name_is_refused(stage: page_stage.Stage, path: str) -> None:
    assert stage.ask("GET", path, host="rebound.example").status_code == 403


@pytest.mark.parametrize("host", ["localhost:8080", "127.0.0.1:9", "[::1]:8080"])
def test_every_loopback_name_is_welcome(stage: page_stage.Stage, host: str) -> None:
    assert stage.ask("GET", "/sandbox/", host=host).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
    ids=["site", "other port", "null", "cross-site", "same-site"],
)
def test_another_page_in_the_same_browser_cannot_act(stage: page_stage.Stage, headers: dict[str, str]) -> None:
    answer = stage.ask("POST", "/sandbox/act", json={"phone": "telegram", "do": "start"}, headers=headers)

    assert answer.status_code == 403
    assert stage.phone("telegram")["chat"]["messages"] == []


def test_the_page_s_own_origin_may_act(stage: page_stage.Stage) -> None:
    headers = {"origin": f"http://{page_stage.HOST}", "sec-fetch-site": "same-origin"}
    answer = stage.ask("POST", "/sandbox/act", json={"phone": "telegram", "do": "start"}, headers=headers)

    assert answer.status_code == 200
    assert [message["text"] for message in stage.phone("telegram")["chat"]["messages"]] == ["/start"]


def test_every_answer_carries_the_strict_policy(stage: page_stage.Stage) -> None:
    for path in ("/sandbox/", "/sandbox/page/main.js", "/sandbox/state", "/sandbox/page/none.js"):
        headers = stage.ask("GET", path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy, path
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"


def test_the_refusal_carries_it_too(stage: page_stage.Stage) -> None:
    assert "default-src 'none'" in stage.ask("GET", "/sandbox/", client="192.0.2.7").headers["content-security-policy"]


@pytest.mark.parametrize("name", ["..%2fweb.py", "%2e%2e/web.py", "nothing.js", "index.html.bak", "."])
def test_only_the_page_s_files_are_served(stage: page_stage.Stage, name: str) -> None:
    assert stage.ask("GET", f"/sandbox/page/{name}").status_code == 404


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/sandbox/", "text/html"),
        ("/sandbox/page/main.js", "text/javascript"),
        ("/sandbox/page/base.css", "text/css"),
        ("/sandbox/page/bell.svg", "image/svg+xml"),
    ],
)
def test_files_have_their_type(stage: page_stage.Stage, path: str, kind: str) -> None:
    answer = stage.ask("GET", path)

    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(kind)


def test_the_bare_folder_leads_to_the_page(stage: page_stage.Stage) -> None:
    answer = stage.ask("GET", "/sandbox")

    assert (answer.status_code, answer.headers["location"]) == (307, "/sandbox/")
