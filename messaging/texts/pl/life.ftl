# The life of a visit: marks, repairs, decisions, undoing, series.

visit-book-granted = { $practice }: wizyta { $when } jest potwierdzona. { $place }
visit-move-granted = { $practice }: zgodnie z prośbą wizyta ({ $before }) jest przeniesiona, nowy termin: { $when }. { $place }
visit-cancel-granted = { $practice }: zgodnie z prośbą wizyta { $when } jest odwołana. Zapraszamy w dowolnej chwili.
visit-book-declined = { $practice }: przepraszamy, termin { $when } nie jest możliwy. Chętnie znajdziemy inny.
visit-move-declined = { $practice }: przepraszamy, nie możemy przenieść wizyty. Pozostaje { $when }.
visit-cancel-declined = { $practice }: na odwołanie wizyty ({ $when }) w wiadomości jest za późno. Prosimy o telefon.
visit-restored = { $practice }: wizyta { $when } jednak się odbędzie. { $place }
visit-series-booked = { $practice }: mamy zapisane: { $count ->
        [one] 1 wizyta
        [few] { $count } wizyty
        [many] { $count } wizyt
       *[other] { $count } wizyty
    }, pierwsza { $when }, ostatnia { $last }. { $place }
visit-series-moved = { $practice }: przeniesione na inny termin: { $count ->
        [one] 1 wizyta
        [few] { $count } wizyty
        [many] { $count } wizyt
       *[other] { $count } wizyty
    }. Najbliższa { $when }.
visit-series-cancelled = { $practice }: odwołane: { $count ->
        [one] 1 wizyta
        [few] { $count } wizyty
        [many] { $count } wizyt
       *[other] { $count } wizyty
    }, pierwsza { $when }. Prosimy napisać tutaj w sprawie innego terminu.

repair-quote = { $practice }: jesteśmy po oględzinach. Koszt naprawy: { $price }. Czy mamy ją wykonać?
repair-ready = { $practice }: gotowe do odbioru. { $place }. Otwarte { $day } { $from }-{ $until }.
repair-ready-plain = { $practice }: gotowe do odbioru. { $place }
choice-another-time = Inny termin
choice-quote-yes = Tak, proszę
choice-quote-no = Nie, dziękuję

notice-restored = Znów aktualna: { $client }, { $when }, { $practitioner }, { $place } /client_{ $person }
practitioner-restored = Znów aktualna: { $when }, { $client }, { $service }, { $place }
notice-requested-again = Wciąż do decyzji: { $client } prosi o { $when }, { $practitioner }, { $place } /client_{ $person }
notice-wish-move-again = Wciąż do decyzji: { $client } prosi o zmianę: { $when }, na { $wanted }, { $practitioner } /client_{ $person }
notice-wish-cancel-again = Wciąż do decyzji: { $client } prosi o odwołanie { $when }, { $practitioner } /client_{ $person }
notice-quote-agreed = Wycena przyjęta: { $client }. Można kontynuować. /client_{ $person }
notice-quote-refused = Wycena odrzucona: { $client }. Prosimy o decyzję, co dalej. /client_{ $person }
notice-series-booked = Seria zapisana: { $client }, { $count ->
        [one] 1 wizyta
        [few] { $count } wizyty
        [many] { $count } wizyt
       *[other] { $count } wizyty
    }, od { $when }, { $practitioner } /client_{ $person }
notice-series-moved = Seria przeniesiona: { $client }, { $count ->
        [one] 1 wizyta
        [few] { $count } wizyty
        [many] { $count } wizyt
       *[other] { $count } wizyty
    }, od { $when }, { $practitioner } /client_{ $person }
notice-series-cancelled = Seria odwołana: { $client }, { $count ->
        [one] 1 wizyta
        [few] { $count } wizyty
        [many] { $count } wizyt
       *[other] { $count } wizyty
    }, od { $when }, { $practitioner } /client_{ $person }
