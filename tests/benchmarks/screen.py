"""A screen of one's own whose pixels are read from outside, without asking the programs or the X server.

Xvfb keeps its picture in a file (`-fbdir`); a look at it is a read of memory, so looking every 2 ms costs the
measured program nothing but a share of the other core.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

WIDTH, HEIGHT = 1280, 800
DARK = 125
"""A pixel whose lightness is below this is ink (of 255)."""
SHOWN = 0.4
"""A text is readable with this share of the ink it has in the end. All of it is painted at once, but where page
furniture is folded away afterwards, more text moves up into the window."""
LOOK_EVERY = 0.002

Picture = npt.NDArray[np.uint8]
Zone = tuple[float, float]


@dataclass(frozen=True)
class Program:
    """A command that shows two articles, and where across its window (0 to 1) their texts stand."""

    name: str
    command: tuple[str, ...]
    left: Zone = (0.06, 0.44)
    right: Zone = (0.56, 0.94)
    environment: Mapping[str, str] | None = None


@dataclass(frozen=True)
class Ink:
    """How much ink both texts have once nothing changes any more, in pixels, and where the window lies."""

    left: int
    right: int
    box: tuple[int, int, int, int]


class Screen:
    """A running Xvfb and its pixels."""

    def __init__(self, display: str, frame: Path) -> None:
        self.display = display
        # A header of variable length stands before the pixels (the XWD format).
        self._offset = frame.stat().st_size - WIDTH * HEIGHT * 4
        self._pixels = np.memmap(frame, dtype=np.uint8, mode="r", offset=self._offset, shape=(HEIGHT, WIDTH, 4))

    def pixels(self) -> Picture:
        """Return every pixel's blue, green and red as they are now; not a copy."""
        return self._pixels[:, :, :3]

    def blank(self) -> bool:
        """Tell whether no window is on the screen."""
        return bool((self.pixels()[::4] == 255).all())

    def save(self, file: Path) -> None:
        """Write the picture as a PNG."""
        from PySide6.QtGui import QImage

        pixels = np.ascontiguousarray(self._pixels)
        QImage(pixels.tobytes(), WIDTH, HEIGHT, WIDTH * 4, QImage.Format.Format_RGB32).save(str(file))


@contextmanager
def screen() -> Iterator[Screen]:
    """Start a white screen without a window manager; end it with everything on it."""
    if not shutil.which("Xvfb"):
        raise SystemExit("Xvfb is missing; it comes with Debian's package xvfb.")
    with tempfile.TemporaryDirectory() as folder:
        reading, writing = os.pipe()
        server = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                str(writing),
                "-screen",
                "0",
                f"{WIDTH}x{HEIGHT}x24",
                "-fbdir",
                folder,
                "-wr",
                "-nocursor",
                "-noreset",
            ],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                number = told.readline().strip()
            yield Screen(f":{number}", Path(folder) / "Xvfb_screen0")
        finally:
            server.terminate()
            server.wait()


@contextmanager
def started(program: Program, on: Screen) -> Iterator[subprocess.Popen[bytes]]:
    """Start a program on the screen, and end it and its children afterwards."""
    environment = {k: v for k, v in os.environ.items() if k not in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "CI")}
    environment |= {"DISPLAY": on.display, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent", "NO_AT_BRIDGE": "1"}
    process = subprocess.Popen(
        program.command,
        env=environment | dict(program.environment or {}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        _until(on.blank, 5)


def settled(program: Program, on: Screen, *, picture: Path | None = None, patience: float = 20) -> Ink:
    """Run a program until its picture has not changed for two seconds; return the ink of its two texts."""
    with started(program, on):
        end, since = time.monotonic() + patience, time.monotonic()
        last = on.pixels().copy()
        while time.monotonic() < end and time.monotonic() - since < 2:
            time.sleep(0.1)
            now = on.pixels()
            if on.blank() or (now != last).any():
                last, since = now.copy(), time.monotonic()
        rows, columns = np.nonzero((last != 255).any(axis=2))
        if picture:
            on.save(picture)
        box = (int(rows.min()), int(rows.max()) + 1, int(columns.min()), int(columns.max()) + 1)
        left, right = (_ink(last, box, zone) for zone in (program.left, program.right))
    if min(left, right) < 500:
        raise SystemExit(f"{program.name} showed no two texts.")
    return Ink(left, right, box)


def seconds_until_readable(program: Program, ink: Ink, on: Screen, *, patience: float = 20) -> float:
    """Return the time from the command to both texts being readable."""
    begin = time.perf_counter()
    with started(program, on):

        def readable() -> bool:
            seen = on.pixels()
            left, right = (_ink(seen, ink.box, zone) for zone in (program.left, program.right))
            # More than twice as much is a window that is still black.
            return SHOWN < left / ink.left < 2 and SHOWN < right / ink.right < 2

        if not _until(readable, patience):
            raise SystemExit(f"{program.name} was not readable after {patience} s.")
        return time.perf_counter() - begin


def _ink(picture: Picture, box: tuple[int, int, int, int], zone: Sequence[float]) -> int:
    top, bottom, first, last = box
    width, height = last - first, bottom - top
    columns = slice(first + int(width * zone[0]), first + int(width * zone[1]))
    blue, green, red = np.moveaxis(picture[top + height // 5 : bottom - height // 5 : 2, columns], 2, 0)
    return int((green // 2 + red // 4 + blue // 4 < DARK).sum())


def _until(true: Callable[[], bool], patience: float) -> bool:
    end = time.perf_counter() + patience
    while time.perf_counter() < end:
        if true():
            return True
        time.sleep(LOOK_EVERY)
    return False
