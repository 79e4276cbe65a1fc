"""A briefing before a meeting: what is on, what was said before, the money, what is open, what is due, and what could not be found."""
