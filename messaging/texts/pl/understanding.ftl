# Kiedy słowa pasują do dwóch życzeń.

unsure = Nie mam pewności, o co chodzi. Co mam zrobić?
    .sms = O co chodzi?
unsure-move-or-cancel = Przełożyć wizytę ({ $when }) czy ją odwołać?
    .sms = Wizyta { $when }: przełożyć czy odwołać?
unsure-passed-on = Nadal nie mam pewności, więc wiadomość trafiła do gabinetu: ktoś odpowie. Tymczasem mogę pomóc tak:
    .sms = Gabinet przeczyta i odpowie. Tymczasem:
choice-something-else = Coś innego
choice-late = Spóźnienie
