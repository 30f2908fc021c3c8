"""Entries of the chronology: the day it happened, and whether it did."""

from __future__ import annotations

from attested import Teller, attested, lines


def told(text: str) -> str:
    return lines(Teller.happenings, "News.\n\n" + text)


def test_tense_says_whether_it_happened() -> None:
    """What lies ahead is planned, what lies behind happened."""
    found = told(
        "[Kerry|person] met [Lavrov|person] on Sunday. They will meet again on November 25."
    )
    assert found == "2013-11-17 happened: meet\n2013-11-25 planned: meet"


def test_called_off() -> None:
    """What was cancelled is told as called off."""
    assert told("They cancelled the talks on Sunday.") == "2013-11-17 called off: cancel"


def test_the_day_belongs_to_the_reporting_verb() -> None:
    """In "said Thursday X had made" the day is that of saying."""
    text = "[Bogdanov|person] said Thursday [Russia|state] had made an offer of talks."
    assert told(text) == "2013-11-14 happened: say"


def test_denied_or_supposed_is_no_entry() -> None:
    """What did not happen, or would only if, is no entry."""
    assert told("He did not travel on Sunday.") == ""
    assert told("The 32-month conflict goes on.") == ""


def test_a_year_that_names_a_thing_dates_nothing() -> None:
    """ "The 1960 treaty" is which treaty, not when something happened."""
    assert told("The projects violated the 1960 treaty.") == ""
    assert told("He was charged under the Trafficking Act, 1956.") == ""
    assert told("They signed the treaty in 1960.") == "1960-01-01..1960-12-31 happened: sign"
    assert told("The bar is full on Friday & Saturday nights.") == ""


def test_the_day_of_a_paper_or_a_deadline_is_no_happening() -> None:
    """Which agreement is meant, and the day in the minds of those who set it."""
    assert told("They invoked the Agreement dated Feb. 17, 1966.") == ""
    assert told("The mayor set a deadline for October 31.") == ""
    assert told("The vote was scheduled for November 12.") == ""
    assert told("The vote is scheduled for November 25.") == "2013-11-25 planned: schedule"


def test_the_day_since_which_is_no_day_of_the_verb() -> None:
    """ "For the first time since the clash last week": the clash was then."""
    text = "[Kerry|person] brought them together for the first time since the clash on Sunday."
    assert told(text) == ""


def test_what_the_text_tells_as_past_was_not_planned() -> None:
    """A printed day behind that of publication, told in the past, contradicts it and is no plan."""
    text = "On December 9, 2013 [Kerry|person] gave a hint."
    assert told(text) == "2013-12-09 happened: give"


def test_a_visit_starting_on_monday_is_to_come() -> None:
    """A participle of schedule looks ahead; one behind "after" does not."""
    text = "[Russia|state] invited [Jarba|person] for a visit starting on Monday."
    assert told(text) == "2013-11-18 planned: start"
    text = "They hold the town after driving out the rebels earlier this year."
    assert told(text) == "2013-01-01..2013-11-18 happened: drive"


def test_what_limits_a_time_dates_nothing() -> None:
    """ "From 2009", "before 1903", "the world of today" tell no day of an event."""
    assert told("It rose by a third from 2009. It began well before 1903.") == ""
    assert told("We live in the world of today.") == ""


def test_captions_date_pictures() -> None:
    """A caption's date is that of the picture and makes no entry."""
    text = "Head.\n\n[caption] Kerry left the city on Sunday."
    assert attested(text)[2].happenings == ()


def test_every_entry_points_at_its_time() -> None:
    """An entry's time lies in the entry's sentence."""
    _, _, evidence = attested("News.\n\n[Kerry|person] met [Lavrov|person] on Sunday in May 2013.")
    for entry in evidence.happenings:
        time = evidence.times[entry.time]
        assert entry.sentence == time.sentence
        assert entry.when == time.when


def test_dates_within_names_and_spans_of_years_date_nothing() -> None:
    """The March 23 Movement is a name, and who governed between two years did so all along."""
    text = "Rebels of the March 23 Movement arrived. He was governor between 2003 and 2011."
    assert told(text) == ""


def test_the_day_of_what_is_ahead_dates_that_alone() -> None:
    """Talks held ahead of the elections on a day were not held on it, and a dateline by itself is
    no sentence."""
    assert told("They held talks ahead of the elections on December 28.") == ""
    assert told("Baku, October 13, AZERTAC\n\nThey met on Sunday.") == "2013-11-17 happened: meet"


def test_a_span_that_is_named_by_its_end_dates_nothing() -> None:
    """ "The fiscal year starting July 1", "the 2008/09 session", "Today is": no happening."""
    assert told("They proposed a budget for the fiscal year starting July 1.") == ""
    assert told("The president opened the 2008 / 09 session of parliament.") == ""
    assert told("Today is an insult to our members.") == ""


def test_what_now_is_compared_with_is_no_entry() -> None:
    """ "Up from $120 million a year ago" tells of now; what was done a year ago is an entry."""
    assert told("That was up from $120 million a year ago.") == ""
    assert told("It posted a loss, after a swing from a net profit of 78 million a year ago.") == ""
    assert told("They met a year ago.") != ""


