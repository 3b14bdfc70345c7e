# La lista de espera: lo que se ofrece y se pregunta a los clientes, lo que ve el equipo.

choice-waiting-join = Lista de espera
choice-waiting-take = Sí, me la quedo
choice-waiting-no = No, esta no
choice-waiting-stay = Sigo esperando
choice-waiting-leave = Salir de la lista

waiting-offer = Ha quedado libre una hora: { $when }, { $practitioner }. Se la guardo hasta { $deadline }. ¿Le viene bien? { $practice }
    .sms = { $practice }: hora libre: { $when }, { $practitioner }. Se la guardamos hasta { $deadline }. ¿Le viene bien?
waiting-offer-shared = Ha quedado libre una hora cercana: { $when }, { $practitioner }. La ofrezco a tres personas a la vez: será de quien responda primero. La oferta vale hasta { $deadline }. { $practice }
    .sms = { $practice }: libre pronto: { $when }, { $practitioner }. La ofrecemos a varias personas: será de quien responda primero. Hasta { $deadline }.
waiting-offer-earlier = Ha quedado libre una hora antes: { $when } en vez de { $old }, { $practitioner }. Se la guardo hasta { $deadline }. ¿Le viene bien? { $practice }
    .sms = { $practice }: antes: { $when } en vez de { $old }, { $practitioner }. Se la guardamos hasta { $deadline }. ¿Le viene bien?
waiting-offer-shared-earlier = Ha quedado libre una hora antes: { $when } en vez de { $old }, { $practitioner }. La ofrezco a tres personas a la vez: será de quien responda primero. La oferta vale hasta { $deadline }. { $practice }
    .sms = { $practice }: antes: { $when } en vez de { $old }, { $practitioner }. La ofrecemos a varias personas: será de quien responda primero. Hasta { $deadline }.
waiting-still = No he tenido respuesta sobre las horas que han quedado libres. ¿Sigue esperando una? Hasta que responda no le escribiré más sobre esto. { $practice }
    .sms = { $practice }: ¿sigue esperando una hora libre? Hasta que responda no le escribiremos más sobre esto.

waiting-joined = Anotado. Le escribo en cuanto quede libre una hora adecuada ({ $service }).
    .sms = Anotado. Le escribimos en cuanto quede libre una hora adecuada ({ $service }).
waiting-joined-earlier = Anotado. Si queda algo libre antes de { $when }, le escribo. Hasta entonces su cita sigue siendo suya.
    .sms = Anotado. Si queda algo libre antes de { $when }, le escribimos. Su cita sigue siendo suya.
waiting-list =
    Está en la lista de espera:
    { $lines }
    .sms =
        Lista de espera:
        { $lines }
waiting-line = { $service }
waiting-line-earlier = { $service }, antes de { $when }
waiting-line-paused = { $service }, en pausa
waiting-which = ¿Qué es lo que ya no espera?
waiting-which-visit = ¿Para qué cita desea una hora antes?
waiting-none = Ahora mismo no está en la lista de espera.
waiting-left = Hecho, ya no está en la lista de espera.
waiting-stays = Gracias. Sigue en la lista de espera.
waiting-declined = Gracias por avisar. Se la ofrezco a la siguiente persona; usted sigue en la lista de espera.
    .sms = Gracias por avisar. Sigue en la lista de espera.
waiting-taken = Lo siento, esa hora ya está ocupada. Sigue en la lista de espera.
waiting-over = Lo siento, esa oferta ya no vale.

notice-waiting-filled = De la lista de espera: { $client }, { $when }, { $practitioner } /client_{ $person }
staff-waiting =
    Lista de espera:
    { $lines }
staff-waiting-line = { $rank }. { $who }: { $service }, { $practitioner } /client_{ $person }
staff-waiting-line-earlier = { $rank }. { $who }: { $service }, { $practitioner }, antes de { $before } /client_{ $person }
staff-waiting-anyone = cualquiera
staff-waiting-none = No hay nadie en la lista de espera.
staff-waiting-numbers = En 30 días: horas que quedaron libres: { $freed }, ocupadas de nuevo: { $share } %. Mediana en minutos: { $median }.
staff-waiting-card = { $who }: { $service }, { $practitioner }. Prioridad { $priority } (1 va primero).
staff-waiting-up = Antes
staff-waiting-down = Después
staff-waiting-out = Quitar de la lista
staff-waiting-removed = { $who } ya no está en la lista de espera.
staff-waiting-gone = Esa entrada ya no está en la lista de espera.
staff-fill =
    Ofrezco estas horas libres a quienes esperan, uno tras otro:
    { $lines }
staff-fill-none = Ninguna hora libre le viene bien a nadie de la lista de espera.
staff-waiting-label = { $rank }. { $who }
staff-command-waiting = La lista de espera
staff-command-fill = Ofrecer horas libres a quienes esperan
