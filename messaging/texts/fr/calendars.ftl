# Calendriers : fichiers, adresses, et calendriers extérieurs de l'équipe.

calendar-note = Pour déplacer ou annuler le rendez-vous, il suffit de nous écrire.
with-link =
    { $text }
    Pour votre calendrier : { $link }
    .sms =
        { $text }
        Calendrier : { $link }

staff-calendar-problem = Le calendrier extérieur de { $practitioner } est illisible : { $problem }. Les occupations lues { $when } restent valables ; les nouvelles ne sont pas vues.
staff-calendar-never-read = Le calendrier extérieur de { $practitioner } est illisible : { $problem }. Il n'a jamais été lu, donc aucune plage n'est fermée pour ses occupations.
staff-calendar-works = Le calendrier extérieur de { $practitioner } est de nouveau lisible.
calendar-problem-not-set = l'adresse manque dans les réglages
calendar-problem-address = l'adresse n'est pas valable
calendar-problem-refused = le serveur refuse l'adresse
calendar-problem-unreachable = le serveur ne répond pas
calendar-problem-too-large = le fichier est trop grand
calendar-problem-not-a-calendar = le fichier n'est pas un calendrier
calendar-problem-unreadable = il contient une entrée impossible à interpréter

## L'adresse d'un calendrier, pour l'équipe

staff-feed =
    Calendrier de { $practitioner }, toujours à jour. Ajoutez cette adresse à votre logiciel de calendrier (abonnement par URL) :
    { $link }
    Qui la possède voit les rendez-vous, avec les initiales : gardez-la pour vous.
    .sms = Calendrier de { $practitioner } : { $link }
staff-feed-new-label = Nouvelle adresse
staff-feed-off-label = Désactiver
staff-feed-off = C'est fait : l'adresse du calendrier de { $practitioner } ne montre plus rien.
staff-feed-none = Aucune adresse du calendrier de { $practitioner } n'était en service.
staff-feed-own-only = Vous ne pouvez obtenir que l'adresse de votre propre calendrier. Pour les autres, demandez au titulaire ou à l'accueil.
staff-feed-private-first = Je ne donne les adresses des calendriers qu'en privé. Ouvrez une conversation avec moi, appuyez sur Démarrer, puis redemandez.
staff-feed-no-address = Les calendriers ne peuvent pas encore être lus de l'extérieur : ce secrétariat n'a pas d'adresse publique. La personne qui le gère règle SEGRETERIA_PUBLIC_URL.
staff-usage-calendar = Le calendrier de qui ? Par exemple : /calendar Anna
staff-command-calendar = L'adresse de votre calendrier

## Calendriers, pour les clients

calendar-visit =
    Voici votre rendez-vous pour votre calendrier : { $service }, { $when }.
    .sms = Votre rendez-vous : { $when }
calendar-follow =
    Tous vos rendez-vous, toujours à jour. Ajoutez cette adresse à votre logiciel de calendrier (abonnement par URL) :
    { $link }
    Qui la possède voit vos rendez-vous : gardez-la pour vous.
    .sms = Tous vos rendez-vous : { $link }
calendar-off = C'est fait : l'adresse de votre calendrier ne montre plus rien.
calendar-off-none = Aucune adresse de votre calendrier n'est en service.
calendar-no-address = Désolé, je ne peux rien envoyer ici pour votre calendrier. Je vous indique volontiers vos rendez-vous.
calendar-address-unseen = (non affichée)
choice-calendar-all = Tout suivre
choice-calendar-off = Désactiver
