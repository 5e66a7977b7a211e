"""Which reader is asked before which, and why: the order carries what no reader could say of itself."""

from collections.abc import Callable
from typing import Final

from bot.questions.question import Question
from bot.questions.readers.absent_activities import absent_activity
from bot.questions.readers.absent_organisations import absent_organisation
from bot.questions.readers.absent_trades import absent_trade
from bot.questions.readers.after_pause import after_pause
from bot.questions.readers.again import again
from bot.questions.readers.all_speakers import all_speakers
from bot.questions.readers.apart_from import apart_from
from bot.questions.readers.archive import archive
from bot.questions.readers.arriving import arriving
from bot.questions.readers.asides import aside, foreign_subject, small_talk
from bot.questions.readers.at_once import at_once
from bot.questions.readers.at_place import at_place
from bot.questions.readers.bearer_there import bearer_there
from bot.questions.readers.before_and_after import before_or_after
from bot.questions.readers.before_leaving import before_leaving
from bot.questions.readers.beside_somebody import beside_somebody
from bot.questions.readers.beyond import of_the_world
from bot.questions.readers.books import by_book
from bot.questions.readers.by_cast import by_cast
from bot.questions.readers.by_facts import fact_first, told_by_fact, told_by_thread
from bot.questions.readers.by_kind import by_kind
from bot.questions.readers.calendar import for_calendar
from bot.questions.readers.candidates import candidate
from bot.questions.readers.changes import changes
from bot.questions.readers.checked import checked
from bot.questions.readers.choices_apart import choices_apart
from bot.questions.readers.choices_without import choices_without
from bot.questions.readers.choosing import choosing
from bot.questions.readers.claims import claimed
from bot.questions.readers.coming_after import coming_after
from bot.questions.readers.comparing import comparing
from bot.questions.readers.conference import event_level
from bot.questions.readers.counts_compared import counts_compared
from bot.questions.readers.day_lengths import day_lengths
from bot.questions.readers.days_edges_compared import days_edges_compared
from bot.questions.readers.deals_with import deals_with
from bot.questions.readers.descriptions import described
from bot.questions.readers.edge_speaker import edge_speaker
from bot.questions.readers.elected_there import elected_there
from bot.questions.readers.follow_up import follow_up
from bot.questions.readers.for_the_elected import for_the_elected
from bot.questions.readers.free_time import free_time
from bot.questions.readers.guiding import guiding
from bot.questions.readers.hall import in_the_hall
from bot.questions.readers.hall_questions import hall_questions
from bot.questions.readers.held_office import held_office
from bot.questions.readers.held_on import held_on
from bot.questions.readers.how_many_on import how_many_on
from bot.questions.readers.how_often import how_often
from bot.questions.readers.in_all import in_all
from bot.questions.readers.in_between import in_between
from bot.questions.readers.interest import told_interest
from bot.questions.readers.its_number import its_number
from bot.questions.readers.leaving_out import without_the_evening, without_the_first
from bot.questions.readers.meant_number import meant_number
from bot.questions.readers.meanwhile import barred, else_than_live, meanwhile, sent_elsewhere
from bot.questions.readers.misprints import misprinted
from bot.questions.readers.most import most
from bot.questions.readers.municipalities import how_many_municipalities
from bot.questions.readers.names import by_name
from bot.questions.readers.next_of_kind import next_of_kind
from bot.questions.readers.nominee_on_stage import nominee_on_stage
from bot.questions.readers.nothing_on import nothing_on
from bot.questions.readers.now_or_later import now_or_later
from bot.questions.readers.nth_pause import nth_pause
from bot.questions.readers.nth_point import nth_point
from bot.questions.readers.nth_talk import nth_talk
from bot.questions.readers.numbered_items import by_number, no_such_number
from bot.questions.readers.of_series import of_series
from bot.questions.readers.of_the_same import of_the_same
from bot.questions.readers.of_them import of_them
from bot.questions.readers.of_told_fact import of_told_fact
from bot.questions.readers.office_before import office_before
from bot.questions.readers.on_stage_now import on_stage_now
from bot.questions.readers.open_to_all import open_to_all
from bot.questions.readers.other_years import other_year
from bot.questions.readers.own_slot import own_slot
from bot.questions.readers.parties import parties
from bot.questions.readers.partners import partners
from bot.questions.readers.personal import personal
from bot.questions.readers.pictures import pictured
from bot.questions.readers.placed import placed_speaker
from bot.questions.readers.planning import planning
from bot.questions.readers.private import private_matter
from bot.questions.readers.prize_told import prize_told
from bot.questions.readers.pronouns import of_person
from bot.questions.readers.referred import referred_person
from bot.questions.readers.reminders import reminder
from bot.questions.readers.responsible import responsible
from bot.questions.readers.rooms import where_room
from bot.questions.readers.same_hour_then import same_hour_then
from bot.questions.readers.schedule import by_time
from bot.questions.readers.seen_there import seen_there
from bot.questions.readers.sent_by import sent_by
from bot.questions.readers.sharing_out import sharing_out
from bot.questions.readers.so_many import so_many
from bot.questions.readers.speaker_beside import speaker_beside
from bot.questions.readers.still_caught import still_caught
from bot.questions.readers.straight_after import straight_after
from bot.questions.readers.subject_then import subject_then
from bot.questions.readers.subject_told import subject_told
from bot.questions.readers.taking import taking
from bot.questions.readers.the_other import the_other
from bot.questions.readers.those_then import those_then
from bot.questions.readers.time_left import time_left
from bot.questions.readers.together import together
from bot.questions.readers.told_again import told_again
from bot.questions.readers.told_elsewhere import in_the_past, only_elsewhere, which_year
from bot.questions.readers.told_self import told_self
from bot.questions.readers.topics import by_topic, sought_subject
from bot.questions.readers.two_described import two_described
from bot.questions.readers.unnamed_guest import unnamed_guest
from bot.questions.readers.urgent import urgent
from bot.questions.readers.what_is_left import what_is_left
from bot.questions.readers.which_first import which_first
from bot.questions.readers.which_there_are import which_there_are
from bot.questions.readers.who_are_you import who_are_you
from bot.questions.readers.who_beside import who_beside
from bot.questions.readers.who_is_not import who_is_not
from bot.questions.readers.who_of_item import who_of_item
from bot.questions.readers.who_of_thread import who_of_thread
from bot.questions.readers.whoever_fits import whoever_fits
from bot.questions.reading import Reading

