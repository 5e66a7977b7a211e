"""Seconds from the start of the process to the first answer.

    python -m benchmarks.start_to_answer [TIMES]

With content folders alone, as after a fresh `make chat`, and with everything loaded into a database, as on a server.
"""

import os
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from statistics import median
from time import perf_counter

from bot.settings import ROOT

TIMES = 5
WORDS = Path(__file__).parent / "danish.toml"


def seconds(arguments: tuple[str, ...], environment: dict[str, str], text: str = "") -> float:
    """Run Python once; return the seconds until its first line of output."""
    began = perf_counter()
    with subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(text)
        process.stdin.close()
        line = process.stdout.readline()
        spent = perf_counter() - began
        process.stdout.read()
    assert line.strip(), arguments
    return spent


def main() -> None:
    """Measure and print."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else TIMES
    print(f"{'seconds from start to first answer':44}{'median':>8}{'least':>8}")
    with tempfile.TemporaryDirectory() as folder:
        database = {"ORDSTYRER_DATABASE": str(Path(folder) / "bench.db")}
        none = {"ORDSTYRER_DATABASE": str(Path(folder) / "none.db")}
        question = tomllib.loads(WORDS.read_text(encoding="utf-8"))["first_question"]
        ask = ("-m", "bot", "ask", question, "--event", "2024", "--at", "2024-05-16T10:15")
        chat = ("-m", "bot", "chat", "--event", "2024")
        rows = {
            "Python itself": (("-c", "print(1)"), {}, ""),
            "ask, from the content folders": (ask, none, ""),
            "chat, from the content folders": (chat, none, f"{question}\n"),
            "ask, from a database": (ask, database, ""),
        }
        load = [sys.executable, "-m", "bot", "load"]
        subprocess.run(load, cwd=ROOT, env={**os.environ, **database}, check=True, stdout=subprocess.DEVNULL)
        for name, row in rows.items():
            spent = [seconds(*row) for _ in range(times)]
            print(f"{name:44}{median(spent):8.2f}{min(spent):8.2f}", flush=True)


if __name__ == "__main__":
    main()
