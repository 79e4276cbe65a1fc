"""Whether a name of a statement stands in what was looked up about the statement's subject."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.check.evidence import Evidence, Passage
from bot.check.names import Name, forms, names, stand_together, vocabulary
from bot.check.rows import Subjects
from bot.check.statement import Statement
from knowledge.parties import party_letter
from retrieval.danish import danish_for


def unsupported_names(statement: Statement, subjects: Subjects, held: Evidence) -> Iterator[tuple[Name, str]]:
    """The names that have no support, each with why not in Danish."""
    for name in names(statement.text, statement.english):
        if any(a <= name.start < b for a, b in statement.quoted):
            continue
        if why := _why_not(name, statement, subjects, held):
            yield name, why


def _why_not(name: Name, statement: Statement, subjects: Subjects, held: Evidence) -> str | None:
    if name.kind == "letter":
        return _why_not_letter(name, statement, subjects, held)
    letter = party_letter(re.sub(r"['’]?s$", "", name.word)) or party_letter(name.word)
    if letter and name.kind == "word" and _has_person(name, statement, letter, held):
        return None
    holding = [passage for passage in held.passages if _holds(passage, name, statement.english)]
    if not holding:
        return f"«{name.word}» står ikke i det, der er slået op." if not _is_initials(name.word, held) else None
    if any(a <= name.start < b for a, b, _ in subjects.named):
        about = holding
    else:
        subject = subjects.of(name.start, name.end, ())
        about = [passage for passage in holding if subjects.allowed(subject, passage)]
    if not about:
        return f"«{name.word}» hører til noget andet end det, sætningen handler om."
    if name.after and not any(stand_together(passage.text, name.after, name.word) for passage in held.passages):
        return f"Navnet «{name.after} {name.word}» står ikke i det, der er slået op."
    return None


def _has_person(party: Name, statement: Statement, letter: str, held: Evidence) -> bool:
    """Whether the person beside a party's name is printed with the party's letter."""
    persons = [one for one in names(statement.text, statement.english) if one.kind == "word" and one.start > party.end][:1]
    rows = {passage.row for passage in held.passages if passage.row and any(forms(one.word) & vocabulary(passage.text) for one in persons)}
    return bool(rows) and all(any(p.row == row and (p.text == letter or f"({letter})" in p.text) for p in held.passages) for row in rows)


def _holds(passage: Passage, name: Name, translated: bool) -> bool:
    words = vocabulary(passage.text)
    if name.kind == "role":
        return bool(forms(name.word) & words)
    if forms(name.word) & words or all(forms(part) & words for part in re.split(r"[-'’]", name.word) if part):
        return True
    return translated and any(forms(danish) & words for danish in danish_for(name.word.lower()))


def _is_initials(word: str, held: Evidence) -> bool:
    """Whether an abbreviation in capitals is a document's or a code's («EBUU», «TMU»)."""
    low = word.lower()
    if not word.isupper() or len(word) < 2:
        return False
    return any(low in re.split(r"\W", record.document) for record in held.records) or any(
        key.lower().startswith(f"{low}-") for record in held.records for kind, key in record.keys if kind == "code"
    )


def _why_not_letter(name: Name, statement: Statement, subjects: Subjects, held: Evidence) -> str | None:
    """A party's letter must be the one printed for the person before it."""
    before = [one for one in names(statement.text, statement.english) if one.kind == "word" and one.end <= name.start]
    person = before[-1].word if before and "(" not in statement.text[before[-1].end : name.start - 1] else ""
    about = [passage.text for passage in held.passages if person and forms(person) & vocabulary(passage.text)]
    rows = {passage.row for passage in held.passages if passage.row and person and forms(person) & vocabulary(passage.text)}
    about += [passage.text for passage in held.passages if passage.row in rows and passage.place == "party"]
    if not person:
        about = list(held.texts)
    mark = re.compile(rf"{re.escape(person)}[^()]{{0,40}}\({name.word}[,)]" if person else rf"\({name.word}[,)]")
    if any(mark.search(text) or text == name.word or party_letter(text) == name.word for text in about):
        return None
    if any(re.search(rf"\({name.word}\)[^()]{{0,30}}{re.escape(person)}", text) for text in about):
        return None
    return f"Partiet «{name.word}» står ikke ved navnet i det, der er slået op."
