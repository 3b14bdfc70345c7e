# What staff are asked to decide.

notice-requested = Anfrage zur Entscheidung: { $client }, { $when }, { $practitioner }, { $place } /client_{ $person }
practitioner-requested = Anfrage zur Entscheidung: { $when }, { $client }, { $service }, { $place }
notice-wish-move = Möchte nach Fristende verschieben: { $client }, von { $when } auf { $wanted }, { $practitioner } /client_{ $person }
notice-wish-cancel = Möchte nach Fristende absagen: { $client }, { $when }, { $practitioner } /client_{ $person }
choice-accept = Annehmen
choice-refuse = Ablehnen
staff-not-possible-not_now = Jetzt nicht möglich: Der Stand des Termins lässt es nicht zu.
staff-not-possible-too_late = Zum Rückgängigmachen ist es zu spät.
