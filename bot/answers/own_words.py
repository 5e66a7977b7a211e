"""Whether the programme itself has the word that somebody asks by, or only what people mean by it is known."""

from bot.answers.ground import Ground
from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.programme.model import Item
from bot.questions.details import BY_WORD

# The fewest letters of a word that is looked for within a compound.
_PART = 5


def not_its_own(ground: Ground) -> str:
    """The line that what is asked for stands nowhere in the items shown, so that they are but the nearest there is.

    Empty where it does, where it is asked by more than a word, or where it is not known which one led to the items.
    """
    what, reasons = ground.question.words, ground.question.reasons
    if ground.question.detail != BY_WORD or not any(reasons):
        return ""
    led = {stem(word) for told in reasons for text in told for word in plain_words(text)}
    said = {stem(word) for item in ground.items for word in _own(ground, item)}
    if any(_alike(root, own) for root in led for own in said):
        return ""
    return ground.say("“{what}” is in no title or description. Closest is this:", what=what)


def _alike(root: str, own: str) -> bool:
    """True where one begins with the other, or a compound of the programme's holds the word."""
    return (len(own) > 1 and root.startswith(own)) or own.startswith(root) or (len(root) >= _PART and root in own)


def _own(ground: Ground, item: Item) -> list[str]:
    """The words that the programme has of an item, without the words by which people look for it."""
    parent = ground.programme.by_id.get(item.parent)
    people = [ground.programme.people[a.person] for a in item.appearances]
    texts = [item.title, item.summary, item.place, *item.aliases, *item.unnamed, *item.partners]
    texts += [parent.title] if parent else []
    texts += [text for p in people for text in (p.name, p.title, p.organisation, p.municipality)]
    texts += [a.title for a in item.appearances]
    return [word for text in texts for word in plain_words(text)]