Reader = Callable[[Reading], Question | None]

# Danger before all else, whatever a message asks besides.
_DANGER: Final[tuple[Reader, ...]] = (urgent,)

# What people are, want to have or are being guided to is told by words of its own, which name items and people only in
# passing. `in my plan`, with nothing to put there, is a look at it, and so `personal` comes before `planning`; who else
# comes first here does not matter.
_OF_ONESELF: Final[tuple[Reader, ...]] = (
    own_slot,
    told_self,
    who_are_you,
    for_calendar,
    guiding,
    personal,
    claimed,
    planning,
    hall_questions,
    pictured,
)

# What stands in a programme letter by letter, the name of a room, a misprinted hour, the title of a book, would else be
# read word by word. The order does not matter.
_AS_PRINTED: Final[tuple[Reader, ...]] = (where_room, at_place, misprinted, by_book)

# What everybody knows by name, whether or not the programme has it: these are silent of all that it has, and nothing
# else knows that it has not. An organisation that is absent has made nothing with anybody, and so it comes before
# `partners`; else the order does not matter.
_WELL_KNOWN: Final[tuple[Reader, ...]] = (absent_organisation, absent_activity, absent_trade, responsible, partners)

# Two things beside each other: whoever knows but one of them would answer of that one. A day that is the longest is no
# item that is, and so `day_lengths` comes before `comparing`; so does `choices_without`, as it would tell who is in
# the others. Else the order does not matter.
_SIDE_BY_SIDE: Final[tuple[Reader, ...]] = (
    which_first,
    who_beside,
    two_described,
    now_or_later,
    counts_compared,
    in_between,
    held_on,
    time_left,
    days_edges_compared,
    day_lengths,
    most,
    at_once,
    sharing_out,
    choices_without,
    by_cast,
    comparing,
)

# By a place, a number or a sort: a point that is the third, how often, how many, everybody who is a woman, the first
# thing that somebody does not leave out. The words
# that are counted lead to subjects and names as well, further down. The order does not matter.
_COUNTED: Final[tuple[Reader, ...]] = (
    without_the_first,
    without_the_evening,
    still_caught,
    arriving,
    apart_from,
    choices_apart,
    who_is_not,
    edge_speaker,
    seen_there,
    on_stage_now,
    office_before,
    beside_somebody,
    archive,
    same_hour_then,
    nth_point,
    nth_pause,
    prize_told,
    nominee_on_stage,
    how_often,
    how_many_municipalities,
    who_of_item,
    what_is_left,
    how_many_on,
    unnamed_guest,
    whoever_fits,
)

# What a message is before it is a question to a programme; its words may be those of one (`how old are you`).
_NO_QUESTION: Final[tuple[Reader, ...]] = (aside,)

# What leans on what was told of. It comes before all that looks elsewhere, as the thread is likelier meant. First a
# reply to what was asked back, and what checks the answer; then some of those that were told of, before the ways in
# which one of them is described; and last what leaves all out and asks the last question again.
_OF_THE_THREAD: Final[tuple[Reader, ...]] = (
    candidate,
    meant_number,
    its_number,
    taking,
    held_office,
    checked,
    of_told_fact,
    which_there_are,
    deals_with,
    of_series,
    those_then,
    of_the_same,
    elected_there,
    who_of_thread,
    bearer_there,
    of_them,
    the_other,
    speaker_beside,
    coming_after,
    after_pause,
    told_by_thread,
    next_of_kind,
    described,
    again,
    other_year,
)

