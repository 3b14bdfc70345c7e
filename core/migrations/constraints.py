"""The constraints each engine writes in its own words: no overlap on one calendar, an append-only ledger."""

from __future__ import annotations

# 2**32 minutes are 8,000 years: the calendar and the minute share one 64-bit number, because a plain
# PostgreSQL has no GiST operator class for integers (that is the btree_gist extension).
POSTGRESQL = (
    """
    ALTER TABLE occupancies ADD CONSTRAINT ex_occupancies_no_overlap EXCLUDE USING gist (
        int8range(
            calendar_id::bigint * 4294967296 + start_minute,
            calendar_id::bigint * 4294967296 + end_minute
        ) WITH &&
    )
    """,
    """
    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'the consent ledger is append-only' USING ERRCODE = 'restrict_violation';
    END $$
    """,
    """
    CREATE TRIGGER consent_entries_append_only BEFORE UPDATE OR DELETE ON consent_entries
    FOR EACH ROW EXECUTE FUNCTION refuse_change()
    """,
)

# An occupancy lasts a day at most (a CHECK), so an overlapping one starts within the last 1440 minutes.
_OVERLAP = """
    CREATE TRIGGER occupancies_no_overlap_on_{event} BEFORE {event} ON occupancies
    WHEN EXISTS (
        SELECT 1 FROM occupancies AS other
        WHERE other.calendar_id = NEW.calendar_id
          AND other.id IS NOT NEW.id
          AND other.start_minute < NEW.end_minute
          AND other.start_minute >= NEW.start_minute - 1440
          AND other.end_minute > NEW.start_minute
    )
    BEGIN SELECT RAISE(ABORT, 'ex_occupancies_no_overlap'); END
"""
_LEDGER = """
    CREATE TRIGGER consent_entries_append_only_on_{event} BEFORE {event} ON consent_entries
    BEGIN SELECT RAISE(ABORT, 'the consent ledger is append-only'); END
"""
SQLITE = (
    _OVERLAP.format(event="insert"),
    _OVERLAP.format(event="update"),
    _LEDGER.format(event="update"),
    _LEDGER.format(event="delete"),
)
