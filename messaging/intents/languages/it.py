"""Italian: the phrases that show what a client wants."""

CUES = {
    "book": """
        !vorrei (prenotare|fissare|prendere|un|una|venire|avere|farmi), !voglio
        (prenotare|fissare|prendere|un|una|venire), !posso (prenotare|fissare|prendere|venire|avere), !volevo
        (prenotare|fissare|prendere|un|una|venire), !mi serve, !mi servirebbe, !avrei bisogno di, !ho bisogno di
        (un|una|prenotare|fissare|venire), !potrei (prenotare|fissare|venire|avere|prendere|passare), !è
        possibile (prenotare|avere|fissare|venire), si può prenotare, prenot..., fissare, fissiamo, fissa,
        fissami, fissate..., prendere un appuntamento, prendo appuntamento, mettimi, mettetemi, segnami,
        segnatemi, dammi, datemi, mi dia, mi dai, mi date, mi metti, mi mettete, mi segni, nuovo appuntamento,
        altro appuntamento, ?appuntamento (per|il|a|alle|domani|gioved|lunedi), ?un appuntamento, aggiungi *
        (promemoria|appuntamento), imposta (un|una) (promemoria|appuntamento|evento), avete posto, avete un
        posto, avete un buco, c'è posto, ce posto, c è posto, ci sarebbe posto, avreste posto, c'è un posto,
        posto per, posto libero (per|il|domani), ?un taglio, ?una visita, ?un controllo, ?una seduta, ?un
        massaggio, venire (il|domani|gioved|luned|marted|mercoled|venerd|sabato), passare (il|domani|alle),
        tavolo per, voglio un tavolo, riuscite a farmi, mi prendete, ?facciamo, ?va bene alle, cerco un
        appuntamento, mi fate un, disponibilità per, taglio per, mi
        (segna|segni|segnate|metta|mette|prenota|prenoti|prenotate|inserisca|inserisce|fissi|trova|trovate) *,
        c'è (qualcosa|un buco|un posto|spazio|modo) *, c è (qualcosa|un buco|un posto|spazio), ci sarebbe
        (qualcosa|un buco|spazio), (primo|prima) (buco|posto|appuntamento|data|orario|disponibilità)
        (libero|libera|utile|possibile|disponibile), avrei bisogno (del|della|dello|dell|di), mi andrebbe (bene
        )?(luned|marted|mercoled|gioved|venerd|sabato|domani|il|alle)..., ho bisogno (del|della|di), avete
        (qualcosa|un posticino|spazio|un'ora|tempo) *, +prenotare, +fissare, +venire (da|per un|per una|a
        farmi|in studio), riuscite a (prendermi|infilarmi|vedermi|inserirmi), infilarmi, mi
        (infilate|infila|vedete|vede), visita (il|per|luned|marted|mercoled|gioved|venerd)..., vorrei (essere
        visit|farmi visitare|un consulto)..., un'oretta, un'ora per me, mezz'oretta, (avete|c'è|ci sarebbe) *
        per me, +consultare, (vorrei|volevo) (passare|un'ora|un posto), (serve|servirebbe) (una|un) *
    """,
    "cancel": """
        annull..., disdi..., disdett..., cancell..., elimin..., rimuov..., non vengo, non posso venire, non
        posso più venire, non riesco a venire, non potrò venire, non ce la faccio, nn posso venire, nn vengo, nn
        riesco a venire, non verrò, non riesco più a venire, non ci sarò, devo rinunciare, rinuncio, rinunciare,
        togli * appuntamento, togliete * appuntamento, salta l'appuntamento, non mi serve più, nn ce la faccio,
        non se ne fa niente, lasciamo perdere l'appuntamento, saltare l'appuntamento, non (veniamo|vengo
        più|verremo|riusciamo a venire|possiamo venire|posso esserci|ci sarò|ci saremo|potrò esserci|potremo
        venire|riesco ad esserci|riesco a esserci|posso più|vengo), dare buca, do buca, ho un
        (imprevisto|contrattempo) *, sono costrett... a (rinunciare|disdire|annullare), toglietemi, toglimi, mi
        tolga, mi tolg..., (salto|saltiamo) (l'appuntamento|la visita|la seduta|questa), liberate il posto,
        passo per (questa volta|stavolta), devo saltare, non (mi )?sarà possibile venire, salta tutto, ?sono
        malat..., ?ho la febbre, ?è malat..., ?ho l'influenza, ?sono influenzat..., ?non sto bene,
        (domani|oggi|stavolta|luned|marted|mercoled|gioved|venerd)... salto, ?salto *
    """,
    "reschedule": """
        spost..., rimand..., rinvi..., posticip..., anticip..., cambi...
        (l'|il|la|lo|giorno|orario|ora|data|appuntamento)..., cambi...
        (giorno|orario|ora|data|appuntamento|appunt), un altro giorno, altro giorno, un'altra data, un altro
        orario, altro orario, modific... * (appuntamento|orario|data|prenotazione), un'ora dopo, un ora dopo,
        un'ora prima, un po' più tardi, venire più tardi, venire prima, invece di, anziché, al posto di,
        scambi..., !invece (di|che), !anziché, !al posto di, +spostare, +cambiare
        (giorno|ora|orario|data|l'|il|la)..., fare * invece, (un altro|altro|diverso) (giorno|momento|orario)
        *(per|se), venire (un'ora|mezz'ora|un po'|un pochino) (dopo|prima), !vengo un'ora (dopo|prima),
        riprogramm..., mettere (un altro giorno|più avanti), slitt..., far slittare, trovare un'altra data,
        rifissare, rimettere a, troppo (presto|tardi), +passare da * a, più (tardi|presto)$, si può fare più
        (tardi|presto)
    """,
    "query": """
        quando (ho|è|sono|e|posso|avete|sei|siete), a che ora (ho|è|e|sono|avete|devo|posso), che ora, che
        appuntamenti, quali appuntamenti, ho (un )?appuntamento, ho appuntamenti, ho qualcosa, il mio (prossimo
        )?appuntamento, i miei appuntamenti, miei promemoria, quanti promemoria,
        (mostra|mostrami|visualizza|leggi|leggimi|dimmi) * (appuntamenti|promemoria|agenda|prenotazioni), che
        orari avete, quali orari, quali giorni, che giorni, cosa avete, avete (ancora
        )?(qualcosa|disponibilità|orari), c'è disponibilità, siete liberi, è libero, è libera, quanto dura,
        quanto tempo, fate (anche)?, fate, avete anche, trattate, devo portare, cosa porto, cosa devo, serve
        (la|una|il), si può (pagare|parcheggiare|venire), posso (pagare|portare|parcheggiare|sapere), accettate,
        con chi (ho|è), chi mi, chi c'è, mi (ricordate|ricordi|confermate|può dire|dite|dici), mi sa dire, avete
        altro, altri orari, altro orario disponibile, qualcos'altro, qualcun altro, un altro dottore,
        promemoria?, quali servizi, che servizi, mi potete dire, come funziona per, quando
        (devo|dovrei|era|dovevo|mi), a che ora (era|vengo|dovevo|devo), (non )?(mi )?ricordo (quando|a che
        ora|che giorno), quand'è, quand'era, mi sono dimenticat... (quando|l'ora|il giorno|a che ora), che
        giorno (ho|era|devo|è), mi (ricordate|ricordi|ricorda) (quando|a che ora|l'orario|l'ora|il giorno), !ho
        già (un|una|qualcosa|appuntamento|fissato) *, ho (un appuntamento|qualcosa) (già|fissato|prenotato)
    """,
    "affirm": """
        !^si, !^sì, ^sii..., ^ok, ^okay, ^okey, ^va bene, ^vabene, ^va benissimo, ^perfetto, ^certo,
        ^certamente, ^esatto, ^giusto, ^confermo, ^confermato, ^d'accordo, ^daccordo, ^ottimo, ^benissimo,
        ^bene, ^bn, ^assolutamente, ^volentieri, ^sicuro, ^corretto, ^eccellente, ^affare fatto, ^ok perfetto,
        va bene, va benissimo, mi va bene, per me va bene, ci sarò, ci sono, ci vediamo, confermo, perfetto, mi
        sta bene, vabbene, a posto, andata, 👍, ci sto, procedi, procediamo, procedete, quello va bene, lo
        prendo, la prendo, ^s$, ^yes, presente, esattamente, ci vediamo$, ^sisi, ^siì, ^sissi, ^certo che sì,
        ^eccome, ^magari$, ^perf$, ^top$, ^grande$, mi va benissimo, va più che bene, ottimo
    """,
    "negate": """
        !^no, !^nono, ^non, !^nn, ^niente, ^nulla, ^mai, ^sbagliato, ^errato, ^neanche, ^nessuno, no grazie, non
        è (giusto|corretto|esatto), non va bene, non mi va, intendevo, volevo dire, ho cambiato idea, ^anzi,
        anzi no, meglio di no, preferirei di no, non ora, non adesso, per ora no, basta così, è tutto, a posto
        così, non questo, nessuno di questi, ^macché, ^n$, non importa, lascia stare, lascia perdere,
        preferirei, meglio (il|alle|luned|marted|mercoled|gioved|venerd|sabato), ^tutto tranne, ^tranne,
        ^qualsiasi giorno (tranne|meno|ma non), ^quello no, ^no quello, ^preferisco di no, ^meglio no, lasciamo
        così, lasciate così, lascia così, vengo lo stesso, in realtà vengo, resta così, non disdire, non
        annullare, non cancellare, lo tengo
    """,
    "choose": """
        =il (primo|secondo|terzo|quarto), =la (prima|seconda|terza|quarta) (opzione|che), =opzione
        (1|2|3|4|uno|due|tre), =numero (1|2|3|4|uno|due|tre), =l'ultimo
    """,
    "thanks": """
        grazie, ringrazio, la ringrazio, vi ringrazio, gentilissim..., grz, grazie mille, molto gentile,
        arrivederci, buona giornata, buona serata, a presto, ti ringrazio, gentile, siete gentili
    """,
    "greeting": """
        ^ciao, ^salve, ^buongiorno, ^buonasera, ^buon giorno, ^buona sera, ^hey, ^ehi, ^buon pomeriggio
    """,
    "human": """
        (parlare|parlo|parlarne|sentire) * (con|persona|qualcuno|operatore|operatrice),
        (parlare|parlo|parlarne|sentire) * (segretaria|dottore|dottoressa|umano|voi), una persona
        (vera|reale|umana), un operatore, operatore, qualcuno che mi, mi chiamate, mi può chiamare, potete
        chiamarmi, chiamatemi, mi richiamate, richiamatemi, può richiamarmi, la segretaria, un umano, persona in
        carne, essere umano, contattatemi, sei un (bot|robot|computer), è un robot, parlo con un (bot|robot),
        vorrei parlare, voglio parlare, posso parlare, (mi può|mi potete|può|potete|mi potrebbe|mi potreste)
        (richiamare|chiamare|telefonare|contattare), (qualcuno|una persona) (con cui|che) *, fatemi
        (chiamare|richiamare), mi faccia chiamare, passatemi (qualcuno|la segretaria|una persona), preferisco
        (parlare|telefonare), (c'è|c è) (qualcuno|una persona vera), al telefono con, richiamare qualcuno,
        (fate|fai|faccia|fatemi|mi fate) (chiamare|richiamare|contattare) *, (parlare|sentire) (il|la|con il|con
        la|col) (dottor|medico|terapist)...
    """,
    "help": """
        chi siete, chi sei, chi è, chi parla, con chi parlo, cosa puoi fare, cosa sai fare, come funziona, non
        capisco, non ho capito, cos'è questo, che numero è, =(scusi |scusate )?(ma )?(con )?chi (sei|siete|è|è
        lei|parlo|scrive), chi è lei, chi scrive, siete (un robot|voi)
    """,
    "preferences": """
        in (inglese|francese|italiano|tedesco|spagnolo|polacco), parla...
        (inglese|francese|italiano|tedesco|spagnolo|polacco), (scrivetemi|scrivimi|contattatemi|mandatemi)
        (su|via|per) (whatsapp|telegram|sms|mail), cambi... lingua, niente promemoria, non mandatemi (i
        )?promemoria, preferisco (sms|whatsapp|telegram|la mattina un), promemoria il giorno prima,
        ricordatemelo, non scrivetemi (di notte|dopo|prima), usate (l'altro|un altro) numero
    """,
    "late": """
        in ritardo, ritardo di, faccio tardi, farò tardi, arrivo tardi, arrivo in ritardo, sono in ritardo,
        tardo, ritarderò, ritardo, bloccat... nel traffico, traffico, sto arrivando, arrivo tra, arrivo fra,
        arrivo in, perso (l'autobus|il treno|il bus|il tram), minuti e arrivo, tardo di, leggermente in ritardo,
        faccio (un po' )?tardi, facciamo tardi, imbottigliat..., coda (in|sulla|al), in coda, in tangenziale,
        min di ritardo, arrivo (con|tra|fra|a) *, sto parcheggiando, tra (5|10|15|20|cinque|dieci) minuti
        (sono|arrivo), sono in arrivo, perso il (pullman|treno|bus|tram), siamo in ritardo, cercando parcheggio,
        cerco parcheggio, sono quasi arrivat..., quasi lì, arrivo subito
    """,
    "complaint": """
        lament..., reclamo, reclami, inaccettabile, delus..., vergogn..., pessim..., scandalos..., maleducat...,
        insoddisfatt..., non sono (contento|contenta|soddisfatto|soddisfatta), rimborso, rimborsat..., schifo,
        ho aspettato (un'ora|mezz'ora|troppo|ore), trattato male, trattata male, orribile, terribile, ancora
        male, aspettato (20|30|40|45|50|60|venti|trenta|quaranta|quarantacinque|cinquanta|più
        di|quasi|oltre|per)..., vergogna, seconda volta che, mai più, non mi è piaciut..., nessuno (mi ha|ha
        risposto|risponde), perdita di tempo, rivoglio
    """,
    "price": """
        quanto costa, quanto costano, quanto viene, quanto vengono, prezzo, prezzi, costo, costi, tariff...,
        quanto prendete, quanto si paga, quanto pago, listino, quant'è, quanto fa, preventivo, convenzion...,
        quanto (viene|vengono|costa|costano|prendete|si paga|pago|devo|chiedete|spendo|mi costa), che prezzi,
        prezz...,
        costa, costano, coster..., a quanto ammonta
    """,
    "address": """
        dove siete, dove si trova, dove vi trovate, indirizzo, come arrivo, come ci arrivo, come si arriva, in
        che via, dove devo venire, dove sta, mappa, posizione, parcheggio, dov'è, dove è lo studio, dov è, come
        (vi raggiungo|si raggiunge|raggiung...), dove (siete|state|è lo studio|devo andare|si va), via e numero,
        a che piano, dove parcheggio, posso parcheggiare
    """,
    "hours": """
        orari di apertura, orario di apertura, siete aperti, quando aprite, quando chiudete, a che ora aprite, a
        che ora chiudete, che orari fate, fino a che ora, aperti (il|la|di|oggi|domani|sabato), che orario fate,
        siete chiusi, orari dello studio, aprite, chiudete, aperto, (siete|sei|è|state) apert..., (il|di)
        (sabato|domenica|luned|marted)... (siete|lavorate|aprite)..., lavorate (il|di|anche)
    """,
    "optin": """
        voglio di nuovo i messaggi, riattiva..., voglio ricevere (di nuovo )?i (messaggi|promemoria), riprendete
        a scrivermi
    """,
    "other": """
        !previsioni, !meteo, !riproduci, !canzone, musica, playlist, brano, album, !che tempo, !il tempo a,
        !qual è il tempo, pioverà, piove, nevica..., tempesta, temperatura, bufera, freddo, !vota, stelle, film,
        serie, programma tv, trailer, spotify, sveglia alle, gioco, !trovami un programma, ricetta, notizie,
        barzelletta, calcio, tempeste
    """,
}
