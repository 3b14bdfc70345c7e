staff-welcome = Esta es la recepción de { $practice }. Aquí cuento quién reserva, quién cambia, quién cancela y qué preguntan los clientes. /help muestra lo que sé hacer.
staff-refused-nobody = Lo siento, este espacio es solo para el equipo y aquí no le conozco. Pida al responsable que le añada al equipo.
staff-refused-no-role = Lo siento, su función no permite hacer esto. Consulte con el responsable.
staff-refused-anonymous = Lo siento, cuando un administrador escribe de forma anónima no veo quién pregunta. Desactive el anonimato y vuelva a intentarlo.
staff-refused-chat = Este chat no está entre los que atiendo. Su número es { $chat }: si es el chat del equipo, dé ese número a quien lleva la recepción.
staff-who-are-you = ¿Quién es usted? Toque su nombre para que su agenda y los avisos le lleguen.
staff-seat-label = { $name }
staff-seated = Hola, { $name }, ya sé quién es usted. Abra un chat privado conmigo y pulse Iniciar: su agenda llegará allí.

staff-help =
    Lo que puede pedirme:
    /today - las citas de hoy
    /agenda Anna mañana - el día de una persona
    /free tratamiento jueves - horas libres
    /find Rossi - buscar un cliente
    /client 12 - la ficha de un cliente
    /book Rossi tratamiento jueves a las 15:00 con Anna
    /move Rossi viernes a las 10:00
    /cancel Rossi
    /reply Rossi: su texto - escribir a un cliente
    En el orden que quiera y con sus palabras. Pregunto antes de cambiar nada y aviso al cliente.
    .sms = /today, /agenda, /free, /find, /client, /book, /move, /cancel, /reply: añada las palabras, por ejemplo /book Rossi jueves 15:00
staff-help-all = { $lines }
staff-help-more =
    Listas y calendarios:
    /waiting - la lista de espera
    /fill mañana - ofrecer las horas libres a quienes esperan
    /revoke 3 - retirar un cierre o una apertura
    /calendar - la dirección de su calendario
    /start, /help
    .sms = /waiting, /fill, /revoke, /calendar, /help: listas, calendario, ayuda
staff-usage-find = ¿A quién busco? Por ejemplo: /find Rossi
staff-usage-client = ¿Qué cliente? Por ejemplo: /client 12 o /client Rossi
staff-usage-book = ¿Quién y cuándo? Por ejemplo: /book Rossi tratamiento jueves a las 15:00 con Anna
staff-usage-move = ¿Qué cita, y para cuándo? Por ejemplo: /move Rossi viernes a las 10:00
staff-usage-cancel = ¿Qué cita? Por ejemplo: /cancel Rossi
staff-usage-reply = ¿A quién, y qué? Por ejemplo: /reply Rossi: hasta mañana
staff-unknown-command = No conozco esa orden. /help muestra lo que sé hacer.
staff-unknown-command-near = No conozco esa orden. ¿Quería decir { $command }?
staff-no-command = Dígame qué hacer con una orden, por ejemplo /today. /help las muestra todas.
staff-only-words = Aquí solo sé leer palabras. /help muestra lo que sé hacer.
staff-not-understood = No lo he entendido. Toque uno de los botones o dígame día y hora.
staff-too-old = Ese botón es de una pregunta anterior y ya no vale.
staff-not-your-question = Esa pregunta ya no está abierta o era para otra persona. Empiece de nuevo con una orden.
staff-which = ¿Cuál de estos?
staff-left-alone = De acuerdo, no he cambiado nada.

staff-agenda =
    { $day }: { $count ->
        [one] 1 cita
       *[other] { $count } citas
    }
    { $lines }
staff-agenda-of =
    { $who }, { $day }: { $count ->
        [one] 1 cita
       *[other] { $count } citas
    }
    { $lines }
staff-agenda-visits = { $count ->
    [one] 1 cita
   *[other] { $count } citas
    }
staff-agenda-free = { $day }: todavía sin citas. Todo el día está libre.
staff-agenda-free-of = { $who }, { $day }: todavía sin citas. Todo el día está libre.
staff-agenda-free-but =
    { $day }: todavía sin citas. Todo el día está libre.
    { $lines }
staff-agenda-free-but-of =
    { $who }, { $day }: todavía sin citas. Todo el día está libre.
    { $lines }
