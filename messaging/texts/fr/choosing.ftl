# Ce que l’on choisit en réservant : pour qui, sous quelle forme, avec quoi ; et ce que le cabinet demande.

## Pour qui

ask-subject-child = Pour quel enfant ?
ask-subject-pet = Pour quel animal ?
ask-subject-device = Pour quel appareil ?
ask-subject-more = Pour l’instant : { $subject }. Qui d’autre ?
ask-name-child = Comment s’appelle l’enfant ?
ask-name-pet = Comment s’appelle l’animal ?
ask-name-device = De quel appareil s’agit-il ? Marque et modèle, s’il vous plaît.
choice-another-child = Un autre enfant
choice-another-pet = Un autre animal
choice-another-device = Un autre appareil
choice-for-child = Pour un enfant
choice-for-pet = Pour un animal
choice-for-device = Pour un appareil
choice-several = Plusieurs ensemble
choice-for-me = Pour moi
and-also = { $subject } et { $other }

## Sous quelle forme, avec quoi

ask-variant = { $service } : laquelle ?
ask-variant-for = { $service } pour { $subject } : laquelle ?
ask-supplements = { $service }. Souhaitez-vous ajouter autre chose ?
    .sms = Souhaitez-vous ajouter autre chose ?
ask-supplements-more = Pour l’instant : { $service }. Autre chose ?
supplement-detail = +{ $minutes } min, +{ $price }
supplement-price = +{ $price }
supplement-minutes = +{ $minutes } min
choice-enough = C’est tout
service-variant = { $service }, { $variant }
service-plus = { $service } + { $supplement }
service-for = { $service } ({ $subject })
as-last-time = comme la dernière fois

## Quand, et est-ce bien cela

ask-time-first = La première place libre est { $when }. Choisissez, ou écrivez un jour et une heure.
    .sms = Première place libre : { $when }. Choisissez ou écrivez un jour.
seats-left =
    { $count ->
        [one] { $count } place libre
       *[other] { $count } places libres
    }
place-home = chez vous, { $address }
place-home-short = chez vous
confirm-choice =
    { $service }
    { $when }, { $minutes } min, { $price }
    avec { $practitioner }, { $place }
    Au nom de { $name }. { $question }
    .sms = { $service }, { $when }, { $minutes } min, { $price }. { $question }
shall-book = Je réserve ?
shall-ask = Le cabinet confirme chacune de ces réservations. Je demande ?
    .sms = Je demande confirmation ?
choice-ask-yes = Oui, demandez
choice-change = Choisir autrement

## Ce que le cabinet demande

intake-question = { $question }
ask-address = À quelle adresse venons-nous ? Rue, numéro et ville, s’il vous plaît.
choice-skip = Passer

## Après

booking-asked =
    J’ai demandé : { $when }, avec { $practitioner }, { $place }.
    L’horaire vous est gardé ; nous vous répondons ici.
    .sms = Demandé : { $when }, { $practitioner }. L'horaire vous est gardé, nous vous répondons ici.
booking-done-several =
    Réservé : { $when }, avec { $practitioner }, { $place }.
    { $lines }
    Je vous le rappellerai à temps.
    .sms = Réservé : { $when }, { $practitioner }. { $lines }
visit-at = { $time } { $subject }
visit-line-for = { $when }, { $subject }, { $practitioner } ({ $status })
    .sms = { $when } { $subject }
visit-notes = { $lines }
note-preparation = Avant de venir : { $text }
note-link = Votre lien : { $link }
ask-cancel-wish = Il reste moins de { $hours } heures avant { $when } : je ne peux pas annuler sans l’accord du cabinet. Je demande ?
    .sms = Moins de { $hours } heures avant { $when } : je demande au cabinet d'annuler ?
confirm-move-wish = Il est trop tard pour que je déplace { $old } sans l’accord du cabinet. Je demande { $when }, avec { $practitioner } ?
    .sms = Trop tard sans accord du cabinet. Je demande { $when } ?
wish-asked-move = J’ai demandé au cabinet, qui vous répond ici. D’ici là, votre horaire reste { $when }.
    .sms = J'ai demandé au cabinet. D'ici là, cela reste { $when }.
wish-asked-cancel = J’ai demandé au cabinet, qui vous répond ici. D’ici là, votre rendez-vous de { $when } est maintenu.
    .sms = J'ai demandé au cabinet. D'ici là, cela reste { $when }.
wish-asked-already = Le cabinet a déjà votre demande et vous répond ici. D’ici là : { $when }.
    .sms = Le cabinet a déjà votre demande. D'ici là : { $when }.

## Au praticien

practitioner-intake =
    { $client }, { $when } :
    { $lines }
intake-line = { $question } { $text }
intake-address = Adresse :
