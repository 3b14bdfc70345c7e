# The life of a visit: marks, repairs, decisions, undoing, series.

visit-book-granted = { $practice }: Ihr Termin am { $when } steht fest. { $place }
visit-move-granted = { $practice }: wie gewünscht ist Ihr Termin vom { $before } nun am { $when }. { $place }
visit-cancel-granted = { $practice }: wie gewünscht ist Ihr Termin am { $when } abgesagt. Schreiben Sie uns jederzeit.
visit-book-declined = { $practice }: leider geht es am { $when } nicht. Gern finden wir eine andere Zeit für Sie.
visit-move-declined = { $practice }: leider können wir Ihren Termin nicht verschieben. Er bleibt am { $when }.
visit-cancel-declined = { $practice }: Ihr Termin am { $when } lässt sich so kurzfristig nicht hier absagen. Bitte rufen Sie uns an.
visit-restored = { $practice }: Ihr Termin am { $when } findet doch statt. { $place }
visit-series-booked = { $practice }: für Sie vorgemerkt: { $count ->
        [one] 1 Termin
       *[other] { $count } Termine
    }, der erste am { $when }, der letzte { $last }. { $place }
visit-series-moved = { $practice }: verlegt: { $count ->
        [one] 1 Termin
       *[other] { $count } Termine
    }. Der nächste ist am { $when }.
visit-series-cancelled = { $practice }: abgesagt, ab { $when }: { $count ->
        [one] 1 Termin
       *[other] { $count } Termine
    }. Schreiben Sie uns hier für eine andere Zeit.

repair-quote = { $practice }: wir haben nachgesehen. Die Reparatur kostet { $price }. Sollen wir sie machen?
repair-ready = { $practice }: es liegt zur Abholung bereit. { $place }. Geöffnet { $day } { $from }-{ $until }.
repair-ready-plain = { $practice }: es liegt zur Abholung bereit. { $place }
choice-another-time = Andere Zeit
choice-quote-yes = Ja, bitte
choice-quote-no = Nein, danke

notice-restored = Steht wieder: { $client }, { $when }, { $practitioner }, { $place } /client_{ $person }
practitioner-restored = Steht wieder: { $when }, { $client }, { $service }, { $place }
notice-requested-again = Noch offen: { $client } fragt nach { $when }, { $practitioner }, { $place } /client_{ $person }
notice-wish-move-again = Noch offen: { $client } will von { $when } auf { $wanted } verschieben, { $practitioner } /client_{ $person }
notice-wish-cancel-again = Noch offen: { $client } will { $when } absagen, { $practitioner } /client_{ $person }
notice-quote-agreed = Angebot angenommen: { $client }. Es kann weitergehen. /client_{ $person }
notice-quote-refused = Angebot abgelehnt: { $client }. Bitte entscheiden Sie, wie es weitergeht. /client_{ $person }
notice-series-booked = Serie gebucht: { $client }, { $count ->
        [one] 1 Termin
       *[other] { $count } Termine
    }, ab { $when }, { $practitioner } /client_{ $person }
notice-series-moved = Serie verschoben: { $client }, { $count ->
        [one] 1 Termin
       *[other] { $count } Termine
    }, ab { $when }, { $practitioner } /client_{ $person }
notice-series-cancelled = Serie abgesagt: { $client }, { $count ->
        [one] 1 Termin
       *[other] { $count } Termine
    }, ab { $when }, { $practitioner } /client_{ $person }
notice-unconfirmed = Noch nicht bestätigt, bis zum nächsten Arbeitstag: { $count ->
        [one] 1 Termin
       *[other] { $count } Termine
    }
    { $lines }
notice-unconfirmed-line = { $when } { $client }, { $practitioner } /client_{ $person }
notice-unconfirmed-missed = { $when } { $client }, { $practitioner }: fehlte zuletzt, bitte anrufen /client_{ $person }
notice-unconfirmed-first = { $when } { $client }, { $practitioner }: erster Besuch, ein Anruf lohnt sich /client_{ $person }
notice-unconfirmed-long-ago = { $when } { $client }, { $practitioner }: vor langer Zeit gebucht, ein Anruf lohnt sich /client_{ $person }
notice-unconfirmed-more = und weitere: siehe /agenda

staff-seen = { $when } { $who }, { $practitioner }: { $status }
staff-visit-open = Termin zeigen
staff-visit-button = { $time } { $who }
staff-visit-of = { $when } { $who }
staff-which-visit = Welcher?
staff-mark-as-arrived = Ist da
staff-mark-as-in-progress = Läuft
staff-mark-as-done = Erledigt
staff-mark-as-no-show = Nicht gekommen
staff-mark-nobody = Ich finde keinen Termin dafür: { $status }.
staff-stage-received = Angenommen
staff-stage-diagnosing = In der Werkstatt
staff-stage-waiting-approval = Angebot gesendet
staff-stage-waiting-part = Wartet auf Teil
staff-stage-ready = Abholbereit
staff-stage-collected = Abgeholt
staff-repairs =
    Im Geschäft:
    { $lines }
staff-repair-line = { $when } { $who }: { $status }
staff-repairs-none = Ich finde keine Reparatur.
staff-ask-amount = Was kostet es? Zum Beispiel: /stage { $person } Angebot 85

