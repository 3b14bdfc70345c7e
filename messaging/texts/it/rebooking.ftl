# Visits that the practice cannot hold: what their clients are told, and what staff see of it; closures and openings.

visit-retime =
    { $practice }: ci dispiace, il Suo appuntamento di { $when } non si può tenere.
    Scelga per favore un altro orario.
    .sms = { $practice }: ci dispiace, l'appuntamento di { $when } non si può tenere. Scelga un altro orario:
visit-retime-open = { $practice }: ci dispiace, il Suo appuntamento di { $when } non si può tenere. Cerchiamo un altro orario?
    .sms = { $practice }: ci dispiace, l'appuntamento di { $when } non si può tenere. Un altro orario?
visit-stays-by-practice = { $practice }: il Suo appuntamento di { $when } si può tenere. Ci scusi per il disturbo.
retime-sorry = Ci dispiace: il Suo appuntamento di { $when } non si può tenere. Scelga per favore un altro orario.
    .sms = Ci dispiace: l'appuntamento di { $when } non si può tenere.
retime-cancelled = Il Suo appuntamento di { $when } è disdetto e ci scusiamo per il disturbo. Ci scriva quando ne desidera un altro.
    .sms = Disdetto: { $when }. Ci scusi per il disturbo.

staff-everybody = tutto lo studio
staff-span-day = { $day }
staff-span-days = { $day } - { $last }
staff-span-part = { $day } { $opens }-{ $closes }
staff-rebooking =
    { $who }, { $span }: { $count ->
        [one] a 1 cliente è stato chiesto un altro orario
       *[other] a { $count } clienti è stato chiesto un altro orario
    }
    { $sum }
    { $lines }
staff-rebooking-done =
    { $who }, { $span }: { $count ->
        [one] chiesto a 1 cliente, non si aspetta più nessuno
       *[other] chiesto a { $count } clienti, non si aspetta più nessuno
    }
    { $sum }
    { $lines }
staff-rebooking-sum-asked = ancora senza risposta: { $number }
staff-rebooking-sum-moved = spostati: { $number }
staff-rebooking-sum-cancelled = disdetti: { $number }
staff-rebooking-sum-unreachable = non raggiunti, da chiamare: { $number }
staff-rebooking-sum-unanswered = nessuna risposta, da chiamare: { $number }
staff-rebooking-sum-kept = restano come sono: { $number }
staff-rebooking-asked = { $client }, { $when }: ancora senza risposta
staff-rebooking-moved = { $client }, { $when }: ora { $wanted }
staff-rebooking-cancelled = { $client }, { $when }: disdetto
staff-rebooking-unreachable = { $client }, { $when }: messaggio non arrivato, chiamare /client_{ $person }
staff-rebooking-unanswered = { $client }, { $when }: nessuna risposta, chiamare /client_{ $person }
staff-rebooking-kept = { $client }, { $when }: resta

staff-help-hours =
    Chiudere e aprire:
    /hours - la settimana, con le chiusure
    /off Anna domani - qualcuno manca
    /close venerdì pomeriggio - tutto lo studio
    /block 15-16 Anna - niente appuntamenti in quell'ora
    /open sabato 9-12 - fuori orario
    Oppure basta scrivere "sono malata domani". Ai clienti interessati propongo altri orari.
    .sms = /hours, /off, /close, /block, /open: aggiungere chi e quando, per esempio /off Anna domani
staff-usage-off = Chi manca, e quando? Per esempio: /off Anna domani, oppure /off Anna 3 - 10 agosto
staff-usage-close = Quando è chiuso lo studio? Per esempio: /close venerdì pomeriggio
staff-usage-open = Quando si apre, e con chi? Per esempio: /open sabato 9-12 Anna
staff-usage-block = Quando non si deve prenotare, e con chi? Per esempio: /block 15-16 Anna
staff-usage-revoke = Quale? /hours mostra i numeri.
staff-hours-own-only = Si può cambiare solo il proprio orario. Per gli altri serve chi è titolare o in segreteria.
staff-confirm-close-free = Chiuso: { $who }, { $span }. Non ci sono appuntamenti. Lo registro?
staff-confirm-close =
    Chiuso: { $who }, { $span }. { $count ->
        [one] C'è 1 appuntamento. Lo registro, e propongo altri orari al cliente?
       *[other] Ci sono { $count } appuntamenti. Lo registro, e propongo altri orari ai clienti?
    }
    { $lines }
staff-confirm-close-line = { $when }, { $client }
staff-confirm-open = Aperto: { $who }, { $span }. Lo registro?
staff-confirm-open-at = Aperto: { $who }, { $span }, { $place }. Lo registro?
staff-done-close-free = Chiuso: { $who }, { $span }.
staff-done-close = Chiuso: { $who }, { $span }. { $count ->
        [one] Scrivo a 1 cliente; il gruppo vede come va.
       *[other] Scrivo a { $count } clienti; il gruppo vede come va.
    }
staff-done-open = Aperto: { $who }, { $span }.
staff-take-back = Ritira
staff-taken-back = Ritirato: { $who }, { $span }.
staff-taken-back-stay = Ritirato: { $who }, { $span }. { $count ->
        [one] 1 appuntamento resta com'era; avviso il cliente.
       *[other] { $count } appuntamenti restano com'erano; avviso i clienti.
    }
staff-not-possible-retimed = Al cliente è già stato chiesto un altro orario per questo appuntamento.
staff-not-found-special = Questa chiusura o apertura non c'è più.
staff-week =
    Orari { $span }
    { $lines }
staff-week-span = { $from }-{ $until }
staff-week-closed = { $day }, { $who }: chiuso
staff-week-special-closed = Chiuso ({ $reason }): { $who }, { $span } /revoke_{ $id }
staff-week-special-open = Aperto: { $who }, { $span } /revoke_{ $id }
staff-week-holiday = { $day }: giorno festivo
staff-reason-closure = chiusura
staff-reason-holiday = giorno festivo
staff-reason-ill = malattia
staff-reason-time-off = assenza
staff-command-off = Qualcuno manca
staff-command-close = Chiudere lo studio
staff-command-open = Aprire fuori orario
staff-command-hours = Orari e chiusure
