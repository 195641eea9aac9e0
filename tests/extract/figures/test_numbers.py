"""What numbers say and what they do not: values, ranges, shares, names, and what is counted."""

from __future__ import annotations

import unicodedata
from fractions import Fraction

import pytest

from factcheck.extract.quantities import quantities
from factcheck.extract.words.folding import Folded
from factcheck.languages import DIGITS, language
from factcheck.model import Interval, Kind, Number, Quantity, Sort


def _only(text: str, tag: str = "en") -> Quantity:
    found = quantities(text, language(tag))
    assert len(found) == 1, [text[one.number.start : one.number.end] for one in found]
    return found[0]


def _words(text: str, tag: str = "en") -> list[str]:
    return [text[one.number.start : one.number.end] for one in quantities(text, language(tag))]


def test_a_scale_word_makes_a_number_rounded_to_its_last_digit() -> None:
    one = _only("4.2 million passengers")
    assert (one.value.kind, one.value.stated) == (Kind.ROUNDED, 4_200_000)
    assert one.value.allowed == Interval(4_150_000, 4_250_000)
    assert one.unit == "passenger"


def test_a_count_in_words_is_exact() -> None:
    one = _only("seventy-two countries signed")
    assert (one.value.kind, one.value.allowed) == (Kind.EXACT, Interval(72, 72))
    assert (one.unit, one.counts, one.value.whole) == ("country", "countries", True)


@pytest.mark.parametrize(
    ("text", "tag", "kind", "low", "high"),
    [
        ("more than 2,500 delegates", "en", Kind.BOUND, 2500, None),
        ("up to 300 guests", "en", Kind.BOUND, 0, 300),
        ("500 or more pupils", "en", Kind.BOUND, 500, None),
        ("40 states at least", "en", Kind.BOUND, 40, None),
        ("nearly 4,000 people", "en", Kind.APPROXIMATE, 3000, 4000),
        ("plus d'un millier de personnes", "fr", Kind.BOUND, 1000, None),
        ("knapp 300 Betriebe", "de", Kind.APPROXIMATE, 200, 300),
        ("200 Betriebe oder mehr", "de", Kind.BOUND, 200, None),
        ("menos de 50 casos", "es", Kind.BOUND, 0, 50),
        ("ít nhất 40 nước", "vi", Kind.BOUND, 40, None),
        ("40 دولة على الأقل", "ar", Kind.BOUND, 40, None),
        ("d'environ 300 lits", "fr", Kind.APPROXIMATE, 200, 400),
        ("d’au moins 40 communes", "fr", Kind.BOUND, 40, None),
        ("plus d’un millier de personnes", "fr", Kind.BOUND, 1000, None),
        ("dépasse les 4 millions d’euros", "fr", Kind.BOUND, 4_000_000, None),
        ("supera los 300 casos", "es", Kind.BOUND, 300, None),
        ("أقل من أو يساوي 40 دولة", "ar", Kind.BOUND, 0, 40),
        ("less than or equal to 40 states", "en", Kind.BOUND, 0, 40),
        ("casi el 40 %", "es", Kind.APPROXIMATE, 30, 40),
        ("más del 40 %", "es", Kind.BOUND, 40, None),
        ("oltre il 40 %", "it", Kind.BOUND, 40, None),
        ("più del 40 %", "it", Kind.BOUND, 40, None),
        ("hasta los 450 euros", "es", Kind.BOUND, 0, 450),
        ("40% من الأصوات على الأقل", "ar", Kind.BOUND, 40, None),
        ("patients ≥65", "en", Kind.BOUND, 65, None),
        ("risque < 0,05", "fr", Kind.BOUND, 0, Fraction(1, 20)),
    ],
)
def test_a_cue_bounds_its_number(
    text: str, tag: str, kind: Kind, low: int | None, high: Number | None
) -> None:
    one = _only(text, tag)
    assert (one.value.kind, one.value.allowed.low, one.value.allowed.high) == (kind, low, high)
    assert one.cue is not None
    assert one.span.start <= one.cue.start < one.cue.end <= one.span.end


@pytest.mark.parametrize(
    "text", ["> 30 people came", "He left.\n> 30 people came", "next -> 30 people"]
)
def test_a_sign_that_quotes_or_points_bounds_nothing(text: str) -> None:
    one = _only(text)
    assert (one.value.kind, one.value.allowed) == (Kind.EXACT, Interval(30, 30))
    assert text[one.span.start : one.span.end] == "30 people"


def test_a_cue_before_and_belongs_to_the_number_before_it() -> None:
    text = "100 casos como máximo y 20 como mínimo"
    most, least = quantities(text, language("es"))
    assert (most.value.allowed, least.value.allowed) == (Interval(0, 100), Interval(20, None))
    assert text[most.span.start : most.span.end] == "100 casos como máximo"


def test_a_printed_apostrophe_is_that_of_the_keyboard() -> None:
    text = "Il en coûte quatre millions d’euros."
    one = _only(text, "fr")
    assert (one.sort, one.unit) == (Sort.MONEY, "EUR")
    assert text[one.span.start : one.span.end] == "quatre millions d’euros"


