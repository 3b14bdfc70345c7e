welcome =
    Bonjour, ici { $practice }. Je suis l’accueil automatique : je réserve, déplace et annule vos rendez-vous, et je vous les rappelle.
    Nous n’utilisons vos messages que pour cela. Confidentialité : { $link }
    .sms = { $practice }, accueil automatique: rendez-vous et rappels par SMS. STOP arrête les SMS. Confidentialité: { $link }
menu = Comment puis-je vous aider ? Vous pouvez aussi simplement écrire, par exemple « jeudi après-midi ».
    .sms = Comment puis-je vous aider?
hello-again = Bonjour, ravi de vous retrouver. Que puis-je faire pour vous ?
    .sms = Bonjour! Que puis-je faire pour vous?
help = Ici l’accueil automatique de { $practice }. Écrivez comme vous parlez : « un rendez-vous jeudi après 17h », « déplacer mon rendez-vous à vendredi », « annuler ». STOP arrête tous les messages ici.
    .sms = { $practice }. Écrivez par exemple: rendez-vous jeudi à 17h. STOP arrête les messages.
not-understood = Pardon, je n’ai pas compris. Que souhaitez-vous faire ?
    .sms = Pardon, je n'ai pas compris. Que souhaitez-vous?
not-understood-again =
    Pardon, je n’ai pas compris.
    { $question }
    .sms = Pas compris. { $question }
not-understood-in-step = Pardon, je n’ai pas compris ; j’ai donc laissé la question de côté et transmis vos mots à l’équipe. Que souhaitez-vous faire ?
    .sms = Pardon, je n'ai pas compris; l'équipe lira votre message. Que souhaitez-vous?
not-understood-passed-on = Je ne comprends toujours pas ; j’ai donc transmis votre message à l’équipe : quelqu’un vous répondra.
    .sms = J'ai transmis votre message à l'équipe: quelqu'un vous répondra.
button-old = Ce bouton vient d’un message précédent. Voici ce que vous pouvez faire maintenant :
    .sms = Cette réponse n'est plus valable. Que souhaitez-vous?
media-passed-on = Je ne sais lire que du texte. J’ai transmis votre envoi à l’équipe.
    .sms = Je ne sais lire que du texte. L'équipe regardera.
thanks = Je vous en prie. À bientôt.
late-noted = Merci de nous avoir prévenus. J’ai averti l’équipe.
complaint-noted = J’en suis désolé. Je l’ai transmis ; quelqu’un de l’équipe vous recontactera personnellement.
    .sms = J'en suis désolé. Je l'ai transmis; l'équipe vous recontactera.
human-soon = Très bien : quelqu’un de l’équipe vous répondra ici dès que possible.
    .sms = Quelqu'un de l'équipe vous répondra ici.
which-question = Lequel voulez-vous dire ?
name = { $name }
slot = { $when }
list-open = Choisir
place-online = en ligne
place-name = { $name }

choice-book = Prendre rendez-vous
choice-book-again = Un autre rendez-vous
choice-visits = Mes rendez-vous
choice-human = Parler à quelqu’un
choice-settings = Réglages
choice-more = Autres
choice-anyone = Peu importe
choice-other-times = D’autres horaires
choice-from-start = Recommencer
choice-book-yes = Oui, réserver
choice-move-yes = Oui, déplacer
choice-yes = Oui
choice-no = Non
choice-no-thanks = Non, merci
choice-keep = Non, je le garde
choice-cancel-yes = Oui, annuler
choice-stop = Plus de messages
choice-keep-messages = Non, continuez
choice-back = Retour
choice-back-to-bot = Retour au menu
choice-sms-yes = Oui, par SMS
choice-language = Langue
choice-channel = Où m’écrire
choice-quiet = Heures de silence
choice-quiet-none = Pas de silence
choice-reminders-off = Sans rappels
choice-reminders-on = Avec rappels
choice-permissions = Autorisations

ask-service = Quelle prestation souhaitez-vous ?
service-detail = { $minutes } min, { $price }
price-on-request = prix sur demande
ask-practitioner = { $service } : avec qui ?
anyone = avec la personne disponible
not-with-them = { $practitioner } ne propose pas cette prestation ({ $service }), mais nous pouvons vous recevoir :
    .sms = { $practitioner } ne fait pas: { $service }.
ask-time = { $service }, { $practitioner } : quand cela vous convient-il ? Choisissez, ou écrivez un jour et une heure.
    .sms = Quand? Choisissez ou écrivez jour et heure.
ask-time-move = À quand dois-je le déplacer ? Choisissez, ou écrivez un jour et une heure. D’ici là, votre heure actuelle reste à vous.
    .sms = À quand? Choisissez ou écrivez jour et heure.
