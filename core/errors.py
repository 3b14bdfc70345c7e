"""The error family. Every error of ours says in one sentence what is wrong and how to mend it."""


class AppError(Exception):
    """Something the desk can explain.

    `str(error)` is one sentence fit for the person who caused it: it carries ids and setting names,
    never phone numbers, names, message texts or secrets.
    """

    exit_code = 1


class WrongUse(AppError):
    """The command or setting was used wrongly; the sentence says how to use it."""

    exit_code = 2


class NotFound(AppError):
    """What was asked for does not exist here."""


class Refused(AppError):
    """A rule of the practice or of the law forbids it."""
