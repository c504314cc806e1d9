"""What commands that run other programs have in common."""

import subprocess
import sys

import pytest

from kb.running import npm, say


def test_what_a_command_is_at_is_in_no_other_programs_way(capsys: pytest.CaptureFixture[str]) -> None:
    say("Checking")
    assert capsys.readouterr() == ("", "Checking\n")


def test_npm_is_that_of_our_node() -> None:
    done = subprocess.run(npm(sys.executable, "config", "get", "ignore-scripts"), capture_output=True, text=True)
    assert (done.stdout, done.returncode) == ("true\n", 0)
