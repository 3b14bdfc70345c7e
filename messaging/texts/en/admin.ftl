# The staff's side: the admin chat, and members of the practice in private.
# $who is a name in private chats and initials in the group. Commands (/today) stay as they are in every language.

## Who may

staff-welcome = This is the front desk of { $practice }. I will tell you here who books, moves and cancels, and what clients ask. /help shows what you can ask me.
staff-refused-nobody = Sorry, this is the desk of the practice's own staff, and I do not know you here. Ask the owner to add you to the team.
staff-refused-no-role = Sorry, you have no role in the practice yet that allows this. Ask the owner.
staff-refused-anonymous = Sorry, I cannot see who is asking when an administrator writes anonymously. Switch that off and ask me again.
staff-refused-chat = I do not serve this chat. Its number is { $chat }: if it is the practice's own chat, give that number to whoever runs the desk.
staff-who-are-you = Which of us are you? Tap your name, so that your agenda and notices find you.
staff-seat-label = { $name }
staff-seated = Hello { $name }, now I know you. Open a private chat with me and press Start: your agenda will come there.

## Help

staff-help =
    What you can ask me:
    /today - the day's visits
    /agenda Anna tomorrow - one practitioner's day
    /free treatment Thursday - free times
    /find Rossi - look for a client
    /client 12 - a client's card
    /book Rossi treatment Thursday at 15:00 with Anna
    /move Rossi Friday at 10:00
    /cancel Rossi
    /reply Rossi: your words - write to a client
    Say it in any order, in your own words. I ask before I change anything, and I tell the client.
    .sms = /today, /agenda, /free, /find, /client, /book, /move, /cancel, /reply: add the words, for example /book Rossi Thursday 15:00
staff-help-all = { $lines }
staff-help-more =
    Lists and calendars:
    /waiting - the waiting list
    /fill tomorrow - offer free times to those who wait
    /revoke 3 - take back a closure or an opening
    /calendar - the address of your calendar
    /start, /help
    .sms = /waiting, /fill, /revoke, /calendar, /help: lists, calendar, help
staff-usage-find = Who should I look for? For example: /find Rossi
staff-usage-client = Which client? For example: /client 12 or /client Rossi
staff-usage-book = Who and when? For example: /book Rossi treatment Thursday at 15:00 with Anna
staff-usage-move = Whose visit, and to when? For example: /move Rossi Friday at 10:00
staff-usage-cancel = Whose visit? For example: /cancel Rossi
staff-usage-reply = To whom, and what? For example: /reply Rossi: see you tomorrow
staff-unknown-command = I do not know that command. /help shows what you can ask me.
staff-unknown-command-near = I do not know that command. Did you mean { $command }?
staff-no-command = Tell me what to do with a command, for example /today. /help shows them all.
staff-only-words = I can only read words here. /help shows what you can ask me.
staff-not-understood = I did not understand that. Tap one of the buttons, or tell me the day and time.
staff-too-old = That button is from an earlier question and no longer works.
staff-not-your-question = That question is no longer open, or it was put to somebody else. Start again with a command.
staff-which = Which one do you mean?
staff-left-alone = All right, I changed nothing.

## The agenda

staff-agenda =
    { $day }: { $count ->
        [one] 1 visit
       *[other] { $count } visits
    }
    { $lines }
staff-agenda-of =
    { $who }, { $day }: { $count ->
        [one] 1 visit
       *[other] { $count } visits
    }
    { $lines }
staff-agenda-visits = { $count ->
    [one] 1 visit
   *[other] { $count } visits
    }
staff-agenda-free = { $day }: no visits yet. The whole day is free.
staff-agenda-free-of = { $who }, { $day }: no visits yet. The whole day is free.
staff-agenda-free-but =
    { $day }: no visits yet. The whole day is free.
    { $lines }
staff-agenda-free-but-of =
    { $who }, { $day }: no visits yet. The whole day is free.
    { $lines }
