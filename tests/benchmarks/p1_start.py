"""P1: from the command to both articles readable in the window. Goal: ≤ 2.5 × the ten lines, and ahead of Meld.

Run `.venv/bin/python -m tests.benchmarks.p1_start [LEFT RIGHT]`.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.benchmarks import figures, programs
from tests.benchmarks.screen import Program, screen, seconds_until_readable, settled


def main() -> None:
    options = programs.arguments(__doc__, runs=10)
    left, right = options.left.resolve(), options.right.resolve()
    with tempfile.TemporaryDirectory() as folder, screen() as on:
        home = Path(folder)
        kept = home / "kept.annotator"
        floor = programs.bare_script(left, right)
        contenders = [
            floor,
            programs.annotator("annotator open PROJECT", "open", kept, home=home / "a"),
            *programs.peers(left, right, home=home),
        ]
        # The project of the second line is made by the first run on it.
        settled(programs.annotator("annotator", "open", left, right, "--project", kept, home=home / "a"), on)
        ink = {
            program.name: settled(program, on, picture=_picture(options.pictures, program)) for program in contenders
        }
        fresh = "annotator open LEFT RIGHT"
        ink[fresh] = ink["annotator open PROJECT"]
        times: dict[str, list[float]] = {name: [] for name in ink}
        for run in range(options.runs):
            new = home / f"new-{run}.annotator"
            first = programs.annotator(fresh, "open", left, right, "--project", new, home=home / "b")
            for program in [*contenders, first]:
                times[program.name].append(1000 * seconds_until_readable(program, ink[program.name], on))
    print(figures.heading("P1 command → both readable"))
    for name, values in times.items():
        print(figures.line(name, values, reference=times[floor.name]))


def _picture(folder: Path | None, program: Program) -> Path | None:
    return folder / f"{program.name.replace(' ', '-')}.png" if folder else None


if __name__ == "__main__":
    main()
