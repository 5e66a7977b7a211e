"""`ordstyrer check`: a content folder, reviewed as an editor would."""

from collections.abc import Callable, Sequence
from pathlib import Path

from bot.basics.texts import Texts
from bot.pictures.review import unreadable_plans
from bot.programme.checks import Finding, Severity, review
from bot.programme.content import Reading, read

Write = Callable[[str], None]

FILES = {"items": "programme.toml", "people": "people.toml", "rooms": "rooms.toml"}


def check(folder: Path, texts: Texts, out: Write) -> int:
    """Print what is wrong in `folder` and what is remarkable. Returns the exit status: 1 if anything is wrong."""
    reading = read(folder)
    findings = review(reading.programme) if reading.programme else ()
    unreadable = unreadable_plans(folder, reading.programme) if reading.programme else ()
    errors = [problem.render(texts) for problem in (*reading.problems, *unreadable)]
    errors += _lines(findings, Severity.ERROR, reading, texts)
    remarks = _lines(findings, Severity.REMARK, reading, texts)
    for heading, lines in ((texts.say("Errors"), errors), (texts.say("Remarks"), remarks)):
        if lines:
            out(heading)
            for line in lines:
                out(f"  {line}")
            out("")
    out(
        texts.say(
            "{folder}: {errors}, {remarks}.",
            folder=folder,
            errors=texts.plural("{count} error", "{count} errors", len(errors)),
            remarks=texts.plural("{count} remark", "{count} remarks", len(remarks)),
        )
    )
    return 1 if errors else 0


def _lines(findings: Sequence[Finding], severity: Severity, reading: Reading, texts: Texts) -> list[str]:
    return [
        ": ".join(filter(None, (_where(finding, reading, texts), finding.render(texts))))
        for finding in findings
        if finding.severity is severity
    ]


def _where(finding: Finding, reading: Reading, texts: Texts) -> str:
    """Return where that stands which a finding is about, "" if that is about the whole."""
    source = reading.sources.get(FILES.get(finding.table, ""))
    return source.where(finding.table, finding.id, texts) if source else ""
