# Ciò che si sceglie prenotando: per chi, in quale forma, con che cosa; e ciò che lo studio chiede.

## Per chi

ask-subject-child = Per quale bambino?
ask-subject-pet = Per quale animale?
ask-subject-device = Per quale apparecchio?
ask-subject-more = Finora: { $subject }. Chi altro?
ask-name-child = Come si chiama il bambino o la bambina?
ask-name-pet = Come si chiama l’animale?
ask-name-device = Di quale apparecchio si tratta? Marca e modello, per favore.
choice-another-child = Un altro bambino
choice-another-pet = Un altro animale
choice-another-device = Un altro apparecchio
choice-for-child = Per un bambino
choice-for-pet = Per un animale
choice-for-device = Per un apparecchio
choice-several = Più di uno insieme
choice-for-me = Per me
and-also = { $subject } e { $other }

## In quale forma, con che cosa

ask-variant = { $service }: quale?
ask-variant-for = { $service } per { $subject }: quale?
ask-supplements = { $service }. Desidera aggiungere altro?
    .sms = Desidera aggiungere altro?
ask-supplements-more = Finora: { $service }. Altro?
supplement-detail = +{ $minutes } min, +{ $price }
supplement-price = +{ $price }
supplement-minutes = +{ $minutes } min
choice-enough = Basta così
service-variant = { $service }, { $variant }
service-plus = { $service } + { $supplement }
service-for = { $service } ({ $subject })
as-last-time = come l’ultima volta

## Quando, e va bene così

ask-time-first = Il primo posto libero è { $when }. Scelga, oppure scriva giorno e ora.
    .sms = Primo posto libero: { $when }. Scelga o scriva un giorno.
seats-left =
    { $count ->
        [one] { $count } posto libero
       *[other] { $count } posti liberi
    }
place-home = da Lei, { $address }
place-home-short = da Lei
confirm-choice =
    { $service }
    { $when }, { $minutes } min, { $price }
    con { $practitioner }, { $place }
    A nome di { $name }. { $question }
    .sms = { $service }, { $when }, { $minutes } min, { $price }. { $question }
shall-book = Prenoto?
shall-ask = Queste prenotazioni le conferma lo studio. Chiedo?
    .sms = Chiedo conferma?
choice-ask-yes = Sì, chieda
choice-change = Cambio la scelta

## Ciò che lo studio chiede

intake-question = { $question }
ask-address = A quale indirizzo veniamo? Via, numero e città, per favore.
choice-skip = Salto

## Dopo

booking-asked =
    Ho chiesto: { $when }, con { $practitioner }, { $place }.
    L’orario è tenuto per Lei; Le rispondiamo qui.
    .sms = Ho chiesto: { $when }, { $practitioner }. L'orario è tenuto per Lei, Le rispondiamo qui.
booking-done-several =
    Prenotato: { $when }, con { $practitioner }, { $place }.
    { $lines }
    Glielo ricorderò in tempo.
    .sms = Prenotato: { $when }, { $practitioner }. { $lines }
visit-at = { $time } { $subject }
visit-line-for = { $when }, { $subject }, { $practitioner } ({ $status })
    .sms = { $when } { $subject }
visit-notes = { $lines }
note-preparation = Prima di venire: { $text }
note-link = Il Suo collegamento: { $link }
ask-cancel-wish = Mancano meno di { $hours } ore a { $when }, perciò da solo non posso disdire. Lo chiedo ai colleghi?
    .sms = Mancano meno di { $hours } ore a { $when }: chiedo ai colleghi di disdire?
confirm-move-wish = È tardi perché io sposti da solo { $old }. Chiedo ai colleghi { $when }, con { $practitioner }?
    .sms = È tardi per spostare da solo. Chiedo ai colleghi { $when }?
wish-asked-move = L’ho chiesto ai colleghi: Le rispondono qui. Fino ad allora il Suo orario resta { $when }.
    .sms = L'ho chiesto ai colleghi. Fino alla risposta resta { $when }.
wish-asked-cancel = L’ho chiesto ai colleghi: Le rispondono qui. Fino ad allora il Suo appuntamento di { $when } resta valido.
    .sms = L'ho chiesto ai colleghi. Fino alla risposta resta { $when }.
wish-asked-already = I colleghi hanno già la Sua richiesta e Le rispondono qui. Fino ad allora: { $when }.
    .sms = I colleghi hanno già la Sua richiesta. Fino ad allora: { $when }.

## Al professionista

practitioner-intake =
    { $client }, { $when }:
    { $lines }
intake-line = { $question } { $text }
intake-address = Indirizzo:
