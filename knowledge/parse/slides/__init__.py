"""Slide decks → slides with their points."""

from knowledge.parse.slides.parser import SlidesParser

PARSER = SlidesParser()

__all__ = ["PARSER", "SlidesParser"]
