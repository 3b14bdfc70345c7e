"""Spanish: the phrases that show what a client wants."""

CUES = {
    "book": """
        !quiero (reservar|pedir|una|un|coger|agendar|sacar|venir|concertar), !quería
        (reservar|pedir|una|un|coger|venir|concertar), !quisiera
        (reservar|pedir|una|un|coger|agendar|concertar), !me gustaría
        (reservar|pedir|una|un|coger|tener|concertar|venir), !necesito
        (una|un|reservar|pedir|coger|cita|hora|venir), !necesitaría (una|un|cita), !puedo
        (reservar|pedir|ir|venir|coger|tener|pasar), !podría (reservar|pedir|ir|venir|coger|tener|pasar),
        !podrían darme, !me (das|dais|dan|da|puede dar|podéis dar|pueden dar) (cita|hora|una|un), !sería
        posible, !es posible (tener|pedir|reservar|ir|venir), !kiero (una|cita|reservar), reserv..., pedir
        (cita|hora), coger cita, sacar (cita|hora|turno), ?una cita, ?cita (para|el|la|mañana|con|de), cita por
        favor, nueva cita, otra cita, un turno, pedir turno, agendar, agéndame, apúntame, apuntadme, apuntarme,
        anótame, ponme, ponedme, dame, deme, dadme, hazme un hueco, tenéis (hueco|sitio|cita|algo), tienen
        (hueco|sitio|cita|algo|turno), tiene (hueco|sitio|cita|algo), hay (hueco|sitio|cita|algo), algún hueco,
        un hueco, ?un corte, ?una limpieza, ?una revisión, ?una sesión, ?una consulta, concertar, busco cita, me
        paso, pasarme, me cogéis, hora para, corte para, (se puede|se podría|puede ser|podría ser|sería posible)
        (el|la|mañana|hoy|a|para|esta|este|por) *, (necesito|necesitaría|busco|quiero|querría|quisiera)
        (algo|ver|ir|que me vea|una|un|hora) *, (tiene|tienen|tenéis|tendrían|tendríais|habría|hay|queda|quedan)
        (algo|sitio|hueco|un hueco|alguna hora|libre|plaza|turno|disponib)...,
        (primer|próximo|primera|próxima|cual es el primer) (hueco|cita|hora|turno|disponible) *, +reservar,
        +pedir (cita|hora|turno), (me pueden|me puede|podrían|pueden|podéis|puedes)
        (dar|coger|ver|atender|apuntar|meter|hacer un hueco) *, ver (a|al|con) (anna|marco|doctor|doctora)...,
        apunt..., ponme (para|el), métanme, dame (el|la|cita|hora), cita (con|el|la|para),
        (gustaría|quisiera|querría|quería) (ir|pasar|acudir|pasarme|verle) *, (tienen|tiene|tenéis) libre *,
        +consultar, (pueden|puede|podéis|podrían) (el|mañana|hoy|la próxima|esta) *
    """,
    "cancel": """
        cancel..., anul..., elimin..., borr... (la|mi|el|esa), no puedo ir, no podré ir, no voy a poder ir, no
        puedo asistir, no podré asistir, no voy a ir, no iré, no puedo acudir, ya no puedo, ya no voy, no voy a
        poder, me ha surgido, quita... (mi|la) cita, ya no necesito, no me va a ser posible, no asistiré, no
        llego a la cita, no pued ir, renuncio, no podre ir, dar de baja la cita, no hace falta la cita, (no|ya
        no) (voy a|podemos|vamos a|vamos a poder|podré|podremos|puedo) * (ir|acudir|asistir|llegar|venir|pasar),
        no podemos (ir|acudir|venir), no (voy|vamos|iremos|acudiré)$, al final no (voy|puedo|vamos|iré|podré),
        (no) voy perdón, no (voy|iré) (al final|a ir|mañana|el|hoy), quíteme, quítenme, quitadme, quítame,
        bórreme, bórrenme, (me ha salido|me salió|me surgió|ha surgido) *, +cancelar, +anular, tengo que
        (cancelar|anular|faltar), (dejo|libero|dejen) (el|la|mi) (hueco|hora|cita|sitio) libre, ?estoy
        (enferm|mal|pachuch)..., ?está (enferm|mal)..., ?tengo fiebre, ?me encuentro mal
    """,
    "reschedule": """
        cambi... (la|mi|el|de|hora|día|cita)..., cambi... (la|mi|el|de|hora|día|cita), mov... (la|mi|el|mi
        cita), mover..., aplaz..., pospon..., posponer, retras... (la|mi) cita, adelant..., atras... (la|mi),
        pasar... (la|mi) cita, pasar la cita, reprogram..., otro día, otra hora, otra fecha, otro horario, una
        hora más tarde, una hora antes, más tarde ese, en vez de, en lugar de, reagend..., modific... (la|mi),
        ir más tarde, ir antes, cambi... (al|a la|a), muév..., cambiarl..., cámbi..., moverl..., pasarl...,
        pásal..., aplazarl..., adelantarl..., muev..., !en (vez|lugar) (de|del), +cambiar, +mover, +pasar (la
        cita|mi cita), +aplazar, +atrasar, +adelantar, pas... (el|la)
        (lunes|martes|miércoles|jueves|viernes|sábado|cita|hora) *(al|a|para), (mover|cambiar) (la|mi|el), pasar
        (la|mi), !(llego|voy|ir|llegar|llegara) una hora (más tarde|después|antes), hay que
        (mover|cambiar|pasar|aplazar), (otro|otra) (día|hora|fecha|momento) *, correr la cita, reubic..., (se
        puede|puede|pueden|podría|podrían) (adelantar|atrasar|mover|cambiar|aplazar) *, (muy|demasiado)
        (temprano|pronto), puede ser más (tarde|temprano|pronto), más (tarde|temprano)$
    """,
    "query": """
        cuándo (tengo|es|puedo|tenéis|tienen|está|estáis), a qué hora (tengo|es|puedo|tenéis|era|está|me), qué
        día (tengo|es|tenéis|era|tienen), qué citas, tengo (alguna |una )?cita, tengo algo, mi (próxima )?cita
        (es|era|cuándo), cuál es mi, mis citas, mi próxima cita, qué (horas|horarios|huecos|días)
        (tenéis|tienen|hay|quedan|libres), qué huecos, qué tenéis, qué tienen, qué hay libre, estáis libres,
        está libre, cuánto (dura|tiempo|tarda), hacéis, hacen, ofrecéis, ofrecen, atendéis, atienden, aceptáis,
        aceptan, tengo que (llevar|traer|ir), debo (llevar|traer), hay que (llevar|traer|pagar), qué
        (llevo|traigo), se puede (pagar|aparcar|ir), puedo (pagar|llevar|aparcar|saber), con quién, quién
        (me|es|está), me (puede|puedes|podéis|pueden|podría) (decir|confirmar|recordar|informar), me
        (dices|dice|decís|confirmas), otra cosa, otro profesional, alguien más, algo más tarde, qué servicios,
        hay parking, tratáis, tratan, hay disponibilidad, disponibilidad, quisiera saber, quería saber,
        (cuándo|a qué hora|qué día) (era|tengo|es|tenía|me toca|tengo que|voy|debo|hay que) *, !no (me
        acuerdo|recuerdo|sé) (cuándo|de cuándo|a qué hora|qué día|de la hora) *, se me (olvidó|ha olvidado)
        (cuándo|la hora|a qué|el día), me (recuerda|recuerdas|recuerdan|recordáis) (cuándo|la hora|a qué|el
        día), !tengo ya (una|cita) *, !ya tengo (una )?cita
    """,
    "affirm": """
        !^sí, !^si, !^sip, !^sii..., ^ok, ^okey, ^okay, ^vale, ^de acuerdo, ^perfecto, ^claro, ^claro que sí,
        ^por supuesto, ^exacto, ^correcto, ^eso es, ^confirmo, ^confirmado, ^genial, ^estupendo, ^muy bien,
        ^bien, ^está bien, ^esta bien, ^me parece bien, ^fenomenal, ^desde luego, ^así es, ^efectivamente,
        ^venga, ^excelente, ^adelante, ^yes, ^s$, ^dale, me va bien, me viene bien, me viene perfecto, va bien,
        confirmo, perfecto, allí estaré, ahí estaré, nos vemos, me parece bien, sin problema, me vale, esa está
        bien, esa me va, me la quedo, de acuerdo, 👍, hecho, me cuadra, ^sip, ^seee, ^sisi, ^nos vemos, ^guay,
        ^okis, ^oki, ^listo, ^buenísimo, ^encantad..., (genial|perfecto) nos vemos, me va
        (genial|perfecto|fenomenal|estupendo), me viene (genial|fenomenal)
    """,
    "negate": """
        !^no, !^nop, ^nunca, ^nada, ^tampoco, ^ninguna, ^ninguno, ^incorrecto, ^mal, no gracias, no es
        (correcto|así|eso), no me va (bien)?, no me viene bien, no está bien, quería decir, quise decir, me
        refería, he cambiado de idea, mejor no, prefiero que no, ahora no, todavía no, de momento no, eso es
        todo, nada más, es todo, déjalo, dejadlo, da igual, prefiero, preferiría, mejor (el|a
        las|lunes|martes|miércoles|jueves|viernes|sábado), ninguna de, ^n$, ese no, esa no, me he equivocado,
        ?no puedo, ^(cualquier día|todo|todos|cualquiera) (menos|excepto|salvo) *, ^menos el, ^excepto, ^salvo,
        ^ese no, ^esa no, ^no ese, ^mejor no, déjelo así, dejadlo así, lo dejamos así, al final sí (voy|puedo),
        no la (cancele|cambie|anule), no cancel..., la mantengo, se queda así
    """,
    "choose": """
        =la (primera|segunda|tercera|cuarta|última), =el (primero|segundo|tercero|cuarto|último), =opción
        (1|2|3|4|uno|dos|tres), =número (1|2|3|4|uno|dos|tres), =la opción
    """,
    "thanks": """
        gracias, muchas gracias, mil gracias, muy amable, te lo agradezco, os lo agradezco, se lo agradezco,
        grax, grcs, adiós, hasta luego, buen día, que tengan buen, muy amables, agradecid...
    """,
    "greeting": """
        ^hola, ^buenos días, ^buenas tardes, ^buenas noches, ^buenas, ^buenos dias, ^ola, ^hey
    """,
    "human": """
        hablar con, hablar * persona, una persona (real)?, un humano, operador..., la secretaria, recepcionista,
        alguien que me, me llamáis, me pueden llamar, me puede llamar, me podéis llamar, llámame, llámenme,
        llamadme, que me llamen, que me llame alguien, eres un (robot|bot), es un (robot|bot), contacten
        conmigo, con alguien, una persona de verdad, atención humana, me llaman, (me|nos)
        (puede|pueden|podría|podrían|podéis|puedes) (llamar|telefonear|contactar) *,
        (llamar|llame|llamen|llamad) * alguien, prefiero (hablar|llamar|que me llamen), (persona|humano)
        (real|de verdad), hay alguien, con un humano, por teléfono, pásenme, páseme, hablar con (la|el)
        (doctora|doctor|médico|terapeuta)...
    """,
    "help": """
        quiénes sois, quién eres, quiénes son, quién es usted, con quién hablo, qué puedes hacer, cómo funciona,
        no entiendo, no lo entiendo, no he entendido, qué es esto, de quién es este número, kien eres, quién
        (es|eres|sois|son|habla|escribe|me escribe) *, (con quién|a quién) (hablo|escribo|estoy)
    """,
    "preferences": """
        en (inglés|francés|italiano|alemán|español|polaco|castellano), habl...
        (inglés|francés|italiano|alemán|español|polaco), (escríbeme|escribidme|escríbanme|mándame|avísame)
        (por|al) (whatsapp|telegram|sms|correo), cambi... (de |el )?idioma, sin recordatorios, no quiero
        recordatorios, prefiero (sms|whatsapp|telegram), recordatorio el día antes, no me escrib... (de
        noche|por la noche|después|antes), usad mi otro número
    """,
    "late": """
        llego tarde, llegaré tarde, voy a llegar tarde, voy tarde, voy con retraso, con retraso, retraso de, me
        retraso, me retrasaré, llego (10|15|20|5|30), llegaré (10|15|20|5|30), minutos tarde, atasco, en un
        atasco, atascad..., perdido (el|mi) (bus|tren|autobús|metro), voy de camino, estoy llegando, un poco
        tarde, minutos de retraso, llego unos, (llego|llegaré|llegamos|llegare|voy|vamos|voi) * tarde,
        (min|minutos|minuto|cuarto de hora|media hora) (tarde|de retraso|más tarde), tardo *, tardaré *, (un|en
        un|hay) atasco, voy (con|llegando|de camino|tarde), estoy (en camino|de camino|aparcando|en un
        atasco|atascad)..., me retras..., se me ha hecho tarde, ya casi llego, se me hizo tarde, estoy
        (aparcando|buscando aparcamiento), ya casi
    """,
    "complaint": """
        queja, quejas, quejarme, reclamación, reclamar, inaceptable, decepcion..., vergüenza, vergonzos...,
        pésim..., horrible, fatal, maleducad..., no estoy (contento|contenta|satisfecho|satisfecha), devolución
        del dinero, devuelvan, reembolso, esperado (una hora|mucho|demasiado), esperando (una
        hora|mucho|demasiado), lamentable, mal servicio, mal trato, sigo con dolor, (he |hemos
        )?(esperado|esperando) (20|30|40|45|50|60|veinte|treinta|cuarenta|casi|más)..., segunda vez que, nunca
        más, nadie (me|contesta|responde|ha), pérdida de tiempo, devolver el dinero
    """,
    "price": """
        cuánto cuesta, cuánto cuestan, cuánto vale, cuánto sale, cuánto cobráis, cuánto cobran, cuánto es,
        precio, precios, tarifa, tarifas, coste, cuanto me costaría, presupuesto, cubre el seguro,
        (cuánto|cuanto) (sale|cuesta|cuestan|vale|valen|es|cobran|cobráis|cobra|me|sería|hay|pago)..., qué
        (precio|precios|tarifa|tarifas|vale|cuesta), precio..., tarifa...,
        cuesta, cuestan, costar..., saldría, me saldrá
    """,
    "address": """
        dónde estáis, dónde están, dónde está, dónde es, dónde queda, dónde quedáis, dirección, cómo llego, cómo
        se llega, cómo llegar, en qué calle, ubicación, aparcamiento, dónde os encuentro, mapa, dónde tengo que
        ir, parking cerca, dónde (exactamente|están|estáis|es|está|os|se|queda|tengo|hay que|puedo) *, cómo
        (llego|voy|se va|os encuentro|se llega), qué piso, qué planta, qué calle, se puede aparcar, puedo
        aparcar
    """,
    "hours": """
        horario, horarios de apertura, abrís, abren, cerráis, cierran, estáis abiertos, están abiertos, abierto,
        a qué hora abr..., a qué hora cerr..., a qué hora cierr..., hasta qué hora, cuándo abr..., abiertos,
        abre..., cerrado, (abren|abrís|cierran|cerráis|abierto|abiertos|horario)..., (trabajan|trabajáis)
        (los|el)
    """,
    "optin": """
        quiero volver a recibir, reactiv..., darme de alta, dadme de alta, volver a recibir
    """,
    "other": """
        !tiempo hace, música, canción, película, receta, chiste, !lloverá, llueve, nieve, temperatura, noticias,
        luces, alarma, fútbol
    """,
}
