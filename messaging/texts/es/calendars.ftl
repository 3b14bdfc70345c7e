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
