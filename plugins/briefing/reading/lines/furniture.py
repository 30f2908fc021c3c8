"""A line -> why it is furniture of a web page, or "". The law: in doubt a line is text."""

from __future__ import annotations

import re

LONGEST = 200
MOST_WORDS = 30

SOCIAL = frozenset(
    """share shares tweet tweets facebook twitter whatsapp email e-mail mail print linkedin telegram
    reddit pinterest google google+ copy link save pocket flipboard comment comments like likes pin
    more rss instagram youtube messenger viber sms gmail plus tumblr digg stumbleupon delicious
    bookmark x vk send to friend a this on via with follow subscribe weibo wechat""".split()
)
"""Words of share buttons; a line of these alone is one."""

KINDS = (
    (
        "a link of the page",
        r"(?:show|read|view|see|load|watch|click for|get) (?:the )?"
        r"(?:full|more|all|original|also|next|entire|complete|whole)"
        r"(?: (?:article|story|text|comments?|stories|articles|photos?|videos?|here|online|below"
        r"|reviews|on|it|report|coverage|posts?)){0,3}\W*",
        r"read the (?:original|full) (?:article|story|version) (?:on|at|in) .{1,50}",
        r"(?:cookies?|privacy|terms)(?: (?:policy|notice|settings|of (?:use|service)))?",
        r"(?:cookies on .{1,40}[.:!] )?(?:we|(?:this|our) (?:web)?site)(?: and our .{1,40})? uses?"
        r" (?:\w+ )?cookies\b.{0,150}|(?:accept|reject|allow|manage) (?:all |your )?cookies\b"
        r".{0,80}",
        r"(?:your|this) (?:web )?browser (?:is|does) (?:no longer|not|out).{0,90}",
        r"terms (?:and|&) conditions|disclaimer|about us|contact us|faqs?|site ?map|careers",
        r"(?:(?:cookies?|privacy|brand|terms|help|faqs?|contact|about|advertise|site ?map|careers"
        r"|accessibility|policy|statement|safety|conditions|settings|notice|of|use|service|us|and|&"
        r"|with|home|press|complaints|subscribe|my account|preferences)(?:[ |·•]+|$)){5,40}",
    ),
    (
        "a heading of the page",
        r"(?:related|more|latest|top|popular|trending|recommended|featured|recent|other|similar"
        r"|most[ -](?:read|viewed|popular|shared|commented|recent)|must[ -](?:read|see)|also read"
        r"|breaking|today.s|our|all)"
        r"(?: (?:topics?|articles?|stories|story|news|posts?|content|links?|coverage|reading"
        r"|videos?|tags?|items?|headlines?|now|picks?|keywords?|searches|galleries|for you"
        r"|on this(?: story)?|like this)){1,3}\W*",
        r"related|read also|also read|read more|see also|more like this|trending|most read|tags"
        r"|tagged:?"
        r"|upcoming events|events calendar|post categories|categories"
        r"|topics|keywords|share|recommended|featured|sponsored|promoted",
        r"(?:[\w'’.-]+ ){0,3}(?:video|editor.?s?.?|staff|top) picks?",
        r"more (?:in|on) this (?:section|topic|story)",
        r"(?:press|news|media) (?:release|advisory)s?|for (?:immediate )?(?:release|use)\W*",
        r"(?:[a-z]{1,6}/){1,3}[a-z]{0,6}\.?\d[\w./()-]*\*?",  # "SC/6566"
        r"more from .{1,40}|from the section .{1,40}|in pictures|read more .{0,12}story",
        r"from (?:our|around|the) (?:partners?|web|network|internet|archives?)(?: the web)?",
        r"(?:you (?:may|might) (?:also )?(?:like|be interested in|enjoy)|don.?t miss|around the web"
        r"|sponsored (?:content|links?)|promoted (?:content|stories)|paid content|partner content"
        r"|what others are reading)\W*",
    ),
    (
        "the page's comments",
        r"(?:[\d,.]+ )?(?:(?:view|read|see) )?(?:all )?comments?\W{0,3}\d*\W{0,2}",
        r"no comments?(?: yet)?\W?",
        r"(?:leave|post|add|write|view|hide|show) (?:a |your |all )?(?:comments?|repl(?:y|ies))\W*",
        r"comments are (?:closed|off|moderated)\W*|be the first to comment\W*",
        r"join the (?:conversation|discussion|debate)\W*|log ?in to (?:comment|reply)\W*",
        r"your email address will not be published.{0,60}",
    ),
    (
        "a call to subscribe",
        r"(?:sign up|subscribe|register)(?: (?:now|today|here|for free))?\W*",
        r"(?:sign up|subscribe|register)(?: (?:now|today|here|free))? (?:to|for|and|with) .{0,100}"
        r"(?:newsletters?|updates?|alerts?|channel|feed|briefings?|e?-?mails?|inbox|podcasts?"
        r"|youtube|telegram|whatsapp|coverage|news|access|journalism)\b.{0,40}",
        r"(?:get|receive) .{0,60}(?:in|to) your inbox\W*.{0,30}|(?:enter )?your e-?mail.{0,12}",
        r"follow (?:us|@?[\w.]{1,30}(?: \w{1,20}){0,3}) (?:on|@) .{1,60}|like us on .{1,40}",
        r"(?:are you )?already (?:a|an) (?:subscriber|member)\b.{0,60}",
        r"(?:to )?(?:read|view|see) (?:the|this) (?:full|whole) (?:story|article|report)\b.{0,60}",
        r"click (?:here )?to (?:log|sign) ?in.{0,20}",
        r"you(?:['’]ve| have) (?:reached|used|read) (?:your|all|the) .{0,40}\b(?:articles?|limit)\b"
        r".{0,40}|(?:unlimited|full|digital) (?:digital )?access\W.{0,40}|best value\W*",
        r"(?:annual|monthly|yearly|weekly|quarterly)[ :]*(?:[€$£] ?\d[\d.,]*\s?){1,3}"
        r"(?:(?:/|per |a )\s?(?:day|week|month|year))?",
        r"(?:get|read) .{0,20}\bnews that matters\W*|become a (?:supporting )?member\W*.{0,40}"
        r"|(?:back|support|fund) our (?:independent |free )?(?:journalism|work|reporting)\b.{0,60}",
        r"you have \d+ (?:free )?articles? (?:left|remaining).{0,40}",
        r".{0,12}\bget the full experience\b.{0,60}|choose your plan\W*",
        r"find us on .{1,40}|join (?:us|our|the) .{0,30}"
        r"(?:facebook|twitter|telegram|whatsapp|instagram)\b.{0,40}",
    ),
    (
        "an advertisement",
        r"advertisements?(?: \d{1,4})?|advert|ads? by \w+|sponsored by .{1,40}",
        r"advertise(?: with us)?",
        r"(?:story|article|report) continues (?:below|after).{0,40}",
        r"continue reading(?: below)?(?: the main story)?\W*|scroll (?:down )?to continue.{0,30}",
        r"skip (?:past|advertisement|(?:to )?(?:the )?next ad).{0,40}",
    ),
    (
        "a legal notice",
        r"copyright\b.{0,140}|(?:©|\(c\)) ?(?:copyright|\d{4}).{0,140}",
        r"© [^/]{1,60}\b(?:ltd|limited|inc|llc|group|company|corporation)\b.{0,40}",
        r"our standards: .{0,80}|.{0,80}\ball rights reserved\b.{0,60}",
        r"c\.? ?\d{4},? .{0,60}\b(?:news|times|press|post|service|syndicate|features)\b.{0,40}",
    ),
    (
        "a word of the agency to its papers",
        r"[(\[]?(?:(?:begin|end) optional|optional (?:trim|add)|story can end here).{0,80}",
        r"[(\[](?:more|ends?|stop)[)\]]|nn|-*ends-*",
        r"(?:nyt|ap-[a-z]{2})-\d\d-\d\d-\d\d \d{4}e[sd]t\b.{0,4}",
    ),
    (
        "a control of the page",
        r"\W*continued (?:from|on) page .{1,20}|go to (?:video|top)|watch one-minute world news",
        r"\[an error occurred .{1,60}\]",
        r"send (?:us )?(?:a |your )?(?:tips?|feedback|corrections?)\W*(?: to .{1,40})?",
        r"report (?:a typo|an error|this ad)|back to (?:top|home.{0,10}|.{1,20} list)",
        r"skip to .{1,40}",
        r"menu|search(?: for)?|log ?in|log ?out|sign in|sign out|my account|print|close|home ?page",
        r"(?:print|save|email|bookmark|listen to|hear|translate) (?:this|the|to)(?: \w+){0,2}",
        r"(?:next|previous|prev)(?: (?:article|story|post|page|photo))?\W*|loading\W*",
        r"play(?: video| audio)?|watch(?: now| live| video)|view gallery|expand|collapse",
        r"enlarge(?: (?:image|this image|photo))?|toggle caption|hide caption|toggle navigation",
        r"download (?:our|the) .{0,20}\bapp\b.{0,40}|font size.{0,20}|a ?a ?a|text size.{0,20}",
        r"[\[(]?click (?:here|on .{1,20}) (?:to|for) .{1,80}|swipe .{0,40}|tap .{0,30}|open in app",
        r"listen(?: to (?:this )?(?:article|story))?|gift(?: this)? article|share page"
        r"|about sharing|(?:first )?published|press enter to skip.{0,60}"
        r"|end of (?:carousel|guide|story)|arrowright"
        r"|(?:image|media|video|photo) (?:source|caption|credit)[,:]?",
        r"home(?: ?[>»|/] ?[\w &'-]{1,30}){1,6}",
    ),
    (
        "a counter of the page",
        r"(?:image|photo|picture|slide|page)? ?\d+ (?:of|/) ?\d+|\d+ ?/ ?\d+",
        r"(?:estimated )?(?:reading time\W* ?)?\d+ ?min(?:ute)?s?(?: read(?:ing)?(?: time)?)",
        r"\d+ min|[\d,.]+[km]? (?:views?|shares?|likes?|reads?|retweets|followers|hits|downloads)",
        r"(?:views?|hits|shares?|reads?)\W* [\d,.]+[km]?",
    ),
    (
        "an image token",
        r"[wh]\d{2,4}(?:x[wh]?\d{2,4})?|\d{2,4} ?[x×] ?\d{2,4}(?:px)?",
        r"[\w()-]{1,60}\.(?:jpe?g|png|gif|webp|svg|mp4)",
        r"\[?(?:image|photo|picture|video|embed|gallery|audio|infographic|map|ad)\]",
        r"\[(?:image|photo|picture|video|caption|img)[^\]]{0,20}\](?:\S{1,150}\[/\w{2,9}\])?",
    ),
    (
        "a list of tags",
        r"(?:tags?|topics?|search keywords|short ?(?:link|url)|filed under|posted in"
        r"|categor(?:y|ies)|keywords?|labels?|sections?|read more (?:about|on)"
        r"|more (?:about|on)) ?[:»].{0,180}",
    ),
    (
        "a link to another article",
        r"(?:read (?:also|more|next)|also read|see also|related|more|recommended|watch|don.?t miss"
        r"|must read|editor.?s picks?|most read) ?[:»>|].{1,180}",
    ),
)
"""What web pages put around articles: a reason and the lines it covers, whatever their case."""

