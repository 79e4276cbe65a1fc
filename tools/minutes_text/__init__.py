"""Draft minutes text: an item, a planned case, a meeting, in the form the minutes have; what the documents do not say is a marked blank."""
