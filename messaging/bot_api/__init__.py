"""What the clients' bot and the staff bot share of Telegram's Bot API, without any vendor library.

The two bots are served by two libraries in two folders that must not know each other; the wire is the same.
"""
