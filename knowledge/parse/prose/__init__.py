"""Prose repair: lines as a text layer prints them → paragraphs, list points and sentences as a person would read them.

Nothing is reworded. Only what the layout did is undone: wrapped lines, line-end hyphens, page breaks, list numbers that
the text layer glued to the end of a line.
"""

from knowledge.parse.prose.lines import Wrapping, join_lines
from knowledge.parse.prose.paragraphs import Paragraph, paragraphs, render
from knowledge.parse.prose.sentences import sentences

__all__ = ["Paragraph", "Wrapping", "join_lines", "paragraphs", "render", "sentences"]
