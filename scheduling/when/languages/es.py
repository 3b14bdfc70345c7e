"""Spanish: the words clients use for dates and hours."""

from scheduling.when.language import Language

LANGUAGE = Language(
    code="es",
    weekdays=(
        "lunes, lun",
        "martes, mar, mart",
        "miércoles, mié, mier, miercole",
        "jueves, jue, juev",
        "viernes, vie, vier",
        "sábado, sáb, sab, sábados",
        "domingo, dom, domingos",
    ),
    months=(
        "enero, ene",
        "febrero, feb",
        "marzo, mar",
        "abril, abr",
        "mayo, may",
        "junio, jun",
        "julio, jul",
        "agosto, ago",
        "septiembre, sept, sep, setiembre, set",
        "octubre, oct",
        "noviembre, nov",
        "diciembre, dic",
    ),
    cardinals={
        0: "cero, zero",
        1: "uno, una",
        2: "dos",
        3: "tres",
        4: "cuatro",
        5: "cinco",
        6: "seis",
        7: "siete",
        8: "ocho",
        9: "nueve",
        10: "diez",
        11: "once",
        12: "doce",
        13: "trece",
        14: "catorce",
        15: "quince",
        16: "dieciséis, diez y seis",
        17: "diecisiete",
        18: "dieciocho",
        19: "diecinueve",
        20: "veinte",
        30: "treinta",
        40: "cuarenta",
        50: "cincuenta",
    },
    compose=("{t}{u}", "{t} {u}"),
    ordinals={
        1: "primero, primera, primer, primeros",
        2: "segundo, segunda",
        3: "tercero, tercera, tercer",
        4: "cuarto, cuarta",
        5: "quinto, quinta",
        6: "sexto",
        7: "séptimo",
        8: "octavo",
        9: "noveno",
        10: "décimo",
        11: "undécimo",
        12: "duodécimo",
        13: "decimotercero",
        14: "decimocuarto",
        15: "decimoquinto",
        16: "decimosexto",
        17: "decimoséptimo",
        18: "decimoctavo",
        19: "decimonoveno",
        20: "vigésimo",
        30: "trigésimo",
    },
    compose_ordinals=("{to} {o}", "{to}{o}"),
    ordinal_suffixes="o, a, ro, er, do, to, mo, vo, no",
    roles={
        "an": "un",
        "at": (
            "a las, a la, las, la, a eso de, a eso de las, sobre, sobre las, hacia las, hacia,"
            " cerca de, cerca de las, alrededor de, alrededor de las, tipo, tipo las, como a las,"
            " para las, a, alas, de las, a ls, en torno a las, desde las, hasta las, entre las,"
            " a partir de las, después de las, a partir de la, no antes de las, pasadas las, desde la,"
            " hasta la, despues de las, antes de las, ls, de la"
        ),
        "on": (
            "el, la, los, un, en, desde el, hasta el, a partir del, antes del, después del, entre el,"
            " como muy tarde el, a más tardar el, no antes del, no más tarde del, del, para el, de el,"
            " día, el día, en el, en la, por la, para, al, por el, este, pa el, de los, para la,"
            " sobre el, x la, por"
        ),
        "of": "de, del, de la, en, d, de los, en el, el, la, en la, de el, para el, mes de, por",
        "from": (
            "de, desde, desde el, desde las, a partir de, a partir del, a partir de las, del,"
            " desde los, desde la, a primeros de, de las, de la, de los, partir de, desde lo"
        ),
        "to": "a, al, hasta, hasta el, hasta las, y, a las, a la, hasta la",
        "until": "hasta, hasta el, hasta las, hasta la",
        "between": "entre, entre las, entre el, entre los, entre la",
        "and": "y, e",
        "or": "o, o bien, u, o si no, o sino, si no, o incluso, o quizás",
        "not": (
            "no, excepto, menos el, salvo, no el, que no sea, no los, nunca, excepto el, no a las, salvo el,"
            " menos los, quitando, en vez de, en vez del, en lugar de, en lugar del"
        ),
        "cannot": (
            "ya no puedo, ya no podré, no puedo, no me viene bien, no me va bien, imposible, no es posible, no"
            " estoy, no estoy libre, no estoy disponible, no me va, trabajo, no me es posible, no podré, estoy"
            " ocupado, estoy ocupada, no podemos, no me cuadra, no kiero, no pued, no voy a poder, no podremos,"
            " no me encaja, no me viene, estoy fuera, no llego, no puedo ir, no podré ir"
        ),
        "before": "antes, antes de, antes del, antes de las, antes de la, previo a, antes d",
        "by": (
            "como muy tarde, como muy tarde el, a más tardar, a más tardar el, no más tarde de,"
            " no más tarde del, como máximo, máximo"
        ),
        "after": (
            "después, después de, después del, después de las, tras, pasadas las, más tarde de,"
            " posterior a, posterior de, no antes de, no antes del, no antes de las, pasada la, dps de,"
            " despues d, luego de, pasado el"
        ),
        "since_now": "en adelante, o más tarde, o después, pa lante, para adelante",
        "or_earlier": "o antes, como muy tarde, a más tardar, como máximo",
        "in": "en, dentro de, de aquí a, en unos, en unas, dentro d",
        "within": "en los, en las, en el plazo de, en menos de, antes de",
        "later": "después, más tarde, a partir de ahora, a partir de hoy, luego, mas tarde",
        "earlier": "antes, más temprano",
        "next": (
            "próximo, próxima, próximos, próximas, que viene, q viene, siguiente, siguientes,"
            " que vienen, prox, k viene, entrante, venidero, venidera, que entra"
        ),
        "this": "este, esta, estos, estas, ste, sta, esa, ese, mismo, corriente, en curso, actual",
        "last": "último, última, últimos, últimas",
        "after_next": "después del próximo, después de la próxima, siguiente al próximo",
        "early": (
            "principios, a principios, a principios de, principio de, a primera, inicio, inicios de,"
            " temprano, al principio de, a inicios de, comienzos de, a comienzos de, primeros de,"
            " a primeros, primera, pronto, a primera hora, primera hora, a primera hora de"
        ),
        "mid": "mediados, a mediados, a mediados de, mitad de, a mitad de, media, mitad",
        "end": (
            "finales, a finales, a finales de, final de, al final de, fin, fin de, fines de, tarde en,"
            " últimos de, a última hora, última hora, a última hora de, a fin de, a fines de,"
            " finales de"
        ),
        "half": "media, medio",
        "quarter": "cuarto, un cuarto",
        "three_quarters": "tres cuartos",
        "minus": "menos",
        "plus": "y, con",
        "to_hour": "para las, pa las, para la",
        "hour_word": "en punto, h, hs, hrs, horas, hora",
        "noon": "mediodía, medio día, las doce del mediodía, 12 del mediodía",
        "midnight": "medianoche, media noche",
        "minute": "minuto, minutos, min",
        "hour": "hora, horas, h",
        "day": "día, días",
        "week": "semana, semanas, sem, semna",
        "month": "mes, meses",
        "half_hour": "media hora, 1 2 hora",
        "hour_and_half": "hora y media",
        "quarter_hour": "cuarto de hora",
        "three_quarters_hour": "tres cuartos de hora",
        "fortnight": "quincena",
        "weekend": "fin de semana, finde, fines de semana, findesemana, fin de sem, finde semana",
        "today": "hoy, oy, hoy mismo, hoi, día de hoy",
        "tomorrow": "mañana, manana, mñn, mñana, maniana, próximo día, día siguiente, manyana, mana",
        "overmorrow": "pasado mañana, pasao mañana, pasado",
        "day_after": "el día después, el día siguiente, al día siguiente, un día después, día siguiente",
        "day_before": "el día antes, el día anterior, un día antes",
        "now": "ahora, ahora mismo, ya mismo, inmediatamente, en este momento, ahorita, enseguida",
        "soonest": (
            "lo antes posible, cuanto antes, lo más pronto posible, en cuanto sea posible, asap,"
            " primer hueco, primera cita disponible, primera disponible, primera cita,"
            " primer hueco libre, lo más rápido posible, urgente, en cuanto puedan, en cuanto pueda,"
            " tan pronto como sea posible, próximo hueco, primera fecha disponible,"
            " la primera que tengan, urgentemente, lo mas pronto, cuanto ants, lo antes que se pueda,"
            " primer día libre, la más próxima, en cuanto podáis, el primero que tengáis,"
            " lo antes k se pueda"
        ),
        "morning": (
            "mañanas, por la mañana, en la mañana, x la mañana, por las mañanas, la mañana,"
            " a la mañana, a media mañana, madrugada, mañanita, mñnas, mañana por la mañana temprano,"
            " matinal, de la mañana"
        ),
        "midday": "comida, la hora de comer, hora de comer, almuerzo, hora de la comida",
        "afternoon": ("tarde, tardes, después de comer, tardecita, sobremesa, tard, despues de comer, de la tarde"),
        "evening": (
            "noche, tarde noche, después del trabajo, atardecer, después de trabajar, tardenoche,"
            " al salir del trabajo, de la noche"
        ),
        "night": "noches",
        "tonight": "esta noche, sta noche",
        "every": "cada, todos los, todas las",
        "other_one": "otro, otra, dos, alternos",
        "same_time": "misma hora, a la misma hora, la misma hora, mismo horario",
        "maybe_morning": "mañana",
        "today_morning": "esta mañana, sta mañana, esta mañna",
        "few": "algunos, algunas, unos, unas, varios, par de, un par de, pocos, pocas",
        "am": "am, de la mañana, de la manana, de la madrugada",
        "pm": "pm, de la tarde, de la noche, d la tarde",
        "rest": "resto, resto de, el resto de, resto del",
        "thousand2": "dos mil",
        "weekday_in_eight": "en ocho, de en ocho",
        "weekday_in_fifteen": "en quince",
        "day_name": "día, fecha",
        "zero": "cero, zero",
        "skip": (
            "por favor, porfa, si puede ser, quizás, quizá, tal vez, preferiblemente, solo,"
            " más o menos, si es posible, mi, preferentemente, más bien, vale, aproximadamente, todo,"
            " toda, pf, xfa, alguna cosa, buenas tardes, buenas noches, buenos días, minutos tarde,"
            " min tarde, llego tarde, llegaré tarde, voy tarde, muy tarde, un poco tarde"
        ),
        "for_": "por, para, durante",
        "starting": "a partir",
    },
    holidays={
        "new_year": "año nuevo, día de año nuevo",
        "epiphany": "reyes, día de reyes, epifanía",
        "easter": "domingo de resurrección, pascua, domingo de pascua",
        "easter_monday": "lunes de pascua",
        "good_friday": "viernes santo",
        "maundy_thursday": "jueves santo",
        "labour_day": "día del trabajo, día del trabajador",
        "st_john": "san juan",
        "assumption": "la asunción",
        "hispanic_day": "el pilar, día de la hispanidad",
        "all_saints": "todos los santos",
        "constitution_es": "día de la constitución, la constitución",
        "immaculate": "la inmaculada, inmaculada",
        "christmas_eve": "nochebuena, noche buena",
        "christmas": "navidad, día de navidad",
        "new_years_eve": "nochevieja, fin de año, noche vieja",
        "valentine": "san valentín",
        "st_joseph": "san josé, día del padre",
        "st_james": "santiago",
        "halloween": "halloween",
        "ash_wednesday": "miércoles de ceniza",
        "corpus_christi": "corpus",
    },
    unit_words={
        1: "uno, un, una",
    },
    ten_words={
        20: "veinti, veinte y",
        30: "treinta y",
        40: "cuarenta y",
        50: "cincuenta y",
    },
    not_typos=(
        "marta, martin, martina, marcos, mario, marina, tarda, manera, juan, julia, julian, domingez,"
        " gracias, buenas, marca, jose, agustin, juana, enera, manda, mandar, tarjeta, manuel, sienta,"
        " nuevo, semilla"
    ),
)
