"""Text → records, one parser for each family of documents; the list of them is in `families.py`.

Nothing is imported here: many modules need only the prose or the contract, and a question should not wait for every parser.
"""