staff-agenda-closed = { $day }: cerrado. Buen descanso.
staff-agenda-closed-of = { $who }, { $day }: no trabaja. Buen descanso.
staff-agenda-closed-but =
    { $day }: cerrado.
    { $lines }
staff-agenda-closed-but-of =
    { $who }, { $day }: no trabaja.
    { $lines }
staff-agenda-who = — { $who } —
    .sms = { $who }:
staff-agenda-where = 📍 { $place }
    .sms = { $place }:
staff-agenda-visit = { $from }–{ $until } { $who }, { $service } { $mark }
    .sms = { $from } { $who } { $mark }
staff-agenda-visit-discreet = { $from }–{ $until } { $who } { $mark } /client_{ $id }
    .sms = { $from } { $who } { $mark }
staff-agenda-gap = { $from }–{ $until } libre
    .sms = { $from }-{ $until } libre
staff-agenda-nobody = sin citas
staff-agenda-cancelled = { $from } { $who } cancelada
staff-mark-held = ⏳
    .sms = (apartada)
staff-mark-requested = ❔
    .sms = (pedida)
staff-mark-booked = ○
    .sms = { "" }
staff-mark-confirmed = ✓
    .sms = ok
staff-mark-arrived = 🚪
    .sms = (ha llegado)
staff-mark-in-progress = ▶
    .sms = (en curso)
staff-mark-done = ✔
    .sms = (terminada)
staff-mark-no-show = ✗
    .sms = (no vino)
staff-mark-cancelled = –
    .sms = (cancelada)

staff-status-held = apartada para el cliente
staff-status-requested = pedida
staff-status-booked = sin confirmar
staff-status-confirmed = confirmada
staff-status-arrived = ha llegado
staff-status-in-progress = en curso
staff-status-done = terminada
staff-status-no-show = no vino
staff-status-cancelled = cancelada

staff-free =
    { $service }, horas libres:
    { $lines }
staff-free-day = { $day }, { $who }: { $times }
staff-times = { $time } { $rest }
staff-times-last = { $time }
staff-free-none = { $service }: no hay nada libre entonces. Pruebe otro día, por ejemplo /free la semana que viene.

staff-found-nobody = No encuentro ningún cliente para «{ $wanted }».
staff-found =
    { $count ->
        [one] 1 cliente:
       *[other] { $count } clientes:
    }
    { $lines }
staff-found-line = { $who } /client_{ $id }
staff-found-more = y más: añada alguna letra del nombre
staff-not-found-client = No encuentro ese cliente.
staff-not-found-message = Ese mensaje ya no está.
staff-not-found-notice = No sé a qué cliente responde eso. Use /reply y el nombre del cliente.
staff-not-found-service = Ningún servicio corresponde a eso.
staff-not-found-person = En ese contacto no conozco a nadie.
staff-not-found-seat = Ese nombre ya está ocupado, o usted ya tiene uno. Pregunte al titular.
staff-card =
    { $who } (n.º { $id }), idioma: { $language }
    { $lines }
staff-card-reached = { $channel }: { $address } ({ $state })
staff-card-reached-unseen = { $channel } ({ $state })
staff-card-unreached = no hay forma de escribir a este cliente
staff-card-visit = { $when }, { $service }, { $practitioner } ({ $status })
staff-card-no-visits = sin citas pendientes
staff-card-discreet =
    { $who } (n.º { $id })
    { $lines }
staff-card-visit-discreet = { $when }, { $practitioner } ({ $status })
staff-card-sent = Le he enviado la ficha completa en privado.
staff-card-private-first = Para ver la ficha completa abra un chat conmigo, pulse Iniciar y pídala allí.
staff-language-it = italiano
staff-language-fr = francés
staff-language-pl = polaco
staff-language-en = inglés
staff-language-de = alemán
staff-language-es = español
staff-channel-telegram = Telegram
staff-channel-whatsapp = WhatsApp
staff-channel-sms = SMS
staff-channel-console = Consola
staff-channel-staff = Bot del equipo
staff-point-unverified = nunca ha contestado
staff-point-active = localizable
staff-point-stopped = no quiere mensajes
staff-point-blocked = nos ha bloqueado
staff-point-invalid = contacto inexistente

