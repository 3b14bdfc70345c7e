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
