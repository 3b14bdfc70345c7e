"""Settings, clock, database, migrations and errors."""
