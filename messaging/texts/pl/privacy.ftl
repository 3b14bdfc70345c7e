privacy-notice =
    Jak { $practice } korzysta z Państwa wiadomości

    Kto odpowiada za dane: { $practice }, { $address }, { $phone }. Tam prosimy kierować wszelkie pytania o swoje dane.

    Co przechowujemy: imię i nazwisko, jeśli są podane, adresy, z których przychodzą wiadomości (numer telefonu lub czat), wizyty, udzielone i odmówione zgody oraz wiadomości tak długo, jak wymaga tego rozmowa.

    Po co i na jakiej podstawie: aby na Państwa prośbę rezerwować i zmieniać wizyty oraz o nich przypominać (art. 6 ust. 1 lit. b RODO). Wszystko inne - przypomnienia o kontroli, pytania po wizycie, nowości - tylko za zgodą, którą można wycofać w każdej chwili równie łatwo. Rezerwacja nigdy od niej nie zależy.

    Kto jeszcze je widzi: usługi, które przenoszą wiadomości, zależnie od tego, skąd są pisane: Telegram, Meta (WhatsApp), Twilio i operator telefoniczny. Część z nich działa poza Unią Europejską, na podstawie standardowych klauzul umownych. Czaty z nami w Telegramie nie są szyfrowane od końca do końca: prosimy nie wysyłać tam szczegółów o zdrowiu.

    Jak długo: rozmowy 90 dni, dane o doręczeniu 13 miesięcy, wizyty tak długo, jak wymaga tego rachunkowość, dowód Państwa decyzji pięć lat po ich wygaśnięciu.

    Państwa prawa: wgląd, poprawienie, usunięcie lub przeniesienie danych, ograniczenie ich użycia, sprzeciw oraz skarga do organu ochrony danych. STOP kończy wszystkie wiadomości na danym kanale. Żadnej decyzji o Państwu nie podejmuje sama maszyna.
