"""What somebody is called for his work -> the field it is of. The law: data only."""

from __future__ import annotations

from collections.abc import Mapping

_FIELDS = {
    "politics": "president minister premier chancellor senator congressman congresswoman governor "
    "mayor ambassador envoy spokesman spokeswoman spokesperson lawmaker legislator politician mp "
    "secretary king queen emir sultan councillor deputy diplomat speaker undersecretary adviser "
    "advisor leader official secretary-general commissioner",
    "war": "general colonel commander major captain lieutenant sergeant admiral brigadier marshal "
    "soldier militant rebel fighter",
    "sport": "striker goalkeeper midfielder defender coach player footballer cricketer batsman "
    "bowler boxer runner sprinter athlete swimmer golfer racer cyclist champion winger forward "
    "referee tennis quarterback pitcher",
    "arts": "singer musician actor actress author writer novelist poet artist filmmaker composer "
    "photographer designer rapper comedian dancer playwright painter sculptor",
    "learning": "professor scientist researcher historian archaeologist biologist economist "
    "psychologist analyst teacher student doctor physician astronomer physicist academic lecturer",
    "trade": "founder co-founder owner manager ceo entrepreneur businessman businesswoman trader "
    "banker executive shopkeeper farmer",
    "faith": "pope patriarch archbishop bishop cardinal pastor priest rabbi imam mufti cleric "
    "ayatollah reverend preacher",
    "press": "journalist reporter correspondent editor anchor broadcaster blogger columnist",
    "law": "judge prosecutor lawyer attorney solicitor barrister magistrate",
}
FIELD_OF: Mapping[str, str] = {
    word: field for field, listed in _FIELDS.items() for word in listed.split()
}
