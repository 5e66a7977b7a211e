"""Which of the open questions a new one is like."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Final

from bot.questions.gist import Gist, most_like

_EITHER: Final = frozenset({"unknown", "practical"})


class Likenesses:
    """Open questions, by what they are about: a new one is compared with those that it may be like at all."""

    def __init__(self, questions: Iterable[tuple[int, Gist]]) -> None:
        """Gather questions by their ids, each as often as it has been asked in another way."""
        self._alike: defaultdict[tuple[str, str, str], list[tuple[int, Gist]]] = defaultdict(list)
        for question, gist in questions:
            self.add(question, gist)

    def add(self, question: int, gist: Gist) -> None:
        """Take up another question, or another way of asking one."""
        self._alike[_subject(gist)].append((question, gist))

    def forget(self, questions: Collection[int]) -> None:
        """Compare with these no more."""
        if not questions:
            return
        for subject, alike in self._alike.items():
            self._alike[subject] = [known for known in alike if known[0] not in questions]

    def of(self, gist: Gist) -> int | None:
        """Return the id of the question that a new one is most like; None where it is like none."""
        questions = self._alike[_subject(gist)]
        found = most_like(gist, [known for _, known in questions])
        return questions[found[1]][0] if found else None


def _subject(gist: Gist) -> tuple[str, str, str]:
    """What a question is about; a practical subject may not have been recognised in it."""
    return (gist.event, "", "") if gist.intent in _EITHER else (gist.event, gist.intent, gist.about)
