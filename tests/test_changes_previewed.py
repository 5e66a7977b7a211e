"""Changes on the day are looked at first: what would be different, what would collide, and what cannot be."""

from datetime import timedelta

import pytest

from bot.programme import edits
from bot.programme.change import Change, Field
from bot.programme.changes import Changes, ImpossibleError
from bot.programme.content import read_programme
from bot.programme.findings import Severity
from bot.programme.model import Appearance
from bot.programme.preview import preview
from bot.programme.store import Store
from bot.settings import ROOT
from tests.programmes import at
from tests.small_forum import IDA, NOW, Edit, changes_of, drafted, forum, stored

store = pytest.fixture(stored)
changes = pytest.fixture(changes_of)


def test_a_draft_changes_nothing_and_shows_what_it_would(store: Store, changes: Changes) -> None:
    draft = drafted(store, lambda p: edits.moved(p, "lunch", at("12.30")))
    assert store.load("forum") == forum()
    seen = changes.preview(draft.id)
    (lunch,) = seen.differences.changed
    assert [(field.field, field.after) for field in lunch.fields] == [("start", at("12.30")), ("end", at("13.30"))]
    assert (seen.errors, seen.collisions) == ((), ())
    assert seen.programme.by_id["lunch"].start == at("12.30")


def test_collisions_are_told_that_were_not_there_before(store: Store) -> None:
    def codes(edit: Edit) -> list[tuple[str, str]]:
        programme = store.load("forum")
        return [(finding.code, finding.id) for finding in preview(programme, edit(programme)).collisions]

    assert codes(lambda p: edits.in_room(p, "session-2", "hall")) == [("room-taken", "session-2")]
    assert codes(lambda p: edits.moved(p, "two", at("13.30"))) == [("outside-parent", "two")]
    assert ("outside-event", "lunch") in codes(lambda p: edits.moved(p, "lunch", at("12.00") + timedelta(days=9)))
    assert ("overlap", "lunch") in codes(lambda p: edits.moved(p, "lunch", at("11.30")))
    assert ("order", "two") in codes(lambda p: edits.moved(p, "two", at("9.30")))
    assert codes(lambda p: edits.called_off(p, "session-1")) == []
    assert codes(lambda p: (*edits.called_off(p, "session-1"), *edits.in_room(p, "session-2", "hall"))) == []


def test_somebody_cannot_be_in_two_places(store: Store) -> None:
    programme = store.load("forum")
    wanted = (
        *edits.joined(programme, "session-1", Appearance("cy")),
        *edits.joined(programme, "session-2", Appearance("cy")),
    )
    (found,) = preview(programme, wanted).collisions
    assert (found.code, found.id, found.severity) == ("two-places", "cy", Severity.REMARK)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (Change("nothing", Field.ROOM, "", "hall"), "no-item"),
        (Change("lunch", Field.ROOM, "", "cellar"), "no-such-room"),
        (Change("one", Field.APPEARANCES, (), (Appearance("nobody"),)), "no-such-person"),
        (Change("lunch", Field.END, at("13.00"), at("11.00")), "ends-before-start"),
        (Change("lunch", Field.TITLE, "Lunch", "  "), "no-title"),
        (Change("lunch", Field.START, at("12.00"), None), "no-start"),
    ],
)
def test_what_makes_no_programme_is_refused(store: Store, changes: Changes, change: Change, code: str) -> None:
    with pytest.raises(ImpossibleError) as caught:
        changes.draft("forum", IDA, [change], at=NOW)
    assert code in [finding.code for finding in caught.value.findings]
    assert changes.drafts("forum") == ()
    assert preview(store.load("forum"), [change]).errors == caught.value.findings


def test_the_real_forum_moved_by_ten_minutes_collides_with_nothing() -> None:
    real = read_programme(ROOT / "content" / "2024")
    lunch = real.by_id["frokost-torsdag"]
    assert lunch.start is not None
    seen = preview(real, edits.shifted(real, lunch.start, timedelta(minutes=10)))
    assert (seen.errors, seen.collisions) == ((), ())
