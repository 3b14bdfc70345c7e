# What staff are asked to decide.

notice-requested = Richiesta da decidere: { $client }, { $when }, { $practitioner }, { $place } /client_{ $person }
practitioner-requested = Richiesta da decidere: { $when }, { $client }, { $service }, { $place }
notice-wish-move = Chiede di spostare, oltre il termine: { $client }, da { $when } a { $wanted }, { $practitioner } /client_{ $person }
notice-wish-cancel = Chiede di disdire, oltre il termine: { $client }, { $when }, { $practitioner } /client_{ $person }
choice-accept = Accetta
choice-refuse = Rifiuta
staff-not-possible-not_now = Adesso non è possibile: lo stato della visita non lo permette.
staff-not-possible-too_late = È troppo tardi per annullare.
