reply-with-number = Risponda con un numero.
    .sms = Risponda con un numero
share-my-number = Invia il mio numero
