privacy-notice =
    Comment { $practice } utilise vos messages

    Qui est responsable : { $practice }, { $address }, { $phone }. Écrivez-nous là pour toute question sur vos données.

    Ce que nous gardons : votre nom si vous nous le dites, les adresses d’où vous nous écrivez (numéro de téléphone ou discussion), vos rendez-vous, ce que vous avez autorisé et refusé, et vos messages aussi longtemps que la conversation en a besoin.

    Pour quoi, et sur quelle base : réserver, changer et vous rappeler vos rendez-vous, parce que vous nous le demandez (art. 6, § 1, b du RGPD). Tout le reste - rappels de contrôle, questions après un rendez-vous, nouveautés - seulement si vous dites oui, et vous pouvez revenir sur ce choix à tout moment, aussi simplement. La réservation n’en dépend jamais.

    Qui d’autre les voit : les services qui transportent les messages, selon l’endroit d’où vous écrivez : Telegram, Meta (WhatsApp), Twilio et votre opérateur téléphonique. Certains travaillent hors de l’Union européenne, dans le cadre des clauses contractuelles types. Les discussions Telegram avec nous ne sont pas chiffrées de bout en bout : merci de ne pas y envoyer de détails sur votre santé.

    Combien de temps : conversations 90 jours, données de remise 13 mois, rendez-vous aussi longtemps que la loi l’exige pour les comptes, preuve de vos choix cinq ans après leur fin.

    Vos droits : consulter, corriger, effacer ou emporter vos données, en limiter l’usage, vous opposer, et saisir votre autorité de protection des données. Écrivez STOP pour arrêter tous les messages sur un canal. Aucune décision vous concernant n’est prise par une machine seule.
