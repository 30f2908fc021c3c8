"""Words beside a known name that make it part of a longer one. The law: data only."""

from __future__ import annotations

import re

NEXT_PEOPLE = re.compile(
    r"(?:,|/)[\s\u00a0]?(?:and[\s\u00a0]|or[\s\u00a0])?([A-Z][a-z]+)[,\s\u00a0]"
)
FIRM = re.compile(r",?\s(?:Co|Corp|Inc|Ltd|Plc|PLC|plc|LLC|Company|Corporation|AG|SA|NV|SE)\.?")
CUP = re.compile(
    r"\b(?:Copa|Coupe|Liga|Club|Clube|Miss|Air|Real|Atl[eé]tico|Deportivo|Sporting|Inter|Dynamo|Dinamo"
    r"|Spartak|Lokomotiv|Borussia|Olympique|AC|FC|AS|CD|SC|RB)\s$"
)
SIDES = {
    "American": re.compile(r"\b(?:Latin|South|Central|North|Meso|Pan|Inter)[\s\u00a0-]$"),
    "Indian": re.compile(r"\b(?:West|East|American)[\s\u00a0-]$"),
}
STATES_OWN = re.compile(r"Security Council (?:Deputy )?Secretary\b(?!-)")
"""Russia's or Iran's: that of the United Nations has a president."""
PRICED = re.compile(r"\s?[$€£]\s?\d")
"""``US$1,286``: money"""
OF_SCHOOL = re.compile(r"\b[A-Z][\w’'-]+\s(?:College|University|Institute|Academy|Hospital)\s$")
"""``Imperial College London``"""
ABROAD = re.compile(r"\b[^\W\d_a-z][\w’'-]+\s(?:de|do|da|del|di|du)\s$")
"""``Teléfonos de México``: of a name in another language"""
FIRMS = frozenset(
    {
        "Lines",
        "Airlines",
        "Airways",
        "Railways",
        "Times",
        "Post",
        "Herald",
        "Steel",
        "Telecom",
        "Oil",
    }
    | {"Motors", "Shipping", "Bank", "Energy", "Power", "Mobile", "Media", "News", "Petroleum"}
)
"""Words that end the names of firms and papers, which a land often begins."""
INITIALS = re.compile(r"(?:(?<![A-Z]\.)\b[A-Z]\.\s?|\b(?!US|UN|EU|UK|AU)[A-Z]{2}\s)$")
"""``KS [Bharat]``, ``J. [Jordan]``: a person"""
CRICKET = re.compile(r"\b(?:cricket(?:ers?)?|wickets?|innings|batsm[ae]n)\b", re.IGNORECASE)
CREDITED = re.compile(r"[A-Z][\w'’-]+ [A-Z][\w'’-]+/$")
"""``Anna Berg/``"""
OWNER = re.compile(r"\b([A-Z][\w-]+)(?:['’]s?)?\s$")
NAMED_SO = re.compile(r"\b(?:El|La|Los|Las|San|Santa|Nuev[ao])\s$")
"""``El [Chile]``, ``La [Argentina]``: a farm or village"""
OTHERS = {"ECB": CRICKET, "ICC": CRICKET, "MCC": CRICKET}
"""Letters that stand for another body in a text with such words."""
JOINED = re.compile(r"\b([A-Z]{3,6})[-‐‑]([A-Z][a-z]+)")
WING = re.compile(r"-([A-Z]{1,2})\b")
POSSESSIVE = re.compile(r"['’]s?\s")
AFTER = re.compile(r"[-‐‑]([A-Z][^\W\d_]+)")
BEFORE = re.compile(r"\b([A-Z][^\W\d_]+)[-‐‑]$")
LETTER = re.compile(r"[^\W\d_]")