def test_a_collective_is_about_its_number() -> None:
    one = _only("une trentaine de personnes", "fr")
    assert (one.value.kind, one.value.allowed) == (Kind.APPROXIMATE, Interval(20, 40))
    assert (one.unit, one.counts) == ("personne", "personnes")


def test_more_than_another_figure_is_no_bound() -> None:
    found = quantities("115 more than the 2,300 we had", language("en"))
    assert [one.value.allowed for one in found] == [Interval(115, 115), Interval(2300, 2300)]


@pytest.mark.parametrize(
    ("text", "tag", "low", "high"),
    [
        ("between 25 and 30 members", "en", 25, 30),
        ("25-30 members", "en", 25, 30),
        ("2 to 3 million visitors", "en", 2_000_000, 3_000_000),
        ("ranging from 5% to 7%", "en", 5, 7),
        ("entre 10 et 15 communes", "fr", 10, 15),
        ("entre 20 y 30 casos", "es", 20, 30),
        ("zwischen 20 und 30 Betriebe", "de", 20, 30),
        ("10 bis 12 Betriebe", "de", 10, 12),
        ("بين 25 و30 عضوا", "ar", 25, 30),
        ("từ 25 đến 30 người", "vi", 25, 30),
        ("entre los 10 y los 15 casos", "es", 10, 15),
        ("de entre el 5 % y el 7 %", "es", 5, 7),
    ],
)
def test_two_ends_make_one_range(text: str, tag: str, low: int, high: int) -> None:
    one = _only(text, tag)
    assert (one.value.kind, one.value.stated) == (Kind.BOUND, None)
    assert one.value.allowed == Interval(low, high)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("output rose from 1,600 units to 3,200 units", "en"),
        ("unemployment fell from 5.1% to 5.5%", "en"),
        ("le parc est passé de 160 à 275 voitures", "fr"),
        ("el censo pasó de 1.250 a 1.416 casos", "es"),
        ("ارتفع العدد من 450 إلى 900 مشترك", "ar"),
    ],
)
def test_the_ends_of_a_change_stay_two_figures(text: str, tag: str) -> None:
    found = quantities(text, language(tag))
    assert len(found) == 2
    assert all(one.value.stated is not None for one in found)


def test_a_share_is_no_end_of_a_range_of_money() -> None:
    found = quantities("Net profit rose 25% to $48 million", language("en"))
    assert [one.value.stated for one in found] == [25, 48_000_000]


def test_the_scale_of_two_ends_is_said_once() -> None:
    found = quantities("passant de 1,6 à 2,0 millions de visiteurs", language("fr"))
    assert [one.value.stated for one in found] == [1_600_000, 2_000_000]


def test_a_list_mark_is_told_apart() -> None:
    found = quantities("Two demands:\n1. a lower limit;\n2. a crossing", language("en"))
    assert [one.qualifiers for one in found] == [(), ("item",), ("item",)]


def test_a_dash_after_a_digit_is_no_minus() -> None:
    assert [one.value.allowed for one in quantities("25-26", language("en"))] == [Interval(25, 26)]
    assert _only("a balance of -5").value.stated == -5


def test_a_point_that_may_part_thousands_keeps_both_readings() -> None:
    one = _only("1.234 votes")
    assert one.value.stated == Fraction(1234, 1000)
    assert [other.stated for other in one.readings] == [1234]
    assert _only("1.234 Stimmen", "de").value.stated == 1234


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12,34,567 votes", 1_234_567),
        ("1 234 567 votes", 1_234_567),
        ("1\u202f234,5 votes", Fraction(12345, 10)),
        ("３４ votes", 34),
        ("2½ hectare plots", Fraction(5, 2)),
    ],
)
def test_separators_of_every_kind_are_read(text: str, value: Fraction) -> None:
    assert quantities(text, language("en"))[0].value.stated == value


@pytest.mark.parametrize(
    ("text", "sort", "stated", "unit"),
    [
        ("a rate of 7.5 per cent", Sort.PERCENT, Fraction(15, 2), "percent"),
        ("up 0.4 percentage points", Sort.POINTS, Fraction(2, 5), "percentage_point"),
        ("twenty percent of them", Sort.PERCENT, 20, "percent"),
        ("two thirds of the seats", Sort.FRACTION, Fraction(2, 3), ""),
    ],
)
def test_shares_are_told_apart(text: str, sort: Sort, stated: Fraction, unit: str) -> None:
    one = _only(text)
    assert (one.sort, one.value.stated, one.unit) == (sort, stated, unit)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("one of the largest", "en"),
        ("the one you mentioned", "en"),
        ("a historic day", "en"),
        ("un vent glacial", "fr"),
        ("einige Leute dreist und elfenhaft", "de"),
        ("un paso adelante", "es"),
        ("الفريق أول فام تونغ", "ar"),
        ("لست وحدك", "ar"),
        ("một sự kiện lớn", "vi"),
        ("resolution 74/247", "en"),
        ("192.168.1.2", "en"),
    ],
)
def test_what_counts_nothing_is_not_found(text: str, tag: str) -> None:
    assert _words(text, tag) == []


