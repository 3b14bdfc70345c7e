"""Italian: the words clients use for dates and hours."""

from scheduling.when.language import Language

LANGUAGE = Language(
    code="it",
    weekdays=(
        "lunedì, lun, lunedi', lunedí, luned, lnd",
        "martedì, mar, marted, mart",
        "mercoledì, mer, merc, mercol, merco",
        "giovedì, gio, giov, gioved",
        "venerdì, ven, vener, venerd",
        "sabato, sab, sabati",
        "domenica, dom, domen, domeniche",
    ),
    months=(
        "gennaio, gen, genn",
        "febbraio, feb, febb, febraio, febbario",
        "marzo, mar, marz",
        "aprile, apr",
        "maggio, mag, magg",
        "giugno, giu, giug",
        "luglio, lug, lugl",
        "agosto, ago, ag",
        "settembre, set, sett",
        "ottobre, ott, otto bre",
        "novembre, nov",
        "dicembre, dic",
    ),
    cardinals={
        0: "zero",
        1: "uno, una",
        2: "due",
        3: "tre",
        4: "quattro",
        5: "cinque",
        6: "sei",
        7: "sette",
        8: "otto",
        9: "nove",
        10: "dieci",
        11: "undici",
        12: "dodici",
        13: "tredici",
        14: "quattordici",
        15: "quindici",
        16: "sedici",
        17: "diciassette",
        18: "diciotto",
        19: "diciannove",
        20: "venti",
        30: "trenta",
        40: "quaranta",
        50: "cinquanta",
    },
    compose=("{t}{u}", "{t} {u}"),
    ordinals={
        1: "primo, prima, primi, prime",
        2: "secondo, seconda",
        3: "terzo, terza",
        4: "quarto, quarta",
        5: "quinto, quinta",
        6: "sesto",
        7: "settimo",
        8: "ottavo",
        9: "nono",
        10: "decimo",
        11: "undicesimo",
        12: "dodicesimo",
        13: "tredicesimo",
        14: "quattordicesimo",
        15: "quindicesimo",
        16: "sedicesimo",
        17: "diciassettesimo",
        18: "diciottesimo",
        19: "diciannovesimo",
        20: "ventesimo",
        30: "trentesimo",
    },
    compose_ordinals=("{t}{u}esimo",),
    ordinal_suffixes="o, a, mo, esimo, imo",
    roles={
        "an": "un",
        "at": (
            "alle, alla, all, le, ore, h, verso, verso le, ale, circa, per le, sulle, intorno alle,"
            " attorno alle, dalle, dall, x le, alle ore, intorno, attorno, l, delle, dell, alle h,"
            " vs le, dopo le, prima delle, entro le, fino alle, tra le, fra le, prima dell, dopo l,"
            " fino all, entro l, dalle ore, a partire dalle, a partire dall, sino alle,"
            " non prima delle, non oltre le"
        ),
        "on": (
            "il, lo, i, gli, la, l, un, nel, del, della, dell, per, al, per il, nella, in, nei, nelle,"
            " giorno, di, per la, x, le, sul, in un, dello, dei, dal, dalla, tra il, fra il, entro il,"
            " fino al, dopo il, prima del, a partire dal, sino al, non prima del, non oltre il,"
            " partendo dal"
        ),
        "of": "di, del, della, d, dell, in, nel, a, mese di, delle, nella, dello, dei, de, per, con",
        "from": (
            "da, dal, dalle, dalla, dall, a partire da, a partire dal, a partire dalle,"
            " a partire dall, partendo da, partendo dal"
        ),
        "to": ("a, al, alle, alla, all, e, fino a, fino al, fino alle, sino a, sino al, sino alle, ed, fino all"),
        "until": ("fino a, fino al, fino alle, sino a, sino al, sino alle, finché, fino alla, fino all, fino"),
        "between": "tra, fra, tra le, fra le, tra il, fra il, tra l",
        "and": "e, ed",
        "or": ("o, oppure, od, ovvero, o magari, o anche, altrimenti, in alternativa, se no, sennò, o se no"),
        "not": (
            "non, tranne, eccetto, meno che, non di, salvo, fuorché, a parte, escluso, esclusi, no di, non il,"
            " non alle, non la, no, anziché, anziche, invece di, invece che, al posto di, piuttosto che, invece"
            " del, al posto del, invece della"
        ),
        "cannot": (
            "non posso, non riesco, non va bene, non va, non sono libero, non sono libera, impossibile, non ci"
            " sono, non mi va bene, nn posso, nn riesco, non è possibile, sono impegnato, sono impegnata,"
            " lavoro, non mi è possibile, non possiamo, escluso, non mi va, non mi torna, non ce la faccio, non"
            " riusciamo, non mi viene bene, non potrei, non potrò, sono via, sono fuori"
        ),
        "before": "prima, prima di, prima del, prima delle, prima della, prima dell, non dopo, non oltre",
        "by": (
            "entro, entro il, entro le, entro la, non più tardi di, non più tardi delle, al più tardi,"
            " non oltre le, non oltre il, entro l, massimo, al massimo, max"
        ),
        "after": (
            "dopo, dopo le, dopo il, dopo la, dopo di, oltre, non prima di, non prima delle,"
            " non prima del, dopo l, passate le"
        ),
        "since_now": "in poi, in avanti, o dopo, o più tardi, in su",
        "or_earlier": "o prima, al più tardi, al massimo",
        "in": "tra, fra, in, tra circa, fra circa, da qui a, tra altri, tra altre",
        "within": "entro, nel giro di, entro i, entro le, nell arco di",
        "later": "dopo, più tardi, più avanti, da oggi, da adesso, da ora, dopo di quello, in avanti",
        "earlier": "prima, in anticipo",
        "next": (
            "prox, pross, prossimo, prossima, prossimi, prossime, pross, seguente, seguenti, successivo,"
            " successiva, successivi, in arrivo, che viene, ke viene, che vengono, entrante, venturo,"
            " ventura, dopo di questa, dopo questa"
        ),
        "this": "questo, questa, questi, queste, sto, sta, quest, qsto, qsta, corrente, in corso, stesso",
        "last": "ultimo, ultima, ultimi, ultime",
        "after_next": "dopo il prossimo, dopo la prossima, prossimo ancora, prossima ancora",
        "early": (
            "inizio, inizi, primi di, ai primi di, ad inizio, a inizio, all inizio, ai primi, presto,"
            " di prima, prima, primo, prestissimo, all inizio di, inizio di, agli inizi di,"
            " prima parte"
        ),
        "mid": "metà, a metà, verso metà, metà di, a metà di, verso la metà, la metà",
        "end": (
            "fine, tardi, tarda, tardo, a fine, alla fine, verso la fine, fine di, fondo, ultimi di,"
            " in fondo, tardissimo, alla fine di, verso fine"
        ),
        "half": "mezza, mezzo, mezz, mezzora",
        "quarter": "un quarto, quarto",
        "three_quarters": "tre quarti",
        "minus": "meno",
        "plus": "e, ed",
        "to_hour": "alle, all, alle ore",
        "hour_word": "in punto, ora, h, circa, precise",
        "noon": "mezzogiorno, mezzodì, mezzo giorno",
        "midnight": "mezzanotte",
        "minute": "minuto, minuti, min",
        "hour": "ora, ore, h",
        "day": "giorno, giorni, gg, giornata, giornate",
        "week": "settimana, settimane, sett, settimna, settimanata",
        "month": "mese, mesi",
        "half_hour": "mezz ora, mezzora, mezza ora",
        "hour_and_half": "ora e mezza, ora e mezzo",
        "quarter_hour": "quarto d ora",
        "three_quarters_hour": "tre quarti d ora",
        "weekend": "weekend, week end, fine settimana, finesettimana, fine sett, w e",
        "today": (
            "oggi, ogg, in giornata, oggi stesso, giornata di oggi, giornata odierna, giorno corrente, quest oggi"
        ),
        "tomorrow": (
            "domani, doman, dmn, dom ani, domai, giorno dopo, il giorno dopo, giorno seguente, dmani,"
            " giorno successivo, l indomani, indomani"
        ),
        "overmorrow": "dopodomani, dopo domani, dopodomn, domani l altro",
        "day_after": "il giorno dopo, giorno dopo, il giorno successivo, il giorno seguente",
        "day_before": "il giorno prima, giorno prima",
        "now": "adesso, subito, in questo momento, proprio ora",
        "soonest": (
            "il prima possibile, prima possibile, al più presto, appena possibile, quanto prima,"
            " il primo libero, primo posto libero, prima disponibilità, primo disponibile,"
            " primo appuntamento disponibile, primo buco, prima data disponibile, il primo posto,"
            " la prima data utile, prima data utile, primo slot, urgente, urgentemente, prima data,"
            " appena potete, appena puoi, appena può, il primo che avete, asap, quando avete posto,"
            " primo appuntamento libero, più presto possibile, primo giorno utile, prima che potete"
        ),
        "morning": (
            "mattina, mattino, mattinata, mattine, matt, mattinate, di mattina, matina, del mattino, della mattina"
        ),
        "midday": "pranzo, ora di pranzo, pausa pranzo, ora pranzo, mezzodi, dopopranzo presto",
        "afternoon": (
            "pome, pomeriggio, pom, pome, pomerigio, pomerig, pomeriggi, pomeridiano, pomeridiana,"
            " pomerriggio, primo pomeriggio presto, dopo pranzo, dopopranzo, di pomeriggio,"
            " del pomeriggio"
        ),
        "evening": (
            "sera, serata, sere, sera presto, dopo il lavoro, dopo lavoro, serale, dopo cena, di sera, della sera"
        ),
        "night": "notte, nottata, stanotte, notti",
        "tonight": "stasera, sta sera, questa sera, sta serata, staser",
        "every": "ogni, tutti i, tutte le, ciascun, ogn",
        "other_one": "altro, altra, due",
        "same_time": "stessa ora, alla stessa ora, stesso orario, alla medesima ora, allo stesso orario",
        "today_morning": "stamattina, stamani, stamane, questa mattina, sta mattina, stamatt",
        "few": "qualche, alcuni, alcune, un paio di, un po di, pochi, paio di, due o tre",
        "am": "am, del mattino, di mattina, della mattina, del mattin, antimeridiane",
        "pm": "pm, di pomeriggio, del pomeriggio, di sera, della sera, del pom, pomeridiane",
        "rest": "resto, resto di, rimanente",
        "thousand2": "duemila",
        "weekday_in_eight": "a otto, otto",
        "weekday_in_fifteen": "a quindici, quindici",
        "day_name": "giorno, data",
        "skip": (
            "per favore, x favore, pf, magari, possibilmente, forse, diciamo, preferibilmente, solo,"
            " anche, bene, se possibile, mia, mio, tutta, tutto, pure, esattamente, più o meno,"
            " grossomodo, tipo, ci sarebbe posto, posto, direi, intera, buona sera, buona giornata,"
            " buona serata"
        ),
        "for_": "per, x",
        "fast": "nelle, nei, nella",
        "starting": "a partire",
        "tomorrow_morning": "domattina, doma mattina",
    },
    holidays={
        "new_year": "capodanno, primo dell anno",
        "epiphany": "epifania, befana",
        "easter": "pasqua",
        "easter_monday": "pasquetta, lunedì dell angelo, lunedì di pasqua",
        "liberation_it": "festa della liberazione, liberazione",
        "labour_day": "festa del lavoro, primo maggio festa",
        "republic_it": "festa della repubblica",
        "assumption": "ferragosto",
        "all_saints": "ognissanti, tutti i santi, i santi",
        "all_souls": "i morti, giorno dei morti",
        "immaculate": "immacolata, l immacolata",
        "christmas_eve": "vigilia di natale, la vigilia, vigilia",
        "christmas": "natale, giorno di natale",
        "st_stephen": "santo stefano, s stefano",
        "new_years_eve": "san silvestro, ultimo dell anno, notte di capodanno, vigilia di capodanno",
        "valentine": "san valentino",
        "womens_day": "festa della donna",
        "st_joseph": "festa del papà, san giuseppe",
        "shrove_tuesday": "martedì grasso",
        "fat_thursday": "giovedì grasso",
        "good_friday": "venerdì santo",
        "ash_wednesday": "le ceneri, mercoledì delle ceneri",
        "halloween": "halloween",
        "st_ambrose": "sant ambrogio",
        "st_patron_rome": "santi pietro e paolo",
        "st_lucy": "santa lucia",
        "st_john": "san giovanni",
    },
    unit_words={
        1: "uno, una, un",
        3: "tre, tré",
    },
    ten_words={
        20: "venti, vent",
        30: "trenta, trent",
        40: "quaranta, quarant",
        50: "cinquanta, cinquant",
    },
    not_typos=(
        "marco, marta, martina, martin, giorgio, settimo, oggetto, maggi, sabatini, domenico, maria,"
        " giovanni, marino, domande, domanda, giovanna, sabrina, venerando, agostino, aprire, aprite,"
        " lugli, stasi, seria, sere"
    ),
)
