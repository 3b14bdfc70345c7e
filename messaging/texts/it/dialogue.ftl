welcome =
    Buongiorno, qui è { $practice }. Sono la segreteria automatica: prenoto, sposto e disdico appuntamenti e glieli ricordo.
    Usiamo i Suoi messaggi solo per questo. Privacy: { $link }
    .sms = { $practice }, segreteria automatica: appuntamenti e promemoria via SMS. STOP ferma gli SMS. Privacy: { $link }
menu = Come posso aiutarLa? Può anche scrivere semplicemente, per esempio «giovedì pomeriggio».
    .sms = Come posso aiutarLa?
hello-again = Buongiorno, che piacere sentirLa. Che cosa posso fare per Lei?
    .sms = Buongiorno! Che cosa posso fare per Lei?
help = Qui risponde la segreteria automatica di { $practice }. Scriva come parla: «un appuntamento giovedì dopo le 17», «spostare l’appuntamento a venerdì», «disdire». STOP ferma tutti i messaggi qui.
    .sms = { $practice }. Scriva per esempio: appuntamento giovedì alle 17. STOP ferma i messaggi.
not-understood = Mi scusi, non ho capito. Che cosa desidera?
    .sms = Mi scusi, non ho capito. Che cosa desidera?
not-understood-again =
    Mi scusi, non ho capito.
    { $question }
    .sms = Non ho capito. { $question }
not-understood-in-step = Mi scusi, non ho capito, perciò ho messo da parte la domanda e ho passato le Sue parole ai colleghi. Che cosa desidera?
    .sms = Mi scusi, non ho capito; lo leggeranno i colleghi. Che cosa desidera?
not-understood-passed-on = Ancora non capisco, perciò ho passato il Suo messaggio ai colleghi: Le risponderà una persona.
    .sms = Ho passato il Suo messaggio ai colleghi: Le risponderà una persona.
button-old = Questo pulsante è di un messaggio precedente. Ecco che cosa può fare adesso:
    .sms = Questa risposta non vale più. Che cosa desidera?
media-passed-on = So leggere solo il testo. Ho passato ai colleghi ciò che ha inviato.
    .sms = So leggere solo il testo. Lo vedranno i colleghi.
thanks = Grazie a Lei. A presto.
late-noted = Grazie di averci avvisato. L’ho detto ai colleghi.
complaint-noted = Mi dispiace. L’ho riferito ai colleghi; La contatterà qualcuno di noi di persona.
    .sms = Mi dispiace. L'ho riferito ai colleghi, La contatteremo di persona.
human-soon = Va bene: uno di noi Le risponderà qui appena può.
    .sms = Le risponderà qui uno di noi.
which-question = Quale intende?
name = { $name }
slot = { $when }
list-open = Scelga
place-online = online
place-name = { $name }

choice-book = Prenoto
choice-book-again = Prenoto ancora
choice-visits = I miei appuntamenti
choice-human = Parlo con qualcuno
choice-settings = Impostazioni
choice-more = Altro
choice-anyone = Chiunque
choice-other-times = Altri orari
choice-from-start = Ricomincio
choice-book-yes = Sì, prenoto
choice-move-yes = Sì, sposto
choice-yes = Sì
choice-no = No
choice-no-thanks = No, grazie
choice-keep = No, lo tengo
choice-cancel-yes = Sì, disdico
choice-stop = Basta messaggi
choice-keep-messages = No, continuate
choice-back = Indietro
choice-back-to-bot = Torno al menù
choice-sms-yes = Sì, per SMS
choice-language = Lingua
choice-channel = Dove scrivermi
choice-quiet = Ore di silenzio
choice-quiet-none = Nessun silenzio
choice-reminders-off = Niente promemoria
choice-reminders-on = Sì ai promemoria
choice-permissions = Permessi

ask-service = Che cosa desidera prenotare?
service-detail = { $minutes } min, { $price }
price-on-request = prezzo su richiesta
ask-practitioner = { $service }: con chi?
anyone = con chi è libero
not-with-them = { $practitioner } non fa questo trattamento ({ $service }), ma La aiutiamo volentieri:
    .sms = { $practitioner } non fa: { $service }.
ask-time = { $service }, { $practitioner }: quando Le va bene? Scelga, oppure scriva giorno e ora.
    .sms = Quando? Scelga o scriva giorno e ora.
