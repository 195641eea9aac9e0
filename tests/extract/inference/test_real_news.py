"""Ways of real news to say what only looks like a disagreement; each accused somebody once."""

from __future__ import annotations

import pytest

from tests.extract.inference.checking import alarms, told


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("It had revised down the jobs gains in December, from 157,000 to 133,000.", "en", "change"),
        ("The rupee climbed to 43.305 per US dollar on Thursday, up from a close of 43.41.", "en", "change"),
        ("Output grew 15.7% in the year to October, down from 23% in February, and inflation slowed to 4.3%.", "en", "change"),
        ("Forecasts for Japanese growth were also scaled back to 4.0% from 4.4% this year.", "en", "change"),
        ("BMW sold nearly 95,000 cars in Asia last year, up 2.6% on 2003.", "en", "change"),
        ("Credit rose by £1.5bn, more than the £1.4bn expected and above the £1.4bn reported in the previous month.", "en", "change"),
        ("The index - a sign of growth two quarters ahead - edged up to 102.5, from 102.2 in October.", "en", "change"),
        ("As output is set to grow by 6% per year, its share would rise from less than 5bn euros in 2014 to almost 9bn euros by 2020.", "en", "change"),
        ("The song crept up from six to five in the chart.", "en", "change"),
        ("It suggests doubling the money for candidates, while cutting national limits from £20m to £15m.", "en", "change"),
        ("Im Herbst gab es dagegen 2015 insgesamt 335 Anzeigen weniger als 2014.", "de", "change"),
        ("Dem auf 9.000 Euro reduzierten Kapital werden Zinsen in Höhe von 112,50 Euro gutgeschrieben.", "de", "change"),
        ("7.850 der 2015 eingeleiteten Verfahren wurden abgeschlossen.", "de", "subset"),
        ("Das Ziel wurde 2010 von den 13 Tigerstaaten beschlossen.", "de", "subset"),
        ("Vier Millionen gehen an die 35 von Löw für die zehn Spiele nominierten Spieler.", "de", "subset"),
        ("If one console can make music, what would happen if he put six of them together?", "en", "subset"),
        ("Unter den 512 Schülern sind 260 Mädchen und 252 Jungen.", "de", "sum"),
        ("8.000 Unterschriften gesammelt. Auf der Plattform wurden über 8.000 Unterschriften gegen die Aktion gesammelt.", "de", "repeated"),
        ("In 1998 the party said it would not return but did so in 2002. It signed a two year deal.", "en", "duration"),
        ("Seit der Uraufführung von Schwabs (1958-1994) Drama ist viel vergangen. In diesen 25 Jahren wurde gebaut.", "de", "duration"),
        ("They will have only two days - Wednesday and next Monday - to debate it.", "en", "duration"),
        ("This compares to 14% of those aged 30-39 and 14% of those aged 40-48.", "en", "percent"),
        ("Players of PCs, like Half-Life 2, or Halo 2 on Xbox, also liked it.", "en", "fraction"),
        ("Somit kommt die SPÖ auf 39,59 Prozent, die FPÖ auf 30,79 Prozent, die Grünen auf 11,84 Prozent, die ÖVP auf 9,24 Prozent und die Neos auf 6,16 Prozent.", "de", "percent_sum"),
        ("Officials confirmed at least 50 to 60 detainees in the yard.", "en", "majority"),
    ],
)  # fmt: skip
def test_what_real_news_says_well_is_not_accused(text: str, language: str, kind: str) -> None:
    assert alarms(text, language, kind) == ()


@pytest.mark.parametrize(
    ("text", "language", "kind", "quoted"),
    [
        ("The average price fell by more than £600 from £190,329 in November to £189,733 in December.", "en", "change", "£189,733"),
        ("Cases halved after the repairs, dropping to 214 in May from 282 in April.", "en", "change", "282"),
        ("It made net profits of A$1.33bn in 2004, up from A$246bn the year before.", "en", "change", "A$246bn"),
        ("640 of the town's 800 homes have been rebuilt. That is 90%, the agency said.", "en", "percent", "640"),
        ("In 71 of the 58 nests at least one egg had failed to hatch.", "en", "subset", "71"),
        ("There were 210 arrests, with 258 in the capital alone.", "en", "subset", "258"),
        ("The fund has spent $48 million, of which $91 million went on wages.", "en", "subset", "$91 million"),
        ("Amending the charter takes a two-thirds majority. On Monday 52 deputies backed it and 28 opposed it, and it was carried.", "en", "majority", "52 deputies"),
        ("MPs voted 51 to 58 to approve the bill.", "en", "majority", "51"),
        ("Mindestens 60 Ratifizierungen sind nötig; 53 Staaten haben das Abkommen ratifiziert, es ist damit in Kraft.", "de", "threshold", "53 Staaten"),
    ],
)  # fmt: skip
def test_what_they_get_wrong_is_still_told(
    text: str, language: str, kind: str, quoted: str
) -> None:
    found = alarms(text, language, kind)
    assert len(found) == 1
    assert quoted in [words for role in found[0].roles.values() for words in role]


def test_a_rise_named_without_from_is_the_earlier_level_of_what_is_up_from() -> None:
    text = "Spending grew by 18%, up from 17.5% in the third quarter."
    found = told(text, "en", "change")
    assert [one.verdict for one in found] == ["consistent"]
    assert found[0].roles["before"] == ("17.5%",)
    assert found[0].roles["after"] == ("18%",)
