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
