"""English."""

from factcheck.languages import Calendar, Cues, Language, Measures, Numbers

NUMBERS = Numbers(decimal=".", group=",")

CALENDAR = Calendar()

MEASURES = Measures()

CUES = Cues()

LANGUAGE = Language(
    tag="en",
    name="English",
    numbers=NUMBERS,
    calendar=CALENDAR,
    measures=MEASURES,
    cues=CUES,
    function_words=tuple(
        """
        the of and to in is was that for it with as his he be on by at had are but from have
        an they which one were all their there been has when who will more if out so said what
        its about into than them can only other new some could time these two may then do
        first any my now such like our over me even most made after also did many before must
        through years where much your way down should because each just those people how too
        against between during under while since according percent year not this or we she her
        you a no next week three four five six members women men million average states days
        months last both among another until above below less however
        """.split()
    ),
    abbreviations=tuple(
        """
        Mr Mrs Ms Dr Prof Rev Hon Gov Sen Rep Pres Gen Col Maj Capt Lt Cmdr Sgt Adm Brig Cpl
        Insp Supt St Mt Ft Sr Jr No Nos Vol Fig p pp ch Sec par para approx ca vs Inc Ltd Co
        Corp Bros Dept Univ Assn Est est Jan Feb Apr Jun Jul Aug Sep Sept Oct Nov Dec Tue Tues
        Thu Thurs a.m p.m e.g i.e cf yr yrs hr hrs ft lb lbs oz sq Ave Blvd Rd Messrs Ph.D M.D
        B.A M.A
        """.split()
    ),
    captions=(
        "Photo:",
        "Photos:",
        "Picture:",
        "Pictures:",
        "Image:",
        "Images:",
        "Photograph:",
        "Photo by",
        "Photograph by",
        "Picture by",
        "Image by",
        "Photo courtesy",
    ),
    furniture=(
        "Source:",
        "Sources:",
        "Updated:",
        "Last updated:",
        "Published:",
        "Posted on …",
        "Read more:",
        "Read also:",
        "See also:",
        "Related:",
        "Tags:",
        "Topics:",
        "Follow us …",
        "Copyright …",
        "Share",
        "Tweet",
        "Print",
        "Email",
        "Comment",
        "Comments",
        "Copy link",
        "Share this article",
        "Save",
        "Follow us",
        "Subscribe",
        "Sign up",
        "Read more",
        "Advertisement",
    ),
)
