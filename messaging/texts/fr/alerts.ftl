staff-alert-uncertain =
    { $count ->
        [one] Je ne sais pas si un message est parti. Je ne l’envoie pas une seconde fois ; si c’est important, mieux vaut demander.
       *[other] Je ne sais pas si { $count } messages sont partis. Je ne les envoie pas une seconde fois ; si c’est important, mieux vaut demander.
    }
    { $lines }
staff-alert-letter = N° { $id } : { $who } /client_{ $person }
staff-alert-letter-team = N° { $id } : pour l’équipe
staff-alert-missed-late =
    { $count ->
        [one] Un rappel n’a pas pu partir à temps, sans que le client y soit pour rien :
       *[other] { $count } rappels n’ont pas pu partir à temps, sans que les clients y soient pour rien :
    }
    { $lines }
staff-alert-missed-quiet =
    { $count ->
        [one] Un rappel n’est pas parti, car les heures calmes ne lui laissaient pas de place :
       *[other] { $count } rappels ne sont pas partis, car les heures calmes ne leur laissaient pas de place :
    }
    { $lines }
staff-alert-missed-line = { $who }, { $when } /client_{ $person }
staff-alert-missed-line-plain = { $who } /client_{ $person }
staff-alert-unreadable = Il est arrivé quelque chose que je ne peux pas lire ({ $channel }). C’est conservé sous le n° { $id }.
staff-alert-unreadable-from = { $who } a envoyé quelque chose que je ne peux pas lire ({ $channel }). C’est conservé sous le n° { $id }. /client_{ $person }
staff-alert-sender-down = { $channel } : le fournisseur refuse notre compte ou notre expéditeur. Les messages attendent que cela remarche. Merci de faire vérifier le compte ; la commande « segreteria doctor » dit ce qui ne va pas.
staff-alert-sender-up = { $channel } : cela remarche. Ce qui attendait part maintenant.
