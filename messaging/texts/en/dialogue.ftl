# What the front desk says to clients. `.sms` is the short form for text messages: GSM-7, two parts at most.

## First contact and menu

welcome =
    Hello, this is { $practice }. I am the automatic front desk: I book, move and cancel visits, and remind you of them.
    We use your messages only for that. Privacy: { $link }
    .sms = { $practice }, automatic desk: visits and reminders by SMS. STOP ends SMS. Privacy: { $link }
menu = How can I help you? You can also just write, for example "Thursday afternoon".
    .sms = How can I help you?
hello-again = Hello, good to hear from you. What can I do for you?
    .sms = Hello! What can I do for you?
help = This is the automatic front desk of { $practice }. You can write as you speak: "an appointment Thursday after 5", "move my visit to Friday", "cancel". STOP ends all messages here.
    .sms = { $practice }. Write, for example: visit Thursday at 5. STOP ends messages.
not-understood = Sorry, I did not understand that. What would you like to do?
    .sms = Sorry, I did not understand. What would you like to do?
not-understood-again =
    Sorry, I did not understand that.
    { $question }
    .sms = Sorry? { $question }
not-understood-in-step = Sorry, I did not understand that, so I have put the question aside. I have passed your words on to the practice. What would you like to do?
    .sms = Sorry, I did not understand; the practice will read it. What would you like to do?
not-understood-passed-on = I still do not understand, so I have passed your message on: someone from the practice will answer you.
    .sms = I have passed your message on: the practice will answer you.
button-old = That button is from an earlier message. This is what you can do now:
    .sms = That answer is no longer valid. What would you like to do?
media-passed-on = I can only read text. I have passed what you sent on to the practice.
    .sms = I can only read text. The practice will look at it.
thanks = You are welcome. See you soon.
late-noted = Thank you for telling us. I have let the practice know.
complaint-noted = I am sorry about that. I have passed it on; someone from the practice will get back to you personally.
    .sms = I am sorry. I have passed it on; the practice will get back to you.
human-soon = All right: someone from the practice will answer you here as soon as they can.
    .sms = Someone from the practice will answer you here.
which-question = Which one do you mean?
name = { $name }
slot = { $when }
list-open = Choose
place-online = online
place-name = { $name }

## Choices

choice-book = Book a visit
choice-book-again = Book another visit
choice-visits = My visits
choice-human = Talk to a person
choice-settings = Settings
choice-more = More
choice-anyone = Anyone
choice-other-times = Other times
choice-from-start = Start again
choice-book-yes = Yes, book it
choice-move-yes = Yes, move it
choice-yes = Yes
choice-no = No
choice-no-thanks = No, thank you
choice-keep = No, keep it
choice-cancel-yes = Yes, cancel it
choice-stop = Stop all messages
choice-keep-messages = No, keep messages
choice-back = Back
choice-back-to-bot = Back to the menu
choice-sms-yes = Yes, by SMS
choice-language = Language
choice-channel = Where to write to me
choice-quiet = Quiet hours
choice-quiet-none = No quiet hours
choice-reminders-off = Reminders off
choice-reminders-on = Reminders on
choice-permissions = Permissions

## Booking

ask-service = Which service would you like?
service-detail = { $minutes } min, { $price }
price-on-request = price on request
ask-practitioner = { $service }: with whom?
anyone = anyone free
not-with-them = { $practitioner } does not offer this ({ $service }), but a colleague does:
    .sms = { $practitioner } does not offer: { $service }.
ask-time = { $service }, { $practitioner }: when would suit you? Choose, or write a day and time.
    .sms = When? Choose or write day and time.
ask-time-move = When shall I move it to? Choose, or write a day and time. Your present time stays yours until then.
    .sms = Move to when? Choose or write day and time.
ask-time-nearest = I have nothing free at that time. These are the nearest:
    .sms = Not free then. The nearest:
slot-taken = I am sorry, that time has just been taken. These are free:
    .sms = That time was just taken. Free:
nothing-free = I have found no free time. Write another day, or someone from the practice can help.
    .sms = No free time found. Write another day, or:
booking-closed = I cannot take bookings at the moment.
ask-name = What name shall I book it under? First name and surname, please.
    .sms = What name? First name and surname, please.
ask-name-again = Please write your first name and surname, in letters.
confirm-booking =
    { $service }, { $when }
    with { $practitioner }, { $place }
    In the name of { $name }. Price: { $price }.
    Shall I book it?
    .sms = { $when }, { $practitioner }. Book it?
confirm-move = From { $old } to { $when }, with { $practitioner }. Shall I move it?
    .sms = Move to { $when }, { $practitioner }?
booking-done =
    Booked: { $when }, with { $practitioner }, { $place }.
    I will remind you in time. To change it, just write to me.
    .sms = Booked: { $when }, { $practitioner }, { $place }.
booking-left = All right, nothing has been booked. Anything else?
    .sms = All right, nothing booked. Anything else?
booking-kept = All right, your visit stays as it was. Anything else?
    .sms = Your visit stays as it was. Anything else?
move-done = Moved: { $when }, with { $practitioner }, { $place }.
    .sms = Moved: { $when }, { $practitioner }, { $place }.

## Visits

no-visits = You have no visits booked. What would you like to do?
visits =
    Your visits:
    { $visits }
visit-line = { $when }, { $practitioner } ({ $status })
    .sms = { $when } { $practitioner }
visit =
    { $service }, { $when }
    with { $practitioner }, { $place } ({ $status })
    .sms = { $when }, { $practitioner }, { $place }
