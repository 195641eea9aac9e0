"""French."""

from factcheck.languages import Calendar, Cues, Language, Measures, Numbers

NUMBERS = Numbers(decimal=",", group="\u00a0\u202f .")

CALENDAR = Calendar()

MEASURES = Measures()

CUES = Cues()

LANGUAGE = Language(
    tag="fr",
    name="French",
    numbers=NUMBERS,
    calendar=CALENDAR,
    measures=MEASURES,
    cues=CUES,
    function_words=tuple(
        """
        le la les de des du un une et en dans est que qui pour sur par au aux avec pas ne se
        son sa ses ce cette ces il elle ils elles nous vous leur leurs ont été être avait
        avaient sont était étaient plus ou mais comme où dont selon après avant entre sous
        sans depuis contre chez donc ainsi aussi encore très même tout tous toute toutes fait
        deux an ans année années lors d'un d'une qu'il qu'elle c'est n'est n'a s'est à a y d l
        qu c s n mois jours trois quatre cinq personnes pays millions milliers euros ville
        dernier dernière hausse baisse tandis huit reçu soit jusqu lui pendant environ près
        moins autres chaque celle celui ceux cent plutôt ça août connaît dû île œuvre façon
        """.split()
    ),
    abbreviations=tuple(
        """
        M MM Mme Mmes Mlle Mlles Dr Pr Me Mgr St Ste Sts No no art p pp vol chap fig éd env av
        apr J.-C cf c.-à-d janv févr avr juill oct nov déc lun jeu ven min max tél bd boul hab
        Gén gén Cie Ets Sté
        """.split()
    ),
    captions=(
        "Photo:",
        "Photo :",
        "Photos:",
        "Photos :",
        "Crédit:",
        "Crédit :",
        "Crédits :",
        "Image:",
        "Image :",
        "Illustration :",
        "Photographie :",
    ),
    furniture=(
        "Source:",
        "Source :",
        "Sources :",
        "Publié le …",
        "Mis à jour le …",
        "Mis à jour :",
        "Publié :",
        "Lire aussi …",
        "À lire aussi …",
        "Voir aussi …",
        "Sur le même sujet …",
        "Mots-clés :",
        "Tous droits réservés …",
        "Partager",
        "Tweeter",
        "Imprimer",
        "Envoyer",
        "Commenter",
        "Commentaire",
        "Commentaires",
        "Copier le lien",
        "Enregistrer",
        "S'abonner",
        "Publicité",
        "Lire plus",
        "Lire la suite",
    ),
)
