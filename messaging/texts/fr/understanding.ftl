# Quand les mots vont pour deux demandes.

unsure = Je ne suis pas sûr d'avoir compris. Laquelle des deux ?
    .sms = Laquelle des deux ?
unsure-move-or-cancel = Souhaitez-vous déplacer votre rendez-vous de { $when } ou l'annuler ?
    .sms = Rendez-vous { $when } : déplacer ou annuler ?
unsure-passed-on = Je n'en suis toujours pas sûr : j'ai transmis votre message au cabinet, quelqu'un vous répondra. En attendant, voici ce que je peux faire :
    .sms = Le cabinet lira et vous répondra. En attendant :
choice-something-else = Autre chose
choice-late = Je suis en retard
