"""Like figures side by side, and what is said of each pair."""

from __future__ import annotations

from attested import article

from briefing.evidence import compare_figures
from briefing.model import Article, FigureGroup

SYRIA = "[Syria|country] and [Russia|country]. The people of [Syria|country] and [Russia|country]."


def group(title: str, *articles: Article) -> FigureGroup:
    return next(g for g in compared(*articles) if g.title.startswith(title))


def compared(*articles: Article) -> tuple[FigureGroup, ...]:
    places = {m.ref for one in articles for m in one.mentions if m.ref.startswith("locations/")}
    return compare_figures(articles, places)


def told(day: str, words: str, lands: str = SYRIA) -> Article:
    return article(f"News.\n\n{lands} {words}", day, source=f"{day}.txt")


def test_two_days_apart_is_a_difference() -> None:
    """Totals that differ within a fortnight are a difference between sources."""
    one = told("2013-11-17", "The civil war has killed more than 100,000 people.")
    two = told("2013-11-19", "The conflict has claimed more than 120,000 lives.")
    (verdict,) = group("People killed, in all", one, two).verdicts
    assert verdict.verdict == "differ"
    assert (verdict.reason, verdict.apart) == ("close in time", 2)


STATES = ("locations/libya", "locations/syria", "locations/russia")
DERNA = "[Libya|country]. The people of [Libya|country] in [Derna|city]."


def derna(day: str, words: str) -> Article:
    return told(day, words, DERNA)


def test_a_toll_of_one_place_rises() -> None:
    """Tolls of one place are of one event: equal ones agree, a higher one of a later day has the
    other as its earlier state, a lower one differs."""
    one = derna("2023-09-14", "The death toll in [Derna|city] rose to 6,000, it said.")
    two = derna("2023-09-16", "The death toll in [Derna|city] has risen to 11,300, it said.")
    three = derna("2023-09-18", "The death toll in [Derna|city] stands at 11,300, it said.")
    four = derna("2023-09-19", "The death toll in [Derna|city] is 4,000, it said.")
    [found] = compare_figures((one, two, three, four), STATES)
    assert [v.verdict for v in found.verdicts] == ["earlier state", "agree", "differ"]


def test_what_a_toll_may_come_to_is_no_toll() -> None:
    """Nor is what it was put at before, nor the toll of another place, or of months later."""
    one = derna("2023-09-14", "The death toll in [Derna|city] rose to 6,000, it said.")
    for day, words in (
        ("2023-09-15", "The death toll in [Derna|city] could reach 20,000, it said."),
        ("2023-09-15", "Officials previously put the death toll in [Derna|city] at 5,500."),
        ("2023-12-24", "The death toll in [Derna|city] rose to 11,300, it said."),
    ):
        assert compare_figures((one, derna(day, words)), STATES) == ()
    other = told("2023-09-15", "The death toll in [Sirte|city] rose to 9,000, it said.", SYRIA)
    assert compare_figures((one, other), STATES) == ()


def test_a_toll_whose_sentence_names_no_place_is_of_where_its_text_begins() -> None:
    """That is a place the text speaks of more than once; one named in passing is none."""
    one = derna("2023-09-14", "[Derna|city] is cut off. The death toll rose to 6,000, it said.")
    two = derna("2023-09-16", "[Derna|city] has no water. The toll has risen to 11,300, it said.")
    [found] = compare_figures((one, two), STATES)
    assert [v.verdict for v in found.verdicts] == ["earlier state"]
    passing = derna("2023-09-16", "The toll of a crash has risen to 11,300, it said.")
    assert compare_figures((one, passing), STATES) == ()


def test_a_year_apart_is_an_earlier_state() -> None:
    """A lower total of long before is an earlier state; a lower one of later is a difference."""
    one = told("2012-12-29", "The crisis has claimed over 45,000 lives.")
    two = told("2013-11-17", "The civil war has killed more than 100,000 people.")
    assert group("People killed", one, two).verdicts[0].verdict == "earlier state"
    three = told("2014-05-01", "The civil war has killed more than 90,000 people.")
    assert group("People killed", two, three).verdicts[0].verdict == "differ"


def test_equal_numbers_agree() -> None:
    """The same number in two texts agrees."""
    one = told("2013-11-17", "The civil war has killed more than 100,000 people.")
    two = told("2013-11-18", "The conflict has claimed some 100,000 lives.")
    assert group("People killed", one, two).verdicts[0].verdict == "agree"


def test_registered_and_fled_are_different_measures() -> None:
    """Refugees registered and people who fled are not comparable, and that is said."""
    one = told("2012-12-29", "The office registered 500,000 Syrian refugees.")
    two = told(
        "2013-11-19", "The conflict has seen an estimated 2.2 million Syrians flee their land."
    )
    (verdict,) = group("People who fled", one, two).verdicts
    assert verdict.verdict == "not comparable"
    assert verdict.reason == "different measures"


