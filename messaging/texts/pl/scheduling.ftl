choice-confirm = Potwierdzam
choice-move = Przekładam
choice-cancel = Odwołuję

reminder-72h =
    { $practice }: przypominamy o wizycie: { $when }. Ten termin czeka na Państwa; jeśli nie mogą Państwo przyjść, prosimy o wiadomość, a oddamy go komuś z kolejki.
    Aby nie dostawać tu więcej wiadomości, proszę napisać STOP.
    .sms = { $practice }: wizyta { $when }. Prosimy o potwierdzenie. STOP kończy SMS-y.
reminder-24h =
    { $practice }: przypominamy o wizycie: { $when }. Prosimy o potwierdzenie.
    Aby nie dostawać tu więcej wiadomości, proszę napisać STOP.
    .sms = { $practice }: wizyta { $when }. Prosimy o potwierdzenie. STOP kończy SMS-y.
reminder-24h-confirmed = { $practice }: dziękujemy za potwierdzenie. Termin wizyty: { $when }.
    .sms = { $practice }: wizyta potwierdzona, { $when }. Do zobaczenia.
when-and = { $when } i { $time }
reminder-2h =
    { $practice }: do zobaczenia, { $when }.
    { $place }
    { $directions }
    .sms = { $practice }: do zobaczenia { $when }, { $place }

visit-booked-by-practice =
    { $practice }: mają Państwo wizytę: { $when }.
    { $place }
    .sms = { $practice }: wizyta zapisana na { $when }, { $place }
visit-moved-by-practice =
    { $practice }: Państwa wizyta ({ $before }) ma nowy termin: { $when }.
    { $place }
    Czy ten termin odpowiada?
    .sms = { $practice }: wizyta z { $before } ma nowy termin: { $when }. Czy odpowiada?
visit-cancelled-by-practice = { $practice }: niestety wizyta { $when } nie może się odbyć. Przepraszamy. Proszę tu napisać, a znajdziemy inny termin.
    .sms = { $practice }: niestety wizyta { $when } nie może się odbyć, przepraszamy. Proszę tu napisać, znajdziemy inny termin.

notice-booked = Nowa wizyta: { $client }, { $when }, { $practitioner }, { $place } /client_{ $person }
    .sms = Nowa wizyta: { $client } { $when }, { $practitioner }
notice-moved = Przełożona: { $client }, z { $before } na { $when }, { $practitioner }, { $place } /client_{ $person }
    .sms = Przełożona: { $client } z { $before } na { $when }, { $practitioner }
notice-cancelled = Odwołana: { $client }, { $when }, { $practitioner } /client_{ $person }
    .sms = Odwołana: { $client } { $when }, { $practitioner }
notice-confirmed = Potwierdzona: { $client }, { $when }, { $practitioner } /client_{ $person }
    .sms = Potwierdzona: { $client } { $when }, { $practitioner }

practitioner-booked = Nowa wizyta: { $when }, { $client }, { $service }, { $place }
    .sms = Nowa wizyta: { $when } { $client }
practitioner-moved = Przełożona: { $client }, z { $before } na { $when }, { $service }, { $place }
    .sms = Przełożona: { $client } z { $before } na { $when }
practitioner-cancelled = Odwołana: { $when }, { $client }, { $service }
    .sms = Odwołana: { $when } { $client }
practitioner-confirmed = Potwierdzona: { $when }, { $client }, { $service }
    .sms = Potwierdzona: { $when } { $client }

agenda-daily = Wizyty: { $day }
