# What staff are asked to decide.

notice-requested = Solicitud por decidir: { $client }, { $when }, { $practitioner }, { $place } /client_{ $person }
practitioner-requested = Solicitud por decidir: { $when }, { $client }, { $service }, { $place }
notice-wish-move = Pide cambiar fuera de plazo: { $client }, de { $when } a { $wanted }, { $practitioner } /client_{ $person }
notice-wish-cancel = Pide cancelar fuera de plazo: { $client }, { $when }, { $practitioner } /client_{ $person }
choice-accept = Aceptar
choice-refuse = Rechazar
staff-not-possible-not_now = Ahora no es posible: el estado de la cita no lo permite.
staff-not-possible-too_late = Es demasiado tarde para deshacerlo.
