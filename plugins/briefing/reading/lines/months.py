"""Names of months in other languages -> their numbers. The law: lower case, as printed.

A text in English may come from a page in another language, whose line of the date is in that one.
"""

from __future__ import annotations

NAMES = """
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
januar februar märz april mai juni juli august september oktober november dezember
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
januari februari maart april mei juni juli augustus september oktober november december
januari februari mac april mei jun julai ogos september oktober november disember
januari februari maret april mei juni juli agustus september oktober november desember
januari februari mars april maj juni juli augusti september oktober november december
januar februar mars april maj juni juli august september oktober november desember
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
"""
"""A language a line: Spanish, French, German, Italian, Portuguese, Dutch, Malay, Indonesian,
Swedish, Danish and Norwegian, Turkish, Polish, Swahili, Russian, Ukrainian."""
FOREIGN = {
    name: number
    for line in NAMES.strip().splitlines()
    for number, name in enumerate(line.split(), 1)
} | {"aout": 8, "fevrier": 2, "decembre": 12, "marco": 3, "maerz": 3, "setiembre": 9, "jänner": 1}
DAYS = """
lunes martes miércoles jueves viernes sábado domingo lundi mardi mercredi jeudi vendredi samedi
dimanche montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lunedì martedì
mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
segunda terça quarta quinta sexta feira senin selasa rabu kamis jumat sabtu minggu
pazartesi salı çarşamba perşembe cuma cumartesi pazar
понедельник вторник среда четверг пятница суббота воскресенье
publié publiée modifié mis jour à le par veröffentlicht aktualisiert am um uhr stand publicado
publicada actualizado atualizado el em às pubblicato aggiornato il alle gepubliceerd op om heures
"""
"""Days of the week, and the words that stand beside a day, in the same languages."""
BESIDE = frozenset(DAYS.split())
