"""Synthetic articles in six languages whose figures and relations are known, some with an error.

    python tests/bench/scan_corpus.py ARTICLES.parquet [--articles 200000] [--seed 1]

Columns: id, text, language; `kinds`, the relations that were written into the article; `figures`,
how many; and `planted`, the kind of the one relation that was made to disagree ("" for most).
Every article can be made on its own, from the seed and its number.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

LANGUAGES = ("en", "ar", "fr", "de", "es", "vi")
PLANTED = 100  # one article in so many has an error
GROUP = 5_000  # rows of a row group
SHARES = ((40, 10), (80, 20), (60, 15), (50, 20), (80, 60), (60, 45), (40, 24), (50, 35))

SENTENCES = {
    "en": {
        "sum": "The council has {total} members: {a} from the north and {b} from the south.",
        "weekday": "The hearing is on {weekday}, {day} {month} {year}.",
        "subset": "The register lists {whole} countries, {part} of which have signed.",
        "change": "The number of visitors rose from {before} to {after}, an increase of {rise}%.",
        "percent": "Of the {of} delegates, {some} ({share}%) voted for the plan.",
    },
    "fr": {
        "sum": "Le conseil compte {total} membres : {a} du nord et {b} du sud.",
        "weekday": "L'audience a lieu le {weekday} {day} {month} {year}.",
        "subset": "Le registre compte {whole} pays, dont {part} ont signé.",
        "change": "Le nombre de visiteurs est passé de {before} à {after}, soit une hausse de {rise} %.",
        "percent": "Sur les {of} délégués, {some} ({share} %) ont voté pour.",
    },
    "de": {
        "sum": "Der Rat hat {total} Mitglieder: {a} aus dem Norden und {b} aus dem Süden.",
        "weekday": "Die Anhörung ist am {weekday}, dem {day}. {month} {year}.",
        "subset": "Das Register führt {whole} Staaten, von denen {part} unterzeichnet haben.",
        "change": "Die Zahl der Besucher stieg von {before} auf {after}, ein Plus von {rise} Prozent.",
        "percent": "Von den {of} Delegierten stimmten {some} ({share} Prozent) dafür.",
    },
    "es": {
        "sum": "El consejo tiene {total} miembros: {a} del norte y {b} del sur.",
        "weekday": "La audiencia es el {weekday} {day} de {month} de {year}.",
        "subset": "El registro incluye {whole} países, de los cuales {part} han firmado.",
        "change": "El número de visitantes subió de {before} a {after} (un {rise} % más).",
        "percent": "De los {of} delegados, {some} ({share} %) votaron a favor.",
    },
    "vi": {
        "sum": "Hội đồng có {total} thành viên: {a} người từ miền bắc và {b} người từ miền nam.",
        "weekday": "Phiên điều trần vào {weekday}, ngày {day} tháng {month} năm {year}.",
        "subset": "Danh sách có {whole} quốc gia, trong đó {part} quốc gia đã ký.",
        "change": "Số lượng du khách tăng từ {before} lên {after}, tức tăng {rise}%.",
        "percent": "Trong số {of} đại biểu, {some} người ({share}%) bỏ phiếu thuận.",
    },
    "ar": {
        "sum": "وصلت {total} سفينة: {a} سفينة من الشمال و{b} سفينة من الجنوب.",
        "weekday": "تعقد الجلسة يوم {weekday} {day} {month} {year}.",
        "subset": "يضم السجل {whole} دولة، منها {part} دولة وقعت.",
        "change": "ارتفع عدد الزوار من {before} إلى {after}، بزيادة قدرها {rise}%.",
        "percent": "من بين {of} مندوبا، صوت {some} مندوبا ({share}%) لصالح القرار.",
    },
}
FILLERS = {
    "en": "The chair thanked everyone who had come. A report will follow in the spring.",
    "fr": "La présidente a remercié toutes les personnes présentes. Un rapport suivra au printemps.",
    "de": "Die Vorsitzende dankte allen, die gekommen waren. Ein Bericht folgt im Frühjahr.",
    "es": "La presidenta dio las gracias a los presentes. Habrá un informe en primavera.",
    "vi": "Chủ tọa cảm ơn mọi người đã đến. Báo cáo sẽ được công bố vào mùa xuân.",
    "ar": "شكرت الرئيسة كل من حضر. وسيصدر التقرير في الربيع.",
}
WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche".split(),
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(),
    "es": "lunes martes miércoles jueves viernes sábado domingo".split(),
    "vi": ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"],
    "ar": "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد".split(),
}
MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "vi": [str(month) for month in range(1, 13)],
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(),
}
Values = dict[str, object]


@dataclass(frozen=True, slots=True)
class Written:
    """One article, and what is true of it."""

    id: str
    text: str
    language: str
    kinds: tuple[str, ...]
    figures: int
    planted: str


def _sum(dice: random.Random, wrong: bool, language: str) -> Values:
    a, b = dice.randint(21, 39), dice.choice((14, 15, 16, 17, 18))
    # One digit of a part is another: 18 became 13.
    return {"total": a + b, "a": a, "b": b - (3 if wrong else 0)}


def _weekday(dice: random.Random, wrong: bool, language: str) -> Values:
    day = date(2021, 1, 1) + timedelta(dice.randrange(1800))
    weekday = WEEKDAYS[language][(day.weekday() + dice.choice((1, 2, 3)) * wrong) % 7]
    return {"weekday": weekday, "day": day.day, "month": MONTHS[language][day.month - 1], "year": day.year}  # fmt: skip


def _subset(dice: random.Random, wrong: bool, language: str) -> Values:
    whole, part = dice.randint(71, 79), dice.randint(61, 69)
    return {"whole": whole, "part": part + (20 if wrong else 0)}


def _change(dice: random.Random, wrong: bool, language: str) -> Values:
    before, rise = dice.choice((400, 600, 800)), dice.choice((10, 15, 20, 25, 30))
    return {"before": before, "after": before * (100 + rise) // 100, "rise": rise + 10 * wrong}


def _percent(dice: random.Random, wrong: bool, language: str) -> Values:
    of, some = dice.choice(SHARES)
    return {"of": of, "some": some, "share": 100 * some // of + 10 * wrong}


KINDS: dict[str, Callable[[random.Random, bool, str], Values]] = {
    "sum": _sum,
    "weekday": _weekday,
    "subset": _subset,
    "change": _change,
    "percent": _percent,
}
FIGURES = {"sum": 3, "weekday": 2, "subset": 2, "change": 3, "percent": 3}


def article(number: int, seed: int = 1) -> Written:
    """Return one article of the corpus."""
    dice = random.Random(f"{seed}-{number}")
    language = dice.choice(LANGUAGES)
    kinds = tuple(dice.sample(sorted(KINDS), dice.randint(1, 4)))
    planted = dice.choice(kinds) if dice.randrange(PLANTED) == 0 else ""
    paragraphs = []
    for kind in kinds:
        values = KINDS[kind](dice, kind == planted, language)
        paragraphs += [SENTENCES[language][kind].format(**values), FILLERS[language]]
    figures = sum(FIGURES[kind] for kind in kinds)
    return Written(f"a{number:07d}", "\n\n".join(paragraphs), language, kinds, figures, planted)


def articles(count: int, seed: int = 1) -> Iterator[Written]:
    """Yield the articles of a corpus."""
    return (article(number, seed) for number in range(count))


def write(path: Path, count: int, seed: int = 1) -> None:
    """Write a corpus as Parquet, a row group at a time."""
    names = ("id", "text", "language", "kinds", "figures", "planted")
    kinds = (pa.string(), pa.string(), pa.string(), pa.list_(pa.string()), pa.int32(), pa.string())
    schema = pa.schema(list(zip(names, kinds, strict=True)))
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for first in range(0, count, GROUP):
            group = [article(n, seed) for n in range(first, min(first + GROUP, count))]
            rows = [{name: getattr(one, name) for name in names} for one in group]
            writer.write_table(pa.Table.from_pylist(rows, schema))


def main(arguments: Sequence[str] | None = None) -> None:
    """Write a corpus."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("path", type=Path)
    parser.add_argument("--articles", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    write(options.path, options.articles, options.seed)


if __name__ == "__main__":
    main()
