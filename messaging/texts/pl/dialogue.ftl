welcome =
    Dzień dobry, tu { $practice }. Automatyczna recepcja: rezerwuję, przekładam i odwołuję wizyty oraz o nich przypominam.
    Wiadomości służą tylko do tego. Prywatność: { $link }
    .sms = { $practice }, automatyczna recepcja: wizyty i przypomnienia SMS. STOP kończy SMS-y. Prywatność: { $link }
menu = W czym mogę pomóc? Można też po prostu napisać, na przykład „czwartek po południu”.
    .sms = W czym mogę pomóc?
hello-again = Dzień dobry, miło znów Państwa gościć. W czym mogę pomóc?
    .sms = Dzień dobry! W czym mogę pomóc?
help = Tu automatyczna recepcja { $practice }. Można pisać zwyczajnie: „wizyta w czwartek po 17”, „przełożyć wizytę na piątek”, „odwołać”. STOP kończy wszystkie wiadomości tutaj.
    .sms = { $practice }. Można napisać np.: wizyta w czwartek o 17. STOP kończy wiadomości.
not-understood = Przepraszam, nie rozumiem. Co mogę zrobić?
    .sms = Przepraszam, nie rozumiem. Co mogę zrobić?
not-understood-again =
    Przepraszam, nie rozumiem.
    { $question }
    .sms = Nie rozumiem. { $question }
not-understood-in-step = Przepraszam, nie rozumiem, więc odkładam to pytanie, a wiadomość przekazuję zespołowi. Co mogę zrobić?
    .sms = Przepraszam, nie rozumiem; wiadomość przeczyta zespół. Co mogę zrobić?
not-understood-passed-on = Nadal nie rozumiem, więc przekazuję wiadomość zespołowi: odpowie Państwu człowiek.
    .sms = Przekazuję wiadomość zespołowi: odpowie człowiek.
button-old = Ten przycisk pochodzi z wcześniejszej wiadomości. Teraz można:
    .sms = Ta odpowiedź jest już nieaktualna. Co mogę zrobić?
media-passed-on = Umiem czytać tylko tekst. Przesyłkę przekazuję zespołowi.
    .sms = Umiem czytać tylko tekst. Zespół to obejrzy.
thanks = Bardzo proszę. Do zobaczenia.
late-noted = Dziękujemy za wiadomość. Zespół już o tym wie.
complaint-noted = Bardzo mi przykro. Zespół już o tym wie; ktoś skontaktuje się z Państwem osobiście.
    .sms = Bardzo mi przykro. Zespół już wie i skontaktuje się z Państwem.
human-soon = Dobrze: ktoś z zespołu odpowie tutaj, gdy tylko będzie mógł.
    .sms = Ktoś z zespołu odpowie tutaj.
which-question = O którą sprawę chodzi?
name = { $name }
slot = { $when }
list-open = Wybór
place-online = online
place-name = { $name }

choice-book = Rezerwuję wizytę
choice-book-again = Następna wizyta
choice-visits = Moje wizyty
choice-human = Rozmowa z obsługą
choice-settings = Ustawienia
choice-more = Więcej
choice-anyone = Dowolna osoba
choice-other-times = Inne terminy
choice-from-start = Od nowa
choice-book-yes = Tak, rezerwuję
choice-move-yes = Tak, przekładam
choice-yes = Tak
choice-no = Nie
choice-no-thanks = Nie, dziękuję
choice-keep = Nie, zostaje
choice-cancel-yes = Tak, odwołuję
choice-stop = Koniec wiadomości
choice-keep-messages = Nie, proszę pisać
choice-back = Wstecz
choice-back-to-bot = Do menu
choice-sms-yes = Tak, SMS-em
choice-language = Język
choice-channel = Gdzie pisać
choice-quiet = Godziny ciszy
choice-quiet-none = Bez godzin ciszy
choice-reminders-off = Bez przypomnień
choice-reminders-on = Z przypomnieniami
choice-permissions = Zgody

ask-service = Jaką usługę zarezerwować?
service-detail = { $minutes } min, { $price }
price-on-request = cena do uzgodnienia
ask-practitioner = { $service }: u kogo?
anyone = dowolna osoba
not-with-them = { $practitioner } nie prowadzi tej usługi ({ $service }), ale chętnie pomożemy:
    .sms = { $practitioner } nie prowadzi: { $service }.
ask-time = { $service }, { $practitioner }: jaki termin odpowiada? Proszę wybrać albo napisać dzień i godzinę.
    .sms = Kiedy? Proszę wybrać lub napisać dzień i godzinę.
ask-time-move = Na kiedy przełożyć? Proszę wybrać albo napisać dzień i godzinę. Do tego czasu obecny termin pozostaje Państwa.
    .sms = Na kiedy? Proszę wybrać lub napisać dzień i godzinę.
