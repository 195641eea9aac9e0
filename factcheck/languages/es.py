"""Spanish."""

from factcheck.languages import Calendar, Cues, Language, Measures, Numbers

NUMBERS = Numbers(decimal=",", group=".\u00a0\u202f ")

CALENDAR = Calendar()

MEASURES = Measures()

CUES = Cues()

LANGUAGE = Language(
    tag="es",
    name="Spanish",
    numbers=NUMBERS,
    calendar=CALENDAR,
    measures=MEASURES,
    cues=CUES,
    function_words=tuple(
        """
        de la que el en y a los se del las un por con no una su para es al lo como más o pero
        sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había
        era muy años año hasta desde está mi porque qué sólo han yo hay vez puede todos así
        nos ni parte tiene él uno donde bien tiempo mismo ese ahora cada e otro después otros
        aunque esa eso hace otra gobierno durante siempre día ella tres según fueron contra
        mientras ante tras unos cual será estos estas cuatro cinco seis siete ocho personas
        países millones días meses semanas ciudad millón cerca menos casi total mil pueblo hoy
        último última nueva nuevo unas además mayor podrá quienes tuvo algún ningún sigue
        cumple
        """.split()
    ),
    abbreviations=tuple(
        """
        Sr Sra Sres Sras Srta Dª Dña Dr Dra Dres Prof Profa Lic Ing Arq Gral Cnel Cap Tte Sto
        Sta núm núms n.º Nº art arts Art p pp pág págs vol cap fig ed aprox ca Av Avda Ud Uds
        Vd Vds EE UU EE.UU S.A S.L Cía Hnos a.C d.C a.m p.m ene feb abr jun jul ago sep oct
        nov dic mié jue vie sáb hab min máx mín tel C.V Mons Excmo Ilmo
        """.split()
    ),
    captions=(
        "Foto:",
        "Fotos:",
        "Fotografía:",
        "Imagen:",
        "Imágenes:",
        "Crédito:",
        "Ilustración:",
        "Foto de",
        "Fotografía de",
    ),
    furniture=(
        "Fuente:",
        "Fuentes:",
        "Actualizado:",
        "Actualizado el …",
        "Publicado:",
        "Publicado el …",
        "Lea también …",
        "Leer también …",
        "Lee también …",
        "Ver también …",
        "Más información:",
        "Etiquetas:",
        "Todos los derechos reservados …",
        "Compartir",
        "Tuitear",
        "Imprimir",
        "Comentar",
        "Comentario",
        "Comentarios",
        "Copiar enlace",
        "Guardar",
        "Suscribirse",
        "Suscríbete",
        "Publicidad",
        "Leer más",
    ),
)
