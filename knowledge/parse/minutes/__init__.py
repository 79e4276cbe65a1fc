"""Minutes of councils and committees → records, sections and issues."""

from knowledge.parse.minutes.parser import MinutesParser

PARSER = MinutesParser()

__all__ = ["PARSER", "MinutesParser"]
