# The life of a visit: marks, repairs, decisions, undoing, series.

## To clients: what the practice decided, repaired or repeated. $practice is the discreet name; the treatment is never named.

visit-book-granted = { $practice }: your visit on { $when } is booked. { $place }
visit-move-granted = { $practice }: as you asked, your visit of { $before } is now on { $when }. { $place }
visit-cancel-granted = { $practice }: as you asked, your visit on { $when } is cancelled. You are welcome whenever you like.
visit-book-declined = { $practice }: we are sorry, we cannot keep { $when } for you. We will gladly find another time.
visit-move-declined = { $practice }: we are sorry, we cannot move your visit. It stays on { $when }.
visit-cancel-declined = { $practice }: it is too late to cancel your visit on { $when } by message. Please call us.
visit-restored = { $practice }: your visit on { $when } stands after all. { $place }
visit-series-booked = { $practice }: booked for you: { $count ->
        [one] 1 visit
       *[other] { $count } visits
    }, the first on { $when }, the last on { $last }. { $place }
visit-series-moved = { $practice }: moved to another time: { $count ->
        [one] 1 visit
       *[other] { $count } visits
    }. The next one is on { $when }.
visit-series-cancelled = { $practice }: cancelled, from { $when } on: { $count ->
        [one] 1 visit
       *[other] { $count } visits
    }. Write to us here for another time.

## A repair: only what must be known. What the thing is, and what it has, stays in the shop.

repair-quote = { $practice }: we have had a look. The repair costs { $price }. Shall we do it?
repair-ready = { $practice }: it is ready to be collected. { $place }. Open { $day } { $from }-{ $until }.
repair-ready-plain = { $practice }: it is ready to be collected. { $place }
choice-another-time = Another time
choice-quote-yes = Yes, go ahead
choice-quote-no = No, leave it

## Notices in the admin chat: initials only.

notice-restored = Stands again: { $client }, { $when }, { $practitioner }, { $place } /client_{ $person }
practitioner-restored = Stands again: { $when }, { $client }, { $service }, { $place }
notice-requested-again = Still to decide: { $client } asks for { $when }, { $practitioner }, { $place } /client_{ $person }
notice-wish-move-again = Still to decide: { $client } asks to move from { $when } to { $wanted }, { $practitioner } /client_{ $person }
notice-wish-cancel-again = Still to decide: { $client } asks to cancel { $when }, { $practitioner } /client_{ $person }
notice-quote-agreed = Quote accepted: { $client }. The work can go on. /client_{ $person }
notice-quote-refused = Quote turned down: { $client }. Please decide what to do. /client_{ $person }
notice-series-booked = Series booked: { $client }, { $count ->
        [one] 1 visit
       *[other] { $count } visits
    }, from { $when }, { $practitioner } /client_{ $person }
notice-series-moved = Series moved: { $client }, { $count ->
        [one] 1 visit
       *[other] { $count } visits
    }, from { $when }, { $practitioner } /client_{ $person }
notice-series-cancelled = Series cancelled: { $client }, { $count ->
        [one] 1 visit
       *[other] { $count } visits
    }, from { $when }, { $practitioner } /client_{ $person }
notice-unconfirmed = Not confirmed yet, until the next working day: { $count ->
        [one] 1 visit
       *[other] { $count } visits
    }
    { $lines }
notice-unconfirmed-line = { $when } { $client }, { $practitioner } /client_{ $person }
notice-unconfirmed-missed = { $when } { $client }, { $practitioner }: missed one lately, please call /client_{ $person }
notice-unconfirmed-first = { $when } { $client }, { $practitioner }: first visit, worth a call /client_{ $person }
notice-unconfirmed-long-ago = { $when } { $client }, { $practitioner }: booked long ago, worth a call /client_{ $person }
notice-unconfirmed-more = and more: see /agenda

## A visit as staff see it, and what can be done with it now.

staff-seen = { $when } { $who }, { $practitioner }: { $status }
staff-visit-open = Show visit
staff-visit-button = { $time } { $who }
staff-visit-of = { $when } { $who }
staff-which-visit = Which one?
staff-mark-as-arrived = Has arrived
staff-mark-as-in-progress = Inside
staff-mark-as-done = Done
staff-mark-as-no-show = Did not come
staff-mark-nobody = I find no visit to mark so: { $status }.
staff-stage-received = Received
staff-stage-diagnosing = In the workshop
staff-stage-waiting-approval = Quote sent
staff-stage-waiting-part = Waiting for a part
staff-stage-ready = Ready
staff-stage-collected = Collected
staff-repairs =
    In the shop:
    { $lines }
staff-repair-line = { $when } { $who }: { $status }
staff-repairs-none = I find no such repair.
staff-ask-amount = What does it cost? Write, for example: /stage { $person } quote 85

## Decisions. $by is the member who decided.