notice-unconfirmed = Jeszcze niepotwierdzone, do następnego dnia pracy: { $count ->
        [one] 1 wizyta
        [few] { $count } wizyty
        [many] { $count } wizyt
       *[other] { $count } wizyty
    }
    { $lines }
notice-unconfirmed-line = { $when } { $client }, { $practitioner } /client_{ $person }
notice-unconfirmed-missed = { $when } { $client }, { $practitioner }: ostatnio nieobecność, warto zadzwonić /client_{ $person }
notice-unconfirmed-first = { $when } { $client }, { $practitioner }: pierwsza wizyta, warto zadzwonić /client_{ $person }
notice-unconfirmed-long-ago = { $when } { $client }, { $practitioner }: zapis sprzed dawna, warto zadzwonić /client_{ $person }
notice-unconfirmed-more = i kolejne: zobacz /agenda

staff-seen = { $when } { $who }, { $practitioner }: { $status }
staff-visit-open = Pokaż wizytę
staff-visit-button = { $time } { $who }
staff-visit-of = { $when } { $who }
staff-which-visit = Który?
staff-mark-as-arrived = Na miejscu
staff-mark-as-in-progress = W trakcie
staff-mark-as-done = Zakończona
staff-mark-as-no-show = Nieobecność
staff-mark-nobody = Nie ma wizyty, którą można tak oznaczyć: { $status }.
staff-stage-received = Przyjęte
staff-stage-diagnosing = W warsztacie
staff-stage-waiting-approval = Wycena wysłana
staff-stage-waiting-part = Czeka na część
staff-stage-ready = Gotowe
staff-stage-collected = Odebrane
staff-repairs =
    W serwisie:
    { $lines }
staff-repair-line = { $when } { $who }: { $status }
staff-repairs-none = Nie ma takiej naprawy.
staff-ask-amount = Ile kosztuje? Na przykład: /stage { $person } wycena 85

staff-decided-book-accepted = Przyjęte ({ $by }): { $who }, { $when }. { $told }
staff-decided-book-refused = Odrzucone ({ $by }): { $who }, { $when }. { $told }
staff-decided-move-accepted = Przeniesione ({ $by }): { $who }, teraz { $when }. { $told }
staff-decided-move-refused = Bez zmiany ({ $by }): { $who }, zostaje { $when }. { $told }
staff-decided-cancel-accepted = Odwołane ({ $by }): { $who }, { $when }. { $told }
staff-decided-cancel-refused = Bez odwołania ({ $by }): { $who }, { $when }. { $told }
staff-decided-before = Decyzja zapadła wcześniej; teraz bez zmian.
staff-by-nobody = recepcja
staff-wish-taken = Ten termin jest już zajęty. Prosimy odrzucić albo przenieść przez /move.
staff-undecided-none = Nic nie czeka na decyzję.

staff-undo = Cofnij
staff-undone = Cofnięte. { $who }, { $when }: { $status }.
staff-undone-told = Cofnięte. { $who }, { $when }: { $status }. { $told }
staff-undo-nothing = Nie ma czego cofnąć; liczy się ostatnie dziesięć minut.
staff-not-possible-taken = Ten termin jest już zajęty; bez zmian.

staff-usage-series = Dla kogo i jak często? Na przykład: /series Nowak zabieg co tydzień 8 razy w czwartek o 15:00
staff-series-service =
    Która usługa? Proszę podać razem z resztą:
    { $lines }
staff-series-who =
    Który klient? Proszę podać numer zamiast nazwiska:
    { $lines }
staff-series-plan =
    Zapisać? { $who }, { $practitioner }, { $count ->
        [one] 1 wizyta
        [few] { $count } wizyty
        [many] { $count } wizyt
       *[other] { $count } wizyty
    }:
    { $lines }
