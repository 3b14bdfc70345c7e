welcome =
    Guten Tag, hier ist { $practice }. Ich bin der automatische Empfang: Ich buche, verschiebe und sage Termine ab und erinnere Sie daran.
    Nur dafür verwenden wir Ihre Nachrichten. Datenschutz: { $link }
    .sms = { $practice }, automatischer Empfang: Termine und Erinnerungen per SMS. STOP beendet die SMS. Datenschutz: { $link }
menu = Wie kann ich Ihnen helfen? Sie können auch einfach schreiben, zum Beispiel „Donnerstagnachmittag“.
    .sms = Wie kann ich Ihnen helfen?
hello-again = Guten Tag, schön, von Ihnen zu hören. Was kann ich für Sie tun?
    .sms = Guten Tag! Was kann ich für Sie tun?
help = Hier antwortet der automatische Empfang von { $practice }. Schreiben Sie, wie Sie sprechen: „ein Termin am Donnerstag nach 17 Uhr“, „meinen Termin auf Freitag verschieben“, „absagen“. STOP beendet alle Nachrichten hier.
    .sms = { $practice }. Schreiben Sie zum Beispiel: Termin Donnerstag 17 Uhr. STOP beendet die Nachrichten.
not-understood = Entschuldigung, das habe ich nicht verstanden. Was möchten Sie tun?
    .sms = Entschuldigung, das habe ich nicht verstanden. Was möchten Sie tun?
not-understood-again =
    Entschuldigung, das habe ich nicht verstanden.
    { $question }
    .sms = Nicht verstanden. { $question }
not-understood-in-step = Entschuldigung, das habe ich nicht verstanden, deshalb stelle ich die Frage zurück. Ihre Worte habe ich an das Team weitergegeben. Was möchten Sie tun?
    .sms = Entschuldigung, das habe ich nicht verstanden; das Team liest es. Was möchten Sie tun?
not-understood-passed-on = Ich verstehe es leider immer noch nicht und habe Ihre Nachricht weitergegeben: Jemand aus dem Team antwortet Ihnen.
    .sms = Ich habe Ihre Nachricht weitergegeben: Das Team antwortet Ihnen.
button-old = Diese Taste gehört zu einer früheren Nachricht. Das können Sie jetzt tun:
    .sms = Diese Antwort gilt nicht mehr. Was möchten Sie tun?
media-passed-on = Ich kann nur Text lesen. Was Sie geschickt haben, habe ich an das Team weitergegeben.
    .sms = Ich kann nur Text lesen. Das Team sieht es sich an.
thanks = Gern geschehen. Bis bald.
late-noted = Danke für Ihre Nachricht. Das Team weiß Bescheid.
complaint-noted = Das tut mir leid. Ich habe es weitergegeben; jemand aus dem Team meldet sich persönlich bei Ihnen.
    .sms = Das tut mir leid. Ich habe es weitergegeben, das Team meldet sich bei Ihnen.
human-soon = Gern: Jemand aus dem Team antwortet Ihnen hier, sobald es geht.
    .sms = Jemand aus dem Team antwortet Ihnen hier.
which-question = Welchen meinen Sie?
name = { $name }
slot = { $when }
list-open = Auswählen
place-online = online
place-name = { $name }

choice-book = Termin buchen
choice-book-again = Noch ein Termin
choice-visits = Meine Termine
choice-human = Persönlich sprechen
choice-settings = Einstellungen
choice-more = Mehr
choice-anyone = Egal wer
choice-other-times = Andere Zeiten
choice-from-start = Von vorn
choice-book-yes = Ja, buchen
choice-move-yes = Ja, verschieben
choice-yes = Ja
choice-no = Nein
choice-no-thanks = Nein, danke
choice-keep = Nein, behalten
choice-cancel-yes = Ja, absagen
choice-stop = Keine Nachrichten
choice-keep-messages = Nein, weiterhin
choice-back = Zurück
choice-back-to-bot = Zurück zum Menü
choice-sms-yes = Ja, per SMS
choice-language = Sprache
choice-channel = Wohin schreiben
choice-quiet = Ruhezeiten
choice-quiet-none = Keine Ruhezeiten
choice-reminders-off = Nicht erinnern
choice-reminders-on = Erinnern
choice-permissions = Einwilligungen

ask-service = Welche Leistung wünschen Sie?
service-detail = { $minutes } Min., { $price }
price-on-request = Preis auf Anfrage
ask-practitioner = { $service }: bei wem?
anyone = bei wem etwas frei ist
not-with-them = { $practitioner } bietet das nicht an ({ $service }), wir helfen Ihnen aber gern:
    .sms = { $practitioner } bietet nicht an: { $service }.
ask-time = { $service }, { $practitioner }: Wann passt es Ihnen? Wählen Sie, oder schreiben Sie Tag und Uhrzeit.
    .sms = Wann? Wählen Sie oder schreiben Sie Tag und Uhrzeit.
