staff-welcome = Questa è la segreteria di { $practice }. Qui racconto chi prenota, chi sposta, chi disdice e che cosa chiedono i clienti. Con /help mostro che cosa so fare.
staff-refused-nobody = Mi dispiace, questo è il banco riservato al personale e qui non La conosco. Chieda al titolare di aggiungerLa alla squadra.
staff-refused-no-role = Mi dispiace, per questo serve un ruolo che qui non ha. Chieda al titolare.
staff-refused-anonymous = Mi dispiace, se un amministratore scrive in forma anonima non vedo chi chiede. Disattivi l’anonimato e riprovi.
staff-refused-chat = Questa chat non è fra quelle che servo. Il suo numero è { $chat }: se è la chat della squadra, lo comunichi a chi gestisce la segreteria.
staff-who-are-you = Lei chi è? Tocchi il Suo nome, così agenda e avvisi La raggiungono.
staff-seat-label = { $name }
staff-seated = Buongiorno { $name }, ora La conosco. Apra una chat privata con me e prema Avvia: la Sua agenda arriverà lì.

staff-help =
    Che cosa si può chiedere:
    /today - gli appuntamenti di oggi
    /agenda Anna domani - la giornata di una persona
    /free trattamento giovedì - orari liberi
    /find Rossi - cercare un cliente
    /client 12 - la scheda di un cliente
    /book Rossi trattamento giovedì alle 15:00 con Anna
    /move Rossi venerdì alle 10:00
    /cancel Rossi
    /reply Rossi: il testo - scrivere a un cliente
    L’ordine non conta e le parole sono libere. Chiedo sempre prima di cambiare qualcosa, e avviso io il cliente.
    .sms = /today, /agenda, /free, /find, /client, /book, /move, /cancel, /reply: aggiungere le parole, per esempio /book Rossi giovedì 15:00
staff-help-all = { $lines }
staff-help-more =
    Liste e calendari:
    /waiting - la lista d’attesa
    /fill domani - offrire gli orari liberi a chi aspetta
    /revoke 3 - ritirare una chiusura o un’apertura
    /calendar - l’indirizzo del Suo calendario
    /start, /help
    .sms = /waiting, /fill, /revoke, /calendar, /help: liste, calendario, aiuto
staff-usage-find = Chi devo cercare? Per esempio: /find Rossi
staff-usage-client = Quale cliente? Per esempio: /client 12 oppure /client Rossi
staff-usage-book = Chi e quando? Per esempio: /book Rossi trattamento giovedì alle 15:00 con Anna
staff-usage-move = Quale appuntamento, e a quando? Per esempio: /move Rossi venerdì alle 10:00
staff-usage-cancel = Quale appuntamento? Per esempio: /cancel Rossi
staff-usage-reply = A chi, e che cosa? Per esempio: /reply Rossi: a domani
staff-unknown-command = Non conosco questo comando. Con /help mostro che cosa so fare.
staff-unknown-command-near = Non conosco questo comando. Intendeva { $command }?
staff-no-command = Mi dica che cosa fare con un comando, per esempio /today. Con /help li vede tutti.
staff-only-words = Qui so leggere solo parole. Con /help mostro che cosa so fare.
staff-not-understood = Non ho capito. Tocchi uno dei pulsanti, oppure mi dica giorno e ora.
staff-too-old = Questo pulsante è di una domanda precedente e non vale più.
staff-not-your-question = Questa domanda non è più aperta, oppure era rivolta a qualcun altro. Ricominci con un comando.
staff-which = Quale, di questi?
staff-left-alone = Va bene, non ho cambiato nulla.

staff-agenda =
    { $day }: { $count ->
        [one] 1 appuntamento
       *[other] { $count } appuntamenti
    }
    { $lines }
staff-agenda-of =
    { $who }, { $day }: { $count ->
        [one] 1 appuntamento
       *[other] { $count } appuntamenti
    }
    { $lines }
staff-agenda-visits = { $count ->
    [one] 1 appuntamento
   *[other] { $count } appuntamenti
    }
staff-agenda-free = { $day }: ancora nessun appuntamento. Tutta la giornata è libera.
staff-agenda-free-of = { $who }, { $day }: ancora nessun appuntamento. Tutta la giornata è libera.
staff-agenda-free-but =
    { $day }: ancora nessun appuntamento. Tutta la giornata è libera.
    { $lines }
staff-agenda-free-but-of =
    { $who }, { $day }: ancora nessun appuntamento. Tutta la giornata è libera.
    { $lines }
