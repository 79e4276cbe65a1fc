"""How each kind of text is summarised; every part is made of the document's own sentences."""
