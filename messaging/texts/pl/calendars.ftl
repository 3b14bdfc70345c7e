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

## Adres kalendarza, dla zespołu

staff-feed =
    Kalendarz ({ $practitioner }), zawsze aktualny. Ten adres można dodać w programie kalendarza (subskrypcja z adresu):
    { $link }
    Kto go ma, widzi wizyty z inicjałami: proszę go nie udostępniać.
    .sms = Kalendarz ({ $practitioner }): { $link }
staff-feed-new-label = Nowy adres
staff-feed-off-label = Wyłącz
staff-feed-off = Gotowe: adres kalendarza ({ $practitioner }) niczego już nie pokazuje.
staff-feed-none = Żaden adres kalendarza ({ $practitioner }) nie był w użyciu.
staff-feed-own-only = Dostępny jest tylko adres własnego kalendarza. O inne proszę zapytać właściciela lub recepcję.
staff-feed-private-first = Adresy kalendarzy podaję tylko prywatnie. Proszę otworzyć czat ze mną, nacisnąć Start i zapytać ponownie.
staff-feed-no-address = Kalendarzy nie można jeszcze odczytać z zewnątrz: ta recepcja nie ma publicznego adresu. Osoba, która ją prowadzi, ustawia SEGRETERIA_PUBLIC_URL.
staff-usage-calendar = Czyj kalendarz? Na przykład: /calendar Anna
staff-command-calendar = Adres kalendarza

## Kalendarze, dla klientów

calendar-visit =
    Oto wizyta do kalendarza: { $service }, { $when }.
    .sms = Wizyta: { $when }
calendar-follow =
    Wszystkie wizyty, zawsze aktualne. Ten adres można dodać w programie kalendarza (subskrypcja z adresu):
    { $link }
    Kto go ma, widzi te wizyty: proszę go nie udostępniać.
    .sms = Wszystkie wizyty: { $link }
calendar-off = Gotowe: adres kalendarza niczego już nie pokazuje.
calendar-off-none = Żaden adres kalendarza nie jest w użyciu.
calendar-no-address = Przepraszam, nie mogę tu wysłać niczego do kalendarza. Chętnie podam wizyty.
calendar-address-unseen = (ukryty)
choice-calendar-all = Wszystkie wizyty
choice-calendar-off = Wyłącz
