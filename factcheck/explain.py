"""What a kind of relation means and how to write it, out of the kind's own file."""

from __future__ import annotations

import inspect

from factcheck import relations
from factcheck.model import Type

_PLACEHOLDERS = {
    Type.NUMBER: "a number",
    Type.DATE: "a date",
    Type.TIME: "a time of day",
    Type.WEEKDAY: "a weekday",
    Type.LABEL: "a label",
}


def kind_page(name: str) -> str:
    """Return the manual page of a kind: its law, when to use it, its examples, how to write it."""
    law = relations.kind(name)
    page = inspect.cleandoc(law.__doc__ or "")
    roles = [_role(role) for role in law.ROLES if not hasattr(law, "names")]
    settings = [_setting(setting) for setting in (*law.SETTINGS, *relations.COMMON_SETTINGS)]
    lines = [f"{name}: {page}", "", "How to write it:", "", "  relations:", "    some_name:", f"      kind: {name}"]  # fmt: skip
    return "\n".join([*lines, *roles, *settings]) + "\n"


def _role(role: relations.Role) -> str:
    takes = " or ".join(_PLACEHOLDERS[found] for found in role.types)
    shown = f"[claim, ...]  # {role.least} or more, each {takes}" if role.many else f"claim  # {takes}"  # fmt: skip
    return f"      {role.name}: {shown}" + (", may be left out" if role.optional else "")


def _setting(setting: relations.Setting) -> str:
    if setting.words:
        takes = " | ".join(setting.words)
    else:
        takes = {bool: "true | false", str: "text", tuple: "true | [[label, ...], ...]"}.get(setting.type, "a number")  # fmt: skip
    default = str(setting.default).lower() if isinstance(setting.default, bool) else setting.default
    return f"      # {setting.name}: {takes}" + (
        f", {default} if left out" if default != "" else ""
    )
