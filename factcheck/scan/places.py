"""Where a corpus and its tables lie: this machine's folders, or s3:// and the like by Arrow."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import BinaryIO, cast

import pyarrow as pa
from pyarrow import fs

from factcheck.model import SourceError
from factcheck.nouns import noun
from factcheck.readers import shown

# A rename there is a copy; but one upload of a whole file shows either all of it or nothing.
_OBJECT_STORES = frozenset({"s3", "gcs", "abfs"})
_PARTIAL = ".part-"  # in the name of a file that is being written


@noun
class File:
    """One file of a corpus."""

    root: str  # what chooses its file system: the path or URI that was given
    path: str  # in that file system
    name: str  # for people, and for the ids of its articles
    size: int = 0  # bytes
    modified: int = 0  # nanoseconds since 1970


@cache
def _system(root: str) -> tuple[fs.FileSystem, str]:
    if "://" not in root:
        return fs.LocalFileSystem(), str(Path(root).absolute())
    try:
        return cast("tuple[fs.FileSystem, str]", fs.FileSystem.from_uri(root))
    except (pa.ArrowException, OSError, ValueError) as error:
        raise SourceError(f"{bare(root)}: cannot be reached; {reason(error)}") from error


def system(root: str) -> fs.FileSystem:
    """Return the file system of a path or URI; raises SourceError where there is none."""
    return _system(root)[0]


def listed(root: str) -> tuple[File, ...] | None:
    """Return the files below a folder, sorted by path, or None where the root is a file.

    Hidden files and folders are left out. Raises SourceError where there is nothing.
    """
    place, path = _system(root)
    try:
        info = place.get_file_info(path)
        if info.type == fs.FileType.NotFound:
            raise SourceError(f"{bare(root)}: there is no such file or folder")
        if info.is_file:
            return None
        found = place.get_file_info(fs.FileSelector(path, recursive=True))
    except OSError as error:
        raise SourceError(f"{bare(root)}: cannot be read; {reason(error)}") from error
    inside = (info for info in found if info.is_file)
    files = (_file(root, path, info) for info in inside if not _hidden(info.path, path))
    return tuple(sorted(files, key=lambda file: file.path))


def single(root: str) -> File:
    """Return the file that a path or URI names."""
    place, path = _system(root)
    info = place.get_file_info(path)
    return File(root, path, bare(root), info.size or 0, info.mtime_ns or 0)


def _file(root: str, folder: str, info: fs.FileInfo) -> File:
    inside = posixpath.relpath(info.path, folder)
    name = posixpath.join(bare(root), inside)
    return File(root, info.path, name, info.size or 0, info.mtime_ns or 0)


def bare(root: str) -> str:
    """Return a path as it was given, or a URI without options and keys, which may be secret.

    It is safe to print.
    """
    if "://" not in root:
        return shown(root.replace(os.sep, "/"))
    scheme, _, rest = root.partition("?")[0].partition("://")
    return shown(f"{scheme}://{rest.rpartition('@')[2]}")


def _hidden(path: str, folder: str) -> bool:
    return any(part.startswith((".", "_")) for part in posixpath.relpath(path, folder).split("/"))


def opened(file: File) -> pa.NativeFile:
    """Return a file open for reading, also in the middle; raises OSError."""
    return system(file.root).open_input_file(file.path)


def stream(file: File) -> BinaryIO:
    """Return a file open for reading from the front; raises OSError."""
    return cast(BinaryIO, system(file.root).open_input_stream(file.path, compression=None))


class Folder:
    """The folder of a scan's tables."""

    def __init__(self, root: str) -> None:
        """Take a path or URI; raises SourceError where its file system is unknown."""
        self.root, self.name = root, bare(root)
        self._system, self._path = _system(root)

    def inside(self, name: str) -> str:
        """Return the path of a file of the folder, in its file system."""
        return posixpath.join(self._path, name)

    def file(self, name: str) -> File:
        """Return a file of the folder."""
        return File(self.root, self.inside(name), name)

    def make(self, *names: str) -> None:
        """Make the folder and some below it."""
        for name in names:
            self._system.create_dir(self.inside(name), recursive=True)

    def names(self, below: str = "") -> Iterator[tuple[str, int]]:
        """Yield name and size of each whole file, of a folder below; none where there is none."""
        chosen = fs.FileSelector(self.inside(below) if below else self._path, allow_not_found=True)
        for info in self._system.get_file_info(chosen):
            if _PARTIAL not in info.base_name:
                yield info.base_name, info.size or 0

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a file, or None where it is not there."""
        if not self._system.get_file_info(self.inside(name)).is_file:
            return None
        with self._system.open_input_stream(self.inside(name)) as file:
            return cast(bytes, file.read())

    def write(self, name: str, content: bytes | pa.Buffer) -> None:
        """Write a file so that it is either there in whole or not at all."""
        final = self.inside(name)
        whole = self._system.type_name in _OBJECT_STORES
        first = final if whole else f"{final}{_PARTIAL}{os.getpid()}"
        with self._system.open_output_stream(first) as file:
            file.write(content)
        if not whole:
            self._system.move(first, final)

    def clear(self, *names: str) -> None:
        """Delete files, and folders with what is in them."""
        for name in names:
            info = self._system.get_file_info(self.inside(name))
            if info.is_file:
                self._system.delete_file(info.path)
            elif info.type == fs.FileType.Directory:
                self._system.delete_dir(info.path)

    def sweep(self, *names: str) -> None:
        """Delete what a scan that was killed had begun to write, in some folders below."""
        for name in names:
            chosen = fs.FileSelector(self.inside(name), allow_not_found=True)
            for info in self._system.get_file_info(chosen):
                if _PARTIAL in info.base_name:
                    self._system.delete_file(info.path)


def reason(error: BaseException) -> str:
    """Return why the system refused, in a few words: Arrow tells it at length."""
    number = getattr(error, "errno", None)
    if number:
        return os.strerror(number).lower()
    return str(error).split("\n")[0].lower()[:200]
