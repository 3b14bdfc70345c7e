### Labels every channel may need.

# After numbered choices.
reply-with-number = Reply with a number.
    .sms = Reply with a number

# The channel's own button that sends the phone number.
share-my-number = Share my number
