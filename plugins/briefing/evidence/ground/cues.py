"""A word -> the reporting verb it is a form of. The law: closed lists, each with its use.

Verb list after PolNeAR's cues and the JournalismAI quote guide, cut to those that report words.
"""

from __future__ import annotations

from briefing.evidence.ground.lists import bag, row

REGULAR = row(
    """accuse acknowledge add address advise affirm allege announce answer apologise apologize
    appeal argue ask assert assure blame boast brand call caution charge chide cite claim
    clarify commend comment complain concede conclude concur condemn confess confirm contend
    convey counter criticise criticize cry declare decline deem decry demand denounce deny
    deplore describe disagree disclose dismiss divulge elaborate emphasise emphasize enthuse
    estimate exclaim explain express fume guess hail highlight hint implore indicate inform
    insist instruct interject invite joke label lament laugh maintain mention muse note object
    observe offer opine order plead pledge point posit praise pray predict proclaim promise
    propose protest question reaffirm reason reassure recall reckon recommend recount refuse
    reiterate reject rejoin relate remark remind reply report request respond retort reveal
    attribute scoff share shout sigh signal smile specify state stipulate stress suggest summarise
    summarize surmise testify thank theorise theorize threaten tweet underline underscore urge
    venture voice vow warn welcome whisper worry yell"""
)
DOUBLED = row(
    """admit:admitted:admitting refer:referred:referring quip:quipped:quipping beg:begged:begging
    slam:slammed:slamming rap:rapped:rapping"""
)
IRREGULAR = row(
    """say:said:said:saying tell:told:told:telling write:wrote:written:writing
    speak:spoke:spoken:speaking swear:swore:sworn:swearing foresee:foresaw:foreseen:foreseeing
    quote:quoted:quoted:quoting"""
)

NOUNS = bag(
    """statement remark comment warning call claim announcement promise pledge demand
    accusation allegation view hope concern fear confidence belief opinion doubt support
    regret assurance condemnation criticism appeal"""
)
"""What one voices or expresses: "voiced hope that", "in a statement"."""


def _forms() -> dict[str, str]:
    table: dict[str, str] = {}
    for verb in REGULAR:
        stem = verb[:-1] if verb.endswith("e") else verb
        third = verb + "s"
        past = stem + "ed"
        if verb.endswith("y") and verb[-2] not in "aeiou":
            third, past = verb[:-1] + "ies", verb[:-1] + "ied"
        elif verb.endswith(("s", "sh", "ch")):
            third = verb + "es"
        for form in (verb, third, past, stem + "ing"):
            table[form] = verb
    for line in DOUBLED + IRREGULAR:
        verb, *rest = line.split(":")
        for form in (verb, verb + "s", *rest):
            table[form] = verb
    return table


FORMS = _forms()
"""Each inflected form -> its verb."""

NOT_THAT = bag(
    """address answer appeal attribute beg blame brand call charge chide cite commend comment
    condemn convey criticise criticize cry decline decry deem denounce deplore describe
    dismiss express guess hail inform invite label laugh object offer order praise pray
    question quote rap refuse reject relate refer request share signal slam smile speak
    thank voice welcome worry"""
)
THAT = frozenset(FORMS.values()) - NOT_THAT | {"inform", "signal", "worry"}
"""Verbs whose complement clause is an indirect statement: "said (that) ..."."""

TO_DO = bag(
    """urge ask beg implore promise pledge vow threaten offer warn order instruct demand
    tell advise swear remind request recommend caution decline appeal plead"""
)
"""Verbs whose infinitive is an indirect statement: "urged X to ..."."""

MEDIA_WORDS = bag(
    """reporters journalists afp reuters ap cnn bbc interfax tass itar-tass sana xinhua
    bloomberg newspaper daily weekly magazine television tv radio agency agencies channel
    station website broadcaster edition press media correspondent interviewer newsweek"""
)
"""Words that make the hearer of "told ..." an outlet."""

ONE_PERSON = bag(
    """source official spokesman spokeswoman spokesperson diplomat man woman witness resident
    activist doctor minister officer lawyer attorney father mother brother sister son daughter
    wife husband girl boy student teacher farmer worker driver soldier fighter commander rebel
    victim survivor neighbour neighbor journalist reporter correspondent analyst expert
    economist scientist researcher professor director manager head leader chief president
    chairman chairwoman chair member employee owner judge prosecutor lawmaker politician senator
    ambassador envoy governor mayor secretary coach player captain pilot champion singer actor
    actress author writer priest imam nurse aide adviser advisor negotiator delegate veteran
    migrant refugee protester demonstrator user patient friend pope king queen prince princess
    emperor sultan sheikh bishop archbishop cardinal commissioner colleague relative cousin
    uncle aunt general colonel major sergeant inspector detective professional designer
    presenter founder co-founder organiser organizer chairperson coordinator specialist
    consultant engineer entrepreneur developer curator principal superintendent councillor
    councilor councilman councilwoman frontbencher backbencher mp legislator magistrate
    solicitor surgeon psychologist historian climber comedian musician artist filmmaker striker
    midfielder goalkeeper skipper"""
)
"""Nouns for one human being."""

SPEAKERS = bag(
    """activists officials residents witnesses eyewitnesses diplomats sources authorities police
    doctors medics lawyers prosecutors investigators researchers scientists experts analysts
    authors monitors observers campaigners rebels insurgents militants commanders ministers
    lawmakers senators deputies villagers locals families parents relatives survivors refugees
    protesters organisers organizers critics opponents supporters aides spokesmen journalists
    reporters economists historians engineers rescuers firefighters officers students teachers
    workers unions farmers traders entourage"""
)
"""Groups of people who say things."""
