"""Speakers' links as slips of paper: a page of HTML that holds everything it needs, to be printed on A4 and cut."""

from collections.abc import Sequence
from html import escape

import segno

from bot.basics.texts import Texts
from bot.organising.screens.link_list import HandedOut

_STYLE = """
@page { size: A4; margin: 12mm; }
body { font: 11pt/1.35 "Helvetica Neue", Arial, sans-serif; color: #111; margin: 0; }
main { display: grid; grid-template-columns: 1fr 1fr; }
section { display: flex; gap: 5mm; align-items: center; height: 62mm; padding: 4mm; box-sizing: border-box;
  border: .3mm dashed #999; break-inside: avoid; overflow: hidden; }
svg { flex: none; width: 36mm; height: 36mm; }
h2 { font-size: 13pt; margin: 0 0 1mm; }
p { margin: 0 0 1.5mm; }
.link { font-size: 7.5pt; overflow-wrap: anywhere; color: #333; }
@media screen { main { max-width: 210mm; margin: 5mm auto; } }
"""


def slips(speech: Texts, event: str, rows: Sequence[HandedOut]) -> bytes:
    """Return the page in UTF-8. A code takes milliseconds to draw, so it is to be done beside the event loop."""
    body = "\n".join(_slip(speech, row) for row in rows)
    page = (
        f'<!DOCTYPE html>\n<html lang="{escape(speech.language)}">\n<head><meta charset="utf-8">'
        f"<title>{escape(event)}</title><style>{_STYLE}</style></head>\n<body><main>\n{body}\n</main></body>\n</html>\n"
    )
    return page.encode()


def _slip(speech: Texts, row: HandedOut) -> str:
    code = segno.make(row.link, error="m", micro=False).svg_inline(omitsize=True, border=2)
    hint = speech.say("Scan the code with your phone: then I show you when and where you are on.")
    title = f"<p>{escape(row.title)}</p>" if row.title else ""
    return (
        f"<section>{code}<div><h2>{escape(row.name)}</h2>{title}<p>{escape(hint)}</p>"
        f'<p class="link">{escape(row.link)}</p></div></section>'
    )