def test_a_noun_in_the_dual_is_the_number_and_what_it_counts() -> None:
    one = _only("شاركت دولتان في المؤتمر", "ar")
    assert (one.value.stated, one.unit) == (2, "دوله")
    assert one.unit_span == one.number


@pytest.mark.parametrize(
    ("text", "sort", "unit"),
    [
        ("قطع كيلومترين", Sort.MEASURE, "km"),
        ("بعد متران", Sort.MEASURE, "m"),
        ("خسر دولارين", Sort.MONEY, "USD"),
    ],
)
def test_a_measure_in_the_dual_is_two_of_its_unit(text: str, sort: Sort, unit: str) -> None:
    one = _only(text, "ar")
    assert (one.value.stated, one.sort, one.unit) == (2, sort, unit)
    assert text[one.span.start : one.span.end] == text.split()[1]


def test_a_slope_and_a_ringing_are_no_duals() -> None:
    assert _words("ميلان السقف وطنين الجرس", "ar") == []


@pytest.mark.parametrize(
    ("text", "tag", "words", "unit"),
    [
        ("16 military aircraft crossed", "en", "16 military aircraft", "aircraft"),
        ("12 police officers", "en", "12 police officers", "officer"),
        ("5 aircraft carriers", "en", "5 aircraft carriers", "carrier"),
        ("300 migratory fish", "en", "300 migratory fish", "fish"),
        ("صوت 25 عضوا", "ar", "25 عضوا", "عضو"),
    ],
)
def test_the_head_of_a_noun_phrase_is_counted(text: str, tag: str, words: str, unit: str) -> None:
    one = _only(text, tag)
    assert (text[one.span.start : one.span.end], one.unit) == (words, unit)


def test_a_verb_after_a_number_is_not_counted() -> None:
    one = _only("25 شاركوا في الاجتماع", "ar")
    assert (one.value.stated, one.unit) == (25, "")


def test_plural_and_singular_of_a_noun_are_one_unit() -> None:
    text = "38 دولة و9 دول و25 صيادا"
    assert [one.unit for one in quantities(text, language("ar"))] == ["دوله", "دوله", "صياد"]
    assert _only("31 signatories").unit == _only("one signatory").unit == "signatory"


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("a total of 45 countries", "total"),
        ("45 countries in all", ""),
        ("not 45 countries", "negated"),
        ("one of the 45 countries", "one of"),
    ],
)
def test_qualifiers_are_kept(text: str, qualifier: str) -> None:
    found = quantities(text, language("en"))[-1]
    assert found.value.stated == 45
    assert ("total" in found.qualifiers) is (qualifier == "total")
    assert not qualifier or qualifier in found.qualifiers


def test_vowel_signs_and_marks_keep_their_places() -> None:
    text = "خمسةٌ وعشرونَ عضواً"
    one = _only(text, "ar")
    assert one.value.stated == 25
    assert text[one.number.start : one.number.end] == "خمسةٌ وعشرونَ"
    folded = Folded.of(text, language("ar"))
    assert all(folded.index(folded.origin(i)) == i for i in range(len(folded.text)))


def test_a_language_that_is_not_known_reads_digits() -> None:
    found = quantities("7 hunda and 1,250 katter, tjugo", DIGITS)
    assert [one.value.stated for one in found] == [7, 1250]


def test_articles_are_given_only_when_asked_for() -> None:
    text = "Un élu s'est abstenu"
    assert quantities(text, language("fr")) == ()
    (one,) = quantities(text, language("fr"), articles=True)
    assert (one.value.stated, one.unit, one.qualifiers) == (1, "élu", ("article",))


def test_accents_written_apart_are_read_and_keep_their_places() -> None:
    text = unicodedata.normalize("NFD", "Bảy mươi hai quốc gia và hơn một trăm đoàn")
    found = quantities(text, language("vi"))
    assert [one.value.stated for one in found] == [72, 100]
    words = unicodedata.normalize("NFC", text[found[0].number.start : found[0].number.end])
    assert words == "Bảy mươi hai"
    assert found[0].unit == "quốc gia"


@pytest.mark.parametrize(
    ("text", "tag", "values"),
    [
        ("three hundred and two hundred", "en", [300, 200]),
        ("twenty thirty", "en", [20, 30]),
        ("deux cents et trois cents", "fr", [200, 300]),
        ("mil y dos mil", "es", [1000, 2000]),
        ("zwanzig dreißig", "de", [20, 30]),
        ("مئة وخمسون وثلاثون", "ar", [150, 30]),
        ("hai mươi ba mươi", "vi", [20, 30]),
    ],
)
def test_what_does_not_fall_in_size_is_another_number(
    text: str, tag: str, values: list[int]
) -> None:
    assert [one.value.stated for one in quantities(text, language(tag))] == values