ask-time-move = A quando lo sposto? Scelga, oppure scriva giorno e ora. Fino ad allora il Suo orario resta Suo.
    .sms = A quando? Scelga o scriva giorno e ora.
ask-time-nearest = In quel momento non ho posto. Questi sono gli orari più vicini:
    .sms = Lì non ho posto. I più vicini:
slot-taken = Mi dispiace, quell’orario è appena stato preso. Questi sono liberi:
    .sms = Orario appena preso. Liberi:
nothing-free = Non ho trovato posto. Scriva un altro giorno, oppure La aiuta uno di noi.
    .sms = Non ho trovato posto. Scriva un altro giorno, oppure:
booking-closed = Al momento non posso prendere prenotazioni.
ask-name = A che nome prenoto? Nome e cognome, per favore.
    .sms = A che nome? Nome e cognome, per favore.
ask-name-again = Scriva per favore nome e cognome, in lettere.
confirm-booking =
    { $service }, { $when }
    con { $practitioner }, { $place }
    A nome di { $name }. Prezzo: { $price }.
    Prenoto?
    .sms = { $when }, { $practitioner }. Prenoto?
confirm-move = Da { $old } a { $when }, con { $practitioner }. Sposto?
    .sms = Sposto a { $when }, { $practitioner }?
booking-done =
    Prenotato: { $when }, con { $practitioner }, { $place }.
    Glielo ricorderò in tempo. Per cambiare, basta scrivermi.
    .sms = Prenotato: { $when }, { $practitioner }, { $place }.
booking-left = Va bene, non ho prenotato nulla. Desidera altro?
    .sms = Va bene, nulla di prenotato. Desidera altro?
booking-kept = Va bene, il Suo appuntamento resta com’era. Desidera altro?
    .sms = L'appuntamento resta com'era. Desidera altro?
move-done = Spostato: { $when }, con { $practitioner }, { $place }.
    .sms = Spostato: { $when }, { $practitioner }, { $place }.

no-visits = Non ha appuntamenti in programma. Che cosa desidera?
visits =
    I Suoi appuntamenti:
    { $visits }
visit-line = { $when }, { $practitioner } ({ $status })
    .sms = { $when } { $practitioner }
visit =
    { $service }, { $when }
    con { $practitioner }, { $place } ({ $status })
    .sms = { $when }, { $practitioner }, { $place }
visit-kept = Va bene, resta: { $when }, con { $practitioner }.
    .sms = Resta: { $when }, { $practitioner }.
visit-changed = Dopo quel messaggio l’appuntamento è cambiato. Ora è { $when }, con { $practitioner }.
    .sms = Nel frattempo è cambiato. Ora: { $when }, { $practitioner }.
visit-status-held = riservato
visit-status-requested = richiesto
visit-status-booked = prenotato
visit-status-confirmed = confermato
visit-status-arrived = in attesa
visit-status-in_progress = in corso
visit-status-done = concluso
visit-status-no_show = mancato
visit-status-cancelled = disdetto
which-visit-move = Quale appuntamento sposto?
which-visit-cancel = Quale appuntamento disdico?
which-visit-confirm = Quale appuntamento conferma?
which-visit-show = Quale appuntamento?
ask-staff-to-move = Questo non posso spostarlo io. Ho passato la Sua richiesta ai colleghi.
visit-already-cancelled = Questo appuntamento è già disdetto. Ne desidera un altro?
visit-past = Questo appuntamento è già cominciato o passato. Ne desidera uno nuovo?
visit-unknown = Non trovo quell’appuntamento. Che cosa desidera?
ask-cancel = Disdico davvero il Suo appuntamento di { $when }?
    .sms = Disdico davvero { $when }?
ask-cancel-late = Mancano meno di { $hours } ore al Suo appuntamento di { $when }; ci serve saperlo prima. Disdico ugualmente?
    .sms = Mancano meno di { $hours } ore a { $when }; ci serve saperlo prima. Disdico lo stesso?
cancel-done = Disdetto: { $when }. Grazie di averlo detto, ora il posto è libero per qualcun altro.
    .sms = Disdetto: { $when }. Grazie di averlo detto.
confirm-done = Grazie, confermato: { $when }, { $place }. A presto.
    .sms = Confermato: { $when }. A presto.

stop-or-cancel = Intende il Suo appuntamento di { $when } oppure i nostri messaggi?
    .sms = L'appuntamento { $when } o i nostri messaggi?
