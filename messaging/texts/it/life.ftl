# The life of a visit: marks, repairs, decisions, undoing, series.

visit-book-granted = { $practice }: il Suo appuntamento di { $when } è fissato. { $place }
visit-move-granted = { $practice }: come ha chiesto, il Suo appuntamento di { $before } è spostato a { $when }. { $place }
visit-cancel-granted = { $practice }: come ha chiesto, il Suo appuntamento di { $when } è disdetto. Ci scriva quando desidera.
visit-book-declined = { $practice }: ci dispiace, non possiamo riservarle { $when }. Troviamo volentieri un altro momento.
visit-move-declined = { $practice }: ci dispiace, non possiamo spostare il Suo appuntamento. Resta fissato per { $when }.
visit-cancel-declined = { $practice }: è tardi per disdire qui l'appuntamento di { $when }. La preghiamo di chiamarci.
visit-restored = { $practice }: il Suo appuntamento di { $when } resta valido. { $place }
visit-series-booked = { $practice }: fissati per Lei { $count ->
        [one] 1 appuntamento
       *[other] { $count } appuntamenti
    }, il primo { $when }, l'ultimo { $last }. { $place }
visit-series-moved = { $practice }: spostati a un altro orario: { $count ->
        [one] 1 appuntamento
       *[other] { $count } appuntamenti
    }. Il prossimo è { $when }.
visit-series-cancelled = { $practice }: disdetti, da { $when } in poi: { $count ->
        [one] 1 appuntamento
       *[other] { $count } appuntamenti
    }. Ci scriva qui per un altro momento.

repair-quote = { $practice }: abbiamo guardato. La riparazione costa { $price }. Procediamo?
repair-ready = { $practice }: è pronto per il ritiro. { $place }. Aperto { $day } { $from }-{ $until }.
repair-ready-plain = { $practice }: è pronto per il ritiro. { $place }
choice-another-time = Un altro orario
choice-quote-yes = Sì, procedete
choice-quote-no = No, lasciate

notice-restored = Di nuovo valido: { $client }, { $when }, { $practitioner }, { $place } /client_{ $person }
practitioner-restored = Di nuovo valido: { $when }, { $client }, { $service }, { $place }
notice-requested-again = Ancora da decidere: { $client } chiede { $when }, { $practitioner }, { $place } /client_{ $person }
notice-wish-move-again = Ancora da decidere: { $client } chiede di spostare da { $when } a { $wanted }, { $practitioner } /client_{ $person }
notice-wish-cancel-again = Ancora da decidere: { $client } chiede di disdire { $when }, { $practitioner } /client_{ $person }
notice-quote-agreed = Preventivo accettato: { $client }. Si può procedere. /client_{ $person }
notice-quote-refused = Preventivo rifiutato: { $client }. Decidete come procedere. /client_{ $person }
notice-series-booked = Serie prenotata: { $client }, { $count ->
        [one] 1 appuntamento
       *[other] { $count } appuntamenti
    }, da { $when }, { $practitioner } /client_{ $person }
notice-series-moved = Serie spostata: { $client }, { $count ->
        [one] 1 appuntamento
       *[other] { $count } appuntamenti
    }, da { $when }, { $practitioner } /client_{ $person }
notice-series-cancelled = Serie disdetta: { $client }, { $count ->
        [one] 1 appuntamento
       *[other] { $count } appuntamenti
    }, da { $when }, { $practitioner } /client_{ $person }
notice-unconfirmed = Non ancora confermati, fino al prossimo giorno di lavoro: { $count ->
        [one] 1 appuntamento
       *[other] { $count } appuntamenti
    }
    { $lines }
notice-unconfirmed-line = { $when } { $client }, { $practitioner } /client_{ $person }
notice-unconfirmed-missed = { $when } { $client }, { $practitioner }: ultimamente assente, meglio chiamare /client_{ $person }
notice-unconfirmed-first = { $when } { $client }, { $practitioner }: prima visita, meglio chiamare /client_{ $person }
notice-unconfirmed-long-ago = { $when } { $client }, { $practitioner }: prenotato da tempo, meglio chiamare /client_{ $person }
notice-unconfirmed-more = e altri: vedi /agenda

staff-seen = { $when } { $who }, { $practitioner }: { $status }
staff-visit-open = Mostra visita
staff-visit-button = { $time } { $who }
staff-visit-of = { $when } { $who }
staff-which-visit = Quale?
staff-mark-as-arrived = È qui
staff-mark-as-in-progress = In corso
staff-mark-as-done = Fatto
staff-mark-as-no-show = Assente
staff-mark-nobody = Non trovo una visita da segnare così: { $status }.
staff-stage-received = Ricevuto
staff-stage-diagnosing = In lavorazione
staff-stage-waiting-approval = Preventivo inviato
staff-stage-waiting-part = In attesa di un pezzo
staff-stage-ready = Pronto
staff-stage-collected = Ritirato
staff-repairs =
    In negozio:
    { $lines }
staff-repair-line = { $when } { $who }: { $status }
staff-repairs-none = Non trovo nessuna riparazione.
staff-ask-amount = Quanto costa? Scriva per esempio: /stage { $person } preventivo 85

