staff-welcome = Hier ist der Empfang von { $practice }. Ich melde hier, wer bucht, verschiebt und absagt und was Kunden fragen. /help zeigt, was ich kann.
staff-refused-nobody = Tut mir leid, dieser Platz ist für das Team, und ich kenne Sie hier nicht. Bitten Sie die Leitung, Sie ins Team aufzunehmen.
staff-refused-no-role = Tut mir leid, Ihre Rolle erlaubt das nicht. Fragen Sie bitte die Leitung.
staff-refused-anonymous = Tut mir leid, wenn ein Administrator anonym schreibt, sehe ich nicht, wer fragt. Schalten Sie das bitte aus und fragen Sie noch einmal.
staff-refused-chat = Diesen Chat bediene ich nicht. Seine Nummer ist { $chat }: Wenn es der Chat des Teams ist, geben Sie sie der Person, die den Empfang betreut.
staff-who-are-you = Wer sind Sie? Tippen Sie auf Ihren Namen, damit Kalender und Hinweise Sie erreichen.
staff-seat-label = { $name }
staff-seated = Guten Tag, { $name }, jetzt kenne ich Sie. Öffnen Sie einen privaten Chat mit mir und drücken Sie Starten: Ihr Tagesplan kommt dorthin.

staff-help =
    Was Sie mich fragen können:
    /today - die Termine von heute
    /agenda Anna morgen - der Tag einer Person
    /free Behandlung Donnerstag - freie Zeiten
    /find Rossi - Kunden suchen
    /client 12 - die Akte eines Kunden
    /book Rossi Behandlung Donnerstag um 15:00 bei Anna
    /move Rossi Freitag um 10:00
    /cancel Rossi
    /reply Rossi: Ihr Text - einem Kunden schreiben
    Reihenfolge und Worte sind frei. Ich frage, bevor ich etwas ändere, und gebe dem Kunden Bescheid.
    .sms = /today, /agenda, /free, /find, /client, /book, /move, /cancel, /reply: Worte dazu, zum Beispiel /book Rossi Donnerstag 15:00
staff-help-all = { $lines }
staff-help-more =
    Listen und Kalender:
    /waiting - die Warteliste
    /fill morgen - freie Zeiten denen anbieten, die warten
    /revoke 3 - eine Schließung oder Öffnung zurücknehmen
    /calendar - die Adresse Ihres Kalenders
    /start, /help
    .sms = /waiting, /fill, /revoke, /calendar, /help: Listen, Kalender, Hilfe
staff-usage-find = Wen soll ich suchen? Zum Beispiel: /find Rossi
staff-usage-client = Welcher Kunde? Zum Beispiel: /client 12 oder /client Rossi
staff-usage-book = Wer und wann? Zum Beispiel: /book Rossi Behandlung Donnerstag um 15:00 bei Anna
staff-usage-move = Wessen Termin, und auf wann? Zum Beispiel: /move Rossi Freitag um 10:00
staff-usage-cancel = Wessen Termin? Zum Beispiel: /cancel Rossi
staff-usage-reply = An wen, und was? Zum Beispiel: /reply Rossi: bis morgen
staff-unknown-command = Diesen Befehl kenne ich nicht. /help zeigt, was ich kann.
staff-unknown-command-near = Diesen Befehl kenne ich nicht. Meinten Sie { $command }?
staff-no-command = Sagen Sie mir mit einem Befehl, was ich tun soll, zum Beispiel /today. /help zeigt alle.
staff-only-words = Hier kann ich nur Worte lesen. /help zeigt, was ich kann.
staff-not-understood = Das habe ich nicht verstanden. Tippen Sie auf eine Taste, oder nennen Sie Tag und Uhrzeit.
staff-too-old = Diese Taste gehört zu einer früheren Frage und gilt nicht mehr.
staff-not-your-question = Diese Frage ist nicht mehr offen oder ging an jemand anderen. Beginnen Sie bitte neu mit einem Befehl.
staff-which = Was davon meinen Sie?
staff-left-alone = Gut, ich habe nichts geändert.

staff-agenda =
    { $day }: { $count ->
        [one] 1 Termin
       *[other] { $count } Termine
    }
    { $lines }
staff-agenda-of =
    { $who }, { $day }: { $count ->
        [one] 1 Termin
       *[other] { $count } Termine
    }
    { $lines }
staff-agenda-visits = { $count ->
    [one] 1 Termin
   *[other] { $count } Termine
    }
staff-agenda-free = { $day }: noch keine Termine. Der ganze Tag ist frei.
staff-agenda-free-of = { $who }, { $day }: noch keine Termine. Der ganze Tag ist frei.
staff-agenda-free-but =
    { $day }: noch keine Termine. Der ganze Tag ist frei.
    { $lines }
staff-agenda-free-but-of =
    { $who }, { $day }: noch keine Termine. Der ganze Tag ist frei.
    { $lines }
