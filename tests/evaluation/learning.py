"""`make learn`: what the question sets tell of how people phrase what they ask, written into `locale/phrasing.tsv`.

Each message is read in all ways that the readers can, each answer is judged, and for each intent it is learnt in which
messages a question of it is right. The unseen set is not learnt from. It takes half an hour.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice

import numpy as np
from scipy.sparse import csr_matrix, diags
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

# An intent needs so many messages that rightly are answered so, a feature so many in which it stands.
_LEAST_ANSWERED, _LEAST_FOUND = 10, 3
# What says less of what was meant than an answer that is right or wrong: that another one is right as well, and that no
# reader makes such a question of the message.
_RIGHT_AS_WELL, _NEVER_MADE = 0.2, 0.2
# How much large weights cost; half of the penalty makes small ones 0, so that the file stays small.
_PENALTY, _SPARSE = 1e-5, 0.5
_ROUNDS = 15
# Weights are told to a tenth: a message's score is the mean of dozens.
_DIGITS = 1
# How many cues are told of each intent.
_CUES_TOLD = 3


@dataclass(frozen=True, slots=True)
class Example:
    """A message: its features and cues, the intent it was answered as, and for each that it may have which is right."""

    features: frozenset[str]
    cues: frozenset[Cue]
    answered: Intent
    right: Mapping[Intent, bool]


def main() -> None:
    """Ask, judge, learn, write."""
    threads: dict[tuple[str, str], list[Case]] = defaultdict(list)
    for case in seen_cases():
        threads[case.thread].append(case)
    with ProcessPoolExecutor() as pool:
        examples = [example for some in pool.map(_examples, threads.values(), chunksize=50) for example in some]
    WEIGHTS.write_text(learnt(examples), encoding="utf-8")
    print(f"{len(examples)} messages: {WEIGHTS}")


def _examples(thread: Sequence[Case]) -> list[Example]:
    """What the turns of a conversation tell."""
    asker, told = Asker(), []
    for case in thread:
        reply, asker = asker.ask(assistant(), case.question, event=case.event, at=case.at, role=case.role)
        asked = asked_of(reply.reading)
        if not asked.scope or asked.tags.empty:
            continue
        found = features(asked.tags.words, asked.conversation.asks)
        answered = phrased_as(reply.question.intent)
        right = {**_judged(case, asked, _otherwise_read(asked)), **_judged(case, asked, [reply.question])}
        told.append(Example(found, asked.asks, answered, right))
    return told


def _judged(case: Case, asked: Reading, questions: Iterable[Question]) -> Mapping[Intent, bool]:
    """For each intent of what a message may ask whether the first answer of it is right."""
    judged: dict[Intent, bool] = {}
    for question in questions:
        intent = phrased_as(question.intent)
        if intent not in judged:
            answer = assistant().tell(question, event=case.event, at=case.at, audience=asked.audience)
            judged[intent] = not any(faults(case, answer))
    return judged


def _otherwise_read(asked: Reading) -> Iterator[Question]:
    yield from questions(asked)
    for cues in ((), *((cue,) for cue in sorted(CUES))):
        yield from islice(questions(asked.taken_to_ask(*cues)), 1)


def learnt(examples: Sequence[Example]) -> str:
    """The file's text: intents with bias and cues, an empty line, features with the weights that are not 0."""
    counter = CountVectorizer(analyzer=_features_of, min_df=_LEAST_FOUND, binary=True)
    counts = counter.fit_transform(examples)
    scaled = csr_matrix(diags(1 / np.sqrt([len(e.features) for e in examples])) @ counts)
    cues = _usual_cues(examples)
    head, columns = [], []
    times = Counter(example.answered for example in examples if example.right[example.answered])
    for intent in sorted(intent for intent, often in times.items() if often >= _LEAST_ANSWERED):
        bias, weights = _fitted(intent, examples, scaled)
        head.append(f"{intent}\t{bias:.2f}\t{' '.join(cues.get(intent, ()))}")
        columns.append(weights)
    rows = zip(counter.get_feature_names_out(), np.round(np.stack(columns, axis=1), _DIGITS), strict=True)
    body = [f"{feature}\t{told}" for feature, weights in rows if (told := _told(weights))]
    return "\n".join([*head, "", *body, ""])


def _fitted(intent: Intent, examples: Sequence[Example], scaled: csr_matrix) -> tuple[float, np.ndarray]:
    """The bias and the weights of an intent."""
    right = np.array([example.right.get(intent, False) for example in examples])
    model = SGDClassifier(
        loss="log_loss",
        penalty="elasticnet",
        alpha=_PENALTY,
        l1_ratio=_SPARSE,
        max_iter=_ROUNDS,
        tol=None,
        random_state=0,
    )
    model.fit(scaled, right, sample_weight=[_says(example, intent) for example in examples])
    return model.intercept_[0], model.coef_[0]


def _says(example: Example, intent: Intent) -> float:
    """How much a message says of whether the intent is meant, 0 to 1."""
    if intent not in example.right:
        return _NEVER_MADE
    as_well = example.right[intent] and example.right[example.answered] and intent != example.answered
    return _RIGHT_AS_WELL if as_well else 1.0


def _features_of(example: Example) -> Iterable[str]:
    return example.features


def _told(weights: Iterable[float]) -> str:
    return " ".join(f"{number}:{weight:g}" for number, weight in enumerate(weights) if weight)


def _usual_cues(examples: Iterable[Example]) -> dict[Intent, list[Cue]]:
    """The cues that are read most often in what rightly is taken to have an intent."""
    times: dict[Intent, Counter[Cue]] = defaultdict(Counter)
    for example in examples:
        if example.right[example.answered]:
            times[example.answered].update(sorted(example.cues))
    return {intent: [cue for cue, _ in cues.most_common(_CUES_TOLD)] for intent, cues in times.items() if cues}


if __name__ == "__main__":
    main()
