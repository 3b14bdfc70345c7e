# Was beim Buchen gewählt wird: für wen, in welcher Form, womit; und was die Praxis wissen möchte.

## Für wen

ask-subject-child = Für welches Kind?
ask-subject-pet = Für welches Tier?
ask-subject-device = Für welches Gerät?
ask-subject-more = Bisher: { $subject }. Wer noch?
ask-name-child = Wie heißt das Kind?
ask-name-pet = Wie heißt das Tier?
ask-name-device = Um welches Gerät geht es? Marke und Modell, bitte.
choice-another-child = Ein anderes Kind
choice-another-pet = Ein anderes Tier
choice-another-device = Ein anderes Gerät
choice-for-child = Für ein Kind
choice-for-pet = Für ein Tier
choice-for-device = Für ein Gerät
choice-several = Mehrere zusammen
choice-for-me = Für mich
and-also = { $subject } und { $other }

## In welcher Form, womit

ask-variant = { $service }: welche Form?
ask-variant-for = { $service } für { $subject }: welche Form?
ask-supplements = { $service }. Möchten Sie etwas dazu?
    .sms = Möchten Sie etwas dazu?
ask-supplements-more = Bisher: { $service }. Noch etwas?
supplement-detail = +{ $minutes } min, +{ $price }
supplement-price = +{ $price }
supplement-minutes = +{ $minutes } min
choice-enough = Das ist alles
service-variant = { $service }, { $variant }
service-plus = { $service } + { $supplement }
service-for = { $service } ({ $subject })
as-last-time = wie letztes Mal

## Wann, und ob es so sein soll

ask-time-first = Die erste freie Zeit ist { $when }. Wählen Sie, oder schreiben Sie Tag und Uhrzeit.
    .sms = Erste freie Zeit: { $when }. Wählen Sie oder schreiben Sie einen Tag.
seats-left =
    { $count ->
        [one] noch { $count } Platz
       *[other] noch { $count } Plätze
    }
place-home = bei Ihnen, { $address }
place-home-short = bei Ihnen
confirm-choice =
    { $service }
    { $when }, { $minutes } min, { $price }
    bei { $practitioner }, { $place }
    Auf den Namen { $name }. { $question }
    .sms = { $service }, { $when }, { $minutes } min, { $price }. { $question }
shall-book = Soll ich buchen?
shall-ask = Die Praxis bestätigt diese Termine einzeln. Soll ich anfragen?
    .sms = Soll ich anfragen?
choice-ask-yes = Ja, bitte anfragen
choice-change = Anders wählen

## Was die Praxis wissen möchte

intake-question = { $question }
ask-address = An welche Adresse sollen wir kommen? Straße, Hausnummer und Ort, bitte.
choice-skip = Überspringen

## Danach

booking-asked =
    Ich habe angefragt: { $when }, bei { $practitioner }, { $place }.
    Die Zeit ist für Sie freigehalten; Sie hören hier von uns.
    .sms = Angefragt: { $when }, { $practitioner }. Die Zeit ist freigehalten, Sie hören von uns.
booking-done-several =
    Gebucht: { $when }, bei { $practitioner }, { $place }.
    { $lines }
    Ich erinnere Sie rechtzeitig.
    .sms = Gebucht: { $when }, { $practitioner }. { $lines }
visit-at = { $time } { $subject }
visit-line-for = { $when }, { $subject }, { $practitioner } ({ $status })
    .sms = { $when } { $subject }
visit-notes = { $lines }
note-preparation = Bevor Sie kommen: { $text }
note-link = Ihr Zugang: { $link }
ask-cancel-wish = Bis { $when } sind es weniger als { $hours } Stunden, deshalb kann ich nicht allein absagen. Soll ich die Praxis fragen?
    .sms = Weniger als { $hours } Stunden bis { $when }: Soll ich die Praxis um Absage bitten?
confirm-move-wish = Um { $old } zu verschieben, brauche ich jetzt das Einverständnis der Praxis. Soll ich nach { $when } bei { $practitioner } fragen?
    .sms = Das entscheidet jetzt die Praxis. Soll ich nach { $when } fragen?
wish-asked-move = Ich habe die Praxis gefragt; Sie hören hier von uns. Bis dahin bleibt es bei { $when }.
    .sms = Die Praxis ist gefragt. Bis zur Antwort bleibt es bei { $when }.
wish-asked-cancel = Ich habe die Praxis gefragt; Sie hören hier von uns. Bis dahin steht Ihr Termin am { $when }.
    .sms = Die Praxis ist gefragt. Bis zur Antwort bleibt es bei { $when }.
wish-asked-already = Die Praxis hat Ihre Anfrage schon und antwortet Ihnen hier. Bis dahin: { $when }.
    .sms = Die Praxis hat Ihre Anfrage schon. Bis dahin: { $when }.

## An die Behandelnden

practitioner-intake =
    { $client }, { $when }:
    { $lines }
intake-line = { $question } { $text }
intake-address = Anschrift:
