reply-with-number = Responda con un número.
    .sms = Responda con un número
share-my-number = Enviar mi número
