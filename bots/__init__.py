"""Clients' chats: channels and the clients' dialogue."""