staff-series-date = { $when }
staff-series-date-taken = { $when } zajęte
staff-series-conflict = { $when } zajęte; najbliżej: { $before }
staff-series-take = Zapis { $when }
staff-series-none = Żaden z tych terminów nie jest wolny.
staff-series-before = To już jest zapisane.
staff-series-booked = Zapisane: { $who }, { $count ->
        [one] 1 wizyta
        [few] { $count } wizyty
        [many] { $count } wizyt
       *[other] { $count } wizyty
    }. { $told }
staff-series-booked-but =
    Zapisane: { $who }, { $count ->
        [one] 1 wizyta
        [few] { $count } wizyty
        [many] { $count } wizyt
       *[other] { $count } wizyty
    }. { $told }
    { $lines }
staff-series-undo = Odwołaj serię
staff-series-left =
    { $who }:
    { $lines }
staff-series-added = Zapisane także: { $who }, { $when }, { $practitioner }.
staff-series-ask-following = Odwołać wszystkie późniejsze wizyty tej serii?
staff-series-ask-all = Odwołać wszystkie przyszłe wizyty tej serii?
staff-series-cancel-following = Także późniejsze
staff-series-cancel-all = Cała seria
staff-series-move-following = Przenieś późniejsze
staff-series-no-others = Nie ma innych wizyt tej serii.
staff-series-moved = Przeniesione: { $who }, { $count ->
        [one] 1 wizyta
        [few] { $count } wizyty
        [many] { $count } wizyt
       *[other] { $count } wizyty
    }. { $told }
staff-series-moved-but =
    Przeniesione: { $who }, { $count ->
        [one] 1 wizyta
        [few] { $count } wizyty
        [many] { $count } wizyt
       *[other] { $count } wizyty
    }. { $told }
    { $lines }
staff-series-cancelled = Odwołane: { $who }, { $count ->
        [one] 1 wizyta
        [few] { $count } wizyty
        [many] { $count } wizyt
       *[other] { $count } wizyty
    }. { $told }
staff-series-cancelled-but =
    Odwołane: { $who }, { $count ->
        [one] 1 wizyta
        [few] { $count } wizyty
        [many] { $count } wizyt
       *[other] { $count } wizyty
    }. { $told }
    { $lines }

choice-undo = Jednak zostaje
undo-done = Wizyta pozostaje bez zmian: { $when }, { $practitioner }.
undo-taken = Przepraszamy, ten termin jest już zajęty.
undo-late = Na cofnięcie jest za późno. Tutaj można zapisać się na nową wizytę.
quote-agreed = Dziękujemy, zabieramy się do pracy i damy znać, gdy będzie gotowe.
quote-refused = Dobrze, na razie nic nie robimy i skontaktujemy się z Państwem.
quote-old = To pytanie jest już nieaktualne.
repairs-none = W tej chwili nie mamy tu nic od Państwa.
repairs-standing = { $lines }
repair-standing = Przyniesione { $when }: { $state }
repair-at-received = przyjęte
repair-at-diagnosing = pracujemy nad tym
repair-at-waiting-approval = czekamy na odpowiedź w sprawie wyceny
repair-at-waiting-part = czekamy na część
repair-at-ready = gotowe do odbioru
repair-at-collected = odebrane

staff-help-life =
    W ciągu dnia:
    /arrived Nowak, /inside Nowak, /done Nowak, /noshow Nowak
    /stage Nowak gotowe - naprawy; /stage pokazuje listę
    /accept Nowak, /refuse Nowak - co czeka na decyzję
    /series Nowak zabieg co tydzień 8 razy w czwartek o 15:00
    /undo - cofa zmiany z ostatnich dziesięciu minut
    .sms = /arrived, /inside, /done, /noshow, /stage, /accept, /refuse, /series, /undo
staff-command-arrived = Ktoś przyszedł: /arrived Nowak
staff-command-done = Wizyta zakończona: /done Nowak
staff-command-noshow = Ktoś się nie pojawił
staff-command-stage = Stan napraw: /stage Nowak gotowe
staff-command-series = Wizyty powtarzane
staff-command-undo = Cofnij ostatnią zmianę
