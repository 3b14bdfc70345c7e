# Die Warteliste: was Kunden angeboten und gefragt werden, was das Team sieht.

choice-waiting-join = Warteliste
choice-waiting-take = Ja, nehme ich
choice-waiting-no = Nein, den nicht
choice-waiting-stay = Ich warte weiter
choice-waiting-leave = Nicht mehr warten

waiting-offer = Ein Termin ist frei geworden: { $when }, { $practitioner }. Er ist bis { $deadline } für Sie reserviert. Passt er Ihnen? { $practice }
    .sms = { $practice }: frei geworden: { $when }, { $practitioner }. Bis { $deadline } für Sie reserviert. Passt es Ihnen?
waiting-offer-shared = Kurzfristig ist ein Termin frei geworden: { $when }, { $practitioner }. Wir fragen drei Personen zugleich, die erste Antwort bekommt ihn. Das Angebot gilt bis { $deadline }. { $practice }
    .sms = { $practice }: kurzfristig frei: { $when }, { $practitioner }. Wir fragen mehrere, die erste Antwort bekommt ihn. Bis { $deadline }.
waiting-offer-earlier = Ein früherer Termin ist frei geworden: { $when } statt { $old }, { $practitioner }. Er ist bis { $deadline } für Sie reserviert. Passt er Ihnen? { $practice }
    .sms = { $practice }: früher: { $when } statt { $old }, { $practitioner }. Bis { $deadline } für Sie reserviert. Passt es Ihnen?
waiting-offer-shared-earlier = Ein früherer Termin ist frei geworden: { $when } statt { $old }, { $practitioner }. Wir fragen drei Personen zugleich, die erste Antwort bekommt ihn. Das Angebot gilt bis { $deadline }. { $practice }
    .sms = { $practice }: früher: { $when } statt { $old }, { $practitioner }. Wir fragen mehrere, die erste Antwort bekommt ihn. Bis { $deadline }.
waiting-still = Zu den frei gewordenen Terminen habe ich nichts von Ihnen gehört. Warten Sie noch auf einen Termin? Bis zu Ihrer Antwort schreibe ich Ihnen dazu nicht mehr. { $practice }
    .sms = { $practice }: Warten Sie noch auf einen freien Termin? Bis zu Ihrer Antwort schreiben wir dazu nicht mehr.

waiting-joined = Notiert. Ich schreibe Ihnen, sobald ein passender Termin frei wird ({ $service }).
    .sms = Notiert. Wir schreiben Ihnen, sobald ein passender Termin frei wird ({ $service }).
waiting-joined-earlier = Notiert. Wird vor { $when } etwas frei, schreibe ich Ihnen. Bis dahin bleibt Ihr Termin Ihrer.
    .sms = Notiert. Wird vor { $when } etwas frei, schreiben wir Ihnen. Ihr Termin bleibt bestehen.
waiting-list =
    Sie stehen auf der Warteliste:
    { $lines }
    .sms =
        Warteliste:
        { $lines }
waiting-line = { $service }
waiting-line-earlier = { $service }, vor { $when }
waiting-line-paused = { $service }, pausiert
waiting-which = Worauf warten Sie nicht mehr?
waiting-which-visit = Für welchen Termin möchten Sie eine frühere Zeit?
waiting-none = Sie stehen zurzeit nicht auf der Warteliste.
waiting-left = Erledigt, Sie stehen nicht mehr auf der Warteliste.
waiting-stays = Danke. Sie bleiben auf der Warteliste.
waiting-declined = Danke für Ihre Antwort. Ich frage die nächste Person; Sie bleiben auf der Warteliste.
    .sms = Danke für Ihre Antwort. Sie bleiben auf der Warteliste.
waiting-taken = Tut mir leid, dieser Termin ist schon vergeben. Sie bleiben auf der Warteliste.
waiting-over = Tut mir leid, dieses Angebot gilt nicht mehr.

notice-waiting-filled = Von der Warteliste: { $client }, { $when }, { $practitioner } /client_{ $person }
staff-waiting =
    Warteliste:
    { $lines }
staff-waiting-line = { $rank }. { $who }: { $service }, { $practitioner } /client_{ $person }
staff-waiting-line-earlier = { $rank }. { $who }: { $service }, { $practitioner }, früher als { $before } /client_{ $person }
staff-waiting-anyone = egal wer
staff-waiting-none = Niemand steht auf der Warteliste.
staff-waiting-numbers = In 30 Tagen: frei gewordene Termine: { $freed }, wieder vergeben: { $share } %. Median in Minuten: { $median }.
staff-waiting-card = { $who }: { $service }, { $practitioner }. Rang { $priority } (1 kommt zuerst).
staff-waiting-up = Eher
staff-waiting-down = Später
staff-waiting-out = Von der Liste nehmen
staff-waiting-removed = { $who } steht nicht mehr auf der Warteliste.
staff-waiting-gone = Dieser Eintrag steht nicht mehr auf der Warteliste.
staff-fill =
    Ich biete diese freien Termine den Wartenden nacheinander an:
    { $lines }
staff-fill-none = Kein freier Termin passt zu jemandem auf der Warteliste.
staff-waiting-label = { $rank }. { $who }
staff-command-waiting = Die Warteliste
staff-command-fill = Freie Termine den Wartenden anbieten
