"""From the paths of a corpus to its tasks, in an order that every run repeats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import SourceError
from factcheck.nouns import noun
from factcheck.readers import shown, suffixes
from factcheck.scan.flags import TASK_SIZE
from factcheck.scan.places import File, bare, listed, single
from factcheck.scan.settings import Columns
from factcheck.scan.sources import ARTICLES, form, table_form
from factcheck.scan.tasks import Task

# In a folder a .csv is an article, as it is for `check`; as a table of articles it is named.
_ONLY_NAMED = "csv"


@noun
class Input:
    """A table of articles, or a list of files with an article each."""

    name: str
    form: str
    files: tuple[File, ...]

    @property
    def weight(self) -> int:
        """Return its size in bytes."""
        return sum(file.size for file in self.files)


@noun
class Shard:
    """One of several equal shares of a scan, counted from 1."""

    number: int = 1
    of: int = 1


def shard(words: str) -> Shard:
    """Return what words such as 2/8 say; raises SourceError where they say nothing."""
    number, sign, of = words.partition("/")
    plain = sign and number.isdecimal() and of.isdecimal() and len(words) < 20
    if not plain or not 1 <= int(number) <= int(of):
        raise SourceError(f"factcheck: --shard takes i/n, as 1/8 to 8/8; {shown(words)!r} was found")  # fmt: skip
    return Shard(int(number), int(of))


def inputs(paths: Sequence[str]) -> tuple[Input, ...]:
    """Return the inputs that paths or URIs name, in their order, single articles last.

    Raises SourceError for all paths that are not there or hold nothing.
    """
    found: list[Input] = []
    articles: list[File] = []
    errors: list[str] = []
    for path in dict.fromkeys(paths):
        try:
            inside = listed(path)
            if inside is not None:
                found += _of_folder(path, inside)
            elif kind := table_form(single(path).name):
                found.append(Input(bare(path), kind, (single(path),)))
            else:
                articles.append(single(path))
        except SourceError as error:
            errors.append(str(error))
    if errors:
        raise SourceError("\n".join(errors))
    return (*found, Input("articles", ARTICLES, tuple(articles))) if articles else tuple(found)


def _of_folder(path: str, files: Sequence[File]) -> Iterator[Input]:
    forms = {file: table_form(file.name) for file in files}
    tables = [file for file in files if forms[file] not in ("", _ONLY_NAMED)]
    known = suffixes()
    articles = tuple(f for f in files if f not in tables and _suffix(f.name) in known)
    if not tables and not articles:
        raise SourceError(f"{bare(path)}: there is no article in the folder, and no table of articles")  # fmt: skip
    yield from (Input(file.name, forms[file], (file,)) for file in tables)
    if articles:
        yield Input(bare(path), ARTICLES, articles)


def _suffix(name: str) -> str:
    last = name.rpartition("/")[2]
    return f".{last.rpartition('.')[2].lower()}" if "." in last else ""


def planned(
    found: Sequence[Input], columns: Columns, errors: list[str], share: Shard, size: int = TASK_SIZE
) -> Iterator[Task]:
    """Yield the tasks of a share of the inputs; what cannot be read is added to the errors."""
    number = 0
    for place, one in enumerate(found):
        try:
            for task in form(one.form).tasks(place, one.files, columns, size):
                if number % share.of == share.number - 1:
                    yield task
                number += 1
        except SourceError as error:
            errors.append(str(error))