ask-time-move = Auf wann soll ich ihn verschieben? Wählen Sie, oder schreiben Sie Tag und Uhrzeit. Bis dahin bleibt Ihr jetziger Termin Ihrer.
    .sms = Auf wann? Wählen Sie oder schreiben Sie Tag und Uhrzeit.
ask-time-nearest = Da ist leider nichts frei. Das sind die nächsten Zeiten:
    .sms = Da ist nichts frei. Die nächsten:
slot-taken = Tut mir leid, diese Zeit wurde gerade vergeben. Frei sind:
    .sms = Diese Zeit ist gerade vergeben. Frei:
nothing-free = Ich habe keine freie Zeit gefunden. Schreiben Sie einen anderen Tag, oder jemand aus dem Team hilft Ihnen.
    .sms = Nichts frei gefunden. Schreiben Sie einen anderen Tag, oder:
booking-closed = Im Moment kann ich keine Termine annehmen.
ask-name = Auf welchen Namen soll ich buchen? Vor- und Nachname, bitte.
    .sms = Auf welchen Namen? Vor- und Nachname, bitte.
ask-name-again = Bitte schreiben Sie Vor- und Nachnamen in Buchstaben.
confirm-booking =
    { $service }, { $when }
    bei { $practitioner }, { $place }
    Auf den Namen { $name }. Preis: { $price }.
    Soll ich das buchen?
    .sms = { $when }, { $practitioner }. Buchen?
confirm-move = Von { $old } auf { $when }, bei { $practitioner }. Soll ich verschieben?
    .sms = Verschieben auf { $when }, { $practitioner }?
booking-done =
    Gebucht: { $when }, bei { $practitioner }, { $place }.
    Ich erinnere Sie rechtzeitig. Wenn sich etwas ändert, schreiben Sie mir einfach.
    .sms = Gebucht: { $when }, { $practitioner }, { $place }.
booking-left = Gut, es ist nichts gebucht. Noch etwas?
    .sms = Gut, nichts gebucht. Noch etwas?
booking-kept = Gut, Ihr Termin bleibt, wie er war. Noch etwas?
    .sms = Ihr Termin bleibt, wie er war. Noch etwas?
move-done = Verschoben: { $when }, bei { $practitioner }, { $place }.
    .sms = Verschoben: { $when }, { $practitioner }, { $place }.

no-visits = Sie haben keine Termine. Was möchten Sie tun?
visits =
    Ihre Termine:
    { $visits }
visit-line = { $when }, { $practitioner } ({ $status })
    .sms = { $when } { $practitioner }
visit =
    { $service }, { $when }
    bei { $practitioner }, { $place } ({ $status })
    .sms = { $when }, { $practitioner }, { $place }
visit-kept = Gut, es bleibt dabei: { $when }, bei { $practitioner }.
    .sms = Es bleibt: { $when }, { $practitioner }.
visit-changed = Der Termin hat sich seit dieser Nachricht geändert. Jetzt ist er am { $when }, bei { $practitioner }.
    .sms = Inzwischen geändert. Jetzt: { $when }, { $practitioner }.
visit-status-held = vorgemerkt
visit-status-requested = angefragt
visit-status-booked = gebucht
visit-status-confirmed = bestätigt
visit-status-arrived = da
visit-status-in_progress = läuft
visit-status-done = erledigt
visit-status-no_show = versäumt
visit-status-cancelled = abgesagt
which-visit-move = Welchen Termin soll ich verschieben?
which-visit-cancel = Welchen Termin soll ich absagen?
which-visit-confirm = Welchen Termin bestätigen Sie?
which-visit-show = Welcher Termin?
ask-staff-to-move = Diesen Termin kann ich nicht selbst verschieben. Ich habe Ihren Wunsch an das Team weitergegeben.
visit-already-cancelled = Dieser Termin ist schon abgesagt. Möchten Sie einen anderen?
visit-past = Dieser Termin hat schon begonnen oder ist vorbei. Möchten Sie einen neuen?
visit-unknown = Diesen Termin finde ich nicht. Was möchten Sie tun?
ask-cancel = Soll ich Ihren Termin am { $when } wirklich absagen?
    .sms = { $when } wirklich absagen?
ask-cancel-late = Bis zu Ihrem Termin am { $when } sind es weniger als { $hours } Stunden; wir bitten, früher Bescheid zu geben. Soll ich ihn trotzdem absagen?
    .sms = Weniger als { $hours } Std. bis { $when }; wir bitten um früheren Bescheid. Trotzdem absagen?
cancel-done = Abgesagt: { $when }. Danke für Ihren Bescheid, die Zeit ist jetzt für jemand anderen frei.
    .sms = Abgesagt: { $when }. Danke für Ihren Bescheid.
confirm-done = Danke, bestätigt: { $when }, { $place }. Bis dann.
    .sms = Bestätigt: { $when }. Bis dann.

stop-or-cancel = Meinen Sie Ihren Termin am { $when } oder unsere Nachrichten?
    .sms = Termin { $when } oder unsere Nachrichten?
