choice-confirm = Je confirme
choice-move = Déplacer
choice-cancel = Annuler

reminder-72h =
    { $practice } : nous vous attendons { $when }. Cette heure vous est réservée ; si vous ne pouvez pas venir, dites-le-nous et nous la donnerons à quelqu’un qui attend.
    Pour ne plus recevoir de messages ici, écrivez STOP.
    .sms = { $practice }: nous vous attendons { $when }. Pouvez-vous venir? STOP arrête les SMS.
reminder-24h =
    { $practice } : nous vous attendons { $when }. Pouvez-vous venir ?
    Pour ne plus recevoir de messages ici, écrivez STOP.
    .sms = { $practice }: nous vous attendons { $when }. Pouvez-vous venir? STOP arrête les SMS.
reminder-24h-confirmed = { $practice } : merci d’avoir confirmé. Nous vous attendons { $when }.
    .sms = { $practice }: rendez-vous confirmé, nous vous attendons { $when }.
when-and = { $when } et à { $time }
    .sms = { $when } et { $time }
reminder-2h =
    { $practice } : à bientôt, { $when }.
    { $place }
    { $directions }
    .sms = { $practice }: nous vous attendons { $when }, { $place }

visit-booked-by-practice =
    { $practice } : un rendez-vous est réservé pour vous { $when }.
    { $place }
    .sms = { $practice }: rendez-vous réservé { $when }, { $place }
visit-moved-by-practice =
    { $practice } : votre rendez-vous de { $before } est déplacé à { $when }.
    { $place }
    Cela vous convient-il ?
    .sms = { $practice }: votre rendez-vous de { $before } passe à { $when }. Cela vous convient-il?
visit-cancelled-by-practice = { $practice } : votre rendez-vous de { $when } ne peut malheureusement pas avoir lieu. Nous en sommes désolés. Écrivez-nous ici et nous trouverons une autre date.
    .sms = { $practice }: désolés, votre rendez-vous de { $when } ne peut pas avoir lieu. Écrivez-nous ici pour une autre date.

notice-booked = Réservé : { $client }, { $when }, { $practitioner }, { $place } /client_{ $person }
    .sms = Réservé: { $client } { $when }, { $practitioner }
notice-moved = Déplacé : { $client }, de { $before } à { $when }, { $practitioner }, { $place } /client_{ $person }
    .sms = Déplacé: { $client } de { $before } à { $when }, { $practitioner }
notice-cancelled = Annulé : { $client }, { $when }, { $practitioner } /client_{ $person }
    .sms = Annulé: { $client } { $when }, { $practitioner }
notice-confirmed = Confirmé : { $client }, { $when }, { $practitioner } /client_{ $person }
    .sms = Confirmé: { $client } { $when }, { $practitioner }

practitioner-booked = Nouveau rendez-vous : { $when }, { $client }, { $service }, { $place }
    .sms = Nouveau: { $when } { $client }
practitioner-moved = Déplacé : { $client }, de { $before } à { $when }, { $service }, { $place }
    .sms = Déplacé: { $client } de { $before } à { $when }
practitioner-cancelled = Annulé : { $when }, { $client }, { $service }
    .sms = Annulé: { $when } { $client }
practitioner-confirmed = Confirmé : { $when }, { $client }, { $service }
    .sms = Confirmé: { $when } { $client }

agenda-daily = Rendez-vous de { $day }
