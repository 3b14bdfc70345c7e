# The life of a visit: marks, repairs, decisions, undoing, series.

visit-book-granted = { $practice } : votre rendez-vous du { $when } est fixé. { $place }
visit-move-granted = { $practice } : comme demandé, votre rendez-vous du { $before } est déplacé au { $when }. { $place }
visit-cancel-granted = { $practice } : comme demandé, votre rendez-vous du { $when } est annulé. Écrivez-nous quand vous voudrez.
visit-book-declined = { $practice } : désolés, nous ne pouvons pas vous recevoir { $when }. Nous trouverons volontiers un autre moment.
visit-move-declined = { $practice } : désolés, nous ne pouvons pas déplacer votre rendez-vous. Il reste fixé au { $when }.
visit-cancel-declined = { $practice } : il est trop tard pour annuler ici votre rendez-vous du { $when }. Merci de nous appeler.
visit-restored = { $practice } : votre rendez-vous du { $when } est finalement maintenu. { $place }
visit-series-booked = { $practice } : nous vous avons réservé { $count ->
        [one] 1 rendez-vous
       *[other] { $count } rendez-vous
    }, le premier { $when }, le dernier { $last }. { $place }
visit-series-moved = { $practice } : nous avons déplacé { $count ->
        [one] 1 rendez-vous
       *[other] { $count } rendez-vous
    }. Le prochain : { $when }.
visit-series-cancelled = { $practice } : annulé à partir du { $when } : { $count ->
        [one] 1 rendez-vous
       *[other] { $count } rendez-vous
    }. Écrivez-nous ici pour un autre moment.

repair-quote = { $practice } : nous avons regardé. La réparation coûte { $price }. Pouvons-nous la faire ?
repair-ready = { $practice } : c'est prêt, vous pouvez venir le chercher. { $place }. Ouvert { $day } { $from }-{ $until }.
repair-ready-plain = { $practice } : c'est prêt, vous pouvez venir le chercher. { $place }
choice-another-time = Un autre moment
choice-quote-yes = Oui, allez-y
choice-quote-no = Non, laissez

notice-restored = De nouveau maintenu : { $client }, { $when }, { $practitioner }, { $place } /client_{ $person }
practitioner-restored = De nouveau maintenu : { $when }, { $client }, { $service }, { $place }
notice-requested-again = Toujours à décider : { $client } demande { $when }, { $practitioner }, { $place } /client_{ $person }
notice-wish-move-again = Toujours à décider : { $client } veut passer de { $when } à { $wanted }, { $practitioner } /client_{ $person }
notice-wish-cancel-again = Toujours à décider : { $client } veut annuler { $when }, { $practitioner } /client_{ $person }
notice-quote-agreed = Devis accepté : { $client }. Le travail peut continuer. /client_{ $person }
notice-quote-refused = Devis refusé : { $client }. À vous de décider de la suite. /client_{ $person }
notice-series-booked = Série réservée : { $client }, { $count ->
        [one] 1 rendez-vous
       *[other] { $count } rendez-vous
    }, dès { $when }, { $practitioner } /client_{ $person }
notice-series-moved = Série déplacée : { $client }, { $count ->
        [one] 1 rendez-vous
       *[other] { $count } rendez-vous
    }, dès { $when }, { $practitioner } /client_{ $person }
notice-series-cancelled = Série annulée : { $client }, { $count ->
        [one] 1 rendez-vous
       *[other] { $count } rendez-vous
    }, dès { $when }, { $practitioner } /client_{ $person }
notice-unconfirmed = Pas encore confirmés, jusqu'au prochain jour ouvré : { $count ->
        [one] 1 rendez-vous
       *[other] { $count } rendez-vous
    }
    { $lines }
notice-unconfirmed-line = { $when } { $client }, { $practitioner } /client_{ $person }
notice-unconfirmed-missed = { $when } { $client }, { $practitioner } : absent récemment, mieux vaut appeler /client_{ $person }
notice-unconfirmed-first = { $when } { $client }, { $practitioner } : première visite, un appel aide /client_{ $person }
notice-unconfirmed-long-ago = { $when } { $client }, { $practitioner } : réservé il y a longtemps, un appel aide /client_{ $person }
notice-unconfirmed-more = et d'autres : voir /agenda

staff-seen = { $when } { $who }, { $practitioner } : { $status }
staff-visit-open = Voir la visite
staff-visit-button = { $time } { $who }
staff-visit-of = { $when } { $who }
staff-which-visit = Lequel ?
staff-mark-as-arrived = Arrivé
staff-mark-as-in-progress = En cours
staff-mark-as-done = Terminé
staff-mark-as-no-show = Pas venu
staff-mark-nobody = Je ne trouve pas de visite à marquer ainsi : { $status }.
staff-stage-received = Reçu
staff-stage-diagnosing = À l'atelier
staff-stage-waiting-approval = Devis envoyé
staff-stage-waiting-part = Attend une pièce
staff-stage-ready = Prêt
staff-stage-collected = Récupéré
staff-repairs =
    À l'atelier :
    { $lines }
staff-repair-line = { $when } { $who } : { $status }
staff-repairs-none = Je ne trouve pas de réparation.
staff-ask-amount = Combien ? Écrivez par exemple : /stage { $person } devis 85

