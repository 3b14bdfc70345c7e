"""What a message wants: intents and particulars; pure."""
