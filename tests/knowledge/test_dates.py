"""Danish dates and vague times: what each printed form means."""

from datetime import date

import pytest

from knowledge.dates import MONTHS, find_periods, format_date, parse_date, parse_period
from knowledge.records.time import Period, Precision


def _period(text: str, default_year: int | None = None) -> Period:
    period = parse_period(text, default_year)
    assert period is not None, text
    return period


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tirsdag den 7. februar 2023 - kl. 08:00", date(2023, 2, 7)),
        ("Beslutning truffet d. 31-01-2023", date(2023, 1, 31)),
        ("Mandag 26.08.2019 kl. 17:00", date(2019, 8, 26)),
        ("mødet 7/2-23", date(2023, 2, 7)),
        ("torsdag den 1. okt. 2015", date(2015, 10, 1)),
        ("hentet 2024-02-29", date(2024, 2, 29)),
        ("den 23.-24. november 2023", date(2023, 11, 23)),
        ("fra den 1. juli 2022 til den 31.\ndecember 2022", date(2022, 7, 1)),
    ],
)
def test_first_date_of_a_text_is_read_day_first(text: str, expected: date) -> None:
    assert parse_date(text) == expected


@pytest.mark.parametrize("text", ["", "den 31. juni 2022", "32.01.2023", "telefon 44-77-20-00", "4.246 stillinger", "juni 2019", "den 3. maj"])
def test_what_is_not_a_complete_date_gives_none(text: str) -> None:
    assert parse_date(text) is None


def test_a_date_is_written_with_the_month_in_words() -> None:
    assert format_date(date(2023, 2, 7)) == "7. februar 2023"


def test_months_are_known_in_full_and_short() -> None:
    assert (MONTHS["marts"], MONTHS["mar"], MONTHS["oktober"], MONTHS["okt"], MONTHS["maj"]) == (3, 3, 10, 10, 5)


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("1. halvår 2008", date(2008, 1, 1), date(2008, 6, 30), Precision.HALF_YEAR),
        ("2. halvår 2008", date(2008, 7, 1), date(2008, 12, 31), Precision.HALF_YEAR),
        ("i andet halvår af 2022", date(2022, 7, 1), date(2022, 12, 31), Precision.HALF_YEAR),
        ("4. kvartal 2021", date(2021, 10, 1), date(2021, 12, 31), Precision.QUARTER),
        ("2009", date(2009, 1, 1), date(2009, 12, 31), Precision.YEAR),
        ("i juni måned 2018", date(2018, 6, 1), date(2018, 6, 30), Precision.MONTH),
        ("foråret 2019", date(2019, 3, 1), date(2019, 5, 31), Precision.SEASON),
        ("sommeren 2020", date(2020, 6, 1), date(2020, 8, 31), Precision.SEASON),
        ("efteråret 2021", date(2021, 9, 1), date(2021, 11, 30), Precision.SEASON),
        ("vinteren 2018/2019", date(2018, 12, 1), date(2019, 2, 28), Precision.SEASON),
        ("primo\n\n\nfebruar 2023", date(2023, 2, 1), date(2023, 2, 10), Precision.VAGUE),
        ("medio juni 2023", date(2023, 6, 11), date(2023, 6, 20), Precision.VAGUE),
        ("ultimo februar 2024", date(2024, 2, 21), date(2024, 2, 29), Precision.VAGUE),
        ("medio 2023", date(2023, 5, 1), date(2023, 8, 31), Precision.VAGUE),
        ("ultimo 2020", date(2020, 9, 1), date(2020, 12, 31), Precision.VAGUE),
        ("2007-09", date(2007, 1, 1), date(2009, 12, 31), Precision.YEARS),
        ("Tidsplan 2011 - 2014", date(2011, 1, 1), date(2014, 12, 31), Precision.YEARS),
        ("uge 42 2023", date(2023, 10, 16), date(2023, 10, 22), Precision.DAY),
        ("31-01-2023", date(2023, 1, 31), date(2023, 1, 31), Precision.DAY),
        ("ved udgangen af 2022", date(2022, 12, 31), date(2022, 12, 31), Precision.YEAR),
        ("skoleåret 2019/20", date(2019, 8, 1), date(2020, 6, 30), Precision.YEAR),
    ],
)
def test_a_vague_time_becomes_an_interval_with_a_precision(text: str, start: date, end: date, precision: Precision) -> None:
    period = _period(text)
    assert (period.start, period.end, period.precision) == (start, end, precision)
    assert not period.is_deadline


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("den 23.-24. november 2023", date(2023, 11, 23), date(2023, 11, 24)),
        ("den 14.\n- 15. november 2023", date(2023, 11, 14), date(2023, 11, 15)),
        ("30. juni - 2. juli 2023", date(2023, 6, 30), date(2023, 7, 2)),
        ("fra den 1. juli 2022 til den 31.\ndecember 2022", date(2022, 7, 1), date(2022, 12, 31)),
        ("fra medio 2023 til medio 2026", date(2023, 5, 1), date(2026, 8, 31)),
        ("april-juni 2019", date(2019, 4, 1), date(2019, 6, 30)),
        ("2008 og 2009", date(2008, 1, 1), date(2009, 12, 31)),
    ],
)
def test_a_range_runs_from_its_first_to_its_last_day(text: str, start: date, end: date) -> None:
    period = _period(text)
    assert (period.start, period.end) == (start, end)


