staff-alert-uncertain =
    { $count ->
        [one] No sé si un mensaje llegó a salir. No lo envío por segunda vez; si es importante, conviene preguntar.
       *[other] No sé si { $count } mensajes llegaron a salir. No los envío por segunda vez; si son importantes, conviene preguntar.
    }
    { $lines }
staff-alert-letter = N.º { $id }: { $who } /client_{ $person }
staff-alert-letter-team = N.º { $id }: para el equipo
staff-alert-missed-late =
    { $count ->
        [one] Un recordatorio no pudo salir a tiempo, y no por culpa del cliente:
       *[other] { $count } recordatorios no pudieron salir a tiempo, y no por culpa de los clientes:
    }
    { $lines }
staff-alert-missed-quiet =
    { $count ->
        [one] Un recordatorio no salió, porque las horas de silencio no le dejaban espacio:
       *[other] { $count } recordatorios no salieron, porque las horas de silencio no les dejaban espacio:
    }
    { $lines }
staff-alert-missed-line = { $who }, { $when } /client_{ $person }
staff-alert-missed-line-plain = { $who } /client_{ $person }
staff-alert-unreadable = Ha llegado algo que no puedo leer ({ $channel }). Queda guardado con el n.º { $id }.
staff-alert-unreadable-from = { $who } ha enviado algo que no puedo leer ({ $channel }). Queda guardado con el n.º { $id }. /client_{ $person }
staff-alert-sender-down = { $channel }: el proveedor rechaza nuestra cuenta o nuestro remitente. Los mensajes esperan hasta que vuelva a funcionar. Hay que revisar la cuenta; la orden «segreteria doctor» dice qué falla.
staff-alert-sender-up = { $channel }: vuelve a funcionar. Lo que esperaba sale ahora.