staff-decided-book-accepted = Accettato da { $by }: { $who }, { $when }. { $told }
staff-decided-book-refused = Rifiutato da { $by }: { $who }, { $when }. { $told }
staff-decided-move-accepted = Spostato, accettato da { $by }: { $who }, ora { $when }. { $told }
staff-decided-move-refused = Non spostato, rifiutato da { $by }: { $who }, resta { $when }. { $told }
staff-decided-cancel-accepted = Disdetto, accettato da { $by }: { $who }, { $when }. { $told }
staff-decided-cancel-refused = Non disdetto, rifiutato da { $by }: { $who }, { $when }. { $told }
staff-decided-before = Era già deciso; ora non è cambiato nulla.
staff-by-nobody = la segreteria
staff-wish-taken = L'orario chiesto non è più libero. Rifiuti, oppure sposti con /move.
staff-undecided-none = Non c'è nulla da decidere.

staff-undo = Annulla questa azione
staff-undone = Fatto come prima. { $who }, { $when }: { $status }.
staff-undone-told = Fatto come prima. { $who }, { $when }: { $status }. { $told }
staff-undo-nothing = Non c'è nulla di Suo da annullare; contano solo gli ultimi dieci minuti.
staff-not-possible-taken = Quell'orario è stato dato ad altri; non è cambiato nulla.

staff-usage-series = Di chi, ogni quanto? Per esempio: /series Rossi trattamento ogni settimana 8 volte giovedì alle 15
staff-series-service =
    Quale servizio? Lo dica insieme al resto:
    { $lines }
staff-series-who =
    Quale cliente? Metta il numero al posto del nome:
    { $lines }
staff-series-plan =
    Prenoto così? { $who }, { $practitioner }, { $count ->
        [one] 1 appuntamento
       *[other] { $count } appuntamenti
    }:
    { $lines }
staff-series-date = { $when }
staff-series-date-taken = { $when } non libero
staff-series-conflict = { $when } non libero; più vicino: { $before }
staff-series-take = Fissa { $when }
staff-series-none = Nessuna di queste date è libera.
staff-series-before = È già prenotato.
staff-series-booked = Prenotato: { $who }, { $count ->
        [one] 1 appuntamento
       *[other] { $count } appuntamenti
    }. { $told }
staff-series-booked-but =
    Prenotato: { $who }, { $count ->
        [one] 1 appuntamento
       *[other] { $count } appuntamenti
    }. { $told }
    { $lines }
staff-series-undo = Disdici la serie
staff-series-left =
    { $who }:
    { $lines }
staff-series-added = Prenotato anche: { $who }, { $when }, { $practitioner }.
staff-series-ask-following = Disdico tutte le visite seguenti di questa serie?
staff-series-ask-all = Disdico tutte le visite di questa serie ancora da fare?
staff-series-cancel-following = Anche le seguenti
staff-series-cancel-all = Tutta la serie
staff-series-move-following = Sposta le seguenti
staff-series-no-others = Non ci sono altre visite di questa serie.
staff-series-moved = Spostato: { $who }, { $count ->
        [one] 1 appuntamento
       *[other] { $count } appuntamenti
    }. { $told }
staff-series-moved-but =
    Spostato: { $who }, { $count ->
        [one] 1 appuntamento
       *[other] { $count } appuntamenti
    }. { $told }
    { $lines }
staff-series-cancelled = Disdetto: { $who }, { $count ->
        [one] 1 appuntamento
       *[other] { $count } appuntamenti
    }. { $told }
staff-series-cancelled-but =
    Disdetto: { $who }, { $count ->
        [one] 1 appuntamento
       *[other] { $count } appuntamenti
    }. { $told }
    { $lines }

choice-undo = Lo mantengo
undo-done = Il Suo appuntamento resta com'era: { $when }, { $practitioner }.
undo-taken = Ci dispiace, quell'orario nel frattempo è stato dato ad altri.
undo-late = È tardi per tornare indietro. Qui può prenotare un nuovo appuntamento.
quote-agreed = Grazie, procediamo e Le scriviamo quando è pronto.
quote-refused = Va bene, per ora non facciamo nulla e La contattiamo.
quote-old = Quella domanda non è più aperta.
repairs-none = Al momento non abbiamo nulla di Suo qui.
repairs-standing = { $lines }
repair-standing = Consegnato { $when }: { $state }
repair-at-received = ricevuto
repair-at-diagnosing = ci stiamo lavorando
repair-at-waiting-approval = aspettiamo la Sua risposta al preventivo
repair-at-waiting-part = aspettiamo un pezzo
repair-at-ready = pronto per il ritiro
repair-at-collected = ritirato

staff-help-life =
    Durante la giornata:
    /arrived Rossi, /inside Rossi, /done Rossi, /noshow Rossi
    /stage Rossi pronto - riparazioni; /stage le elenca
    /accept Rossi, /refuse Rossi - ciò che attende una decisione
    /series Rossi trattamento ogni settimana 8 volte giovedì alle 15
    /undo - annulla quanto fatto negli ultimi dieci minuti
    .sms = /arrived, /inside, /done, /noshow, /stage, /accept, /refuse, /series, /undo
staff-command-arrived = È arrivato: /arrived Rossi
staff-command-done = Visita conclusa: /done Rossi
staff-command-noshow = Qualcuno non è venuto
staff-command-stage = A che punto sono le riparazioni: /stage Rossi pronto
staff-command-series = Appuntamenti che si ripetono
staff-command-undo = Annulla l'ultima azione
