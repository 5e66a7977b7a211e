"""The colours of the pictures, told apart by brightness as well, so that they need no eye for colour.

Every text has a contrast of at least 4.5 to what it stands on (WCAG AA). What a colour marks, words say as well.
"""

PAPER = "#F3F5F8"
CARD = "#FFFFFF"
EDGE = "#C3CBD6"
INK = "#14202E"
FAINT_INK = "#4A5668"
BAR = "#005A96"
QUIET = "#E6EAEF"
RESTRICTED = "#7A2E7E"
MINE = "#FFF0C2"
MINE_EDGE = "#B45309"
MINE_INK = "#7A3A00"
NOW = "#C62828"
NOW_INK = "#FFFFFF"
NOW_BEHIND = "#F9D0CD"
"""The line of the present where letters stand on it."""
