# What staff are asked to decide.

notice-requested = Demande à décider : { $client }, { $when }, { $practitioner }, { $place } /client_{ $person }
practitioner-requested = Demande à décider : { $when }, { $client }, { $service }, { $place }
notice-wish-move = Souhaite déplacer, hors délai : { $client }, de { $when } à { $wanted }, { $practitioner } /client_{ $person }
notice-wish-cancel = Souhaite annuler, hors délai : { $client }, { $when }, { $practitioner } /client_{ $person }
choice-accept = Accepter
choice-refuse = Refuser
staff-not-possible-not_now = Impossible pour l'instant : l'état du rendez-vous ne le permet pas.
staff-not-possible-too_late = Il est trop tard pour revenir en arrière.
