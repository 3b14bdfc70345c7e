privacy-notice =
    Wie { $practice } Ihre Nachrichten verwendet

    Wer verantwortlich ist: { $practice }, { $address }, { $phone }. Schreiben Sie uns dort mit jeder Frage zu Ihren Daten.

    Was wir aufbewahren: Ihren Namen, wenn Sie ihn nennen, die Adressen, von denen Sie uns schreiben (Telefonnummer oder Chat), Ihre Termine, was Sie erlaubt und abgelehnt haben, und Ihre Nachrichten, solange das Gespräch sie braucht.

    Wofür und auf welcher Grundlage: um Termine zu buchen, zu ändern und Sie daran zu erinnern, weil Sie uns darum bitten (Art. 6 Abs. 1 lit. b DSGVO). Alles andere - Hinweise auf Kontrollen, Fragen nach einem Termin, Neuigkeiten - nur, wenn Sie ja sagen, und Sie können das jederzeit ebenso leicht zurücknehmen. Die Buchung hängt nie davon ab.

    Wer sie sonst sieht: die Dienste, die die Nachrichten befördern, je nachdem, wo Sie schreiben: Telegram, Meta (WhatsApp), Twilio und Ihre Telefongesellschaft. Einige arbeiten außerhalb der Europäischen Union, auf Grundlage der Standardvertragsklauseln. Telegram-Chats mit uns sind nicht durchgehend verschlüsselt: Bitte schicken Sie keine Angaben zur Gesundheit im Chat.

    Wie lange: Gespräche 90 Tage, Zustelldaten 13 Monate, Termine so lange, wie das Gesetz es für die Buchhaltung verlangt, Nachweise Ihrer Entscheidungen fünf Jahre nach deren Ende.

    Ihre Rechte: Ihre Daten einsehen, berichtigen, löschen oder mitnehmen, ihre Verwendung einschränken, widersprechen und sich bei Ihrer Datenschutzbehörde beschweren. STOP beendet alle Nachrichten auf einem Kanal. Keine Entscheidung über Sie trifft eine Maschine allein.
