# What staff are asked to decide.

notice-requested = Prośba do decyzji: { $client }, { $when }, { $practitioner }, { $place } /client_{ $person }
practitioner-requested = Prośba do decyzji: { $when }, { $client }, { $service }, { $place }
notice-wish-move = Prośba o przełożenie po terminie: { $client }, z { $when } na { $wanted }, { $practitioner } /client_{ $person }
notice-wish-cancel = Prośba o odwołanie po terminie: { $client }, { $when }, { $practitioner } /client_{ $person }
choice-accept = Zgoda
choice-refuse = Odmowa
staff-not-possible-not_now = Teraz to niemożliwe: nie pozwala na to stan wizyty.
staff-not-possible-too_late = Na cofnięcie jest już za późno.
