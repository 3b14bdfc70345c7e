"""German: the phrases that show what a client wants."""

CUES = {
    "book": """
        !ich (möchte|will|würde|wollte|moechte|wuerde|hätte) * (termin|buchen|reservieren|kommen),
        !ich (möchte|will|würde|wollte|moechte|wuerde|hätte) * (vereinbaren|ausmachen|machen|essen),
        !ich (brauche|bräuchte|hätte gern|hätte gerne|benötige|suche) (einen|ein|eine|dringend|nen|n),
        !brauche (einen|nen|dringend|n), !bräuchte (einen|nen|n), !hätte gerne (einen|nen),
        !hätte gern (einen|nen),
        !kann ich * (termin|kommen|vorbeikommen|buchen|vereinbaren|bekommen|haben),
        !könnte ich * (termin|kommen|vorbeikommen|buchen|bekommen|haben),
        !können sie mich * (einschieben|drannehmen|eintragen), !möchte gern, !möchte einen,
        !will einen termin, !könnt ihr mich, buch..., reserv..., bestelle,
        ?termin (vereinbaren|ausmachen|machen|buchen|bitte|haben|am|für|um|bekommen|morgen|im|nächste),
        ?einen termin, nen termin, neuer termin, neuen termin, noch einen termin, eintragen, trag mich,
        tragen sie mich, trage mich, vormerken, habt ihr (was|etwas|noch|platz|einen|nen) * frei,
        haben sie (was|etwas|noch|platz|einen|nen) *, habt ihr (was|etwas|noch|platz|nen) *, noch was frei,
        ist * (noch )?frei, geht es am, gib mir, geben sie mir, nehme den, erstelle (eine|einen),
        setze eine, erstelle, eine behandlung, ?haarschnitt, massage bitte, vorbeikommen, passt es am,
        mach mir, passt bei euch, habt ihr * (frei|platz|termin), haben sie * (frei|platz|termin),
        kann ich * kommen, kann ich * vorbeikommen
    """,
    "cancel": """
        absag..., sage * ab, sag * ab, abgesagt, stornier..., storno, lösch..., loesch..., cancel...,
        annullier..., streich..., kann nicht kommen, kann leider nicht kommen, komme nicht,
        komme doch nicht, kann doch nicht kommen, kann den termin nicht, termin nicht wahrnehmen,
        nicht wahrnehmen, muss absagen, schaffe es nicht, schaff es nicht, schaffs nicht, nicht kommen,
        werde nicht kommen, brauche den termin nicht, termin fällt aus, verhindert, entfernen, entferne,
        kann i net kommen, wird nichts mit dem termin, sag... * ab, (ich )?komme * nicht, schaffe * nicht,
        schaff * nicht
    """,
    "reschedule": """
        verschieb..., verschob..., verleg..., umbuch..., umlegen, ändern, termin * ändern,
        ander... (tag|termin|uhrzeit|zeit|datum), auf einen anderen, einen anderen termin, vorverleg...,
        nach hinten, nach vorne, eine stunde später, eine stunde früher, später kommen, früher kommen,
        tauschen, statt (am|um|montag|dienstag|mittwoch|donnerstag|freitag), stattdessen, anstatt
    """,
    "query": """
        wann (habe|hab|ist|kann|muss|war|haben|hätten|wäre), um wie viel uhr, um wieviel uhr,
        welche (termine|zeiten|tage|uhrzeiten|leistungen), habe ich (einen|am|noch|heute|morgen) *,
        hab ich (einen|am|noch|heute|morgen) *, mein (nächster )?termin (ist|war)?, meine termine,
        zeig... * (erinnerungen|termine|kalender), wann ist mein, was habt ihr frei, was haben sie frei,
        was ist frei, wie lange (dauert|geht|brauch), macht ihr, machen sie, bietet ihr, bieten sie,
        nehmt ihr, nehmen sie, behandeln sie, muss ich (was|etwas|mitbringen|nüchtern|vorher) *,
        soll ich * mitbringen, was muss ich, kann ich (mit karte|zahlen|bezahlen|parken|meinen|meine) *,
        bei wem, wer (ist|behandelt|macht), können sie mir (sagen|bestätigen),
        könnt ihr mir (sagen|bestätigen), etwas anderes, was anderes, jemand anderes, jemand anders,
        gibt es (noch |auch )*, gibts, verfügbar..., ist der termin, haben sie auch, wie spät,
        steht mein termin, stimmt mein termin, !habe ich * einen termin, !welche tage *, !welche zeiten *
    """,
    "affirm": """
        !^ja, !^jep, !^jo, !^jawohl, !^jap, ^ok, ^okay, ^okey, ^klar, ^gut, ^sehr gut, ^perfekt, ^passt,
        ^genau, ^richtig, ^stimmt, ^korrekt, ^einverstanden, ^gerne, ^gern, ^super, ^prima, ^alles klar,
        ^in ordnung, ^natürlich, ^selbstverständlich, ^bestätig..., ^ich bestätige, ^auf jeden fall,
        ^wunderbar, ^bestens, ^toll, ^geht klar, ^ja$, ^j$, ^yes, ^bestätigt, ^jaa..., passt mir,
        passt gut, passt perfekt, das passt, passt, geht klar, ich bestätige, bestätige, bin dabei,
        ich komme$, bis dann, bis morgen, den nehme ich, nehme ich, das geht, klingt gut, hört sich gut an,
        abgemacht, einverstanden, in ordnung, 👍, machen wir
    """,
    "negate": """
        !^nein, !^ne$, !^nee, !^nö, ^nicht, ^nie, ^kein, ^keine, ^keinen, ^falsch, ^leider nicht,
        ^leider nein, nein danke, stimmt nicht, das ist falsch, nicht richtig, passt mir nicht,
        passt leider nicht, geht nicht, geht leider nicht, ich meinte, ich meine, lieber nicht, doch nicht,
        jetzt nicht, noch nicht, das war's, das wars, das ist alles, nichts mehr, nichts weiter,
        lieber (am|um|montag|dienstag|mittwoch|donnerstag|freitag|samstag), besser (am|um|wäre),
        keiner davon, keins davon, ^n$, egal, ^eigentlich, vergiss es, anders überlegt, !passt * nicht,
        !passt nicht, !das passt * nicht, !das geht * nicht, !das passt nicht, !das geht nicht
    """,
    "choose": """
        =(den|der|das|die) (erste|ersten|zweite|zweiten|dritte|dritten|vierte|vierten|letzte|letzten),
        =option (1|2|3|4|eins|zwei|drei), =nummer (1|2|3|4|eins|zwei|drei)
    """,
    "thanks": """
        danke, dankeschön, dankeschoen, vielen dank, herzlichen dank, besten dank, merci, dank dir, thx,
        tschüss, schönen tag, auf wiedersehen, bis bald
    """,
    "greeting": """
        ^hallo, ^guten tag, ^guten morgen, ^guten abend, ^hi, ^moin, ^servus, ^grüß gott, ^hey, ^grüezi
    """,
    "human": """
        ,
        mit (jemandem|jemanden|einem menschen|einer person|einem mitarbeiter) (sprechen|reden|telefonieren),
        mit (einer mitarbeiterin|der praxis|dem arzt|der ärztin|ihnen) (sprechen|reden|telefonieren),
        mit jemandem, mit einem menschen, echten menschen, echte person, einen menschen, menschen sprechen,
        mitarbeiter..., persönlich sprechen, rufen sie mich, ruft mich an, ruf mich an, zurückrufen,
        rückruf, anrufen lassen, kann mich jemand, bist du ein (bot|roboter), sind sie ein (bot|roboter),
        ein roboter, sprechen mit, sekretärin, empfang
    """,
    "help": """
        wer seid ihr, wer sind sie, wer bist du, wer ist da, was kannst du, was können sie,
        wie funktioniert, verstehe ich nicht, versteh ich nicht, ich verstehe nicht, kapiere nicht,
        was ist das, mit wem (spreche|schreibe) ich, wer schreibt
    """,
    "preferences": """
        auf (englisch|deutsch|französisch|italienisch|spanisch|polnisch),
        sprech... (sie )?(englisch|deutsch|französisch|italienisch|spanisch|polnisch),
        (schreiben sie|schreibt|schreib) mir (auf|per|über|via) (whatsapp|telegram|sms|mail),
        sprache (ändern|wechseln|umstellen), keine erinnerung..., ohne erinnerung,
        lieber per (sms|whatsapp|telegram), erinnerung am tag vorher, nicht nachts schreiben
    """,
    "late": """
        verspät..., komme (etwas |ein bisschen |leider )?(später|zu spät), zu spät, verspätung,
        minuten später, min später, im stau, stau, stehe im, bus verpasst, zug verpasst, bahn verpasst,
        bin unterwegs, bin gleich da, schaffe es erst um, später da, brauche noch * minuten,
        bisschen später
    """,
    "complaint": """
        beschwer..., unzufrieden, nicht zufrieden, enttäusch..., unverschämt, frechheit, unmöglich von,
        schlecht behandelt, schrecklich, furchtbar, katastrophe, geld zurück, rückerstattung, unfreundlich,
        eine stunde gewartet, stundenlang, inakzeptabel, skandal, ewig gewartet, reklam...,
        immer noch schmerzen
    """,
    "price": """
        was kostet, was kosten, wie viel kostet, wieviel kostet, wie teuer, preis, preise, kosten,
        gebühr..., was nehmen sie, was nehmt ihr, preisliste, kostenvoranschlag, zahlt die kasse,
        übernimmt die kasse
    """,
    "address": """
        wo seid ihr, wo sind sie, wo ist, wo finde ich, adresse, anschrift, wie komme ich, wegbeschreibung,
        welche straße, parkplatz, parkplätze, wo muss ich hin, standort, anfahrt, wo liegt
    """,
    "hours": """
        öffnungszeiten, oeffnungszeiten, habt ihr (auf|offen|geöffnet), haben sie (auf|offen|geöffnet) *,
        wann (öffnet|macht|schließt|öffnen|schließen|machen) *, wie lange habt ihr, wie lange haben sie,
        bis wann, seid ihr offen, geöffnet, geschlossen, macht ihr auf, macht ihr zu, samstags offen,
        sprechzeiten, offen
    """,
    "optin": """
        wieder nachrichten, wieder anmelden, wieder erinnerungen, reaktivier...
    """,
    "other": """
        !wetter, !wettervorhersage, !spiele, musik, playlist, song, lied, film, rezept, witz, regnet,
        schnee, temperatur, nachrichten aus, bewerte, stürme, luftfeuchtigkeit, !wie kalt, !kalt, !füge,
        mantel, track, !hoch heute, licht, wecker, vorhersage
    """,
}
