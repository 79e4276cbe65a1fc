"""What people are told about a file that cannot be read: what, where, what now. Danish, one function a sentence."""

from __future__ import annotations

from knowledge.errors import UnreadableDocument


def missing(path: str) -> UnreadableDocument:
    """Nothing of that name."""
    return UnreadableDocument(f"{path} findes ikke; giv en fil, der findes.")


def folder(path: str) -> UnreadableDocument:
    """A folder where a file was expected."""
    return UnreadableDocument(f"{path} er en mappe; giv en fil.")


def not_a_file(path: str) -> UnreadableDocument:
    """A device, a pipe or a socket."""
    return UnreadableDocument(f"{path} er ikke en almindelig fil; giv en fil.")


def not_allowed(path: str, said: str) -> UnreadableDocument:
    """The operating system refuses."""
    return UnreadableDocument(f"{path} kan ikke læses ({said}); giv Rådbots bruger ret til at læse filen.")


def empty(path: str) -> UnreadableDocument:
    """No bytes, or nothing but blanks."""
    return UnreadableDocument(f"{path} er tom; læg filen ind igen med indhold.")


def too_large(path: str, megabytes: float, limit: int) -> UnreadableDocument:
    """More than Rådbot reads at a time."""
    return UnreadableDocument(f"{path} fylder {megabytes:.0f} MB, og grænsen er {limit} MB; del dokumentet i flere filer.")


def too_long(path: str, characters: int, limit: int) -> UnreadableDocument:
    """More text than Rådbot reads at a time."""
    sizes = f"{characters:_} tegn, og grænsen er {limit:_}".replace("_", ".")
    return UnreadableDocument(f"{path} har {sizes}; del dokumentet i flere filer.")


def unknown_format(path: str, suffixes: str) -> UnreadableDocument:
    """A suffix that no reader knows."""
    return UnreadableDocument(f"{path} har et format, som Rådbot ikke læser; gem det som en af disse: {suffixes}.")


def binary(path: str) -> UnreadableDocument:
    """Called text, but is none."""
    return UnreadableDocument(f"{path} er ikke en tekstfil; gem den som tekst i UTF-8, eller giv den det efternavn, som formatet har.")


def undecodable(path: str, line: int) -> UnreadableDocument:
    """Text in an encoding that cannot be told."""
    return UnreadableDocument(f"{path} har tegn, der ikke kan læses, første gang i linje {line}; gem filen som tekst i UTF-8.")


def encrypted(path: str) -> UnreadableDocument:
    """Locked by a password."""
    return UnreadableDocument(f"{path} er låst med en adgangskode; gem en udgave uden.")


def broken(path: str, format_name: str, said: str) -> UnreadableDocument:
    """Named as a format that it does not hold."""
    return UnreadableDocument(f"{path} kan ikke læses som {format_name} ({said}); filen er beskadiget eller i et andet format. Gem den på ny.")


def without_text(path: str, pages: int) -> UnreadableDocument:
    """Pictures of pages."""
    sider = "1 side" if pages == 1 else f"{pages} sider"
    return UnreadableDocument(f"{path} har {sider}, men ingen tekst; den er nok skannet. Gør teksten læsbar (OCR), eller find den oprindelige fil.")
