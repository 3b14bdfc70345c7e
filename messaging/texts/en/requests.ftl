# What staff are asked to decide.

notice-requested = To decide: { $client } asks for { $when }, { $practitioner }, { $place } /client_{ $person }
practitioner-requested = To decide: { $when }, { $client }, { $service }, { $place }
notice-wish-move = Asks to move, past the limit: { $client }, from { $when } to { $wanted }, { $practitioner } /client_{ $person }
notice-wish-cancel = Asks to cancel, past the limit: { $client }, { $when }, { $practitioner } /client_{ $person }
choice-accept = Accept
choice-refuse = Refuse
staff-not-possible-not_now = Not possible now: the state of the visit does not allow it.
staff-not-possible-too_late = It is too late to undo this.
