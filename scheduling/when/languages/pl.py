"""Polish: the words clients use for dates and hours, in the cases they come in."""

from scheduling.when.language import Language

LANGUAGE = Language(
    code="pl",
    weekdays=(
        (
            "poniedziałek, poniedziałku, poniedziałkiem, poniedziałki, poniedziałkowy,"
            " poniedziałkowego, pon, pn, pnd, poniedzialku, poniedz"
        ),
        "wtorek, wtorku, wtorkiem, wtorki, wtorkowy, wtorkowego, wt, wto, wtor",
        "środa, środę, środą, środy, środzie, środowy, środowa, śr, śro, srode, sroda",
        "czwartek, czwartku, czwartkiem, czwartki, czwartkowy, czwartkowego, czw, cz, czwar",
        "piątek, piątku, piątkiem, piątki, piątkowy, piątkowego, piątkowe, pt, pią, pia, piat",
        "sobota, sobotę, sobotą, soboty, sobocie, sobotni, sobotniego, sob, so, sb",
        "niedziela, niedzielę, niedzielą, niedzieli, niedziele, niedzielny, nd, ndz, niedz",
    ),
    months=(
        "styczeń, stycznia, styczniu, sty, stycz",
        "luty, lutego, lutym, lut",
        "marzec, marca, marcu, mar",
        "kwiecień, kwietnia, kwietniu, kwi, kwiet",
        "maj, maja, maju",
        "czerwiec, czerwca, czerwcu, cze, czerw",
        "lipiec, lipca, lipcu, lip",
        "sierpień, sierpnia, sierpniu, sie, sierp",
        "wrzesień, września, wrześniu, wrz, wrzes",
        "październik, października, październiku, paź, paz, pazdz",
        "listopad, listopada, listopadzie, lis, list",
        "grudzień, grudnia, grudniu, gru, grudz",
    ),
    cardinals={
        0: "zero",
        1: "jeden, jedna, jedną, jedno, jednego",
        2: "dwa, dwie, dwóch, dwoma",
        3: "trzy, trzech",
        4: "cztery, czterech",
        5: "pięć, pięciu",
        6: "sześć, sześciu",
        7: "siedem, siedmiu",
        8: "osiem, ośmiu",
        9: "dziewięć, dziewięciu",
        10: "dziesięć, dziesięciu",
        11: "jedenaście",
        12: "dwanaście",
        13: "trzynaście",
        14: "czternaście",
        15: "piętnaście",
        16: "szesnaście",
        17: "siedemnaście",
        18: "osiemnaście",
        19: "dziewiętnaście",
        20: "dwadzieścia",
        30: "trzydzieści",
        40: "czterdzieści",
        50: "pięćdziesiąt",
    },
    compose=("{t} {u}",),
    ordinals={
        1: "pierwszy, pierwszego, pierwszym, pierwszą, pierwsza, pierwszej",
        2: "drugi, drugiego, drugim, drugą, druga, drugiej",
        3: "trzeci, trzeciego, trzecim, trzecią, trzecia, trzeciej",
        4: "czwarty, czwartego, czwartym, czwartą, czwarta, czwartej",
        5: "piąty, piątego, piątym",
        6: "szósty, szóstego, szóstym",
        7: "siódmy, siódmego, siódmym",
        8: "ósmy, ósmego, ósmym",
        9: "dziewiąty, dziewiątego, dziewiątym",
        10: "dziesiąty, dziesiątego, dziesiątym",
        11: "jedenasty, jedenastego",
        12: "dwunasty, dwunastego",
        13: "trzynasty, trzynastego",
        14: "czternasty, czternastego",
        15: "piętnasty, piętnastego",
        16: "szesnasty, szesnastego",
        17: "siedemnasty, siedemnastego",
        18: "osiemnasty, osiemnastego",
        19: "dziewiętnasty, dziewiętnastego",
        20: "dwudziesty, dwudziestego",
        30: "trzydziesty, trzydziestego",
    },
    compose_ordinals=("{to} {o}",),
    ordinal_suffixes=("ego, go, tego, ty, szy, ci, ciego, szego, giego, gi, sty, stego, ym, tym, y, my, mego"),
    date_ending="ego",
    roles={
        "at": (
            "o, ok, około, koło, gdzieś o, na, po, przed, od, do, godz, godzina, godzinie, godziny,"
            " o godz, o godzinie, tak o, ok godz, między, pomiędzy, w okolicach, w granicach, na godz,"
            " na godzinę, na godzine, o g, g, kole, okolo, mniej więcej o"
        ),
        "on": "w, we, na, dnia, dzień, dniu, ten, tę, ta, to, na dzień, w dniu, od, do, ze, z, po, przed",
        "of": "w, we, z, ze, miesiąca, na, dnia, roku",
        "from": "od, od dnia, począwszy od, z, zaczynając od, poczynając od",
        "to": "do, aż do, i, a",
        "until": "do, aż do, do dnia",
        "between": "między, pomiędzy, miedzy, pomiedzy",
        "and": "i, a, oraz",
        "or": "lub, albo, czy, ewentualnie, bądź, ew, albo też, lub też, względnie",
        "not": (
            "nie, oprócz, poza, byle nie, tylko nie, nie w, z wyjątkiem, prócz, nie na, nie o, byle nie w, oby"
            " nie, zamiast"
        ),
        "cannot": (
            "nie mogę, nie moge, nie pasuje, nie pasuje mi, nie dam rady, niemożliwe, nie da się, nie mam"
            " czasu, nie odpowiada, nie odpowiada mi, nie mogę przyjść, odpada, nie jestem wolny, nie jestem"
            " wolna, jestem zajęty, jestem zajęta, pracuję, jestem w pracy, mi nie pasuje, nie możemy, nie"
            " bardzo, nie damy rady, nie będę mógł, nie będę mogła, nie da rady, nie bardzo mi pasuje, jednak"
            " nie mogę, nie dojadę, mnie nie będzie, wyjeżdżam"
        ),
        "before": "przed, wcześniej niż",
        "by": (
            "najpóźniej, najpóźniej do, najpóźniej w, nie później niż, maksymalnie do, najdalej do,"
            " najpóźniej o, max do, nie później niz"
        ),
        "after": (
            "po, później niż, nie wcześniej niż, dopiero po, najwcześniej, najwcześniej o, nie przed, najwcześniej w"
        ),
        "since_now": "wzwyż, albo później, lub później, i później, w górę",
        "or_earlier": "lub wcześniej, albo wcześniej, najpóźniej",
        "in": "za, w, w ciągu, za jakieś, za około, za ok, w przeciągu, po",
        "within": "w ciągu, w przeciągu, w czasie, do",
        "later": "później, potem, od teraz, od dzisiaj, od dziś, pozniej, po tym, od dzis",
        "earlier": "wcześniej, wczesniej, przedtem",
        "next": (
            "przyszły, przyszłą, przyszłym, przyszłego, przyszłej, przyszła, następny, następną,"
            " następnym, następnego, następnej, następna, następne, następnych, kolejny, kolejną,"
            " kolejnym, kolejnego, kolejnej, kolejne, kolejna, nadchodzący, nadchodzącą, nadchodzącym,"
            " przysz, przyszle, nast, nadchodzących"
        ),
        "this": (
            "ten, tę, tą, ta, tym, tego, tej, to, te, bieżący, bieżącym, bieżącego, obecny, obecnym,"
            " dzisiejszy, dzisiejszego, tych, najbliższy, najbliższą, najbliższym, najbliższego,"
            " najbliższe, najbliższych, najbliższa, najblizszy"
        ),
        "last": "ostatni, ostatnia, ostatnią, ostatnim, ostatniego, ostatniej",
        "after_next": "po następnym, po następnej, po przyszłym",
        "early": (
            "początek, początku, na początku, początkiem, wczesny, wczesnym, wczesną, wcześnie,"
            " z samego, na początek, skoro, bladym, z początkiem, wczesne, wczesnego"
        ),
        "mid": "połowa, połowie, w połowie, środek, w środku, środku, połowę, polowie",
        "end": (
            "koniec, końcu, końca, pod koniec, późny, późnym, późno, na koniec, końcem, późne,"
            " późnego, na końcu, konca, z końcem"
        ),
        "half": "pół, wpół, połowa",
        "half_to": "wpół do, w pół do, pół do, wpol do, polna, o wpół do, w pol do, wpuł do",
        "half_past": "pół po, wpół po",
        "quarter": "kwadrans, kwadransie",
        "past": "po, minut po",
        "pre_to": "za",
        "to_hour": "do, przed",
        "hour_word": "godz, godzina, godzinie, godziny, h, punkt, g, równo, godzine, gdz",
        "noon": ("południe, południa, 12 w południe, dwunasta w południe, samo południe, w południe, w samo południe"),
        "midnight": "północ, północy",
        "minute": "minuta, minuty, minut, minutę, min, minute",
        "hour": "godzina, godzinę, godziny, godzin, godz, h, godzine",
        "day": "dzień, dni, dniach, dnia, dniu, doba, dobę",
        "week": "tydzień, tygodnie, tygodni, tygodnia, tygodniu, tyg, tygodniach, tydz",
        "month": "miesiąc, miesiące, miesięcy, miesiąca, miesiącu, mc, mies, miesiac",
        "half_hour": "pół godziny, pół godzinki, pol godziny, pół godzinę",
        "hour_and_half": "półtorej godziny, poltorej godziny, półtora godziny",
        "quarter_hour": "kwadransik",
        "three_quarters_hour": "trzy kwadranse",
        "weekend": "weekend, weekendy, weekendu, weekendzie, łikend, wekend, week end, łykend",
        "today": "dziś, dzisiaj, dzis, dzisaj, dzisiej, dzisiejszy dzień, dzień dzisiejszy, dziasiaj",
        "tomorrow": (
            "jutro, jutra, jutrzejszy, jutrzejszego, jutrzejsza, jutrzejszym, jtr, następnego dnia,"
            " nastepnego dnia, juro, jutr"
        ),
        "overmorrow": "pojutrze, po jutrze, pojutrz, pojtrze",
        "overovermorrow": "popojutrze",
        "day_after": ("dzień później, następnego dnia, dzień po, na drugi dzień, dzien pozniej, dzień potem"),
        "day_before": "dzień wcześniej, poprzedniego dnia, dzień przed",
        "now": "teraz, zaraz, natychmiast, już teraz, od razu, w tej chwili, w tym momencie, od ręki",
        "soonest": (
            "jak najszybciej, jak najwcześniej, najszybciej jak się da, możliwie najszybciej,"
            " pierwszy wolny termin, asap, pilnie, pierwszy wolny, najbliższy wolny termin,"
            " najbliższy termin, najbliższy możliwy termin, najwcześniejszy termin, pilne,"
            " najbliższy wolny, pierwszy możliwy termin, najszybszy termin, jak najprędzej,"
            " jaknajszybciej, na cito, na już, najwcześniej jak można, pierwszy lepszy termin,"
            " najszybciej, w najbliższym możliwym terminie, w najbliższym terminie, na wczoraj"
        ),
        "morning": (
            "rano, ranek, rana, ranem, przedpołudnie, przed południem, przedpołudniem,"
            " przed poludniem, z rana, poranek, poranna, do południa, poranny, nad ranem, ranna,"
            " poranku, rankiem"
        ),
        "midday": (
            "obiad, pora obiadowa, porze obiadowej, lunch, w porze obiadu, w porze lunchu,"
            " w okolicach południa, pora lunchu"
        ),
        "afternoon": (
            "popołudnie, popołudniu, po południu, po poludniu, popoludniu, popołudniem, popoł,"
            " popołudniowa, popołudniowe, ppoł, popołudnia, popołudniami, po obiedzie, popoludnie,"
            " po poł, popołudniówka"
        ),
        "evening": (
            "wieczór, wieczorem, wieczora, wieczory, wiecz, po pracy, wieczorkiem, wieczorami,"
            " wieczorne, wieczorową, wieczorny"
        ),
        "night": "noc, nocą, w nocy, nocy, noce",
        "tonight": (
            "dziś wieczorem, dzisiaj wieczorem, dzisiejszy wieczór, dzisiejszego wieczoru,"
            " dzis wieczorem, dziś w nocy, ten wieczór"
        ),
        "every": "każdy, każdą, każdego, każda, co, w każdy, w każdą, kazdy, kazda, kazde, w każde",
        "other_one": "drugi, drugą, dwa, drugie, druga",
        "same_time": (
            "ta sama godzina, o tej samej godzinie, tej samej godzinie, ta sama pora,"
            " o tej samej porze, tą samą godzinę, tę samą godzinę"
        ),
        "today_morning": "dziś rano, dzisiaj rano, dzis rano, dziś z rana",
        "few": "kilka, parę, kilku, paru, pare",
        "am": "am, rano, z rana, nad ranem",
        "pm": "pm, po południu, popołudniu, wieczorem, popoludniu, po poludniu, ppoł",
        "rest": "reszta, resztę, reszcie, reszty",
        "thousand2": "dwa tysiące",
        "day_name": "dnia, dniu, data, dzień",
        "skip": (
            "proszę, może, jeśli można, najlepiej, prosze, ewentualnie, gdzieś, raczej, tylko, by,"
            " jakoś, wolałbym, wolałabym, tak, mniej więcej, jeśli to możliwe, jakby co, mój, moja,"
            " moją, mojego, roku, r, koniecznie, też, już, jeszcze, dopiero, gdzies, dzień dobry,"
            " dobry wieczór, miłego dnia, miłego wieczoru"
        ),
        "for_": "przez, na",
        "starting": "zaczynając",
    },
    holidays={
        "new_year": "nowy rok, nowym roku",
        "epiphany": "trzech króli, święto trzech króli",
        "fat_thursday": "tłusty czwartek, tłustym czwartku",
        "ash_wednesday": "popielec, środa popielcowa",
        "good_friday": "wielki piątek",
        "holy_saturday": "wielka sobota, wielką sobotę",
        "easter": "wielkanoc, wielkanocy",
        "easter_monday": "poniedziałek wielkanocny, lany poniedziałek, śmigus dyngus",
        "labour_day": "święto pracy, majówka",
        "constitution_pl": "święto konstytucji",
        "corpus_christi": "boże ciało",
        "assumption": "wniebowzięcie, święto wojska polskiego",
        "all_saints": "wszystkich świętych",
        "all_souls": "zaduszki",
        "independence_pl": "święto niepodległości",
        "st_nicholas": "mikołajki",
        "christmas_eve": "wigilia, wigilię, wigilii",
        "christmas": "boże narodzenie, bożym narodzeniu, pierwszy dzień świąt",
        "st_stephen": "drugi dzień świąt",
        "new_years_eve": "sylwester, sylwestra",
        "valentine": "walentynki",
        "womens_day": "dzień kobiet",
        "halloween": "halloween",
        "whit_sunday": "zielone świątki",
    },
    hours={
        1: "pierwsza, pierwszą, pierwszej",
        2: "druga, drugą, drugiej",
        3: "trzecia, trzecią, trzeciej",
        4: "czwarta, czwartą, czwartej",
        5: "piąta, piątą, piątej",
        6: "szósta, szóstą, szóstej",
        7: "siódma, siódmą, siódmej",
        8: "ósma, ósmą, ósmej",
        9: "dziewiąta, dziewiątą, dziewiątej",
        10: "dziesiąta, dziesiątą, dziesiątej",
        11: "jedenasta, jedenastą, jedenastej",
        12: "dwunasta, dwunastą, dwunastej",
        13: "trzynasta, trzynastą, trzynastej",
        14: "czternasta, czternastą, czternastej",
        15: "piętnasta, piętnastą, piętnastej",
        16: "szesnasta, szesnastą, szesnastej",
        17: "siedemnasta, siedemnastą, siedemnastej",
        18: "osiemnasta, osiemnastą, osiemnastej",
        19: "dziewiętnasta, dziewiętnastą, dziewiętnastej",
        20: "dwudziesta, dwudziestą, dwudziestej",
        21: "dwudziesta pierwsza, dwudziestej pierwszej, dwudziestą pierwszą",
        22: "dwudziesta druga, dwudziestej drugiej, dwudziestą drugą",
        23: "dwudziesta trzecia, dwudziestej trzeciej",
    },
    dotted_ordinals=True,
    weak_months="maja, sie, lip, lis, list, mar",
    not_typos=(
        "marta, marek, marcin, maria, marka, sobie, prawo, środki, srodek, ramo, godna, termin,"
        " dzieki, dziekuje, poprosze, ranek, obiad, majka, maja, piotrek, wtorki, rany, poranne,"
        " niedzwiedz, rane, wizyta"
    ),
)
