# Quando le parole vanno bene per due richieste.

unsure = Non sono certo di aver capito. Quale delle due?
    .sms = Quale delle due?
unsure-move-or-cancel = Vuole spostare il Suo appuntamento di { $when } o disdirlo?
    .sms = Appuntamento { $when }: spostare o disdire?
unsure-passed-on = Non ne sono ancora sicuro, quindi ho passato il messaggio ai colleghi: Le risponderà una persona. Intanto ecco cosa posso fare:
    .sms = Lo leggeranno i colleghi, Le risponderanno. Intanto:
choice-something-else = Altro
choice-late = Sono in ritardo
