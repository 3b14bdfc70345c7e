privacy-notice =
    Come { $practice } usa i Suoi messaggi

    Chi ne risponde: { $practice }, { $address }, { $phone }. Per qualsiasi domanda sui Suoi dati ci scriva lì.

    Che cosa conserviamo: il Suo nome, se ce lo dice, gli indirizzi da cui ci scrive (numero di telefono o chat), i Suoi appuntamenti, ciò che ha permesso e rifiutato, e i Suoi messaggi finché servono alla conversazione.

    Perché, e su quale base: per fissare, cambiare e ricordarLe gli appuntamenti, perché è Lei a chiederlo (art. 6, par. 1, lett. b GDPR). Tutto il resto - avvisi di controllo, domande dopo una visita, novità - solo se dice di sì, e può ritirare il consenso in ogni momento con la stessa facilità. La prenotazione non ne dipende mai.

    Chi altro li vede: i servizi che trasportano i messaggi, a seconda di dove ci scrive: Telegram, Meta (WhatsApp), Twilio e il Suo operatore telefonico. Alcuni lavorano fuori dall’Unione europea, in base alle clausole contrattuali tipo. Le chat Telegram con noi non sono cifrate da un capo all’altro: per favore non invii in chat dettagli sulla Sua salute.

    Per quanto tempo: conversazioni 90 giorni, dati di consegna 13 mesi, appuntamenti finché la legge lo chiede per la contabilità, prova delle Sue scelte per cinque anni dopo la loro fine.

    I Suoi diritti: vedere, correggere, cancellare o portare con sé i Suoi dati, limitarne l’uso, opporsi, e presentare reclamo all’autorità per la protezione dei dati. Scriva STOP per fermare tutti i messaggi su un canale. Nessuna decisione che La riguarda è presa solo da una macchina.
