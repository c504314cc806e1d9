"""The nginx that the tests run with the configuration that we ship: an installed one, else Debian's, unpacked."""

import os
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kb import packages

CONFIGURATION = Path(__file__).parent.parent.parent / ".deploy" / "nginx.conf"
REVALIDATE = "no-cache"
"""Kept, but asked about each time: RFC 9111, 5.2.2.4."""
UNPACKED = Path(__file__).parent.parent.parent / ".venv" / "nginx"
MAIN = """
daemon off;
worker_processes 1;
error_log stderr notice;
pid nginx.pid;
{user}
events {{}}
http {{
  access_log off;
  {folders}
  include site.conf;
}}
"""


def executable() -> str | None:
    """The path of an nginx that can be started, or None."""
    return packages.find("nginx") or next(map(str, UNPACKED.glob("usr/sbin/nginx")), None)


def unpack() -> None:
    """Have Debian's nginx beside our Python packages: installed, it would start a server on port 80.

    Raises:
        KbError: it can't be had.
    """
    packages.unpack("nginx", UNPACKED)


@contextmanager
def serving(site: Path, folder: Path, patience: str = "10s") -> Iterator[str]:
    """Run nginx on loopback with our configuration, changed only in address and root.

    Args:
        site: what to serve.
        folder: an empty folder for nginx's own files.
        patience: how long it waits for a slow client; a test may ask for less than we ship.

    Yields:
        The address, with the last slash.
    """
    nginx = executable()
    assert nginx, "no nginx: `make test` unpacks one"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    text = CONFIGURATION.read_text("utf-8")
    text = text.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/handbook/site", str(site))
    text = text.replace("timeout 10s;", f"timeout {patience};")
    user = "user root;" if os.geteuid() == 0 else ""  # the tests' folders are nobody else's
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    folders = "\n  ".join(f"{kind}_temp_path {kind};" for kind in kinds)
    (folder / "site.conf").write_text(text, "utf-8")
    (folder / "nginx.conf").write_text(MAIN.format(user=user, folders=folders), "utf-8")
    process = subprocess.Popen(
        [nginx, "-e", "stderr", "-p", str(folder), "-c", "nginx.conf"], stderr=subprocess.PIPE, text=True
    )
    assert process.stderr
    try:
        heard = next((line for line in process.stderr if "start worker process " in line), "")
        assert heard, "nginx refuses the configuration"
        threading.Thread(target=process.stderr.read, daemon=True).start()  # lest it wait for who reads it
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(timeout=30)