ask-time-nearest = Je n’ai rien de libre à ce moment-là. Voici les horaires les plus proches :
    .sms = Rien de libre alors. Les plus proches:
slot-taken = Désolé, cet horaire vient d’être pris. Ceux-ci sont libres :
    .sms = Cet horaire vient d'être pris. Libres:
nothing-free = Je n’ai rien trouvé de libre. Écrivez un autre jour, ou quelqu’un de l’équipe vous aidera.
    .sms = Rien de libre. Écrivez un autre jour, ou:
booking-closed = Je ne peux pas prendre de réservations pour le moment.
ask-name = À quel nom dois-je réserver ? Prénom et nom, s’il vous plaît.
    .sms = À quel nom? Prénom et nom, s'il vous plaît.
ask-name-again = Écrivez votre prénom et votre nom, en lettres, s’il vous plaît.
confirm-booking =
    { $service }, { $when }
    avec { $practitioner }, { $place }
    Au nom de { $name }. Prix : { $price }.
    Je réserve ?
    .sms = { $when }, { $practitioner }. Je réserve?
confirm-move = De { $old } à { $when }, avec { $practitioner }. Je déplace ?
    .sms = Déplacer à { $when }, { $practitioner }?
booking-done =
    Réservé : { $when }, avec { $practitioner }, { $place }.
    Je vous le rappellerai à temps. Pour changer, il suffit de m’écrire.
    .sms = Réservé: { $when }, { $practitioner }, { $place }.
booking-left = Très bien, rien n’est réservé. Autre chose ?
    .sms = Très bien, rien n'est réservé. Autre chose?
booking-kept = Très bien, votre rendez-vous reste comme il était. Autre chose ?
    .sms = Votre rendez-vous ne change pas. Autre chose?
move-done = Déplacé : { $when }, avec { $practitioner }, { $place }.
    .sms = Déplacé: { $when }, { $practitioner }, { $place }.

no-visits = Vous n’avez aucun rendez-vous prévu. Que souhaitez-vous faire ?
visits =
    Vos rendez-vous :
    { $visits }
visit-line = { $when }, { $practitioner } ({ $status })
    .sms = { $when } { $practitioner }
visit =
    { $service }, { $when }
    avec { $practitioner }, { $place } ({ $status })
    .sms = { $when }, { $practitioner }, { $place }
visit-kept = Très bien, il est maintenu : { $when }, avec { $practitioner }.
    .sms = Maintenu: { $when }, { $practitioner }.
visit-changed = Ce rendez-vous a changé depuis ce message. Il est maintenant { $when }, avec { $practitioner }.
    .sms = Changé entre-temps. Désormais: { $when }, { $practitioner }.
visit-status-held = gardé
visit-status-requested = demandé
visit-status-booked = réservé
visit-status-confirmed = confirmé
visit-status-arrived = sur place
visit-status-in_progress = en cours
visit-status-done = terminé
visit-status-no_show = manqué
visit-status-cancelled = annulé
which-visit-move = Quel rendez-vous dois-je déplacer ?
which-visit-cancel = Quel rendez-vous dois-je annuler ?
which-visit-confirm = Quel rendez-vous confirmez-vous ?
which-visit-show = Quel rendez-vous ?
ask-staff-to-move = Je ne peux pas déplacer celui-ci moi-même. J’ai transmis votre demande à l’équipe.
visit-already-cancelled = Ce rendez-vous est déjà annulé. En souhaitez-vous un autre ?
visit-past = Ce rendez-vous a déjà commencé ou est passé. En souhaitez-vous un nouveau ?
visit-unknown = Je ne trouve pas ce rendez-vous. Que souhaitez-vous faire ?
ask-cancel = Dois-je vraiment annuler votre rendez-vous de { $when } ?
    .sms = Vraiment annuler { $when }?
ask-cancel-late = Votre rendez-vous de { $when } est dans moins de { $hours } heures ; nous demandons à être prévenus plus tôt. Dois-je l’annuler quand même ?
    .sms = Moins de { $hours } h avant { $when }; nous demandons à être prévenus plus tôt. Annuler quand même?
cancel-done = Annulé : { $when }. Merci de nous avoir prévenus, l’heure est libre pour quelqu’un d’autre.
    .sms = Annulé: { $when }. Merci de nous avoir prévenus.
confirm-done = Merci, c’est confirmé : { $when }, { $place }. À bientôt.
    .sms = Confirmé: { $when }. À bientôt.

stop-or-cancel = Parlez-vous de votre rendez-vous de { $when }, ou de nos messages ?
    .sms = Le rendez-vous { $when }, ou nos messages?
