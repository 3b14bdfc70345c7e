# Kalender: Dateien, Adressen und die Kalender des Teams anderswo.

calendar-note = Zum Verschieben oder Absagen schreiben Sie uns einfach.
with-link =
    { $text }
    Für Ihren Kalender: { $link }
    .sms =
        { $text }
        Kalender: { $link }

staff-calendar-problem = Der externe Kalender von { $practitioner } ist nicht lesbar: { $problem }. Die Termine vom Stand { $when } gelten weiter; neuere sind nicht zu sehen.
staff-calendar-never-read = Der externe Kalender von { $practitioner } ist nicht lesbar: { $problem }. Er wurde noch nie gelesen, es sind also keine Zeiten seinetwegen gesperrt.
staff-calendar-works = Der externe Kalender von { $practitioner } ist wieder lesbar.
calendar-problem-not-set = die Adresse fehlt in den Einstellungen
calendar-problem-address = die Adresse ist ungültig
calendar-problem-refused = der Server weist die Adresse ab
calendar-problem-unreachable = der Server antwortet nicht
calendar-problem-too-large = die Datei ist zu groß
calendar-problem-not-a-calendar = die Datei ist kein Kalender
calendar-problem-unreadable = er enthält einen Eintrag, der nicht zu deuten ist

## Die Adresse eines Kalenders, für das Team

staff-feed =
    Kalender von { $practitioner }, immer aktuell. Fügen Sie diese Adresse in Ihrem Kalenderprogramm hinzu (Abonnement per Adresse):
    { $link }
    Wer sie hat, sieht die Termine mit Initialen: Bitte behalten Sie sie für sich.
    .sms = Kalender von { $practitioner }: { $link }
staff-feed-new-label = Neue Adresse
staff-feed-off-label = Abschalten
staff-feed-off = Erledigt: Die Adresse des Kalenders von { $practitioner } zeigt nichts mehr.
staff-feed-none = Für den Kalender von { $practitioner } war keine Adresse in Gebrauch.
staff-feed-own-only = Sie können nur die Adresse Ihres eigenen Kalenders bekommen. Für andere fragen Sie bitte die Leitung oder den Empfang.
staff-feed-private-first = Kalenderadressen gebe ich nur im privaten Chat. Öffnen Sie einen Chat mit mir, tippen Sie auf Start und fragen Sie noch einmal.
staff-feed-no-address = Kalender lassen sich noch nicht von außen lesen: Dieser Empfang hat keine öffentliche Adresse. Wer ihn betreibt, setzt SEGRETERIA_PUBLIC_URL.
staff-usage-calendar = Wessen Kalender? Zum Beispiel: /calendar Anna
staff-command-calendar = Die Adresse Ihres Kalenders

## Kalender, für Kunden

calendar-visit =
    Hier ist der Termin für Ihren Kalender: { $service }, { $when }.
    .sms = Ihr Termin: { $when }
calendar-follow =
    Alle Ihre Termine, immer aktuell. Fügen Sie diese Adresse in Ihrem Kalenderprogramm hinzu (Abonnement per Adresse):
    { $link }
    Wer sie hat, sieht Ihre Termine: Bitte behalten Sie sie für sich.
    .sms = Alle Ihre Termine: { $link }
calendar-off = Erledigt: Die Adresse Ihres Kalenders zeigt nichts mehr.
calendar-off-none = Für Ihren Kalender ist keine Adresse in Gebrauch.
calendar-no-address = Es tut mir leid, für Ihren Kalender kann ich hier nichts schicken. Ihre Termine nenne ich Ihnen gern.
calendar-address-unseen = (nicht gezeigt)
choice-calendar-all = Alle Termine
choice-calendar-off = Abschalten
