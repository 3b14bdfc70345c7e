"""The waiting list: who waits for a time, what came free, and who is offered it, one after the other."""
