"""German."""

from factcheck.languages import Calendar, Cues, Language, Measures, Numbers

NUMBERS = Numbers(decimal=",", group=".\u00a0\u202f '")

CALENDAR = Calendar()

MEASURES = Measures()

CUES = Cues()

LANGUAGE = Language(
    tag="de",
    name="German",
    numbers=NUMBERS,
    calendar=CALENDAR,
    measures=MEASURES,
    cues=CUES,
    function_words=tuple(
        """
        der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch
        es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über
        einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wurden sei
        ihre ihr ihrer seine seinen gegen vom können schon wenn rund unter zwei drei damit
        danach dabei davon darunter dort dann dies diese dieser dieses zwischen seit laut
        waren ich wir vier fünf acht etwa insgesamt weitere weiteren jedoch weniger jeder alle
        allem beim ins ihren ihrem eines keine kein gab gibt wo etwas heute viele wenig kam
        kamen ging gegeben stimmten unser unsere jedem jede wieder würde neue neuen außer
        während davor bleibt gilt
        """.split()
    ),
    abbreviations=tuple(
        """
        0 Dr Prof Hr Fr Frl Dipl Ing St Nr Nrn Abs Bd Kap Abb Tab Ziff Mio Mrd Bio Tsd Std Min
        Sek ca bzw z.B d.h u.a usw vgl sog evtl ggf inkl exkl zzgl max min mind Jh Jhdt v.Chr
        n.Chr Chr geb gest verh Tel Str Jan Feb Febr Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez
        Hrsg Aufl Jg Bf Hbf Verf a.D i.R e.V Gen Hptm Lt
        """.split()
    ),
    captions=(
        "Foto:",
        "Fotos:",
        "Bild:",
        "Bilder:",
        "Bildnachweis:",
        "Abbildung:",
        "Grafik:",
        "Illustration:",
        "Foto von",
    ),
    furniture=(
        "Quelle:",
        "Quellen:",
        "Stand:",
        "Aktualisiert:",
        "Aktualisiert am …",
        "Veröffentlicht:",
        "Veröffentlicht am …",
        "Lesen Sie auch …",
        "Mehr zum Thema …",
        "Siehe auch …",
        "Schlagworte:",
        "Alle Rechte vorbehalten …",
        "Teilen",
        "Twittern",
        "Drucken",
        "Kommentar",
        "Kommentare",
        "Kommentieren",
        "Merken",
        "Link kopieren",
        "Anzeige",
        "Werbung",
        "Weiterlesen",
        "Abonnieren",
    ),
)
