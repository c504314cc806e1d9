"""`python -m kb`."""

import gc
import sys

from kb.cli import main

# What a command reads it needs to its end: looking through it often for rubbish takes a fifth of a check. Servers go on
# for long, so that it is looked for.
gc.set_threshold(100_000)
code = main()
gc.freeze()  # it is not looked through at the end
sys.exit(code)
