# The life of a visit: marks, repairs, decisions, undoing, series.

visit-book-granted = { $practice }: su cita del { $when } queda fijada. { $place }
visit-move-granted = { $practice }: como pidió, su cita del { $before } pasa al { $when }. { $place }
visit-cancel-granted = { $practice }: como pidió, su cita del { $when } queda anulada. Escríbanos cuando lo desee.
visit-book-declined = { $practice }: lo sentimos, no podemos atenderle el { $when }. Con gusto buscamos otro momento.
visit-move-declined = { $practice }: lo sentimos, no podemos cambiar su cita. sigue fijada para el { $when }.
visit-cancel-declined = { $practice }: es tarde para anular aquí su cita del { $when }. Le rogamos que nos llame.
visit-restored = { $practice }: su cita del { $when } sigue en pie. { $place }
visit-series-booked = { $practice }: hemos reservado para usted { $count ->
        [one] 1 cita
       *[other] { $count } citas
    }, la primera { $when }, la última { $last }. { $place }
visit-series-moved = { $practice }: cambiadas de hora: { $count ->
        [one] 1 cita
       *[other] { $count } citas
    }. La próxima: { $when }.
visit-series-cancelled = { $practice }: anuladas, desde el { $when }: { $count ->
        [one] 1 cita
       *[other] { $count } citas
    }. Escríbanos aquí para otro momento.

repair-quote = { $practice }: lo hemos revisado. La reparación cuesta { $price }. ¿La hacemos?
repair-ready = { $practice }: ya puede recogerlo. { $place }. Abierto { $day } { $from }-{ $until }.
repair-ready-plain = { $practice }: ya puede recogerlo. { $place }
choice-another-time = Otro momento
choice-quote-yes = Sí, adelante
choice-quote-no = No, gracias

notice-restored = Sigue en pie: { $client }, { $when }, { $practitioner }, { $place } /client_{ $person }
practitioner-restored = Sigue en pie: { $when }, { $client }, { $service }, { $place }
notice-requested-again = Aún por decidir: { $client } pide { $when }, { $practitioner }, { $place } /client_{ $person }
notice-wish-move-again = Aún por decidir: { $client } pide cambiar de { $when } a { $wanted }, { $practitioner } /client_{ $person }
notice-wish-cancel-again = Aún por decidir: { $client } pide anular { $when }, { $practitioner } /client_{ $person }
notice-quote-agreed = Presupuesto aceptado: { $client }. Se puede seguir. /client_{ $person }
notice-quote-refused = Presupuesto rechazado: { $client }. Decidan qué hacer. /client_{ $person }
notice-series-booked = Serie reservada: { $client }, { $count ->
        [one] 1 cita
       *[other] { $count } citas
    }, desde { $when }, { $practitioner } /client_{ $person }
notice-series-moved = Serie cambiada: { $client }, { $count ->
        [one] 1 cita
       *[other] { $count } citas
    }, desde { $when }, { $practitioner } /client_{ $person }
notice-series-cancelled = Serie anulada: { $client }, { $count ->
        [one] 1 cita
       *[other] { $count } citas
    }, desde { $when }, { $practitioner } /client_{ $person }
notice-unconfirmed = Aún sin confirmar, hasta el próximo día laborable: { $count ->
        [one] 1 cita
       *[other] { $count } citas
    }
    { $lines }
notice-unconfirmed-line = { $when } { $client }, { $practitioner } /client_{ $person }
notice-unconfirmed-missed = { $when } { $client }, { $practitioner }: faltó hace poco, mejor llamar /client_{ $person }
notice-unconfirmed-first = { $when } { $client }, { $practitioner }: primera visita, conviene llamar /client_{ $person }
notice-unconfirmed-long-ago = { $when } { $client }, { $practitioner }: reservada hace tiempo, conviene llamar /client_{ $person }
notice-unconfirmed-more = y más: vea /agenda

staff-seen = { $when } { $who }, { $practitioner }: { $status }
staff-visit-open = Ver la cita
staff-visit-button = { $time } { $who }
staff-visit-of = { $when } { $who }
staff-which-visit = ¿Cuál?
staff-mark-as-arrived = Ha llegado
staff-mark-as-in-progress = En curso
staff-mark-as-done = Hecho
staff-mark-as-no-show = No ha venido
staff-mark-nobody = No encuentro ninguna cita para marcar así: { $status }.
staff-stage-received = Recibido
staff-stage-diagnosing = En el taller
staff-stage-waiting-approval = Presupuesto enviado
staff-stage-waiting-part = Espera una pieza
staff-stage-ready = Listo
staff-stage-collected = Recogido
staff-repairs =
    En la tienda:
    { $lines }
staff-repair-line = { $when } { $who }: { $status }
staff-repairs-none = No encuentro ninguna reparación.
staff-ask-amount = ¿Cuánto cuesta? Por ejemplo: /stage { $person } presupuesto 85

