"""The sections of one document as a parser finds them: numbered, sourced, in order."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.parse.contract import Text
from knowledge.records import Section
from knowledge.source import Source


class Outline:
    """Collects sections and makes sources under the document's title."""

    def __init__(self, text: Text, title: str) -> None:
        """An outline without sections."""
        self._text = text
        self._title = title
        self._sections: list[Section] = []

    def __iter__(self) -> Iterator[Section]:
        """The sections in the order they were added."""
        return iter(self._sections)

    def source(self, locator: str, line_from: int, line_to: int) -> Source:
        """The place, quoted, under the document's title."""
        return self._text.source(self._title, locator, line_from, line_to)

    def add(
        self, path: tuple[str, ...], role: str, lines: tuple[int, int], body: str, *, item: str | None = None, locator: str | None = None
    ) -> None:
        """Adds a section on the `lines` from–to; one without any text is left out. The locator is the path unless another is given."""
        if not body.strip():
            return
        self._sections.append(
            Section(
                id=f"{self._text.document}/section/{len(self._sections) + 1}",
                document=self._text.document,
                sources=(self.source(locator or ", ".join(path), *lines),),
                path=path,
                role=role,
                item=item,
                text=body.strip(),
            )
        )