staff-agenda-closed = { $day }: the practice is closed. Have a good rest.
staff-agenda-closed-of = { $who }, { $day }: not at work that day. Have a good rest.
staff-agenda-closed-but =
    { $day }: the practice is closed.
    { $lines }
staff-agenda-closed-but-of =
    { $who }, { $day }: not at work that day.
    { $lines }
staff-agenda-who = — { $who } —
    .sms = { $who }:
staff-agenda-where = 📍 { $place }
    .sms = { $place }:
staff-agenda-visit = { $from }–{ $until } { $who }, { $service } { $mark }
    .sms = { $from } { $who } { $mark }
staff-agenda-visit-discreet = { $from }–{ $until } { $who } { $mark } /client_{ $id }
    .sms = { $from } { $who } { $mark }
staff-agenda-gap = { $from }–{ $until } free
    .sms = { $from }-{ $until } free
staff-agenda-nobody = no visits
staff-agenda-cancelled = { $from } { $who } cancelled
staff-mark-held = ⏳
    .sms = (held)
staff-mark-requested = ❔
    .sms = (asked)
staff-mark-booked = ○
    .sms = { "" }
staff-mark-confirmed = ✓
    .sms = ok
staff-mark-arrived = 🚪
    .sms = (here)
staff-mark-in-progress = ▶
    .sms = (inside)
staff-mark-done = ✔
    .sms = (done)
staff-mark-no-show = ✗
    .sms = (did not come)
staff-mark-cancelled = –
    .sms = (cancelled)

## Status in words

staff-status-held = kept for the client
staff-status-requested = asked for
staff-status-booked = not confirmed yet
staff-status-confirmed = confirmed
staff-status-arrived = has arrived
staff-status-in-progress = in the room
staff-status-done = done
staff-status-no-show = did not come
staff-status-cancelled = cancelled

## Free times

staff-free =
    { $service }, free:
    { $lines }
staff-free-day = { $day }, { $who }: { $times }
staff-times = { $time } { $rest }
staff-times-last = { $time }
staff-free-none = { $service }: nothing is free then. Try another day, for example /free next week.

## Clients

staff-found-nobody = I found no client for “{ $wanted }”.
staff-found =
    { $count ->
        [one] 1 client:
       *[other] { $count } clients:
    }
    { $lines }
staff-found-line = { $who } /client_{ $id }
staff-found-more = and more: say more of the name
staff-not-found-client = I found no such client.
staff-not-found-message = That message is no longer here.
staff-not-found-notice = I cannot tell which client that answers. Use /reply and the client's name.
staff-not-found-service = No service fits that.
staff-not-found-person = Nobody is known at that contact.
staff-not-found-seat = That name is taken already, or you have one. Ask the owner.
staff-card =
    { $who } (no. { $id }), speaks { $language }
    { $lines }
staff-card-reached = { $channel }: { $address } ({ $state })
staff-card-reached-unseen = { $channel } ({ $state })
staff-card-unreached = no way to write to this client
staff-card-visit = { $when }, { $service }, { $practitioner } ({ $status })
staff-card-no-visits = no visits ahead
staff-card-discreet =
    { $who } (no. { $id })
    { $lines }
staff-card-visit-discreet = { $when }, { $practitioner } ({ $status })
staff-card-sent = I sent you the whole card in private.
staff-card-private-first = For the whole card open a chat with me, press Start and ask me there.
staff-language-it = Italian
staff-language-fr = French
staff-language-pl = Polish
staff-language-en = English
staff-language-de = German
staff-language-es = Spanish
staff-channel-telegram = Telegram
staff-channel-whatsapp = WhatsApp
staff-channel-sms = SMS
staff-channel-console = Console
staff-channel-staff = Staff bot
staff-point-unverified = never answered
staff-point-active = reachable
staff-point-stopped = said stop
staff-point-blocked = blocked us
staff-point-invalid = nobody there