def test_today_within_marks_is_the_speakers() -> None:
    """Quoted words count from the day they were said, where the text tells it."""
    text = '[Anna Berg|person] said on Saturday: "We opened the bridge today."'
    assert "2013-11-16 happened: open" in told(text)
    text = '[Anna Berg|person] said: "We opened the bridge today."'
    assert "2013-11-18 happened: open" in told(text)


def test_due_on_monday_is_to_come() -> None:
    """What is due lies ahead; the day of a thing that is due dates nothing else."""
    assert told("Talks are due on Wednesday.") == "2013-11-20 planned: be"
    text = "The meeting was held on Sunday on the margins of the summit due on Wednesday."
    assert told(text) == "2013-11-17 happened: hold"


def test_a_day_of_last_year() -> None:
    """ "On May 20 last year" is one day, and one entry."""
    assert told("He attended the ceremony on May 20 last year.") == "2012-05-20 happened: attend"


def test_what_is_announced_for_the_next_weeks_is_planned() -> None:
    """A time that begins with publication is to come, whatever tense tells of it."""
    assert "planned" in told("The ministry announced a meeting in the next two weeks.")


def test_a_day_before_its_noun_says_which_one() -> None:
    """ "His victory in the August 9 election": nothing told of it happened that day; the attack
    of a day did what it did then."""
    assert told("The ministers urged both to respect the August 4 ceasefire agreement.") == ""
    assert told("The court upheld the victory in the August 9 presidential election.") == ""
    assert told("The May 10 attack killed 12 people.") == "2013-05-10 happened: kill"
    assert told("They will attend the November 25 talks.") == "2013-11-25 planned: attend"
    assert told("The petition number E005 of 2012 was dismissed.") == ""


def test_what_was_planned_and_fell_through_is_called_off() -> None:
    """Whatever the verb that says so: cancelled, postponed, collapsed."""
    lost = "A summit of the three leaders planned in mid-October collapsed."
    assert told(lost) == "2013-10-11..2013-10-20 called off: plan"
    assert told("The meeting planned for Sunday was cancelled.") == "2013-11-17 called off: plan"


def test_a_question_is_no_entry() -> None:
    """What is asked did not happen."""
    assert told("What should you expect in the coming weeks?") == ""


def test_the_day_of_what_is_said_is_not_that_of_saying() -> None:
    """Nor is one since when: such words count from the day of publication."""
    text = (
        "The army said it left on Friday, but envoy [Anna Berg|person] said they would not talk."
        " The ministers noted what was done since the session on October 14, and urged"
        " [Kenya|state] to respect the truce."
    )
    _, _, evidence = attested(f"News.\n\n{text}")
    assert {str(q.day.latest) for q in evidence.quotations if q.day} == {"2013-11-18"}


def test_a_term_that_ends_on_a_later_day_has_not_ended() -> None:
    """A participle tells no past: what ends behind the day of publication is to come."""
    text = "Congress appointed him to serve the rest of the term, ending July 28, 2014."
    assert told(text) == "2014-07-28 planned: end"


def test_a_day_told_again_in_brackets_is_no_second_day() -> None:
    """Elsewhere on earth it is another day, and the same happening."""
    text = "[Trump|person] spoke on Saturday (Sunday in Asia). Sales fell from 3.1% in May to 2%."
    assert told(text) == "2013-11-16 happened: speak"


def test_as_of_a_day_is_no_happening() -> None:
    """It is when a number holds."""
    assert told("Some 127 people were missing as of November 6.") == ""


def test_the_number_of_a_resolution_dates_nothing() -> None:
    """ "Resolution 1192 (1998)" is which one, in whatever brackets."""
    assert told("They adopted resolution 1192 (1998) and its number 748 [1992].") == ""


def test_what_was_suspended_happened() -> None:
    """Suspended is what was under way; and what comes of a thing called off is not called off."""
    text = "Sanctions were suspended in April when [Libya|state] handed over the men."
    assert told(text) == "2013-04-01..2013-04-30 happened: suspend"
    text = "The match was abandoned after fans stormed the pitch on Sunday."
    assert told(text) == "2013-11-17 happened: storm"


def test_what_is_wanted_for_a_year_to_come_is_planned() -> None:
    """A participle with a year behind that of publication tells of no past."""
    text = "[Kerry|person] wants the treaty signed and ratified in 2015."
    assert told(text) == "2015-01-01..2015-12-31 planned: ratify"


def test_a_paper_named_by_its_day_dates_nothing() -> None:
    """ "The agreement of February 17" is which one, and so is an election whose turnout is told."""
    assert told("They invoked the Geneva Agreement of February 17, 1966.") == ""
    assert told("In the elections of 21 May 2006 the turnout was high.") == ""


def test_what_would_be_is_no_entry() -> None:
    """Nor what a sentence of "if" tells beside it; nor what is so "today"."""
    assert told("If it happened, those who sat at the table on Thursday would mediate.") == ""
    assert told("They met over a region that today belongs to [Russia|state].") == ""
    assert told("Prior to Thursday's declaration the army had moved.") == ""


def test_what_is_asked_for_by_today_is_planned() -> None:
    """What a council requests for the day of its words has not come about in them."""
    text = "The [Council|organisation] requested that he transfer power by 18 November 2013."
    assert told(text) == "2013-11-18 planned: transfer"


def test_who_asks_supposes() -> None:
    """The question of a transcript dates nothing."""
    assert told("QUESTION: The leader rejected the plan on Sunday. Do you agree?") == ""
