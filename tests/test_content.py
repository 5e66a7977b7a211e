"""Reading content folders: what a programme means, and what an organiser is told who mistypes."""

from pathlib import Path

import pytest

from bot.basics.texts import texts
from bot.programme.content import ContentError, event_folders, read_programme
from bot.programme.model import Audience, Role
from bot.settings import ROOT
from tests.programmes import EVENT, ITEMS, PEOPLE, at, write_folder


def problems(folder: Path, language: str = "en") -> list[str]:
    """Return the lines that somebody sees who loads `folder`, without the folder's own path."""
    with pytest.raises(ContentError) as caught:
        read_programme(folder)
    return [line.replace(f"{folder}/", "") for line in caught.value.render(texts(language))]


@pytest.mark.parametrize("folder", event_folders(ROOT / "content"), ids=lambda folder: folder.name)
def test_every_forum_that_is_shipped_can_be_read(folder: Path) -> None:
    assert read_programme(folder).event.id == folder.name


def test_an_item_ends_when_the_next_in_its_track_starts(tmp_path: Path) -> None:
    items = read_programme(write_folder(tmp_path)).by_id
    assert items["welcome"].end == at("10.15")
    assert items["talk-one"].end == at("10.40")


def test_a_theme_ends_when_the_next_item_outside_it_starts_and_its_last_talk_with_it(tmp_path: Path) -> None:
    items = read_programme(write_folder(tmp_path)).by_id
    assert items["theme"].end == items["talk-two"].end == at("11.00")


def test_the_last_item_of_a_day_has_no_end(tmp_path: Path) -> None:
    assert read_programme(write_folder(tmp_path)).by_id["dinner"].end is None


def test_a_session_takes_time_and_audience_of_its_break_out_unless_it_says_otherwise(tmp_path: Path) -> None:
    items = read_programme(write_folder(tmp_path)).by_id
    assert (items["session-1"].start, items["session-1"].end) == (at("11.00"), at("12.00"))
    assert (items["session-2"].start, items["session-2"].end) == (at("11.00"), at("12.00"))
    assert items["session-1"].audience is Audience.ELECTED
    assert items["session-2"].audience is Audience.OTHERS


@pytest.mark.parametrize(
    ("stated", "end"),
    [("11.45", at("11.45")), ("01.30", at("01.30", at("12.00").date().replace(day=3))), ("open", None)],
)
def test_a_stated_end_is_kept_also_after_midnight_and_when_left_open(tmp_path: Path, stated: str, end: object) -> None:
    programme = ITEMS.replace('start = "11.00"', f'start = "11.00"\nend = "{stated}"')
    assert read_programme(write_folder(tmp_path, programme=programme)).by_id["choose"].end == end


def test_a_day_without_a_time_is_kept(tmp_path: Path) -> None:
    programme = ITEMS.replace('day = 2030-05-02\nstart = "12.00"', "day = 2030-05-03")
    dinner = read_programme(write_folder(tmp_path, programme=programme)).by_id["dinner"]
    assert (dinner.start, dinner.end, str(dinner.day)) == (None, None, "2030-05-03")


def test_people_are_on_as_speakers_unless_the_file_says_otherwise(tmp_path: Path) -> None:
    on = read_programme(write_folder(tmp_path)).appearances_of
    assert [appearance.role for _item, appearance in on["ada-holm"]] == [Role.SPEAKER]
    assert [appearance.role for _item, appearance in on["bo-lind"]] == [Role.PANEL]


def test_letters_that_an_editor_took_apart_are_put_together(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, people=PEOPLE.replace("Ada Holm", "A\u030ase Holm"))
    assert read_programme(folder).people["ada-holm"].name == "\u00c5se Holm"


DAY = "day = 2030-05-02"
NOON = 'start = "12.00"'
DINNER = 'title = "Dinner"'

