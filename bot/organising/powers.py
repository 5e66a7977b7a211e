"""All that organisers can do, in the order of the home screen: whatever is new gets a line here."""

from bot.organisers.office import Office
from bot.organising import (
    altering,
    announcing,
    answering,
    arriving,
    changing,
    confirming,
    counting,
    daily,
    duty,
    giving,
    hall_questions,
    handing_out,
    inviting,
    linking,
    looking_back,
    managing,
    naming,
    reporting,
    seeing,
    undoing,
)
from bot.organising.power import Power


def powers(office: Office) -> tuple[Power, ...]:
    """Return what organisers can do."""
    return (
        changing.power(office),
        altering.power(office),
        hall_questions.power(office),
        undoing.power(office),
        seeing.power(office),
        announcing.power(office),
        answering.power(office),
        giving.power(office),
        daily.power(office),
        counting.power(office),
        inviting.power(office),
        managing.power(office),
        linking.power(office),
        handing_out.power(office),
        confirming.power(office),
        arriving.power(office),
        duty.power(office),
        reporting.power(office),
        looking_back.power(office),
        naming.power(office),
    )
