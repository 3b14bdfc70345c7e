# Visits that the practice cannot hold: what their clients are told, and what staff see of it; closures and openings.

visit-retime =
    { $practice }: lo sentimos, su cita del { $when } no puede celebrarse.
    Elija otra hora, por favor.
    .sms = { $practice }: lo sentimos, su cita del { $when } no puede celebrarse. Elija otra hora:
visit-retime-open = { $practice }: lo sentimos, su cita del { $when } no puede celebrarse. ¿Buscamos otra hora?
    .sms = { $practice }: lo sentimos, su cita del { $when } no puede celebrarse. ¿Otra hora?
visit-stays-by-practice = { $practice }: su cita del { $when } sí puede celebrarse. Disculpe las molestias.
retime-sorry = Lo sentimos: su cita del { $when } no puede celebrarse. Elija otra hora, por favor.
    .sms = Lo sentimos: su cita del { $when } no puede celebrarse.
retime-cancelled = Su cita del { $when } queda anulada, disculpe las molestias. Escríbanos cuando desee otra.
    .sms = Anulada: { $when }. Disculpe las molestias.

staff-everybody = toda la consulta
staff-span-day = { $day }
staff-span-days = { $day } - { $last }
staff-span-part = { $day } { $opens }-{ $closes }
staff-rebooking =
    { $who }, { $span }: { $count ->
        [one] se ha pedido otra hora a 1 cliente
       *[other] se ha pedido otra hora a { $count } clientes
    }
    { $sum }
    { $lines }
staff-rebooking-done =
    { $who }, { $span }: { $count ->
        [one] preguntado 1 cliente, ya no se espera a nadie
       *[other] preguntados { $count } clientes, ya no se espera a nadie
    }
    { $sum }
    { $lines }
staff-rebooking-sum-asked = aún sin respuesta: { $number }
staff-rebooking-sum-moved = cambiadas: { $number }
staff-rebooking-sum-cancelled = anuladas: { $number }
staff-rebooking-sum-unreachable = no localizados, hay que llamar: { $number }
staff-rebooking-sum-unanswered = sin respuesta, hay que llamar: { $number }
staff-rebooking-sum-kept = siguen igual: { $number }
staff-rebooking-asked = { $client }, { $when }: aún sin respuesta
staff-rebooking-moved = { $client }, { $when }: ahora { $wanted }
staff-rebooking-cancelled = { $client }, { $when }: anulada
staff-rebooking-unreachable = { $client }, { $when }: el mensaje no llegó, hay que llamar /client_{ $person }
staff-rebooking-unanswered = { $client }, { $when }: sin respuesta, hay que llamar /client_{ $person }
staff-rebooking-kept = { $client }, { $when }: sigue igual

staff-help-hours =
    Cerrar y abrir:
    /hours - la semana, con los cierres
    /off Anna mañana - alguien falta
    /close viernes por la tarde - toda la consulta
    /block 15-16 Anna - sin citas a esa hora
    /open sábado 9-12 - fuera de horario
    O simplemente «mañana estoy enferma». Ofrezco otras horas a los clientes afectados.
    .sms = /hours, /off, /close, /block, /open: añada quién y cuándo, por ejemplo /off Anna mañana
staff-usage-off = ¿Quién falta y cuándo? Por ejemplo: /off Anna mañana, o /off Anna 3 - 10 de agosto
staff-usage-close = ¿Cuándo cierra la consulta? Por ejemplo: /close viernes por la tarde
staff-usage-open = ¿Cuándo se abre y con quién? Por ejemplo: /open sábado 9-12 Anna
staff-usage-block = ¿Cuándo no hay que dar citas y con quién? Por ejemplo: /block 15-16 Anna
staff-usage-revoke = ¿Cuál? /hours muestra los números.
staff-hours-own-only = Solo puede cambiar su propio horario. Para los demás, pregunte a dirección o recepción.
staff-confirm-close-free = Cerrado: { $who }, { $span }. No hay citas entonces. ¿Lo anoto?
staff-confirm-close =
    Cerrado: { $who }, { $span }. { $count ->
        [one] Hay 1 cita entonces. ¿Lo anoto y ofrezco otras horas al cliente?
       *[other] Hay { $count } citas entonces. ¿Lo anoto y ofrezco otras horas a los clientes?
    }
    { $lines }
staff-confirm-close-line = { $when }, { $client }
staff-confirm-open = Abierto: { $who }, { $span }. ¿Lo anoto?
staff-confirm-open-at = Abierto: { $who }, { $span }, { $place }. ¿Lo anoto?
staff-done-close-free = Cerrado: { $who }, { $span }.
staff-done-close = Cerrado: { $who }, { $span }. { $count ->
        [one] Escribo a 1 cliente; el grupo ve cómo va.
       *[other] Escribo a { $count } clientes; el grupo ve cómo va.
    }
staff-done-open = Abierto: { $who }, { $span }.
staff-take-back = Retirar
staff-taken-back = Retirado: { $who }, { $span }.
staff-taken-back-stay = Retirado: { $who }, { $span }. { $count ->
        [one] 1 cita sigue como estaba; aviso al cliente.
       *[other] { $count } citas siguen como estaban; aviso a los clientes.
    }
staff-not-possible-retimed = Ya se ha pedido al cliente otra hora para esta cita.
staff-not-found-special = Ese cierre o apertura ya no existe.
staff-week =
    Horario { $span }
    { $lines }
staff-week-span = { $from }-{ $until }
staff-week-closed = { $day }, { $who }: cerrado
staff-week-special-closed = Cerrado ({ $reason }): { $who }, { $span } /revoke_{ $id }
staff-week-special-open = Abierto: { $who }, { $span } /revoke_{ $id }
staff-week-holiday = { $day }: festivo
staff-reason-closure = cierre
staff-reason-holiday = festivo
staff-reason-ill = enfermedad
staff-reason-time-off = ausencia
staff-command-off = Alguien falta
staff-command-close = Cerrar la consulta
staff-command-open = Abrir fuera de horario
staff-command-hours = Horario y cierres