MISTAKES = [
    # file, what is right, what is written instead, the line that is blamed, what it says, what it advises
    ("programme", 'title = "Two"', 'titel = "Two"', 'titel = "Two"', "“titel”", "“title”"),
    ("programme", 'kind = "evening"', 'kind = "evenning"', 'kind = "evenning"', "“evenning”", "“evening”"),
    ("programme", 'kind = "evening"', 'kind = "zzz"', 'kind = "zzz"', "“zzz”", "opening, closing, theme"),
    ("programme", 'role = "panel"', 'role = "pannel"', "pannel", "“pannel”", "“panel”"),
    ("programme", 'person = "ada-holm"', 'person = "ada-hol"', '"ada-hol"', "“ada-hol”", "“ada-holm”"),
    ("programme", 'person = "ada-holm"', 'person = "Ada Holm"', "Ada Holm", "“Ada Holm”", "“ada-holm”"),
    ("programme", 'parent = "choose"\naud', 'parent = "chose"\naud', "chose", "“chose”", "“choose”"),
    ("programme", NOON, 'start = "12:00"', "12:00", "“12:00”", 'start = "12.00"'),
    ("programme", NOON, "start = 12.30", "12.30", "12.3", 'start = "12.30"'),
    ("programme", NOON, 'start = "25.00"', "25.00", "“25.00”", 'start = "10.10"'),
    ("programme", NOON, f'{NOON}\nend = "11.00"', "end =", "ends at 11.00", "starts at 12.00"),
    ("programme", "number = 2", 'number = "2"', 'number = "2"', "“2”", "number = 2"),
    ("programme", f"{DAY}\n{NOON}", f'day = "2.5.2030"\n{NOON}', "2.5.2030", "“2.5.2030”", DAY),
    ("programme", DINNER, f'{DINNER}\nweekday = "onsdag"', "weekday", "“onsdag”", "“torsdag”"),
    ("programme", 'id = "dinner"', 'id = "theme"', 'id = "theme"\nkind = "evening"', "“theme” is taken", ""),
    ("programme", 'id = "dinner"', 'id = "Late dinner"', "Late", "“Late dinner”", "“late-dinner”"),
    ("programme", DINNER, 'title = " "', 'title = " "', "“title” is empty", ""),
    ("programme", f"{DINNER}\n", "", '[[items]]\nid = "dinner"', "“title” is missing", ""),
    ("programme", f"{DAY}\n{NOON}", NOON, '[[items]]\nid = "dinner"', "“day” is missing", ""),
    ("programme", NOON, 'end = "12.00"', '[[items]]\nid = "dinner"', "“start” is missing", ""),
    ("programme", DINNER, f'{DINNER}\ntopics = "food"', "topics", "“topics”", 'topics = ["food"]'),
    ("programme", DINNER, f'{DINNER}\nroom = "hall"', "room", "“hall”", ""),
    ("programme", DINNER, 'title = "Dinner', 'title = "Dinner', "cannot be read", "quotation marks"),
    ("event", 'id = "forum"', 'id = "fourm"', "fourm", "“fourm”", "the same name"),
    ("event", "ends = 2030-05-03", "ends = 2030-05-01", "ends", "ends before it starts", ""),
    ("event", "ends = 2030-05-03", 'floor_plan = "plan.svg"', "floor_plan", "“plan.svg”", ""),
    ("event", "ends = 2030-05-03", 'floor_plan = "../forum/event.toml"', "floor_plan", "event.toml”", ""),
    ("people", '[[people]]\nid = "bo', '[[person]]\nid = "bo', "[[person]]", "“person”", "people"),
]