staff-decided-book-accepted = Accepted by { $by }: { $who }, { $when }. { $told }
staff-decided-book-refused = Refused by { $by }: { $who }, { $when }. { $told }
staff-decided-move-accepted = Moved, accepted by { $by }: { $who }, now { $when }. { $told }
staff-decided-move-refused = Not moved, refused by { $by }: { $who }, stays { $when }. { $told }
staff-decided-cancel-accepted = Cancelled, accepted by { $by }: { $who }, { $when }. { $told }
staff-decided-cancel-refused = Not cancelled, refused by { $by }: { $who }, { $when }. { $told }
staff-decided-before = That was decided before; nothing was changed now.
staff-by-nobody = the desk
staff-wish-taken = The time the client asked for has gone. Refuse, or move the visit with /move.
staff-undecided-none = Nothing waits for a decision.

## Undoing, for ten minutes.

staff-undo = Undo
staff-undone = Taken back. { $who }, { $when }: { $status }.
staff-undone-told = Taken back. { $who }, { $when }: { $status }. { $told }
staff-undo-nothing = There is nothing of yours to undo; only the last ten minutes count.
staff-not-possible-taken = That time has been given to somebody else; nothing was changed.

## Series.

staff-usage-series = Whose visits, how often? For example: /series Rossi treatment every week 8 times Thursday 15:00
staff-series-service =
    Which service? Say it with the rest:
    { $lines }
staff-series-who =
    Which client? Put the number in place of the name:
    { $lines }
staff-series-plan =
    Shall I book this? { $who }, { $practitioner }, { $count ->
        [one] 1 visit
       *[other] { $count } visits
    }:
    { $lines }
staff-series-date = { $when }
staff-series-date-taken = { $when } not free
staff-series-conflict = { $when } not free; nearest: { $before }
staff-series-take = Book { $when }
staff-series-none = Not one of these dates is free.
staff-series-before = That is booked already.
staff-series-booked = Booked: { $who }, { $count ->
        [one] 1 visit
       *[other] { $count } visits
    }. { $told }
staff-series-booked-but =
    Booked: { $who }, { $count ->
        [one] 1 visit
       *[other] { $count } visits
    }. { $told }
    { $lines }
staff-series-undo = Cancel the series
staff-series-left =
    { $who }:
    { $lines }
staff-series-added = Booked too: { $who }, { $when }, { $practitioner }.
staff-series-ask-following = Shall I cancel all later visits of this series?
staff-series-ask-all = Shall I cancel all visits of this series that are still to come?
staff-series-cancel-following = The later ones too
staff-series-cancel-all = The whole series
staff-series-move-following = Move the later ones
staff-series-no-others = There are no other visits of this series to come.
staff-series-moved = Moved: { $who }, { $count ->
        [one] 1 visit
       *[other] { $count } visits
    }. { $told }
staff-series-moved-but =
    Moved: { $who }, { $count ->
        [one] 1 visit
       *[other] { $count } visits
    }. { $told }
    { $lines }
staff-series-cancelled = Cancelled: { $who }, { $count ->
        [one] 1 visit
       *[other] { $count } visits
    }. { $told }
staff-series-cancelled-but =
    Cancelled: { $who }, { $count ->
        [one] 1 visit
       *[other] { $count } visits
    }. { $told }
    { $lines }

## A client's own undoing, quotes, and how a repair stands.

choice-undo = Keep it after all
undo-done = Your visit stands as it was: { $when }, { $practitioner }.
undo-taken = We are sorry, that time has been given to somebody else meanwhile.
undo-late = It is too late to take this back. You can book a new visit here.
quote-agreed = Thank you, we go ahead and write to you when it is ready.
quote-refused = All right, we do nothing for now and get in touch with you.
quote-old = That question is no longer open.
repairs-none = We have nothing of yours here at the moment.
repairs-standing = { $lines }
repair-standing = Brought on { $when }: { $state }
repair-at-received = received
repair-at-diagnosing = we are at work on it
repair-at-waiting-approval = waiting for your answer to our quote
repair-at-waiting-part = waiting for a part
repair-at-ready = ready to be collected
repair-at-collected = collected

## Help and the command menu.

staff-help-life =
    Through the day:
    /arrived Rossi, /inside Rossi, /done Rossi, /noshow Rossi
    /stage Rossi ready - repairs; /stage lists them
    /accept Rossi, /refuse Rossi - what waits for a decision
    /series Rossi treatment every week 8 times Thursday 15:00
    /undo - take back what you did in the last ten minutes
    .sms = /arrived, /inside, /done, /noshow, /stage, /accept, /refuse, /series, /undo
staff-command-arrived = Somebody arrived: /arrived Rossi
staff-command-done = A visit is over: /done Rossi
staff-command-noshow = Somebody did not come
staff-command-stage = How far repairs are: /stage Rossi ready
staff-command-series = Visits that repeat
staff-command-undo = Take back what you just did
