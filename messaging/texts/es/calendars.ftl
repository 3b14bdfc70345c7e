# Calendarios: archivos, direcciones y los calendarios externos del equipo.

calendar-note = Para cambiar o anular la cita, basta con escribirnos.
with-link =
    { $text }
    Para su calendario: { $link }
    .sms =
        { $text }
        Calendario: { $link }

staff-calendar-problem = No se puede leer el calendario externo de { $practitioner }: { $problem }. Siguen valiendo las ocupaciones leídas { $when }; las nuevas no se ven.
staff-calendar-never-read = No se puede leer el calendario externo de { $practitioner }: { $problem }. Nunca se ha leído, así que ninguna hora está cerrada por él.
staff-calendar-works = El calendario externo de { $practitioner } se lee de nuevo.
calendar-problem-not-set = falta la dirección en los ajustes
calendar-problem-address = la dirección no es válida
calendar-problem-refused = el servidor rechaza la dirección
calendar-problem-unreachable = el servidor no responde
calendar-problem-too-large = el archivo es demasiado grande
calendar-problem-not-a-calendar = el archivo no es un calendario
calendar-problem-unreadable = contiene una entrada que no se puede interpretar

## La dirección de un calendario, para el equipo

staff-feed =
    Calendario de { $practitioner }, siempre al día. Añada esta dirección a su programa de calendario (suscripción por URL):
    { $link }
    Quien la tiene ve las citas, con iniciales: guárdela para usted.
    .sms = Calendario de { $practitioner }: { $link }
staff-feed-new-label = Nueva dirección
staff-feed-off-label = Desactivar
staff-feed-off = Hecho: la dirección del calendario de { $practitioner } ya no muestra nada.
staff-feed-none = No había ninguna dirección en uso del calendario de { $practitioner }.
staff-feed-own-only = Solo puede tener la dirección de su propio calendario. Para otros, pregunte al titular o a recepción.
staff-feed-private-first = Doy las direcciones de los calendarios solo en privado. Abra un chat conmigo, pulse Iniciar y vuelva a pedirla.
staff-feed-no-address = Los calendarios aún no se pueden leer desde fuera: esta recepción no tiene dirección pública. Quien la gestiona configura SEGRETERIA_PUBLIC_URL.
staff-usage-calendar = ¿El calendario de quién? Por ejemplo: /calendar Anna
staff-command-calendar = La dirección de su calendario

## Calendarios, para clientes

calendar-visit =
    Aquí tiene la cita para su calendario: { $service }, { $when }.
    .sms = Su cita: { $when }
calendar-follow =
    Todas sus citas, siempre al día. Añada esta dirección a su programa de calendario (suscripción por URL):
    { $link }
    Quien la tiene ve sus citas: guárdela para usted.
    .sms = Todas sus citas: { $link }
calendar-off = Hecho: la dirección de su calendario ya no muestra nada.
calendar-off-none = No hay ninguna dirección de su calendario en uso.
calendar-no-address = Lo siento, aquí no puedo enviarle nada para su calendario. Con gusto le digo sus citas.
calendar-address-unseen = (no se muestra)
choice-calendar-all = Todas las citas
choice-calendar-off = Desactivar
