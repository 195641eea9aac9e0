"""claims.yaml: claims and relations that a person has curated."""

from __future__ import annotations

from pathlib import Path

from factcheck.model import Claim, ClaimsError, Ignore, Relation, Source
from factcheck.nouns import noun
from factcheck.readers.claims import entries
from factcheck.readers.claims.fields import Errors, Fields, closest
from factcheck.readers.claims.nodes import SIZE_LIMIT, Node, compose

VERSION = "1"
KEYS = ("factcheck", "source", "claims", "relations", "ignore")
SOURCE_KEYS = ("file", "language", "title", "url")


@noun
class ClaimsFile:
    """All that a claims file says; the article itself is not read yet."""

    name: str
    source: Source
    source_file: Path | None
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    ignores: tuple[Ignore, ...]


def read(path: Path, name: str = "") -> ClaimsFile:
    """Return the claims file at a path, called `name` in messages.

    Raises ClaimsError with every error of the file, a line each: file:line:column: what is
    wrong; what was found; what would do.
    """
    name = name or str(path)
    return parse(_text(path, name), name, path.parent)


def _text(path: Path, name: str) -> str:
    try:
        if path.is_dir():
            raise ClaimsError(f"{name}: this is a folder; a claims file was expected")
        if path.stat().st_size > SIZE_LIMIT:
            raise ClaimsError(f"{name}: the file is larger than {SIZE_LIMIT:,} bytes")
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ClaimsError(f"{name}: this is not UTF-8 text; byte {error.start + 1:,} is {error.object[error.start]:#04x}") from None  # fmt: skip
    except OSError as error:
        raise ClaimsError(f"{name}: cannot be read; {(error.strerror or 'error').lower()}") from None  # fmt: skip


def parse(text: str, name: str, folder: Path) -> ClaimsFile:
    """Return the claims file of a text; `folder` is what `source.file` is relative to."""
    if not text.strip():
        raise ClaimsError(f"{name}:1:1: the file is empty; a claims file begins with 'factcheck: 1'")  # fmt: skip
    errors = Errors(name)
    fields = Fields(compose(text, name), "the claims file", KEYS, errors)
    if fields.node.kind != "mapping":
        errors.check()
    _version(fields)
    source, file = _source(fields, folder)
    claims = _claims(fields)
    relations = _relations(fields, claims)
    ignores = [entries.ignore(node, errors) for node in fields.several("ignore")]
    for found in filter(None, ignores):
        _known(found, fields, relations)
    errors.check()
    made = tuple(claim for claim in claims.values() if claim is not None)
    return ClaimsFile(name, source, file, made, relations, tuple(filter(None, ignores)))


def _version(fields: Fields) -> None:
    version = fields.node_of("factcheck")
    if version is None:
        fields.errors.add(fields.node, "the format's version is missing", "", "write 'factcheck: 1' as the first line")  # fmt: skip
    elif version.value != VERSION:
        fields.errors.add(version, "this version of the format is not known", version.found(), "write 'factcheck: 1'")  # fmt: skip


def _source(fields: Fields, folder: Path) -> tuple[Source, Path | None]:
    node = fields.node_of("source")
    if node is None:
        return Source("", at_hand=False), None
    about = Fields(node, "source", SOURCE_KEYS, fields.errors)
    file = about.text("file")
    source = Source(
        file, "", about.text("language"), about.text("title"), about.text("url"), at_hand=False
    )
    return source, folder / file if file else None


def _claims(fields: Fields) -> dict[str, Claim | None]:
    node = fields.node_of("claims")
    if node is None or node.is_null:
        fields.errors.add(node or fields.node, "the file states no claims", "", "list them under 'claims:'")  # fmt: skip
        return {}
    found = Fields(node, "claims", (), fields.errors)
    return {name: entries.claim(name, key, value, fields.errors) for name, key, value in found}


def _relations(fields: Fields, claims: dict[str, Claim | None]) -> tuple[Relation, ...]:
    node = fields.node_of("relations")
    if node is None or node.is_null:
        return ()
    found = Fields(node, "relations", (), fields.errors)
    made = (entries.relation(name, key, value, claims, fields.errors) for name, key, value in found)
    return tuple(relation for relation in made if relation is not None)


def _known(ignore: Ignore, fields: Fields, relations: tuple[Relation, ...]) -> None:
    names = [relation.id for relation in relations]
    assert ignore.place is not None
    at = Node("scalar", "", ignore.place.line, ignore.place.column)
    if ignore.relation and ignore.relation not in names:
        fields.errors.add(at, f"an ignore entry names the unknown relation {ignore.relation!r}", "", closest(ignore.relation, names))  # fmt: skip
