"""The links of all speakers at once: found by name to make one, and as a workbook and slips to hand out."""

import re
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook

from tests.forum_day import programme
from tests.speakers_hall import ALL, GITTE, HOME, INVALID, PERNILLE, SPEAKERS, hall, payload, plural, say


async def test_a_speaker_is_found_by_page_and_by_any_part_of_a_name(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        await here.olga.asks(HOME)
        await here.olga.presses(SPEAKERS)
        first = await here.olga.answer()
        assert say("{known} of {count} speakers are known to me.", known=0, count=45) in first.text
        seen = list(first.buttons)
        for _ in range(4):
            await here.olga.presses(say("Next page"))
            seen += (await here.olga.answer()).buttons
        assert {person.name for person in programme().people.values()} <= set(seen)
        await here.olga.presses(say("Previous page"))
        await here.olga.answer()
        five = await here.olga.asks("mette")
        assert plural("{count} fits:", "{count} fit:", 5) in five.text
        assert sum("Mette" in label for label in five.buttons) == 5
        assert (await here.olga.asks("rosenkranz tejl")).text.startswith(PERNILLE), "by ear"
        await here.olga.presses(SPEAKERS)
        await here.olga.answer()
        nobody = await here.olga.asks("xyzzy")
        assert nobody.text == say("Nobody on the programme is called that. Write it once more.")


async def test_all_links_come_as_a_workbook_and_as_slips_each_for_one_speaker(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        await here.speaker("G", "aagard")
        await here.olga.asks(HOME)
        await here.olga.presses(SPEAKERS)
        await here.olga.answer()
        await here.olga.presses(ALL)
        assert "44" in (await here.olga.answer()).text
        await here.olga.presses(say("Links as an Excel list"))
        await here.olga.answer()
        assert (await here.olga.answer()).file == "oplaegsholdere-2024.xlsx"
        content = here.telegram.called("sendDocument")[-1]["document"].content
        sheet = load_workbook(BytesIO(content)).active
        assert sheet
        rows = [[str(cell) for cell in row] for row in sheet.iter_rows(min_row=2, values_only=True)]
        links = {row[0]: payload(row[3]) for row in rows}
        assert len(set(links.values())) == len(links) == 44
        assert GITTE not in links, "she is known already"
        await here.olga.presses(SPEAKERS)
        await here.olga.answer()
        await here.olga.presses(ALL)
        assert (
            plural("{count} link is still open.", "{count} links are still open.", 44)
            in (await here.olga.answer()).text
        )
        await here.olga.presses(say("Links to print, with QR codes"))
        await here.olga.answer()
        assert (await here.olga.answer()).file == "oplaegsholdere-2024.html"
        page = here.telegram.called("sendDocument")[-1]["document"].content.decode()
        assert page.count("<section>") == page.count("<svg") == 44
        assert not re.search(r"<(script|link|img|iframe)|url\(|@import", page), "it needs nothing from elsewhere"
        assert "size: A4" in page
        slip = next(part for part in page.split("<section>") if PERNILLE in part)
        pernille = here.person("P")
        pernille.writes(f"/start {payload(re.findall(r'https://t.me/[^<]+', slip)[0])}")
        assert (await pernille.answer()).menu
        await pernille.answer()
        assert (await here.person("Eva").asks(f"/start {links[PERNILLE]}")).text == INVALID, "that of the list as well"
        await here.olga.presses(SPEAKERS)
        await here.olga.answer()
        await here.olga.presses(ALL)
        await here.olga.answer()
        await here.olga.presses(say("Withdraw all open links"))
        await here.olga.answer()
        await here.olga.presses(say("Yes, withdraw"))
        assert say("Withdraw all open links") not in (await here.olga.answer()).buttons
        janet = programme().people["janet-samuel"].name
        assert (await here.person("Ida").asks(f"/start {links[janet]}")).text == INVALID
        by = say("Organiser {number}", number=1)
        assert (await here.history())[:3] == [
            say("{who} withdrew all open speakers' links", who=by),
            say("{who} made {count} speakers' links at once", who=by, count=44),
            say("{who} made {count} speakers' links at once", who=by, count=44),
        ]
