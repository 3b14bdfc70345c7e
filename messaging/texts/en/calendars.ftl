# Calendars: files, addresses, and the team's calendars elsewhere.

calendar-note = To move or cancel the appointment, just write to us.
with-link =
    { $text }
    For your calendar: { $link }
    .sms =
        { $text }
        Calendar: { $link }

staff-calendar-problem = The outside calendar of { $practitioner } cannot be read: { $problem }. Busy times read on { $when } still count; newer ones are not seen.
staff-calendar-never-read = The outside calendar of { $practitioner } cannot be read: { $problem }. It was never read, so no times are closed because of it.
staff-calendar-works = The outside calendar of { $practitioner } can be read again.
calendar-problem-not-set = its address is missing from the settings
calendar-problem-address = its address is not valid
calendar-problem-refused = the server refuses the address
calendar-problem-unreachable = the server does not answer
calendar-problem-too-large = the file is too large
calendar-problem-not-a-calendar = the file is no calendar
calendar-problem-unreadable = it holds an entry that cannot be understood

## The address of a calendar, for staff

staff-feed =
    Calendar of { $practitioner }, always up to date. Add this address to your calendar programme (subscribe by address):
    { $link }
    Whoever has it sees the visits, with initials: please keep it to yourself.
    .sms = Calendar of { $practitioner }: { $link }
staff-feed-new-label = New address
staff-feed-off-label = Switch off
staff-feed-off = Done: the address of { $practitioner }'s calendar shows nothing more.
staff-feed-none = No address of { $practitioner }'s calendar was in use.
staff-feed-own-only = You can have the address of your own calendar only. For others, ask the owner or the reception.
staff-feed-private-first = I give calendar addresses in private only. Open a chat with me, press Start, then ask again.
staff-feed-no-address = Calendars cannot be read from outside yet: this desk has no public address. Whoever runs it sets SEGRETERIA_PUBLIC_URL.
staff-usage-calendar = Whose calendar? For example: /calendar Anna
staff-command-calendar = The address of your calendar

## Calendars, for clients

calendar-visit =
    Here is your visit for your calendar: { $service }, { $when }.
    .sms = Your visit: { $when }
calendar-follow =
    All your visits, always up to date. Add this address to your calendar programme (subscribe by address):
    { $link }
    Whoever has it sees your visits, so please keep it to yourself.
    .sms = All your visits: { $link }
calendar-off = Done: the address of your calendar shows nothing more.
calendar-off-none = No address of your calendar is in use.
calendar-no-address = I am sorry, I cannot send anything for your calendar here. I will gladly tell you your visits.
calendar-address-unseen = (not shown)
choice-calendar-all = Follow all visits
choice-calendar-off = Switch off
