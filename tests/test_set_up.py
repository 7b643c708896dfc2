"""Setting up from a fresh clone: what the lock files hold, what the scripts say, what a wheel carries."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

CHECKOUT = Path(__file__).parent.parent
PACKAGING = CHECKOUT / "packaging"
RUNTIME = PACKAGING / "requirements.lock"
TESTS = PACKAGING / "requirements-test.lock"
USUAL_COMMANDS = (
    *("sh", "cat", "cksum", "readlink", "dirname", "basename", "id", "grep", "tail", "cut", "awk", "df", "uname"),
    *("find", "sed", "tr", "rm", "env", "flock"),
)
PYPROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))


def locked(file: Path) -> dict[str, list[str]]:
    """Return the versions of each package in a lock file; several where they differ by interpreter."""
    found: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([A-Za-z0-9._-]+)==([^ \\;]+)", file.read_text(encoding="utf-8"), re.MULTILINE):
        found.setdefault(canonicalize_name(name), []).append(version)
    return found


def asked_for(*, tests: bool) -> list[Requirement]:
    project = PYPROJECT["project"]
    wanted = project["dependencies"] + PYPROJECT["build-system"]["requires"]
    return [Requirement(line) for line in wanted + (project["optional-dependencies"]["dev"] if tests else [])]


@pytest.mark.parametrize("file", [RUNTIME, TESTS], ids=lambda file: file.name)
def test_a_lock_file_covers_what_pyproject_asks_for(file: Path) -> None:
    versions = locked(file)
    for requirement in asked_for(tests=file == TESTS):
        found = versions.get(canonicalize_name(requirement.name))
        assert found, f"{requirement.name} is not in {file.name}; run packaging/lock"
        assert all(version in requirement.specifier for version in found), f"{requirement} but {found}"


def test_the_tests_run_on_the_versions_that_users_get() -> None:
    tests = locked(TESTS)
    assert {name: tests.get(name) for name in locked(RUNTIME)} == locked(RUNTIME)


@pytest.mark.parametrize("file", [RUNTIME, TESTS], ids=lambda file: file.name)
def test_a_lock_file_says_what_to_install_and_not_where_from(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert not re.search(
        r"://|^\s*-|@ |file:|^[./]", re.sub(r"^    --hash=.*", "", text, flags=re.MULTILINE), re.MULTILINE
    )
    entries = re.split(r"\n(?=[A-Za-z0-9])", text[text.index("\n", text.rindex("\n#") + 1) + 1 :])
    assert all("--hash=sha256:" in entry for entry in entries)


@pytest.mark.parametrize("file", [RUNTIME, TESTS], ids=lambda file: file.name)
def test_a_lock_file_holds_no_giant_and_no_stranger(file: Path) -> None:
    # A package named like a spaCy pipeline on a public index is somebody else's.
    assert not [name for name in locked(file) if re.search(r"^(torch|nvidia|triton)|-core-(news|web)-", name)]


@pytest.mark.parametrize("script", ["run", "test", "lock", "environment.sh", "../.ci/run"])
def test_the_scripts_are_plain_sh(script: str) -> None:
    file = PACKAGING / script
    subprocess.run(["sh", "-n", file], check=True)
    assert script == "environment.sh" or os.access(file, os.X_OK)


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """Return a checkout without `.venv`, with what the set-up reads."""
    fresh = tmp_path / "a clone, 100 % fresh"
    shutil.copytree(PACKAGING, fresh / "packaging")
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(CHECKOUT / name, fresh)
    return fresh


@pytest.fixture
def bare_path(tmp_path: Path) -> Path:
    """Return a folder for PATH with the usual commands and neither Python, apt nor sudo."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in USUAL_COMMANDS:
        if where := shutil.which(name):
            (folder / name).symlink_to(where)
    return folder


def start(fresh: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run packaging/run in a fresh checkout with nothing in the environment but what is given."""
    return subprocess.run(
        [fresh / "packaging" / "run", "check"],
        env=environment,
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_without_python_one_sentence_says_what_to_install(fresh: Path, bare_path: Path) -> None:
    ran = start(fresh, PATH=str(bare_path))
    assert ran.returncode == 1
    (line,) = ran.stderr.splitlines()
    assert "Python 3.11 or newer is needed" in line


def test_an_old_python_is_no_python(fresh: Path, bare_path: Path) -> None:
    old = bare_path / "python3"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    assert "Python 3.11 or newer is needed" in start(fresh, PATH=str(bare_path)).stderr


def test_without_venv_the_line_to_type_is_named(fresh: Path, bare_path: Path) -> None:
    debian = bare_path / "python3"
    debian.write_text(f'#!/bin/sh\ncase "$2" in *ensurepip*) exit 1;; esac\nexec {sys.executable} "$@"\n')
    debian.chmod(0o755)
    ran = start(fresh, PATH=str(bare_path))
    assert ran.returncode == 1
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert f"apt-get install -y --no-install-recommends python{version}-venv" in ran.stderr.splitlines()[-1]


def test_without_a_network_one_sentence_says_so(fresh: Path) -> None:
    ran = start(fresh, PATH=os.environ["PATH"], PIP_CONFIG_FILE=os.devnull, PIP_INDEX_URL="http://127.0.0.1:9/none")
    assert ran.returncode == 1
    assert "check the network" in ran.stderr.splitlines()[-1]
    assert "Traceback" not in ran.stderr


def test_a_full_disk_is_called_a_full_disk(fresh: Path, tmp_path: Path) -> None:
    small = tmp_path / "small disk"
    small.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "none", small], check=False, capture_output=True)
    if mounted.returncode:
        pytest.skip("only root may mount a small disk")
    try:
        shutil.copytree(fresh, small, dirs_exist_ok=True)
        ran = start(small, PATH=os.environ["PATH"])
    finally:
        subprocess.run(["umount", small], check=True)
    assert ran.returncode == 1
    assert "The disk is full" in ran.stderr.splitlines()[-1]


def test_a_wheel_carries_the_resources(fresh: Path, tmp_path: Path) -> None:
    for name in ("annotator", "resources"):
        shutil.copytree(CHECKOUT / name, fresh / name, ignore=shutil.ignore_patterns("__pycache__"))
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    build = [*pip, "wheel", "--no-deps", "--no-build-isolation", "--no-index", "-w", str(tmp_path), str(fresh)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    shutil.unpack_archive(wheel, tmp_path / "site", "zip")
    shutil.rmtree(fresh)
    code = "from annotator import paths; print(paths.resource('samples/de'), paths.resource('annotation.schema.json'))"
    ran = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(tmp_path / "site")},
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    assert str(tmp_path / "site" / "annotator" / "resources").encode() in ran.stdout


@pytest.mark.long
def test_both_commands_work_from_a_fresh_clone(tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", CHECKOUT, clone], check=True)
    kept = ("PATH", "HOME", "PIP_CERT", "PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_DEFAULT_TIMEOUT")
    bare = {name: os.environ[name] for name in kept if name in os.environ}
    subprocess.run([clone / "packaging" / "run"], env=bare, check=True, timeout=900)
    assert list((clone / "demo").glob("*.jsonl"))
    assert list((clone / "demo").glob("*.png"))
    assert list(clone.glob("annotator/ui/__pycache__/app.*.pyc"))
    subprocess.run([clone / "packaging" / "test", "-q", "tests/model"], env=bare, check=True, timeout=900)
