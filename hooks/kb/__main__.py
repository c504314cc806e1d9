"""`python -m kb`."""

import gc
import sys

from kb.cli import main

gc.disable()  # what a command reads it needs to its end: looking through it all for rubbish takes a tenth of the time
code = main()
gc.freeze()  # nor is it looked through at the end
sys.exit(code)
