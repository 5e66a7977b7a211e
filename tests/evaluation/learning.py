"""`make learn`: what the question sets tell of how people phrase what they ask, written into `locale/phrasing.tsv`.

The label of a message is the intent of a right answer: the one given, or that of another reading of the message which
would have been right. The unseen set is not learnt from.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice

import numpy as np
from scipy.sparse import diags
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import SGDClassifier

from bot.commands.asker import Asker
from bot.language.meanings import CUES, Cue
from bot.questions.intent import Intent
from bot.questions.phrasing import WEIGHTS, features, phrased_as
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.understand import asked_of, questions
from tests.evaluation.cases import Case, seen_cases
from tests.evaluation.scoring import assistant, faults

# Of each intent so many messages, of each feature so many, or nothing can be learnt of it.
_LEAST_ASKED, _LEAST_FOUND = 50, 3
# How much large weights cost; half of the penalty makes small ones 0, so that the file stays small.
_PENALTY, _SPARSE = 5e-6, 0.5
_ROUNDS = 12
# Weights are told to a tenth: a message's score is the mean of dozens.
_DIGITS = 1


@dataclass(frozen=True, slots=True)
class Example:
    """The features of a message, the intent that a right answer has, and the cues that were read in it."""

    features: frozenset[str]
    intent: Intent
    cues: frozenset[Cue]


def main() -> None:
    """Ask, learn, write."""
    threads: dict[tuple[str, str], list[Case]] = defaultdict(list)
    for case in seen_cases():
        threads[case.thread].append(case)
    with ProcessPoolExecutor() as pool:
        found = [example for some in pool.map(_examples, threads.values(), chunksize=100) for example in some]
    often = {intent for intent, times in Counter(e.intent for e in found).items() if times >= _LEAST_ASKED}
    examples = [example for example in found if example.intent in often]
    WEIGHTS.write_text(_learnt(examples), encoding="utf-8")
    print(f"{len(examples)} messages, {len(often)} intents: {WEIGHTS}")


def _examples(thread: Sequence[Case]) -> list[Example]:
    """What the turns of a conversation tell."""
    asker, told = Asker(), []
    for case in thread:
        reply, asker = asker.ask(assistant(), case.question, event=case.event, at=case.at, role=case.role)
        right = not any(faults(case, reply.answer))
        label = reply.question if right else _right_one(case, reply.reading)
        if label is not None:
            asked = asked_of(reply.reading)
            found = features(asked.tags.words, asked.conversation.asks)
            told.append(Example(found, phrased_as(label.intent), label.asks))
    return told


def _right_one(case: Case, reading: Reading) -> Question | None:
    """A question whose answer is right, of the intent that most ways of reading the message lead to."""
    asked = asked_of(reading)
    if not reading.scope or not asked.tags.words:
        return None
    right = [q for q in _otherwise_read(asked) if not any(_faults_of(case, q, reading))]
    times = Counter(q.intent for q in right)
    return max(right, key=lambda q: times[q.intent], default=None)


def _otherwise_read(asked: Reading) -> Iterator[Question]:
    yield from questions(asked)
    for cues in ((), *((cue,) for cue in sorted(CUES))):
        yield from islice(questions(asked.taken_to_ask(*cues)), 1)


def _faults_of(case: Case, question: Question, reading: Reading) -> Iterator[str]:
    answer = assistant().tell(question, event=case.event, at=case.at, audience=reading.audience)
    return faults(case, answer)


def _learnt(examples: Sequence[Example]) -> str:
    """The file's text: intents with bias and cue, an empty line, features with the weights that are not 0."""
    counter = CountVectorizer(analyzer=_features_of, min_df=_LEAST_FOUND, binary=True)
    counts = counter.fit_transform(examples)
    scaled = diags(1 / np.sqrt([len(e.features) for e in examples])) @ counts
    model = SGDClassifier(
        loss="log_loss",
        penalty="elasticnet",
        alpha=_PENALTY,
        l1_ratio=_SPARSE,
        max_iter=_ROUNDS,
        tol=None,
        random_state=0,
    )
    model.fit(scaled, [example.intent for example in examples])
    cues = _usual_cues(examples)
    head = [
        f"{intent}\t{bias:.2f}\t{cues.get(intent, '')}"
        for intent, bias in zip(model.classes_, model.intercept_, strict=True)
    ]
    rows = zip(counter.get_feature_names_out(), np.round(model.coef_.T, _DIGITS), strict=True)
    body = [f"{feature}\t{told}" for feature, weights in rows if (told := _told(weights))]
    return "\n".join([*head, "", *body, ""])


def _features_of(example: Example) -> Iterable[str]:
    return example.features


def _told(weights: Iterable[float]) -> str:
    return " ".join(f"{number}:{weight:g}" for number, weight in enumerate(weights) if weight)


def _usual_cues(examples: Iterable[Example]) -> dict[Intent, Cue]:
    """The cue that is read most often in what asks for an intent."""
    times: dict[Intent, Counter[Cue]] = defaultdict(Counter)
    for example in examples:
        times[example.intent].update(sorted(example.cues))
    return {intent: cues.most_common(1)[0][0] for intent, cues in times.items() if cues}


if __name__ == "__main__":
    main()
