"""The staff chat: roles, commands, agenda."""
