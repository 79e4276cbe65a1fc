"""Records' sections → passages: pieces small enough to embed, each under the headings it stands under."""

from knowledge.cut.cutter import CUTTER_VERSION, LONGEST_PASSAGE_TOKENS, cut

__all__ = ["CUTTER_VERSION", "LONGEST_PASSAGE_TOKENS", "cut"]
