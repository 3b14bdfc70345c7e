# Calendari: file e indirizzi, e i calendari esterni di chi lavora nello studio.

calendar-note = Per spostare o disdire l'appuntamento basta scriverci.
with-link =
    { $text }
    Per il Suo calendario: { $link }
    .sms =
        { $text }
        Calendario: { $link }

staff-calendar-problem = Il calendario esterno di { $practitioner } non si legge: { $problem }. Valgono ancora gli impegni letti { $when }; quelli nuovi non si vedono.
staff-calendar-never-read = Il calendario esterno di { $practitioner } non si legge: { $problem }. Non è mai stato letto, quindi nessun orario è chiuso per i suoi impegni.
staff-calendar-works = Il calendario esterno di { $practitioner } si legge di nuovo.
calendar-problem-not-set = manca l'indirizzo tra le impostazioni
calendar-problem-address = l'indirizzo non è valido
calendar-problem-refused = il server rifiuta l'indirizzo
calendar-problem-unreachable = il server non risponde
calendar-problem-too-large = il file è troppo grande
calendar-problem-not-a-calendar = il file non è un calendario
calendar-problem-unreadable = contiene un impegno che non si può interpretare

## L'indirizzo di un calendario, per chi lavora nello studio

staff-feed =
    Calendario di { $practitioner }, sempre aggiornato. Aggiunga questo indirizzo al Suo programma di calendario (abbonamento da URL):
    { $link }
    Chi lo ha vede gli appuntamenti, con le iniziali: lo tenga per sé.
    .sms = Calendario di { $practitioner }: { $link }
staff-feed-new-label = Nuovo indirizzo
staff-feed-off-label = Disattiva
staff-feed-off = Fatto: l'indirizzo del calendario di { $practitioner } non mostra più nulla.
staff-feed-none = Nessun indirizzo del calendario di { $practitioner } era in uso.
staff-feed-own-only = Qui si può avere solo l'indirizzo del proprio calendario. Per gli altri serve chi è titolare o in segreteria.
staff-feed-private-first = Gli indirizzi dei calendari li do solo in privato. Apra una chat con me, prema Avvia e chieda di nuovo.
staff-feed-no-address = I calendari non si possono ancora leggere da fuori: questa segreteria non ha un indirizzo pubblico. Chi la gestisce imposta SEGRETERIA_PUBLIC_URL.
staff-usage-calendar = Il calendario di chi? Per esempio: /calendar Anna
staff-command-calendar = L'indirizzo del Suo calendario

## Calendari, per i clienti

calendar-visit =
    Ecco l'appuntamento per il Suo calendario: { $service }, { $when }.
    .sms = Il Suo appuntamento: { $when }
calendar-follow =
    Tutti i Suoi appuntamenti, sempre aggiornati. Aggiunga questo indirizzo al Suo programma di calendario (abbonamento da URL):
    { $link }
    Chi lo ha vede i Suoi appuntamenti: lo tenga per sé.
    .sms = Tutti i Suoi appuntamenti: { $link }
calendar-off = Fatto: l'indirizzo del Suo calendario non mostra più nulla.
calendar-off-none = Nessun indirizzo del Suo calendario è in uso.
calendar-no-address = Mi dispiace, qui non posso mandarLe nulla per il calendario. Le dico volentieri i Suoi appuntamenti.
calendar-address-unseen = (non mostrato)
choice-calendar-all = Tutte le visite
choice-calendar-off = Disattiva
