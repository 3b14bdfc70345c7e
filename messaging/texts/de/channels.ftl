reply-with-number = Bitte mit einer Zahl antworten.
    .sms = Bitte mit Zahl antworten
share-my-number = Meine Nummer senden
