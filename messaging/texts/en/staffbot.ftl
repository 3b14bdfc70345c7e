# The staff bot's command menu and the admin chat's topics.

staff-command-today = The day's visits
staff-command-agenda = A practitioner's day: /agenda Anna tomorrow
staff-command-free = Free times: /free treatment Thursday
staff-command-find = Look for a client
staff-command-client = A client's card
staff-command-book = Book a visit
staff-command-move = Move a visit
staff-command-cancel = Cancel a visit
staff-command-reply = Write to a client
staff-command-help = What you can ask me
staff-topic-bookings = Bookings
staff-topic-questions = Questions
staff-topic-delivery = Delivery