ask-stop = Dois-je arrêter tous les messages ici ?
messages-kept = Très bien, je continue à vous écrire ici.
stop-done = { $practice } : vous ne recevrez plus de messages ici. Écrivez REPRISE pour les recevoir de nouveau.
    .sms = { $practice }: plus de messages à ce numéro. REPRISE les rétablit.
start-done = Ravi de vous retrouver : je vous écris de nouveau ici.

ask-number = Pouvons-nous avoir votre numéro, au cas où un message ne vous parviendrait pas ici ? Un simple toucher suffit. Rien ne vous y oblige.
number-kept = Merci, j’ai noté votre numéro.
number-wrong = Cela ne ressemble pas à un numéro de téléphone que je puisse utiliser.
number-not-needed = Très bien, nous ferons sans.
contact-not-own = Merci de partager votre propre numéro avec le bouton ; je ne peux pas garder celui d’autres personnes.
ask-sms = Si un message ne peut pas être remis ici, pouvons-nous vous envoyer un SMS sur vos rendez-vous à ce numéro ?
sms-allowed = Merci. Nous n’utiliserons le SMS que si un message ne vous parvient pas ici. STOP par SMS y met fin.
sms-refused = Très bien, nous ne vous enverrons pas de SMS.
link-done = C’est fait : cette discussion est désormais liée à votre fiche client.
link-wrong = Ce lien n’est plus valable. Demandez-nous-en un nouveau. En attendant, que puis-je faire pour vous ?

settings =
    Langue : { $language }
    Messages : { $channel }
    Heures de silence : { $quiet }
    Rappels : { $reminders }
    .sms = { $language }. Rappels: { $reminders }. Silence: { $quiet }
setting-saved =
    Enregistré.
    Langue : { $language }
    Messages : { $channel }
    Heures de silence : { $quiet }
    Rappels : { $reminders }
    .sms = Enregistré. { $language }. Rappels: { $reminders }. Silence: { $quiet }
channel-this = là où vous nous écrivez
quiet-none = aucune
quiet-between = de { $from } à { $until }
on = oui
off = non
ask-language = Quelle langue préférez-vous ?
language-set = Très bien, je vous écris désormais en français. Que puis-je faire pour vous ?
    .sms = Très bien, en français désormais.
ask-channel = Où devons-nous vous écrire en premier ?
only-this-channel = C’est pour l’instant notre seul moyen de vous joindre. Écrivez-nous par un autre, et vous pourrez choisir.
    .sms = Pour l'instant, nous ne pouvons vous joindre qu'ici.
ask-quiet = Quand ne devons-nous pas vous écrire ? Choisissez, ou écrivez par exemple « de 20h à 8h ». Les réponses à vos messages arrivent toujours tout de suite.
    .sms = Quand ne pas vous écrire? Choisissez ou écrivez: de 20h à 8h

permissions =
    C’est vous qui décidez, et vous pouvez changer d’avis à tout moment. La réservation n’en dépend pas.
    { $lines }
permission-recall = Rappel quand un contrôle est à prévoir : { $state }
permission-feedback = Courtes questions après un rendez-vous : { $state }
permission-marketing = Nouveautés et offres : { $state }
choice-allow-recall = Oui aux contrôles
choice-withdraw-recall = Non aux contrôles
choice-allow-feedback = Oui aux questions
choice-withdraw-feedback = Non aux questions
choice-allow-marketing = Oui aux nouveautés
choice-withdraw-marketing = Non aux nouveautés
ask-recall = { $practice } peut-il vous prévenir quand votre prochain rendez-vous est à prévoir ?
ask-feedback = { $practice } peut-il vous poser une courte question après un rendez-vous ?
ask-marketing = { $practice } peut-il vous envoyer des nouveautés et des offres ?
permission-permitted = Merci, c’est noté. Vous pouvez changer d’avis à tout moment dans les réglages.
permission-refused = Très bien, nous ne le ferons pas.

prices =
    { $lines }
price-line = { $name } : { $minutes } min, { $price }
addresses =
    { $lines }
address-line = { $name } : { $address }
hours =
    Nous sommes ouverts :
    { $lines }
hours-line = { $day } { $opens }-{ $closes }
weekday-mon = lundi
    .sms = lun.
weekday-tue = mardi
    .sms = mar.
weekday-wed = mercredi
    .sms = mer.
weekday-thu = jeudi
    .sms = jeu.
weekday-fri = vendredi
    .sms = ven.
weekday-sat = samedi
    .sms = sam.
weekday-sun = dimanche
    .sms = dim.

command-book = Prendre rendez-vous
command-visits = Mes rendez-vous
command-settings = Réglages
command-language = Langue
command-human = Parler à quelqu’un
command-help = Aide
command-stop = Arrêter tous les messages
