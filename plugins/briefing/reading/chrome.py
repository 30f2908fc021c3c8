"""A line -> why it is no part of an article, or "". The law: in doubt a line is text."""

from __future__ import annotations

import re

from briefing.reading.dates import FULL

LONGEST = 200
IGNORE = re.IGNORECASE

SOCIAL = frozenset(
    """share shares tweet tweets facebook twitter whatsapp email e-mail mail print linkedin telegram
    reddit pinterest google google+ copy link save pocket flipboard comment comments like likes pin
    more rss instagram youtube messenger viber sms gmail plus tumblr digg stumbleupon delicious
    bookmark x vk send to friend a this on via follow subscribe weibo wechat""".split()  # noqa: SIM905
)
FURNITURE = tuple(
    (re.compile(pattern, IGNORE), reason)
    for pattern, reason in (
        (
            r"(?:show|read|view|see|load|watch|click for|get) (?:the )?(?:full|more|all|original|also"
            r"|next|entire|complete|whole)(?: (?:article|story|text|comments?|stories|articles|photos?"
            r"|videos?|here|online|below|reviews|on|it|report|coverage|posts?)){0,3}\W*",
            "a link of the page",
        ),
        (
            r"(?:related|more|latest|top|popular|trending|recommended|featured|recent|other|similar"
            r"|most[ -](?:read|viewed|popular|shared|commented|recent)|must[ -](?:read|see)|also read"
            r"|breaking|today.s|our|all)(?: (?:topics?|articles?|stories|story|news|posts?|content"
            r"|links?|coverage|reading|videos?|tags?|items?|headlines?|now|picks?|keywords?"
            r"|searches|galleries|for you|on this(?: story)?|like this)){1,3}\W*",
            "a heading of the page",
        ),
        (
            r"related|read also|also read|read more|see also|more like this|trending|most read|tags"
            r"|topics|keywords|share|recommended|featured|sponsored|promoted",
            "a heading of the page",
        ),
        (r"(?:[\w'’.-]+ ){0,3}(?:video|editor.?s.?|staff|top) picks?", "a heading of the page"),
        (
            r"from (?:our|around|the) (?:partners?|web|network|internet|archives?)(?: the web)?",
            "a heading of the page",
        ),
        (
            r"(?:you (?:may|might) (?:also )?(?:like|be interested in|enjoy)|don.?t miss"
            r"|around the web|sponsored (?:content|links?)|promoted (?:content|stories)"
            r"|paid content|partner content|what others are reading)\W*",
            "a heading of the page",
        ),
        (
            r"(?:[\d,.]+ )?comments?\W{0,3}\d*\W{0,2}|no comments?(?: yet)?\W?"
            r"|(?:leave|post|add|write|view|hide|show) (?:a |your |all )?(?:comments?|repl(?:y|ies))\W*"
            r"|comments are (?:closed|off|moderated)\W*|be the first to comment\W*"
            r"|join the (?:conversation|discussion|debate)\W*|log ?in to (?:comment|reply)\W*"
            r"|your email address will not be published.{0,60}",
            "the page's comments",
        ),
        (
            r"(?:sign up|subscribe|register)(?: (?:now|today|here|for free))?\W*",
            "a call to subscribe",
        ),
        (
            r"(?:sign up|subscribe|register)(?: (?:now|today|here|free))? (?:to|for|and|with) "
            r".{0,100}(?:newsletters?|updates?|alerts?|channel|feed|briefings?|e?-?mails?|inbox"
            r"|podcasts?|youtube|telegram|whatsapp)\b.{0,40}",
            "a call to subscribe",
        ),
        (r"(?:get|receive) .{0,60}(?:in|to) your inbox\W*.{0,30}", "a call to subscribe"),
        (r"(?:enter )?your e-?mail(?: address)?\W*", "a call to subscribe"),
        (
            r"advertisements?|advert|ads? by \w+|sponsored by .{1,40}|advertise(?: with us)?"
            r"|(?:story|article|report) continues (?:below|after).{0,40}"
            r"|continue reading(?: below)?(?: the main story)?\W*|scroll (?:down )?to continue.{0,30}"
            r"|skip (?:to|past|advertisement).{0,40}",
            "an advertisement",
        ),
        (
            r"copyright\b.{0,140}|(?:©|\(c\)) ?(?:copyright|\d{4}).{0,140}|.{0,80}\ball rights reserved\b.{0,60}",
            "a legal notice",
        ),
        (
            r"(?:cookies?|privacy|terms)(?: (?:policy|notice|settings|of (?:use|service)))?"
            r"|terms (?:and|&) conditions|disclaimer|about us|contact us|faqs?|site ?map|careers"
            r"|help cent(?:er|re)",
            "a link of the page",
        ),
        (
            r"send (?:us )?(?:a |your )?(?:tips?|feedback|corrections?)\W*(?: to .{1,40})?"
            r"|report (?:a typo|an error|this ad)|back to (?:top|home.{0,10}|.{1,20} list)"
            r"|menu|search(?: for)?|log ?in|log ?out|sign in|sign out|my account"
            r"|(?:print|save|email|bookmark|listen to|hear|translate) (?:this|the|to)(?: \w+){0,2}"
            r"|print|close|(?:next|previous|prev)(?: (?:article|story|post|page|photo))?\W*"
            r"|loading\W*|play(?: video| audio)?|watch(?: now| live| video)|view gallery"
            r"|enlarge(?: (?:image|this image|photo))?|toggle caption|hide caption|expand|collapse"
            r"|download (?:our|the) .{0,20}\bapp\b.{0,40}|skip to (?:main )?content|toggle navigation"
            r"|font size.{0,20}|a ?a ?a|text size.{0,20}|click (?:here|on .{1,20}) (?:to|for) .{1,80}"
            r"|swipe .{0,40}|tap .{0,30}|open in app|view in .{1,20}|go to .{1,20} page|home ?page?"
            r"|home(?: ?[>»|/] ?[\w &'-]{1,30}){1,6}",
            "a control of the page",
        ),
        (
            r"(?:image|photo|picture|slide|page)? ?\d+ (?:of|/) ?\d+|\d+ ?/ ?\d+"
            r"|(?:estimated )?(?:reading time\W* ?)?\d+ ?min(?:ute)?s?(?: read(?:ing)?(?: time)?)"
            r"|[\d,.]+[km]? (?:views?|shares?|likes?|reads?|retweets|followers|hits|downloads)"
            r"|(?:views?|hits|shares?|reads?)\W* [\d,.]+[km]?",
            "a counter of the page",
        ),
        (
            r"follow (?:us|@?[\w.]{1,30}(?: \w{1,20}){0,3}) (?:on|@) .{1,60}"
            r"|like us on .{1,40}|find us on .{1,40}|join (?:us|our) .{0,20}"
            r"(?:facebook|twitter|telegram|whatsapp|instagram)\b.{0,40}",
            "a call to follow",
        ),
        (
            r"[wh]\d{2,4}(?:x[wh]?\d{2,4})?|\d{2,4} ?[x×] ?\d{2,4}(?:px)?|[\w()-]{1,60}\.(?:jpe?g|png|gif"
            r"|webp|svg|mp4)|\[?(?:image|photo|picture|video|embed|gallery|audio|infographic|map|ad)\]"
            r"|\[(?:image|photo|picture|video|caption|img)[^\]]{0,20}\](?:\S{1,150}\[/\w{2,9}\])?",
            "an image token",
        ),
        (
            r"(?:tags?|topics?|filed under|posted in|categor(?:y|ies)|keywords?|labels?|sections?|read "
            r"more (?:about|on)|more (?:about|on)) ?[:»].{0,180}",
            "a list of tags",
        ),
        (
            r"(?:read (?:also|more|next)|also read|see also|related|more|recommended|watch|don.?t miss"
            r"|must read|editor.?s picks?|most read) ?[:»>|].{1,180}",
            "a link to another article",
        ),
    )
)
STYLE = re.compile(r"[•*·▪◦‣-]? ?[a-z]+(?:-[a-z0-9]+)+")
FIGURES = re.compile(r"[\d\s:/.,|•·–—*=_~#+-]+")
RULE = re.compile(r"[\W_]+")
ADDRESS = re.compile(r"(?:(?:source|url|link|original url|web|website|via|from|at)\W{0,3} ?)?"
                     r"<?(https?://[^\s<>]+|www\.[^\s<>]+\.[^\s<>]+)>?", IGNORE)  # fmt: skip