COMPILED = tuple(
    (re.compile("|".join(patterns), re.IGNORECASE), reason) for reason, *patterns in KINDS
)
DENSE = re.compile("[\u3040-\u9fff\u0e00-\u0e7f]")
STYLE = re.compile(r"[•*·▪◦‣-]? ?[a-z]+(?:-[a-z0-9]+)+")
BULLETS = "•*·▪◦‣-"
FIGURES = re.compile(r"[\d\s:/.,|•·–—*=_~#+-]+")
SIGNS = re.compile(r"[-–—―*=_~#+.·•|/\\<>…:,;!?&%\u2500-\u257f\u25a0-\u25ff ]+")
RULED = "a line of signs"
ADDRESS = re.compile(
    r"(?:(?:source|url|link|original url|web|website|via|from|at)\W{0,3} ?)?"
    r"<?(https?://[^\s<>]+|www\.[^\s<>]+\.[^\s<>]+)>?",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"(?:original|source|article|full|permanent)? ?(?:url|link|address|permalink) ?:?"
    r"|source ?:|original (?:article|story|source) ?:?",
    re.IGNORECASE,
)


def words_in(text: str) -> int:
    """Words; in scripts without blanks two signs count as one."""
    if text.isascii():
        return len(text.split())
    return len(text.split()) + len(DENSE.findall(text)) // 2


