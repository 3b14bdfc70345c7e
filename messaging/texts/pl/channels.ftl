reply-with-number = Proszę odpisać cyfrą.
    .sms = Proszę odpisać cyfrą
share-my-number = Wyślij mój numer
