"""`kb mcp`, asked by the SDK's own client over standard input and output."""

import os
import sys
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
import pytest
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from kb import cli
from kb.read import content_date
from tests.project import ROOT

Ask = Callable[..., Awaitable[Any]]

SERVER = StdioServerParameters(
    command=sys.executable,
    args=["-m", "kb", "mcp", "--root", str(ROOT)],
    env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
)
GREETING = "Dear Ms Okafor"


async def ask_all(client: Client) -> None:
    async def ask(tool: str, **arguments: object) -> Any:
        answer = await client.call_tool(tool, arguments)
        assert not answer.is_error, answer.content
        return answer.structured_content

    tools = {tool.name: tool for tool in (await client.list_tools()).tools}
    assert tools.keys() == {"search", "get_entry", "fill_reply", "check_draft"}
    assert all(tool.annotations and tool.annotations.read_only_hint for tool in tools.values())
    assert "\n  " not in str(tools["search"].description)
    assert client.server_info
    assert client.server_info.version == content_date.newest(ROOT).isoformat()
    await found(ask)
    await filled(ask)
    await checked(ask)
    for tool, arguments, told in REFUSED:
        answer = await client.call_tool(tool, arguments)
        assert answer.is_error
        assert told in str(answer.content)


async def found(ask: Ask) -> None:
    answer = await ask("search", query="mail báo đã nhận được khiếu nại", locale="vi")
    assert answer["sure"]
    first = answer["entries"][0]
    assert first["id"] == "templates/acknowledge-email"
    assert first["address"].endswith("/vi/templates/acknowledge-email/")
    assert (await ask("search", query="qqqq xxxx"))["entries"] == []
    assert (await ask("search", query="apologise\u2028 😀", locale="en"))["entries"], (
        "a line's end of Unicode is none of ours"
    )
    page = await ask("get_entry", id=first["id"], locale="vi")
    assert page["markdown"].startswith("# ")
    row = await ask("get_entry", id="phrases/apology#sorry-but")
    assert (row["kind"], bool(row["say"]), "markdown" in row) == ("phrase", True, False)


async def filled(ask: Ask) -> None:
    """Values as they are given, what is open by its label; what the organisation says is there."""
    values = {"salutation": GREETING, "case_number": "{{issue}} ]]> 7"}
    reply = await ask("fill_reply", id="templates/acknowledge-email", values=values, variant="formal")
    assert GREETING in reply["text"]
    assert "{{issue}} ]]> 7" in reply["subject"] + reply["text"]
    assert reply["left"]
    assert all(f"[{blank['label']}]" in reply["subject"] + reply["text"] for blank in reply["left"])
    assert not {"salutation", "case_number", "company"} & {blank["name"] for blank in reply["left"]}


async def checked(ask: Ask) -> None:
    answer = await ask("check_draft", text="Hello,\nI’m sorry you feel that way. You will have it immediately.")
    assert answer["locale"] == "en"
    assert [each["words"] for each in answer["found"]] == ["I’m sorry you feel that way", "immediately"]
    assert all(each["say"] and each["why"] and each["address"] for each in answer["found"])
    assert "[" in answer["found"][1]["say"]
    assert "{{" not in answer["found"][1]["say"]


REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("search", {"query": "sorry", "locale": "fr"}, "one of en, vi, lv, tl"),
    ("search", {"query": "x" * 3000}, "3000 characters"),
    ("get_entry", {"id": "templates/no-such-page"}, "search gives the ids"),
    ("get_entry", {"id": "../../SECURITY"}, "search gives the ids"),
    ("fill_reply", {"id": "templates/acknowledge-email", "values": {"case": "7"}}, "case_number"),
    ("fill_reply", {"id": "guidelines/apologise", "values": {}}, "no template and no phrase"),
    ("fill_reply", {"id": "templates/acknowledge-email", "values": {}, "variant": "cold"}, "formal, warm"),
    ("check_draft", {"text": "42"}, "say the locale"),
]


def test_a_client_is_answered() -> None:
    async def run() -> None:
        async with Client(stdio_client(SERVER)) as client:
            await ask_all(client)

    with ThreadPoolExecutor(1) as apart:  # browser tests of this process may have a loop in its own thread
        apart.submit(anyio.run, run).result()


def test_without_the_sdk_it_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "mcp.server", None)
    monkeypatch.delitem(sys.modules, "kb.answering.server", raising=False)
    assert cli.main(["mcp", "--root", str(ROOT)]) == 2
    assert "mcp.server is not installed" in capsys.readouterr().err
