# Visits that the practice cannot hold: what their clients are told, and what staff see of it; closures and openings.

visit-retime =
    { $practice }: bardzo przepraszamy, wizyta ({ $when }) nie może się odbyć.
    Prosimy wybrać inny termin.
    .sms = { $practice }: przepraszamy, wizyta ({ $when }) nie może się odbyć. Prosimy wybrać inny termin:
visit-retime-open = { $practice }: bardzo przepraszamy, wizyta ({ $when }) nie może się odbyć. Czy poszukać innego terminu?
    .sms = { $practice }: przepraszamy, wizyta ({ $when }) nie może się odbyć. Inny termin?
visit-stays-by-practice = { $practice }: wizyta ({ $when }) jednak może się odbyć. Przepraszamy za kłopot.
retime-sorry = Bardzo przepraszamy: wizyta ({ $when }) nie może się odbyć. Prosimy wybrać inny termin.
    .sms = Przepraszamy: wizyta ({ $when }) nie może się odbyć.
retime-cancelled = Wizyta ({ $when }) jest odwołana, przepraszamy za kłopot. Prosimy napisać, gdy będzie potrzebny inny termin.
    .sms = Odwołane: { $when }. Przepraszamy za kłopot.

staff-everybody = cały gabinet
staff-span-day = { $day }
staff-span-days = { $day } - { $last }
staff-span-part = { $day } { $opens }-{ $closes }
staff-rebooking =
    { $who }, { $span }: { $count ->
        [one] 1 osoba pytana o inny termin
        [few] { $count } osoby pytane o inny termin
        [many] { $count } osób pytanych o inny termin
       *[other] { $count } osoby pytane o inny termin
    }
    { $sum }
    { $lines }
staff-rebooking-done =
    { $who }, { $span }: { $count ->
        [one] pytana 1 osoba, nie czekamy już na nikogo
        [few] pytane { $count } osoby, nie czekamy już na nikogo
        [many] pytanych { $count } osób, nie czekamy już na nikogo
       *[other] pytane { $count } osoby, nie czekamy już na nikogo
    }
    { $sum }
    { $lines }
staff-rebooking-sum-asked = jeszcze bez odpowiedzi: { $number }
staff-rebooking-sum-moved = przełożone: { $number }
staff-rebooking-sum-cancelled = odwołane: { $number }
staff-rebooking-sum-unreachable = wiadomość nie dotarła, prosimy dzwonić: { $number }
staff-rebooking-sum-unanswered = brak odpowiedzi, prosimy dzwonić: { $number }
staff-rebooking-sum-kept = zostają bez zmian: { $number }
staff-rebooking-asked = { $client }, { $when }: jeszcze bez odpowiedzi
staff-rebooking-moved = { $client }, { $when }: teraz { $wanted }
staff-rebooking-cancelled = { $client }, { $when }: odwołane
staff-rebooking-unreachable = { $client }, { $when }: wiadomość nie dotarła, prosimy dzwonić /client_{ $person }
staff-rebooking-unanswered = { $client }, { $when }: brak odpowiedzi, prosimy dzwonić /client_{ $person }
staff-rebooking-kept = { $client }, { $when }: bez zmian

staff-help-hours =
    Zamykanie i otwieranie:
    /hours - tydzień z przerwami
    /off Anna jutro - kogoś nie będzie
    /close piątek po południu - cały gabinet
    /block 15-16 Anna - bez wizyt w tym czasie
    /open sobota 9-12 - poza godzinami
    Albo po prostu „jestem chora jutro”. Klientom, których to dotyczy, proponuję inne terminy.
    .sms = /hours, /off, /close, /block, /open: dodać kto i kiedy, na przykład /off Anna jutro
staff-usage-off = Kogo nie będzie i kiedy? Na przykład: /off Anna jutro albo /off Anna 3 - 10 sierpnia
staff-usage-close = Kiedy gabinet jest zamknięty? Na przykład: /close piątek po południu
staff-usage-open = Kiedy otwieramy i kto przyjmuje? Na przykład: /open sobota 9-12 Anna
staff-usage-block = Kiedy nic nie zapisywać i u kogo? Na przykład: /block 15-16 Anna
staff-usage-revoke = Który wpis? /hours pokazuje numery.
staff-hours-own-only = Można zmieniać tylko własne godziny. O inne prosimy pytać w recepcji lub u właściciela.
staff-confirm-close-free = Zamknięte: { $who }, { $span }. Nie ma wtedy wizyt. Wpisać?
staff-confirm-close =
    Zamknięte: { $who }, { $span }. { $count ->
        [one] Jest wtedy 1 wizyta. Wpisać i zaproponować inne terminy?
        [few] Są wtedy { $count } wizyty. Wpisać i zaproponować inne terminy?
        [many] Jest wtedy { $count } wizyt. Wpisać i zaproponować inne terminy?
       *[other] Są wtedy { $count } wizyty. Wpisać i zaproponować inne terminy?
    }
    { $lines }
staff-confirm-close-line = { $when }, { $client }
staff-confirm-open = Otwarte: { $who }, { $span }. Wpisać?
staff-confirm-open-at = Otwarte: { $who }, { $span }, { $place }. Wpisać?
staff-done-close-free = Zamknięte: { $who }, { $span }.
staff-done-close = Zamknięte: { $who }, { $span }. { $count ->
        [one] 1 osoba dostaje pytanie; w grupie widać, co dalej.
        [few] { $count } osoby dostają pytanie; w grupie widać, co dalej.
        [many] { $count } osób dostaje pytanie; w grupie widać, co dalej.
       *[other] { $count } osoby dostają pytanie; w grupie widać, co dalej.
    }
staff-done-open = Otwarte: { $who }, { $span }.
staff-take-back = Cofnij
staff-taken-back = Cofnięte: { $who }, { $span }.
staff-taken-back-stay = Cofnięte: { $who }, { $span }. { $count ->
        [one] 1 wizyta zostaje bez zmian; zawiadamiam.
        [few] { $count } wizyty zostają bez zmian; zawiadamiam.
        [many] { $count } wizyt zostaje bez zmian; zawiadamiam.
       *[other] { $count } wizyty zostają bez zmian; zawiadamiam.
    }
staff-not-possible-retimed = W sprawie tej wizyty poszło już pytanie o inny termin.
staff-not-found-special = Tego wpisu już nie ma.
staff-week =
    Godziny { $span }
    { $lines }
staff-week-span = { $from }-{ $until }
staff-week-closed = { $day }, { $who }: zamknięte
staff-week-special-closed = Zamknięte ({ $reason }): { $who }, { $span } /revoke_{ $id }
staff-week-special-open = Otwarte: { $who }, { $span } /revoke_{ $id }
staff-week-holiday = { $day }: święto
staff-reason-closure = zamknięcie
staff-reason-holiday = święto
staff-reason-ill = choroba
staff-reason-time-off = nieobecność
staff-command-off = Ktoś jest nieobecny
staff-command-close = Zamknąć gabinet
staff-command-open = Otworzyć poza godzinami
staff-command-hours = Godziny i przerwy