# What is asked of everybody or everything together, once it is none of those told of (`of_them`): no one item or person
# is to be looked for. The order does not matter.
_OF_ALL: Final[tuple[Reader, ...]] = (parties, in_all, so_many, together, for_the_elected, open_to_all)

# What one sure phrase asks, whatever is named beside it: whether it is called off, where the others go, which year, how
# old somebody is, where one hears of a subject. What is called off is a change also where a person is named, and so
# `changes` comes before `private_matter`; where the others go is no subject, and so `sent_elsewhere` comes before
# `sought_subject`.
_BY_SURE_WORDS: Final[tuple[Reader, ...]] = (changes, sent_elsewhere, which_year, private_matter, sought_subject)

# Somebody who is told by an office, a part of a name, a place in a day: before the conference as a whole, as the words
# for an office (`the chairman`) ask of that too. Whoever an organisation sends is told by its whole name, and so
# `sent_by` comes before `referred_person`, which looks for its words one by one; else the order does not matter.
_DESCRIBED: Final[tuple[Reader, ...]] = (sent_by, referred_person, placed_speaker, nth_talk)

# The conference as a whole, what it tells in facts and in which forum something was. What a fact or the past tells, and
# the time that is free, are less than the whole, and come before `event_level`.
_OF_THE_CONFERENCE: Final[tuple[Reader, ...]] = (told_by_fact, in_the_past, free_time, event_level)

# What is wanted around an item rather than of it: that there is none of that number, to be reminded of it, what comes
# before or after it. A `remind me before lunch` is a reminder, and so it comes before `before_or_after`, as do what
# there is on a subject then and whether something comes next; else the order does not matter.
_AROUND_AN_ITEM: Final[tuple[Reader, ...]] = (
    no_such_number,
    reminder,
    before_leaving,
    subject_then,
    straight_after,
    before_or_after,
)

# What is no item, all speakers at once, and what there is for whoever may not join the others. Whether one may join is
# asked before what there is instead (`barred` before `meanwhile`); else the order does not matter.
_BESIDES: Final[tuple[Reader, ...]] = (foreign_subject, all_speakers, else_than_live, barred, meanwhile)

# The programme itself, from the surest sign to the least sure one: a fact that tells what no item does, a `he` whom the
# thread knows, a name, a number, what there is to choose between, a subject told before the question, a kind, a subject
# in it, the clock. Each would answer much of what the ones before it know, and less well: the order is what matters
# most here.
_BY_NAME_OR_KIND: Final[tuple[Reader, ...]] = (
    fact_first,
    of_person,
    by_name,
    by_number,
    of_the_world,
    choosing,
    subject_told,
    by_kind,
    by_topic,
    by_time,
)

# What names nothing that the programme has: it goes on from the thread, else it is small talk, points at the hall, is
# of another forum, tells what somebody does, or asks for a subject that no programme has a word of. Each takes nearly
# all that is left, so the order matters.
_NOTHING_NAMED: Final[tuple[Reader, ...]] = (
    follow_up,
    small_talk,
    in_the_hall,
    told_again,
    only_elsewhere,
    told_interest,
    nothing_on,
)

READERS: Final[tuple[Reader, ...]] = (
    *_DANGER,
    *_OF_ONESELF,
    *_AS_PRINTED,
    *_WELL_KNOWN,
    *_SIDE_BY_SIDE,
    *_COUNTED,
    *_NO_QUESTION,
    *_OF_THE_THREAD,
    *_OF_ALL,
    *_BY_SURE_WORDS,
    *_DESCRIBED,
    *_OF_THE_CONFERENCE,
    *_AROUND_AN_ITEM,
    *_BESIDES,
    *_BY_NAME_OR_KIND,
    *_NOTHING_NAMED,
)
"""All readers in the order in which they are asked; the first that knows a message answers."""

SURE: Final[frozenset[Reader]] = frozenset(
    {
        *_DANGER,
        *_OF_ONESELF,
        *_AS_PRINTED,
        *_WELL_KNOWN,
        *_SIDE_BY_SIDE,
        *_COUNTED,
        *_OF_ALL,
        *_BY_SURE_WORDS,
        in_the_past,
        free_time,
        subject_then,
        meanwhile,
    }
)
"""The readers that know a message by signs of its own: what they make of it is not thought over again."""

GENERAL: Final[tuple[Reader, ...]] = (
    *_NO_QUESTION,
    described,
    which_year,
    *_DESCRIBED,
    *_OF_THE_CONFERENCE,
    before_or_after,
    *_BESIDES,
    *_BY_NAME_OR_KIND,
    *_NOTHING_NAMED,
)
"""The readers that go by what is named and by the cues, in their order: they make something else of other cues."""
