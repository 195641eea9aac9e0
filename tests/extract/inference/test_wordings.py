"""Ways in which newspapers state each kind: one figure agrees, the other must be told.

A row is "kind: text with {what agrees|what does not}"; a row of the kind "silent" must stay so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.api import check
from factcheck.model import Source, Verdict

FOLDER = Path(__file__).parents[2] / "examples" / "wordings"
_CHOICE = re.compile(r"\{([^|{}]*)\|([^{}]*)\}")


def _rows() -> Iterator[tuple[str, str, str]]:
    for file in sorted(FOLDER.glob("*.txt")):
        for line in file.read_text("utf-8").splitlines():
            kind, _, text = line.partition(": ")
            yield file.stem, kind, text.replace("\\n", "\n")


def _told(tag: str, text: str) -> dict[str, str]:
    report = check(Source("a.txt", text, tag), tag)
    return {f.kind: f.message for f in report.findings if f.verdict is Verdict.INCONSISTENT}


@pytest.mark.parametrize(("tag", "kind", "text"), list(_rows()))
def test_a_wording_is_told_where_its_figure_is_wrong_and_only_there(
    tag: str, kind: str, text: str
) -> None:
    assert _told(tag, _CHOICE.sub(r"\1", text)) == {}
    if kind != "silent":
        kinds = {"percent", "fraction"} if kind == "percent" else {kind}
        assert kinds & set(_told(tag, _CHOICE.sub(r"\2", text)))


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("vi", "430/438 đại biểu tham gia biểu quyết tán thành (bằng 89,96% tổng số đại biểu Quốc hội)."),
        ("vi", "Hai vụ làm 14 người thiệt mạng, trong đó có 13 nạn nhân ở cảng, và hơn 100 người bị thương."),
        ("vi", "Đảng này giành 28,7% số phiếu, tương đương 123/350 ghế quốc hội."),
        ("vi", "Thứ trưởng Michal Kurtyka của Ba Lan, cho biết: không dễ đạt đồng thuận."),
        ("vi", "Trong hai ngày 9 và 11/10, lực lượng an ninh phát hiện hai ngôi mộ."),
        ("vi", "Kimchi là món yêu thích nhất (58%), tiếp theo là gimbap với 21% và tteokbokki với 13%."),
        ("vi", "Hơn 10 xe cổ bị cháy rụi trong quán.\nKhoảng 10 xe cổ trong quán bị cháy rụi."),
        ("vi", "Sau hội nghị giữa hai Tổng thống Trump và Putin, Tổng thống Donald Trump rời đi. Tổng thống Donald Trump nói."),
        ("ar", "ينفذ الأعوان إضرابا عاما يومي الثلاثاء والأربعاء 14 و15 فيفري 2017."),
        ("ar", "تعليق الدروس ابتداء من يوم 27 مارس، على أن تنعقد الهيئة يوم 15 أفريل."),
        ("ar", "لم يحصد المنتخب سوى 7 نقاط من أصل 5 مباريات."),
        ("ar", "بلغت العائدات 75،4 مليون دينار مقابل 72،5 مليون دينار، بارتفاع 2،9 مليون دينار."),
        ("ar", "تراجع عدد الحوادث بنسبة 3ر18 بالمائة، لتبلغ 98 حادثا مقابل 120 حادثا."),
        ("es", "El partido logró el 28,7 % de los votos, es decir, 123 de los 350 escaños."),
    ],
)  # fmt: skip
def test_what_real_articles_say_rightly_is_not_told(tag: str, text: str) -> None:
    assert _told(tag, text) == {}