staff-ask-client = ¿Qué cliente? Escriba el nombre o el número que da /find.
staff-ask-client-which = ¿A qué cliente se refiere?
staff-ask-client-new = No conozco a ningún cliente «{ $name }». ¿Lo doy de alta? Si se refería a otro, escriba su nombre.
staff-ask-client-unknown = No conozco a ningún cliente «{ $name }». Escriba otra vez el nombre, o el número que da /find.
staff-client-label = { $who } (n.º { $id })
staff-unnamed = Cliente n.º { $id }
staff-new-client-label = Cliente nuevo
staff-ask-service = { $who }: ¿qué servicio?
staff-service-label = { $service }
staff-service-detail = { $minutes } min.
staff-ask-visit = { $who }: ¿qué cita?
staff-visit-label = { $when }, { $practitioner }
staff-no-visit = { $who } no tiene citas pendientes.
staff-ask-time = { $who }: ¿cuándo? Toque una hora o escriba otra.
staff-ask-time-taken = { $who }: esa hora no está libre. Estas son las más cercanas; toque una o escriba otra.
staff-ask-time-none = { $who }: no hay nada libre entonces. Escriba otro día u otra hora.
staff-time-label = { $when }, { $practitioner }
staff-confirm-book =
    ¿Reservo esto?
    { $who }: { $service }, { $when }, { $practitioner }, { $place }
staff-confirm-book-new =
    ¿Doy de alta al cliente y reservo?
    { $who }: { $service }, { $when }, { $practitioner }, { $place }
staff-confirm-move =
    ¿Cambio esta cita?
    { $who }: de { $before } a { $when }, { $practitioner }, { $place }
staff-confirm-cancel =
    ¿Cancelo esta cita?
    { $who }: { $when }, { $practitioner }
staff-yes = Sí
staff-no = No
staff-done-book = Reservada: { $who }, { $when }, { $practitioner }. { $told }
staff-done-move = Cambiada: { $who }, ahora { $when }, { $practitioner }. { $told }
staff-done-cancel = Cancelada: { $who }, { $when }. { $told }
staff-told = Se avisa al cliente.
staff-not-told = No puedo avisar al cliente por mensaje: hay que llamarle.
staff-not-possible-cancelled = Esa cita ya estaba cancelada; no he cambiado nada.
staff-not-possible-changed = Esa cita ha cambiado mientras tanto. Revísela, por favor.
staff-not-possible-begun = Esa cita ya ha empezado o ha pasado; no he cambiado nada.
staff-not-possible-unknown = No encuentro esa cita; no he cambiado nada.

staff-notice-not-understood = { $who } ha escrito algo que no he entendido.
staff-notice-asked-for = { $who } pide hablar con una persona.
staff-notice-complaint = { $who } muestra descontento por algo.
staff-notice-late = { $who } llegará tarde.
staff-notice-media = { $who } ha enviado algo que no sé leer: una foto, un mensaje de voz o un archivo.
staff-notice-wrote = { $who } ha escrito, y a este cliente le responde el equipo.
staff-open = Abrir
staff-answer = Responder
staff-hand-back = Devolver al bot
staff-message =
    { $who }, { $when }:
    { $text }
staff-message-without-words = { $who }, { $when }: mensaje sin palabras ({ $kind }).
staff-kind-text = texto
staff-kind-button = botón
staff-kind-contact = contacto
staff-kind-command = orden
staff-kind-sticker = pegatina
staff-kind-voice = mensaje de voz
staff-kind-photo = foto
staff-kind-location = ubicación
staff-kind-other = archivo
staff-kind-edited = texto modificado
staff-opened-in-private = Se lo he enviado en privado.
staff-private-first = Lo que escriben los clientes solo lo muestro en privado. Abra un chat conmigo, pulse Iniciar y toque de nuevo.
staff-answer-begun = Su próximo mensaje va para { $who }. /help si ha cambiado de idea.
staff-answer-begun-group = Responda a este mensaje: sus palabras van para { $who }.
staff-answer-sent = Enviado a { $who }. Desde ahora le responde el equipo, hasta que lo devuelva al bot.
staff-handed-back = A { $who } vuelve a responderle el bot.
staff-unreachable = No tengo forma de escribir a { $who }: hay que llamar.

staff-notice-undeliverable = Un mensaje sobre la cita de { $who }, { $when }, no ha llegado a nadie. Hay que llamar. /client_{ $id }
staff-notice-undeliverable-plain = Un mensaje para { $who } no ha llegado a nadie. Hay que llamar. /client_{ $id }
staff-show-client = Ver cliente
