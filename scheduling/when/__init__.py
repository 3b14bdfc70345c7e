"""Dates in words: text + now + zone + language -> a When; pure."""
