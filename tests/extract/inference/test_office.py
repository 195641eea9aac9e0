"""Offices of one person, and names written in two ways."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from factcheck.api import check
from factcheck.extract.article import Article
from factcheck.extract.binding.offices.people import bearings
from factcheck.languages import language
from factcheck.model import Severity, Verdict
from factcheck.readers import source
from tests.extract.inference.checking import alarms
from tests.extract.inference.told import options, told, told as news

HANOI = Path(__file__).parents[3] / ".." / "shared" / "examples" / "hanoi"


@pytest.mark.parametrize(
    ("tag", "text", "offices"),
    [
        ("en", "Finance Minister Dara Quill spoke. Later the Transport Minister Dara Quill left.", ("Finance Minister", "Transport Minister")),
        ("en", "Minister of Finance Dara Quill spoke. The Minister for Transport, Dara Quill, was late.", ("Minister of Finance", "Minister for Transport")),
        ("en", "Dara Quill, the finance minister, said so. Health Minister Quill said no.", ("finance minister", "Health Minister")),
        ("en", "The mayor of Denholt, Ann Lee, spoke. Later the mayor of Carrow, Ann Lee, left.", ("mayor of Denholt", "mayor of Carrow")),
        ("en", "Mayor Ursula van der Berg spoke. Governor Ursula van der Berg left.", ("Mayor", "Governor")),
        ("en", "Deputy Foreign Minister Ann Lee spoke. Foreign Minister Ann Lee left.", ("Deputy Foreign Minister", "Foreign Minister")),
        ("de", "Verkehrsministerin Carla Marth sprach. Umweltministerin Marth schwieg.", ("Verkehrsministerin", "Umweltministerin")),
        ("de", "Der Bürgermeister von Altenried, Jens Kolb, sprach. Landrat Jens Kolb schwieg.", ("Bürgermeister von Altenried", "Landrat")),
        ("fr", "Karim Duval, maire de Valcombe, a parlé. Le préfet Karim Duval est parti.", ("maire de Valcombe", "préfet")),
        ("fr", "La rectrice de l'université de Maresque, Hélène Vasseur, a parlé. La préfète Hélène Vasseur est partie.", ("rectrice de l'université de Maresque", "préfète")),
        ("es", "El alcalde de Peñarrubia, Julián Osuna, habló. El alcalde de Montealto, Julián Osuna, salió.", ("alcalde de Peñarrubia", "alcalde de Montealto")),
        ("es", "La ministra de Sanidad, Rosa Pérez, habló. La ministra de Justicia, Rosa Pérez, calló.", ("ministra de Sanidad", "ministra de Justicia")),
        ("vi", "Bộ trưởng Bộ Y tế Trần Hữu Khang phát biểu. Bộ trưởng Giao thông vận tải Trần Hữu Khang cho biết.", ("Bộ trưởng Bộ Y tế", "Bộ trưởng Giao thông vận tải")),
        ("ar", "وقع وزير النقل ماهر السالمي الاتفاقية. وأكد وزير الصحة ماهر السالمي التزامه.", ("وزير النقل", "وزير الصحة")),
        ("ar", "قال وزير خارجية فرنسا جان بارو إن الأمر انتهى. وأضاف وزير الدفاع جان بارو أنه راض.", ("وزير خارجية", "وزير الدفاع")),
        ("ar", "قالت وزيرة الصحة، الدكتورة هالة زايد، إن الأمر انتهى. وأضافت وزيرة التعليم هالة زايد أنها راضية.", ("وزيرة الصحة", "وزيرة التعليم")),
        ("ar", "قال رئيس بلدية الديرة، سمير عواد، إن الجسر افتتح. وشكر محافظ الساحل سمير عواد الحضور.", ("رئيس بلدية الديرة", "محافظ الساحل")),
        ("en", "The headteacher, Carys Pugh, said so. Meals are on, deputy headteacher Carys Pugh said later.", ("headteacher", "deputy headteacher")),
        ("de", "Schulleiterin Petra Kolbe zeigte Risse. Die stellvertretende Schulleiterin Petra Kolbe schwieg.", ("Schulleiterin", "stellvertretende Schulleiterin")),
        ("fr", "Bertrand Coatmeur, premier adjoint, a parlé. Le maire, Bertrand Coatmeur, est parti.", ("premier adjoint", "maire")),
        ("es", "El alcalde, Tomás Vera, habló. El teniente de alcalde Tomás Vera salió.", ("alcalde", "teniente de alcalde")),
        ("es", "El presidente de la cooperativa, Luis Arana, habló. El vicepresidente de la cooperativa, Luis Arana, salió.", ("presidente de la cooperativa", "vicepresidente de la cooperativa")),
        ("ar", "قالت مديرة المدرسة، سلوى حمدان، إن الدروس ستستأنف. وأضافت نائبة مديرة المدرسة سلوى حمدان أن الأضرار محدودة.", ("مديرة المدرسة", "نائبة مديرة المدرسة")),
        ("vi", "Hiệu trưởng Lê Thị Hồng Vân cho biết mái nhà sập. Phó hiệu trưởng Lê Thị Hồng Vân mong phụ huynh thông cảm.", ("Hiệu trưởng", "Phó hiệu trưởng")),
        ("en", "Ann Keller, the museum director, opened the hall. “We are glad,” said deputy museum director Ann Keller.", ("director", "deputy museum director")),
        ("en", "Judge Ann Keller opened the hearing. A delay is likely, prosecutor Ann Keller said.", ("Judge", "prosecutor")),
        ("en", "Ann Keller, the club chairman, spoke. Later the club treasurer Ann Keller left.", ("chairman", "treasurer")),
        ("de", "Museumsdirektorin Anna Keller sprach. Die stellvertretende Museumsdirektorin Anna Keller schwieg.", ("Museumsdirektorin", "stellvertretende Museumsdirektorin")),
        ("de", "Der Richterin Anna Keller lag der Fall vor. Die Staatsanwältin Anna Keller schwieg.", ("Richterin", "Staatsanwältin")),
        ("fr", "La directrice du musée, Anne Keller, a parlé. Plus tard, la directrice adjointe du musée Anne Keller a souri.", ("directrice du musée", "directrice adjointe du musée")),
        ("fr", "Le juge Luc Morel a parlé. L'avocat Luc Morel est parti.", ("juge", "avocat")),
        ("es", "La presidenta del club, Ana Beltrán, habló. La tesorera del club Ana Beltrán salió.", ("presidenta del club", "tesorera del club")),
        ("es", "La ministra de Salud, Ana Beltrán, habló. La viceministra Beltrán salió.", ("ministra de Salud", "viceministra")),
        ("it", "Il sindaco Luca Moretti ha parlato. Il vicesindaco Luca Moretti è uscito.", ("sindaco", "vicesindaco")),
        ("vi", "Tổng biên tập Trần Hữu Khang phát biểu. Phó tổng biên tập Trần Hữu Khang cho biết.", ("Tổng biên tập", "Phó tổng biên tập")),
        ("ar", "افتتح محافظ إب، سمير عواد، الطريق. وأكد وكيل محافظة إب، سمير عواد، أهميته.", ("محافظ إب", "وكيل محافظة إب")),
    ],
)  # fmt: skip
def test_two_offices_that_exclude_each_other_conflict(
    tag: str, text: str, offices: tuple[str, str]
) -> None:
    assert told(text, tag, "office") == [("inconsistent", *offices)]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "Former mayor Helen Strand sits in parliament. Governor Helen Strand said so."),
        ("en", "Deputy Prime Minister and Finance Minister Dara Quill spoke. Finance Minister Dara Quill left."),
        ("en", "Finance Minister Dara Quill and Transport Minister Ann Lee met. The health minister, Ben Ott, saw Dara Quill."),
        ("en", "The minister of finance met Dara Quill. Transport Minister Dara Quill left."),
        ("en", "Mayor Tomas Brandt spoke. His brother, Finance Minister Erik Brandt, left. Mayor Brandt stayed."),
        ("en", "French Finance Minister Bruno Roy spoke. Economy Minister Bruno Roy left."),
        ("en", "Finance Minister Dara Quill was appointed. Transport Minister Dara Quill was named as his own successor."),
        ("en", "Finance Minister Dara Quill spoke. General Dara Quill left. Minister Quill stayed."),
        ("en", "Foreign Secretary David Lamb spoke. Lamb was promoted on Friday. Justice Secretary David Lamb left."),
        ("en", "Secretary of State Anton Blake and Defense Secretary Lloyd Ashton met. Ashton said Secretary Blake had left."),
        ("en", "In New York, the mayor of Denholt, Ann Lee, spoke. The governor of Carrow, New York, left."),
        ("de", "Wirtschaftsminister Robert Haber sprach. Klimaminister Haber schwieg."),
        ("de", "Wirtschafts- und Umweltminister Jens Kolb sprach. Wirtschaftsminister Kolb ging. Umweltminister Kolb blieb."),
        ("vi", "Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao Bùi Thanh Sơn phát biểu. Phó Thủ tướng Bùi Thanh Sơn về."),
        ("es", "El ministro de la Presidencia, Justicia y Cortes, Félix Bolea, habló. El ministro de Justicia, Félix Bolea, calló."),
        ("de", "Bundesinnenminister Falk Dornbusch wies Vorwürfe zurück. Innenminister Dornbusch (CDU) sprach."),
        ("de", "Der frühere Finanzminister Jörg Klar sprach. Verkehrsminister Jörg Klar schwieg."),
        ("fr", "Le porte-parole du ministre des Transports, Karim Duval, a parlé. Le préfet Karim Duval est parti."),
        ("fr", "L'ancien maire de Valcombe, Karim Duval, a parlé. Le préfet Karim Duval est parti."),
        ("es", "El ministro de Economía y Hacienda, Luis Gil, habló. El ministro de Hacienda, Luis Gil, calló."),
        ("es", "El exministro de Sanidad, Luis Gil, habló. El alcalde de Montealto, Luis Gil, calló."),
        ("vi", "Thứ trưởng Bộ Tài chính Nguyễn Văn An và Bộ trưởng Bộ Y tế Nguyễn Văn Bình vắng mặt."),
        ("vi", "Nguyên Bộ trưởng Bộ Y tế Trần Hữu Khang phát biểu. Bộ trưởng Bộ Công an Trần Hữu Khang về."),
        ("ar", "وصل نائب رئيس الوزراء وزير الخارجية عادل الصباغ. وقال وزير الخارجية عادل الصباغ إنه راض."),
        ("ar", "قال مستشار وزير الصحة كريم حداد إنه راض. وقال وزير النقل كريم حداد إنه راض."),
        ("ar", "قال نائب وزير الداخلية أحمد سالم حسن. وقال وزير العدل أحمد سالم عمر إنه راض."),
        ("ar", "قال وزير الصحة السابق كريم حداد إنه راض. وقال وزير النقل كريم حداد إنه راض."),
        ("en", "The president of the rowing club, Dana Bray, spoke. Dana Bray, vice-president of the national federation, left."),
        ("es", "La alcaldesa de Castromonte, Pilar Escudero, habló. La presidenta de la Mancomunidad, Pilar Escudero, calló."),
        ("fr", "Le président de la région, Jean Morel, a parlé. Le vice-président de la métropole, Jean Morel, a voté."),
        ("vi", "Giám đốc Sở Y tế Đoàn Thị Mộng Thúy kiểm tra. Bà Đoàn Thị Mộng Thúy, nguyên Phó giám đốc Bệnh viện tỉnh, yêu cầu."),
        ("vi", "Ông Nguyễn Văn Toàn, phó phòng TN - MT huyện Cẩm Xuyên, cho biết. Ông Trần Văn Chiến, trưởng phòng TN - MT huyện Cẩm Xuyên, nói thêm."),
        ("ar", "قال رئيس النادي كمال الشريف إن العقد وقع. وقال نائب رئيس الاتحاد كمال الشريف إنه راض."),
    ],
)  # fmt: skip
def test_offices_that_may_go_together_are_no_conflict(tag: str, text: str) -> None:
    assert [row for row in told(text, tag, "office") if row[0] != "consistent"] == []


def test_one_office_in_all_places_is_told_to_agree() -> None:
    text = "Finance Minister Dara Quill spoke. It rained. Finance Minister Dara Quill left."
    assert told(text, "en", "office") == [("consistent", "Finance Minister", "Finance Minister")]
    assert options(text, "en", "office")[0]["person"] == "Dara Quill"


def test_an_office_alone_bears_no_name() -> None:
    text = "The mayor of Denholt said the finance minister would come in May."
    assert bearings(Article(source(text, "a.txt"), language("en"))) == ()


def test_a_middle_name_left_out_is_a_notice_and_not_an_inconsistency() -> None:
    text = "General Pham The Tung said so. General Pham Tung said more."
    report = check(source(text, "a.txt"), "en")
    (finding,) = [one for one in report.findings if one.kind == "repeated"]
    assert (finding.verdict, finding.severity) == (Verdict.UNDECIDED, Severity.NOTICE)
    assert told(text, "en", "repeated") == [("undecided", "Pham The Tung", "Pham Tung")]
    assert report.count(Verdict.INCONSISTENT) == 0


def test_two_generals_of_two_names_are_two_generals() -> None:
    text = "General Pham The Tung said so. General Le Tung said more. General Pham The Tung left."
    assert told(text, "en", "repeated") == []


@pytest.mark.skipif(not HANOI.exists(), reason="the shared examples are not beside this checkout")
def test_the_minister_of_the_hanoi_article_has_one_office_too_many() -> None:
    report = check(HANOI / "article.ar.txt")
    text = report.source.text
    claims = {claim.id: claim for claim in report.claims}
    (office,) = [f for f in report.findings if f.kind == "office" and f.verdict == "inconsistent"]
    lines = {}
    for name in office.claims:
        span = claims[name].quotes[0].span
        assert span is not None
        lines[report.source.place(span.start).line] = text[span.start : span.end]
    assert set(lines) == {10, 27, 29, 34, 41}
    assert lines[34] == "وزير الخارجية الفيتنامي"
    assert {words for line, words in lines.items() if line not in (10, 34)} == {"وزير الأمن العام"}


@pytest.mark.skipif(not HANOI.exists(), reason="the shared examples are not beside this checkout")
def test_the_general_of_the_hanoi_article_may_be_one_general() -> None:
    report = check(HANOI / "article.ar.txt")
    claims = {claim.id: claim for claim in report.claims}
    (name,) = [f for f in report.findings if f.kind == "repeated" and f.verdict == "undecided"]
    assert [claims[one].words for one in name.claims] == ["فام ذي تونغ", "فام تونغ"]
    assert name.severity is Severity.NOTICE


@pytest.mark.skipif(not HANOI.exists(), reason="the shared examples are not beside this checkout")
@pytest.mark.parametrize("name", ["article.en.txt", "article.vi.txt"])
def test_nobody_else_has_two_offices(name: str) -> None:
    found = [f for f in check(HANOI / name).findings if f.kind in ("office", "repeated")]
    assert [f.message for f in found if f.verdict is not Verdict.CONSISTENT] == []


@pytest.mark.parametrize(
    "words",
    [
        "Finance Minister Dara Quill met the mayor of Denholt, Ann Lee, today. ",
        "Minister of ",
        "mayor of Denholt and ",
    ],
)
def test_many_offices_take_time_in_proportion(words: str) -> None:
    def seconds(times: int) -> float:
        article = Article(source(words * times, "a.txt"), language("en"))
        assert len(list(article.phrases)) >= 0
        start = time.process_time()
        bearings(article)
        return time.process_time() - start

    # The least of three: a collection of cycles within a run counts for another.
    small, large = (min(seconds(times) for _ in range(3)) for times in (1000, 8000))
    assert large < 24 * small  # eight times the text; the square would be 64


@pytest.mark.parametrize(
    ("tag", "text", "good", "bad", "words"),
    [
        ('en', 'Vice-President Olen Maruk opened the bridge. "It was worth the wait," {} Maruk told a crowd.', 'Vice-President', 'President', ('Vice-President', 'President')),
        ('de', 'Vizepräsident Olen Maruk eröffnete die Brücke. "Endlich", sagte {} Maruk.', 'Vizepräsident', 'Präsident', ('Vizepräsident', 'Präsident')),
        ('es', 'El vicepresidente Olen Maruk inauguró el puente. "Por fin", dijo el {} Maruk.', 'vicepresidente', 'presidente', ('vicepresidente', 'presidente')),
    ],
)  # fmt: skip
def test_a_deputy_is_not_the_head(
    tag: str, text: str, good: str, bad: str, words: tuple[str, ...]
) -> None:
    agreeing = news(text.replace("{}", good), tag, "office")
    assert agreeing and {row[0] for row in agreeing} == {"consistent"}
    assert ("inconsistent", *words) in news(text.replace("{}", bad), tag, "office")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ('en', 'Olen Maruk, vice-president of the Tarn Club, spoke. Olen Maruk, president of the Orne Bank, paid.'),
    ],
)  # fmt: skip
def test_nothing_is_alarmed_where_a_deputy_is_not_the_head_is_not_said(tag: str, text: str) -> None:
    assert not [row for row in news(text, tag, "office") if row[0] != "consistent"]


@pytest.mark.parametrize(
    ("tag", "text", "offices"),
    [
        ("de", "Bürgermeisterin Heike Quellmann eröffnete das Fest. Am Abend dankte Landrätin Quellmann der Feuerwehr.", ("Bürgermeisterin", "Landrätin")),
        ("es", "Así lo dijo la ministra de Transportes, Aurora Beltrán. A la salida, la secretaria de Estado Beltrán quiso templar los ánimos.", ("ministra de Transportes", "secretaria de Estado")),
        ("fr", "Le feu vert est tombé, se réjouit Hélène Castre, maire de la commune. Le jury comprendra la première adjointe Hélène Castre, le sous-préfet de Lorne et un voisin.", ("maire", "première adjointe")),
        ("ar", "استقبل محافظ إب اللواء عبد الكريم الأغبري وفدا. وشدد وكيل المحافظة عبد الكريم الأغبري على الإسراع.", ("محافظ إب اللواء", "وكيل المحافظة")),
    ],
)  # fmt: skip
def test_two_offices_of_one_person_are_told(tag: str, text: str, offices: tuple[str, str]) -> None:
    (one,) = alarms(text, tag, "office")
    assert one.roles["mentions"] == offices
