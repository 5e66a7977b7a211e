"""Changes on the day in a test: a small forum in memory, and two organisers who draft and apply changes of it."""

from collections.abc import Callable, Iterator

from bot.programme.change import Batch, Change
from bot.programme.changes import Changes
from bot.programme.model import Appearance, Kind, Person, Programme, Room
from bot.programme.store import Store
from tests.programmes import at, item, programme

NOW = at("9.00")
IDA, OLE = 11, 22
Edit = Callable[[Programme], tuple[Change, ...]]


def forum() -> Programme:
    """Return a small forum: a theme of two talks, a break-out of two sessions, lunch, and an evening in the night."""
    return programme(
        item("theme", "10.00", "11.00", Kind.THEME),
        item("one", "10.00", "10.30", parent="theme", room="hall", appearances=(Appearance("ada"), Appearance("bo"))),
        item("two", "10.30", "11.00", parent="theme", room="hall", appearances=(Appearance("ada"),)),
        item("choose", "11.00", "12.00", Kind.BREAKOUT),
        item("session-1", "11.00", "12.00", Kind.SESSION, parent="choose", room="hall", number=1),
        item("session-2", "11.00", "12.00", Kind.SESSION, parent="choose", room="attic", number=2),
        item("lunch", "12.00", "13.00", Kind.MEAL, place="the pier"),
        item("party", "22.00", kind=Kind.EVENING),
        people=(Person("ada", "Ada Holm"), Person("bo", "Bo Lind"), Person("cy", "Cy Dam")),
        rooms={name: Room(name, name.title()) for name in ("hall", "attic")},
    )


def stored() -> Iterator[Store]:
    """Keep the small forum for each test of a file that says `store = pytest.fixture(stored)`."""
    with Store.open(":memory:") as store:
        store.save(forum())
        yield store


def changes_of(store: Store) -> Changes:
    """Return its changes, in a file that says `changes = pytest.fixture(changes_of)`."""
    return Changes(store)


def drafted(store: Store, edit: Edit, *people: Person) -> Batch:
    return Changes(store).draft("forum", IDA, edit(store.load("forum")), people, at=NOW)


def applied(store: Store, edit: Edit, *people: Person) -> Batch:
    return Changes(store).apply(drafted(store, edit, *people).id, at=NOW)
