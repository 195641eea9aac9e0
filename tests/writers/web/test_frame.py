"""The frame of a page: one file that loads nothing and runs nothing but its own."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

from factcheck.writers.web.frame import page
from factcheck.writers.web.markup import tag
from tests.writers.pages import attribute, found, said


def policy(text: str) -> dict[str, list[str]]:
    """Return the directives of a page's policy."""
    [meta] = found(text, "//meta[@http-equiv='Content-Security-Policy']")
    directives = attribute(meta, "content").split(";")
    return {words.split()[0]: words.split()[1:] for words in directives}


def test_a_page_allows_its_own_style_and_script_by_their_hashes_and_no_more() -> None:
    text = page("t", tag("main", id="main"), style="p { margin: 0 }", script="let a = 1 < 2;")
    allowed = policy(text)
    assert allowed["default-src"] == ["'none'"]
    assert allowed["base-uri"] == allowed["form-action"] == ["'none'"]
    assert set(allowed) == {"default-src", "style-src", "script-src", "img-src", "base-uri", "form-action"}  # fmt: skip
    for name in ("style", "script"):
        written = re.findall(rf"<{name}>(.*?)</{name}>", text, re.DOTALL)
        digests = [b64encode(sha256(code.encode()).digest()).decode() for code in written]
        assert len(written) == 2
        assert allowed[f"{name}-src"] == [f"'sha256-{digest}'" for digest in digests]


def test_a_page_names_no_other_address() -> None:
    text = page("t", tag("main", id="main"))
    addresses = re.findall(r"https?://[^\s'\"&]+", text)
    assert addresses == ["http://www.w3.org/2000/svg"]  # a name, not an address, in the icon
    assert "@import" not in text
    assert not re.findall(r"url\((?!#)", text)


def test_a_page_is_the_same_each_time() -> None:
    assert page("t", "x") == page("t", "x")


def test_a_hostile_title_stays_a_title() -> None:
    text = page("</title><script>alert(1)</script>", "</main><img src=x onerror=y>")
    [title] = found(text, "//title")
    assert said(title) == "</title><script>alert(1)</script>"
    assert len(found(text, "//script")) == 1
    assert not found(text, "//img")
