staff-alert-uncertain =
    { $count ->
        [one] Di un messaggio non so se è partito. Non lo mando una seconda volta; se è importante, conviene chiedere.
       *[other] Di { $count } messaggi non so se sono partiti. Non li mando una seconda volta; se sono importanti, conviene chiedere.
    }
    { $lines }
staff-alert-letter = N. { $id }: { $who } /client_{ $person }
staff-alert-letter-team = N. { $id }: per la squadra
staff-alert-missed-late =
    { $count ->
        [one] Un promemoria non è potuto partire in tempo, e non per colpa del cliente:
       *[other] { $count } promemoria non sono potuti partire in tempo, e non per colpa dei clienti:
    }
    { $lines }
staff-alert-missed-quiet =
    { $count ->
        [one] Un promemoria non è partito, perché le ore di silenzio non gli lasciavano spazio:
       *[other] { $count } promemoria non sono partiti, perché le ore di silenzio non gli lasciavano spazio:
    }
    { $lines }
staff-alert-missed-line = { $who }, { $when } /client_{ $person }
staff-alert-missed-line-plain = { $who } /client_{ $person }
staff-alert-unreadable = È arrivato qualcosa che non riesco a leggere ({ $channel }). Lo conservo con il n. { $id }.
staff-alert-unreadable-from = { $who } ha mandato qualcosa che non riesco a leggere ({ $channel }). Lo conservo con il n. { $id }. /client_{ $person }
staff-alert-sender-down = { $channel }: il fornitore rifiuta il nostro account o il nostro mittente. I messaggi aspettano finché non torna a funzionare. Occorre controllare l’account; il comando «segreteria doctor» dice che cosa non va.
staff-alert-sender-up = { $channel }: funziona di nuovo. Quello che aspettava parte adesso.
