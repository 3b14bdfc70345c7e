# Lista oczekujących: co proponujemy klientom, o co pytamy i co widzi zespół.

choice-waiting-join = Lista oczekujących
choice-waiting-take = Tak, biorę
choice-waiting-no = Nie, tego nie
choice-waiting-stay = Czekam dalej
choice-waiting-leave = Rezygnuję z listy

waiting-offer = Zwolnił się termin: { $when }, { $practitioner }. Czeka na Państwa do { $deadline }. Czy pasuje? { $practice }
    .sms = { $practice }: wolny termin: { $when }, { $practitioner }. Czeka na Państwa do { $deadline }. Czy pasuje?
waiting-offer-shared = Zwolnił się bliski termin: { $when }, { $practitioner }. Pytamy trzy osoby naraz, decyduje pierwsza odpowiedź. Propozycja jest ważna do { $deadline }. { $practice }
    .sms = { $practice }: wolny termin: { $when }, { $practitioner }. Pytamy kilka osób, decyduje pierwsza odpowiedź. Do { $deadline }.
waiting-offer-earlier = Zwolnił się wcześniejszy termin: { $when } zamiast { $old }, { $practitioner }. Czeka na Państwa do { $deadline }. Czy pasuje? { $practice }
    .sms = { $practice }: wcześniej: { $when } zamiast { $old }, { $practitioner }. Czeka na Państwa do { $deadline }. Czy pasuje?
waiting-offer-shared-earlier = Zwolnił się wcześniejszy termin: { $when } zamiast { $old }, { $practitioner }. Pytamy trzy osoby naraz, decyduje pierwsza odpowiedź. Propozycja jest ważna do { $deadline }. { $practice }
    .sms = { $practice }: wcześniej: { $when } zamiast { $old }, { $practitioner }. Pytamy kilka osób, decyduje pierwsza odpowiedź. Do { $deadline }.
waiting-still = Nie mamy odpowiedzi w sprawie zwolnionych terminów. Czy nadal czekają Państwo na termin? Do czasu odpowiedzi nie będziemy o tym pisać. { $practice }
    .sms = { $practice }: czy nadal czekają Państwo na wolny termin? Do czasu odpowiedzi nie będziemy o tym pisać.

waiting-joined = Zapisane. Napiszemy, gdy tylko zwolni się odpowiedni termin ({ $service }).
waiting-joined-earlier = Zapisane. Napiszemy, jeśli zwolni się coś wcześniej niż { $when }. Do tego czasu obecny termin pozostaje Państwa.
    .sms = Zapisane. Napiszemy, jeśli zwolni się coś wcześniej niż { $when }. Obecny termin pozostaje.
waiting-list =
    Są Państwo na liście oczekujących:
    { $lines }
    .sms =
        Lista oczekujących:
        { $lines }
waiting-line = { $service }
waiting-line-earlier = { $service }, przed: { $when }
waiting-line-paused = { $service }, wstrzymane
waiting-which = Na co już Państwo nie czekają?
waiting-which-visit = Do której wizyty szukamy wcześniejszego terminu?
waiting-none = Obecnie nie ma Państwa na liście oczekujących.
waiting-left = Gotowe, nie ma już Państwa na liście oczekujących.
waiting-stays = Dziękujemy. Pozostają Państwo na liście oczekujących.
waiting-declined = Dziękujemy za odpowiedź. Zapytamy następną osobę, a Państwo pozostają na liście oczekujących.
    .sms = Dziękujemy za odpowiedź. Pozostają Państwo na liście oczekujących.
waiting-taken = Przepraszamy, ten termin jest już zajęty. Pozostają Państwo na liście oczekujących.
waiting-over = Przepraszamy, ta propozycja jest już nieaktualna.

notice-waiting-filled = Z listy oczekujących: { $client }, { $when }, { $practitioner } /client_{ $person }
staff-waiting =
    Lista oczekujących:
    { $lines }
staff-waiting-line = { $rank }. { $who }: { $service }, { $practitioner } /client_{ $person }
staff-waiting-line-earlier = { $rank }. { $who }: { $service }, { $practitioner }, wcześniej niż { $before } /client_{ $person }
staff-waiting-anyone = ktokolwiek
staff-waiting-none = Nikogo nie ma na liście oczekujących.
staff-waiting-numbers = W ciągu 30 dni: zwolnione terminy: { $freed }, zajęte ponownie: { $share } %. Mediana w minutach: { $median }.
staff-waiting-card = { $who }: { $service }, { $practitioner }. Priorytet { $priority } (1 jest pierwszy).
staff-waiting-up = Wcześniej
staff-waiting-down = Później
staff-waiting-out = Usuń z listy
staff-waiting-removed = { $who }: nie ma już na liście oczekujących.
staff-waiting-gone = Tego wpisu nie ma już na liście oczekujących.
staff-fill =
    Proponuję te wolne terminy osobom z listy, jednej po drugiej:
    { $lines }
staff-fill-none = Żaden wolny termin nie pasuje nikomu z listy oczekujących.
staff-waiting-label = { $rank }. { $who }
staff-command-waiting = Lista oczekujących
staff-command-fill = Zaproponuj wolne terminy oczekującym
