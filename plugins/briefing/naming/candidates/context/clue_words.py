"""Words beside a name -> what they say of its type, as closed lists. The law: data only."""

from __future__ import annotations

from briefing.naming.tables.lexicon import listed

NEAR_PLACE = listed("in near off outside throughout across toward towards around")
GOING = listed(
    """
    from to travelled traveled travelling traveling travel back return returned returning move
    moved moving flee fled fleeing go goes going went come came flew flown fly flying drove walk
    walked march marched headed heading head trip visit journey route road way deported
    transferred relocated sailed
    """
)
"""What stands before ``to`` and ``from`` and a place."""
SEATED = listed("bishop archbishop mayor diocese archdiocese bishops outskirts suburbs residents")
"""Who and what is of a place."""
PERSONAL = listed(
    """
    say tell add believe think know feel hope remember recall explain note insist argue admit
    warn reply ask write tweet laugh smile die marry born graduate resign retire want see love
    meet speak describe urge
    """
)
PLACE_NOUNS = listed(
    """
    city town village province district region county river valley island suburb neighbourhood
    neighborhood area airport border mountains coast port square street road camp prison
    hospital capital state governorate countryside colony settlement hamlet parish municipality
    commune prefecture monastery crossroad checkpoint axis farm hill
    """
)
BUILDINGS = listed("sanatorium stadium palace dam jail refinery hotel airfield airbase racecourse")
"""Behind a name as the nouns above; before it they may be a person's: ``the palace of``."""
SETTLED = listed(
    """
    town village city neighbourhood neighborhood suburb province governorate countryside district
    """
)
"""Of these, those that hardly ever stand beside anything but a place's name."""
BODY_NOUNS = listed(
    """
    group company party firm newspaper agency news television channel website platform movement
    militia brigade fighters militants rebels members leader leaders spokesman spokeswoman
    spokesperson chairman CEO president director founder shares stock employees executives team
    club players fans candidate lawmakers app brand officials chief activists militant
    organisation organization network coalition alliance unit subsidiary
    """
)

BODY_BEFORE = listed(
    """
    company firm conglomerate group party newspaper agency bank airline network giant maker
    startup union chain retailer platform app website club organisation organization operator
    carrier brand label broadcaster daily weekly magazine faction militia movement manufacturer
    developer bookmaker consultancy insurer lender partner subsidiary portal journal station
    channel outlet watchdog charity drugmaker chipmaker carmaker automaker brokerage
    """
)
FIRM_BEFORE = listed(
    """
    firm company conglomerate newspaper airline drugmaker chipmaker carmaker automaker brokerage
    retailer lender insurer
    """
)
"""Of these, those that hardly ever stand before anything but a body's name."""
OUTLETS = listed("radio newspaper daily weekly magazine agency channel website broadcaster")
"""Of what stands behind a name, that which hardly anything but a body's name has."""
KIN = listed(
    """
    wife husband son daughter father mother brother sister aide aides lawyer lawyers family
    death body arrest resignation house home career speech remarks campaign successor
    predecessor mother-in-law widow adviser advisor trial attorney supporters opponent rival
    team face eyes hand hands life brother-in-law election re-election killing assassination
    murder release conviction testimony office words comments
    """
)
DONE_TO = listed(
    """
    arrest kill elect appoint nominate force release charge convict sentence bear survive oust
    quote assassinate detain jail hospitalise hospitalize acquit accuse swear remove replace
    summon shoot wound re-elect succeed name dismiss sack fire stab injure praise criticise
    criticize impeach bury
    """
)
NOBODY_AFTER = listed(
    """
    language languages people peoples community communities tribe tribes tribal culture speaker
    speakers dialect cuisine dish variant virus vaccine ethnic clan clans heritage songs
    ancestry descent word cocktail cocktails rifle rifles
    """
)
NOBODY_BEFORE = listed(
    """
    ethnic word dish disease virus species called term phrase song film movie novel album medicine
    medication drug vaccine dessert liqueur
    slogan series sitcom musical documentary poem play chronicle anthem single
    """
)
WORKS = listed("song film movie novel album slogan sitcom musical documentary poem chronicle")
"""Of these, those that name a work whatever its name looks like."""

QUOTES = frozenset("\"“”‘’'`«»")
"""A name in quotation marks of its own is a work's, a slogan's or a body's."""
OF_PERSONS = listed(
    """
    late young old elder younger former veteran fellow retired outgoing incoming then legendary
    acting interim disgraced embattled jailed popular ex-president incumbent
    """
)
