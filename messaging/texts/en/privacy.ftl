# The privacy notice on the web (GDPR Art. 13). The first line is the heading; blank lines part paragraphs.

privacy-notice =
    How { $practice } uses your messages

    Who is responsible: { $practice }, { $address }, { $phone }. Write to us there with any question about your data.

    What we keep: your name if you tell us, the addresses from which you write to us (telephone number or chat), your visits, what you allowed and refused, and your messages for as long as the conversation needs them.

    What for, and on what basis: to book, change and remind you of your visits, because you ask us to (Art. 6(1)(b) GDPR). Anything else - check-up reminders, questions after a visit, news - only if you say yes, and you can take it back at any time as easily as you gave it. Booking never depends on it.

    Who else sees it: the services that carry the messages, depending on where you write: Telegram, Meta (WhatsApp), Twilio and your telephone company. Some of them work outside the European Union, under the standard contractual clauses. Messages in Telegram chats with us are not encrypted end to end: please do not send health details in chat.

    How long: conversations 90 days, delivery records 13 months, visits as long as the law asks for accounts, proof of your choices for five years after they end.

    Your rights: to see, correct, delete or take away your data, to restrict their use, to object, and to complain to your data protection authority. Write STOP to end all messages on a channel. No decision about you is made by a machine alone.
