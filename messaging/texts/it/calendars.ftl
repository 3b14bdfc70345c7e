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
