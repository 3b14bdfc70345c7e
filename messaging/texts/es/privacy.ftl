privacy-notice =
    Cómo usa { $practice } sus mensajes

    Quién es responsable: { $practice }, { $address }, { $phone }. Escríbanos ahí con cualquier pregunta sobre sus datos.

    Qué guardamos: su nombre si nos lo dice, las direcciones desde las que nos escribe (número de teléfono o chat), sus citas, lo que ha permitido y rechazado, y sus mensajes mientras la conversación los necesite.

    Para qué, y con qué base: para reservar, cambiar y recordarle sus citas, porque usted nos lo pide (art. 6.1.b del RGPD). Todo lo demás - avisos de revisión, preguntas tras una cita, novedades - solo si dice que sí, y puede retirarlo en cualquier momento con la misma facilidad. La reserva nunca depende de ello.

    Quién más los ve: los servicios que llevan los mensajes, según dónde escriba: Telegram, Meta (WhatsApp), Twilio y su compañía telefónica. Algunos trabajan fuera de la Unión Europea, con las cláusulas contractuales tipo. Los chats de Telegram con nosotros no están cifrados de extremo a extremo: por favor, no envíe por chat detalles de su salud.

    Cuánto tiempo: conversaciones 90 días, registros de entrega 13 meses, citas mientras la ley lo exija para las cuentas, prueba de sus decisiones cinco años después de que terminen.

    Sus derechos: ver, corregir, borrar o llevarse sus datos, limitar su uso, oponerse y reclamar ante su autoridad de protección de datos. Escriba STOP para detener todos los mensajes en un canal. Ninguna decisión sobre usted la toma solo una máquina.
