"""Drafts: ordered by a secretary, revised, approved by a named person, exported as Word."""
