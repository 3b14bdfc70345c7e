staff-welcome = Tu recepcja { $practice }. Podaję tutaj, kto rezerwuje, przekłada i odwołuje wizyty i o co pytają klienci. /help pokazuje, co potrafię.
staff-refused-nobody = Przepraszam, to miejsce jest tylko dla zespołu, a tego konta nie znam. O dodanie do zespołu proszę poprosić właściciela.
staff-refused-no-role = Przepraszam, do tego potrzebna jest rola, której to konto nie ma. Proszę zwrócić się do właściciela.
staff-refused-anonymous = Przepraszam, gdy administrator pisze anonimowo, nie widzę, kto pyta. Proszę wyłączyć anonimowość i spróbować ponownie.
staff-refused-chat = Tego czatu nie obsługuję. Jego numer to { $chat }: jeśli to czat zespołu, proszę podać ten numer osobie, która prowadzi recepcję.
staff-who-are-you = Kto pisze? Proszę dotknąć swojego imienia i nazwiska, żeby grafik i powiadomienia trafiały we właściwe miejsce.
staff-seat-label = { $name }
staff-seated = Dzień dobry, { $name }, już wiem, kto pisze. Proszę otworzyć prywatny czat ze mną i nacisnąć Start: tam będzie przychodzić grafik.

staff-help =
    O co można mnie poprosić:
    /today - dzisiejsze wizyty
    /agenda Anna jutro - dzień jednej osoby
    /free zabieg czwartek - wolne terminy
    /find Rossi - szukanie klienta
    /client 12 - karta klienta
    /book Rossi zabieg czwartek 15:00 Anna
    /move Rossi piątek 10:00
    /cancel Rossi
    /reply Rossi: tekst - wiadomość do klienta
    Kolejność i słowa są dowolne. Zanim coś zmienię, zapytam, a klienta powiadomię.
    .sms = /today, /agenda, /free, /find, /client, /book, /move, /cancel, /reply: proszę dopisać słowa, na przykład /book Rossi czwartek 15:00
staff-help-all = { $lines }
staff-help-more =
    Listy i kalendarze:
    /waiting - lista oczekujących
    /fill jutro - wolne terminy dla oczekujących
    /revoke 3 - cofnięcie zamknięcia lub otwarcia
    /calendar - adres kalendarza
    /start, /help
    .sms = /waiting, /fill, /revoke, /calendar, /help: listy, kalendarz, pomoc
staff-usage-find = Kogo szukać? Na przykład: /find Rossi
staff-usage-client = Który klient? Na przykład: /client 12 albo /client Rossi
staff-usage-book = Kogo i kiedy? Na przykład: /book Rossi zabieg czwartek 15:00 Anna
staff-usage-move = Czyją wizytę i na kiedy? Na przykład: /move Rossi piątek 10:00
staff-usage-cancel = Czyją wizytę? Na przykład: /cancel Rossi
staff-usage-reply = Do kogo i co? Na przykład: /reply Rossi: do jutra
staff-unknown-command = Nie znam takiego polecenia. /help pokazuje, co potrafię.
staff-unknown-command-near = Nie znam takiego polecenia. Może chodzi o { $command }?
staff-no-command = Proszę użyć polecenia, na przykład /today. /help pokazuje wszystkie.
staff-only-words = Tutaj czytam tylko słowa. /help pokazuje, co potrafię.
staff-not-understood = Nie rozumiem. Proszę wybrać przycisk albo podać dzień i godzinę.
staff-too-old = Ten przycisk należy do wcześniejszego pytania i już nie działa.
staff-not-your-question = To pytanie jest już zamknięte albo było do kogoś innego. Proszę zacząć od polecenia.
staff-which = O co dokładnie chodzi?
staff-left-alone = Dobrze, niczego nie zmieniam.

staff-agenda =
    { $day }: { $count ->
        [one] 1 wizyta
        [few] { $count } wizyty
        [many] { $count } wizyt
       *[other] { $count } wizyty
    }
    { $lines }
staff-agenda-of =
    { $who }, { $day }: { $count ->
        [one] 1 wizyta
        [few] { $count } wizyty
        [many] { $count } wizyt
       *[other] { $count } wizyty
    }
    { $lines }
staff-agenda-visits = { $count ->
    [one] 1 wizyta
    [few] { $count } wizyty
    [many] { $count } wizyt
   *[other] { $count } wizyty
    }
staff-agenda-free = { $day }: na razie bez wizyt. Cały dzień wolny.
staff-agenda-free-of = { $who }, { $day }: na razie bez wizyt. Cały dzień wolny.
staff-agenda-free-but =
    { $day }: na razie bez wizyt. Cały dzień wolny.
    { $lines }
staff-agenda-free-but-of =
    { $who }, { $day }: na razie bez wizyt. Cały dzień wolny.
    { $lines }
