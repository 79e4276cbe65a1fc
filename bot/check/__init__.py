"""The check before an answer leaves: every figure, date, item, name and decision in it must stand in what was looked up in this conversation."""
