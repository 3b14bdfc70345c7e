reply-with-number = Répondez par un chiffre.
    .sms = Répondez par un chiffre
share-my-number = Envoyer mon numéro
