# Cuando las palabras valen para dos deseos.

unsure = No estoy seguro de haber entendido. ¿Cuál de las dos cosas?
    .sms = ¿Cuál de las dos?
unsure-move-or-cancel = ¿Quiere cambiar su cita del { $when } o cancelarla?
    .sms = Cita { $when }: ¿cambiar o cancelar?
unsure-passed-on = Sigo sin estar seguro, así que he pasado su mensaje a la consulta: alguien le responderá. Mientras tanto, puedo hacer esto:
    .sms = La consulta lo leerá y le responderá. Mientras:
choice-something-else = Otra cosa
choice-late = Llego tarde