LABEL = re.compile(r"(?:original|source|article|full|permanent)? ?(?:url|link|address|permalink)"
                   r" ?:?|source ?:|original (?:article|story|source) ?:?", IGNORE)  # fmt: skip
DATE_WORDS = re.compile(
    r"published|updated|last|modified|posted|created|issued|first|date|of|publication|on|at|in|am"
    r"|pm|a\.m\.?|p\.m\.?|gmt|utc|est|edt|bst|cet|cest|ist|msk|eet|pst|pdt|local|time|o'clock|hrs?"
    r"|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|ago|years?|months?|weeks?|days?|hours?|minutes?|mins?|min|read|reading|h"
    r"|ad|the|print|edition|release|update|original|originally|web|posted|added|upload(?:ed)?|z|t",
    IGNORE,
)
BYLINE = re.compile(
    r"(?:(?:written|reported|posted|published|story|words) )?by:? (?P<names>[^.!?:;]{2,90})", IGNORE
)
AGENCIES = (
    "Reuters", "AFP", "Agence France-Presse", "AP", "Associated Press", "The Associated Press", "UPI",
    "Xinhua", "TASS", "ITAR-TASS", "RIA Novosti", "Interfax", "DPA", "EFE", "ANSA", "PTI", "IANS",
    "ANI", "Bloomberg", "SANA", "Anadolu Agency", "AA", "Kyodo", "Yonhap", "Bernama", "Antara",
    "APA", "KUNA", "WAM", "SPA", "MENA", "Petra", "IRNA", "ISNA", "Fars", "Mehr", "Sputnik", "PAP",
    "Al Jazeera", "BBC", "BBC News", "CNN", "NNA", "APS", "PANA", "VOA", "RFE/RL", "IRIN", "BNO",
)  # fmt: skip
"""News agencies and the like that stand in datelines and bylines."""
STAFF = re.compile(
    r"(?:by )?(?:(?P<who>[A-Z][\w .&-]{1,30}) )?(?:staff|news agenc(?:y|ies)|agenc(?:y|ies)|wires?|wire"
    r" (?:service|report)s?|correspondent|staff (?:writer|reporter|report|correspondent)|our"
    r" correspondent|web desk|news desk|monitoring desk|newsdesk)(?: report)?s?\W*",
    IGNORE,
)
PHOTO = re.compile(
    r"[(\[]?(?:photo(?:graph)?s?|picture|image|pic|file photo|credit)\b ?(?:credits?|by|courtesy(?: of)?"
    r"|:|/|©)[^.!?]{2,90}[)\]]?"
    r"|[(\[]?(?:reuters|afp|ap|epa|getty(?: images)?|xinhua|tass|anadolu|sana|ap photo|afp photo"
    r"|file)(?: photo)? ?[/|©-][^.!?]{2,60}[)\]]?",
    IGNORE,
)
CAPTION_END = re.compile(
    r"(?:\b(?:REUTERS|AFP|EPA|AP|Xinhua|TASS|Anadolu|Getty Images|SANA|ANSA|EFE|DPA|PTI)"
    r"(?: Photo| PHOTO)?(?:, File)?(?: ?/ ?[A-Z][^.()\[\]]{1,60})"
    r"|[(\[] ?(?:(?:file )?photos?\b[^()\[\]]{0,60}|(?:AP|AFP|EPA|REUTERS|Reuters) Photo[^()\[\]]{0,60}"
    r"|(?:AFP|REUTERS|EPA|AP|Getty)(?: Images| file)?)"
    r"|(?:Photo|Photograph|Picture|Image|Credit)(?: credit)?(?:: | by | courtesy of )[A-Z][^.()]{1,60})"
    r" ?[)\]]?\.?$"
)
CAPTION_START = re.compile(
    r"(?:FILE PHOTO|FILE|File photo|File picture|Image caption|Caption|PHOTO|Photo|In this (?:file )?"
    r"(?:photo|image|picture)|(?:A|This) (?:file |handout |still )?(?:photo|image|picture|frame grab)"
    r" (?:taken|shows|released|provided|from)) ?(?:[:—–-]|\b)"
)
CREDIT = re.compile(
    r"[(\[—–-]{0,2} ?(?:(?i:(?:(?:additional|extra|further) )?(?:writing|reporting|editing|compiled"
    r"|written|edited|translated|translation|reported|compilation|production|photography"
    r"|contributed|contributions?))(?: by| from) (?:the )?[A-Z].{1,300}|(?i:with (?:files|reporting"
    r"|inputs?|additional reporting|reports?|contributions?|information|material) (?:by|from)) .{2,120}"
    r"|(?i:sources?|agencies) ?: .{2,100}|[Aa]gencies)[)\]]?"
)
COPYRIGHT = re.compile(r"(?:©|\(c\)) ?[A-Z][^.!?©]{1,60}", IGNORE)
SIGNATURE = re.compile(
    r"[(\[—–-]{1,2} ?(?:" + "|".join(re.escape(a) for a in AGENCIES) + r")\b[\w /,&-]{0,30}[)\]]?"
)


