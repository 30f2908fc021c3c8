"""Headline, file name -> slug. The law: it hangs on these two alone, so no other text moves it."""

from __future__ import annotations

import hashlib
import re

from slugify import slugify

MAX_LENGTH = 60


def slug_of(headline: str, file_name: str) -> str:
    """At most 60 characters of whole words and six digits of the file name's SHA-256."""
    plain = re.sub(r"(?<=\w)['’ʼ](?=\w)", "", headline[:400])
    words = slugify(plain, max_length=MAX_LENGTH, word_boundary=True, save_order=True)
    digits = hashlib.sha256(file_name.encode("utf-8", "surrogatepass")).hexdigest()[:6]
    return f"{words or 'text'}-{digits}"