staff-agenda-closed = { $day }: siamo chiusi. Buon riposo.
staff-agenda-closed-of = { $who }, { $day }: giorno libero. Buon riposo.
staff-agenda-closed-but =
    { $day }: siamo chiusi.
    { $lines }
staff-agenda-closed-but-of =
    { $who }, { $day }: giorno libero.
    { $lines }
staff-agenda-who = — { $who } —
    .sms = { $who }:
staff-agenda-where = 📍 { $place }
    .sms = { $place }:
staff-agenda-visit = { $from }–{ $until } { $who }, { $service } { $mark }
    .sms = { $from } { $who } { $mark }
staff-agenda-visit-discreet = { $from }–{ $until } { $who } { $mark } /client_{ $id }
    .sms = { $from } { $who } { $mark }
staff-agenda-gap = { $from }–{ $until } libero
    .sms = { $from }-{ $until } libero
staff-agenda-nobody = nessun appuntamento
staff-agenda-cancelled = { $from } { $who } disdetto
staff-mark-held = ⏳
    .sms = (in sospeso)
staff-mark-requested = ❔
    .sms = (richiesto)
staff-mark-booked = ○
    .sms = { "" }
staff-mark-confirmed = ✓
    .sms = ok
staff-mark-arrived = 🚪
    .sms = (in attesa)
staff-mark-in-progress = ▶
    .sms = (in corso)
staff-mark-done = ✔
    .sms = (concluso)
staff-mark-no-show = ✗
    .sms = (assente)
staff-mark-cancelled = –
    .sms = (disdetto)

staff-status-held = tenuto per il cliente
staff-status-requested = richiesto
staff-status-booked = da confermare
staff-status-confirmed = confermato
staff-status-arrived = in sala d’attesa
staff-status-in-progress = in corso
staff-status-done = concluso
staff-status-no-show = assente
staff-status-cancelled = disdetto

staff-free =
    { $service }, orari liberi:
    { $lines }
staff-free-day = { $day }, { $who }: { $times }
staff-times = { $time } { $rest }
staff-times-last = { $time }
staff-free-none = { $service }: in quei momenti non c’è posto. Provi un altro giorno, per esempio /free settimana prossima.

staff-found-nobody = Non trovo nessun cliente per «{ $wanted }».
staff-found =
    { $count ->
        [one] 1 cliente:
       *[other] { $count } clienti:
    }
    { $lines }
staff-found-line = { $who } /client_{ $id }
staff-found-more = e altri ancora: serve qualche lettera in più del nome
staff-not-found-client = Non trovo questo cliente.
staff-not-found-message = Questo messaggio non c’è più.
staff-not-found-notice = Non riesco a capire a quale cliente è rivolta la risposta. Usi /reply e il nome del cliente.
staff-not-found-service = Nessuna prestazione corrisponde.
staff-not-found-person = A questo contatto non corrisponde nessuno.
staff-not-found-seat = Quel nome è già preso, oppure Lei ne ha già uno. Chieda al titolare.
staff-card =
    { $who } (n. { $id }), lingua: { $language }
    { $lines }
staff-card-reached = { $channel }: { $address } ({ $state })
staff-card-reached-unseen = { $channel } ({ $state })
staff-card-unreached = nessun modo di scrivere a questo cliente
staff-card-visit = { $when }, { $service }, { $practitioner } ({ $status })
staff-card-no-visits = nessun appuntamento in programma
staff-card-discreet =
    { $who } (n. { $id })
    { $lines }
staff-card-visit-discreet = { $when }, { $practitioner } ({ $status })
staff-card-sent = Le ho mandato la scheda completa in privato.
staff-card-private-first = Per la scheda completa apra una chat con me, prema Avvia e me la chieda lì.
staff-language-it = italiano
staff-language-fr = francese
staff-language-pl = polacco
staff-language-en = inglese
staff-language-de = tedesco
staff-language-es = spagnolo
staff-channel-telegram = Telegram
staff-channel-whatsapp = WhatsApp
staff-channel-sms = SMS
staff-channel-console = Console
staff-channel-staff = Bot del personale
staff-point-unverified = non ha mai risposto
staff-point-active = raggiungibile
staff-point-stopped = ha chiesto di non ricevere messaggi
staff-point-blocked = ci ha bloccati
staff-point-invalid = contatto inesistente

