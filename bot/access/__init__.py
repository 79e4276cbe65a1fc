"""Who may see what: roles from our own table, what a place may hear, and the narrower of the two."""
