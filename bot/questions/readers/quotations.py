"""Questions that quote a title of small words (`when is do-we-believe-in-ourselves`)."""

from dataclasses import dataclass, replace
from typing import Final

from bot.questions.conversation import Conversation
from bot.questions.question import Question
from bot.questions.quoting import quoted
from bot.questions.readers.items import about_items
from bot.questions.reading import Reading
from bot.questions.subjects import KINDS

# What an item's subject explains of a message that needs no quotation to be understood.
_CLEAR = 0.5
# A quotation of so many words is cut out all the same where some of them, or those beside, ask something.
_CERTAIN = 5
_MISREAD: Final = ("ask", "talk", "practical", "kind", "clock")


@dataclass(frozen=True, slots=True)
class _Quotation:
    """What is asked beside a title, read as if its item had just been talked of; `item` is the id."""

    item: str
    rest: Reading

    @property
    def alone(self) -> Question:
        """The item, where nothing that is known is asked of it."""
        return about_items(self.rest, (self.item,))


def quotation(r: Reading) -> _Quotation | None:
    """The title that a message quotes, unless its words lead to the item as it is."""
    said = [p for p, w in enumerate(r.tags.words) if w.token.kind in ("word", "number")]
    found = quoted([r.tags.words[p].plain for p in said], r.subjects.index.title_runs)
    if found is None:
        return None
    item, places = found
    own = {said[p] for p in places}
    if own <= r.tags.positions("ask"):  # `what is it for a …` is a way to ask, whatever is called so
        return None
    led = any(f.id == item and f.strong and f.share > _CLEAR for f in r.subjects.best_topics())
    asks_beside = any(w.plain in r.lexicon.interrogatives for p, w in enumerate(r.tags.words) if p not in own)
    misread = asks_beside or not own.isdisjoint(r.tags.positions(*_MISREAD))
    if led and not (misread and len(places) >= min(_CERTAIN, len(said))):
        return None
    kind = r.programme.by_id[item].kind
    before = [h for h in r.tags.of("kind") if h.last == min(own) - 1 and kind in KINDS.get(h.value, ())]
    own |= {p for h in before for p in h.positions}  # `the theme …`
    own |= {p for p in range(min(own), max(own)) if r.tags.words[p].token.kind in ("comma", "symbol", "stop")}
    thread = Conversation(event=r.scope, asks="card", items=(item,), language=r.lexicon.language)
    return _Quotation(item, replace(r.pointing(own), conversation=thread))