@pytest.mark.parametrize(("file", "right", "wrong", "blamed", "said", "advice"), MISTAKES)
def test_a_mistake_is_told_with_its_line_and_what_to_write(  # noqa: PLR0917
    tmp_path: Path, file: str, right: str, wrong: str, blamed: str, said: str, advice: str
) -> None:
    text = {"event": EVENT, "people": PEOPLE, "programme": ITEMS}[file].lstrip("\n")
    at_mistake = text.rindex(right)
    text = text[:at_mistake] + wrong + text[at_mistake + len(right) :]
    line = text.count("\n", 0, text.rindex(blamed)) + 1
    found = problems(write_folder(tmp_path, **{file: text}))
    assert len(found) == 1, found
    assert found[0].startswith(f"{file}.toml:{line}: ")
    assert said in found[0]
    assert advice in found[0]


def test_the_place_is_told_in_the_words_of_the_file(tmp_path: Path) -> None:
    programme = ITEMS.replace('role = "panel"', 'role = "pannel"').replace('title = "Dinner"\n', "")
    found = problems(write_folder(tmp_path, programme=programme), "da")
    assert found == [
        "programme.toml:31: Two, bo-lind: »pannel« er ikke en gyldig »role«. Mente du »panel«?",
        "programme.toml:56: dinner: »title« mangler.",
    ]


def test_all_mistakes_are_told_at_once_in_reading_order(tmp_path: Path) -> None:
    folder = write_folder(
        tmp_path,
        event=EVENT.replace("year = 2030", 'year = "2030"'),
        people=PEOPLE.replace("title =", "titel ="),
        programme=ITEMS.replace('"12.00"', '"noon"')
        .replace('"bo-lind"', '"bo-lin"')
        .replace('kind = "opening"', 'kind = "open"'),
    )
    assert [line.split(": ")[0] for line in problems(folder)] == [
        "event.toml:3",
        "people.toml:4",
        "programme.toml:3",
        "programme.toml:31",
        "programme.toml:61",
    ]


def test_a_mistake_in_an_entry_does_not_make_those_who_name_it_look_wrong(tmp_path: Path) -> None:
    programme = ITEMS.replace('kind = "breakout"', 'kind = "brekout"')
    found = problems(write_folder(tmp_path, programme=programme, people=PEOPLE.replace('"Ada Holm"', "7")))
    assert [line.split(": ")[0] for line in found] == ["people.toml:3", "programme.toml:35"]


def test_an_item_cannot_stand_under_itself(tmp_path: Path) -> None:
    programme = ITEMS.replace('start = "10.15"\n\n', 'start = "10.15"\nparent = "talk-one"\n\n')
    assert any("stands under itself" in line for line in problems(write_folder(tmp_path, programme=programme)))


def test_a_file_that_is_missing_misnamed_or_in_another_encoding_is_told(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    (folder / "people.toml").rename(folder / "peple.toml")
    assert problems(folder) == ["peple.toml: A file of this name is not read. Did you mean “people.toml”?"]
    (folder / "peple.toml").rename(folder / "people.toml")
    (folder / "people.toml").write_bytes('# \n[[people]]\nname = "S\u00f8ren"'.encode("latin-1"))
    assert problems(folder) == ["people.toml:3: The file is not in UTF-8. Save it as UTF-8."]
    (folder / "event.toml").unlink()
    assert problems(folder)[0] == "event.toml: The file is missing."


@pytest.mark.parametrize("event", ["", "# nothing yet\n"])
def test_an_empty_event_is_told_what_it_lacks(tmp_path: Path, event: str) -> None:
    found = problems(write_folder(tmp_path, event=event))
    assert [line.split(": ")[1] for line in found] == ["“id” is missing.", "“name” is missing.", "“year” is missing."]


def test_a_list_written_as_a_single_table_is_told_how_to_write_it(tmp_path: Path) -> None:
    found = problems(write_folder(tmp_path, people=PEOPLE.split("\n\n")[0].replace("[[people]]", "[people]")))
    assert len(found) == 1
    assert "[[people]]" in found[0]


def test_a_folder_that_does_not_exist_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="There is no such folder"):
        read_programme(tmp_path / "nowhere")