staff-agenda-closed = { $day }: nieczynne. Dobrego odpoczynku.
staff-agenda-closed-of = { $who }, { $day }: dzień wolny od pracy. Dobrego odpoczynku.
staff-agenda-closed-but =
    { $day }: nieczynne.
    { $lines }
staff-agenda-closed-but-of =
    { $who }, { $day }: dzień wolny od pracy.
    { $lines }
staff-agenda-who = — { $who } —
    .sms = { $who }:
staff-agenda-where = 📍 { $place }
    .sms = { $place }:
staff-agenda-visit = { $from }–{ $until } { $who }, { $service } { $mark }
    .sms = { $from } { $who } { $mark }
staff-agenda-visit-discreet = { $from }–{ $until } { $who } { $mark } /client_{ $id }
    .sms = { $from } { $who } { $mark }
staff-agenda-gap = { $from }–{ $until } wolne
    .sms = { $from }-{ $until } wolne
staff-agenda-nobody = brak wizyt
staff-agenda-cancelled = { $from } { $who } odwołana
staff-mark-held = ⏳
    .sms = (wstępnie)
staff-mark-requested = ❔
    .sms = (prośba)
staff-mark-booked = ○
    .sms = { "" }
staff-mark-confirmed = ✓
    .sms = ok
staff-mark-arrived = 🚪
    .sms = (na miejscu)
staff-mark-in-progress = ▶
    .sms = (w trakcie)
staff-mark-done = ✔
    .sms = (po wizycie)
staff-mark-no-show = ✗
    .sms = (nieobecność)
staff-mark-cancelled = –
    .sms = (odwołana)

staff-status-held = zatrzymana dla klienta
staff-status-requested = prośba o termin
staff-status-booked = jeszcze niepotwierdzona
staff-status-confirmed = potwierdzona
staff-status-arrived = klient na miejscu
staff-status-in-progress = w trakcie
staff-status-done = zakończona
staff-status-no-show = nieobecność
staff-status-cancelled = odwołana

staff-free =
    { $service }, wolne terminy:
    { $lines }
staff-free-day = { $day }, { $who }: { $times }
staff-times = { $time } { $rest }
staff-times-last = { $time }
staff-free-none = { $service }: wtedy nie ma wolnych terminów. Proszę podać inny dzień, na przykład /free przyszły tydzień.

staff-found-nobody = Nie ma klienta „{ $wanted }”.
staff-found =
    { $count ->
        [one] 1 klient:
        [few] { $count } klientów:
        [many] { $count } klientów:
       *[other] { $count } klienta:
    }
    { $lines }
staff-found-line = { $who } /client_{ $id }
staff-found-more = i jeszcze inni: proszę podać więcej liter nazwiska
staff-not-found-client = Nie ma takiego klienta.
staff-not-found-message = Tej wiadomości już nie ma.
staff-not-found-notice = Nie wiadomo, do którego klienta jest ta odpowiedź. Proszę użyć /reply i nazwiska klienta.
staff-not-found-service = Żadna usługa nie pasuje.
staff-not-found-person = Ten kontakt nie należy do nikogo znanego.
staff-not-found-seat = To nazwisko jest już zajęte albo ma już Pan/Pani swoje. Proszę zapytać właściciela.
staff-card =
    { $who } (nr { $id }), język: { $language }
    { $lines }
staff-card-reached = { $channel }: { $address } ({ $state })
staff-card-reached-unseen = { $channel } ({ $state })
staff-card-unreached = do tego klienta nie można napisać
staff-card-visit = { $when }, { $service }, { $practitioner } ({ $status })
staff-card-no-visits = brak nadchodzących wizyt
staff-card-discreet =
    { $who } (nr { $id })
    { $lines }
staff-card-visit-discreet = { $when }, { $practitioner } ({ $status })
staff-card-sent = Cała karta jest w prywatnej wiadomości.
staff-card-private-first = Cała karta jest dostępna prywatnie: proszę otworzyć czat ze mną, nacisnąć Start i zapytać tam.
staff-language-it = włoski
staff-language-fr = francuski
staff-language-pl = polski
staff-language-en = angielski
staff-language-de = niemiecki
staff-language-es = hiszpański
staff-channel-telegram = Telegram
staff-channel-whatsapp = WhatsApp
staff-channel-sms = SMS
staff-channel-console = Konsola
staff-channel-staff = Bot zespołu
staff-point-unverified = jeszcze bez odpowiedzi
staff-point-active = osiągalny
staff-point-stopped = nie chce wiadomości
staff-point-blocked = blokuje nas
staff-point-invalid = kontakt nie istnieje