staff-decided-book-accepted = Accepté par { $by } : { $who }, { $when }. { $told }
staff-decided-book-refused = Refusé par { $by } : { $who }, { $when }. { $told }
staff-decided-move-accepted = Déplacé, accepté par { $by } : { $who }, maintenant { $when }. { $told }
staff-decided-move-refused = Non déplacé, refusé par { $by } : { $who }, reste { $when }. { $told }
staff-decided-cancel-accepted = Annulé, accepté par { $by } : { $who }, { $when }. { $told }
staff-decided-cancel-refused = Non annulé, refusé par { $by } : { $who }, { $when }. { $told }
staff-decided-before = C'était déjà décidé ; rien n'a changé.
staff-by-nobody = le secrétariat
staff-wish-taken = L'horaire demandé n'est plus libre. Refusez, ou déplacez avec /move.
staff-undecided-none = Rien n'attend de décision.

staff-undo = Annuler cette action
staff-undone = Comme avant. { $who }, { $when } : { $status }.
staff-undone-told = Comme avant. { $who }, { $when } : { $status }. { $told }
staff-undo-nothing = Rien à annuler de votre part ; seules les dix dernières minutes comptent.
staff-not-possible-taken = Cet horaire a été donné à quelqu'un d'autre ; rien n'a changé.

staff-usage-series = Pour qui, à quel rythme ? Par exemple : /series Rossi soin chaque semaine 8 fois jeudi à 15h
staff-series-service =
    Quel service ? Dites-le avec le reste :
    { $lines }
staff-series-who =
    Quel client ? Mettez le numéro à la place du nom :
    { $lines }
staff-series-plan =
    Je réserve ainsi ? { $who }, { $practitioner }, { $count ->
        [one] 1 rendez-vous
       *[other] { $count } rendez-vous
    } :
    { $lines }
staff-series-date = { $when }
staff-series-date-taken = { $when } pas libre
staff-series-conflict = { $when } pas libre ; le plus proche : { $before }
staff-series-take = Réserver { $when }
staff-series-none = Aucune de ces dates n'est libre.
staff-series-before = C'est déjà réservé.
staff-series-booked = Réservé : { $who }, { $count ->
        [one] 1 rendez-vous
       *[other] { $count } rendez-vous
    }. { $told }
staff-series-booked-but =
    Réservé : { $who }, { $count ->
        [one] 1 rendez-vous
       *[other] { $count } rendez-vous
    }. { $told }
    { $lines }
staff-series-undo = Annuler la série
staff-series-left =
    { $who } :
    { $lines }
staff-series-added = Réservé aussi : { $who }, { $when }, { $practitioner }.
staff-series-ask-following = J'annule toutes les visites suivantes de cette série ?
staff-series-ask-all = J'annule toutes les visites à venir de cette série ?
staff-series-cancel-following = Les suivantes aussi
staff-series-cancel-all = Toute la série
staff-series-move-following = Déplacer les suivantes
staff-series-no-others = Il n'y a plus d'autre visite de cette série.
staff-series-moved = Déplacé : { $who }, { $count ->
        [one] 1 rendez-vous
       *[other] { $count } rendez-vous
    }. { $told }
staff-series-moved-but =
    Déplacé : { $who }, { $count ->
        [one] 1 rendez-vous
       *[other] { $count } rendez-vous
    }. { $told }
    { $lines }
staff-series-cancelled = Annulé : { $who }, { $count ->
        [one] 1 rendez-vous
       *[other] { $count } rendez-vous
    }. { $told }
staff-series-cancelled-but =
    Annulé : { $who }, { $count ->
        [one] 1 rendez-vous
       *[other] { $count } rendez-vous
    }. { $told }
    { $lines }

choice-undo = Je le garde
undo-done = Votre rendez-vous est maintenu : { $when }, { $practitioner }.
undo-taken = Désolés, cet horaire a été donné à quelqu'un d'autre entre-temps.
undo-late = Il est trop tard pour revenir en arrière. Vous pouvez réserver ici un nouveau rendez-vous.
quote-agreed = Merci, nous nous y mettons et vous écrirons quand ce sera prêt.
quote-refused = Entendu, nous ne faisons rien pour l'instant et vous recontactons.
quote-old = Cette question n'est plus ouverte.
repairs-none = Nous n'avons rien à vous ici en ce moment.
repairs-standing = { $lines }
repair-standing = Déposé { $when } : { $state }
repair-at-received = reçu
repair-at-diagnosing = nous y travaillons
repair-at-waiting-approval = nous attendons votre réponse au devis
repair-at-waiting-part = nous attendons une pièce
repair-at-ready = prêt, à venir chercher
repair-at-collected = récupéré

staff-help-life =
    Dans la journée :
    /arrived Rossi, /inside Rossi, /done Rossi, /noshow Rossi
    /stage Rossi prêt - réparations ; /stage les liste
    /accept Rossi, /refuse Rossi - ce qui attend une décision
    /series Rossi soin chaque semaine 8 fois jeudi à 15h
    /undo - annule ce que vous avez fait ces dix dernières minutes
    .sms = /arrived, /inside, /done, /noshow, /stage, /accept, /refuse, /series, /undo
staff-command-arrived = Quelqu'un est arrivé : /arrived Rossi
staff-command-done = Visite terminée : /done Rossi
staff-command-noshow = Quelqu'un n'est pas venu
staff-command-stage = Où en sont les réparations : /stage Rossi prêt
staff-command-series = Rendez-vous qui se répètent
staff-command-undo = Annuler la dernière action
