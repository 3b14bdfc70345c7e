"""German: the words clients use for dates and hours."""

from scheduling.when.language import Language

LANGUAGE = Language(
    code="de",
    weekdays=(
        "montag, montags, mo",
        "dienstag, dienstags, di, dien, dinstag, dienst",
        "mittwoch, mittwochs, mi, mittw, mitwoch",
        "donnerstag, donnerstags, do, donn, donerstag",
        "freitag, freitags, fr",
        "samstag, samstags, sa, sonnabend, sonnabends, sam",
        "sonntag, sonntags, so, son",
    ),
    months=(
        "januar, jan, jänner, jaenner, januars",
        "februar, feb, feber",
        "märz, mär, mrz, maerz, mar",
        "april, apr",
        "mai",
        "juni, jun, juno",
        "juli, jul, julei",
        "august, aug",
        "september, sep, sept",
        "oktober, okt, oct",
        "november, nov",
        "dezember, dez, dec",
    ),
    cardinals={
        0: "null",
        1: "eins, ein",
        2: "zwei, zwo",
        3: "drei",
        4: "vier",
        5: "fünf",
        6: "sechs",
        7: "sieben",
        8: "acht",
        9: "neun",
        10: "zehn",
        11: "elf",
        12: "zwölf",
        13: "dreizehn",
        14: "vierzehn",
        15: "fünfzehn",
        16: "sechzehn",
        17: "siebzehn",
        18: "achtzehn",
        19: "neunzehn",
        20: "zwanzig",
        30: "dreißig, dreissig",
        40: "vierzig",
        50: "fünfzig",
    },
    compose=("{u}und{t}", "{u} und {t}"),
    ordinals={
        1: "erste, ersten, erster, erstes",
        2: "zweite, zweiten, zweiter, zweites",
        3: "dritte, dritten, dritter, drittes",
        4: "vierte, vierten, vierter",
        5: "fünfte, fünften, fünfter",
        6: "sechste, sechsten, sechster",
        7: "siebte, siebten, siebter, siebente, siebenten",
        8: "achte, achten, achter",
        9: "neunte, neunten, neunter",
        10: "zehnte, zehnten, zehnter",
        11: "elfte, elften, elfter",
        12: "zwölfte, zwölften, zwölfter",
        13: "dreizehnte, dreizehnten, dreizehnter",
        14: "vierzehnte, vierzehnten, vierzehnter",
        15: "fünfzehnte, fünfzehnten, fünfzehnter",
        16: "sechzehnte, sechzehnten, sechzehnter",
        17: "siebzehnte, siebzehnten, siebzehnter",
        18: "achtzehnte, achtzehnten, achtzehnter",
        19: "neunzehnte, neunzehnten, neunzehnter",
        20: "zwanzigste, zwanzigsten, zwanzigster",
        21: "einundzwanzigste, einundzwanzigsten",
        22: "zweiundzwanzigste, zweiundzwanzigsten",
        23: "dreiundzwanzigste, dreiundzwanzigsten",
        24: "vierundzwanzigste, vierundzwanzigsten",
        25: "fünfundzwanzigste, fünfundzwanzigsten",
        26: "sechsundzwanzigste, sechsundzwanzigsten",
        27: "siebenundzwanzigste, siebenundzwanzigsten",
        28: "achtundzwanzigste, achtundzwanzigsten",
        29: "neunundzwanzigste, neunundzwanzigsten",
        30: "dreißigste, dreißigsten, dreissigsten",
        31: "einunddreißigste, einunddreißigsten, einunddreissigsten",
    },
    compose_ordinals=(),
    ordinal_suffixes="te, ten, ter, er",
    roles={
        "an": "eine, einen, einem, einer",
        "at": (
            "um, gegen, so um, so gegen, ca, circa, zirka, ungefähr um, etwa um, kurz nach, ab, bis,"
            " vor, nach, zwischen, von, so ungefähr um, gg, um ca, gegen ca, um circa, so ab, so bis"
        ),
        "on": (
            "am, an, den, der, die, das, dem, beim, an dem, für den, im, einen, zum, ein, vom, für,"
            " auf den, am tag, für die, über den, auf, fürn, übern, bis zum, zur, des, ab dem,"
            " nach dem, vor dem, seit dem, zwischen dem, spätestens am, bis spätestens am,"
            " frühestens am, nicht vor dem"
        ),
        "of": (
            "der, des, im, in, vom, von, in der, von der, im monat, in dem, die, den, dem, am, an,"
            " fürs, für, jeden, in diesem, diesen"
        ),
        "from": "von, vom, ab, ab dem, seit, ab der, von der",
        "to": "bis, bis zum, bis zu, bis zur, und, bis um, auf",
        "until": "bis, bis zum, bis zur, bis zu, bis um, bis spätestens",
        "between": "zwischen, zwischen dem, zw",
        "and": "und, u",
        "or": "oder, oder auch, bzw, beziehungsweise, alternativ, oder eben, sonst, oder sonst",
        "not": (
            "nicht, außer, ausser, nicht am, bis auf, ohne, nie, nicht den, kein, keinen, nicht um, niemals, bloß"
            " nicht, statt, anstatt, anstelle, anstelle von, statt am, statt um"
        ),
        "cannot": (
            "kann ich nicht, geht nicht, geht bei mir nicht, passt nicht, passt mir nicht, geht es nicht,"
            " unmöglich, kann nicht, bin ich nicht da, habe ich keine zeit, hab ich keine zeit, geht leider"
            " nicht, passt leider nicht, arbeite ich, muss ich arbeiten, keine zeit, kann ich leider nicht, bin"
            " ich verhindert, geht gar nicht, kann i net, geht net, passt mir leider nicht, passt mir gar nicht,"
            " passt mir doch nicht, klappt nicht, klappt leider nicht, klappt doch nicht, passt doch nicht, geht"
            " doch nicht, ist schlecht, ist bei mir schlecht, schaffe ich nicht, schaffe ich leider nicht, geht"
            " bei uns nicht, bin ich weg, bin ich im urlaub"
        ),
        "before": "vor, vor dem, vor der, früher als, noch vor",
        "by": (
            "bis spätestens, spätestens, spätestens am, spätestens um, nicht später als,"
            " bis spätestens am, bis allerspätestens"
        ),
        "after": (
            "nach, nach dem, nach der, ab, später als, nicht vor, frühestens, frühestens am,"
            " frühestens um, ab dem, ab der, nicht vor dem, ab um, frühestens ab"
        ),
        "since_now": "aufwärts, oder später, oder danach, an aufwärts",
        "or_earlier": "oder früher, spätestens, oder davor",
        "in": "in, in ca, in circa, in etwa, in zirka, in ungefähr",
        "within": "innerhalb, innerhalb von, binnen, in den, innerhalb der, innert",
        "later": "später, danach, ab jetzt, ab heute, drauf, darauf, nachher",
        "earlier": "früher, davor, vorher",
        "next": (
            "nächste, nächsten, nächster, nächstes, nächstem, kommende, kommenden, kommender,"
            " kommendes, folgende, folgenden, nächst, nä, darauffolgenden, nexte, nexten, nachste,"
            " nachsten, drauffolgenden"
        ),
        "this": "diese, diesen, dieser, dieses, diesem, jetzige, aktuelle, laufende, laufenden, dies",
        "last": "letzte, letzten, letzter, letztes",
        "after_next": (
            "übernächste, übernächsten, übernächster, übernächstes, nach dem nächsten, nach der nächsten, übernächstem"
        ),
        "early": (
            "anfang, früh, früher, zu beginn, beginn, anfangs, zeitig, früh am, am frühen, zu anfang,"
            " frühe, frühen, am anfang"
        ),
        "mid": "mitte, in der mitte",
        "end": (
            "ende, am ende, spät, später, gegen ende, zum ende, spät am, am späten, späten, späte,"
            " am ende der, am ende des"
        ),
        "half": "halb, halbe, halben, halbes",
        "half_to": "halb, halber",
        "quarter": "viertel, dreiviertel vor",
        "three_quarters": "dreiviertel, drei viertel",
        "past": "nach, minuten nach",
        "to_hour": "vor, minuten vor",
        "plus": "einhalb, und",
        "hour_word": "uhr, h, u, punkt, uhrzeit, in etwa",
        "noon": "mittag, mittags",
        "midnight": "mitternacht",
        "minute": "minute, minuten, min, mins",
        "hour": "stunde, stunden, std, stdn, h",
        "day": "tag, tage, tagen, tages, tg",
        "week": "woche, wochen, wo, wch",
        "month": "monat, monate, monaten, monats",
        "half_hour": "halbe stunde, halben stunde, halbstunde",
        "hour_and_half": "anderthalb stunden, eineinhalb stunden, einundhalb stunden",
        "quarter_hour": "viertelstunde, viertel stunde",
        "three_quarters_hour": "dreiviertelstunde, dreiviertel stunde",
        "weekend": "wochenende, we, wochenend, wochenenden, wochende",
        "today": "heute, heut, hte, hete, heutigen, heutige, am heutigen tag, heutigen tag",
        "tomorrow": (
            "morgen, mrgn, moin moin morgen, morgigen, morgige, nächsten tag, am nächsten tag, am folgenden tag"
        ),
        "overmorrow": "übermorgen, überübermorgen davor",
        "overovermorrow": "überübermorgen",
        "day_after": (
            "am tag danach, den tag danach, ein tag danach, am nächsten tag, einen tag später, tag danach, tag darauf"
        ),
        "day_before": "am tag davor, den tag davor, tag davor, am tag vorher, tags zuvor",
        "now": "jetzt, sofort, gleich jetzt, augenblicklich, in diesem moment, jetzt gleich",
        "soonest": (
            "so bald wie möglich, sobald wie möglich, so schnell wie möglich, schnellstmöglich,"
            " baldmöglichst, asap, ehestmöglich, möglichst bald, möglichst schnell,"
            " nächster freier termin, nächsten freien termin, erster freier termin, frühestmöglich,"
            " frühestmöglichen, den frühesten, dringend, so früh wie möglich, ehestens,"
            " nächstmöglichen, ersten freien, den nächsten freien, baldigst, nächstmöglich,"
            " ersten freien termin, am schnellsten, schnellstens, der nächste freie, erstbesten,"
            " nächstmöglicher, frühester"
        ),
        "morning": (
            "morgens, vormittag, vormittags, früh, vormittagszeit, frühmorgens, vorm, in der früh,"
            " am morgen, vormittage, den morgen, über den morgen, frühs, vm, vormitag"
        ),
        "midday": "mittagszeit, mittagessen, mittagspause, mittags rum, um die mittagszeit",
        "afternoon": (
            "nachmittag, nachmittags, nachm, nachmittage, nm, nach dem mittagessen, namittag, nachmitag, am nachmittag"
        ),
        "evening": "abend, abends, abende, feierabend, nach feierabend, nach der arbeit, abents, am abend",
        "night": "nacht, nachts",
        "tonight": "heute abend, heut abend, heute nacht, heute abends",
        "every": "jeden, jede, jedes, alle, immer, jeder",
        "other_one": "zweiten, zweite, zwei",
        "same_time": (
            "gleiche zeit, selbe zeit, zur gleichen zeit, gleiche uhrzeit, selbe uhrzeit,"
            " zur selben zeit, gleichen zeit, selben uhrzeit"
        ),
        "maybe_morning": "morgen, früh",
        "today_morning": ("heute morgen, heute früh, diesen morgen, heut früh, heut morgen, heute vormittag"),
        "few": "paar, einige, einigen, ein paar, mehrere, wenige, wenigen",
        "am": "a m, vormittags, morgens, am morgen, in der früh",
        "pm": "pm, p m, nachmittags, abends, am abend, am nachmittag",
        "rest": "rest, rest der, rest des, restliche, den rest",
        "thousand2": "zweitausend",
        "day_name": "tag, datum",
        "skip": (
            "bitte, vielleicht, eventuell, evtl, wenn möglich, gerne, gern, mal, nur, am besten,"
            " lieber, so, etwa, auch, ungefähr, pünktlich, genau, möglichst, halt, dann, noch, erst,"
            " ganzen, mein, doch, wieder, guten morgen, guten abend, guten tag, schönen tag,"
            " schönen abend"
        ),
        "for_": "für, lang, lange",
        "starting": "beginnend",
    },
    holidays={
        "new_year": "neujahr, neujahrstag",
        "epiphany": "dreikönig, heilige drei könige, dreikönigstag",
        "rose_monday": "rosenmontag",
        "ash_wednesday": "aschermittwoch",
        "maundy_thursday": "gründonnerstag",
        "good_friday": "karfreitag",
        "holy_saturday": "karsamstag",
        "easter": "ostern, ostersonntag",
        "easter_monday": "ostermontag",
        "labour_day": "tag der arbeit, maifeiertag",
        "ascension": "himmelfahrt, christi himmelfahrt, vatertag",
        "whit_sunday": "pfingsten, pfingstsonntag",
        "whit_monday": "pfingstmontag",
        "corpus_christi": "fronleichnam",
        "assumption": "mariä himmelfahrt, maria himmelfahrt",
        "unity_de": "tag der deutschen einheit, einheit",
        "reformation": "reformationstag",
        "all_saints": "allerheiligen",
        "st_martin": "martinstag, sankt martin",
        "st_nicholas": "nikolaus, nikolaustag",
        "christmas_eve": "heiligabend, heilig abend, heiliger abend",
        "christmas": "weihnachten, weihnachtstag, erster weihnachtstag, erster weihnachtsfeiertag",
        "st_stephen": ("zweiter weihnachtstag, zweiter weihnachtsfeiertag, stephanstag, zweiten weihnachtstag"),
        "new_years_eve": "silvester, sylvester",
        "valentine": "valentinstag",
        "halloween": "halloween",
        "shrove_tuesday": "faschingsdienstag, fastnacht",
    },
    unit_words={
        1: "ein",
    },
    dotted_ordinals=True,
    compounds=True,
    weak_months="mar",
    not_typos=(
        "martin, marta, morgan, montage, fragen, frage, sontag, jule, julia, augusta, wochen, wache,"
        " abends, freitas, heuer, leute, heuten, sorgen, tagen, meine, seite, breite, heike, heinz,"
        " haute, freund, freunde, beute, heide, abens, worte"
    ),
)
