"""Vocabulary, inbound, conversations, policy, outbox, delivery and texts."""
