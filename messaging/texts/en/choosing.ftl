# What is chosen on the way to a booking: for whom, in which form, with what; and what the practice asks.

## For whom

ask-subject-child = For which child?
ask-subject-pet = For which animal?
ask-subject-device = For which device?
ask-subject-more = So far: { $subject }. Who else?
ask-name-child = What is the child's name?
ask-name-pet = What is the animal's name?
ask-name-device = Which device is it? Make and model, please.
choice-another-child = Another child
choice-another-pet = Another animal
choice-another-device = Another device
choice-for-child = For a child
choice-for-pet = For an animal
choice-for-device = For a device
choice-several = Several together
choice-for-me = For me
and-also = { $subject } and { $other }

## In which form, with what

ask-variant = { $service }: which one?
ask-variant-for = { $service } for { $subject }: which one?
ask-supplements = { $service }. Would you like anything else with it?
    .sms = Anything else with it?
ask-supplements-more = So far: { $service }. Anything else?
supplement-detail = +{ $minutes } min, +{ $price }
supplement-price = +{ $price }
supplement-minutes = +{ $minutes } min
choice-enough = That is all
service-variant = { $service }, { $variant }
service-plus = { $service } + { $supplement }
service-for = { $service } ({ $subject })
as-last-time = as last time

## When, and shall it be so

ask-time-first = The first free time is { $when }. Choose, or write a day and time.
    .sms = First free time: { $when }. Choose or write a day.
seats-left =
    { $count ->
        [one] { $count } place left
       *[other] { $count } places left
    }
place-home = at your place, { $address }
place-home-short = at your place
confirm-choice =
    { $service }
    { $when }, { $minutes } min, { $price }
    with { $practitioner }, { $place }
    In the name of { $name }. { $question }
    .sms = { $service }, { $when }, { $minutes } min, { $price }. { $question }
shall-book = Shall I book it?
shall-ask = The practice confirms each of these bookings. Shall I ask?
    .sms = Shall I ask for it?
choice-ask-yes = Yes, please ask
choice-change = Choose differently

## What the practice asks

intake-question = { $question }
ask-address = Which address shall we come to? Street, number and town, please.
choice-skip = Skip

## Afterwards

booking-asked =
    I have asked for { $when }, with { $practitioner }, { $place }.
    The time is kept for you; you will hear from us here.
    .sms = Asked for: { $when }, { $practitioner }. The time is kept, you will hear from us.
booking-done-several =
    Booked: { $when }, with { $practitioner }, { $place }.
    { $lines }
    I will remind you in time.
    .sms = Booked: { $when }, { $practitioner }. { $lines }
visit-at = { $time } { $subject }
visit-line-for = { $when }, { $subject }, { $practitioner } ({ $status })
    .sms = { $when } { $subject }
visit-notes = { $lines }
note-preparation = Before you come: { $text }
note-link = Your link: { $link }
ask-cancel-wish = There are less than { $hours } hours until { $when }, so I cannot cancel it myself. Shall I ask the practice?
    .sms = Less than { $hours } hours until { $when }: shall I ask the practice to cancel?
confirm-move-wish = It is too late for me to move { $old } by myself. Shall I ask the practice for { $when }, with { $practitioner }?
    .sms = Too late to move by myself. Ask the practice for { $when }?
wish-asked-move = I have asked the practice; you will hear from us here. Until then your time stays { $when }.
    .sms = I have asked the practice. Until you hear from us: { $when }.
wish-asked-cancel = I have asked the practice; you will hear from us here. Until then your visit of { $when } stands.
    .sms = I have asked the practice. Until you hear from us: { $when }.
wish-asked-already = The practice has your request already and will answer you here. Until then: { $when }.
    .sms = The practice has your request already. Until then: { $when }.

## To the practitioner

practitioner-intake =
    { $client }, { $when }:
    { $lines }
intake-line = { $question } { $text }
intake-address = Address:
