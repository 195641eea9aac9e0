"""Pages read back: elements by path, and their words."""

from __future__ import annotations

from typing import cast

from lxml import etree, html

Element = etree._Element


def found(text: str, path: str) -> list[Element]:
    """Return the elements at an XPath of a page, or of a piece of one."""
    return cast(list[Element], html.fromstring(text).xpath(path))


def said(element: Element) -> str:
    """Return all words of an element."""
    return "".join(cast(list[str], element.xpath(".//text()")))


def attribute(element: Element, name: str) -> str:
    """Return an attribute, "" where there is none."""
    return str(element.get(name) or "")