staff-agenda-closed = { $day }: geschlossen. Gute Erholung.
staff-agenda-closed-of = { $who }, { $day }: arbeitsfrei. Gute Erholung.
staff-agenda-closed-but =
    { $day }: geschlossen.
    { $lines }
staff-agenda-closed-but-of =
    { $who }, { $day }: arbeitsfrei.
    { $lines }
staff-agenda-who = — { $who } —
    .sms = { $who }:
staff-agenda-where = 📍 { $place }
    .sms = { $place }:
staff-agenda-visit = { $from }–{ $until } { $who }, { $service } { $mark }
    .sms = { $from } { $who } { $mark }
staff-agenda-visit-discreet = { $from }–{ $until } { $who } { $mark } /client_{ $id }
    .sms = { $from } { $who } { $mark }
staff-agenda-gap = { $from }–{ $until } frei
    .sms = { $from }-{ $until } frei
staff-agenda-nobody = keine Termine
staff-agenda-cancelled = { $from } { $who } abgesagt
staff-mark-held = ⏳
    .sms = (vorgemerkt)
staff-mark-requested = ❔
    .sms = (angefragt)
staff-mark-booked = ○
    .sms = { "" }
staff-mark-confirmed = ✓
    .sms = ok
staff-mark-arrived = 🚪
    .sms = (ist da)
staff-mark-in-progress = ▶
    .sms = (läuft)
staff-mark-done = ✔
    .sms = (fertig)
staff-mark-no-show = ✗
    .sms = (nicht da)
staff-mark-cancelled = –
    .sms = (abgesagt)

staff-status-held = für den Kunden vorgemerkt
staff-status-requested = angefragt
staff-status-booked = noch nicht bestätigt
staff-status-confirmed = bestätigt
staff-status-arrived = ist da
staff-status-in-progress = läuft gerade
staff-status-done = erledigt
staff-status-no-show = nicht erschienen
staff-status-cancelled = abgesagt

staff-free =
    { $service }, freie Zeiten:
    { $lines }
staff-free-day = { $day }, { $who }: { $times }
staff-times = { $time } { $rest }
staff-times-last = { $time }
staff-free-none = { $service }: Da ist nichts frei. Versuchen Sie einen anderen Tag, zum Beispiel /free nächste Woche.

staff-found-nobody = Ich finde keinen Kunden zu „{ $wanted }“.
staff-found =
    { $count ->
        [one] 1 Kunde:
       *[other] { $count } Kunden:
    }
    { $lines }
staff-found-line = { $who } /client_{ $id }
staff-found-more = und weitere: bitte mehr vom Namen angeben
staff-not-found-client = Diesen Kunden finde ich nicht.
staff-not-found-message = Diese Nachricht gibt es nicht mehr.
staff-not-found-notice = Ich weiß nicht, welchem Kunden das gilt. Nehmen Sie /reply und den Namen des Kunden.
staff-not-found-service = Dazu passt keine Leistung.
staff-not-found-person = Unter diesem Kontakt kenne ich niemanden.
staff-not-found-seat = Dieser Name ist schon vergeben, oder Sie haben bereits einen. Fragen Sie die Praxisleitung.
staff-card =
    { $who } (Nr. { $id }), Sprache: { $language }
    { $lines }
staff-card-reached = { $channel }: { $address } ({ $state })
staff-card-reached-unseen = { $channel } ({ $state })
staff-card-unreached = keine Möglichkeit, diesem Kunden zu schreiben
staff-card-visit = { $when }, { $service }, { $practitioner } ({ $status })
staff-card-no-visits = keine kommenden Termine
staff-card-discreet =
    { $who } (Nr. { $id })
    { $lines }
staff-card-visit-discreet = { $when }, { $practitioner } ({ $status })
staff-card-sent = Die ganze Akte habe ich Ihnen privat geschickt.
staff-card-private-first = Für die ganze Akte öffnen Sie einen Chat mit mir, drücken Sie Start und fragen Sie dort.
staff-language-it = Italienisch
staff-language-fr = Französisch
staff-language-pl = Polnisch
staff-language-en = Englisch
staff-language-de = Deutsch
staff-language-es = Spanisch
staff-channel-telegram = Telegram
staff-channel-whatsapp = WhatsApp
staff-channel-sms = SMS
staff-channel-console = Konsole
staff-channel-staff = Team-Bot
staff-point-unverified = hat nie geantwortet
staff-point-active = erreichbar
staff-point-stopped = möchte keine Nachrichten
staff-point-blocked = hat uns blockiert
staff-point-invalid = Kontakt gibt es nicht

