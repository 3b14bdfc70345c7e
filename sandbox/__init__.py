"""Phones on a web page, with look-alikes of the Bot API and of Twilio."""
