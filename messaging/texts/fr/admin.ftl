staff-welcome = Ici l’accueil de { $practice }. J’annonce ici qui réserve, qui déplace, qui annule, et ce que demandent les clients. /help montre ce que je sais faire.
staff-refused-nobody = Désolé, cet accueil est réservé à l’équipe, et je ne vous connais pas ici. Demandez au responsable de vous ajouter à l’équipe.
staff-refused-no-role = Désolé, votre rôle ne permet pas cela. Adressez-vous au responsable.
staff-refused-anonymous = Désolé, quand un administrateur écrit anonymement, je ne vois pas qui demande. Désactivez l’anonymat et recommencez.
staff-refused-chat = Cette discussion n’est pas de celles que je sers. Son numéro est { $chat } : si c’est bien celle de l’équipe, donnez ce numéro à la personne qui gère l’accueil.
staff-who-are-you = Qui êtes-vous ? Touchez votre nom, pour que votre agenda et les avis vous parviennent.
staff-seat-label = { $name }
staff-seated = Bonjour { $name }, je vous connais maintenant. Ouvrez une discussion privée avec moi et touchez Démarrer : votre agenda y arrivera.

staff-help =
    Ce que vous pouvez me demander :
    /today - les rendez-vous du jour
    /agenda Anna demain - la journée d’une personne
    /free séance jeudi - les heures libres
    /find Rossi - chercher un client
    /client 12 - la fiche d’un client
    /book Rossi séance jeudi à 15h00 avec Anna
    /move Rossi vendredi à 10h00
    /cancel Rossi
    /reply Rossi : votre texte - écrire à un client
    Dans l’ordre que vous voulez, avec vos mots. Je demande avant de changer quoi que ce soit, et je préviens le client.
    .sms = /today, /agenda, /free, /find, /client, /book, /move, /cancel, /reply : ajoutez les mots, par exemple /book Rossi jeudi 15h00
staff-help-all = { $lines }
staff-help-more =
    Listes et calendriers :
    /waiting - la liste d’attente
    /fill demain - proposer les heures libres à qui attend
    /revoke 3 - retirer une fermeture ou une ouverture
    /calendar - l’adresse de votre calendrier
    /start, /help
    .sms = /waiting, /fill, /revoke, /calendar, /help : listes, calendrier, aide
staff-usage-find = Qui faut-il chercher ? Par exemple : /find Rossi
staff-usage-client = Quel client ? Par exemple : /client 12 ou /client Rossi
staff-usage-book = Qui et quand ? Par exemple : /book Rossi séance jeudi à 15h00 avec Anna
staff-usage-move = Quel rendez-vous, et pour quand ? Par exemple : /move Rossi vendredi à 10h00
staff-usage-cancel = Quel rendez-vous ? Par exemple : /cancel Rossi
staff-usage-reply = À qui, et quoi ? Par exemple : /reply Rossi : à demain
staff-unknown-command = Je ne connais pas cette commande. /help montre ce que je sais faire.
staff-unknown-command-near = Je ne connais pas cette commande. Vouliez-vous dire { $command } ?
staff-no-command = Dites-moi quoi faire par une commande, par exemple /today. /help les montre toutes.
staff-only-words = Ici, je ne sais lire que des mots. /help montre ce que je sais faire.
staff-not-understood = Je n’ai pas compris. Touchez un bouton, ou donnez-moi le jour et l’heure.
staff-too-old = Ce bouton vient d’une question précédente et n’est plus valable.
staff-not-your-question = Cette question n’est plus ouverte, ou elle s’adressait à quelqu’un d’autre. Recommencez par une commande.
staff-which = Lequel, parmi ceux-ci ?
staff-left-alone = D’accord, je n’ai rien changé.

staff-agenda =
    { $day } : { $count ->
        [one] 1 rendez-vous
       *[other] { $count } rendez-vous
    }
    { $lines }
staff-agenda-of =
    { $who }, { $day } : { $count ->
        [one] 1 rendez-vous
       *[other] { $count } rendez-vous
    }
    { $lines }
staff-agenda-visits = { $count ->
    [one] 1 rendez-vous
   *[other] { $count } rendez-vous
    }
staff-agenda-free = { $day } : pas encore de rendez-vous. Toute la journée est libre.
staff-agenda-free-of = { $who }, { $day } : pas encore de rendez-vous. Toute la journée est libre.
staff-agenda-free-but =
    { $day } : pas encore de rendez-vous. Toute la journée est libre.
    { $lines }
staff-agenda-free-but-of =
    { $who }, { $day } : pas encore de rendez-vous. Toute la journée est libre.
    { $lines }