def test_lengths_of_a_conflict_agree_on_its_beginning() -> None:
    """Two lengths agree if they reach back to the same month."""
    one = told("2012-12-29", "The 21-month conflict goes on.")
    two = told("2013-11-18", "The 32-month war goes on.")
    assert group("How long", one, two).verdicts[0].verdict == "agree"


def test_texts_about_other_lands_are_not_compared() -> None:
    """The dead of one land's war are not set beside those of another's."""
    one = told("2013-11-17", "The civil war has killed more than 100,000 people.")
    lands = (
        "[Mali|country] and [France|country]. The people of [Mali|country] and [France|country]."
    )
    two = told("2013-11-18", "The civil war has killed more than 3,000 people.", lands)
    assert compared(one, two) == ()


def test_a_part_is_not_set_beside_its_whole() -> None:
    """ "eight of them children" is a part, not a second toll."""
    one = told("2013-11-18", "An air raid killed 15 civilians, eight of them children.")
    assert compared(one) == ()


def test_totals_of_different_places_are_not_set_side_by_side() -> None:
    """Where both sentences name lands, one is the same; where one names a town or a region, so does
    the other. The dead of an illness are not those of a war, nor are households people."""
    lands = "[Syria|country] and [Libya|country]. The people of [Syria|country], [Libya|country]."
    one = told("2013-11-17", "[Syria|country] says 89 people have died since March.", lands)
    two = told("2013-11-18", "In [Libya|country] 31 people have died since March.", lands)
    three = told("2013-11-18", "Since March 40 people have died of cholera.", lands)
    assert not compare_figures((one, two), STATES)
    assert not compare_figures((one, three), STATES)
    four = told("2013-11-17", "The war displaced 200 people in [Derna|city].", lands)
    five = told("2013-11-18", "The war displaced 1.5 million people.", lands)
    six = told("2013-11-18", "The war displaced 16,500 households.", lands)
    assert not compare_figures((four, five), STATES)
    assert not compare_figures((five, six), STATES)
    again = told("2013-11-18", "[Syria|country] says 95 people have died since March.", lands)
    assert len(compare_figures((one, again), STATES)) == 1


QUAKE = "A quake struck [Kunar|region] in [Afghanistan|country]."
LANDS = ("locations/afghanistan", "locations/iran")


def quake(day: str, words: str) -> Article:
    return article(f"Quake hits [Afghanistan|country]\n\n{QUAKE} {words}", day, source=f"{day}.txt")


def test_the_tolls_of_one_quake_are_set_side_by_side_however_they_are_worded() -> None:
    """Of a text about a disaster the largest number of the dead of now is its toll; a rounded one
    agrees with the full one, a higher one of a later day has the other as its earlier state."""
    one = quake("2025-09-02", "The death toll passed 1,400 on Tuesday. In one village 30 died.")
    two = quake("2025-09-03", "More than 3,000 were hurt and 1,411 people were killed on Sunday.")
    three = quake("2025-09-04", "Some 2,205 lives were lost. Last year quakes killed 4,000 people.")
    [found] = [g for g in compare_figures((one, two, three), LANDS) if g.topic == "killed"]
    assert [v.reason for v in found.verdicts] == ["rounded", "earlier"]
    flood = article(
        "Flood hits [Afghanistan|country]\n\nA flood hit [Kunar|region] in [Afghanistan|country]."
        " It killed 90 people.",
        "2025-09-03",
        source="flood.txt",
    )
    assert compare_figures((one, flood), LANDS) == ()


def test_a_lower_toll_that_names_another_place_is_not_compared() -> None:
    """The dead of one province are not set against those of the whole."""
    one = quake("2025-09-02", "The death toll rose to 1,400.")
    two = quake("2025-09-03", "In [Nangarhar|region] 28 people were killed.")
    [found] = compare_figures((one, two), LANDS)
    assert [v.reason for v in found.verdicts] == ["other place"]


def test_tolls_of_two_attacks_in_one_town_are_one_only_if_equal() -> None:
    """A town may be struck again on the next day; protests go on, and their toll rises."""
    lead = "[Kabul|city] in [Afghanistan|country]."

    def struck(day: str, what: str) -> Article:
        return article(f"{what.capitalize()}.\n\n{lead} {what}.", day, source=f"{day}.txt")

    one = struck("2025-09-02", "An attack in [Kabul|city] killed 70 people")
    two = struck("2025-09-03", "An attack in [Kabul|city] killed about 70 people")
    other = struck("2025-09-04", "An attack in [Kabul|city] killed 12 people")
    [found] = compare_figures((one, two, other), LANDS)
    assert [v.reason for v in found.verdicts] == ["same number"]
    first = struck("2025-09-02", "Protests in [Kabul|city] have left 19 people dead")
    later = struck("2025-09-09", "Protests in [Kabul|city] have left 72 people dead")
    [risen] = compare_figures((first, later), LANDS)
    assert [v.reason for v in risen.verdicts] == ["earlier"]