visit-kept = All right, it stays: { $when }, with { $practitioner }.
    .sms = It stays as it was: { $when }, { $practitioner }.
visit-changed = This visit has changed since that message. It is now on { $when }, with { $practitioner }.
    .sms = Changed meanwhile. Now: { $when }, { $practitioner }.
visit-status-held = reserved
visit-status-requested = asked for
visit-status-booked = booked
visit-status-confirmed = confirmed
visit-status-arrived = arrived
visit-status-in_progress = in progress
visit-status-done = done
visit-status-no_show = missed
visit-status-cancelled = cancelled
which-visit-move = Which visit shall I move?
which-visit-cancel = Which visit shall I cancel?
which-visit-confirm = Which visit are you confirming?
which-visit-show = Which visit?
ask-staff-to-move = I cannot move this one myself. I have passed your request on to the practice.
visit-already-cancelled = This visit is already cancelled. Would you like another one?
visit-past = This visit has already begun or is over. Would you like a new one?
visit-unknown = I cannot find that visit. What would you like to do?
ask-cancel = Shall I really cancel your visit on { $when }?
    .sms = Really cancel { $when }?
ask-cancel-late = It is less than { $hours } hours until your visit on { $when }; the practice asks to be told earlier. Shall I cancel it all the same?
    .sms = Under { $hours } h before { $when }; the practice asks to know earlier. Cancel anyway?
cancel-done = Cancelled: { $when }. Thank you for telling us, the time is free for someone else now.
    .sms = Cancelled: { $when }. Thank you for telling us.
confirm-done = Thank you, confirmed: { $when }, { $place }. See you then.
    .sms = Confirmed: { $when }. See you then.

## Stopping and starting

stop-or-cancel = Do you mean your visit on { $when }, or our messages?
    .sms = Visit { $when }, or our messages?
ask-stop = Shall I stop all messages here?
messages-kept = All right, I will keep writing to you here.
stop-done = { $practice }: you will get no more messages here. Write START to get them again.
    .sms = { $practice }: no more messages to this number. START brings them back.
start-done = Good to have you back: I will write to you here again.

## The number

ask-number = May we have your number, in case a message does not reach you here? One tap shares it. You do not have to.
number-kept = Thank you, I have noted your number.
number-wrong = That does not look like a telephone number I can use.
number-not-needed = All right, we can do without it.
contact-not-own = Please share your own number with the button; I cannot keep other people's.
ask-sms = If a message cannot be delivered here, may we send you an SMS about your visits to this number?
sms-allowed = Thank you. We will use SMS only when a message does not reach you here. STOP by SMS ends it.
sms-refused = All right, we will not send you SMS.
link-done = Done: this chat now belongs to your client file.
link-wrong = This link is no longer valid. Ask the practice for a new one. Meanwhile, what can I do for you?

## Settings

settings =
    Language: { $language }
    Messages: { $channel }
    Quiet hours: { $quiet }
    Reminders: { $reminders }
    .sms = { $language }. Reminders: { $reminders }. Quiet: { $quiet }
setting-saved =
    Saved.
    Language: { $language }
    Messages: { $channel }
    Quiet hours: { $quiet }
    Reminders: { $reminders }
    .sms = Saved. { $language }. Reminders: { $reminders }. Quiet: { $quiet }
channel-this = where you write to us
quiet-none = none
quiet-between = { $from } to { $until }
on = on
off = off
ask-language = Which language would you like?
language-set = All right, I will write to you in English from now on. What can I do for you?
    .sms = All right, English from now on.
ask-channel = Where should we write to you first?
only-this-channel = This is the only way we can reach you so far. Write to us from another one, and you can choose.
    .sms = So far we can only reach you here.
ask-quiet = When should we not write to you? Choose, or write for example "from 20 to 8". Answers to your own messages always come at once.
    .sms = When should we not write? Choose or write: 20 to 8

## Permissions

permissions =
    You decide, and can change your mind at any time. Booking does not depend on it.
    { $lines }
permission-recall = Reminder that a check-up is due: { $state }
permission-feedback = Short questions after a visit: { $state }
permission-marketing = News and offers: { $state }
choice-allow-recall = Allow check-ups
choice-withdraw-recall = Stop check-ups
choice-allow-feedback = Allow questions
choice-withdraw-feedback = Stop questions
choice-allow-marketing = Allow news
choice-withdraw-marketing = Stop news
ask-recall = May { $practice } remind you when your next visit is due?
ask-feedback = May { $practice } ask you a short question after a visit?
ask-marketing = May { $practice } send you news and offers?
permission-permitted = Thank you, noted. You can change your mind in the settings at any time.
permission-refused = All right, we will not.

## Information

prices =
    { $lines }
price-line = { $name }: { $minutes } min, { $price }
addresses =
    { $lines }
address-line = { $name }: { $address }
hours =
    We are open:
    { $lines }
hours-line = { $day } { $opens }-{ $closes }
weekday-mon = Monday
    .sms = Mon
weekday-tue = Tuesday
    .sms = Tue
weekday-wed = Wednesday
    .sms = Wed
weekday-thu = Thursday
    .sms = Thu
weekday-fri = Friday
    .sms = Fri
weekday-sat = Saturday
    .sms = Sat
weekday-sun = Sunday
    .sms = Sun

## The bot's command menu

command-book = Book a visit
command-visits = My visits
command-settings = Settings
command-language = Language
command-human = Talk to a person
command-help = Help
command-stop = Stop all messages
