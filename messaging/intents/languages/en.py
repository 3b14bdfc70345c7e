"""English: the phrases that show what a client wants."""

CUES = {
    "book": """
        !can you (book|reserve|schedule|arrange|set), !could you (book|reserve|schedule|arrange|set), !would you
        (book|schedule|reserve), !can you (make|get|set) * (appointment|booking|reservation), !could you
        (make|get|set) * (appointment|booking|reservation), !can you try booking, !could you try booking, !i
        (want|need|wish) to (book|schedule|reserve|arrange), !i would like to (book|schedule|reserve|arrange),
        !i'd like to (book|schedule|reserve|arrange), !like to (make|get|set|have) *
        (appointment|reservation|booking), !want to (make|get|set|have) * (appointment|reservation|booking),
        !need to (make|get|set) * (appointment|booking), !i'd like (an|the|a)
        (appointment|slot|booking|reservation), !would like (an|the|a) (appointment|slot|booking), !help me
        book, !like to book, !want to book, !go back to reserving, !continue to make a reservation, !continue
        (booking|making), !try booking, !try a different time, !check for the booking, !book me, !like to visit
        (a|the|dr|doctor), !need to visit, !have an appointment booked, ^book, ^schedule, ^reserve, ^try for,
        please (book|schedule|reserve|make|arrange|set), ?book it, ?book that, ^make an appointment, make an
        appointment, need an appointment, get an appointment, want an appointment, set an appointment, set up *
        (appointment|meeting), (put|add|adding|set|create|make|schedule) * (calendar|event|events|meeting),
        (put|add|adding|set|create|make|schedule) * (appointment|reminder|birthday|entry|notification), ^add
        (a|an) (lunch|dinner|meeting|visit), fit me in, squeeze me in, any chance of * appointment, put me down,
        pencil me in, i have a meeting, i'll be seeing my, come in for, give me (the|a|an) *
        (slot|appointment|one), give me (mon|tue|wed|thu|fri|sat|sun|tom|next)..., new appointment, another
        appointment, ?appointment for, can i come, could i come, can i have * (slot|appointment), can i get *
        (in|slot|appointment), could i get * (in|slot|appointment), i need * (haircut|checkup|check
        up|cleaning|massage|session|treatment|trim|slot), can i book, could i book, like to come, i'm looking
        for an appointment, ?make it, like to see (dr|doctor|you), change * to the 1st instead, anything
        (free|available) *, any (slots|slot|appointments|openings) *, appointment (please|pls|plz),
        ?(slot|appointment|booking) (on|for|tomorrow|next|this|at), want to come, do you have
        (anything|something|a slot|space|room) *, ?could we do, need to book, i need an appointment, got
        (anything|something|any space|room|a slot|a space) *, (need|want|like|fancy) something *,
        !(could|can|would) i have (a|an|the) *, !(could|can|would) i have
        (mon|tue|wed|thu|fri|sat|sun|tom|next)..., +(pop|put|slot|fit|squeeze|pencil|book|sign|get) me
        (in|down), +book (a|an|in|my|another|one|the), earliest you can (see|do|fit|take),
        (first|next|earliest|soonest) (free|available|open|possible)? (slot|appointment|opening|time), +see
        (dr|doctor) *, is * (free|available) * for (a|an|my), (would|could|can) * (see|take|fit) me, room for
        me, space for me, (after|need) an appointment, come and see, +get an appointment, +schedule
        (a|an|in|my), (is|would|are) * possible, (any|some) (spaces|openings|availability|space|slots) *,
        looking to (get|have|book|see), (am|pm|today|tomorrow) possible, get my (back|neck|shoulder|knee)...,
        (can|could) you do (mon|tue|wed|thu|fri|sat|sun|tom|today|next)..., do you do (sat|sun)...
    """,
    "cancel": """
        cancel..., call off, delete, remove, erase, get rid of, clear my (calendar|schedule), completely clear,
        drop my appointment, can't make it, cant make it, cannot make it, won't make it, wont make it, not able
        to come, can't come, cant come, unable to attend, won't be coming, wont be coming, scrap my, have to
        bail, no longer need * (appointment|slot|visit), not coming, don't need the appointment, can not make
        it, forget the appointment, unable to come, not going to make it, cannot come, can not come, can't
        attend, cannot attend, won't come, wont come, can't be there, cannot be there, won't be there, wont be
        there, (can't|cannot|won't|unable to|not able to) * (make it|come in|come along|come to my|be
        there|attend), have to drop out, have to skip, +skip (my|the|tuesday|this), not be coming, won't be able
        to (come|make|attend), wont be able to (come|make|attend), take me off, strike me off, (give
        up|release|free up) (my|the) (slot|appointment|place|spot), something * came up, isn't going to happen,
        count me out, pull out of, drop (my|the) (slot|visit|appointment|session), (cant|can't|cannot) do (it|my
        appointment|the appointment) (anymore|any more|after all), bail on, not (gonna|going to|able to) (be
        able to )?(come|make|attend|be)..., have to (pull out|drop out|back out) *, pull out, ?(am|i'm|im)
        (sick|ill|unwell|poorly), ?is (sick|ill|unwell), ?down with, scrap (tomorrow|today|my|the|it)...
    """,
    "reschedule": """
        reschedul..., move (my|the|it|our|that) *, postpone..., push (it|my|the|back) *, change (my|the|our)
        (appointment|booking|slot|visit|time|date), change (it|that) to, switch (my|the|it) *, rearrange,
        another (day|time) instead, different (day|time) for my, bring * forward, make it (earlier|later), an
        hour (later|earlier), can we make it * (later|earlier|instead), swap my, shift my, shift (it|the), come
        (later|earlier) instead, put * off until, delay my appointment, (later|earlier) than planned, +move,
        +reschedule, +push *, +shift, +swap, +switch (my|to|the|it|from), +change
        (my|the|our|it|to|from|that)..., rebook, re book, instead of, !instead of, !rather than
        (mon|tue|wed|thu|fri|sat|sun|tom|today|at|the)..., (another|different|other|new) (day|date|slot|time)
        (please|instead|for), another (day|date|time) would, (day|time|date) change, put back to, put it back,
        put it off, bump (my|it|the), +delay (my|the|it), come (an|one|half) hour (later|earlier), !come an hour
        later, +bring (it|my|the) * (forward|earlier), later in the day, earlier in the day, later (that|the
        same) day, bring... * forward, chance of (moving|bringing|changing) *, do (another|a different)
        (day|time), too (early|late) *, do (later|earlier), +make it (later|earlier)
    """,
    "query": """
        !what about * else, !something else, !someone else, !somewhere else, !anywhere else, !anyone else, !any
        other, !another one, find me, can you * find, could you * find, would you find, please find, could you
        get me, need to find, looking for, i need a (doctor|dentist|therapist|salon|psychologist), their
        information, need to get to, do you see a, do you know any, please help me find, help me find, in
        finding, look for a, search for a, search someone, some other, anybody else, when is my, what time is
        my, do i have * (appointment|appointments|meeting|meetings|event|events|reminder|booking|anything), what
        (appointments|meetings|events|reminders) *, what are my *, what is my
        (next|schedule|first|appointment|agenda), what do i have *, my weekly plan, show (my|me my|all
        my|pending) *, list * (meetings|appointments|events|reminders), tell me *
        (appointment|meeting|meetings|events|event|details|tournament), is there (a|any|anything) *
        (meeting|slot|opening|free|available|availability|event), are there any, do you have *
        (free|available|open|opening), are you (free|available), when can i *, when (is|are) (the|my|our|your)
        *, ?what's (their|the|your|its) (number|rating|phone|contact), ?(average )?rating, ?what is the
        (rating|number|phone), ?phone number, ?contact (number|information), ?telephone number, ?their
        (number|address|rating|phone), ?can you tell me, ?could you tell me, ?could you give me, ?can you give
        me, what are the events, tell (me )?my (meetings|events|appointments), is (it|the|this|that) *
        (unisex|open|free|available), do they offer, do they have, what services, which services, how long
        (does|is|will), who is * (appointment|doctor|free), how many * (appointment|meeting|people), have i got,
        am i booked, is my (appointment|schedule), anything i should be reminded, ^details, ^is it
        (monday|tuesday|wednesday|thursday|friday|saturday|sunday), is my appointment, confirm all meetings,
        pending reminder..., what is on * (agenda|calendar|schedule), what * (scheduled|coming up|going on),
        what is the schedule, the party scheduled, supposed to begin, what information do i have, need to know
        about the, when does, how do i, can i bring, should i bring, do i need to bring, what do i need to
        bring, what should i bring, is parking, can i pay, which day... * (free|available|open), what times *,
        what days *, what other *, check availability, is there availability, events between, reminder$, do you
        (do|offer|take|accept|treat), what time (is|was|are|am|do i), whats the time (of|for), what's the time
        (of|for), when (was|am|do) i, (remind|tell) me (when|what time|of the time), which day (is|am|was), what
        day (is|am|was) (my|i), do i have *, have i got *, forgot (when|what time|the time), can't remember
        (when|what time), cant remember (when|what time), don't remember (when|what time), not sure when
        (my|i|is), did i (book|have|make) *, have i (booked|made) *, what day am i, +am i (booked|in|down) *,
        already booked *
    """,
    "affirm": """
        !^yes, !^yeah, !^yep, !^yup, !^yess, ^ye, ^sure, ^ok, ^okay, ^okey, ^k$, !^correct, ^exactly,
        ^absolutely, ^definitely, ^of course, ^certainly, ^perfect, ^great, ^confirm..., ^agreed, ^alright, ^all
        right, =right, ^fine, ^good, ^excellent, ^wonderful, ^awesome, ^cool, ^indeed, ^please do, ^go ahead,
        ^deal, i confirm, i'll be there, !that('s|s| is)? (right|correct), that('s|s| is)?
        (fine|good|great|perfect|ok|okay|wonderful), sounds (good|great|perfect|prefect|right|fine|lovely|like a
        plan), sound (good|great), !that works for me, works for me, !that works, !that'll work, this works,
        suits me, that will do, this will do, looks (perfect|good|great), i like (it|him|her|that|this|to
        visit), that one, no problem, will do, works (well|great|fine|best|perfectly), i am fine with, i'm fine
        with, happy with (that|it|this), see you then, see you there, i'll take it, count me in, let's do
        (it|that|this), ^thumbs up, 👍, ^y$, thanks for the number, this one, can make it, ?thanks for the, all
        good, ^that salon, ^that dentist, is fine, is good, is perfect, ^ya$, ^yea, ^yeh, ^aye$, ^brilliant,
        ^lovely, ^grand$, ^spot on, ^ideal, go for it, i'll take (it|that), suits (fine|me)
    """,
    "negate": """
        !^no, !^nope, !^nah, !^not, ^never, ^wrong, ^incorrect, !^actually, ^n$, ^negative, ^nothing, not
        (right|correct|quite), that's not, that is not, that isn't, don't think so, ^that's it, ^that's all,
        ^that is all i need, ^that will be all, that was it, not yet, not now, not just yet, not right now, no
        thanks, no thank you, rather not, no need, i changed my mind, would be better, is better, i meant, i
        mean, instead, on second thought, doesn't work, does not work, doesn't suit, ^itn, ?i would rather, ?i'd
        rather, ?i prefer, ^sorry i think, ?change that to, ?change it to, ^don't, ^do not, not that one, none
        of, neither, ^anything but, ^any (day|time) (but|except), ^except, ^rather not, ^not really, nothing of
        the sort, keep it, leave it (as it is)?, leave as is, i can (come|make it) after all, i'll come after
        all, don't cancel, do not cancel, keep (my|the) (appointment|visit|slot|booking)
    """,
    "choose": """
        =the (first|second|third|fourth|last) (one|option|slot|time), =option (1|2|3|4|one|two|three|four),
        =number (1|2|3|4|one|two|three)
    """,
    "thanks": """
        thank you, thanks, thx, thank u, ty, cheers, much appreciated, appreciate it, you've been *, so helpful,
        a great help, goodbye, bye, good bye, !thanks for (your|you|the|all) help, !thank you for all, !i'm
        done, !need you any longer, =ta, ta very much, =ta (very )?much, thanks a (lot|million|bunch), many
        thanks, grateful, you're a star, very kind
    """,
    "greeting": """
        ^hi, ^hello, ^hey, ^good morning, ^good afternoon, ^good evening, ^hiya, ^hallo
    """,
    "human": """
        (speak|talk|chat) (to|with) * (person|human|someone|somebody|agent|operator), (speak|talk|chat)
        (to|with) * (receptionist|secretary|staff|doctor|assistant|real), a real person, real human, a human, an
        operator, call me, ring me, phone me, someone call, someone to call, contact me, get back to me, can
        someone *, human please, receptionist, are you a (bot|robot|human|person|machine), speak to you, talk to
        you, is this a bot, give me a (ring|call|bell|buzz), (call|ring|phone) me, drop me a line, real
        (person|human|one), (someone|somebody) real, actual (person|human), anybody there, anyone there, rather
        (talk|speak), (pass|put|hand) me (on|through|over), (doctor|therapist|someone|somebody|anna|marco)
        (call|phone|ring) me
    """,
    "help": """
        who are you, who is this, who am i (talking|speaking) to, what can you do, how does this work, what is
        this, i don't understand, i'm confused, ^help, who's this
    """,
    "preferences": """
        in (english|italian|french|german|spanish|polish) (please|pls), speak
        (english|italian|french|german|spanish|polish), (write|text|message|reply) me on
        (whatsapp|telegram|sms), change (the |my )?language, switch (to
        )?(english|italian|french|german|spanish|polish), no reminders, reminder... the day before, don't remind
        me, turn (on|off) reminders, prefer (sms|whatsapp|telegram|email), don't write (at night|after|before),
        use my other number
    """,
    "late": """
        running late, be late, i'm late, im late, i am late, minutes late, min late, mins late, running behind,
        stuck in traffic, bit late, late for my, be delayed, am delayed, on my way, be there in *, missed
        (my|the) (bus|train), arrive late, arriving late, get there late, late by, minutes behind, mins behind,
        running (a bit |a little |slightly |very )?late, stuck (in|on|at|behind), be there (a bit|a
        little|soon|shortly), (min|mins|minutes|minute) (away|late|out), held up, be
        (10|15|20|5|five|ten|fifteen|twenty|thirty|30)..., on the (bus|train|tram|way), just parking, nearly
        there, almost there, bit behind, missed (my|the) (tram|connection|stop)
    """,
    "complaint": """
        complain..., unacceptable, disappointed, terrible, awful, rude, not happy, unhappy, horrible,
        disgusting, worst, waited (for )?(an hour|ages|too long|forever), ridiculous, refund, money back, very
        bad, bad service, overcharged, shame on, disgrace..., not satisfied, dissatisfied, still in pain,
        ruined, botched, (second|third) time you, nobody (even )?(said|told|answered|came|called), not happy at
        all, waited (20|30|40|45|50|60|90|twenty|thirty|forty|fifty|over|more than|half)..., kept waiting, kept
        me waiting, waste of (time|money), never again, want my money, appalling, useless
    """,
    "price": """
        how much, what (is|are) the (price|prices|cost|costs|fee|fees), price..., cost..., fee, fees, charge
        for, do you charge, is it expensive, rates, pricing, is * covered by insurance, what's the
        (damage|charge|cost|price|fee), whats the (damage|charge|cost|price|fee), how expensive, what (do|would)
        (you charge|i pay|it cost|i owe), how much does, price list
    """,
    "address": """
        where are you, address, how do i get (to|there), where is (the|your) *, directions, where do i
        (go|come), what street, location please, map, parking, where's *, how to find you, located, how
        (do|can|would) i (find|reach) (you|it|the), how to (get|find|reach) *, where * (located|based|find you),
        whereabouts, which (street|building|floor|bus|stop), where (should|must|shall|can) i (come|go|park),
        what's the address
    """,
    "hours": """
        opening (hours|times), when (are|do) you (open|close), are you open, what time do you (open|close), open
        on, open today, open tomorrow, business hours, how late are you open, closing time, open till, still
        open, are you (guys )?open, r u open, (you|u) open (on|at|late|till|until), what days are you
    """,
    "optin": """
        start * (messages|texts|reminders) again, sign me up for * (messages|reminders|texts), i want messages
        again, subscribe me, resume * (messages|texts)
    """,
    "other": """
        ^weather, !play, music, song, playlist, movie..., traffic, news, lights, light, podcast, radio,
        email..., recipe, joke, jokes, temperature, forecast, rain..., snow..., alarm, what is the time in,
        order food, takeaway, (turn|switch) (on|off), route, exchange rate, stock, stocks, volume, game,
        tutorial, definition
    """,
}
