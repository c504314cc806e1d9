"""What stops a command and can be mended by whoever ran it."""


class KbError(Exception):
    """A request that makes no sense, or a machine or file that doesn't allow it.

    The message names what is wrong and the cure; `kb` prints it alone. Every other exception is a fault of ours and
    keeps its traceback.
    """
