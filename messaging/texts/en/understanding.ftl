# When the words fit two wishes.

unsure = I am not sure I understood. Which of these is it?
    .sms = Which is it?
unsure-move-or-cancel = Do you want to move your visit on { $when }, or cancel it?
    .sms = Visit { $when }: move or cancel?
unsure-passed-on = I am still not sure, so I have passed your words on to the practice: someone will answer you. Meanwhile, this is what I can do:
    .sms = The practice will read it and answer you. Meanwhile:
choice-something-else = Something else
choice-late = I am late
