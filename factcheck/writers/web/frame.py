"""The frame of every page: one file with its style and script inside, which loads nothing."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from factcheck import __version__
from factcheck.writers.web.markup import Content, Markup, tag

# A proof-reader's mark, for the tab; the only image, and it is inside.
_ICON = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M3 8.5l3.5 4L13 3' fill='none' stroke='%23b3261e' stroke-width='2.5'/%3E%3C/svg%3E"  # fmt: skip


@cache
def asset(name: str) -> str:
    """Return a style sheet or a script that lies beside this file."""
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def page(title: str, *content: Content, style: str = "", script: str = "") -> str:
    """Return a whole page; `style` and `script` follow the shared ones.

    `content` is the body after the link that skips to its <main id="main">. Scripts find what
    they need in the page itself: it carries no data for them.
    """
    styles = (asset("page.css"), style) if style else (asset("page.css"),)
    scripts = (asset("page.js"), script) if script else (asset("page.js"),)
    head = (
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_policy(styles, scripts)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="generator", content=f"factcheck {__version__}"),
        tag("title", title),
        tag("link", rel="icon", href=_ICON),
        (tag("style", Markup(sheet)) for sheet in styles),
    )
    skip = tag("a", "Skip to the report", class_="skip", href="#main")
    running = (tag("script", Markup(code)) for code in scripts)
    body = tag("body", skip, content, running)
    return f'<!DOCTYPE html>\n<html lang="en">\n{tag("head", head)}\n{body}\n</html>\n'


def masthead(title: Content, *lines: Content) -> Markup:
    """Return the head of a page: the name of the paper, a title, lines of counts."""
    return tag("header", tag("p", "factcheck", class_="paper"), tag("h1", title), lines, class_="masthead")  # fmt: skip


def _policy(styles: tuple[str, ...], scripts: tuple[str, ...]) -> str:
    """Allow the very styles and scripts of the page, its icon, and nothing else."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {' '.join(map(_hash, styles))}",
            f"script-src {' '.join(map(_hash, scripts))}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(code: str) -> str:
    digest = b64encode(sha256(code.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{digest}'"


def sign(verdict: str) -> Markup:
    """Return the sign of a verdict, which is never told by its colour alone."""
    return tag("span", class_=f"sign {verdict}", aria_hidden="true")


def spoken(*content: Content) -> Markup:
    """Return words for those who hear the page rather than see it."""
    return tag("span", content, class_="spoken")


def foot(*content: Content) -> Markup:
    """Return the foot of a page: paragraphs, and who made it."""
    paragraphs = (tag("p", one) for one in (*content, f"Made by factcheck {__version__}."))
    return tag("footer", paragraphs)
