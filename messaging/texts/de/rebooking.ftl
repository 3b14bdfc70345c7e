# Visits that the practice cannot hold: what their clients are told, and what staff see of it; closures and openings.

visit-retime =
    { $practice }: Es tut uns leid, Ihr Termin am { $when } kann nicht stattfinden.
    Bitte wählen Sie einen anderen.
    .sms = { $practice }: Leider kann Ihr Termin am { $when } nicht stattfinden. Bitte wählen Sie einen anderen:
visit-retime-open = { $practice }: Es tut uns leid, Ihr Termin am { $when } kann nicht stattfinden. Dürfen wir einen anderen suchen?
    .sms = { $practice }: Leider kann Ihr Termin am { $when } nicht stattfinden. Ein anderer?
visit-stays-by-practice = { $practice }: Ihr Termin am { $when } kann nun doch stattfinden. Bitte entschuldigen Sie die Umstände.
    .sms = { $practice }: Ihr Termin am { $when } kann nun doch stattfinden. Entschuldigen Sie bitte.
retime-sorry = Es tut uns leid: Ihr Termin am { $when } kann nicht stattfinden. Bitte wählen Sie einen anderen.
    .sms = Leider kann Ihr Termin am { $when } nicht stattfinden.
retime-cancelled = Ihr Termin am { $when } ist abgesagt; bitte entschuldigen Sie die Umstände. Schreiben Sie uns, wenn Sie einen anderen möchten.
    .sms = Abgesagt: { $when }. Entschuldigen Sie bitte.

staff-everybody = die ganze Praxis
staff-span-day = { $day }
staff-span-days = { $day } - { $last }
staff-span-part = { $day } { $opens }-{ $closes }
staff-rebooking =
    { $who }, { $span }: { $count ->
        [one] 1 Klient nach einem anderen Termin gefragt
       *[other] { $count } Klienten nach einem anderen Termin gefragt
    }
    { $sum }
    { $lines }
staff-rebooking-done =
    { $who }, { $span }: { $count ->
        [one] 1 Klient gefragt, wir warten auf niemanden mehr
       *[other] { $count } Klienten gefragt, wir warten auf niemanden mehr
    }
    { $sum }
    { $lines }
staff-rebooking-sum-asked = noch ohne Antwort: { $number }
staff-rebooking-sum-moved = verschoben: { $number }
staff-rebooking-sum-cancelled = abgesagt: { $number }
staff-rebooking-sum-unreachable = nicht erreicht, bitte anrufen: { $number }
staff-rebooking-sum-unanswered = keine Antwort, bitte anrufen: { $number }
staff-rebooking-sum-kept = bleiben, wie sie sind: { $number }
staff-rebooking-asked = { $client }, { $when }: noch ohne Antwort
staff-rebooking-moved = { $client }, { $when }: jetzt { $wanted }
staff-rebooking-cancelled = { $client }, { $when }: abgesagt
staff-rebooking-unreachable = { $client }, { $when }: nicht erreicht, bitte anrufen /client_{ $person }
staff-rebooking-unanswered = { $client }, { $when }: keine Antwort, bitte anrufen /client_{ $person }
staff-rebooking-kept = { $client }, { $when }: bleibt

staff-help-hours =
    Schließen und öffnen:
    /hours - die Woche, mit Schließungen
    /off Anna morgen - jemand fehlt
    /close Freitag Nachmittag - die ganze Praxis
    /block 15-16 Anna - dann keine Termine
    /open Samstag 9-12 - außer der Reihe
    Oder einfach „ich bin morgen krank“. Den betroffenen Klienten biete ich andere Zeiten an.
    .sms = /hours, /off, /close, /block, /open: wer und wann dazu, zum Beispiel /off Anna morgen
staff-usage-off = Wer fehlt, und wann? Zum Beispiel: /off Anna morgen, oder /off Anna 3. - 10. August
staff-usage-close = Wann ist die Praxis geschlossen? Zum Beispiel: /close Freitag Nachmittag
staff-usage-open = Wann wird geöffnet, und mit wem? Zum Beispiel: /open Samstag 9-12 Anna
staff-usage-block = Wann soll nichts gebucht werden, und bei wem? Zum Beispiel: /block 15-16 Anna
staff-usage-revoke = Welche? /hours zeigt die Nummern.
staff-hours-own-only = Sie können nur Ihre eigenen Zeiten ändern. Für andere fragen Sie bitte die Inhaberin oder den Empfang.
staff-confirm-close-free = Geschlossen ({ $span }): { $who }. Dann liegt kein Termin. Soll ich es eintragen?
staff-confirm-close =
    Geschlossen ({ $span }): { $who }. { $count ->
        [one] Dann liegt 1 Termin. Soll ich es eintragen und andere Zeiten anbieten?
       *[other] Dann liegen { $count } Termine. Soll ich es eintragen und andere Zeiten anbieten?
    }
    { $lines }
staff-confirm-close-line = { $when }, { $client }
staff-confirm-open = Geöffnet ({ $span }): { $who }. Soll ich es eintragen?
staff-confirm-open-at = Geöffnet ({ $span }): { $who }, { $place }. Soll ich es eintragen?
staff-done-close-free = Geschlossen ({ $span }): { $who }.
staff-done-close = Geschlossen ({ $span }): { $who }. { $count ->
        [one] 1 Klient wird gefragt; die Gruppe sieht, wie es steht.
       *[other] { $count } Klienten werden gefragt; die Gruppe sieht, wie es steht.
    }
staff-done-open = Geöffnet ({ $span }): { $who }.
staff-take-back = Zurücknehmen
staff-taken-back = Zurückgenommen ({ $span }): { $who }.
staff-taken-back-stay = Zurückgenommen ({ $span }): { $who }. { $count ->
        [one] 1 Termin bleibt doch; der Klient erfährt es.
       *[other] { $count } Termine bleiben doch; die Klienten erfahren es.
    }
staff-not-possible-retimed = Für diesen Termin wurde schon um eine andere Zeit gebeten.
staff-not-found-special = Diesen Eintrag gibt es nicht mehr.
staff-week =
    Zeiten { $span }
    { $lines }
staff-week-span = { $from }-{ $until }
staff-week-closed = { $day }, { $who }: geschlossen
staff-week-special-closed = Geschlossen ({ $reason }): { $who }, { $span } /revoke_{ $id }
staff-week-special-open = Geöffnet: { $who }, { $span } /revoke_{ $id }
staff-week-holiday = { $day }: Feiertag
staff-reason-closure = Schließung
staff-reason-holiday = Feiertag
staff-reason-ill = krank
staff-reason-time-off = abwesend
staff-command-off = Jemand fehlt
staff-command-close = Praxis schließen
staff-command-open = Außer der Reihe öffnen
staff-command-hours = Zeiten und Schließungen