ask-time-nearest = Wtedy nie ma wolnego terminu. Oto najbliższe:
    .sms = Wtedy brak miejsc. Najbliższe:
slot-taken = Przepraszam, ten termin właśnie ktoś zajął. Wolne są:
    .sms = Ten termin jest już zajęty. Wolne:
nothing-free = Nie ma wolnego terminu. Proszę napisać inny dzień albo pomoże ktoś z zespołu.
    .sms = Brak wolnych terminów. Proszę napisać inny dzień albo:
booking-closed = W tej chwili nie przyjmuję rezerwacji.
ask-name = Na jakie nazwisko zarezerwować? Proszę podać imię i nazwisko.
    .sms = Na jakie nazwisko? Proszę podać imię i nazwisko.
ask-name-again = Proszę podać imię i nazwisko literami.
confirm-booking =
    { $service }, { $when }
    { $practitioner }, { $place }
    Nazwisko: { $name }. Cena: { $price }.
    Rezerwować?
    .sms = { $when }, { $practitioner }. Rezerwować?
confirm-move = Z { $old } na { $when }, { $practitioner }. Przełożyć?
    .sms = Przełożyć na { $when }, { $practitioner }?
booking-done =
    Zarezerwowane: { $when }, { $practitioner }, { $place }.
    Przypomnę na czas. Aby coś zmienić, wystarczy tu napisać.
    .sms = Rezerwacja: { $when }, { $practitioner }, { $place }.
booking-left = Dobrze, nic nie jest zarezerwowane. Coś jeszcze?
    .sms = Dobrze, nic nie jest zarezerwowane. Coś jeszcze?
booking-kept = Dobrze, wizyta zostaje bez zmian. Coś jeszcze?
    .sms = Wizyta zostaje bez zmian. Coś jeszcze?
move-done = Przełożone: { $when }, { $practitioner }, { $place }.
    .sms = Nowy termin: { $when }, { $practitioner }, { $place }.

no-visits = Nie ma zarezerwowanych wizyt. Co mogę zrobić?
visits =
    Państwa wizyty:
    { $visits }
visit-line = { $when }, { $practitioner } ({ $status })
    .sms = { $when } { $practitioner }
visit =
    { $service }, { $when }
    { $practitioner }, { $place } ({ $status })
    .sms = { $when }, { $practitioner }, { $place }
visit-kept = Dobrze, zostaje: { $when }, { $practitioner }.
    .sms = Zostaje: { $when }, { $practitioner }.
visit-changed = Od tamtej wiadomości wizyta się zmieniła. Teraz to: { $when }, { $practitioner }.
    .sms = Termin się zmienił. Teraz: { $when }, { $practitioner }.
visit-status-held = zatrzymana
visit-status-requested = prośba
visit-status-booked = zarezerwowana
visit-status-confirmed = potwierdzona
visit-status-arrived = na miejscu
visit-status-in_progress = w trakcie
visit-status-done = zakończona
visit-status-no_show = nieobecność
visit-status-cancelled = odwołana
which-visit-move = Którą wizytę przełożyć?
which-visit-cancel = Którą wizytę odwołać?
which-visit-confirm = Którą wizytę potwierdzić?
which-visit-show = Która wizyta?
ask-staff-to-move = Tej wizyty nie mogę przełożyć. Prośbę przekazuję zespołowi.
visit-already-cancelled = Ta wizyta jest już odwołana. Zarezerwować inną?
visit-past = Ta wizyta już trwa albo minęła. Zarezerwować nową?
visit-unknown = Nie widzę takiej wizyty. Co mogę zrobić?
ask-cancel = Na pewno odwołać wizytę: { $when }?
    .sms = Na pewno odwołać { $when }?
ask-cancel-late = Do wizyty ({ $when }) zostało mniej niż { $hours } godz.; prosimy o wcześniejszą wiadomość. Mimo to odwołać?
    .sms = Mniej niż { $hours } godz. do { $when }; prosimy o wcześniejszą wiadomość. Mimo to odwołać?
cancel-done = Odwołane: { $when }. Dziękujemy za wiadomość, termin jest wolny dla kogoś innego.
    .sms = Odwołane: { $when }. Dziękujemy za wiadomość.
confirm-done = Dziękujemy, potwierdzone: { $when }, { $place }. Do zobaczenia.
    .sms = Potwierdzone: { $when }. Do zobaczenia.

stop-or-cancel = Chodzi o wizytę ({ $when }) czy o nasze wiadomości?
    .sms = Wizyta { $when } czy nasze wiadomości?
