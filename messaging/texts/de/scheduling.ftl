choice-confirm = Bestätigen
choice-move = Verschieben
choice-cancel = Absagen

reminder-72h =
    { $practice }: Wir erwarten Sie am { $when }. Diese Zeit ist für Sie reserviert; wenn Sie nicht kommen können, sagen Sie uns Bescheid, und wir geben sie jemandem, der wartet.
    Wenn Sie hier keine Nachrichten mehr möchten, schreiben Sie STOP.
    .sms = { $practice }: Wir erwarten Sie am { $when }. Kommen Sie? STOP beendet die SMS.
reminder-24h =
    { $practice }: Wir erwarten Sie am { $when }. Kommen Sie?
    Wenn Sie hier keine Nachrichten mehr möchten, schreiben Sie STOP.
    .sms = { $practice }: Wir erwarten Sie am { $when }. Kommen Sie? STOP beendet die SMS.
reminder-24h-confirmed = { $practice }: Danke für Ihre Bestätigung. Wir erwarten Sie am { $when }.
    .sms = { $practice }: Ihr Termin ist bestätigt, wir erwarten Sie am { $when }.
when-and = { $when } und { $time } Uhr
    .sms = { $when } und { $time }
reminder-2h =
    { $practice }: bis bald, { $when }.
    { $place }
    { $directions }
    .sms = { $practice }: bis bald, { $when }, { $place }

visit-booked-by-practice =
    { $practice }: Wir haben für Sie einen Termin am { $when } gebucht.
    { $place }
    .sms = { $practice }: Ihr Termin ist am { $when }, { $place }
visit-moved-by-practice =
    { $practice }: Ihr Termin am { $before } ist verlegt auf { $when }.
    { $place }
    Passt Ihnen das?
    .sms = { $practice }: Ihr Termin am { $before } ist verlegt auf { $when }. Passt Ihnen das?
visit-cancelled-by-practice = { $practice }: Ihr Termin am { $when } kann leider nicht stattfinden. Das tut uns leid. Schreiben Sie uns hier, und wir finden einen neuen.
    .sms = { $practice }: Ihr Termin am { $when } kann leider nicht stattfinden. Schreiben Sie uns hier, wir finden einen neuen.

notice-booked = Gebucht: { $client }, { $when }, { $practitioner }, { $place } /client_{ $person }
    .sms = Gebucht: { $client } { $when }, { $practitioner }
notice-moved = Verschoben: { $client }, von { $before } auf { $when }, { $practitioner }, { $place } /client_{ $person }
    .sms = Verschoben: { $client } von { $before } auf { $when }, { $practitioner }
notice-cancelled = Abgesagt: { $client }, { $when }, { $practitioner } /client_{ $person }
    .sms = Abgesagt: { $client } { $when }, { $practitioner }
notice-confirmed = Bestätigt: { $client }, { $when }, { $practitioner } /client_{ $person }
    .sms = Bestätigt: { $client } { $when }, { $practitioner }

practitioner-booked = Neuer Termin: { $when }, { $client }, { $service }, { $place }
    .sms = Neuer Termin: { $when } { $client }
practitioner-moved = Verschoben: { $client }, von { $before } auf { $when }, { $service }, { $place }
    .sms = Verschoben: { $client } von { $before } auf { $when }
practitioner-cancelled = Abgesagt: { $when }, { $client }, { $service }
    .sms = Abgesagt: { $when } { $client }
practitioner-confirmed = Bestätigt: { $when }, { $client }, { $service }
    .sms = Bestätigt: { $when } { $client }

agenda-daily = Termine am { $day }
