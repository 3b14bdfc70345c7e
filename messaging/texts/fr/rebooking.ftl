# Visits that the practice cannot hold: what their clients are told, and what staff see of it; closures and openings.

visit-retime =
    { $practice } : nous sommes désolés, votre rendez-vous du { $when } ne peut pas avoir lieu.
    Merci de choisir un autre horaire.
    .sms = { $practice }: désolés, le rendez-vous du { $when } ne peut pas avoir lieu. Choisissez un autre horaire:
visit-retime-open = { $practice } : nous sommes désolés, votre rendez-vous du { $when } ne peut pas avoir lieu. Cherchons-nous un autre horaire ?
    .sms = { $practice }: désolés, le rendez-vous du { $when } ne peut pas avoir lieu. Un autre horaire?
visit-stays-by-practice = { $practice } : votre rendez-vous du { $when } peut finalement avoir lieu. Veuillez nous excuser du dérangement.
    .sms = { $practice }: le rendez-vous du { $when } peut finalement avoir lieu. Veuillez nous excuser.
retime-sorry = Nous sommes désolés : votre rendez-vous du { $when } ne peut pas avoir lieu. Merci de choisir un autre horaire.
    .sms = Désolés: le rendez-vous du { $when } ne peut pas avoir lieu.
retime-cancelled = Votre rendez-vous du { $when } est annulé, veuillez nous excuser du dérangement. Écrivez-nous dès que vous en souhaitez un autre.
    .sms = Annulé: { $when }. Veuillez nous excuser.

staff-everybody = tout le cabinet
staff-span-day = { $day }
staff-span-days = { $day } - { $last }
staff-span-part = { $day } { $opens }-{ $closes }
staff-rebooking =
    { $who }, { $span } : { $count ->
        [one] un autre horaire proposé à 1 client
       *[other] un autre horaire proposé à { $count } clients
    }
    { $sum }
    { $lines }
staff-rebooking-done =
    { $who }, { $span } : { $count ->
        [one] 1 client contacté, plus aucune réponse attendue
       *[other] { $count } clients contactés, plus aucune réponse attendue
    }
    { $sum }
    { $lines }
staff-rebooking-sum-asked = pas encore répondu : { $number }
staff-rebooking-sum-moved = déplacés : { $number }
staff-rebooking-sum-cancelled = annulés : { $number }
staff-rebooking-sum-unreachable = non joints, à appeler : { $number }
staff-rebooking-sum-unanswered = sans réponse, à appeler : { $number }
staff-rebooking-sum-kept = inchangés : { $number }
staff-rebooking-asked = { $client }, { $when } : pas encore répondu
staff-rebooking-moved = { $client }, { $when } : maintenant { $wanted }
staff-rebooking-cancelled = { $client }, { $when } : annulé
staff-rebooking-unreachable = { $client }, { $when } : non joint, à appeler /client_{ $person }
staff-rebooking-unanswered = { $client }, { $when } : sans réponse, à appeler /client_{ $person }
staff-rebooking-kept = { $client }, { $when } : inchangé

staff-help-hours =
    Fermer et ouvrir :
    /hours - la semaine, avec les fermetures
    /off Anna demain - quelqu'un est absent
    /close vendredi après-midi - tout le cabinet
    /block 15h-16h Anna - pas de rendez-vous à cette heure
    /open samedi 9h-12h - hors horaires
    Ou simplement « je suis malade demain ». Je propose d'autres horaires aux clients concernés.
    .sms = /hours, /off, /close, /block, /open: ajouter qui et quand, par exemple /off Anna demain
staff-usage-off = Qui est absent, et quand ? Par exemple : /off Anna demain, ou /off Anna 3 - 10 août
staff-usage-close = Quand le cabinet est-il fermé ? Par exemple : /close vendredi après-midi
staff-usage-open = Quand ouvre-t-on, et avec qui ? Par exemple : /open samedi 9h-12h Anna
staff-usage-block = Quand ne faut-il rien réserver, et avec qui ? Par exemple : /block 15h-16h Anna
staff-usage-revoke = Lequel ? /hours montre les numéros.
staff-hours-own-only = Vous ne pouvez changer que vos propres horaires. Pour les autres, adressez-vous au titulaire ou à l'accueil.
staff-confirm-close-free = Fermé : { $who }, { $span }. Aucun rendez-vous n'y tombe. Je l'enregistre ?
staff-confirm-close =
    Fermé : { $who }, { $span }. { $count ->
        [one] 1 rendez-vous y tombe. Je l'enregistre et je propose d'autres horaires à ce client ?
       *[other] { $count } rendez-vous y tombent. Je l'enregistre et je propose d'autres horaires à ces clients ?
    }
    { $lines }
staff-confirm-close-line = { $when }, { $client }
staff-confirm-open = Ouvert : { $who }, { $span }. Je l'enregistre ?
staff-confirm-open-at = Ouvert : { $who }, { $span }, { $place }. Je l'enregistre ?
staff-done-close-free = Fermé : { $who }, { $span }.
staff-done-close = Fermé : { $who }, { $span }. { $count ->
        [one] J'écris à 1 client ; le groupe voit la suite.
       *[other] J'écris à { $count } clients ; le groupe voit la suite.
    }
staff-done-open = Ouvert : { $who }, { $span }.
staff-take-back = Retirer
staff-taken-back = Retiré : { $who }, { $span }.
staff-taken-back-stay = Retiré : { $who }, { $span }. { $count ->
        [one] 1 rendez-vous reste inchangé ; je préviens le client.
       *[other] { $count } rendez-vous restent inchangés ; je préviens les clients.
    }
staff-not-possible-retimed = Un autre horaire a déjà été demandé au client pour ce rendez-vous.
staff-not-found-special = Cette fermeture ou ouverture n'existe plus.
staff-week =
    Horaires { $span }
    { $lines }
staff-week-span = { $from }-{ $until }
staff-week-closed = { $day }, { $who } : fermé
staff-week-special-closed = Fermé ({ $reason }) : { $who }, { $span } /revoke_{ $id }
staff-week-special-open = Ouvert : { $who }, { $span } /revoke_{ $id }
staff-week-holiday = { $day } : jour férié
staff-reason-closure = fermeture
staff-reason-holiday = jour férié
staff-reason-ill = maladie
staff-reason-time-off = absence
staff-command-off = Quelqu'un est absent
staff-command-close = Fermer le cabinet
staff-command-open = Ouvrir hors horaires
staff-command-hours = Horaires et fermetures