## Booking, moving, cancelling

staff-ask-client = Which client? Write the name, or the number from /find.
staff-ask-client-which = Which client do you mean?
staff-ask-client-new = I know no client “{ $name }”. Shall I enter this name as a new client, or did you mean another one? Then write it.
staff-ask-client-unknown = I know no client “{ $name }”. Write the name again, or the number from /find.
staff-client-label = { $who } (no. { $id })
staff-unnamed = Client no. { $id }
staff-new-client-label = New client
staff-ask-service = { $who }: which service?
staff-service-label = { $service }
staff-service-detail = { $minutes } min
staff-ask-visit = { $who }: which visit?
staff-visit-label = { $when }, { $practitioner }
staff-no-visit = { $who } has no visit ahead.
staff-ask-time = { $who }: when? Tap a time, or write another one.
staff-ask-time-taken = { $who }: that time is not free. These are the nearest; tap one, or write another.
staff-ask-time-none = { $who }: nothing is free then. Write another day or time.
staff-time-label = { $when }, { $practitioner }
staff-confirm-book =
    Shall I book this?
    { $who }: { $service }, { $when }, { $practitioner }, { $place }
staff-confirm-book-new =
    Shall I enter this new client and book?
    { $who }: { $service }, { $when }, { $practitioner }, { $place }
staff-confirm-move =
    Shall I move this visit?
    { $who }: from { $before } to { $when }, { $practitioner }, { $place }
staff-confirm-cancel =
    Shall I cancel this visit?
    { $who }: { $when }, { $practitioner }
staff-yes = Yes
staff-no = No
staff-done-book = Booked: { $who }, { $when }, { $practitioner }. { $told }
staff-done-move = Moved: { $who }, now { $when }, { $practitioner }. { $told }
staff-done-cancel = Cancelled: { $who }, { $when }. { $told }
staff-told = The client is being told.
staff-not-told = I cannot reach the client by message: please call.
staff-not-possible-cancelled = That visit was cancelled before; nothing was changed.
staff-not-possible-changed = That visit was changed in the meantime. Please look at it again.
staff-not-possible-begun = That visit has begun or is over; nothing was changed.
staff-not-possible-unknown = I do not find that visit; nothing was changed.

## Clients' questions

staff-notice-not-understood = { $who } wrote something I did not understand.
staff-notice-asked-for = { $who } asks to talk to a person.
staff-notice-complaint = { $who } is not happy about something.
staff-notice-late = { $who } will be late.
staff-notice-media = { $who } sent something I cannot read: a picture, a voice message or a file.
staff-notice-wrote = { $who } wrote, and you are answering this client.
staff-open = Open
staff-answer = Answer
staff-hand-back = Hand back to the bot
staff-message =
    { $who }, { $when }:
    { $text }
staff-message-without-words = { $who }, { $when }: sent something without words ({ $kind }).
staff-kind-text = text
staff-kind-button = button
staff-kind-contact = contact card
staff-kind-command = command
staff-kind-sticker = sticker
staff-kind-voice = voice message
staff-kind-photo = picture
staff-kind-location = place
staff-kind-other = file
staff-kind-edited = changed text
staff-opened-in-private = I sent it to you in private.
staff-private-first = I show what clients write only in private. Open a chat with me, press Start, then tap again.
staff-answer-begun = Your next message goes to { $who }. /help if you changed your mind.
staff-answer-begun-group = Reply to this message: your words go to { $who }.
staff-answer-sent = Sent to { $who }. From now on you answer this client, until you hand back to the bot.
staff-handed-back = The bot answers { $who } again.
staff-unreachable = I have no way to write to { $who }: please call.

## Delivery

staff-notice-undeliverable = A message about the visit of { $who } on { $when } reached nobody. Please call. /client_{ $id }
staff-notice-undeliverable-plain = A message to { $who } reached nobody. Please call. /client_{ $id }
staff-show-client = Show client