ask-stop = Fermo tutti i messaggi qui?
messages-kept = Va bene, continuo a scriverLe qui.
stop-done = { $practice }: qui non riceverà più messaggi. Scriva INIZIO per riceverli di nuovo.
    .sms = { $practice }: niente più messaggi a questo numero. INIZIO li riattiva.
start-done = Che piacere ritrovarLa: Le scrivo di nuovo qui.

ask-number = Possiamo avere il Suo numero, nel caso un messaggio non Le arrivi qui? Basta un tocco. Non è obbligatorio.
number-kept = Grazie, ho annotato il Suo numero.
number-wrong = Questo non sembra un numero di telefono che posso usare.
number-not-needed = Va bene, facciamo senza.
contact-not-own = Per favore condivida il Suo numero con il pulsante; quelli di altre persone non posso tenerli.
ask-sms = Se un messaggio non può essere consegnato qui, possiamo mandarLe un SMS sui Suoi appuntamenti a questo numero?
sms-allowed = Grazie. Useremo gli SMS solo se un messaggio non Le arriva qui. Con STOP per SMS smettiamo.
sms-refused = Va bene, non Le manderemo SMS.
link-done = Fatto: questa chat ora è legata alla Sua scheda cliente.
link-wrong = Questo link non vale più. Ne chieda uno nuovo a noi. Intanto, che cosa posso fare per Lei?

settings =
    Lingua: { $language }
    Messaggi: { $channel }
    Ore di silenzio: { $quiet }
    Promemoria: { $reminders }
    .sms = { $language }. Promemoria: { $reminders }. Silenzio: { $quiet }
setting-saved =
    Salvato.
    Lingua: { $language }
    Messaggi: { $channel }
    Ore di silenzio: { $quiet }
    Promemoria: { $reminders }
    .sms = Salvato. { $language }. Promemoria: { $reminders }. Silenzio: { $quiet }
channel-this = dove ci scrive Lei
quiet-none = nessuna
quiet-between = dalle { $from } alle { $until }
on = sì
off = no
ask-language = Quale lingua preferisce?
language-set = Va bene, d’ora in poi Le scrivo in italiano. Che cosa posso fare per Lei?
    .sms = Va bene, d'ora in poi in italiano.
ask-channel = Dove preferisce che Le scriviamo?
only-this-channel = Per ora possiamo raggiungerLa solo qui. Ci scriva da un altro canale e potrà scegliere.
    .sms = Per ora possiamo raggiungerLa solo qui.
ask-quiet = Quando non dobbiamo scriverLe? Scelga, oppure scriva per esempio «dalle 20 alle 8». Le risposte ai Suoi messaggi arrivano sempre subito.
    .sms = Quando non scriverLe? Scelga o scriva: dalle 20 alle 8

permissions =
    Decide Lei, e può cambiare idea in ogni momento. La prenotazione non dipende da questo.
    { $lines }
permission-recall = Avviso quando è ora di un controllo: { $state }
permission-feedback = Brevi domande dopo un appuntamento: { $state }
permission-marketing = Novità e offerte: { $state }
choice-allow-recall = Sì ai controlli
choice-withdraw-recall = No ai controlli
choice-allow-feedback = Sì alle domande
choice-withdraw-feedback = No alle domande
choice-allow-marketing = Sì alle novità
choice-withdraw-marketing = No alle novità
ask-recall = { $practice } può avvisarLa quando è ora del prossimo appuntamento?
ask-feedback = { $practice } può farLe una breve domanda dopo un appuntamento?
ask-marketing = { $practice } può mandarLe novità e offerte?
permission-permitted = Grazie, annotato. Può cambiare idea nelle impostazioni in ogni momento.
permission-refused = Va bene, non lo faremo.

prices =
    { $lines }
price-line = { $name }: { $minutes } min, { $price }
addresses =
    { $lines }
address-line = { $name }: { $address }
hours =
    Siamo aperti:
    { $lines }
hours-line = { $day } { $opens }-{ $closes }
weekday-mon = lunedì
    .sms = lun
weekday-tue = martedì
    .sms = mar
weekday-wed = mercoledì
    .sms = mer
weekday-thu = giovedì
    .sms = gio
weekday-fri = venerdì
    .sms = ven
weekday-sat = sabato
    .sms = sab
weekday-sun = domenica
    .sms = dom

command-book = Prenotare
command-visits = I miei appuntamenti
command-settings = Impostazioni
command-language = Lingua
command-human = Parlare con una persona
command-help = Aiuto
command-stop = Fermare tutti i messaggi
