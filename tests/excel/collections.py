"""Workbooks of the test collections of other projects: some 400 real ones, by every program there is.

The source archives named in ``collections.txt`` are fetched by pip, from wherever pip is told to fetch from, and are
what they were when their checksums were written down. Nothing of them is run: pip asks the project that it downloads
for its name and version, and a stand-in answers for it.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

_PINS = Path(__file__).with_name("collections.txt")
_WORKBOOKS = frozenset((".xls", ".xlsx", ".xlsm", ".xlsb", ".xlt", ".xltx", ".xltm", ".xlam", ".ods"))
_TEXTS = frozenset((".csv", ".tsv"))
_BACKENDS = ("setuptools.build_meta", "hatchling.build", "poetry.core.masonry.api", "maturin")
_STAND_IN = """
import email, pathlib, sys
__legacy__ = sys.modules[__name__]
def get_requires_for_build_wheel(config_settings=None):
    return []
def prepare_metadata_for_build_wheel(metadata_directory, config_settings=None):
    project = email.message_from_bytes(pathlib.Path("PKG-INFO").read_bytes())
    name, version = project["Name"], project["Version"]
    folder = pathlib.Path(metadata_directory, f"{name.replace('-', '_')}-{version}.dist-info")
    folder.mkdir()
    (folder / "METADATA").write_text(f"Metadata-Version: 2.1\\nName: {name}\\nVersion: {version}\\n")
    return folder.name
"""


class Unreachable(Exception):
    """The archives can't be fetched here."""


def found_workbooks(cache: Path, folder: Path) -> Iterator[Path]:
    """Every workbook and text file of the collections, each once, laid in ``folder``.

    The archives stay in ``cache``. Raises ``Unreachable``.
    """
    seen = set()
    for archive in fetched(cache):
        for name, content in _files(archive):
            digest = hashlib.sha256(content).hexdigest()
            if digest not in seen:
                seen.add(digest)
                path = folder / f"{archive.name.partition('-')[0]}-{digest[:6]}-{PurePosixPath(name).name}"
                path.write_bytes(content)
                yield path


def fetched(cache: Path) -> list[Path]:
    """The archives, fetched if they aren't there yet. Raises ``Unreachable``."""
    pinned = set(re.findall(r"sha256:([0-9a-f]{64})", _PINS.read_text()))
    if missing := pinned - {_digest(path) for path in _archives(cache)}:
        _fetch(cache)
        missing = pinned - {_digest(path) for path in _archives(cache)}
    assert not missing, "pip has fetched something else"
    return [path for path in _archives(cache) if _digest(path) in pinned]


def is_workbook(path: Path) -> bool:
    """Whether a file is one of a spreadsheet program, and not a text."""
    return path.suffix.lower() in _WORKBOOKS


def _archives(cache: Path) -> list[Path]:
    return sorted(path for path in cache.iterdir() if path.name.endswith((".tar.gz", ".zip")))


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _fetch(cache: Path) -> None:
    stand_ins = cache / "stand-ins"
    stand_ins.mkdir(exist_ok=True)
    for backend in _BACKENDS:
        *packages, module = backend.split(".")
        folder = stand_ins
        for package in packages:
            folder = folder / package
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "__init__.py").touch()  # without it, an installed one would go first
        (folder / f"{module}.py").write_text(_STAND_IN)
    command = [
        sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--retries=1",
        "--no-deps", "--no-binary=:all:", "--no-build-isolation", "--use-pep517", "--ignore-requires-python",
        f"--requirement={_PINS}", f"--dest={cache}",
    ]  # fmt: skip
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": str(stand_ins)}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        assert "DO NOT MATCH THE HASHES" not in done.stderr, done.stderr
        raise Unreachable(done.stderr.strip()[-500:])


def _files(archive: Path) -> Iterator[tuple[str, bytes]]:
    content = io.BytesIO(archive.read_bytes())
    if archive.suffix == ".zip":
        with zipfile.ZipFile(content) as packed:
            for name in filter(_is_wanted, packed.namelist()):
                yield name, packed.read(name)
    else:
        with tarfile.open(fileobj=content) as packed:
            for member in packed:
                if member.isfile() and _is_wanted(member.name) and (file := packed.extractfile(member)):
                    yield member.name, file.read()


def _is_wanted(name: str) -> bool:
    path = PurePosixPath(name)
    # What starts with “._” are notes of macOS about the file of that name.
    return path.suffix.lower() in _WORKBOOKS | _TEXTS and not path.name.startswith("._")
