"""One file per channel, all under one contract."""
