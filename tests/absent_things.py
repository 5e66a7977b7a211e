"""Questions about what no programme has, put together from people, towns, organisations and subjects.

Whoever asks for somebody or something that is not there must hear so, in whatever words they ask: a name, a time or a
title that sounds alike would be wrong and sure.
"""

from collections.abc import Iterator
from datetime import datetime
from itertools import product

from bot.answers.answer import Answer, Status
from bot.basics.clock import COPENHAGEN
from tests.evaluation.scoring import assistant

MORNING = datetime(2024, 5, 16, 9, 50, tzinfo=COPENHAGEN)

PEOPLE = ("Mette Frederiksen", "Lars Løkke", "Inger Støjberg", "Lone Hansen", "Peter Nielsen", "Karin Friis")
OFFICES = ("borgmester", "direktør", "kommunaldirektør", "formand", "professor", "rektor", "minister", "udvalgsformand")
TOWNS = ("Svendborg", "Esbjerg", "Roskilde", "Bornholm")
CALLED = (
    *("ældre sagen", "danske regioner", "3F", "dansk sygeplejeråd", "rigshospitalet", "novo nordisk", "red barnet"),
    *("lægeforeningen", "jyllands-posten", "psykiatrifonden", "danske patienter", "finansministeriet"),
)
ORGANISATIONS = ("Danfoss", "Ørsted", "Røde Kors", "FOA", "DTU", "Dansk Erhverv", "Microsoft", "politiet")
SERVICES = ("lyden", "rengøringen", "billederne", "sikkerheden", "blomsterne", "hjemmesiden", "livestream")
ACTIVITIES = (
    "yoga",
    "løbetur",
    "generalforsamling",
    "rundvisning",
    "kahoot",
    "koncert",
    "pubquiz",
    "byvandring",
    "morgenløb",
)
SUBJECTS = (
    *("fiskeri", "landbrug", "ukraine", "skat", "vindmøller", "kriminalitet", "kæledyr", "fodbold", "flygtninge"),
    *("turisme", "affald", "økologi", "våben", "krig", "energi", "tandlæger", "abort", "søvn", "overvægt", "hjemløse"),
    *("alkohol", "demens", "fængsler", "psykiatri"),
)


def people() -> Iterator[str]:
    """Yield questions about people who are on no programme."""
    ways = ("hvornår taler {}", "kommer {}", "hvem er {}", "er {} med", "hvad taler {} om", "hvor er {}", "{}")
    return (way.format(name) for way, name in product(ways, PEOPLE))


def offices() -> Iterator[str]:
    """Yield questions about offices in towns and organisations that nobody is from."""
    ways = (
        *("hvem er {0} i {1}", "hvem er {0} for {1}", "hvornår taler {0}en fra {1}", "er der en {0} fra {1}"),
        *("kommer {0}en fra {1}", "hvad hedder {0}en i {1}"),
    )
    return (way.format(office, seat) for way, office, seat in product(ways, OFFICES, (*TOWNS, *ORGANISATIONS[:5])))


def organisations() -> Iterator[str]:
    """Yield questions about towns and organisations that nobody is from."""
    ways = (
        *("er der nogen fra {}", "kommer {}", "hvem er fra {}", "er {} med", "hvem repræsenterer {}"),
        *("hvornår er {} på", "taler der nogen fra {}"),
    )
    return (way.format(name) for way, name in product(ways, (*TOWNS, *ORGANISATIONS)))


def well_known() -> Iterator[str]:
    """Yield questions, in small letters, about organisations that everybody knows and nobody is from."""
    ways = (
        *("hvad siger {}", "skal {} tale", "er der en fra {} her", "er der repræsentanter for {}", "har {} en session"),
        *("deltager {} i panelet", "kan jeg møde {} her", "stiller {} op", "hvem taler på vegne af {}", "{}s oplæg"),
        *("hvilken session er {} i", "ham fra {} hvornår er han på", "taler formanden for {}", "er {} repræsenteret"),
    )
    return (way.format(name) for way, name in product(ways, CALLED))


def subjects() -> Iterator[str]:
    """Yield questions about subjects that no item is about in the programme's own words."""
    ways = (
        *("er der noget om {}", "hvornår er den om {}", "hvilken session handler om {}", "hvem taler om {}"),
        *("hvor er oplægget om {}", "er der en session om {}", "noget om {}", "hvornår snakker de om {}"),
    )
    return (way.format(subject) for way, subject in product(ways, SUBJECTS))


def activities() -> Iterator[str]:
    """Yield questions about what people do at other conferences."""
    ways = (
        *("hvornår er der {}", "er der {}", "hvor er der {}", "er der {} i aften", "hvem står for {}"),
        *("skal vi til {}", "hvornår starter den der {}", "hvor mange til {}", "{} hvornår"),
    )
    return (way.format(activity) for way, activity in product(ways, ACTIVITIES))


def services() -> Iterator[str]:
    """Yield questions about who sees to what a house sees to."""
    ways = ("hvem står for {}", "hvem laver {}", "hvem tager sig af {}", "hvem har ansvaret for {}", "hvem leverer {}")
    return (way.format(service) for way, service in product(ways, SERVICES))


def answer_to(question: str) -> Answer:
    """Ask about the 2024 forum, on its first morning."""
    return assistant().ask(question, event="2024", at=MORNING).answer


def says_so(answer: Answer) -> bool:
    """True where an answer says that it is not there, or that what it tells is but the nearest."""
    return answer.status in (Status.MISSING, Status.UNKNOWN) or answer.text.startswith("Ikke ordret »")
