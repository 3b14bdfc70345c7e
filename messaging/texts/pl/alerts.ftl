staff-alert-uncertain =
    { $count ->
        [one] Nie wiadomo, czy jedna wiadomość wyszła. Nie będzie wysłana drugi raz; jeśli to ważne, lepiej zapytać.
        [few] Nie wiadomo, czy wyszły { $count } wiadomości. Nie będą wysłane drugi raz; jeśli to ważne, lepiej zapytać.
        [many] Nie wiadomo, czy wyszło { $count } wiadomości. Nie będą wysłane drugi raz; jeśli to ważne, lepiej zapytać.
       *[other] Nie wiadomo, czy wyszło { $count } wiadomości. Nie będą wysłane drugi raz; jeśli to ważne, lepiej zapytać.
    }
    { $lines }
staff-alert-letter = Nr { $id }: { $who } /client_{ $person }
staff-alert-letter-team = Nr { $id }: dla zespołu
staff-alert-missed-late =
    { $count ->
        [one] Z naszej winy jedno przypomnienie nie wyszło na czas:
        [few] Z naszej winy { $count } przypomnienia nie wyszły na czas:
        [many] Z naszej winy { $count } przypomnień nie wyszło na czas:
       *[other] Z naszej winy { $count } przypomnienia nie wyszło na czas:
    }
    { $lines }
staff-alert-missed-quiet =
    { $count ->
        [one] Jedno przypomnienie nie wyszło, bo godziny ciszy nie zostawiły na nie czasu:
        [few] { $count } przypomnienia nie wyszły, bo godziny ciszy nie zostawiły na nie czasu:
        [many] { $count } przypomnień nie wyszło, bo godziny ciszy nie zostawiły na nie czasu:
       *[other] { $count } przypomnienia nie wyszło, bo godziny ciszy nie zostawiły na nie czasu:
    }
    { $lines }
staff-alert-missed-line = { $who }, { $when } /client_{ $person }
staff-alert-missed-line-plain = { $who } /client_{ $person }
staff-alert-unreadable = Przyszło coś, czego nie umiem odczytać ({ $channel }). Jest przechowywane pod nr { $id }.
staff-alert-unreadable-from = Od { $who } przyszło coś, czego nie umiem odczytać ({ $channel }). Jest przechowywane pod nr { $id }. /client_{ $person }
staff-alert-sender-down = { $channel }: dostawca nie przyjmuje naszego konta lub nadawcy. Wiadomości czekają, aż znów zadziała. Proszę sprawdzić konto; polecenie „segreteria doctor” mówi, co jest nie tak.
staff-alert-sender-up = { $channel }: znów działa. Co czekało, teraz wychodzi.
