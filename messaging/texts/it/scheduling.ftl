choice-confirm = Confermo
choice-move = Sposto
choice-cancel = Disdico

reminder-72h =
    { $practice }: La aspettiamo { $when }. Questo orario è riservato a Lei; se non può venire ce lo dica, lo daremo a chi è in attesa.
    Per non ricevere più messaggi qui, scriva STOP.
    .sms = { $practice }: La aspettiamo { $when }. Può venire? STOP ferma gli SMS.
reminder-24h =
    { $practice }: La aspettiamo { $when }. Può venire?
    Per non ricevere più messaggi qui, scriva STOP.
    .sms = { $practice }: La aspettiamo { $when }. Può venire? STOP ferma gli SMS.
reminder-24h-confirmed = { $practice }: grazie per la conferma. La aspettiamo { $when }.
    .sms = { $practice }: appuntamento confermato, La aspettiamo { $when }.
when-and = { $when } e alle { $time }
    .sms = { $when } e { $time }
reminder-2h =
    { $practice }: a presto, { $when }.
    { $place }
    { $directions }
    .sms = { $practice }: La aspettiamo { $when }, { $place }

visit-booked-by-practice =
    { $practice }: Le abbiamo fissato un appuntamento per { $when }.
    { $place }
    .sms = { $practice }: appuntamento fissato per { $when }, { $place }
visit-moved-by-practice =
    { $practice }: il Suo appuntamento di { $before } è spostato a { $when }.
    { $place }
    Le va bene?
    .sms = { $practice }: l'appuntamento di { $before } passa a { $when }. Le va bene?
visit-cancelled-by-practice = { $practice }: purtroppo il Suo appuntamento di { $when } non si può tenere. Ci dispiace. Ci scriva qui e troviamo un altro momento.
    .sms = { $practice }: purtroppo l'appuntamento di { $when } non si può tenere, ci dispiace. Ci scriva qui per un altro orario.

notice-booked = Prenotato: { $client }, { $when }, { $practitioner }, { $place } /client_{ $person }
    .sms = Prenotato: { $client } { $when }, { $practitioner }
notice-moved = Spostato: { $client }, da { $before } a { $when }, { $practitioner }, { $place } /client_{ $person }
    .sms = Spostato: { $client } da { $before } a { $when }, { $practitioner }
notice-cancelled = Disdetto: { $client }, { $when }, { $practitioner } /client_{ $person }
    .sms = Disdetto: { $client } { $when }, { $practitioner }
notice-confirmed = Confermato: { $client }, { $when }, { $practitioner } /client_{ $person }
    .sms = Confermato: { $client } { $when }, { $practitioner }

practitioner-booked = Nuovo appuntamento: { $when }, { $client }, { $service }, { $place }
    .sms = Nuovo: { $when } { $client }
practitioner-moved = Spostato: { $client }, da { $before } a { $when }, { $service }, { $place }
    .sms = Spostato: { $client } da { $before } a { $when }
practitioner-cancelled = Disdetto: { $when }, { $client }, { $service }
    .sms = Disdetto: { $when } { $client }
practitioner-confirmed = Confermato: { $when }, { $client }, { $service }
    .sms = Confermato: { $when } { $client }

agenda-daily = Appuntamenti di { $day }