staff-ask-client = Welcher Kunde? Schreiben Sie den Namen oder die Nummer aus /find.
staff-ask-client-which = Welchen Kunden meinen Sie?
staff-ask-client-new = Ich kenne keinen Kunden „{ $name }“. Soll ich ihn neu anlegen? Wenn Sie jemand anderen meinten, schreiben Sie den Namen.
staff-ask-client-unknown = Ich kenne keinen Kunden „{ $name }“. Schreiben Sie den Namen noch einmal, oder die Nummer aus /find.
staff-client-label = { $who } (Nr. { $id })
staff-unnamed = Klient Nr. { $id }
staff-new-client-label = Neuer Kunde
staff-ask-service = { $who }: welche Leistung?
staff-service-label = { $service }
staff-service-detail = { $minutes } Min.
staff-ask-visit = { $who }: welcher Termin?
staff-visit-label = { $when }, { $practitioner }
staff-no-visit = { $who } hat keinen kommenden Termin.
staff-ask-time = { $who }: wann? Tippen Sie auf eine Zeit, oder schreiben Sie eine andere.
staff-ask-time-taken = { $who }: Diese Zeit ist nicht frei. Das sind die nächsten; tippen Sie auf eine, oder schreiben Sie eine andere.
staff-ask-time-none = { $who }: Da ist nichts frei. Schreiben Sie einen anderen Tag oder eine andere Zeit.
staff-time-label = { $when }, { $practitioner }
staff-confirm-book =
    Soll ich das buchen?
    { $who }: { $service }, { $when }, { $practitioner }, { $place }
staff-confirm-book-new =
    Soll ich den Kunden neu anlegen und buchen?
    { $who }: { $service }, { $when }, { $practitioner }, { $place }
staff-confirm-move =
    Soll ich diesen Termin verschieben?
    { $who }: von { $before } auf { $when }, { $practitioner }, { $place }
staff-confirm-cancel =
    Soll ich diesen Termin absagen?
    { $who }: { $when }, { $practitioner }
staff-yes = Ja
staff-no = Nein
staff-done-book = Gebucht: { $who }, { $when }, { $practitioner }. { $told }
staff-done-move = Verschoben: { $who }, jetzt { $when }, { $practitioner }. { $told }
staff-done-cancel = Abgesagt: { $who }, { $when }. { $told }
staff-told = Der Kunde bekommt Bescheid.
staff-not-told = Ich kann den Kunden nicht per Nachricht erreichen: bitte anrufen.
staff-not-possible-cancelled = Dieser Termin war schon abgesagt; ich habe nichts geändert.
staff-not-possible-changed = Dieser Termin wurde inzwischen geändert. Bitte sehen Sie ihn noch einmal an.
staff-not-possible-begun = Dieser Termin hat begonnen oder ist vorbei; ich habe nichts geändert.
staff-not-possible-unknown = Diesen Termin finde ich nicht; ich habe nichts geändert.

staff-notice-not-understood = { $who } hat etwas geschrieben, das ich nicht verstanden habe.
staff-notice-asked-for = { $who } möchte mit einem Menschen sprechen.
staff-notice-complaint = { $who } ist mit etwas unzufrieden.
staff-notice-late = { $who } kommt später.
staff-notice-media = { $who } hat etwas geschickt, das ich nicht lesen kann: ein Bild, eine Sprachnachricht oder eine Datei.
staff-notice-wrote = { $who } hat geschrieben, und hier antwortet das Team.
staff-open = Öffnen
staff-answer = Antworten
staff-hand-back = Zurück an den Bot
staff-message =
    { $who }, { $when }:
    { $text }
staff-message-without-words = { $who }, { $when }: Nachricht ohne Worte ({ $kind }).
staff-kind-text = Text
staff-kind-button = Taste
staff-kind-contact = Kontaktkarte
staff-kind-command = Befehl
staff-kind-sticker = Sticker
staff-kind-voice = Sprachnachricht
staff-kind-photo = Bild
staff-kind-location = Standort
staff-kind-other = Datei
staff-kind-edited = geänderter Text
staff-opened-in-private = Ich habe es Ihnen privat geschickt.
staff-private-first = Was Kunden schreiben, zeige ich nur privat. Öffnen Sie einen Chat mit mir, drücken Sie Start und tippen Sie noch einmal.
staff-answer-begun = Ihre nächste Nachricht geht an { $who }. /help, wenn Sie es sich anders überlegt haben.
staff-answer-begun-group = Antworten Sie auf diese Nachricht: Ihre Worte gehen an { $who }.
staff-answer-sent = An { $who } gesendet. Ab jetzt antwortet hier das Team, bis Sie an den Bot zurückgeben.
staff-handed-back = { $who } bekommt wieder Antwort vom Bot.
staff-unreachable = Ich kann { $who } nicht schreiben: bitte anrufen.

staff-notice-undeliverable = Eine Nachricht zum Termin von { $who }, { $when }, hat niemanden erreicht. Bitte anrufen. /client_{ $id }
staff-notice-undeliverable-plain = Eine Nachricht an { $who } hat niemanden erreicht. Bitte anrufen. /client_{ $id }
staff-show-client = Kunde zeigen
