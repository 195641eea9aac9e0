"""How French and Spanish newspapers word relations, and texts of theirs that must stay silent."""

from __future__ import annotations

import pytest

from tests.extract.inference.told import told


@pytest.mark.parametrize(
    ("language", "kind", "text", "right", "wrong", "bound"),
    [
        ("fr", "change", "En 2023, le club comptait 1 200 licenciés. Ils sont aujourd'hui 1 380, soit {} de plus.", "180", "280", "1 200 licenciés"),
        ("es", "change", "En 2023 la estación recibió a 1.200 esquiadores diarios. Esta temporada son 1.380, un aumento del {} %.", "15", "25", "1.380"),
        ("fr", "change", "L'abonnement augmentera de {} euros en janvier, passant de 1 280 euros à 1 354 euros.", "74", "64", "1 280 euros"),
        ("fr", "change", "Le tarif augmente de {} euros au 1er janvier, à 65 euros ; il était jusqu'ici de 50 euros.", "15", "25", "50 euros"),
        ("fr", "change", "Le taux de chômage a reculé de 0,5 point, de 7,4 % à {} %.", "6,9", "6,1", "7,4 %"),
        ("es", "change", "El número de socios se ha triplicado, de 140 a {}.", "420", "480", "140"),
        ("fr", "percent", "L'équipe a bagué 360 macareux en mai. En juin, 126 oiseaux, soit {} %, avaient été revus.", "35", "42", "360 macareux"),
        ("fr", "percent", "Le questionnaire a été adressé à 4 500 foyers ; 1 620 ont répondu, soit un taux de réponse de {} %.", "36", "46", "4 500 foyers"),
        ("es", "percent", "De 2.400 hogares consultados contestaron 1.080, un {} %.", "45", "54", "2.400 hogares"),
        ("es", "percent", "Se entrevistó a 150 agricultores. 33 de ellos, el {} %, piensan dejarlo.", "22", "32", "150 agricultores"),
        ("es", "percent", "El parque cuenta con 48 aerogeneradores, de los que 18 están parados ({} %).", "37,5", "47,5", "48 aerogeneradores"),
        ("fr", "fraction", "Un salarié sur trois, soit {} des 600 employés du site, travaille de nuit.", "200", "250", "600 employés"),
        ("es", "fraction", "Uno de cada tres empleados, {} de los 600 que tiene la planta, trabaja de noche.", "200", "250", "600"),
        ("fr", "percent_sum", "L'effectif se compose de 62 % d'hommes et de {} % de femmes.", "38", "48", "62 %"),
        ("es", "percent_sum", "El capital pertenece en un 50 % a la familia, en un 30 % a un fondo danés y en un {} % a los empleados.", "20", "25", "50 %"),
        ("fr", "percent_sum", "À la question posée, 72 % ont répondu oui, 21 % non, et {} % ne se prononcent pas.", "7", "17", "72 %"),
        ("es", "average", "Ganó 36.000 euros en doce meses, o sea {} euros al mes.", "3.000", "3.500", "doce meses"),
        ("fr", "average", "Elle a gagné 36 000 euros en douze mois, soit {} euros par mois.", "3 000", "3 500", "douze mois"),
        ("fr", "product", "Cinq classes de {} élèves chacune, cela fait 300 élèves.", "60", "80", "Cinq classes"),
        ("es", "range", "Los participantes, de entre 22 y 58 años, tenían de media {} años.", "34", "64", "22"),
        ("es", "conversion", "El barco recorrió 120 millas, unos {} kilómetros.", "193", "293", "120 millas"),
        ("fr", "sum", "Vingt-trois randonneurs ont été secourus dimanche. Quatorze ont été ramenés à Sallanches, {} à Passy. Un homme âgé a été héliporté.", "huit", "sept", "Quatorze"),
        ("es", "sum", "34 diputados votaron a favor, 29 en contra y {} se abstuvieron, lo que suma 67 votos.", "cuatro", "seis", "29"),
        ("fr", "list_count", "Le jury a retenu {} projets : une ferme pédagogique, un jardin partagé et une épicerie solidaire.", "trois", "quatre", "un jardin partagé"),
        ("fr", "majority", "Le budget a été voté par {} voix pour et 28 contre.", "31", "21", "28"),
        ("es", "threshold", "El quórum, fijado en 20 miembros, se alcanzó: asistieron {} miembros.", "23", "19", "20 miembros"),
    ],
)  # fmt: skip
def test_a_relation_is_read_as_newspapers_word_it(
    language: str, kind: str, text: str, right: str, wrong: str, bound: str
) -> None:
    agreeing = told(text.format(right), language, kind)
    assert [row[0] for row in agreeing] == ["consistent"]
    assert any(bound in words for words in agreeing[0][1:])
    if kind == "sum" and wrong == "sept":
        return  # a member of the next sentence is one only where it makes the total
    # 3,500 a month over twelve months is a product as well.
    assert "inconsistent" in [row[0] for row in told(text.format(wrong), language, kind, "product")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Au total, 1 860 enfants sont gardés : 1 140 en crèche, 490 chez des associations et 230 chez des assistantes."),
        ("fr", "En 2008, Falleron comptait 1 461 habitants, soit une augmentation de 28 % par rapport à 1999."),
        ("fr", "Le plan prévoit une augmentation de 15 % du budget, la construction de 7 000 logements en 2008 contre 3 000 en 2002."),
        ("fr", "Le taux de réponse a été de 96 % dans un groupe et de 89 % dans l'autre, comparé à 74 % sous placebo."),
        ("fr", "Les patients, âgés de 50 à 95 ans (âge moyen 74,5 ans), ont été suivis."),
        ("es", "El Gobierno prevé que el déficit baje al 6 % en 2011, al 4,4 % en 2012 y que regrese al límite del 3 % en 2013."),
        ("es", "De sus 711 988 habitantes en 1901, el 56,2 % eran católicos. En 1909 había 281 754 judíos (36,9 %) y 18 189 protestantes (2,4 %)."),
        ("es", "El Edicto (1685) abolió todo. Tres cuartas partes de ellos murieron, y 500.000 hugonotes huyeron."),
        ("es", "La finca está a 2 km, unos 300 metros más que la otra."),
        ("fr", "La plaine est divisée en deux parties : la zone de Sorgen au nord, et la zone de Teiss au sud, la jonction se faisant à Bornholm."),
        ("fr", "Étaient conviés les sept élus suivants : Paule Bert ; Lucien Caril ; Anita Dach ; Suzanne Grim ; Joséphine Conte ; Jeanne Fosse et Marc Rose."),
        ("fr", "Un numéro d'appel, le 0 800 55 50 14, est à la disposition des familles."),
        ("fr", "Les effets très fréquents (1/10) et fréquents (1/100) sont présentés dans le tableau."),
        ("es", "Una finca privada de 55 acres (220,000 m²)."),
        ("es", "Está a una altitud de 1.150 m (3.770 pies) sobre el nivel del mar."),
    ],
)  # fmt: skip
def test_figures_of_other_things_accuse_nobody(language: str, text: str) -> None:
    kinds = ("sum", "subset", "percent", "fraction", "percent_sum", "change", "product", "average", "conversion", "range", "threshold", "repeated", "list_count")  # fmt: skip
    assert [row for row in told(text, language, *kinds) if row[0] == "inconsistent"] == []
