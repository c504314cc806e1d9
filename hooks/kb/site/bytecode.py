"""Compiled templates, kept from one language's build to the next."""

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class MemoryCache(BytecodeCache):
    """Jinja's bytecode cache, in memory. Each language has an environment of its own, with the same templates:
    without it every one of them is compiled four times, a tenth of the build.
    """

    def __init__(self) -> None:
        self._compiled: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket if its template is known; Jinja itself compares the source's checksum."""
        if code := self._compiled.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was just compiled."""
        self._compiled[bucket.key] = bucket.bytecode_to_string()
