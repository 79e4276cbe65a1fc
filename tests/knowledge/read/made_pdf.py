"""PDFs made by hand: words set in Helvetica where a test wants them."""

from __future__ import annotations

from collections.abc import Sequence

Placed = tuple[float, float, str]
"""Points from the left, points from the bottom, the words."""

_ADVANCE = {**dict.fromkeys("0123456789", 556), " ": 278, ".": 278, ",": 278, "-": 333}


def width(text: str, size: float = 10) -> float:
    """How wide digits and stops are in Helvetica, in points."""
    return sum(_ADVANCE[sign] for sign in text) * size / 1000


def pdf(pages: Sequence[Sequence[Placed]], size: float = 10, trailer: str = "") -> bytes:
    """A PDF of these pages (A4)."""
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>", font]
    for at, words in enumerate(pages):
        content = "\n".join(f"BT /F1 {size} Tf {x:.2f} {y:.2f} Td ({_escaped(text)}) Tj ET" for x, y, text in words)
        page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
        objects += [f"{page} /Contents {5 + 2 * at} 0 R >>", f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"]
    made = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    made += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}".encode()
    return made + f"trailer\n<< /Size {len(places) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{made.rindex(b'xref')}\n%%EOF\n".encode()


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
