# What is said about visits: reminders and news to the client, notices and agendas to the practice.
# $practice is the practice's discreet name, $when and $before a day and time, $place a name and address,
# $client a name in private chats and initials in the group, $person the client's number for /client.

## Under a reminder, always in this order. At most 20 characters: they are WhatsApp buttons.

choice-confirm = Confirm
choice-move = Move
choice-cancel = Cancel

## Reminders: one SMS segment together with the three choices, whatever the names.

reminder-72h =
    { $practice }: your visit is on { $when }. This time is kept for you; if you cannot come, tell us and we will give it to someone who is waiting.
    For no more messages here, write STOP.
    .sms = { $practice }: your visit is on { $when }. Can you come? STOP ends SMS.
reminder-24h =
    { $practice }: your visit is on { $when }. Can you come?
    For no more messages here, write STOP.
    .sms = { $practice }: your visit is on { $when }. Can you come? STOP ends SMS.
reminder-24h-confirmed = { $practice }: thank you for confirming. See you on { $when }.
    .sms = { $practice }: your visit is confirmed, see you on { $when }.
# Several visits close together in one message; $when may be such a pair itself.
when-and = { $when } and { $time }
reminder-2h =
    { $practice }: see you on { $when }.
    { $place }
    { $directions }
    .sms = { $practice }: see you on { $when }, { $place }

## News to the client when the practice acted.

visit-booked-by-practice =
    { $practice }: we have booked a visit for you on { $when }.
    { $place }
    .sms = { $practice }: your visit is booked for { $when }, { $place }
visit-moved-by-practice =
    { $practice }: your visit of { $before } is now on { $when }.
    { $place }
    Does that suit you?
    .sms = { $practice }: your visit of { $before } is now on { $when }. Does that suit you?
visit-cancelled-by-practice = { $practice }: your visit on { $when } cannot take place. We are sorry. Write to us here and we will find another time.
    .sms = { $practice }: your visit on { $when } cannot take place, we are sorry. Write to us here for another time.

## Notices in the admin chat: initials only, no service, no phone number.

notice-booked = Booked: { $client }, { $when }, { $practitioner }, { $place } /client_{ $person }
    .sms = Booked: { $client } { $when }, { $practitioner }
notice-moved = Moved: { $client }, from { $before } to { $when }, { $practitioner }, { $place } /client_{ $person }
    .sms = Moved: { $client } from { $before } to { $when }, { $practitioner }
notice-cancelled = Cancelled: { $client }, { $when }, { $practitioner } /client_{ $person }
    .sms = Cancelled: { $client } { $when }, { $practitioner }
notice-confirmed = Confirmed: { $client }, { $when }, { $practitioner } /client_{ $person }
    .sms = Confirmed: { $client } { $when }, { $practitioner }

## Changes of today and tomorrow, to the practitioner's own chat.

practitioner-booked = New visit: { $when }, { $client }, { $service }, { $place }
    .sms = New visit: { $when } { $client }
practitioner-moved = Moved: { $client }, from { $before } to { $when }, { $service }, { $place }
    .sms = Moved: { $client } from { $before } to { $when }
practitioner-cancelled = Cancelled: { $when }, { $client }, { $service }
    .sms = Cancelled: { $when } { $client }
practitioner-confirmed = Confirmed: { $when }, { $client }, { $service }
    .sms = Confirmed: { $when } { $client }

## The heading of a practitioner's agenda; the visits follow.

agenda-daily = Visits on { $day }
