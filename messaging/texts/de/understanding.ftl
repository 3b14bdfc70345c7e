# Wenn die Worte zu zwei Wünschen passen.

unsure = Ich bin nicht sicher, ob ich richtig verstanden habe. Was davon ist gemeint?
    .sms = Was ist gemeint?
unsure-move-or-cancel = Möchten Sie Ihren Termin am { $when } verschieben oder absagen?
    .sms = Termin { $when }: verschieben oder absagen?
unsure-passed-on = Ich bin immer noch nicht sicher und habe Ihre Worte an die Praxis weitergegeben: Jemand antwortet Ihnen. Inzwischen kann ich das tun:
    .sms = Die Praxis liest es und antwortet. Inzwischen:
choice-something-else = Etwas anderes
choice-late = Ich komme später
