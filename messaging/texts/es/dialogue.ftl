welcome =
    Buenos días, aquí { $practice }. Soy la recepción automática: reservo, cambio y cancelo citas, y se las recuerdo.
    Solo usamos sus mensajes para eso. Privacidad: { $link }
    .sms = { $practice }, recepción automática: citas y recordatorios por SMS. STOP detiene los SMS. Privacidad: { $link }
menu = ¿En qué puedo ayudarle? También puede escribir sin más, por ejemplo «jueves por la tarde».
    .sms = ¿En qué puedo ayudarle?
hello-again = Buenos días, qué alegría saber de usted. ¿Qué puedo hacer por usted?
    .sms = Buenos días. ¿Qué puedo hacer por usted?
help = Aquí la recepción automática de { $practice }. Escriba como habla: «una cita el jueves después de las 17», «cambiar mi cita al viernes», «cancelar». STOP detiene todos los mensajes aquí.
    .sms = { $practice }. Escriba por ejemplo: cita el jueves a las 17. STOP detiene los mensajes.
not-understood = Perdone, no le he entendido. ¿Qué desea hacer?
    .sms = Perdone, no le he entendido. ¿Qué desea hacer?
not-understood-again =
    Disculpe, no lo he entendido.
    { $question }
    .sms = No lo he entendido. { $question }
not-understood-in-step = Perdone, no le he entendido; he dejado la pregunta aparte y he pasado sus palabras al equipo. ¿Qué desea hacer?
    .sms = Perdone, no le he entendido; el equipo lo leerá. ¿Qué desea hacer?
not-understood-passed-on = Sigo sin entenderlo, así que he pasado su mensaje al equipo: le responderá una persona.
    .sms = He pasado su mensaje al equipo: le responderá una persona.
button-old = Ese botón es de un mensaje anterior. Esto es lo que puede hacer ahora:
    .sms = Esa respuesta ya no vale. ¿Qué desea hacer?
media-passed-on = Solo sé leer texto. He pasado al equipo lo que ha enviado.
    .sms = Solo sé leer texto. El equipo lo verá.
thanks = A usted. Hasta pronto.
late-noted = Gracias por avisar. Se lo he dicho al equipo.
complaint-noted = Lo lamento. Lo he comunicado; alguien del equipo se pondrá en contacto con usted personalmente.
    .sms = Lo lamento. Lo he comunicado; el equipo se pondrá en contacto con usted.
human-soon = De acuerdo: alguien del equipo le responderá aquí en cuanto pueda.
    .sms = Alguien del equipo le responderá aquí.
which-question = ¿A cuál se refiere?
name = { $name }
slot = { $when }
list-open = Elegir
place-online = en línea
place-name = { $name }

choice-book = Reservar cita
choice-book-again = Reservar otra cita
choice-visits = Mis citas
choice-human = Hablar con alguien
choice-settings = Ajustes
choice-more = Más
choice-anyone = Con cualquiera
choice-other-times = Otras horas
choice-from-start = Empezar de nuevo
choice-book-yes = Sí, reservar
choice-move-yes = Sí, cambiar
choice-yes = Sí
choice-no = No
choice-no-thanks = No, gracias
choice-keep = No, la mantengo
choice-cancel-yes = Sí, cancelar
choice-stop = No más mensajes
choice-keep-messages = No, sigan
choice-back = Atrás
choice-back-to-bot = Volver al menú
choice-sms-yes = Sí, por SMS
choice-language = Idioma
choice-channel = Dónde escribirme
choice-quiet = Horas de silencio
choice-quiet-none = Sin silencio
choice-reminders-off = Sin recordatorios
choice-reminders-on = Con recordatorios
choice-permissions = Permisos

ask-service = ¿Qué servicio desea?
service-detail = { $minutes } min, { $price }
price-on-request = precio a consultar
ask-practitioner = { $service }: ¿con quién?
anyone = con quien esté libre
not-with-them = { $practitioner } no ofrece este servicio ({ $service }), pero le atendemos con gusto:
    .sms = { $practitioner } no ofrece: { $service }.
ask-time = { $service }, { $practitioner }: ¿cuándo le viene bien? Elija, o escriba día y hora.
    .sms = ¿Cuándo? Elija o escriba día y hora.
ask-time-move = ¿A cuándo la cambio? Elija, o escriba día y hora. Hasta entonces su hora actual sigue siendo suya.
    .sms = ¿A cuándo? Elija o escriba día y hora.
