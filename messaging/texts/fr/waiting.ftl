# La liste d'attente : ce qui est proposé et demandé aux clients, ce que voit l'équipe.

choice-waiting-join = Liste d’attente
choice-waiting-take = Oui, je le prends
choice-waiting-no = Non, pas celui-ci
choice-waiting-stay = J’attends toujours
choice-waiting-leave = Quitter la liste

waiting-offer = Un créneau s’est libéré : { $when }, { $practitioner }. Je le garde pour vous jusqu’à { $deadline }. Vous convient-il ? { $practice }
    .sms = { $practice } : libre { $when }, { $practitioner }. Gardé pour vous jusqu'à { $deadline }. Vous convient-il ?
waiting-offer-shared = Un créneau proche s’est libéré : { $when }, { $practitioner }. Je le propose à trois personnes à la fois : la première réponse l’emporte. L’offre vaut jusqu’à { $deadline }. { $practice }
    .sms = { $practice } : libre bientôt { $when }, { $practitioner }. Proposé à plusieurs : la première réponse l'emporte. Jusqu'à { $deadline }.
waiting-offer-earlier = Un créneau plus tôt s’est libéré : { $when } au lieu de { $old }, { $practitioner }. Je le garde pour vous jusqu’à { $deadline }. Vous convient-il ? { $practice }
    .sms = { $practice } : plus tôt { $when } au lieu de { $old }, { $practitioner }. Gardé pour vous jusqu'à { $deadline }. Vous convient-il ?
waiting-offer-shared-earlier = Un créneau plus tôt s’est libéré : { $when } au lieu de { $old }, { $practitioner }. Je le propose à trois personnes à la fois : la première réponse l’emporte. L’offre vaut jusqu’à { $deadline }. { $practice }
    .sms = { $practice } : plus tôt { $when } au lieu de { $old }, { $practitioner }. Proposé à plusieurs : la première réponse l'emporte. Jusqu'à { $deadline }.
waiting-still = Je n’ai pas eu de réponse au sujet des créneaux libérés. En attendez-vous toujours un ? D’ici votre réponse, je ne vous écrirai plus à ce sujet. { $practice }
    .sms = { $practice } : attendez-vous toujours un créneau ? D'ici votre réponse, nous n'écrirons plus à ce sujet.

waiting-joined = C’est noté. Je vous écris dès qu’un créneau adapté se libère ({ $service }).
    .sms = C'est noté. Nous vous écrivons dès qu'un créneau adapté se libère ({ $service }).
waiting-joined-earlier = C’est noté. Si quelque chose se libère avant { $when }, je vous écris. D’ici là, votre rendez-vous reste à vous.
    .sms = C'est noté. Si un créneau se libère avant { $when }, nous vous écrivons. Votre rendez-vous reste à vous.
waiting-list =
    Vous êtes sur la liste d’attente :
    { $lines }
    .sms =
        Liste d'attente :
        { $lines }
waiting-line = { $service }
waiting-line-earlier = { $service }, avant { $when }
waiting-line-paused = { $service }, en pause
waiting-which = Lequel n’attendez-vous plus ?
    .sms = Lequel n'attendez-vous plus ?
waiting-which-visit = Pour quel rendez-vous souhaitez-vous un créneau plus tôt ?
waiting-none = Vous n’êtes pas sur la liste d’attente en ce moment.
    .sms = Vous n'êtes pas sur la liste d'attente.
waiting-left = C’est fait, vous n’êtes plus sur la liste d’attente.
    .sms = C'est fait, vous n'êtes plus sur la liste d'attente.
waiting-stays = Merci. Vous restez sur la liste d’attente.
    .sms = Merci. Vous restez sur la liste d'attente.
waiting-declined = Merci de me l’avoir dit. Je le propose à la personne suivante ; vous restez sur la liste d’attente.
    .sms = Merci de nous l'avoir dit. Vous restez sur la liste d'attente.
waiting-taken = Désolé, ce créneau est déjà pris. Vous restez sur la liste d’attente.
    .sms = Désolé, ce créneau est déjà pris. Vous restez sur la liste d'attente.
waiting-over = Désolé, cette proposition n’est plus valable.
    .sms = Désolé, cette proposition n'est plus valable.

notice-waiting-filled = De la liste d’attente : { $client }, { $when }, { $practitioner } /client_{ $person }
staff-waiting =
    Liste d’attente :
    { $lines }
staff-waiting-line = { $rank }. { $who } : { $service }, { $practitioner } /client_{ $person }
staff-waiting-line-earlier = { $rank }. { $who } : { $service }, { $practitioner }, avant { $before } /client_{ $person }
staff-waiting-anyone = n’importe qui
staff-waiting-none = Personne n’est sur la liste d’attente.
staff-waiting-numbers = En 30 jours : créneaux libérés : { $freed }, repris : { $share } %. Médiane en minutes : { $median }.
staff-waiting-card = { $who } : { $service }, { $practitioner }. Priorité { $priority } (1 passe en premier).
staff-waiting-up = Plus tôt
staff-waiting-down = Plus tard
staff-waiting-out = Retirer de la liste
staff-waiting-removed = { $who } n’est plus sur la liste d’attente.
staff-waiting-gone = Cette inscription n’est plus sur la liste d’attente.
staff-fill =
    Je propose ces créneaux libres aux personnes qui attendent, l’une après l’autre :
    { $lines }
staff-fill-none = Aucun créneau libre ne convient aux personnes en attente.
staff-waiting-label = { $rank }. { $who }
staff-command-waiting = La liste d’attente
staff-command-fill = Proposer les créneaux libres à qui attend