ask-stop = Zakończyć wszystkie wiadomości tutaj?
messages-kept = Dobrze, nadal będę tu pisać.
stop-done = { $practice }: nie będzie tu więcej wiadomości. Słowo WZNOW je przywraca.
    .sms = { $practice }: koniec wiadomości na ten numer. WZNOW je przywraca.
start-done = Miło, że wracamy do kontaktu: znów będę tu pisać.

ask-number = Czy możemy prosić o numer, na wypadek gdyby wiadomość tu nie dotarła? Wystarczy jedno dotknięcie. To nieobowiązkowe.
number-kept = Dziękuję, numer jest zapisany.
number-wrong = To nie wygląda na numer telefonu, którego mogę użyć.
number-not-needed = Dobrze, obejdzie się bez numeru.
contact-not-own = Proszę udostępnić przyciskiem własny numer; cudzych nie mogę przechowywać.
ask-sms = Jeśli wiadomości nie da się tu dostarczyć, czy możemy wysłać SMS o wizytach na ten numer?
sms-allowed = Dziękujemy. SMS wyślemy tylko wtedy, gdy wiadomość tu nie dotrze. STOP w SMS-ie to kończy.
sms-refused = Dobrze, nie będziemy wysyłać SMS-ów.
link-done = Gotowe: ten czat jest teraz połączony z Państwa kartą.
link-wrong = Ten link już nie działa. O nowy proszę nas poprosić. A tymczasem: w czym mogę pomóc?

settings =
    Język: { $language }
    Wiadomości: { $channel }
    Godziny ciszy: { $quiet }
    Przypomnienia: { $reminders }
    .sms = { $language }. Przypomnienia: { $reminders }. Cisza: { $quiet }
setting-saved =
    Zapisane.
    Język: { $language }
    Wiadomości: { $channel }
    Godziny ciszy: { $quiet }
    Przypomnienia: { $reminders }
    .sms = Zapisane. { $language }. Przypomnienia: { $reminders }. Cisza: { $quiet }
channel-this = tam, skąd przychodzą wiadomości
quiet-none = brak
quiet-between = od { $from } do { $until }
on = tak
off = nie
ask-language = W jakim języku rozmawiać?
language-set = Dobrze, od teraz piszę po polsku. W czym mogę pomóc?
    .sms = Dobrze, od teraz po polsku.
ask-channel = Gdzie mamy pisać najpierw?
only-this-channel = Na razie możemy pisać tylko tutaj. Wystarczy napisać do nas inną drogą, a będzie wybór.
    .sms = Na razie możemy pisać tylko tutaj.
ask-quiet = Kiedy mamy nie pisać? Proszę wybrać albo napisać na przykład „od 20 do 8”. Odpowiedzi na Państwa wiadomości przychodzą zawsze od razu.
    .sms = Kiedy nie pisać? Proszę wybrać lub napisać: od 20 do 8

permissions =
    Decyzja należy do Państwa i można ją zmienić w każdej chwili. Rezerwacja od niej nie zależy.
    { $lines }
permission-recall = Przypomnienie o wizycie kontrolnej: { $state }
permission-feedback = Krótkie pytania po wizycie: { $state }
permission-marketing = Nowości i oferty: { $state }
choice-allow-recall = Kontrole: tak
choice-withdraw-recall = Kontrole: nie
choice-allow-feedback = Pytania: tak
choice-withdraw-feedback = Pytania: nie
choice-allow-marketing = Nowości: tak
choice-withdraw-marketing = Nowości: nie
ask-recall = Czy { $practice } może przypomnieć, gdy zbliży się czas następnej wizyty?
ask-feedback = Czy { $practice } może zadać krótkie pytanie po wizycie?
ask-marketing = Czy { $practice } może przesyłać nowości i oferty?
permission-permitted = Dziękujemy, zapisane. Można to zmienić w ustawieniach w każdej chwili.
permission-refused = Dobrze, nie będziemy tego robić.

prices =
    { $lines }
price-line = { $name }: { $minutes } min, { $price }
addresses =
    { $lines }
address-line = { $name }: { $address }
hours =
    Godziny otwarcia:
    { $lines }
hours-line = { $day } { $opens }-{ $closes }
weekday-mon = poniedziałek
    .sms = pon.
weekday-tue = wtorek
    .sms = wt.
weekday-wed = środa
    .sms = śr.
weekday-thu = czwartek
    .sms = czw.
weekday-fri = piątek
    .sms = pt.
weekday-sat = sobota
    .sms = sob.
weekday-sun = niedziela
    .sms = niedz.

command-book = Rezerwacja wizyty
command-visits = Moje wizyty
command-settings = Ustawienia
command-language = Język
command-human = Rozmowa z człowiekiem
command-help = Pomoc
command-stop = Koniec wszystkich wiadomości
