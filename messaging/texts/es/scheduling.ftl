choice-confirm = Confirmo
choice-move = Cambiar
choice-cancel = Cancelar

reminder-72h =
    { $practice }: le esperamos el { $when }. Esa hora está reservada para usted; si no puede venir, díganoslo y se la daremos a quien está esperando.
    Para no recibir más mensajes aquí, escriba STOP.
    .sms = { $practice }: le esperamos el { $when }. ¿Puede venir? STOP detiene los SMS.
reminder-24h =
    { $practice }: le esperamos el { $when }. ¿Puede venir?
    Para no recibir más mensajes aquí, escriba STOP.
    .sms = { $practice }: le esperamos el { $when }. ¿Puede venir? STOP detiene los SMS.
reminder-24h-confirmed = { $practice }: gracias por confirmar. Le esperamos el { $when }.
    .sms = { $practice }: cita confirmada, le esperamos el { $when }.
when-and = { $when } y a las { $time }
    .sms = { $when } y { $time }
reminder-2h =
    { $practice }: hasta pronto, { $when }.
    { $place }
    { $directions }
    .sms = { $practice }: le esperamos el { $when }, { $place }

visit-booked-by-practice =
    { $practice }: le hemos reservado una cita para el { $when }.
    { $place }
    .sms = { $practice }: cita reservada para el { $when }, { $place }
visit-moved-by-practice =
    { $practice }: su cita del { $before } pasa al { $when }.
    { $place }
    ¿Le viene bien?
    .sms = { $practice }: su cita del { $before } pasa al { $when }. ¿Le viene bien?
visit-cancelled-by-practice = { $practice }: lamentablemente su cita del { $when } no puede celebrarse. Lo sentimos. Escríbanos aquí y buscamos otro momento.
    .sms = { $practice }: lo sentimos, su cita del { $when } no puede celebrarse. Escríbanos aquí para buscar otra hora.

notice-booked = Reservada: { $client }, { $when }, { $practitioner }, { $place } /client_{ $person }
    .sms = Reservada: { $client } { $when }, { $practitioner }
notice-moved = Cambiada: { $client }, de { $before } a { $when }, { $practitioner }, { $place } /client_{ $person }
    .sms = Cambiada: { $client } de { $before } a { $when }, { $practitioner }
notice-cancelled = Cancelada: { $client }, { $when }, { $practitioner } /client_{ $person }
    .sms = Cancelada: { $client } { $when }, { $practitioner }
notice-confirmed = Confirmada: { $client }, { $when }, { $practitioner } /client_{ $person }
    .sms = Confirmada: { $client } { $when }, { $practitioner }

practitioner-booked = Nueva cita: { $when }, { $client }, { $service }, { $place }
    .sms = Nueva cita: { $when } { $client }
practitioner-moved = Cambiada: { $client }, de { $before } a { $when }, { $service }, { $place }
    .sms = Cambiada: { $client } de { $before } a { $when }
practitioner-cancelled = Cancelada: { $when }, { $client }, { $service }
    .sms = Cancelada: { $when } { $client }
practitioner-confirmed = Confirmada: { $when }, { $client }, { $service }
    .sms = Confirmada: { $when } { $client }

agenda-daily = Citas del { $day }
