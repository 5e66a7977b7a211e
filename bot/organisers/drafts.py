"""What organisers are about to announce: drafts outlive a restart and any wrong turn."""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime

from sqlite_utils import Database

from bot.answers.post import Post
from bot.basics.clock import COPENHAGEN
from bot.basics.plain import from_json, to_json
from bot.delivery.recipients import Recipients
from bot.tables.organisers import migrations


@dataclass(frozen=True, slots=True)
class Draft:
    """A post on its way to be announced: to whom, None as long as nobody has said, and when, None for at once.

    `original` is the number of the announcement that it corrects, 0 for a new one. `token` tells it from what it was
    before it was changed.
    """

    post: Post
    recipients: Recipients | None = None
    due: datetime | None = None
    original: int = 0
    token: str = ""


class Drafts:
    """Keeps drafts, by the organisers' numbers. Use it from one thread, as SQLite connections want it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        migrations.apply(database)

    def of(self, organiser: int) -> Draft | None:
        """Return the draft that an organiser has worked on last, if they have one."""
        row = self.database.execute(
            "select post, recipients, due, original, token from drafts where organiser = ? order by rowid desc limit 1",
            [organiser],
        ).fetchone()
        if row is None:
            return None
        post, recipients, due, original, token = row
        return Draft(
            from_json(Post, post),
            from_json(Recipients, recipients) if recipients else None,
            datetime.fromtimestamp(due, COPENHAGEN) if due else None,
            original,
            token,
        )

    def keep(self, organiser: int, draft: Draft) -> Draft:
        """Remember an organiser's draft in place of the one for the same thing; return it with its new token."""
        kept = replace(draft, token=secrets.token_hex(4))
        self.database.execute(
            "insert or replace into drafts (organiser, token, post, recipients, due, original)"
            " values (?, ?, ?, ?, ?, ?)",
            [
                organiser,
                kept.token,
                to_json(kept.post),
                to_json(kept.recipients) if kept.recipients else "",
                kept.due.timestamp() if kept.due else 0.0,
                kept.original,
            ],
        )
        return kept

    def drop(self, organiser: int, token: str) -> None:
        """Forget a draft of an organiser's; another one that was put aside for it comes back."""
        self.database.execute("delete from drafts where organiser = ? and token = ?", [organiser, token])
