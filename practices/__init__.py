"""Practice files that ship with the desk."""
