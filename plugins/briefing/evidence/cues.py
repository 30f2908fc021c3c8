"""A word -> the reporting verb it is a form of. The law: closed lists, each with its use.

Verb list after PolNeAR's cues and the JournalismAI quote guide, cut to those that report words.
"""

from __future__ import annotations

REGULAR = """accuse acknowledge add address admit advise affirm allege announce answer appeal
argue assert assure blame boast caution charge claim clarify comment complain concede conclude
condemn confess confirm contend counter criticise criticize declare decry demand denounce deny
describe dismiss disclose emphasise emphasize exclaim explain hail highlight hint inform insist
instruct interject joke lament maintain mention muse note object observe opine order plead
pledge praise predict proclaim promise protest question quip reaffirm recall reckon recount
reiterate rejoin remark remind reply report request respond reveal scoff shout signal slam state
stress suggest testify threaten underline underscore urge vow warn whisper voice welcome yell
caution chide concur divulge elaborate enthuse fume implore posit propose reassure recommend
relate retort specify stipulate summarise summarize surmise theorise theorize tweet worry thank
ask beg cry deplore guess invite joke laugh offer pray smile sigh venture agree continue
express refuse decline call convey disagree conclude apologise apologize estimate point cite""".split()
DOUBLED = "admit:admitted:admitting refer:referred:referring quip:quipped:quipping".split()
IRREGULAR = """say:said:said:saying tell:told:told:telling write:wrote:written:writing
speak:spoke:spoken:speaking swear:swore:sworn:swearing foresee:foresaw:foreseen:foreseeing
quote:quoted:quoted:quoting think:thought:thought:thinking read:read:read:reading
put:put:put:putting go:went:gone:going hold:held:held:holding""".split()

NOUNS = frozenset(
    """statement remark comment warning call claim announcement promise pledge demand accusation
    allegation view hope concern fear confidence belief opinion doubt support regret assurance
    condemnation criticism appeal""".split()
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
        third = {"go": "goes"}.get(verb, verb + "s")
        for form in (verb, third, *rest):
            table[form] = verb
    return table


FORMS = _forms()
"""Each inflected form -> its verb."""

WEAK = frozenset(
    """go put hold think speak continue call express cite point read address agree offer invite
    smile laugh sigh cry joke question order thank pray charge order estimate relate decline
    refuse object instruct request convey signal blame counter slam welcome hail praise condemn
    criticise criticize decry denounce dismiss deplore describe report highlight threaten
    propose recommend foresee venture mention accuse quote voice guess ask beg answer""".split()
)
"""Verbs that report words only in the company of a quotation or of a complement clause."""

THAT = frozenset(FORMS.values()) - frozenset(
    """go put hold speak continue call cite point address invite smile laugh sigh cry question
    thank condemn praise slam hail welcome blame accuse criticise criticize decry denounce
    dismiss deplore describe quote order refuse decline object read think express guess
    worry pray""".split()
)
"""Verbs whose complement clause is an indirect statement: "said (that) ..."."""

TO_DO = frozenset(
    """urge ask beg implore promise pledge vow threaten offer refuse warn order instruct demand
    tell advise swear remind request invite agree recommend caution decline""".split()
)
"""Verbs whose infinitive is an indirect statement: "urged X to ..."."""

MEDIA_WORDS = frozenset(
    """reporters journalists afp reuters ap cnn bbc interfax tass itar-tass sana xinhua bloomberg
    newspaper daily weekly magazine television tv radio agency agencies channel station website
    broadcaster edition press media correspondent interviewer newsweek""".split()
)
"""Words that make the hearer of "told ..." an outlet."""