staff-decided-book-accepted = Angenommen von { $by }: { $who }, { $when }. { $told }
staff-decided-book-refused = Abgelehnt von { $by }: { $who }, { $when }. { $told }
staff-decided-move-accepted = Verschoben, angenommen von { $by }: { $who }, jetzt { $when }. { $told }
staff-decided-move-refused = Nicht verschoben, abgelehnt von { $by }: { $who }, bleibt { $when }. { $told }
staff-decided-cancel-accepted = Abgesagt, angenommen von { $by }: { $who }, { $when }. { $told }
staff-decided-cancel-refused = Nicht abgesagt, abgelehnt von { $by }: { $who }, { $when }. { $told }
staff-decided-before = Das war schon entschieden; jetzt wurde nichts geändert.
staff-by-nobody = das Sekretariat
staff-wish-taken = Die gewünschte Zeit ist nicht mehr frei. Lehnen Sie ab, oder verschieben Sie mit /move.
staff-undecided-none = Es ist nichts zu entscheiden.

staff-undo = Rückgängig
staff-undone = Rückgängig gemacht. { $who }, { $when }: { $status }.
staff-undone-told = Rückgängig gemacht. { $who }, { $when }: { $status }. { $told }
staff-undo-nothing = Es gibt nichts von Ihnen rückgängig zu machen; nur die letzten zehn Minuten zählen.
staff-not-possible-taken = Die Zeit ist inzwischen vergeben; nichts wurde geändert.

staff-usage-series = Für wen, wie oft? Zum Beispiel: /series Rossi Behandlung jede Woche 8 mal Donnerstag 15 Uhr
staff-series-service =
    Welche Leistung? Nennen Sie sie mit dem Rest:
    { $lines }
staff-series-who =
    Welcher Kunde? Schreiben Sie die Nummer statt des Namens:
    { $lines }
staff-series-plan =
    Soll ich so buchen? { $who }, { $practitioner }, { $count ->
        [one] 1 Termin
       *[other] { $count } Termine
    }:
    { $lines }
staff-series-date = { $when }
staff-series-date-taken = { $when } nicht frei
staff-series-conflict = { $when } nicht frei; am nächsten: { $before }
staff-series-take = Buchen: { $when }
staff-series-none = Keiner dieser Tage ist frei.
staff-series-before = Das ist schon gebucht.
staff-series-booked = Gebucht: { $who }, { $count ->
        [one] 1 Termin
       *[other] { $count } Termine
    }. { $told }
staff-series-booked-but =
    Gebucht: { $who }, { $count ->
        [one] 1 Termin
       *[other] { $count } Termine
    }. { $told }
    { $lines }
staff-series-undo = Serie absagen
staff-series-left =
    { $who }:
    { $lines }
staff-series-added = Auch gebucht: { $who }, { $when }, { $practitioner }.
staff-series-ask-following = Soll ich alle späteren Termine dieser Serie absagen?
staff-series-ask-all = Soll ich alle kommenden Termine dieser Serie absagen?
staff-series-cancel-following = Auch die späteren
staff-series-cancel-all = Die ganze Serie
staff-series-move-following = Spätere verschieben
staff-series-no-others = Es kommen keine weiteren Termine dieser Serie.
staff-series-moved = Verschoben: { $who }, { $count ->
        [one] 1 Termin
       *[other] { $count } Termine
    }. { $told }
staff-series-moved-but =
    Verschoben: { $who }, { $count ->
        [one] 1 Termin
       *[other] { $count } Termine
    }. { $told }
    { $lines }
staff-series-cancelled = Abgesagt: { $who }, { $count ->
        [one] 1 Termin
       *[other] { $count } Termine
    }. { $told }
staff-series-cancelled-but =
    Abgesagt: { $who }, { $count ->
        [one] 1 Termin
       *[other] { $count } Termine
    }. { $told }
    { $lines }

choice-undo = Doch behalten
undo-done = Ihr Termin bleibt bestehen: { $when }, { $practitioner }.
undo-taken = Leider ist diese Zeit inzwischen vergeben.
undo-late = Das lässt sich nicht mehr zurücknehmen. Sie können hier einen neuen Termin buchen.
quote-agreed = Danke, wir machen uns daran und schreiben Ihnen, wenn es fertig ist.
quote-refused = In Ordnung, wir machen vorerst nichts und melden uns bei Ihnen.
quote-old = Diese Frage ist nicht mehr offen.
repairs-none = Wir haben zurzeit nichts von Ihnen hier.
repairs-standing = { $lines }
repair-standing = Abgegeben { $when }: { $state }
repair-at-received = angenommen
repair-at-diagnosing = wir arbeiten daran
repair-at-waiting-approval = wir warten auf Ihre Antwort zum Angebot
repair-at-waiting-part = wir warten auf ein Teil
repair-at-ready = abholbereit
repair-at-collected = abgeholt

staff-help-life =
    Im Laufe des Tages:
    /arrived Rossi, /inside Rossi, /done Rossi, /noshow Rossi
    /stage Rossi fertig - Reparaturen; /stage listet sie auf
    /accept Rossi, /refuse Rossi - was auf eine Entscheidung wartet
    /series Rossi Behandlung jede Woche 8 mal Donnerstag 15 Uhr
    /undo - nimmt zurück, was Sie in den letzten zehn Minuten getan haben
    .sms = /arrived, /inside, /done, /noshow, /stage, /accept, /refuse, /series, /undo
staff-command-arrived = Jemand ist da: /arrived Rossi
staff-command-done = Termin erledigt: /done Rossi
staff-command-noshow = Jemand ist nicht gekommen
staff-command-stage = Stand der Reparaturen: /stage Rossi fertig
staff-command-series = Termine, die sich wiederholen
staff-command-undo = Die letzte Änderung zurücknehmen
