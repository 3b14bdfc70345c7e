# Kalendarze: pliki, adresy i zewnętrzne kalendarze zespołu.

calendar-note = Aby przełożyć lub odwołać wizytę, wystarczy do nas napisać.
with-link =
    { $text }
    Do kalendarza: { $link }
    .sms =
        { $text }
        Kalendarz: { $link }

staff-calendar-problem = Nie można odczytać zewnętrznego kalendarza ({ $practitioner }): { $problem }. Nadal obowiązują zajęte godziny odczytane { $when }; nowych nie widać.
staff-calendar-never-read = Nie można odczytać zewnętrznego kalendarza ({ $practitioner }): { $problem }. Nie udało się go jeszcze odczytać, więc żadne godziny nie są z jego powodu zamknięte.
staff-calendar-works = Zewnętrzny kalendarz ({ $practitioner }) znów jest odczytywany.
calendar-problem-not-set = w ustawieniach brakuje adresu
calendar-problem-address = adres jest nieprawidłowy
calendar-problem-refused = serwer odrzuca adres
calendar-problem-unreachable = serwer nie odpowiada
calendar-problem-too-large = plik jest za duży
calendar-problem-not-a-calendar = plik nie jest kalendarzem
calendar-problem-unreadable = zawiera wpis, którego nie da się zinterpretować
