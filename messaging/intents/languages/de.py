"""German: the phrases that show what a client wants."""

CUES = {
    "book": """
        !ich (möchte|will|würde|wollte|moechte|wuerde|hätte) * (termin|buchen|reservieren|kommen), !ich
        (möchte|will|würde|wollte|moechte|wuerde|hätte) * (vereinbaren|ausmachen|machen|essen), !ich
        (brauche|bräuchte|hätte gern|hätte gerne|benötige|suche) (einen|ein|eine|dringend|nen|n), !brauche
        (einen|nen|dringend|n), !bräuchte (einen|nen|n), !hätte gerne (einen|nen), !hätte gern (einen|nen),
        !kann ich * (termin|kommen|vorbeikommen|buchen|vereinbaren|bekommen|haben), !könnte ich *
        (termin|kommen|vorbeikommen|buchen|bekommen|haben), !können sie mich *
        (einschieben|drannehmen|eintragen), !möchte gern, !möchte einen, !will einen termin, !könnt ihr mich,
        buch..., reserv..., bestelle, ?termin
        (vereinbaren|ausmachen|machen|buchen|bitte|haben|am|für|um|bekommen|morgen|im|nächste), ?einen termin,
        nen termin, neuer termin, neuen termin, noch einen termin, eintragen, trag mich, tragen sie mich, trage
        mich, vormerken, habt ihr (was|etwas|noch|platz|einen|nen) * frei, haben sie
        (was|etwas|noch|platz|einen|nen) *, habt ihr (was|etwas|noch|platz|nen) *, noch was frei, ist * (noch
        )?frei, geht es am, gib mir, geben sie mir, nehme den, erstelle (eine|einen), setze eine, erstelle, eine
        behandlung, ?haarschnitt, massage bitte, vorbeikommen, passt es am, mach mir, passt bei euch, habt ihr *
        (frei|platz|termin), haben sie * (frei|platz|termin), kann ich * kommen, kann ich * vorbeikommen,
        (geht|ginge|passt|ginge's|gehts) (es )?(am |auch |noch
        )?(montag|dienstag|mittwoch|donnerstag|freitag|samstag|morgen|übermorgen|nächst|heute|um|der)...,
        (wäre|gibt es|gibts|gäbe es) * (frei|platz|möglich|termin), ist * (frei|platz|möglich),
        (bräuchte|brauche|benötige|suche|hätte gern|hätte gerne|will|wollen|möchte) * (was|etwas|termin|platz),
        +buchen, +reservieren, +vorbeikommen, (nächste|nächster|nächsten|erste|erster|ersten|frühest)... (freie
        |freien |mögliche |möglichen )?(termin|platz|zeit)..., wann (kann|könnte|könnten) (ich|wir)
        (kommen|vorbei|zu), (habt ihr|haben sie|hätten sie|hättet ihr) * (frei|platz|termin|was|lücke), zu
        (anna|marco|frau|herrn|dr) *, schieben sie mich, dazwischenschieben, einschieben, drannehmen,
        +ausmachen, termin (beim|bei|mit|zur|zum) *, mich (eintragen|einplanen|drannehmen|vormerken),
        (würde|würden|würd) (gerne|gern) * (kommen|vorbeikommen|einen|mal), (würde|würden) (gerne|gern) *,
        (möchte|will) * (kommen|vorbeikommen), (könnt|könnten|können) (ihr|sie)
        (montag|dienstag|mittwoch|donnerstag|freitag|samstag|morgen|am|nächst)...
    """,
    "cancel": """
        absag..., sage * ab, sag * ab, abgesagt, stornier..., storno, lösch..., loesch..., cancel...,
        annullier..., streich..., kann nicht kommen, kann leider nicht kommen, komme nicht, komme doch nicht,
        kann doch nicht kommen, kann den termin nicht, termin nicht wahrnehmen, nicht wahrnehmen, muss absagen,
        schaffe es nicht, schaff es nicht, schaffs nicht, nicht kommen, werde nicht kommen, brauche den termin
        nicht, termin fällt aus, verhindert, entfernen, entferne, kann i net kommen, wird nichts mit dem termin,
        sag... * ab, (ich )?komme * nicht, schaffe * nicht, schaff * nicht, (wir|ich)
        (können|kann|schaffen|schaffe|werden) * nicht (kommen|da sein|dabei sein|wahrnehmen), (kommen|komme)
        (wir|ich) (doch |leider |leider doch )?nicht, wir kommen (doch |leider |leider doch )?nicht,
        (schaffe|schaffen|schaff) * nicht, +absagen, +stornieren, (streich|nehm|nimm)... * (raus|von der
        liste|mich), muss (leider )?passen, (fällt|fallen) (bei mir |leider )?(aus|flach), (termin|platz)
        (frei|freigeben|wird frei), bin * verhindert, klappt (leider )?nicht (bei mir|mehr|am), krank geworden,
        (kann|können) (morgen|heute|am|leider|da|doch|nicht mehr) * nicht (kommen|da sein|mehr)?, krank und kann
        *, ?bin krank, ?ist krank, ?habe fieber, ?liege flach, (kann|können) (morgen|heute|leider) nicht,
        (fällt|fallen) bei * aus, fällt aus
    """,
    "reschedule": """
        verschieb..., verschob..., verleg..., umbuch..., umlegen, ändern, termin * ändern, ander...
        (tag|termin|uhrzeit|zeit|datum), auf einen anderen, einen anderen termin, vorverleg..., nach hinten,
        nach vorne, eine stunde später, eine stunde früher, später kommen, früher kommen, tauschen, statt
        (am|um|montag|dienstag|mittwoch|donnerstag|freitag), stattdessen, anstatt, !statt (am |um |dem |der
        )?(montag|dienstag|mittwoch|donnerstag|freitag|samstag|morgen|heute|übermorgen)..., !anstatt, !anstelle,
        +verschieben, +verlegen, +umbuchen, +ändern, !(eine stunde|halbe stunde|stunde) (später|früher|nach
        hinten) kommen, (andern|anderen|anderer|neuen) (tag|termin|zeitpunkt), auf *
        (verschieben|verlegen|schieben), schieben (wir|sie|auf), nach hinten schieben, (später|früher)
        (möglich|kommen|machen), zu früh *, geht (es )?(auch )?(später|früher), auch (später|früher)
    """,
    "query": """
        wann (habe|hab|ist|kann|muss|war|haben|hätten|wäre), um wie viel uhr, um wieviel uhr, welche
        (termine|zeiten|tage|uhrzeiten|leistungen), habe ich (einen|am|noch|heute|morgen) *, hab ich
        (einen|am|noch|heute|morgen) *, mein (nächster )?termin (ist|war)?, meine termine, zeig... *
        (erinnerungen|termine|kalender), wann ist mein, was habt ihr frei, was haben sie frei, was ist frei, wie
        lange (dauert|geht|brauch), macht ihr, machen sie, bietet ihr, bieten sie, nehmt ihr, nehmen sie,
        behandeln sie, muss ich (was|etwas|mitbringen|nüchtern|vorher) *, soll ich * mitbringen, was muss ich,
        kann ich (mit karte|zahlen|bezahlen|parken|meinen|meine) *, bei wem, wer (ist|behandelt|macht), können
        sie mir (sagen|bestätigen), könnt ihr mir (sagen|bestätigen), etwas anderes, was anderes, jemand
        anderes, jemand anders, gibt es, gibts, verfügbar..., ist der termin, haben sie auch, wie spät, steht
        mein termin, stimmt mein termin, !habe ich * einen termin, !welche tage *, !welche zeiten *, wann
        (war|is|wars|ist|hab|habe|soll|muss|bin) *, (weiß|weiss) nicht mehr (wann|um), habe
        (vergessen|vergesse)... (wann|um|welche), wann ich (kommen|dran|da), um (wie viel|wieviel|welche)...,
        (erinnern|sagen) sie mir (wann|um), !(hab|habe) ich (schon|bereits|noch) *
    """,
    "affirm": """
        !^ja, !^jep, !^jo, !^jawohl, !^jap, ^ok, ^okay, ^okey, ^klar, ^gut, ^sehr gut, ^perfekt, ^passt, ^genau,
        ^richtig, ^stimmt, ^korrekt, ^einverstanden, ^gerne, ^gern, ^super, ^prima, ^alles klar, ^in ordnung,
        ^natürlich, ^selbstverständlich, ^bestätig..., ^ich bestätige, ^auf jeden fall, ^wunderbar, ^bestens,
        ^toll, ^geht klar, ^ja$, ^j$, ^yes, ^bestätigt, ^jaa..., passt mir, passt gut, passt perfekt, das passt,
        passt, geht klar, ich bestätige, bestätige, bin dabei, ich komme$, bis dann, bis morgen, den nehme ich,
        nehme ich, das geht, klingt gut, hört sich gut an, abgemacht, einverstanden, in ordnung, 👍, machen wir,
        ^jo, ^joa, ^jup, ^yep, ^aber gerne, ^aber klar, ^klaro, ^geht in ordnung, ^sehr gerne, ^freut mich,
        passt$, gebongt, so machen wir
    """,
    "negate": """
        !^nein, !^ne$, !^nee, !^nö, ^nicht, ^nie, ^kein, ^keine, ^keinen, ^falsch, ^leider nicht, ^leider nein,
        nein danke, stimmt nicht, das ist falsch, nicht richtig, passt mir nicht, passt leider nicht, geht
        nicht, geht leider nicht, ich meinte, ich meine, lieber nicht, doch nicht, jetzt nicht, noch nicht, das
        war's, das wars, das ist alles, nichts mehr, nichts weiter, lieber
        (am|um|montag|dienstag|mittwoch|donnerstag|freitag|samstag), besser (am|um|wäre), keiner davon, keins
        davon, ^n$, egal, ^eigentlich, vergiss es, anders überlegt, !passt * nicht, !passt nicht, !das passt *
        nicht, !das geht * nicht, !das passt nicht, !das geht nicht, ^alles (außer|bis auf|nur nicht) *, ^außer,
        ^nur nicht, ^bloß nicht, ^nee, ^ne den, ^den nicht, ich komme doch$, lassen wir es so, lassen sie es so,
        bleibt so, behalte ihn, nicht absagen, ich kann doch$, doch nicht absagen
    """,
    "choose": """
        =(den|der|das|die) (erste|ersten|zweite|zweiten|dritte|dritten|vierte|vierten|letzte|letzten), =option
        (1|2|3|4|eins|zwei|drei), =nummer (1|2|3|4|eins|zwei|drei)
    """,
    "thanks": """
        danke, dankeschön, dankeschoen, vielen dank, herzlichen dank, besten dank, merci, dank dir, thx,
        tschüss, schönen tag, auf wiedersehen, bis bald, lieben dank, vielen * dank, danke
        (schön|sehr|dir|ihnen), tausend dank, sehr nett, sehr lieb
    """,
    "greeting": """
        ^hallo, ^guten tag, ^guten morgen, ^guten abend, ^hi, ^moin, ^servus, ^grüß gott, ^hey, ^grüezi
    """,
    "human": """
        mit (jemandem|jemanden|einem menschen|einer person|einem mitarbeiter) (sprechen|reden|telefonieren), mit
        (einer mitarbeiterin|der praxis|dem arzt|der ärztin|ihnen) (sprechen|reden|telefonieren), mit jemandem,
        mit einem menschen, echten menschen, echte person, einen menschen, menschen sprechen, mitarbeiter...,
        persönlich sprechen, rufen sie mich, ruft mich an, ruf mich an, zurückrufen, rückruf, anrufen lassen,
        kann mich jemand, bist du ein (bot|roboter), sind sie ein (bot|roboter), ein roboter, sprechen mit,
        sekretärin, empfang, (jemand|jemanden|jemandem|wer) *
        (anrufen|zurückrufen|sprechen|reden|telefonieren|melden|erreichen), (lieber|gern|gerne) *
        (sprechen|reden|telefonieren), (rufen|ruft|ruf) * (an|zurück), richtigen menschen, echter mensch,
        telefonisch, jemand (da|persönlich), mit (der|dem|frau|herrn) (ärztin|arzt|doktor|therapeut)... *
    """,
    "help": """
        wer seid ihr, wer sind sie, wer bist du, wer ist da, was kannst du, was können sie, wie funktioniert,
        verstehe ich nicht, versteh ich nicht, ich verstehe nicht, kapiere nicht, was ist das, mit wem
        (spreche|schreibe) ich, wer schreibt, wer (schreibt|schreiben|ist|sind|seid|spricht|bist)
        (da|das|sie|ihr|du|hier|denn)..., mit wem *
    """,
    "preferences": """
        auf (englisch|deutsch|französisch|italienisch|spanisch|polnisch), sprech... (sie
        )?(englisch|deutsch|französisch|italienisch|spanisch|polnisch), (schreiben sie|schreibt|schreib) mir
        (auf|per|über|via) (whatsapp|telegram|sms|mail), sprache (ändern|wechseln|umstellen), keine
        erinnerung..., ohne erinnerung, lieber per (sms|whatsapp|telegram), erinnerung am tag vorher, nicht
        nachts schreiben
    """,
    "late": """
        verspät..., komme (etwas |ein bisschen |leider )?(später|zu spät), zu spät, verspätung, minuten später,
        min später, im stau, stau, stehe im, bus verpasst, zug verpasst, bahn verpasst, bin unterwegs, bin
        gleich da, schaffe es erst um, später da, brauche noch * minuten, bisschen später,
        (min|minuten|viertelstunde|halbe stunde) (später|zu spät|verspätung), (verspäte|verspäten) (mich|uns),
        (steh|stehe|stecke|steck|stehen) * (stau|fest), komm... (etwas|ein
        bisschen|ne|eine|ca|ungefähr|leider|gleich|erst) *später, zu spät dran, gleich da, bin (auf dem
        weg|unterwegs|gleich), (bus|bahn|zug|tram|anschluss) verpasst, suche (noch )?(einen )?parkplatz, parke
        (gerade|noch), suche parkplatz, fast da
    """,
    "complaint": """
        beschwer..., unzufrieden, nicht zufrieden, enttäusch..., unverschämt, frechheit, unmöglich von, schlecht
        behandelt, schrecklich, furchtbar, katastrophe, geld zurück, rückerstattung, unfreundlich, eine stunde
        gewartet, stundenlang, inakzeptabel, skandal, ewig gewartet, reklam..., immer noch schmerzen,
        (20|30|40|45|50|60|vierzig|dreißig|lange|ewig|minuten|stunde) (minuten )?gewartet, nie wieder, zweite
        mal dass, niemand (hat|ist|geht), geld (zurück|zurueck), zeitverschwendung, gewartet und
    """,
    "price": """
        was kostet, was kosten, wie viel kostet, wieviel kostet, wie teuer, preis, preise, kosten, gebühr...,
        was nehmen sie, was nehmt ihr, preisliste, kostenvoranschlag, zahlt die kasse, übernimmt die kasse, wie
        (teuer|hoch), was (kostet|kosten|nehmen sie|nehmt ihr|zahle|zahlt|macht das|verlangen), preis..., wie
        viel (kostet|kosten|zahle|nehmt),
        kostet..., kosten würde, kosten wird
    """,
    "address": """
        wo seid ihr, wo sind sie, wo ist, wo finde ich, adresse, anschrift, wie komme ich, wegbeschreibung,
        welche straße, parkplatz, parkplätze, wo muss ich hin, standort, anfahrt, wo liegt, wo *
        (ihr|sie|euch|die praxis|eure praxis|ihre praxis|parken|hin), welche(r|s)?
        (straße|stock|etage|hausnummer), wie (finde|komme|komm|erreiche) *(ich|man|hin)
    """,
    "hours": """
        öffnungszeiten, oeffnungszeiten, habt ihr (auf|offen|geöffnet), haben sie (auf|offen|geöffnet) *, wann
        (öffnet|macht|schließt|öffnen|schließen|machen) *, wie lange habt ihr, wie lange haben sie, bis wann,
        seid ihr offen, geöffnet, geschlossen, macht ihr auf, macht ihr zu, samstags offen, sprechzeiten, offen,
        (habt ihr|haben sie|seid ihr|sind sie|ist) * (offen|geöffnet|auf|zu|geschlossen)$, (offen|geöffnet), bis
        wann *, wann (macht|öffn|schließ)...
    """,
    "optin": """
        wieder nachrichten, wieder anmelden, wieder erinnerungen, reaktivier...
    """,
    "other": """
        !wetter, !wettervorhersage, !spiele, musik, playlist, song, lied, film, rezept, witz, regnet, schnee,
        temperatur, nachrichten aus, bewerte, stürme, luftfeuchtigkeit, !wie kalt, !kalt, !füge, mantel, track,
        !hoch heute, licht, wecker, vorhersage
    """,
}
