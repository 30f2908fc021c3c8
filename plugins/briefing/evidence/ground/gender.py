"""A person's mentions in a Grid -> "he", "she" or "". The law: as the text itself says, or nothing.

Titles and nouns of one sex beside any of the names of a person ("Mrs", "spokeswoman"); else the
commonest given names of English-speaking news, each borne by one sex only.
"""

from __future__ import annotations

from briefing.evidence.ground.lists import bag
from briefing.model import Naming

BEFORE = 40  # characters before a name in which its title stands
HE = bag("mr sir lord king prince duke emperor sultan sheikh pope emir imam rabbi")
SHE = bag("mrs ms miss lady dame queen princess duchess empress")
"""Titles: surer than a given name."""
HIS = bag(
    """father brother spokesman chairman businessman actor congressman policeman husband son
    salesman"""
)
HERS = bag(
    """mother sister spokeswoman chairwoman businesswoman actress congresswoman policewoman wife
    daughter waitress heiress"""
)
"""Nouns: less sure, since "his mother Ann" and "told his mother X left" look alike."""
MEN = bag(
    """james john robert michael william david richard joseph thomas charles christopher daniel
    matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald
    timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon
    benjamin samuel gregory frank raymond patrick jack dennis peter brett vladimir sergei sergey
    dmitry mikhail ivan boris viktor mohammed mohammad muhammad ahmed ahmad ali hassan hussein omar
    ibrahim abdullah khaled mustafa mahmoud yusuf bashar barack joe bill juan carlos jose luis
    pedro jorge miguel antonio francisco pablo manuel fernando javier roberto ricardo emmanuel
    francois pierre nicolas jacques hans klaus franz olaf friedrich recep narendra
    shinzo kofi boutros rex mike ted rob jim tom tim greg jeff chuck"""
)
WOMEN = bag(
    """mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty
    sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie
    rebecca laura helen sharon cynthia kathleen amy angela anna brenda pamela emma nicole samantha
    katherine christine catherine maria natasha olga elena svetlana irina tatiana ursula hillary
    condoleezza theresa nicola jacinda fatima aisha aung leila amal federica julia
    ana lucia carmen rosa isabel claudia gabriela marine brigitte annalena priti suella nadine"""
)


def genders(text: str, naming: Naming) -> tuple[str, ...]:
    """For each chain "he", "she" or ""."""
    titled, given, described = ([""] * len(naming.chains) for _ in range(3))
    for mention in naming.mentions:
        chain = mention.chain
        if naming.chains[chain].kind != "person" or titled[chain]:
            continue
        before = text[max(0, mention.start - BEFORE) : mention.start].rsplit("\n", 1)[-1]
        title = (before.split()[-1:] or [""])[0].lower().strip(".-")
        titled[chain] = _sex(title, HE, SHE)
        described[chain] = described[chain] or _sex(title, HIS, HERS)
        first = text[mention.start : mention.end].split()
        if len(first) > 1 and not given[chain]:
            given[chain] = _sex(first[0].lower().strip("."), MEN | HE, WOMEN | SHE)
    return tuple(t or g or d for t, g, d in zip(titled, given, described, strict=True))


def _sex(word: str, he: frozenset[str], she: frozenset[str]) -> str:
    return "he" if word in he else "she" if word in she else ""


def suits(sex: str, pronoun: str) -> bool:
    """Whether "he", "him", "she" or "her" may stand for one of a sex that may be open."""
    return not sex or (sex == "he") == (pronoun in {"he", "him"})


def sex_in(words: str) -> str:
    """The sex that a description without a name tells: "a company spokeswoman"."""
    parts = [word.strip(",.'’").lower() for word in words.split()]
    return next((sex for word in parts if (sex := _sex(word, HE | HIS, SHE | HERS))), "")
