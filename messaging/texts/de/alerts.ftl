staff-alert-uncertain =
    { $count ->
        [one] Bei einer Nachricht ist unklar, ob sie hinausging. Ich sende sie kein zweites Mal; wo es wichtig ist, fragen Sie bitte nach.
       *[other] Bei { $count } Nachrichten ist unklar, ob sie hinausgingen. Ich sende sie kein zweites Mal; wo es wichtig ist, fragen Sie bitte nach.
    }
    { $lines }
staff-alert-letter = Nr. { $id }: { $who } /client_{ $person }
staff-alert-letter-team = Nr. { $id }: für das Team
staff-alert-missed-late =
    { $count ->
        [one] Eine Erinnerung konnte nicht rechtzeitig hinausgehen, ohne Schuld des Klienten:
       *[other] { $count } Erinnerungen konnten nicht rechtzeitig hinausgehen, ohne Schuld der Klienten:
    }
    { $lines }
staff-alert-missed-quiet =
    { $count ->
        [one] Eine Erinnerung ging nicht hinaus, weil die Ruhezeiten keine Zeit dafür ließen:
       *[other] { $count } Erinnerungen gingen nicht hinaus, weil die Ruhezeiten keine Zeit dafür ließen:
    }
    { $lines }
staff-alert-missed-line = { $who }, { $when } /client_{ $person }
staff-alert-missed-line-plain = { $who } /client_{ $person }
staff-alert-unreadable = Es ist etwas gekommen, das ich nicht lesen kann ({ $channel }). Es ist unter Nr. { $id } aufbewahrt.
staff-alert-unreadable-from = { $who } hat etwas geschickt, das ich nicht lesen kann ({ $channel }). Es ist unter Nr. { $id } aufbewahrt. /client_{ $person }
staff-alert-sender-down = { $channel }: Der Anbieter weist unser Konto oder unseren Absender ab. Die Nachrichten warten, bis es wieder geht. Bitte lassen Sie das Konto prüfen; der Befehl „segreteria doctor“ sagt, was nicht stimmt.
staff-alert-sender-up = { $channel }: Es geht wieder. Was gewartet hat, geht jetzt hinaus.