staff-ask-client = Quale cliente? Scriva il nome, oppure il numero che dà /find.
staff-ask-client-which = Quale cliente intende?
staff-ask-client-new = Non conosco nessun cliente «{ $name }». Lo registro come nuovo cliente? Se intendeva un altro, ne scriva il nome.
staff-ask-client-unknown = Non conosco nessun cliente «{ $name }». Riscriva il nome, oppure il numero che dà /find.
staff-client-label = { $who } (n. { $id })
staff-unnamed = Cliente n. { $id }
staff-new-client-label = Nuovo cliente
staff-ask-service = { $who }: quale prestazione?
staff-service-label = { $service }
staff-service-detail = { $minutes } min.
staff-ask-visit = { $who }: quale appuntamento?
staff-visit-label = { $when }, { $practitioner }
staff-no-visit = { $who } non ha appuntamenti in programma.
staff-ask-time = { $who }: quando? Tocchi un orario, oppure ne scriva un altro.
staff-ask-time-taken = { $who }: quell’orario non è libero. Questi sono i più vicini; ne tocchi uno, oppure ne scriva un altro.
staff-ask-time-none = { $who }: lì non c’è posto. Scriva un altro giorno o un’altra ora.
staff-time-label = { $when }, { $practitioner }
staff-confirm-book =
    Prenoto così?
    { $who }: { $service }, { $when }, { $practitioner }, { $place }
staff-confirm-book-new =
    Registro il nuovo cliente e prenoto?
    { $who }: { $service }, { $when }, { $practitioner }, { $place }
staff-confirm-move =
    Sposto questo appuntamento?
    { $who }: da { $before } a { $when }, { $practitioner }, { $place }
staff-confirm-cancel =
    Disdico questo appuntamento?
    { $who }: { $when }, { $practitioner }
staff-yes = Sì
staff-no = No
staff-done-book = Prenotato: { $who }, { $when }, { $practitioner }. { $told }
staff-done-move = Spostato: { $who }, ora { $when }, { $practitioner }. { $told }
staff-done-cancel = Disdetto: { $who }, { $when }. { $told }
staff-told = Il cliente viene avvisato.
staff-not-told = Non posso raggiungere il cliente con un messaggio: occorre telefonare.
staff-not-possible-cancelled = Quell’appuntamento era già disdetto; non ho cambiato nulla.
staff-not-possible-changed = Nel frattempo quell’appuntamento è cambiato. Lo ricontrolli, per favore.
staff-not-possible-begun = Quell’appuntamento è già cominciato o passato; non ho cambiato nulla.
staff-not-possible-unknown = Non trovo quell’appuntamento; non ho cambiato nulla.

staff-notice-not-understood = { $who } ha scritto qualcosa che non ho capito.
staff-notice-asked-for = { $who } chiede di parlare con una persona.
staff-notice-complaint = { $who } si lamenta di qualcosa.
staff-notice-late = { $who } arriverà in ritardo.
staff-notice-media = { $who } ha mandato qualcosa che non so leggere: una foto, un vocale o un file.
staff-notice-wrote = { $who } ha scritto, e di questo cliente si occupa il personale.
staff-open = Apro
staff-answer = Rispondo
staff-hand-back = Torna al bot
staff-message =
    { $who }, { $when }:
    { $text }
staff-message-without-words = { $who }, { $when }: messaggio senza parole ({ $kind }).
staff-kind-text = testo
staff-kind-button = pulsante
staff-kind-contact = contatto
staff-kind-command = comando
staff-kind-sticker = adesivo
staff-kind-voice = messaggio vocale
staff-kind-photo = foto
staff-kind-location = posizione
staff-kind-other = file
staff-kind-edited = testo modificato
staff-opened-in-private = Gliel’ho mandato in privato.
staff-private-first = Quello che scrivono i clienti lo mostro solo in privato. Apra una chat con me, prema Avvia, poi tocchi di nuovo.
staff-answer-begun = Il Suo prossimo messaggio va a { $who }. Se ha cambiato idea, /help.
staff-answer-begun-group = Risponda a questo messaggio: le Sue parole vanno a { $who }.
staff-answer-sent = Inviato a { $who }. Da adesso risponde il personale, finché la conversazione non torna al bot.
staff-handed-back = A { $who } risponde di nuovo il bot.
staff-unreachable = Non ho modo di scrivere a { $who }: occorre telefonare.

staff-notice-undeliverable = Un messaggio per { $who } sull’appuntamento di { $when } non è arrivato. Occorre telefonare. /client_{ $id }
staff-notice-undeliverable-plain = Un messaggio per { $who } non è arrivato. Occorre telefonare. /client_{ $id }
staff-show-client = Scheda cliente
