## What staff is told when the desk itself is in trouble

staff-alert-uncertain =
    { $count ->
        [one] One message may or may not have gone out. I do not send it a second time; where it matters, please ask.
       *[other] { $count } messages may or may not have gone out. I do not send them a second time; where it matters, please ask.
    }
    { $lines }
staff-alert-letter = No. { $id }: { $who } /client_{ $person }
staff-alert-letter-team = No. { $id }: for the team
staff-alert-missed-late =
    { $count ->
        [one] One reminder could not be sent in time, through no fault of the client:
       *[other] { $count } reminders could not be sent in time, through no fault of the clients:
    }
    { $lines }
staff-alert-missed-quiet =
    { $count ->
        [one] One reminder was not sent, because quiet hours left no time for it:
       *[other] { $count } reminders were not sent, because quiet hours left no time for them:
    }
    { $lines }
staff-alert-missed-line = { $who }, { $when } /client_{ $person }
staff-alert-missed-line-plain = { $who } /client_{ $person }
staff-alert-unreadable = Something came in that I cannot read ({ $channel }). It is kept as no. { $id }.
staff-alert-unreadable-from = { $who } sent something that I cannot read ({ $channel }). It is kept as no. { $id }. /client_{ $person }
staff-alert-sender-down = { $channel }: the provider refuses our account or our sender. Messages wait until it works again. Please have the account looked at; the command "segreteria doctor" says what is wrong.
staff-alert-sender-up = { $channel }: it works again. What was waiting goes out now.