def words_in(text: str) -> int:
    """Words; in scripts without blanks two signs count as one."""
    dense = sum("\u3040" <= c <= "\u9fff" or "\u0e00" <= c <= "\u0e7f" for c in text)
    return len(text.split()) + dense // 2


def furniture(text: str) -> str:
    """Why a line is scrape chrome wherever it stands; "" = it may be text."""
    if len(text) > LONGEST or (words_in(text) > 30):
        return ""
    bare = text.strip(" •*·▪◦‣|>»«<-–—")
    if not bare or RULE.fullmatch(bare):
        return "a line of signs"
    if STYLE.fullmatch(text) and (text[0] in "•*·▪◦‣-" or text.count("-") > 1):
        return "a style name of the page"
    words = re.findall(r"[^\s,|/•·]+", bare.casefold())
    named = [word for word in words if not word.strip("()+").isdigit()]
    if named and len(words) <= 14 and all(word in SOCIAL for word in named):
        return "share buttons"
    for pattern, reason in FURNITURE:
        if pattern.fullmatch(bare):
            return reason
    return ""


def address_in(text: str) -> str:
    """The URL of a line that holds nothing else; "" = none."""
    match = ADDRESS.fullmatch(text.strip()) if len(text) <= 2100 else None
    return match[1] if match else ""


def is_label(text: str) -> bool:
    """Whether the next line is an address: "Original url:"."""
    return len(text) <= 40 and LABEL.fullmatch(text) is not None


def is_date_line(text: str) -> bool:
    """Whether a line holds a full date and nothing but words of dates and times."""
    if len(text) > 120:
        return False
    rest, count = FULL.subn(" ", text)
    if not count:
        return False
    return all(
        DATE_WORDS.fullmatch(word) or re.fullmatch(r"[\d:.]+(?:am|pm|h|z)?|[+-]\d+", word, IGNORE)
        for word in re.findall(r"[^\s,|/•·()\[\]–—:-]+(?::\d\d)*", rest)
    )


def byline_in(text: str) -> str:
    """The name or names of "By Tom Perry and Laila Bassam"; "" = the line is no byline."""
    match = BYLINE.fullmatch(text) if len(text) <= 120 else None
    if match is None:
        return ""
    names = match["names"].strip(" |-–—,")
    small = frozenset("and of for in at the de van von bin al el la with & | - –".split())
    words = names.split()
    good = all(w[0].isupper() or w in small or not w[0].isalpha() for w in words)
    return names if good and 0 < len(words) <= 12 else ""