ask-time-nearest = A esa hora no tengo nada libre. Estas son las más cercanas:
    .sms = No hay nada libre entonces. Cercanas:
slot-taken = Lo siento, esa hora se acaba de ocupar. Estas están libres:
    .sms = Esa hora se acaba de ocupar. Libres:
nothing-free = No he encontrado ninguna hora libre. Escriba otro día, o le ayudará alguien del equipo.
    .sms = No hay horas libres. Escriba otro día, o:
booking-closed = En este momento no puedo tomar reservas.
ask-name = ¿A nombre de quién reservo? Nombre y apellido, por favor.
    .sms = ¿A nombre de quién? Nombre y apellido, por favor.
ask-name-again = Escriba su nombre y apellido, con letras, por favor.
confirm-booking =
    { $service }, { $when }
    con { $practitioner }, { $place }
    A nombre de { $name }. Precio: { $price }.
    ¿La reservo?
    .sms = { $when }, { $practitioner }. ¿La reservo?
confirm-move = Del { $old } al { $when }, con { $practitioner }. ¿La cambio?
    .sms = ¿La cambio al { $when }, { $practitioner }?
booking-done =
    Reservada: { $when }, con { $practitioner }, { $place }.
    Se la recordaré a tiempo. Para cambiarla, basta con escribirme.
    .sms = Reservada: { $when }, { $practitioner }, { $place }.
booking-left = De acuerdo, no he reservado nada. ¿Algo más?
    .sms = De acuerdo, nada reservado. ¿Algo más?
booking-kept = De acuerdo, su cita queda como estaba. ¿Algo más?
    .sms = Su cita queda como estaba. ¿Algo más?
move-done = Cambiada: { $when }, con { $practitioner }, { $place }.
    .sms = Cambiada: { $when }, { $practitioner }, { $place }.

no-visits = No tiene citas reservadas. ¿Qué desea hacer?
visits =
    Sus citas:
    { $visits }
visit-line = { $when }, { $practitioner } ({ $status })
    .sms = { $when } { $practitioner }
visit =
    { $service }, { $when }
    con { $practitioner }, { $place } ({ $status })
    .sms = { $when }, { $practitioner }, { $place }
visit-kept = De acuerdo, se mantiene: { $when }, con { $practitioner }.
    .sms = Se mantiene: { $when }, { $practitioner }.
visit-changed = Esta cita ha cambiado desde aquel mensaje. Ahora es el { $when }, con { $practitioner }.
    .sms = Ha cambiado. Ahora: { $when }, { $practitioner }.
visit-status-held = apartada
visit-status-requested = pedida
visit-status-booked = reservada
visit-status-confirmed = confirmada
visit-status-arrived = ha llegado
visit-status-in_progress = en curso
visit-status-done = terminada
visit-status-no_show = perdida
visit-status-cancelled = cancelada
which-visit-move = ¿Qué cita cambio?
which-visit-cancel = ¿Qué cita cancelo?
which-visit-confirm = ¿Qué cita confirma?
which-visit-show = ¿Qué cita?
ask-staff-to-move = Esta no puedo cambiarla yo. He pasado su petición al equipo.
visit-already-cancelled = Esta cita ya está cancelada. ¿Desea otra?
visit-past = Esta cita ya ha empezado o ha pasado. ¿Desea una nueva?
visit-unknown = No encuentro esa cita. ¿Qué desea hacer?
ask-cancel = ¿Cancelo de verdad su cita del { $when }?
    .sms = ¿Cancelo de verdad { $when }?
ask-cancel-late = Faltan menos de { $hours } horas para su cita del { $when }; pedimos que se avise antes. ¿La cancelo de todos modos?
    .sms = Menos de { $hours } h para { $when }; pedimos que se avise antes. ¿La cancelo igualmente?
cancel-done = Cancelada: { $when }. Gracias por avisar, la hora queda libre para otra persona.
    .sms = Cancelada: { $when }. Gracias por avisar.
confirm-done = Gracias, confirmada: { $when }, { $place }. Hasta entonces.
    .sms = Confirmada: { $when }. Hasta entonces.

stop-or-cancel = ¿Se refiere a su cita del { $when } o a nuestros mensajes?
    .sms = ¿La cita { $when } o nuestros mensajes?