def test_two_proposed_ranges_are_two_periods_with_the_month_of_each() -> None:
    text = "finder sted enten den 25. - 26. oktober 2023 eller den 14.\n- 15. november 2023 kombineret med mødet"
    found = find_periods(text)
    assert [(period.start, period.end) for period, _, _ in found] == [
        (date(2023, 10, 25), date(2023, 10, 26)),
        (date(2023, 11, 14), date(2023, 11, 15)),
    ]
    assert [text[start:end] for _, start, end in found] == ["25. - 26. oktober 2023", "14.\n- 15. november 2023"]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("inden sommeren 2019", date(2019, 6, 30)),
        ("inden sommerferien 2019", date(2019, 6, 30)),
        ("inden udgangen af første halvår 2019", date(2019, 6, 30)),
        ("senest med udgangen af første halvår 2019", date(2019, 6, 30)),
        ("Inden \nudgangen af 2018", date(2018, 12, 31)),
        ("inden foråret 2020", date(2020, 2, 29)),
        ("inden 2030", date(2029, 12, 31)),
        ("senest i juni 2019", date(2019, 6, 30)),
        ("senest den 1. maj 2020", date(2020, 5, 1)),
        ("inden den 15. oktober 2021", date(2021, 10, 15)),
        ("ansøgningsfrist primo februar 2023", date(2023, 2, 10)),
    ],
)
def test_a_deadline_has_a_last_day_and_no_first(text: str, end: date) -> None:
    period = _period(text)
    assert (period.start, period.end, period.is_deadline) == (None, end, True)
    assert period.text == " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("fra og med 2008", date(2008, 1, 1)),
        ("fra 2019 og frem", date(2019, 1, 1)),
        ("2022 og frem", date(2022, 1, 1)),
        ("2025 og fremover", date(2025, 1, 1)),
        ("fra sommeren 2019", date(2019, 6, 1)),
        ("med virkning fra den 1. januar 2020", date(2020, 1, 1)),
        ("Påbegyndes 1. halvår 2008", date(2008, 1, 1)),
        ("efter sommerferien 2020", date(2020, 8, 1)),
    ],
)
def test_an_open_time_has_a_start_and_no_end(text: str, start: date) -> None:
    period = _period(text)
    assert (period.start, period.end, period.text) == (start, None, text)


def test_a_year_that_only_dates_a_report_is_not_open() -> None:
    [(period, _, _)] = find_periods("Ifølge rapporten fra 2018 er der behov for flere pladser.")
    assert (period.start, period.end) == (date(2018, 1, 1), date(2018, 12, 31))


def test_two_years_with_a_stroke_may_also_be_a_school_year() -> None:
    period = _period("2009/2010")
    assert (period.start, period.end, period.precision) == (date(2009, 1, 1), date(2010, 12, 31), Precision.YEARS)
    assert period.alternative == "skoleåret 2009/2010: august 2009 til juni 2010"


@pytest.mark.parametrize(
    "text",
    ["Påbegyndes når strategien i handling 1 er udarbejdet", "Afhængigt af det samlede Kina-projekt", "Hvis ansøgningen imødekommes i 2024"],
)
def test_a_condition_never_becomes_a_date(text: str) -> None:
    period = _period(text)
    assert (period.start, period.end, period.precision) == (None, None, Precision.CONDITION)
    assert period.condition
    assert period.text == text


def test_a_time_with_a_condition_keeps_both() -> None:
    period = _period("2. halvår 2008, afhængigt af bevilling")
    assert (period.start, period.condition) == (date(2008, 7, 1), "afhængigt af bevilling")


@pytest.mark.parametrize(
    "text",
    [
        "kvartalsvist",
        "to gange årligt",
        "8 gange årligt",
        "ca. hvert andet møde",
        "hvert andet år",
        "en gang årligt",
        "kvartalsvist, halv- eller helårligt",
    ],
)
def test_a_recurrence_keeps_its_words_and_has_no_dates(text: str) -> None:
    period = _period(text)
    assert (period.recurrence, period.start, period.end) == (text, None, None)


def test_what_goes_on_all_the_time_is_said_to() -> None:
    assert _period("Løbende").recurrence == "løbende"


def test_a_recurrence_before_years_belongs_to_them() -> None:
    [(period, _, _)] = find_periods("Der afsættes 1 mio. kr. årligt i perioden 2020-2022 til formålet.")
    assert (period.text, period.recurrence, period.start) == ("årligt i perioden 2020-2022", "årligt", date(2020, 1, 1))
    assert _period("i hvert af årene 2019-2022").recurrence == "hvert år"


def test_a_length_of_time_has_no_dates_of_its_own() -> None:
    period = _period("inden for en 2-3 årig periode")
    assert (period.start, period.end, period.is_deadline) == (None, None, True)
    assert not _period("gennem de sidste 8 år").is_deadline


def test_a_month_without_a_year_takes_the_year_it_is_given() -> None:
    assert (_period("i oktober", 2023).start, _period("i oktober").start) == (date(2023, 10, 1), None)
    assert _period("inden årets udgang", 2024).end == date(2024, 12, 31)


def test_the_election_period_is_the_one_of_the_given_year() -> None:
    period = _period("i valgperioden", 2019)
    assert (period.start, period.end) == (date(2018, 1, 1), date(2021, 12, 31))


@pytest.mark.parametrize(
    "text", ["4.246 stillinger", "Tempovej 17-23", "kl. 9.30-10.30", "2000 m2 detailhandel", "§ 23 og § 25", "elever på 13-15 år", ""]
)
def test_numbers_that_are_no_times_are_left_alone(text: str) -> None:
    assert parse_period(text) is None
    assert find_periods(text) == []