staff-ask-client = Który klient? Proszę podać nazwisko albo numer z /find.
staff-ask-client-which = O którego klienta chodzi?
staff-ask-client-new = Nie znam klienta „{ $name }”. Dodać jako nowego? Jeśli chodzi o kogoś innego, proszę podać nazwisko.
staff-ask-client-unknown = Nie znam klienta „{ $name }”. Proszę podać nazwisko jeszcze raz albo numer z /find.
staff-client-label = { $who } (nr { $id })
staff-unnamed = Klient nr { $id }
staff-new-client-label = Nowy klient
staff-ask-service = { $who }: jaka usługa?
staff-service-label = { $service }
staff-service-detail = { $minutes } min.
staff-ask-visit = { $who }: która wizyta?
staff-visit-label = { $when }, { $practitioner }
staff-no-visit = { $who }: brak nadchodzących wizyt.
staff-ask-time = { $who }: kiedy? Proszę wybrać godzinę albo podać inną.
staff-ask-time-taken = { $who }: ten termin jest zajęty. Oto najbliższe; proszę wybrać jeden albo podać inny.
staff-ask-time-none = { $who }: wtedy nie ma wolnych terminów. Proszę podać inny dzień lub godzinę.
staff-time-label = { $when }, { $practitioner }
staff-confirm-book =
    Zarezerwować?
    { $who }: { $service }, { $when }, { $practitioner }, { $place }
staff-confirm-book-new =
    Dodać nowego klienta i zarezerwować?
    { $who }: { $service }, { $when }, { $practitioner }, { $place }
staff-confirm-move =
    Przełożyć tę wizytę?
    { $who }: z { $before } na { $when }, { $practitioner }, { $place }
staff-confirm-cancel =
    Odwołać tę wizytę?
    { $who }: { $when }, { $practitioner }
staff-yes = Tak
staff-no = Nie
staff-done-book = Zarezerwowane: { $who }, { $when }, { $practitioner }. { $told }
staff-done-move = Przełożone: { $who }, teraz { $when }, { $practitioner }. { $told }
staff-done-cancel = Odwołane: { $who }, { $when }. { $told }
staff-told = Klient dostaje wiadomość.
staff-not-told = Do klienta nie da się napisać: proszę zadzwonić.
staff-not-possible-cancelled = Ta wizyta jest już odwołana; nic się nie zmienia.
staff-not-possible-changed = Tymczasem ta wizyta się zmieniła. Proszę sprawdzić ją jeszcze raz.
staff-not-possible-begun = Ta wizyta już trwa albo minęła; nic się nie zmienia.
staff-not-possible-unknown = Nie ma takiej wizyty; nic się nie zmienia.

staff-notice-not-understood = { $who }: wiadomość, której nie rozumiem.
staff-notice-asked-for = { $who } prosi o rozmowę z człowiekiem.
staff-notice-complaint = { $who } zgłasza niezadowolenie.
staff-notice-late = { $who } uprzedza o spóźnieniu.
staff-notice-media = { $who } przesyła coś, czego nie umiem odczytać: zdjęcie, nagranie albo plik.
staff-notice-wrote = { $who }: nowa wiadomość; temu klientowi odpowiada zespół.
staff-open = Otwórz
staff-answer = Odpowiedz
staff-hand-back = Oddaj botowi
staff-message =
    { $who }, { $when }:
    { $text }
staff-message-without-words = { $who }, { $when }: wiadomość bez słów ({ $kind }).
staff-kind-text = tekst
staff-kind-button = przycisk
staff-kind-contact = wizytówka
staff-kind-command = polecenie
staff-kind-sticker = naklejka
staff-kind-voice = nagranie głosowe
staff-kind-photo = zdjęcie
staff-kind-location = lokalizacja
staff-kind-other = plik
staff-kind-edited = zmieniony tekst
staff-opened-in-private = Treść jest w prywatnej wiadomości.
staff-private-first = Wiadomości klientów pokazuję tylko prywatnie. Proszę otworzyć czat ze mną, nacisnąć Start i dotknąć jeszcze raz.
staff-answer-begun = Następna wiadomość trafi do: { $who }. Jeśli jednak nie, /help.
staff-answer-begun-group = Proszę odpowiedzieć na tę wiadomość: słowa trafią do: { $who }.
staff-answer-sent = Wysłane do: { $who }. Od teraz temu klientowi odpowiada zespół, aż rozmowa wróci do bota.
staff-handed-back = { $who }: znów odpowiada bot.
staff-unreachable = { $who }: nie ma jak napisać, proszę zadzwonić.

staff-notice-undeliverable = Wiadomość o wizycie ({ $who }, { $when }) do nikogo nie dotarła. Proszę zadzwonić. /client_{ $id }
staff-notice-undeliverable-plain = Wiadomość do: { $who } nie dotarła. Proszę zadzwonić. /client_{ $id }
staff-show-client = Pokaż klienta