ask-stop = ¿Detengo todos los mensajes aquí?
messages-kept = De acuerdo, sigo escribiéndole aquí.
stop-done = { $practice }: no recibirá más mensajes aquí. Escriba ALTA para volver a recibirlos.
    .sms = { $practice }: no más mensajes a este número. ALTA los reactiva.
start-done = Qué alegría volver a tenerle aquí: le escribo de nuevo.

ask-number = ¿Nos da su número, por si un mensaje no le llega aquí? Basta con un toque. No es obligatorio.
number-kept = Gracias, he anotado su número.
number-wrong = Eso no parece un número de teléfono que pueda usar.
number-not-needed = De acuerdo, no hace falta.
contact-not-own = Comparta por favor su propio número con el botón; los de otras personas no puedo guardarlos.
ask-sms = Si un mensaje no se puede entregar aquí, ¿podemos enviarle un SMS sobre sus citas a este número?
sms-allowed = Gracias. Solo usaremos SMS cuando un mensaje no le llegue aquí. STOP por SMS lo detiene.
sms-refused = De acuerdo, no le enviaremos SMS.
link-done = Hecho: este chat ya está unido a su ficha de cliente.
link-wrong = Este enlace ya no vale. Pídanos uno nuevo. Mientras tanto, ¿qué puedo hacer por usted?

settings =
    Idioma: { $language }
    Mensajes: { $channel }
    Horas de silencio: { $quiet }
    Recordatorios: { $reminders }
    .sms = { $language }. Recordatorios: { $reminders }. Silencio: { $quiet }
setting-saved =
    Guardado.
    Idioma: { $language }
    Mensajes: { $channel }
    Horas de silencio: { $quiet }
    Recordatorios: { $reminders }
    .sms = Guardado. { $language }. Recordatorios: { $reminders }. Silencio: { $quiet }
channel-this = donde usted nos escribe
quiet-none = ninguna
quiet-between = de { $from } a { $until }
on = sí
off = no
ask-language = ¿Qué idioma prefiere?
language-set = De acuerdo, desde ahora le escribo en español. ¿Qué puedo hacer por usted?
    .sms = De acuerdo, desde ahora en español.
ask-channel = ¿Dónde prefiere que le escribamos?
only-this-channel = Por ahora solo podemos escribirle aquí. Escríbanos por otra vía y podrá elegir.
    .sms = Por ahora solo podemos escribirle aquí.
ask-quiet = ¿Cuándo no debemos escribirle? Elija, o escriba por ejemplo «de 20 a 8». Las respuestas a sus mensajes llegan siempre enseguida.
    .sms = ¿Cuándo no escribirle? Elija o escriba: de 20 a 8

permissions =
    Usted decide y puede cambiar de idea en cualquier momento. La reserva no depende de ello.
    { $lines }
permission-recall = Aviso cuando toque una revisión: { $state }
permission-feedback = Preguntas breves tras una cita: { $state }
permission-marketing = Novedades y ofertas: { $state }
choice-allow-recall = Sí a revisiones
choice-withdraw-recall = No a revisiones
choice-allow-feedback = Sí a preguntas
choice-withdraw-feedback = No a preguntas
choice-allow-marketing = Sí a novedades
choice-withdraw-marketing = No a novedades
ask-recall = ¿Puede { $practice } avisarle cuando toque su próxima cita?
ask-feedback = ¿Puede { $practice } hacerle una breve pregunta tras una cita?
ask-marketing = ¿Puede { $practice } enviarle novedades y ofertas?
permission-permitted = Gracias, anotado. Puede cambiar de idea en los ajustes en cualquier momento.
permission-refused = De acuerdo, no lo haremos.

prices =
    { $lines }
price-line = { $name }: { $minutes } min, { $price }
addresses =
    { $lines }
address-line = { $name }: { $address }
hours =
    Estamos abiertos:
    { $lines }
hours-line = { $day } { $opens }-{ $closes }
weekday-mon = lunes
    .sms = lun
weekday-tue = martes
    .sms = mar
weekday-wed = miércoles
    .sms = mié
weekday-thu = jueves
    .sms = jue
weekday-fri = viernes
    .sms = vie
weekday-sat = sábado
    .sms = sáb
weekday-sun = domingo
    .sms = dom

command-book = Reservar cita
command-visits = Mis citas
command-settings = Ajustes
command-language = Idioma
command-human = Hablar con una persona
command-help = Ayuda
command-stop = Detener todos los mensajes
