# La lista d'attesa: che cosa si offre e si chiede ai clienti, che cosa vede lo staff.

choice-waiting-join = Lista d’attesa
choice-waiting-take = Sì, lo prendo
choice-waiting-no = No, questo no
choice-waiting-stay = Resto in lista
choice-waiting-leave = Esco dalla lista

waiting-offer = Si è liberato un orario: { $when }, { $practitioner }. Lo tengo per Lei fino a { $deadline }. Le va bene? { $practice }
    .sms = { $practice }: si è liberato { $when }, { $practitioner }. È Suo fino a { $deadline }. Le va bene?
waiting-offer-shared = Si è liberato un orario vicino: { $when }, { $practitioner }. Lo chiedo a tre persone insieme: va a chi risponde per primo. La proposta vale fino a { $deadline }. { $practice }
    .sms = { $practice }: libero a breve: { $when }, { $practitioner }. Lo chiediamo a più persone: va a chi risponde per primo. Fino a { $deadline }.
waiting-offer-earlier = Si è liberato un orario prima: { $when } invece di { $old }, { $practitioner }. Lo tengo per Lei fino a { $deadline }. Le va bene? { $practice }
    .sms = { $practice }: prima si può: { $when } invece di { $old }, { $practitioner }. È Suo fino a { $deadline }. Le va bene?
waiting-offer-shared-earlier = Si è liberato un orario prima: { $when } invece di { $old }, { $practitioner }. Lo chiedo a tre persone insieme: va a chi risponde per primo. La proposta vale fino a { $deadline }. { $practice }
    .sms = { $practice }: prima si può: { $when } invece di { $old }, { $practitioner }. Lo chiediamo a più persone: va a chi risponde per primo. Fino a { $deadline }.
waiting-still = Non ho avuto risposta sugli orari che si sono liberati. Aspetta ancora un posto? Finché non risponde non Le scriverò più di questo. { $practice }
    .sms = { $practice }: aspetta ancora un posto libero? Finché non risponde non Le scriveremo più di questo.

waiting-joined = Segnato. Le scrivo appena si libera un orario adatto ({ $service }).
    .sms = Segnato. Le scriviamo appena si libera un orario adatto ({ $service }).
waiting-joined-earlier = Segnato. Se si libera qualcosa prima di { $when }, Le scrivo. Fino ad allora il Suo appuntamento resta Suo.
    .sms = Segnato. Se si libera qualcosa prima di { $when }, Le scriviamo. Il Suo appuntamento resta Suo.
waiting-list =
    Lei è in lista d’attesa:
    { $lines }
    .sms =
        Lista d'attesa:
        { $lines }
waiting-line = { $service }
waiting-line-earlier = { $service }, prima di { $when }
waiting-line-paused = { $service }, in pausa
waiting-which = Che cosa non aspetta più?
waiting-which-visit = Per quale appuntamento desidera un orario prima?
waiting-none = Al momento non è in lista d’attesa.
    .sms = Al momento non è in lista d'attesa.
waiting-left = Fatto, non è più in lista d’attesa.
    .sms = Fatto, non è più in lista d'attesa.
waiting-stays = Grazie. Resta in lista d’attesa.
    .sms = Grazie. Resta in lista d'attesa.
waiting-declined = Grazie di avermelo detto. Lo propongo al prossimo; Lei resta in lista d’attesa.
    .sms = Grazie di averlo detto. Lei resta in lista d'attesa.
waiting-taken = Mi dispiace, quell’orario è già stato preso. Lei resta in lista d’attesa.
    .sms = Mi dispiace, quell'orario è già preso. Lei resta in lista d'attesa.
waiting-over = Mi dispiace, quella proposta non vale più.

notice-waiting-filled = Dalla lista d’attesa: { $client }, { $when }, { $practitioner } /client_{ $person }
staff-waiting =
    Lista d’attesa:
    { $lines }
staff-waiting-line = { $rank }. { $who }: { $service }, { $practitioner } /client_{ $person }
staff-waiting-line-earlier = { $rank }. { $who }: { $service }, { $practitioner }, prima di { $before } /client_{ $person }
staff-waiting-anyone = chiunque
staff-waiting-none = Nessuno è in lista d’attesa.
staff-waiting-numbers = In 30 giorni: orari liberati: { $freed }, ripresi: { $share } %. Mediana in minuti: { $median }.
staff-waiting-card = { $who }: { $service }, { $practitioner }. Priorità { $priority } (1 è la prima).
staff-waiting-up = Prima
staff-waiting-down = Dopo
staff-waiting-out = Togli dalla lista
staff-waiting-removed = { $who } non è più in lista d’attesa.
staff-waiting-gone = Questa voce non è più in lista d’attesa.
staff-fill =
    Propongo questi orari liberi a chi aspetta, uno dopo l’altro:
    { $lines }
staff-fill-none = Nessun orario libero è adatto a chi è in lista d’attesa.
staff-waiting-label = { $rank }. { $who }
staff-command-waiting = La lista d’attesa
staff-command-fill = Proponi gli orari liberi a chi aspetta