ask-stop = Soll ich alle Nachrichten hier beenden?
messages-kept = Gut, ich schreibe Ihnen weiter hier.
stop-done = { $practice }: Sie bekommen hier keine Nachrichten mehr. Mit START bekommen Sie sie wieder.
    .sms = { $practice }: keine Nachrichten mehr an diese Nummer. START holt sie zurück.
start-done = Schön, dass Sie wieder da sind: Ich schreibe Ihnen wieder hier.

ask-number = Dürfen wir Ihre Nummer haben, falls eine Nachricht Sie hier nicht erreicht? Ein Tippen genügt. Sie müssen nicht.
number-kept = Danke, ich habe Ihre Nummer notiert.
number-wrong = Das sieht nicht nach einer Telefonnummer aus, die ich verwenden kann.
number-not-needed = Gut, es geht auch ohne.
contact-not-own = Bitte teilen Sie mit der Taste Ihre eigene Nummer; fremde kann ich nicht behalten.
ask-sms = Wenn eine Nachricht hier nicht zugestellt werden kann, dürfen wir Ihnen zu Ihren Terminen eine SMS an diese Nummer schicken?
sms-allowed = Danke. SMS schicken wir nur, wenn eine Nachricht Sie hier nicht erreicht. STOP per SMS beendet das.
sms-refused = Gut, wir schicken Ihnen keine SMS.
link-done = Erledigt: Dieser Chat ist jetzt mit Ihren Kundendaten verbunden.
link-wrong = Dieser Link gilt nicht mehr. Bitten Sie uns um einen neuen. Was kann ich inzwischen für Sie tun?

settings =
    Sprache: { $language }
    Nachrichten: { $channel }
    Ruhezeiten: { $quiet }
    Erinnerungen: { $reminders }
    .sms = { $language }. Erinnerungen: { $reminders }. Ruhe: { $quiet }
setting-saved =
    Gespeichert.
    Sprache: { $language }
    Nachrichten: { $channel }
    Ruhezeiten: { $quiet }
    Erinnerungen: { $reminders }
    .sms = Gespeichert. { $language }. Erinnerungen: { $reminders }. Ruhe: { $quiet }
channel-this = wo Sie uns schreiben
quiet-none = keine
quiet-between = { $from } bis { $until }
on = ja
off = nein
ask-language = Welche Sprache wünschen Sie?
language-set = Gut, ich schreibe Ihnen ab jetzt auf Deutsch. Was kann ich für Sie tun?
    .sms = Gut, ab jetzt auf Deutsch.
ask-channel = Wo sollen wir Ihnen zuerst schreiben?
only-this-channel = Bisher erreichen wir Sie nur hier. Schreiben Sie uns auf einem anderen Weg, dann können Sie wählen.
    .sms = Bisher erreichen wir Sie nur hier.
ask-quiet = Wann sollen wir Ihnen nicht schreiben? Wählen Sie, oder schreiben Sie zum Beispiel „von 20 bis 8“. Antworten auf Ihre Nachrichten kommen immer sofort.
    .sms = Wann nicht schreiben? Wählen Sie oder schreiben Sie: 20 bis 8

permissions =
    Sie entscheiden und können es jederzeit ändern. Die Buchung hängt nicht davon ab.
    { $lines }
permission-recall = Hinweis, wenn eine Kontrolle fällig ist: { $state }
permission-feedback = Kurze Fragen nach einem Termin: { $state }
permission-marketing = Neuigkeiten und Angebote: { $state }
choice-allow-recall = Kontrollhinweise: ja
choice-withdraw-recall = Keine Hinweise
choice-allow-feedback = Fragen: ja
choice-withdraw-feedback = Fragen: nein
choice-allow-marketing = Neuigkeiten: ja
choice-withdraw-marketing = Neuigkeiten: nein
ask-recall = Darf { $practice } Sie erinnern, wenn Ihr nächster Termin fällig ist?
ask-feedback = Darf { $practice } Ihnen nach einem Termin eine kurze Frage stellen?
ask-marketing = Darf { $practice } Ihnen Neuigkeiten und Angebote schicken?
permission-permitted = Danke, notiert. Sie können es in den Einstellungen jederzeit ändern.
permission-refused = Gut, das lassen wir.

prices =
    { $lines }
price-line = { $name }: { $minutes } Min., { $price }
addresses =
    { $lines }
address-line = { $name }: { $address }
hours =
    Wir haben geöffnet:
    { $lines }
hours-line = { $day } { $opens }-{ $closes }
weekday-mon = Montag
    .sms = Mo
weekday-tue = Dienstag
    .sms = Di
weekday-wed = Mittwoch
    .sms = Mi
weekday-thu = Donnerstag
    .sms = Do
weekday-fri = Freitag
    .sms = Fr
weekday-sat = Samstag
    .sms = Sa
weekday-sun = Sonntag
    .sms = So

command-book = Termin buchen
command-visits = Meine Termine
command-settings = Einstellungen
command-language = Sprache
command-human = Mit einem Menschen sprechen
command-help = Hilfe
command-stop = Alle Nachrichten beenden