staff-decided-book-accepted = Aceptada por { $by }: { $who }, { $when }. { $told }
staff-decided-book-refused = Rechazada por { $by }: { $who }, { $when }. { $told }
staff-decided-move-accepted = Cambiada, aceptada por { $by }: { $who }, ahora { $when }. { $told }
staff-decided-move-refused = Sin cambiar, rechazado por { $by }: { $who }, sigue { $when }. { $told }
staff-decided-cancel-accepted = Anulada, aceptado por { $by }: { $who }, { $when }. { $told }
staff-decided-cancel-refused = Sin anular, rechazado por { $by }: { $who }, { $when }. { $told }
staff-decided-before = Ya estaba decidido; ahora no ha cambiado nada.
staff-by-nobody = la recepción
staff-wish-taken = La hora pedida ya no está libre. Rechace, o cambie con /move.
staff-undecided-none = No hay nada que decidir.

staff-undo = Deshacer
staff-undone = Como antes. { $who }, { $when }: { $status }.
staff-undone-told = Como antes. { $who }, { $when }: { $status }. { $told }
staff-undo-nothing = No hay nada suyo que deshacer; solo cuentan los últimos diez minutos.
staff-not-possible-taken = Esa hora se ha dado a otra persona; no ha cambiado nada.

staff-usage-series = ¿De quién, cada cuánto? Por ejemplo: /series Rossi tratamiento cada semana 8 veces jueves a las 15
staff-series-service =
    ¿Qué servicio? Dígalo con el resto:
    { $lines }
staff-series-who =
    ¿Qué cliente? Ponga el número en lugar del nombre:
    { $lines }
staff-series-plan =
    ¿Reservo así? { $who }, { $practitioner }, { $count ->
        [one] 1 cita
       *[other] { $count } citas
    }:
    { $lines }
staff-series-date = { $when }
staff-series-date-taken = { $when } no libre
staff-series-conflict = { $when } no libre; lo más cercano: { $before }
staff-series-take = Reservar { $when }
staff-series-none = Ninguna de estas fechas está libre.
staff-series-before = Eso ya está reservado.
staff-series-booked = Reservado: { $who }, { $count ->
        [one] 1 cita
       *[other] { $count } citas
    }. { $told }
staff-series-booked-but =
    Reservado: { $who }, { $count ->
        [one] 1 cita
       *[other] { $count } citas
    }. { $told }
    { $lines }
staff-series-undo = Anular la serie
staff-series-left =
    { $who }:
    { $lines }
staff-series-added = Reservado también: { $who }, { $when }, { $practitioner }.
staff-series-ask-following = ¿Anulo todas las citas siguientes de esta serie?
staff-series-ask-all = ¿Anulo todas las citas pendientes de esta serie?
staff-series-cancel-following = También las siguientes
staff-series-cancel-all = Toda la serie
staff-series-move-following = Cambiar las siguientes
staff-series-no-others = No quedan más citas de esta serie.
staff-series-moved = Cambiado: { $who }, { $count ->
        [one] 1 cita
       *[other] { $count } citas
    }. { $told }
staff-series-moved-but =
    Cambiado: { $who }, { $count ->
        [one] 1 cita
       *[other] { $count } citas
    }. { $told }
    { $lines }
staff-series-cancelled = Anulado: { $who }, { $count ->
        [one] 1 cita
       *[other] { $count } citas
    }. { $told }
staff-series-cancelled-but =
    Anulado: { $who }, { $count ->
        [one] 1 cita
       *[other] { $count } citas
    }. { $told }
    { $lines }

choice-undo = Mejor la mantengo
undo-done = Su cita sigue como estaba: { $when }, { $practitioner }.
undo-taken = Lo sentimos, esa hora se ha dado ya a otra persona.
undo-late = Ya es tarde para deshacerlo. Puede reservar aquí una nueva cita.
quote-agreed = Gracias, nos ponemos a ello y le avisamos cuando esté listo.
quote-refused = De acuerdo, por ahora no hacemos nada y le contactamos.
quote-old = Esa pregunta ya no está abierta.
repairs-none = Ahora mismo no tenemos nada suyo aquí.
repairs-standing = { $lines }
repair-standing = Entregado { $when }: { $state }
repair-at-received = recibido
repair-at-diagnosing = estamos en ello
repair-at-waiting-approval = esperamos su respuesta al presupuesto
repair-at-waiting-part = esperamos una pieza
repair-at-ready = listo para recoger
repair-at-collected = recogido

staff-help-life =
    Durante el día:
    /arrived Rossi, /inside Rossi, /done Rossi, /noshow Rossi
    /stage Rossi listo - reparaciones; /stage las muestra
    /accept Rossi, /refuse Rossi - lo que espera una decisión
    /series Rossi tratamiento cada semana 8 veces jueves a las 15
    /undo - deshace lo hecho en los últimos diez minutos
    .sms = /arrived, /inside, /done, /noshow, /stage, /accept, /refuse, /series, /undo
staff-command-arrived = Ha llegado: /arrived Rossi
staff-command-done = Cita terminada: /done Rossi
staff-command-noshow = Alguien no ha venido
staff-command-stage = Cómo van las reparaciones: /stage Rossi listo
staff-command-series = Citas que se repiten
staff-command-undo = Deshacer el último cambio
