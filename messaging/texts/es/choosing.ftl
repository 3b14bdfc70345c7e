# Lo que se elige al reservar: para quién, de qué forma, con qué; y lo que la consulta pregunta.

## Para quién

ask-subject-child = ¿Para qué niño o niña?
ask-subject-pet = ¿Para qué animal?
ask-subject-device = ¿Para qué aparato?
ask-subject-more = Hasta ahora: { $subject }. ¿Quién más?
ask-name-child = ¿Cómo se llama el niño o la niña?
ask-name-pet = ¿Cómo se llama el animal?
ask-name-device = ¿De qué aparato se trata? Marca y modelo, por favor.
choice-another-child = Otro niño o niña
choice-another-pet = Otro animal
choice-another-device = Otro aparato
choice-for-child = Para un niño o niña
choice-for-pet = Para un animal
choice-for-device = Para un aparato
choice-several = Varios juntos
choice-for-me = Para mí
and-also = { $subject } y { $other }

## De qué forma, con qué

ask-variant = { $service }: ¿cuál?
ask-variant-for = { $service } para { $subject }: ¿cuál?
ask-supplements = { $service }. ¿Desea añadir algo más?
    .sms = ¿Desea añadir algo más?
ask-supplements-more = Hasta ahora: { $service }. ¿Algo más?
supplement-detail = +{ $minutes } min, +{ $price }
supplement-price = +{ $price }
supplement-minutes = +{ $minutes } min
choice-enough = Eso es todo
service-variant = { $service }, { $variant }
service-plus = { $service } + { $supplement }
service-for = { $service } ({ $subject })
as-last-time = como la última vez

## Cuándo, y si está bien así

ask-time-first = El primer hueco libre es { $when }. Elija, o escriba día y hora.
    .sms = Primer hueco libre: { $when }. Elija o escriba un día.
seats-left =
    { $count ->
        [one] { $count } plaza libre
       *[other] { $count } plazas libres
    }
place-home = en su casa, { $address }
place-home-short = en su casa
confirm-choice =
    { $service }
    { $when }, { $minutes } min, { $price }
    con { $practitioner }, { $place }
    A nombre de { $name }. { $question }
    .sms = { $service }, { $when }, { $minutes } min, { $price }. { $question }
shall-book = ¿Lo reservo?
shall-ask = La consulta confirma cada una de estas reservas. ¿Lo pregunto?
    .sms = ¿Lo pregunto?
choice-ask-yes = Sí, pregunte
choice-change = Cambiar la elección

## Lo que la consulta pregunta

intake-question = { $question }
ask-address = ¿A qué dirección vamos? Calle, número y localidad, por favor.
choice-skip = Saltar

## Después

booking-asked =
    He pedido: { $when }, con { $practitioner }, { $place }.
    Le guardamos la hora; le respondemos aquí.
    .sms = Pedido: { $when }, { $practitioner }. Le guardamos la hora, le respondemos aquí.
booking-done-several =
    Reservado: { $when }, con { $practitioner }, { $place }.
    { $lines }
    Se lo recordaré a tiempo.
    .sms = Reservado: { $when }, { $practitioner }. { $lines }
visit-at = { $time } { $subject }
visit-line-for = { $when }, { $subject }, { $practitioner } ({ $status })
    .sms = { $when } { $subject }
visit-notes = { $lines }
note-preparation = Antes de venir: { $text }
note-link = Su enlace: { $link }
ask-cancel-wish = Faltan menos de { $hours } horas para { $when }, así que no puedo anularla sin la consulta. ¿Lo pregunto?
    .sms = Faltan menos de { $hours } horas para { $when }: ¿pido a la consulta que la anule?
confirm-move-wish = Es tarde para cambiar { $old } sin la consulta. ¿Pregunto por { $when }, con { $practitioner }?
    .sms = Es tarde sin la consulta. ¿Pregunto por { $when }?
wish-asked-move = Lo he preguntado a la consulta; le respondemos aquí. Hasta entonces su hora sigue siendo { $when }.
    .sms = Lo he preguntado. Hasta la respuesta sigue { $when }.
wish-asked-cancel = Lo he preguntado a la consulta; le respondemos aquí. Hasta entonces su cita de { $when } sigue en pie.
    .sms = Lo he preguntado. Hasta la respuesta sigue { $when }.
wish-asked-already = La consulta ya tiene su petición y le responderá aquí. Hasta entonces: { $when }.
    .sms = La consulta ya tiene su petición. Hasta entonces: { $when }.

## A quien atiende

practitioner-intake =
    { $client }, { $when }:
    { $lines }
intake-line = { $question } { $text }
intake-address = Dirección:
