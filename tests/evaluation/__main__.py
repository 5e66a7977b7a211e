"""`make eval`: the share of questions answered right and wrong but sure, per kind of question, set and folder of sets.

make eval ARGS="--failures --set usual_mix/3"
make eval ARGS="--phrasings --failures"
"""

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from statistics import median, quantiles

from tests.evaluation.cases import UNSEEN, question_files, read_cases, set_name
from tests.evaluation.phrasings import OPENING, phrasing_cases
from tests.evaluation.scoring import Outcome, Score, ask_all, assistant, with_typos


def main() -> None:
    """Ask, score, print."""
    options = _options()
    if options.phrasings:
        _print_phrasings(failures=options.failures)
        return
    every = (case for file in question_files() for case in read_cases(file))
    cases = [case for case in every if not options.set or {case.set, case.folder} & set(options.set)]
    asked = assistant()
    outcomes = list(ask_all(asked, cases))
    if options.failures:
        _print_failures(outcomes)
    _print_scores("kind", outcomes, lambda outcome: outcome.case.tags)
    _print_scores("set", outcomes, lambda outcome: [outcome.case.set])
    _print_scores("folder", outcomes, lambda outcome: [outcome.case.folder])
    _print_scores("", outcomes, lambda outcome: [UNSEEN if outcome.case.set == UNSEEN else "all others"])
    times = [outcome.milliseconds for outcome in outcomes]
    print(f"\nms per question: median {median(times):.2f}, 99th percentile {quantiles(times, n=100)[-1]:.2f}")
    clean = Score.of(outcomes).share_right
    for seed in range(options.seeds):
        typed = list(ask_all(asked, with_typos(cases, seed)))
        score = Score.of(typed)
        print(
            f"one typo per question (seed {seed}): {score.share_right:.1%} right, "
            f"{score.share_wrong_but_sure:.1%} wrong but sure, {100 * (clean - score.share_right):.1f} points lost"
        )
        if options.typo_failures:
            stood = {(o.case.set, o.case.id) for o in outcomes if o.right}
            _print_failures(o for o in typed if (o.case.set, o.case.id) in stood)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--failures", action="store_true", help="print every wrong answer")
    parser.add_argument("--typo-failures", action="store_true", help="print every answer that a typo made wrong")
    parser.add_argument("--phrasings", action="store_true", help="ask the phrasings of tests/phrasings instead")
    names = [set_name(file) for file in question_files()]
    folders = {name.split("/")[0] for name in names}
    parser.add_argument(
        "--set", metavar="SET", action="append", choices=sorted({*names, *folders}), help="only this set or folder"
    )
    parser.add_argument("--seeds", type=int, default=3, help="how many rounds with other typos (3)")
    return parser.parse_args()


def _print_phrasings(*, failures: bool) -> None:
    """Score the phrasings, all that fills their slots, by what they ask and by file."""
    outcomes = [o for o in ask_all(assistant(), list(phrasing_cases())) if OPENING not in o.case.tags]
    if failures:
        _print_failures(outcomes)
    _print_scores("asked", outcomes, lambda outcome: [f"{outcome.case.set} {tag}" for tag in outcome.case.tags])
    _print_scores("file", outcomes, lambda outcome: [outcome.case.set])
    _print_scores("", outcomes, lambda _: ["all phrasings"])


def _print_failures(outcomes: Iterable[Outcome]) -> None:
    for outcome in outcomes:
        if outcome.faults and outcome.case.set != UNSEEN:
            case = outcome.case
            print(f"\n{case.id} [{case.event} {case.at:%Y-%m-%d %H:%M} {case.role} {case.chat}] {case.question[:200]}")
            print(f"   {'; '.join(outcome.faults)}")
            print(f"   -> {outcome.answer.status.value} ({outcome.answer.intent}): {outcome.answer.text[:300]!r}")


def _print_scores(heading: str, outcomes: Sequence[Outcome], groups: Callable[[Outcome], Iterable[str]]) -> None:
    """Print a table with the weakest group first."""
    by_group: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        for group in groups(outcome):
            by_group[group].append(outcome)
    rows = sorted(((name, Score.of(group)) for name, group in by_group.items()), key=lambda row: row[1].share_right)
    width = max(len(name) for name, _ in rows) + 2
    print(f"\n{heading:{width}}{'right':>20}{'wrong but sure':>20}")
    for name, score in rows:
        print(
            f"{name:{width}}{score.right:5} of {score.total:5}{score.share_right:8.1%}"
            f"{score.sure:11}{score.share_wrong_but_sure:8.1%}"
        )


if __name__ == "__main__":
    main()
