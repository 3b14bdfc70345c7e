# The waiting list: what clients are offered and asked, what staff see.

choice-waiting-join = Waiting list
choice-waiting-take = Yes, I take it
choice-waiting-no = No, not this one
choice-waiting-stay = I keep waiting
choice-waiting-leave = Leave the list

waiting-offer = A time has come free: { $when }, { $practitioner }. It is kept for you until { $deadline }. Would you like it? { $practice }
    .sms = { $practice }: a time is free: { $when }, { $practitioner }. Kept for you until { $deadline }. Would you like it?
waiting-offer-shared = A time has come free soon: { $when }, { $practitioner }. Three people are being asked at once and the first answer gets it. The offer stands until { $deadline }. { $practice }
    .sms = { $practice }: free soon: { $when }, { $practitioner }. Several people are asked, the first answer gets it. Until { $deadline }.
waiting-offer-earlier = An earlier time has come free: { $when } instead of { $old }, { $practitioner }. It is kept for you until { $deadline }. Would you like it? { $practice }
    .sms = { $practice }: earlier: { $when } instead of { $old }, { $practitioner }. Kept for you until { $deadline }. Would you like it?
waiting-offer-shared-earlier = An earlier time has come free: { $when } instead of { $old }, { $practitioner }. Three people are being asked at once and the first answer gets it. The offer stands until { $deadline }. { $practice }
    .sms = { $practice }: earlier: { $when } instead of { $old }, { $practitioner }. Several people are asked, the first answer gets it. Until { $deadline }.
waiting-still = I have not heard from you about the times that came free. Are you still waiting for one? Until you answer I will not write about it. { $practice }
    .sms = { $practice }: are you still waiting for a free time? Until you answer we will not write about it.

waiting-joined = Noted. I will write to you as soon as a suitable time comes free ({ $service }).
waiting-joined-earlier = Noted. If something comes free before { $when }, I will write to you. Until then your appointment stays yours.
    .sms = Noted. We will write if something comes free before { $when }. Your appointment stays yours.
waiting-list =
    You are on the waiting list:
    { $lines }
    .sms =
        Waiting list:
        { $lines }
waiting-line = { $service }
waiting-line-earlier = { $service }, before { $when }
waiting-line-paused = { $service }, paused
waiting-which = Which one do you no longer wait for?
waiting-which-visit = For which appointment would you like an earlier time?
waiting-none = You are not on the waiting list at present.
waiting-left = Done, you are no longer on the waiting list.
waiting-stays = Thank you. You stay on the waiting list.
waiting-declined = Thank you for telling me. I will ask the next person; you stay on the waiting list.
    .sms = Thank you for telling us. You stay on the waiting list.
waiting-taken = I am sorry, that time has already been taken. You stay on the waiting list.
waiting-over = I am sorry, that offer no longer stands.

notice-waiting-filled = From the waiting list: { $client }, { $when }, { $practitioner } /client_{ $person }
staff-waiting =
    Waiting list:
    { $lines }
staff-waiting-line = { $rank }. { $who }: { $service }, { $practitioner } /client_{ $person }
staff-waiting-line-earlier = { $rank }. { $who }: { $service }, { $practitioner }, earlier than { $before } /client_{ $person }
staff-waiting-anyone = anyone
staff-waiting-none = Nobody is on the waiting list.
staff-waiting-numbers = In 30 days: times that came free: { $freed }, taken again: { $share } %. Median in minutes: { $median }.
staff-waiting-card = { $who }: { $service }, { $practitioner }. Priority { $priority } (1 comes first).
staff-waiting-up = Sooner
staff-waiting-down = Later
staff-waiting-out = Take off the list
staff-waiting-removed = { $who } is off the waiting list.
staff-waiting-gone = That entry is no longer on the waiting list.
staff-fill =
    I am offering these free times to those who wait, one after the other:
    { $lines }
staff-fill-none = There is no free time that suits anybody on the waiting list.
staff-waiting-label = { $rank }. { $who }
staff-command-waiting = The waiting list
staff-command-fill = Offer free times to those who wait
