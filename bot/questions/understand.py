"""From a message to a question: the readers are asked one after the other, and the first that knows it answers."""

from collections.abc import Callable

from bot.questions.question import Question
from bot.questions.readers.absent_activities import absent_activity
from bot.questions.readers.absent_organisations import absent_organisation
from bot.questions.readers.absent_trades import absent_trade
from bot.questions.readers.after_pause import after_pause
from bot.questions.readers.again import again
from bot.questions.readers.all_speakers import all_speakers
from bot.questions.readers.archive import archive
from bot.questions.readers.asides import aside, foreign_subject, not_understood, small_talk
from bot.questions.readers.at_place import at_place
from bot.questions.readers.before_and_after import before_or_after
from bot.questions.readers.before_leaving import before_leaving
from bot.questions.readers.beyond import of_the_world
from bot.questions.readers.books import by_book
from bot.questions.readers.by_facts import fact_first, told_by_fact, told_by_thread
from bot.questions.readers.by_kind import by_kind
from bot.questions.readers.by_sort import by_sort
from bot.questions.readers.calendar import for_calendar
from bot.questions.readers.call_for_help import without_call
from bot.questions.readers.candidates import candidate
from bot.questions.readers.changes import changes
from bot.questions.readers.choosing import choosing
from bot.questions.readers.claims import claimed
from bot.questions.readers.comparing import comparing
from bot.questions.readers.conference import event_level
from bot.questions.readers.counts_compared import counts_compared
from bot.questions.readers.day_lengths import day_lengths
from bot.questions.readers.days_edges_compared import days_edges_compared
from bot.questions.readers.descriptions import described
from bot.questions.readers.edge_speaker import edge_speaker
from bot.questions.readers.follow_up import follow_up
from bot.questions.readers.for_the_elected import for_the_elected
from bot.questions.readers.forgotten import without_forgetting
from bot.questions.readers.free_time import free_time
from bot.questions.readers.guiding import guiding
from bot.questions.readers.hall import in_the_hall
from bot.questions.readers.hall_questions import hall_questions
from bot.questions.readers.held_on import held_on
from bot.questions.readers.how_many_on import how_many_on
from bot.questions.readers.how_often import how_often
from bot.questions.readers.in_all import in_all
from bot.questions.readers.in_between import in_between
from bot.questions.readers.in_time_for import in_time_for
from bot.questions.readers.interest import told_interest
from bot.questions.readers.meanwhile import barred, else_than_live, meanwhile, sent_elsewhere
from bot.questions.readers.misprints import misprinted
from bot.questions.readers.most import most
from bot.questions.readers.municipalities import how_many_municipalities
from bot.questions.readers.names import by_name
from bot.questions.readers.nearest import only_nearest
from bot.questions.readers.next_of_kind import next_of_kind
from bot.questions.readers.now_or_later import now_or_later
from bot.questions.readers.nth_pause import nth_pause
from bot.questions.readers.nth_point import nth_point
from bot.questions.readers.nth_talk import nth_talk
from bot.questions.readers.numbered_items import by_number, no_such_number
from bot.questions.readers.of_the_same import of_the_same
from bot.questions.readers.of_them import of_them
from bot.questions.readers.open_to_all import open_to_all
from bot.questions.readers.other_years import in_the_past, only_elsewhere, other_year, which_year
from bot.questions.readers.own_slot import own_slot
from bot.questions.readers.parties import parties
from bot.questions.readers.partners import partners
from bot.questions.readers.personal import personal
from bot.questions.readers.pictures import pictured
from bot.questions.readers.placed import placed_speaker
from bot.questions.readers.planning import planning
from bot.questions.readers.private import private_matter
from bot.questions.readers.pronouns import of_person
from bot.questions.readers.quotations import quotation
from bot.questions.readers.referred import referred_person
from bot.questions.readers.reminders import reminder, reminding, without_lead
from bot.questions.readers.responsible import responsible
from bot.questions.readers.rooms import where_room
from bot.questions.readers.same_hour_then import same_hour_then
from bot.questions.readers.schedule import by_time
from bot.questions.readers.seen_there import seen_there
from bot.questions.readers.so_many import so_many
from bot.questions.readers.speaker_beside import speaker_beside
from bot.questions.readers.the_other import the_other
from bot.questions.readers.time_left import time_left
from bot.questions.readers.together import together
from bot.questions.readers.told_of import told_at_last
from bot.questions.readers.told_self import told_self
from bot.questions.readers.topics import by_topic, sought_subject
from bot.questions.readers.urgent import urgent
from bot.questions.readers.which_first import which_first
from bot.questions.reading import Reading

Reader = Callable[[Reading], Question | None]

# Danger before all else; then the most certain first: what speakers ask of themselves, what goes on from the guide,
# what leans on the thread; then the conference, its people, its items by number, kind and subject, and the clock; last
# what leaves nearly everything out.
_READERS: tuple[Reader, ...] = (
    urgent,
    own_slot,
    told_self,
    for_calendar,
    guiding,
    personal,
    claimed,
    planning,
    hall_questions,
    pictured,
    where_room,
    at_place,
    misprinted,
    absent_organisation,
    absent_activity,
    responsible,
    by_book,
    partners,
    which_first,
    now_or_later,
    counts_compared,
    in_between,
    held_on,
    time_left,
    days_edges_compared,
    day_lengths,
    most,
    comparing,
    absent_trade,
    edge_speaker,
    seen_there,
    archive,
    same_hour_then,
    nth_point,
    nth_pause,
    how_often,
    how_many_municipalities,
    how_many_on,
    by_sort,
    aside,
    changes,
    candidate,
    of_the_same,
    of_them,
    parties,
    in_all,
    so_many,
    the_other,
    speaker_beside,
    together,
    after_pause,
    for_the_elected,
    open_to_all,
    told_by_thread,
    next_of_kind,
    described,
    again,
    other_year,
    sent_elsewhere,
    which_year,
    private_matter,
    sought_subject,
    referred_person,
    placed_speaker,
    nth_talk,
    free_time,
    told_by_fact,
    in_the_past,
    event_level,
    no_such_number,
    reminder,
    before_leaving,
    before_or_after,
    foreign_subject,
    all_speakers,
    else_than_live,
    barred,
    meanwhile,
    fact_first,
    of_person,
    by_name,
    by_number,
    of_the_world,
    choosing,
    by_kind,
    by_topic,
    by_time,
    follow_up,
    small_talk,
    in_the_hall,
    only_elsewhere,
    told_interest,
)


def _of_no_forum(reading: Reading) -> Question:
    """That there was no forum in a year; a year told with another matter is not asked for as one (`Excel 2016`)."""
    elsewhere = any(not reading.tags.focus.isdisjoint(h.positions) for h in reading.tags.of("other"))
    return Question("unknown" if elsewhere else "other_event", reading.event, reading.lexicon.language)


def understand(reading: Reading) -> Question:
    """The question; its intent is `unknown` where the message is none about the programme."""
    if not reading.scope:
        return urgent(reading) or _of_no_forum(reading)
    bare, lead = without_lead(in_time_for(without_forgetting(without_call(reading))))
    title = quotation(bare)
    asked = title.rest if title else bare
    if asked.tags.empty and title:
        return reminding(reading, title.alone, lead)
    for reader in _READERS:
        question = reader(asked)
        if question is not None and not (title and question.intent == "unknown"):
            told = told_at_last(asked) if question.intent in ("unknown", "no_topic") else None
            return reminding(reading, told or only_nearest(asked, question), lead)
    return title.alone if title else told_at_last(asked) or not_understood(reading)
