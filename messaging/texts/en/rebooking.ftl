# Visits that the practice cannot hold: what their clients are told, and what staff see of it; closures and openings.
# $who is a practitioner or the whole practice, $span one or several days or a part of a day.

## To the client

visit-retime =
    { $practice }: we are sorry, your visit on { $when } cannot take place.
    Please choose another time.
    .sms = { $practice }: sorry, your visit on { $when } cannot take place. Please choose another time:
visit-retime-open = { $practice }: we are sorry, your visit on { $when } cannot take place. Shall we find another time?
    .sms = { $practice }: sorry, your visit on { $when } cannot take place. Another time?
visit-stays-by-practice = { $practice }: your visit on { $when } can take place after all. We are sorry for the trouble.
retime-sorry = We are sorry: your visit on { $when } cannot take place. Please choose another time.
    .sms = Sorry: your visit on { $when } cannot take place.
retime-cancelled = Your visit on { $when } is cancelled, and we are sorry for the trouble. Write to us whenever you would like another one.
    .sms = Cancelled: { $when }. We are sorry for the trouble.

## What staff see while clients choose

staff-everybody = the whole practice
staff-span-day = { $day }
staff-span-days = { $day } - { $last }
staff-span-part = { $day } { $opens }-{ $closes }
staff-rebooking =
    { $who }, { $span }: { $count ->
        [one] 1 client asked for another time
       *[other] { $count } clients asked for another time
    }
    { $sum }
    { $lines }
staff-rebooking-done =
    { $who }, { $span }: { $count ->
        [one] 1 client asked, nobody is waited for any more
       *[other] { $count } clients asked, nobody is waited for any more
    }
    { $sum }
    { $lines }
staff-rebooking-sum-asked = not answered yet: { $number }
staff-rebooking-sum-moved = moved: { $number }
staff-rebooking-sum-cancelled = cancelled: { $number }
staff-rebooking-sum-unreachable = not reached, please call: { $number }
staff-rebooking-sum-unanswered = no answer, please call: { $number }
staff-rebooking-sum-kept = stay as they are: { $number }
staff-rebooking-asked = { $client }, { $when }: not answered yet
staff-rebooking-moved = { $client }, { $when }: now { $wanted }
staff-rebooking-cancelled = { $client }, { $when }: cancelled
staff-rebooking-unreachable = { $client }, { $when }: not reached, please call /client_{ $person }
staff-rebooking-unanswered = { $client }, { $when }: no answer, please call /client_{ $person }
staff-rebooking-kept = { $client }, { $when }: stays

## Closing and opening

staff-help-hours =
    Closing and opening:
    /hours - the week, with closures
    /off Anna tomorrow - somebody is away
    /close Friday afternoon - the whole practice
    /block 15-16 Anna - no visits then
    /open Saturday 9-12 - out of turn
    Or simply say "I am ill tomorrow". The clients concerned are offered other times.
    .sms = /hours, /off, /close, /block, /open: add who and when, for example /off Anna tomorrow
staff-usage-off = Who is away, and when? For example: /off Anna tomorrow, or /off Anna 3 - 10 August
staff-usage-close = When is the practice closed? For example: /close Friday afternoon
staff-usage-open = When do you open, and who? For example: /open Saturday 9-12 Anna
staff-usage-block = When shall nothing be booked, and with whom? For example: /block 15-16 Anna
staff-usage-revoke = Which one? /hours shows the numbers.
staff-hours-own-only = You can change your own hours only. Ask the owner or the reception for others.
staff-confirm-close-free = Closed: { $who }, { $span }. No visit lies there. Shall I enter it?
staff-confirm-close =
    Closed: { $who }, { $span }. { $count ->
        [one] 1 visit lies there. Shall I enter it, and offer that client other times?
       *[other] { $count } visits lie there. Shall I enter it, and offer those clients other times?
    }
    { $lines }
staff-confirm-close-line = { $when }, { $client }
staff-confirm-open = Open: { $who }, { $span }. Shall I enter it?
staff-confirm-open-at = Open: { $who }, { $span }, { $place }. Shall I enter it?
staff-done-close-free = Closed: { $who }, { $span }.
staff-done-close = Closed: { $who }, { $span }. { $count ->
        [one] 1 client is being asked; the group sees how it goes.
       *[other] { $count } clients are being asked; the group sees how it goes.
    }
staff-done-open = Open: { $who }, { $span }.
staff-take-back = Take it back
staff-taken-back = Taken back: { $who }, { $span }.
staff-taken-back-stay = Taken back: { $who }, { $span }. { $count ->
        [one] 1 visit stays after all; the client is being told.
       *[other] { $count } visits stay after all; the clients are being told.
    }
staff-not-possible-retimed = The practice has asked the client for another time of this visit.
staff-not-found-special = That closure or opening is not there any more.
staff-week =
    Hours { $span }
    { $lines }
staff-week-span = { $from }-{ $until }
staff-week-closed = { $day }, { $who }: closed
staff-week-special-closed = Closed ({ $reason }): { $who }, { $span } /revoke_{ $id }
staff-week-special-open = Open: { $who }, { $span } /revoke_{ $id }
staff-week-holiday = { $day }: public holiday
staff-reason-closure = closure
staff-reason-holiday = public holiday
staff-reason-ill = ill
staff-reason-time-off = away
staff-command-off = Somebody is away
staff-command-close = Close the practice
staff-command-open = Open out of turn
staff-command-hours = Hours and closures
