"""What words of the passages say, read by a person: numbers, hedges, units, months, offices."""

from __future__ import annotations

# Figures in words, as a claims file would write them.
FIGURES = {
    "Nine were": "9", "seven off": "7", "Seventeen people": "17 person", "five at": "5",
    "the Tarn Valley Port Authority": {"value": "1", "unit": "organisation", "implied": True},
    "doubled": "2 times", "تضاعف": "2 times", "three-day": "3 day", "the two days": "2 day",
    "two hours and forty-five minutes": "165 minute", "A third": "a third",
    "none has been deposited": "0", "Four finalists": "4 finalist", "three outcomes": "3 outcome",
    "five demands": "5 demand", "Two firms": "2 firm", "two depots": "2 depot",
    "Four members": "4 member", "Three-quarters": "three-quarters",
    "سبعة منهم": "7", "أربعة من": "4", "أحد عشر صيادا": "11", "ثلاثة أيام": "3 day",
    "أربع قاعات": "4", "أصل عشر": "10", "يومين": "2 day", "عشرة أيام": "10 day", "حيي": "2",
    "السابعة والثلاثين": "37 year", "لم تودع أي دولة": "0", "أربعة إجراءات": "4", "ثلاث نتائج": "3",
    "الاثنتي عشرة": "12", "إحدى عشرة دولة": "11 country", "عشرين دولة": "20 country",
    "أربعا وثلاثين دولة": "34 country", "تسع مصادقات": "9 ratification", "ثلث": "a third",
    "ثلاثة أرباع": "three-quarters", "نحو ثلث": "about a third", "ملياران": "2 billion",
    "cinquante-quatre": "54", "trente et une": "31", "quinze": "15",
    "Quatre-vingt-dix-sept communes": "97", "quatre jours": "4 day", "trois axes": "3",
    "Un élu": "1", "cent bougies": "100 year", "Près de la moitié": "nearly half",
    "Une trentaine": "about 30", "Dos tercios": "two-thirds", "veintiuna": "21",
    "dieciocho": "18", "trece": "13", "cincuenta y dos viviendas": "52", "cinco días": "5 day",
    "cuatro obras": "4", "casi dos de cada tres": "nearly two-thirds",
    "Hơn hai nghìn người": "more than 2000", "hai ngày": "2 day",
    "Khoảng một phần ba": "about a third", "einunddreißig": "31", "vierundzwanzig": "24",
    "neunzehn": "19", "Zweiundsiebzig Betriebe": "72", "dreitägige": "3 day", "fünf": "5",
    "Ein Viertel": "a quarter", "vier Ursachen": "4", "Alle vier": "4",
    "gut ein Viertel": "just over a quarter", "genau der Hälfte": "half",
}  # fmt: skip
SHARES = {
    "two-thirds majority": "2/3", "two-thirds": "2/3", "unanimously": "all",
    "أغلبية الثلثين": "2/3", "أغلبية": "1/2", "majorité absolue": "1/2",
    "Zweidrittelmehrheit": "2/3",
}  # fmt: skip
DIRECTIONS = {"narrow": "down", "continued to fall": "down"}
WEEKDAYS = {
    "Monday": "lunes lundi Montag الاثنين", "Tuesday": "martes mardi Dienstag الثلاثاء",
    "Wednesday": "mercredi Mittwoch الأربعاء", "Thursday": "jueves jeudi Donnerstag الخميس",
    "Friday": "viernes vendredi Freitag الجمعة", "Saturday": "sábado samedi Samstag السبت Bảy",
    "Sunday": "domingo dimanche Sonntag الأحد Chủ",
}  # fmt: skip
MONTHS = {
    "مارس": 3, "مايو": 5, "يونيو": 6, "سبتمبر": 9, "أكتوبر": 10, "نوفمبر": 11, "ديسمبر": 12,
    "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "september": 9, "october": 10,
    "november": 11, "mai": 5, "juin": 6, "juillet": 7, "febrero": 2, "marzo": 3, "septiembre": 9,
    "juli": 7, "august": 8,
}  # fmt: skip
SCALES = {
    "million": "million", "millions": "million", "millones": "million", "مليون": "million",
    "triệu": "million", "billion": "billion", "Mrd": "billion", "مليارات": "billion",
    "ألفا": "thousand", "ألف": "thousand",
}  # fmt: skip
UNITS = {
    "$": "USD", "£": "GBP", "دولار": "USD", "ريال": "SAR", "đồng": "VND", "euros": "EUR",
    "Euro": "EUR", "miles": "mile", "km": "km", "pieds": "foot", "mètres": "metre", "Fuß": "foot",
    "Meter": "metre", "أفدنة": "feddan", "هكتار": "hectare", "°F": "fahrenheit", "°C": "celsius",
    "degrees": "celsius", "درجة": "celsius", "tonnes": "tonne", "kilograms": "kilogram",
    "طن": "tonne", "centímetros": "centimetre", "percentage points": "percentage_point",
    "phần nghìn": "permille", "hectares": "hectare", "weekends": "weekend", "months": "month",
    "countries": "country", "دولة": "country", "دول": "country", "municipalities": "municipality",
    "signatories": "signatory", "delegations": "delegation", "people": "person",
    "nurses": "person", "عاما": "year", "Jahren": "year", "points": "point",
}  # fmt: skip
# Words before a figure; they may stand just before the words that a passage marks.
HEDGES = {
    "about": "about", "more than": "more than", "أكثر من": "more than", "نحو": "about",
    "environ": "about", "rund": "about", "At least": "at least", "ít nhất": "at least",
}  # fmt: skip
HEDGES_AFTER = {"على الأقل": "at least"}
# Offices by mention, and what the words say of two of them: held together, one after the other,
# or two names of one.
OFFICES = {
    "Deputy Prime Minister and Finance Minister Rowan Lisle": "deputy prime minister; finance minister",
    "as deputy prime minister, Lisle": "deputy prime minister",
    "Finance Minister Rowan Lisle meets": "finance minister",
    "Finance Minister Dara Quill": "finance minister",
    "Transport Minister Dara Quill": "transport minister",
    "Former mayor Helen Strand": "mayor",
    "Senator Strand": "senator",
    "وزير النقل ماهر السالمي": "وزير النقل",
    "وزير الصحة ماهر السالمي": "وزير الصحة",
    "نائب رئيس الوزراء وزير الخارجية عادل الصباغ": "نائب رئيس الوزراء; وزير الخارجية",
    "وقال وزير الخارجية عادل الصباغ": "وزير الخارجية",
    "El alcalde de Peñarrubia, Julián Osuna": "alcalde de Peñarrubia",
    "el delegado del Gobierno, Julián Osuna": "delegado del Gobierno",
    "Bộ trưởng Bộ Xây dựng Trần Hữu Khang": "Bộ trưởng Bộ Xây dựng",
    "Bộ trưởng Bộ Y tế Trần Hữu Khang": "Bộ trưởng Bộ Y tế",
    "Bundesrätin Elin Marth, Vorsteherin des Verkehrsdepartements": "Bundesrätin; Vorsteherin des Verkehrsdepartements",
    "Verkehrsministerin Marth": "Verkehrsministerin",
}
TOGETHER = [
    ["mayor", "senator"],  # "former", so one after the other
    ["Vorsteherin des Verkehrsdepartements", "Verkehrsministerin"],  # two names of one office
]