APPEAL = re.compile(
    r"\W*(?:we have a small favou?r to ask|(?:but )?(?:now|since) you.re here"
    r"|support our journalism)\b",
    re.IGNORECASE,
)
"""How a page begins to ask for money, in however many words."""
NOTICE = re.compile(
    r"(?:copyright )?(?:©|\(c\)) ?(?:copyright )?(?:19|20)\d\d\b.{0,60}\ball rights reserved\b"
    r".{0,400}"
    r"|allafrica publishes around .{1,400}",
    re.IGNORECASE,
)
"""What a page says of its rights, or of its house, in several sentences."""


def furniture(text: str) -> str:
    """Why a line is no text wherever it stands; "" = it may be text."""
    if APPEAL.match(text):
        return "a call to subscribe"
    if NOTICE.fullmatch(text):
        return "a legal notice"
    if len(text) > LONGEST or words_in(text) > MOST_WORDS:
        return ""
    bare = text.strip(" •*·▪◦‣|>»«<-–—")
    if not bare or SIGNS.fullmatch(bare):
        return RULED
    if STYLE.fullmatch(text) and (text[0] in BULLETS or text.count("-") > 1):
        return "a style name of the page"
    known = next((reason for pattern, reason in COMPILED if pattern.fullmatch(bare)), "")
    return known or ("share buttons" if _shares(bare) else "")


def _shares(bare: str) -> bool:
    """Whether a line has the words and counters of share buttons alone."""
    words = re.findall(r"[^\s,|/•·]+", bare.casefold())
    named = [word for word in words if not word.strip("()+>").isdigit()]
    return bool(named) and len(words) <= 14 and all(w.rstrip(">»:) ") in SOCIAL for w in named)


def address_in(text: str) -> str:
    """The URL of a line that holds nothing else; "" = none."""
    match = ADDRESS.fullmatch(text.strip()) if len(text) <= 2100 else None
    return match[1] if match else ""


def is_label(text: str) -> bool:
    """Whether the next line is an address: "Original url:"."""
    return len(text) <= 40 and LABEL.fullmatch(text) is not None
