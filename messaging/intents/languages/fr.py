"""French: the phrases that show what a client wants."""

CUES = {
    "book": """
        !je (voudrais|veux|souhaite) (un|une|prendre|réserver|venir|avoir|fixer|prend), !je
        (souhaiterais|voulais|aimerais|désire) (un|une|prendre|réserver|venir|avoir|fixer|prend), !j'aimerais
        (un|une|prendre|réserver|venir|avoir), !j aimerais (un|une|prendre|réserver|venir|avoir), !jvoudrais,
        !je vdrais, !est-ce que je (peux|pourrais) (prendre|venir|avoir|réserver|passer), !puis-je
        (prendre|venir|avoir|réserver|passer), !je peux (prendre|venir|avoir|réserver|passer), !pourrais-je
        (prendre|venir|avoir|réserver), !c'est possible (d'avoir|de venir|de prendre|de réserver), !possible
        d'avoir, !il me faut, !il me faudrait, !j'ai besoin (d'un|d'une|de prendre|de réserver|de venir),
        !besoin d'un, réserv..., prendre rendez-vous, prendre rdv, prendre un rdv, prendre un rendez-vous, ?un
        rendez-vous, ?un rdv, ?rdv (pour|le|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi), ?rendez-vous
        (pour|le|demain), nouveau rendez-vous, nouveau rdv, autre rendez-vous, donnez-moi, donne-moi,
        mettez-moi, notez-moi, inscrivez-moi, vous auriez (une place|un créneau|de la place|quelque chose), vous
        avez (une place|un créneau|de la place|quelque chose|un truc), avez-vous (une place|un créneau|de la
        place|quelque chose), auriez-vous (une place|un créneau|de la place|quelque chose), de la place, une
        place, un créneau, ?une coupe, ?une séance, ?une consultation, une place pour, passer
        (demain|lundi|mardi|jeudi|vers), venir (le|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi), fixer un,
        caler un, je cherche un rdv, je prends (le|la|un), (c|c'est|est-ce|serait-ce|ce serait|est il|est-il)
        possible (de|d'|le|lundi|mardi|mercredi|jeudi|vendredi|samedi|demain|cette|à|pour|après)..., il me
        faudrait *, (faudrait|aurais besoin|ai besoin) (de voir|d'un|d'une|de venir|de consulter), (ya|y a|y
        aurait) (de la place|une place|un créneau|moyen|quelque chose), reste (une place|un créneau|de la
        place|quelque chose), +prendre (un|rdv|rendez), +réserver, +venir (vous voir|consulter), vous
        (avez|auriez) * (place|créneau|dispo|libre)..., vous pouvez me (prendre|recevoir|voir|caler|trouver),
        pouvez-vous me (prendre|recevoir|voir|caler|trouver), (premier|prochain) (créneau|rdv|rendez-vous)
        (libre|dispo|possible)..., me caser, calez-moi, prenez-moi, +voir (le docteur|la docteure|anna|marco|le
        praticien), mettez (moi|nous), notez (moi|nous), +consulter, (une|de la) (petite )?place *, un (petit
        )?(créneau|trou) *, souhaiterais (venir|consulter|passer|voir), (aimerais|voudrais|souhaite)
        (passer|consulter|voir), +passer (vous voir|au cabinet)
    """,
    "cancel": """
        annul..., décommand..., supprim..., je ne peux (pas|plus) venir, je peux (pas|plus) venir, je ne viens
        pas, je viens pas, je viens plus, je ne viendrai pas, je ne viendrai plus, pas pouvoir venir, je ne
        serai pas (là|présent|présente|dispo...), je renonce, enlevez mon, enlever mon, efface..., empêchement,
        je dois renoncer, je n'ai plus besoin, peux pas être là, pas pouvoir être, je ne pourrai pas, j'pourrai
        pas, je pourrai pas, plus besoin du rdv, ne (pourrai|peux|pourrons|pourra|pourrait) (pas|plus)
        (venir|être|assister|me|nous), pourra pas (être|venir), on (ne )?(pourra|peut|viendra|vient) (pas|plus),
        nous ne (viendrons|pourrons|venons), (enlevez|retirez|ôtez|effacez|rayez)...moi,
        (enlevez|retirez|rayez|enlever|retirer) *(de|du|mon|mardi|lundi|jeudi), je ne viens (pas|plus|finalement
        pas), finalement je ne, suis obligé... d'annuler, +annuler, je dois (faire l'impasse|sauter), je saute
        (la|cette|mon|ce), un contretemps *, libér... (le créneau|ma place|la place), je laisse ma place, ?je
        suis malade, ?est malade, ?j'ai la grippe, ?j'ai de la fièvre, ?souffrant...
    """,
    "reschedule": """
        déplac..., report..., décal..., repouss..., avanc... (mon|le|la|l'|d'), chang...
        (mon|le|la|l'|de|d')..., chang... (mon|le|la|de|d'heure|de jour|de date), modifi... (mon|le|la|l'|ma),
        un autre jour, autre jour, une autre date, autre date, un autre horaire, une autre heure, autre heure,
        une heure plus tard, une heure plus tôt, plus tard dans, au lieu de, plutôt que le, intervertir, un peu
        plus tard, venir plus tard, venir plus tôt, remettre (mon|le|à), avancer (à|au|le), !au lieu (de|d'),
        !plutôt que (le|la|lundi|mardi|mercredi|jeudi|vendredi|samedi|demain|aujourd), !à la place (de|du),
        +déplacer, +décaler, +changer (de|d'|mon|le|la|l'|pour), +reporter, +avancer, venir (une heure|une
        demi-heure|un peu) (plus tard|plus tôt|après|avant), !viens une heure (plus tard|plus tôt|après|avant),
        mettre à (un autre|plus tard), trouver (un autre|une autre) *, (autre|nouvelle) date, trop (tôt|tard),
        plus (tard|tôt) c'est possible
    """,
    "query": """
        quand (est|ai|puis|avez|êtes|dois), c'est quand, c'est à quelle heure, à quelle heure
        (est|ai|dois|avez|c'est|mon), mon (prochain )?(rendez-vous|rdv) (est|c'est|à), quels
        (rendez-vous|rdv|créneaux|horaires|jours), j'ai (un )?(rendez-vous|rdv) (quand|quel|à|le), est-ce que
        j'ai, ai-je (un|des), mes (rendez-vous|rdv), mon prochain (rendez-vous|rdv), mon prochain, qu'avez-vous,
        vous avez quoi, qu'est-ce que vous avez, quelles (disponibilités|sont), disponibilités, vos dispos, des
        dispos, êtes-vous (libre|disponible), vous êtes (libre|dispo...), combien de temps, ça dure, quelle
        durée, faites-vous, vous faites, proposez-vous, est-ce que vous
        (faites|prenez|avez|proposez|acceptez|soignez), prenez-vous, vous prenez, acceptez-vous, vous acceptez,
        dois-je (apporter|amener|venir|faire), que dois-je, qu'est-ce que je dois, je dois
        (apporter|amener|emmener), faut-il, il faut (apporter|amener|prévoir), peut-on (payer|venir), puis-je
        payer, avec qui, qui est, pouvez-vous me dire, vous pouvez me dire, autre chose, quelqu'un d'autre,
        d'autres créneaux, d'autres horaires, quels services, y a-t-il, il y a (quoi|encore), me confirmer
        (l'heure|le jour|la date), me rappeler l'heure, !me rappeler (l'heure|le jour|la date|mon), (quelle
        heure|quand|quel jour) * (mon|ma|mes|mon rdv|mon rendez-vous|je dois|on se), je ne sais plus (quand|à
        quelle|quel), je sais plus (quand|à quelle|quel), j'ai oublié (quand|l'heure|le jour|à quelle), je ne me
        (souviens|rappelle) (plus|pas) (quand|de|à|quel), mon rdv déjà, rappeler (quand|à quelle heure), !j'ai
        (bien|déjà) (un|une) *, est-ce que j'ai (bien|déjà)
    """,
    "affirm": """
        !^oui, !^ouais, !^oui oui, !^ui$, ^ok, ^okay, ^okey, ^d'accord, ^daccord, ^dac, ^parfait, ^très bien,
        ^tres bien, ^super, ^bien sûr, ^bien sur, ^exact, ^exactement, ^c'est ça, ^c'est bon, ^cest bon, ^c'est
        bien ça, ^entendu, ^volontiers, ^je confirme, ^confirmé, ^confirme, ^ça marche, ^ca marche, ^absolument,
        ^tout à fait, ^nickel, ^génial, ^excellent, ^impec..., ^yes, ^o$, ça me va, ca me va, me convient, ça me
        convient, ça marche, ca marche, parfait, je confirme, c'est parfait, j'y serai, je serai là, ?à demain,
        c'est noté, pas de problème, pas de souci, allons-y, va pour, ça roule, je prends, vous pouvez réserver,
        👍, d'accord, ça ira, ça joue, ^impec, ^ok pour, ^va pour, ^oki, ^yep, ^mouais, ^carrément, ^avec
        plaisir, bon pour moi, (ça|ca|cela) me (va|convient), on fait (ça|comme ça), ^ça le fait
    """,
    "negate": """
        !^non, !^nan, !^nn$, ^pas, ^jamais, ^rien, ^aucun, ^faux, ^erreur, ce n'est pas
        (ça|correct|juste|exact|bon), c'est pas (ça|bon|correct), non merci, pas maintenant, pas encore, je
        voulais dire, je me suis trompé..., j'ai changé d'avis, finalement non, plutôt pas, ça ne va pas, ne me
        convient pas, ne me va pas, ca va pas, ça va pas, c'est tout, ce sera tout, rien d'autre, laissez
        tomber, laisse tomber, je préfère, je préférerais, ^en fait, ni l'un ni, aucun des, pas celui, ?plutôt
        (lundi|mardi|mercredi|jeudi|vendredi|samedi), ^tout sauf, ^sauf, ^n'importe (quel jour|quand) sauf,
        ^plutôt non, ^pas celui, je viens quand même, on laisse comme ça, laissez comme ça, gardez-le, je le
        garde, n'annulez pas, ne l'annulez pas, je peux finalement
    """,
    "choose": """
        =le (premier|deuxième|second|troisième|quatrième|dernier), =la
        (première|deuxième|seconde|troisième|quatrième|dernière), =option (1|2|3|4|un|deux|trois), =numéro
        (1|2|3|4|un|deux|trois), =choix (1|2|3|4)
    """,
    "thanks": """
        merci, mrc, je vous remercie, remercie, c'est gentil, très aimable, au revoir, bonne journée, bonne
        soirée, à bientôt, mille mercis, trop gentil
    """,
    "greeting": """
        ^bonjour, ^bonsoir, ^salut, ^coucou, ^bjr, ^slt, ^hello, ^bsr
    """,
    "human": """
        parler (à|avec|au), discuter avec, une vraie personne, un humain, une personne, un conseiller, un
        opérateur, la secrétaire, le secrétariat, quelqu'un au téléphone, appelez-moi, rappelez-moi, me rappeler
        (svp|s'il)?, m'appeler, qu'on me rappelle, me joindre, vous êtes un robot, c'est un robot, êtes-vous un
        robot, un être humain, avoir quelqu'un, contactez-moi, me rappeler$, me rappeler svp, (me|nous)
        (rappeler|appeler|téléphoner|contacter), (quelqu'un|une personne) (peut|pourrait|peux) *, préfère
        (parler|appeler|téléphoner|avoir), (avoir|joindre) (quelqu'un|une personne), par téléphone, passez-moi,
        un vrai (humain|conseiller), parler (au|à la|avec le|avec la) (docteur|médecin|praticien|thérapeute)...
    """,
    "help": """
        qui êtes-vous, vous êtes qui, c'est qui, qui est-ce, qui parle, que pouvez-vous faire, que peux-tu
        faire, comment ça marche, comment ca marche, je ne comprends pas, je comprends pas, j'ai pas compris,
        c'est quoi ça, c'est quoi ce numéro, =c'est qui, =(mais )?qui (êtes-vous|êtes
        vous|est-ce|parle|écrit|c'est), à qui (j'écris|ai-je|je parle)
    """,
    "preferences": """
        en (anglais|français|italien|allemand|espagnol|polonais), parl...
        (anglais|français|italien|allemand|espagnol|polonais), (écrivez-moi|envoyez-moi|contactez-moi)
        (sur|par|via) (whatsapp|telegram|sms|mail), chang... (de |la )?langue, pas de rappel, plus de rappels,
        sans rappel, je préfère (les )?(sms|whatsapp|telegram), rappel la veille, ne m'écrivez pas (la
        nuit|après|avant), utilisez mon autre numéro
    """,
    "late": """
        en retard, du retard, retard de, de retard, j'arrive dans, j'arrive ds, j'aurai (du|un)? retard, je
        serai en retard, bloqué..., bouchons, embouteillage..., coincé..., raté (le|mon) (bus|train|tram|métro),
        un peu de retard, suis en route, retardé..., minutes de retard, (min|mn|minutes|minute|heure) de retard,
        aurai (un peu de |du |un )?retard, (coincé|bloqué|pris)... dans, j'arrive (dans|ds|avec|un
        peu|bientôt|vers), dans les (bouchons|embouteillages), raté mon, je (me gare|suis en chemin|suis sur la
        route|cherche une place), un (petit )?peu en retard, suis à la bourre, à la bourre, petit retard, léger
        retard, =retard, j'arrive$, presque arrivé..., je cherche une place
    """,
    "complaint": """
        plainte, me plaindre, réclamation, inacceptable, déçu..., scandal..., honteu..., inadmissible,
        mécontent..., pas content..., pas satisfait..., remboursement, rembours..., nul, nulle, horrible,
        attendu (une heure|trop|1h|des heures), mal reçu, désagréable, malpoli..., lamentable, toujours mal,
        attendu (20|30|40|45|50|60|vingt|trente|quarante|plus|presque|pendant)..., deuxième fois que, plus
        jamais, honte, personne (ne )?(répond|m'a|n'a), perte de temps, me rembourser
    """,
    "price": """
        combien ça coûte, combien ca coute, combien coûte, combien coute, c'est combien, combien est-ce, quel
        est le prix, quel prix, prix, tarif, tarifs, coût, combien vous prenez, combien prenez-vous, combien je
        dois, remboursé..., mutuelle, devis, combien (ça|coûte|je|la|pour|vous|le|une|est)..., tarif...,
        (ça|cela) coûte,
        (me|nous|le) (coûte|coûterait|coûtera), ça revient à
    """,
    "address": """
        où êtes-vous, vous êtes où, où est, c'est où, où se trouve, où vous trouvez, adresse, comment venir,
        comment on vient, quelle rue, plan d'accès, parking, où dois-je, se garer, ou etes vous, c'est ou,
        itinéraire, où aller, vous êtes (où|situ|installés)..., où (je|dois-je|faut-il|se|est-ce|vous), comment
        (vous trouver|je viens|y aller|aller|on fait), quel étage, quel quartier, où exactement
    """,
    "hours": """
        horaires, heures d'ouverture, êtes-vous ouvert..., vous êtes ouvert..., quand ouvrez, vous ouvrez, vous
        fermez, à quelle heure ouvrez, à quelle heure fermez, ouvert
        (le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|aujourd'hui), êtes-vous fermé..., fermé,
        jusqu'à quelle heure, ouvrez-vous, fermez-vous, ouverts, (vous êtes|êtes-vous|c'est|est-ce)
        (ouvert|fermé)..., ouvr..., ferm... (à|quand|le), (vous )?travaillez (le|aussi)
    """,
    "optin": """
        je veux de nouveau, recevoir à nouveau, réabonn..., réactiv..., réinscr...
    """,
    "other": """
        !météo, !musique, !chanson, playlist, film, recette, blague, !quel temps, il pleut, pleuvoir, neige,
        température, les infos, actualités, traffic info, lumière, alarme, réveil à
    """,
}
