"""The handbook as a server of the Model Context Protocol, over standard input and output: `kb mcp`.

Source: https://modelcontextprotocol.io; the official SDK for Python does all of it.
"""

from collections.abc import Callable
from functools import wraps
from inspect import getdoc
from typing import Any

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations

from kb.answering.tools import Tools, named

INSTRUCTIONS = (
    "What to say, what to send and why, when a customer complains; in English, Vietnamese, Latvian and Filipino. "
    "Search first, in the customer's own words. Say and send the handbook's sentences as they are, in the customer's language. "
    "Check every text of your own with check_draft. A person reads it before it goes to a customer."
)
READS = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)


def _told(tool: Callable[..., Any]) -> Callable[..., Any]:
    """A tool whose ValueErrors the assistant is told; anything else is a fault of ours, which it is not."""

    @wraps(tool)
    def run(*args: Any, **kwargs: Any) -> Any:
        try:
            return tool(*args, **kwargs)
        except ValueError as error:
            raise ToolError(str(error)) from error

    return run


def serve(tools: Tools, version: str) -> None:
    """Answer until the client goes; `version` is the handbook's."""
    server = MCPServer("complaint-response-handbook", version=version, instructions=INSTRUCTIONS, log_level="WARNING")
    for name, tool in named(tools).items():
        server.add_tool(_told(tool), name=name, description=getdoc(tool), annotations=READS)
    server.run("stdio")
