"""The composition root: command line, web server, ticks."""