staff-agenda-closed = { $day } : nous sommes fermés. Bon repos.
staff-agenda-closed-of = { $who }, { $day } : jour de repos. Bon repos.
staff-agenda-closed-but =
    { $day } : nous sommes fermés.
    { $lines }
staff-agenda-closed-but-of =
    { $who }, { $day } : jour de repos.
    { $lines }
staff-agenda-who = — { $who } —
    .sms = { $who }:
staff-agenda-where = 📍 { $place }
    .sms = { $place }:
staff-agenda-visit = { $from }–{ $until } { $who }, { $service } { $mark }
    .sms = { $from } { $who } { $mark }
staff-agenda-visit-discreet = { $from }–{ $until } { $who } { $mark } /client_{ $id }
    .sms = { $from } { $who } { $mark }
staff-agenda-gap = { $from }–{ $until } libre
    .sms = { $from }-{ $until } libre
staff-agenda-nobody = aucun rendez-vous
staff-agenda-cancelled = { $from } { $who } annulé
staff-mark-held = ⏳
    .sms = (en attente)
staff-mark-requested = ❔
    .sms = (demandé)
staff-mark-booked = ○
    .sms = { "" }
staff-mark-confirmed = ✓
    .sms = ok
staff-mark-arrived = 🚪
    .sms = (sur place)
staff-mark-in-progress = ▶
    .sms = (en cours)
staff-mark-done = ✔
    .sms = (fini)
staff-mark-no-show = ✗
    .sms = (absent)
staff-mark-cancelled = –
    .sms = (annulé)

staff-status-held = gardé pour le client
staff-status-requested = demandé
staff-status-booked = pas encore confirmé
staff-status-confirmed = confirmé
staff-status-arrived = en salle d’attente
staff-status-in-progress = en cours
staff-status-done = terminé
staff-status-no-show = absent
staff-status-cancelled = annulé

staff-free =
    { $service }, heures libres :
    { $lines }
staff-free-day = { $day }, { $who } : { $times }
staff-times = { $time } { $rest }
staff-times-last = { $time }
staff-free-none = { $service } : rien de libre à ce moment-là. Essayez un autre jour, par exemple /free semaine prochaine.

staff-found-nobody = Je ne trouve aucun client pour « { $wanted } ».
staff-found =
    { $count ->
        [one] 1 client :
       *[other] { $count } clients :
    }
    { $lines }
staff-found-line = { $who } /client_{ $id }
staff-found-more = et d’autres encore : donnez quelques lettres de plus
staff-not-found-client = Je ne trouve pas ce client.
staff-not-found-message = Ce message n’existe plus.
staff-not-found-notice = Je ne vois pas à quel client cela répond. Utilisez /reply et le nom du client.
staff-not-found-service = Aucune prestation ne correspond.
staff-not-found-person = Personne n’est connu à ce contact.
staff-not-found-seat = Ce nom est déjà pris, ou vous en avez déjà un. Demandez au responsable.
staff-card =
    { $who } (n° { $id }), langue : { $language }
    { $lines }
staff-card-reached = { $channel } : { $address } ({ $state })
staff-card-reached-unseen = { $channel } ({ $state })
staff-card-unreached = aucun moyen d’écrire à ce client
staff-card-visit = { $when }, { $service }, { $practitioner } ({ $status })
staff-card-no-visits = aucun rendez-vous à venir
staff-card-discreet =
    { $who } (n° { $id })
    { $lines }
staff-card-visit-discreet = { $when }, { $practitioner } ({ $status })
staff-card-sent = Je vous ai envoyé la fiche complète en privé.
staff-card-private-first = Pour la fiche complète, ouvrez une discussion avec moi, appuyez sur Démarrer et demandez-la là.
staff-language-it = italien
staff-language-fr = français
staff-language-pl = polonais
staff-language-en = anglais
staff-language-de = allemand
staff-language-es = espagnol
staff-channel-telegram = Telegram
staff-channel-whatsapp = WhatsApp
staff-channel-sms = SMS
staff-channel-console = Console
staff-channel-staff = Bot de l’équipe
staff-point-unverified = n’a jamais répondu
staff-point-active = joignable
staff-point-stopped = ne veut plus de messages
staff-point-blocked = nous a bloqués
staff-point-invalid = contact inexistant

