# Co wybiera się przy rezerwacji: dla kogo, w jakiej formie, z czym; i o co pyta gabinet.

## Dla kogo

ask-subject-child = Dla którego dziecka?
ask-subject-pet = Dla którego zwierzęcia?
ask-subject-device = Dla którego urządzenia?
ask-subject-more = Na razie: { $subject }. Kto jeszcze?
ask-name-child = Jak dziecko ma na imię?
ask-name-pet = Jak wabi się zwierzę?
ask-name-device = O jakie urządzenie chodzi? Proszę podać markę i model.
choice-another-child = Inne dziecko
choice-another-pet = Inne zwierzę
choice-another-device = Inne urządzenie
choice-for-child = Dla dziecka
choice-for-pet = Dla zwierzęcia
choice-for-device = Dla urządzenia
choice-several = Kilka naraz
choice-for-me = Dla mnie
and-also = { $subject } i { $other }

## W jakiej formie, z czym

ask-variant = { $service }: która opcja?
ask-variant-for = { $service }, { $subject }: która opcja?
ask-supplements = { $service }. Czy dodać coś jeszcze?
    .sms = Czy dodać coś jeszcze?
ask-supplements-more = Na razie: { $service }. Coś jeszcze?
supplement-detail = +{ $minutes } min, +{ $price }
supplement-price = +{ $price }
supplement-minutes = +{ $minutes } min
choice-enough = To wszystko
service-variant = { $service }, { $variant }
service-plus = { $service } + { $supplement }
service-for = { $service } ({ $subject })
as-last-time = jak ostatnio

## Kiedy, i czy tak ma być

ask-time-first = Pierwszy wolny termin to { $when }. Proszę wybrać albo napisać dzień i godzinę.
    .sms = Pierwszy wolny termin: { $when }. Proszę wybrać albo napisać dzień.
seats-left =
    { $count ->
        [one] { $count } wolne miejsce
        [few] { $count } wolne miejsca
        [many] { $count } wolnych miejsc
       *[other] { $count } wolnego miejsca
    }
place-home = u Państwa, { $address }
place-home-short = u Państwa
confirm-choice =
    { $service }
    { $when }, { $minutes } min, { $price }
    { $practitioner }, { $place }
    Na nazwisko { $name }. { $question }
    .sms = { $service }, { $when }, { $minutes } min, { $price }. { $question }
shall-book = Rezerwuję?
shall-ask = Takie wizyty potwierdza gabinet. Czy mam zapytać?
    .sms = Czy mam zapytać?
choice-ask-yes = Tak, proszę zapytać
choice-change = Inny wybór

## O co pyta gabinet

intake-question = { $question }
ask-address = Pod jaki adres mamy przyjechać? Proszę podać ulicę, numer i miejscowość.
choice-skip = Pomiń

## Potem

booking-asked =
    Prośba wysłana: { $when }, { $practitioner }, { $place }.
    Termin jest zarezerwowany do czasu odpowiedzi; odpiszemy tutaj.
    .sms = Prośba wysłana: { $when }, { $practitioner }. Termin czeka, odpiszemy tutaj.
booking-done-several =
    Zarezerwowano: { $when }, { $practitioner }, { $place }.
    { $lines }
    Przypomnę na czas.
    .sms = Zarezerwowano: { $when }, { $practitioner }. { $lines }
visit-at = { $time } { $subject }
visit-line-for = { $when }, { $subject }, { $practitioner } ({ $status })
    .sms = { $when } { $subject }
visit-notes = { $lines }
note-preparation = Przed wizytą: { $text }
note-link = Link do wizyty: { $link }
ask-cancel-wish = Do wizyty { $when } zostało mniej niż { $hours } godz., więc odwołać może ją tylko gabinet. Czy mam zapytać?
    .sms = Do { $when } mniej niż { $hours } godz.: czy mam poprosić gabinet o odwołanie?
confirm-move-wish = Wizytę { $old } może już przełożyć tylko gabinet. Czy mam zapytać o { $when }, { $practitioner }?
    .sms = Przełożyć może tylko gabinet. Czy mam zapytać o { $when }?
wish-asked-move = Prośba jest w gabinecie; odpiszemy tutaj. Do tego czasu termin pozostaje: { $when }.
    .sms = Prośba jest w gabinecie. Do odpowiedzi pozostaje { $when }.
wish-asked-cancel = Prośba jest w gabinecie; odpiszemy tutaj. Do tego czasu wizyta { $when } jest aktualna.
    .sms = Prośba jest w gabinecie. Do odpowiedzi pozostaje { $when }.
wish-asked-already = Gabinet ma już tę prośbę i odpisze tutaj. Do tego czasu: { $when }.
    .sms = Gabinet ma już tę prośbę. Do tego czasu: { $when }.

## Do specjalisty

practitioner-intake =
    { $client }, { $when }:
    { $lines }
intake-line = { $question } { $text }
intake-address = Adres:
