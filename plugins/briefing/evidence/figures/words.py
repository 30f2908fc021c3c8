"""A text -> words that look like a number. The law: linear; what they count is seen later."""

from __future__ import annotations

import re

WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)


DIGITS = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?"
    r"|[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?![\d,:/-]|\.\d)|\d+(?:\.\d+)?)"
)
"""Thousands may be parted by commas, or by blanks: "115 000"."""


SCALE = r"(?:hundred|thousand|million|billion|trillion|dozen|mn|bn|lakh|crore)"


NUMBER = (
    rf"(?:(?:{DIGITS}|{WORD}(?:[-\s]{WORD})?|an?|half\sa|(?:a\s)?quarter\sof\sa|several|a\sfew)[-\s]{SCALE}(?:\s{SCALE})?"
    rf"|{DIGITS}(?:m|k|bn|mn|tn)?(?![\w])|{WORD}(?:-{WORD})?(?![\w-]))"
)


MONEY = r"(?:US\$|C\$|A\$|HK\$|NT\$|NZ\$|S\$|R\$|RM|Rs\.?|[$€£¥₹₦₱₩₽₺₴])"


CURRENCY = (
    r"(?:(?:US|U\.S\.|American|Canadian|Australian)\s)?(?:dollars?|euros?|pounds?(?:\ssterling)?|"
    r"roubles|rubles|yen|yuan|rupees?|pesos?|riyals?|dirhams?|dinars?|francs?|rand|naira|shillings?|"
    r"kwacha|reais|liras?|USD|EUR|GBP)\b"
)


QUALIFIER = (
    r"(?:more\sthan|less\sthan|fewer\sthan|at\sleast|at\smost|no\s(?:more|fewer|less)\sthan|up\sto|"
    r"as\smany\sas|as\smuch\sas|as\sfew\sas|well\sover|just\sover|just\sunder|close\sto|"
    r"over|above|nearly|almost|about|around|roughly|approximately|some|an\sestimated|estimated|"
    r"only|under|below|another|a\sfurther|a\stotal\sof|a\srecord|exactly|(?:an\s)?additional)"
)


PERCENT = r"(?:%|\sper\scent|\spercent)"


SCAN = re.compile(
    rf"(?<![\w.,:/\-–#])(?P<q>(?:{QUALIFIER}\s){{0,2}})(?P<sign>{MONEY}\s?)?(?P<n>{NUMBER})"
    rf"(?:%(?=\s?(?:-|–)\s?{NUMBER}%)|{PERCENT}(?=\sand\s{NUMBER}{PERCENT}))?(?:\s?(?:-|–|to|or|and)\s?(?P<sign2>{MONEY}\s?)?(?P<n2>{NUMBER})(?=[\s%.,;)]))?"
    rf"(?P<unit>\s?(?:%|per\scent\b|percent\b|pct\b|percentage\spoints?\b)|\s{CURRENCY})?",
    re.I,
)


MONTHS = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?\s$|[$€£#№]$|"
    r"\b(?:No\.|number|chapter|article|section|page|resolution|aged?|phase|grade|class|group|part|"
    r"paragraph|room|flight|route|highway|channel|line|boeing|airbus|area|block|unit|local)\s$"
    r"|\b(?-i:No|Nr)\s$",
    re.I,
)


CLOCK = re.compile(
    r"\s?(?::\d\d|[ap]\.?m\b|GMT|hours?\s(?:GMT|local)|o'clock|st\b|nd\b|rd\b|th\b|/\d)", re.I
)


AGE = re.compile(r"[-\s]years?[-\s]old|,?\s(?:year-old|months?[-\s]old)", re.I)


LENGTH = re.compile(r"[-\s]?(day|week|month|year|hour|decade)s?\b", re.I)


IDIOM = re.compile(
    r"(?:an?|one)\s(?:hundred|thousand|million|billion)\s(?:thanks|times|words|cuts|miles|reasons|ways|"
    r"pardons|apologies|questions|pieces|kisses|to\sone)\b|"
    r"(?:1[0-9]0|200|(?:an?|one)\shundred(?:\sand\sten)?)\s?(?:%|per\s?cent)\s(?:sure|certain|behind|"
    r"committed|ready|fit|right|convinced|confident|honest|focused|clear|correct|agree|support)\b",
    re.I,
)
"""Numbers that say "very much"."""


FULL = re.compile(r"\b(?:giv(?:e|en|es|ing)|gave)\s(?:\w+\s){0,2}$|\bone\sin\s$", re.I)
"""What stands before them: "gave 110 percent", "one in a million"."""


OF = re.compile(r"\sof\s((?:the\s|its\s|their\s|all\s)?[\w'’-]+(?:\s[\w'’-]+){0,2})")


PART = re.compile(
    r"\sof\s(?:them|whom|the\s(?:dead|victims|wounded))"
    r"(?:\s(?:were\s)?(?!(?:in|at|on|by|from|who|have|has|had|with|within|near|and|are|is|the)\b)"
    r"((?:[a-z]+\s)?[a-z]+))?"
)


LASTING = re.compile(
    r"[-\s](?:old\s|long\s)?((?:[\w’'-]+\s){0,2}?(?:war|conflict|crisis|uprising|revolt|rebellion|"
    r"insurgency|siege|blockade|standoff|occupation|unrest)|in\spower|of\s(?:war|conflict|rule|"
    r"fighting|violence|civil\swar))\b",
    re.I,
)


SYMBOL = {
    "$": "US dollars",
    "us$": "US dollars",
    "€": "euros",
    "£": "pounds",
    "¥": "yen",
    "c$": "Canadian dollars",
    "a$": "Australian dollars",
    "₹": "rupees",
    "₦": "naira",
    "hk$": "Hong Kong dollars",
    "nt$": "Taiwan dollars",
    "nz$": "New Zealand dollars",
    "s$": "Singapore dollars",
    "r$": "reais",
    "rm": "ringgit",
    "rs": "rupees",
    "rs.": "rupees",
    "₱": "pesos",
    "₩": "won",
    "₽": "roubles",
    "₺": "liras",
    "₴": "hryvnias",
}


NAMED = {
    "dollar": "US dollars",
    "euro": "euros",
    "pound": "pounds",
    "rouble": "roubles",
    "ruble": "roubles",
    "usd": "US dollars",
    "eur": "euros",
    "gbp": "pounds",
}


PASSED = re.compile(
    r"\b(?:toll|number|total|count|tally|figure|deaths|fatalities|losses|injured)\b[^.;]{0,90}\s"
    r"(pass(?:es|ed|ing)|surpass(?:es|ed|ing)|top(?:s|ped|ping)|exceed(?:s|ed|ing)|beyond|past)\s$",
    re.I,
)
"""A verb that says of a number that there are more: "the toll passed 1,400"."""
