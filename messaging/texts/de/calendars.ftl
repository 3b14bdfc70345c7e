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
