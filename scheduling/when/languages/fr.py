"""French: the words clients use for dates and hours."""

from scheduling.when.language import Language

LANGUAGE = Language(
    code="fr",
    weekdays=(
        "lundi, lundis, lun",
        "mardi, mardis, mar",
        "mercredi, mercredis, mer, mercr, merc",
        "jeudi, jeudis, jeu",
        "vendredi, vendredis, ven, vendr, vend",
        "samedi, samedis, sam",
        "dimanche, dimanches, dim",
    ),
    months=(
        "janvier, janv, jan",
        "février, fév, févr, fev, fevr",
        "mars",
        "avril, avr",
        "mai",
        "juin",
        "juillet, juil, juill, jul",
        "août, aout, aou",
        "septembre, sept, sep",
        "octobre, oct",
        "novembre, nov",
        "décembre, déc, dec",
    ),
    cardinals={
        0: "zéro",
        1: "une",
        2: "deux, 2eux",
        3: "trois",
        4: "quatre",
        5: "cinq",
        6: "six",
        7: "sept",
        8: "huit",
        9: "neuf",
        10: "dix",
        11: "onze",
        12: "douze",
        13: "treize",
        14: "quatorze",
        15: "quinze",
        16: "seize",
        17: "dix sept",
        18: "dix huit",
        19: "dix neuf",
        20: "vingt",
        30: "trente",
        40: "quarante",
        50: "cinquante",
    },
    unit_words={1: "un, une"},
    compose=("{t} {u}", "{t} et {u}"),
    ordinals={
        1: "premier, première, 1ere",
        2: "deuxième, second, seconde",
        3: "troisième",
        4: "quatrième",
        5: "cinquième",
        6: "sixième",
        7: "septième",
        8: "huitième",
        9: "neuvième",
        10: "dixième",
        11: "onzième",
        12: "douzième",
        13: "treizième",
        14: "quatorzième",
        15: "quinzième",
        16: "seizième",
        17: "dix septième",
        18: "dix huitième",
        19: "dix neuvième",
        20: "vingtième",
        30: "trentième",
    },
    compose_ordinals=("{t} {o}", "{t} et {u}ième"),
    ordinal_suffixes="er, ere, e, eme, ème, nd, nde, re, ieme",
    roles={
        "an": "un",
        "at": (
            "à, a, vers, vers les, aux alentours de, aux environs de, autour de, environ, sur les,"
            " pour, aux, les coups de, sur le coup de, vers les coups de, à partir de, x"
        ),
        "on": (
            "le, la, les, l, un, du, ce, cet, à partir du, jusqu au, jusquau, d ici le, d ici au,"
            " dès le, après le, apres le, avant le, au plus tard le, à compter du, entre le,"
            " pas avant le, pour le, sur le, jour, dans la, dans le, en, de la, dans l, pour la, à la,"
            " sur, aux, pour les"
        ),
        "of": (
            "de, du, d, des, de la, en, dans, au, à, au mois de, du mois de, le mois de, dans le, sur,"
            " l, le, la, courant, pour, par, par exemple"
        ),
        "from": ("de, du, depuis, à partir de, à partir du, dès, des, dès le, à compter du, à compter de, à partir d"),
        "to": "à, a, au, aux, jusqu à, jusqu au, jusqu en, et, jusqua, jusquau",
        "until": "jusqu à, jusqu au, jusqua, jusquau, jusque",
        "between": "entre, entre le, entre les",
        "and": "et",
        "or": "ou, ou bien, ou alors, ou sinon, sinon, ou éventuellement, voire",
        "not": (
            "pas, sauf, hormis, à part, excepté, pas le, sans, jamais le, jamais, pas de, plutôt pas, au lieu de,"
            " au lieu du, au lieu d, plutôt que, plutôt qu, à la place de, à la place du"
        ),
        "cannot": (
            "je ne peux pas, je peux pas, ne me va pas, ça ne va pas, ca ne va pas, ne va pas, impossible, pas"
            " possible, je ne suis pas libre, pas dispo, pas disponible, je suis pris, je suis prise, je"
            " travaille, ne convient pas, ne m arrange pas, m arrange pas, je suis pas dispo, c est pas"
            " possible, j peux pas, je ne suis pas disponible, c est mort, je pe pas, je ne pourrai pas, je"
            " pourrai pas, on ne peut pas, on peut pas, je ne serai pas dispo, je ne serai pas là, ne me"
            " convient pas, je suis absent, je suis absente, ça va pas"
        ),
        "before": "avant, avant le, avant les, avant la",
        "by": ("au plus tard, au plus tard le, d ici, d ici à, d ici le, d ici au, pas plus tard que, d ici la"),
        "after": "après, apres, passé, plus tard que, pas avant, pas avant le, après le, apres la",
        "since_now": "et après, ou plus tard, ou après, et plus",
        "or_earlier": "ou avant, au plus tard, ou plus tôt, maximum, max",
        "in": "dans, d ici, dans environ, en",
        "within": "dans les, d ici, sous, dans l",
        "later": "plus tard, après, apres, à partir de maintenant, à partir d aujourd hui",
        "earlier": "plus tôt, avant, plus tot",
        "next": (
            "prochain, prochaine, prochains, prochaines, suivant, suivante, suivants, suivantes,"
            " qui vient, pro, qui arrive, à venir, proch, prochin, qui viennent, d après, d apres,"
            " qui suit"
        ),
        "this": "ce, cet, cette, ces, st, courant, courante, en cours, cte, actuelle",
        "last": "dernier, dernière, derniers, dernières",
        "after_next": (
            "d après la prochaine, après la prochaine, suivant le prochain, d après le prochain, après le prochain"
        ),
        "early": (
            "début, au début, tôt, très tôt, en début, au début de, début de, en tout début,"
            " de bonne heure, tot, tres tot, dès le début, au début du"
        ),
        "mid": "milieu, mi, au milieu, en milieu, au milieu de, courant",
        "end": ("fin, à la fin, en fin, à la fin de, fin de, tard, tardif, en toute fin, vers la fin, a la fin"),
        "half": "demi, demie, et demie, et demi, dmi",
        "quarter": "quart, le quart, un quart",
        "minus": "moins, moins le",
        "plus": "et",
        "hour_word": "heures, heure, h, hr, hrs, heurs, pile, précises, pétantes",
        "noon": "midi",
        "midnight": "minuit",
        "minute": "minute, minutes, min, mn",
        "hour": "heure, heures, h",
        "day": "jour, jours, journée, journées, j",
        "week": "semaine, semaines, sem, smaine",
        "month": "mois",
        "half_hour": "demi heure, demie heure, demiheure",
        "hour_and_half": "heure et demie",
        "quarter_hour": "quart d heure",
        "three_quarters_hour": "trois quarts d heure",
        "fortnight": "quinzaine",
        "weekend": "week end, weekend, we, wk, ouiken, weeke nd",
        "today": (
            "aujourd hui, aujourdhui, ajd, auj, ojd, aujoud hui, ojourdhui, ce jour, dans la journée,"
            " aujourdui, ajourd hui, aujourd, jour même, en journée aujourd hui"
        ),
        "tomorrow": (
            "demain, dmain, 2main, dem1, demin, lendemain, le lendemain, jour suivant, dès demain,"
            " 2m1, le jour suivant, demein, deman"
        ),
        "overmorrow": "après demain, apres demain, aprs demain, surlendemain, après 2main",
        "day_after": "le lendemain, le jour d après, le jour suivant, jour d après, le jour après",
        "day_before": "la veille, le jour d avant",
        "now": ("maintenant, tout de suite, immédiatement, là maintenant, de suite, en ce moment, à l instant"),
        "soonest": (
            "dès que possible, le plus tôt possible, le plus vite possible, au plus vite, au plus tôt,"
            " asap, dès que vous pouvez, première disponibilité, premier créneau,"
            " premier rendez vous disponible, en urgence, urgent, au plus tot, le plus tot possible,"
            " des que possible, première date disponible, rapidement, prochaine disponibilité,"
            " prochain créneau, le prochain rdv disponible, premier rdv dispo, premiere dispo,"
            " le plus rapidement possible, premier rdv, au plus rapide, urgence, première place"
        ),
        "morning": "matin, matinée, mat, matins, matinee, du matin",
        "midday": (
            "déjeuner, midi et deux, entre midi et deux, heure du déjeuner, pause déjeuner, pause dej,"
            " le midi, pendant le déjeuner, ce midi, dejeuner"
        ),
        "afternoon": (
            "après midi, aprem, aprèm, après midis, apres midi, apm, aprm, apresmidi, aprs midi,"
            " ap midi, après déjeuner, après le déjeuner, tantôt, de l après midi, de l aprem"
        ),
        "evening": (
            "soir, soirée, soirs, soiree, après le travail, après le boulot, après le taf,"
            " fin d après midi tard, du soir"
        ),
        "night": "nuit, nuits",
        "tonight": "ce soir, csoir, c soir, ce soire, st soir",
        "every": "chaque, tous les, toutes les, ts les",
        "other_one": "autre, sur deux",
        "same_time": "même heure, à la même heure, la même heure, meme heure",
        "today_morning": "ce matin, cmatin, c matin",
        "few": "quelques, plusieurs, une paire de, deux trois",
        "am": "am, du matin",
        "pm": "pm, de l après midi, du soir, de l aprem",
        "rest": "reste, reste de, le reste de, le reste du, restant",
        "thousand2": "deux mille",
        "weekday_in_eight": "en huit, en 8",
        "weekday_in_fifteen": "en quinze, en 15",
        "day_name": "jour, date",
        "skip": (
            "svp, s il vous plait, stp, si possible, plutôt, de préférence, peut être, par exemple,"
            " mais, genre, seulement, que, mon, ma, si vous pouvez, un peu, même, disons,"
            " éventuellement, voire même, rdv, bonne journée, bonne soirée"
        ),
        "for_": "pour, pendant, durant",
        "fast": "prochaine",
        "starting": "à partir",
    },
    holidays={
        "new_year": "jour de l an, nouvel an",
        "epiphany": "épiphanie",
        "easter": "pâques, paques",
        "easter_monday": "lundi de pâques, lundi de paques",
        "labour_day": "fête du travail, premier mai férié",
        "victory_fr": "fête de la victoire",
        "ascension": "ascension, jeudi de l ascension",
        "whit_sunday": "pentecôte",
        "whit_monday": "lundi de pentecôte",
        "bastille": "fête nationale",
        "assumption": "assomption",
        "all_saints": "toussaint",
        "armistice": "armistice",
        "christmas_eve": "veille de noël, réveillon de noël, la veille de noël",
        "christmas": "noël, jour de noël",
        "new_years_eve": "saint sylvestre, réveillon, réveillon du nouvel an",
        "valentine": "saint valentin, st valentin",
        "shrove_tuesday": "mardi gras",
        "good_friday": "vendredi saint",
        "halloween": "halloween",
        "st_nicholas": "saint nicolas",
        "st_john": "saint jean",
        "ash_wednesday": "mercredi des cendres",
        "immaculate": "immaculée conception",
    },
    not_typos=(
        "marie, mardin, julien, martin, avoir, juliette, demande, demandes, demander, matisse, madame,"
        " merci, seraine, semaine, jeune, jeunes, lucie, sandi, samedy, matine, mati, soins, avril,"
        " avrile, domaine, demandé, humain, moins, quatre, quatrieme, soirs, main, mains, juive"
    ),
)