staff-ask-client = Quel client ? Écrivez le nom, ou le numéro que donne /find.
staff-ask-client-which = De quel client s’agit-il ?
staff-ask-client-new = Je ne connais aucun client « { $name } ». Dois-je l’inscrire comme nouveau client ? Si vous pensiez à un autre, écrivez son nom.
staff-ask-client-unknown = Je ne connais aucun client « { $name } ». Écrivez de nouveau le nom, ou le numéro que donne /find.
staff-client-label = { $who } (n° { $id })
staff-unnamed = Client n° { $id }
staff-new-client-label = Nouveau client
staff-ask-service = { $who } : quelle prestation ?
staff-service-label = { $service }
staff-service-detail = { $minutes } min.
staff-ask-visit = { $who } : quel rendez-vous ?
staff-visit-label = { $when }, { $practitioner }
staff-no-visit = { $who } n’a aucun rendez-vous à venir.
staff-ask-time = { $who } : quand ? Touchez une heure, ou écrivez-en une autre.
staff-ask-time-taken = { $who } : cette heure n’est pas libre. Voici les plus proches ; touchez-en une, ou écrivez-en une autre.
staff-ask-time-none = { $who } : rien de libre à ce moment-là. Écrivez un autre jour ou une autre heure.
staff-time-label = { $when }, { $practitioner }
staff-confirm-book =
    Je réserve ceci ?
    { $who } : { $service }, { $when }, { $practitioner }, { $place }
staff-confirm-book-new =
    J’inscris ce nouveau client et je réserve ?
    { $who } : { $service }, { $when }, { $practitioner }, { $place }
staff-confirm-move =
    Je déplace ce rendez-vous ?
    { $who } : de { $before } à { $when }, { $practitioner }, { $place }
staff-confirm-cancel =
    J’annule ce rendez-vous ?
    { $who } : { $when }, { $practitioner }
staff-yes = Oui
staff-no = Non
staff-done-book = Réservé : { $who }, { $when }, { $practitioner }. { $told }
staff-done-move = Déplacé : { $who }, désormais { $when }, { $practitioner }. { $told }
staff-done-cancel = Annulé : { $who }, { $when }. { $told }
staff-told = Le client est prévenu.
staff-not-told = Je ne peux pas joindre ce client par message : il faut l’appeler.
staff-not-possible-cancelled = Ce rendez-vous était déjà annulé ; je n’ai rien changé.
staff-not-possible-changed = Ce rendez-vous a changé entre-temps. Merci de le revoir.
staff-not-possible-begun = Ce rendez-vous a commencé ou est passé ; je n’ai rien changé.
staff-not-possible-unknown = Je ne trouve pas ce rendez-vous ; je n’ai rien changé.

staff-notice-not-understood = { $who } a écrit quelque chose que je n’ai pas compris.
staff-notice-asked-for = { $who } demande à parler à quelqu’un.
staff-notice-complaint = { $who } exprime un mécontentement.
staff-notice-late = { $who } aura du retard.
staff-notice-media = { $who } a envoyé quelque chose que je ne sais pas lire : une photo, un message vocal ou un fichier.
staff-notice-wrote = { $who } a écrit, et c’est l’équipe qui répond à ce client.
staff-open = Ouvrir
staff-answer = Répondre
staff-hand-back = Rendre au bot
staff-message =
    { $who }, { $when } :
    { $text }
staff-message-without-words = { $who }, { $when } : message sans paroles ({ $kind }).
staff-kind-text = texte
staff-kind-button = bouton
staff-kind-contact = fiche de contact
staff-kind-command = commande
staff-kind-sticker = autocollant
staff-kind-voice = message vocal
staff-kind-photo = photo
staff-kind-location = position
staff-kind-other = fichier
staff-kind-edited = texte modifié
staff-opened-in-private = Je vous l’ai envoyé en privé.
staff-private-first = Je ne montre ce qu’écrivent les clients qu’en privé. Ouvrez une discussion avec moi, appuyez sur Démarrer, puis touchez de nouveau.
staff-answer-begun = Votre prochain message ira à { $who }. /help si vous avez changé d’avis.
staff-answer-begun-group = Répondez à ce message : vos mots iront à { $who }.
staff-answer-sent = Envoyé à { $who }. Désormais l’équipe répond à ce client, jusqu’à ce que vous rendiez la conversation au bot.
staff-handed-back = Le bot répond de nouveau à { $who }.
staff-unreachable = Je n’ai aucun moyen d’écrire à { $who } : il faut appeler.

staff-notice-undeliverable = Un message sur le rendez-vous de { $who }, { $when }, n’est pas arrivé. Il faut appeler. /client_{ $id }
staff-notice-undeliverable-plain = Un message pour { $who } n’est pas arrivé. Il faut appeler. /client_{ $id }
staff-show-client = Voir le client
