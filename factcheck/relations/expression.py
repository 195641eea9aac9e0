"""The figures satisfy a comparison that the author of the claims file writes.

Use it where no other kind fits. `expect` holds names of claims, numbers, `+ - * /`, comparisons
(`==`, `<`, `<=`, `>`, `>=`, chained ones too) and the functions sum(a, b, ...), days(first, last)
with both days counted, percent(part, whole) and change(before, after) in percent. Figures are
taken as written, in whatever units; nothing of it is ever run as a program.

Agrees: {expect: a + b == c, a: 64 country, b: 8 country, c: 72 country}
Conflicts: {expect: "percent(a, c) == 50", a: 64 country, c: 72 country}
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from factcheck.model import (
    Claim,
    Constraint,
    Interval,
    Judgement,
    Linear,
    Number,
    Product,
    Reading,
    Type,
    Verdict,
    Wording,
)
from factcheck.nouns import noun
from factcheck.relations import Role, Setting, Terms, nominal, unknowable
from factcheck.values import wording
from factcheck.values.intervals import add, exact, multiply, point, scale

ROLES = (Role("claims", many=True, types=(Type.NUMBER, Type.DATE, Type.TIME)),)
SETTINGS = (Setting("expect", str),)

LENGTH = 500  # characters of an expression
DEPTH = 20  # of brackets and operators inside each other
SIZE = 200  # members of a sum, once everything is multiplied out
_NUMBER = re.compile(r"\d{1,30}(\.\d{1,30})?")
_STRANGE = re.compile(r"[^\w\s.+\-*/()<>=!,]|(?<![\w.])\d[\d.]*[^\W\d]|\\")
_SIGNS = {ast.Eq: "=", ast.Lt: "<", ast.LtE: "≤", ast.Gt: ">", ast.GtE: "≥"}
_FLIPPED = {"=": "=", "<": ">", "≤": "≥", ">": "<", "≥": "≤"}

# A sum of products: the names of each product, sorted, and its coefficient.
Sum = dict[tuple[str, ...], Fraction]


@noun
class Quotient:
    """One sum of products over another."""

    top: Sum
    bottom: Sum


@noun
class Compared:
    """An expression read: its sides and the signs between them."""

    sides: tuple[Quotient, ...]
    signs: tuple[str, ...]
    names: tuple[str, ...]


def names(expect: str) -> tuple[str, ...]:
    """Return the claims that an expression names, in the order of their first use.

    Raises ValueError, in words for the author, for what is not an expression or cannot be judged.
    """
    return _compared(expect).names


@lru_cache(maxsize=1024)
def _compared(expect: str) -> Compared:
    tree = _parsed(expect)
    signs = []
    for operator in tree.ops:
        if type(operator) not in _SIGNS:
            raise ValueError("only ==, <, <=, > and >= are compared")
        signs.append(_SIGNS[type(operator)])
    reader = _Reader(expect)
    sides = tuple(reader.read(node, 0) for node in (tree.left, *tree.comparators))
    used = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    used.sort(key=lambda node: (node.lineno, node.col_offset))
    named = dict.fromkeys(node.id for node in used if id(node) not in called)
    found = Compared(sides, tuple(signs), tuple(named))
    for sign, (left, right) in zip(signs, pairwise(sides), strict=True):
        _held(_less(left, right).top, sign, Fraction(0))
    return found


def _parsed(expect: str) -> ast.Compare:
    if len(expect) > LENGTH:
        raise ValueError(f"at most {LENGTH} characters were expected, {len(expect)} were found")
    if strange := _STRANGE.search(expect):
        raise ValueError(f"{strange[0]!r} has no place in an expression")
    try:
        tree = ast.parse(expect.strip(), mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        raise ValueError(f"{expect!r} is not an expression") from None
    if not isinstance(tree, ast.Compare):
        raise ValueError("a comparison was expected, such as 'a + b == c'")
    return tree


class _Reader:
    """Multiply an expression out; anything but the few allowed forms is an error."""

    def __init__(self, expect: str) -> None:
        self._text = expect.strip()

    def read(self, node: ast.expr, depth: int) -> Quotient:
        if depth > DEPTH:
            raise ValueError(f"at most {DEPTH} levels of brackets and operators were expected")
        match node:
            case ast.Constant():
                return self._constant(node)
            case ast.Name(id=name):
                return Quotient({(name,): Fraction(1)}, dict(_ONE))
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return _times(_const(-1), self.read(operand, depth + 1))
            case ast.UnaryOp(op=ast.UAdd(), operand=operand):
                return self.read(operand, depth + 1)
            case ast.BinOp():
                return self._joined(node, depth)
            case ast.Call():
                return self._called(node, depth)
        raise ValueError(f"{self._shown(node)} has no place in an expression")

    def _shown(self, node: ast.expr) -> str:
        return repr(ast.get_source_segment(self._text, node) or "this part")

    def _constant(self, node: ast.Constant) -> Quotient:
        written = ast.get_source_segment(self._text, node) or ""
        if _NUMBER.fullmatch(written) is None:
            raise ValueError(f"a number such as 72 or 4.20 was expected, {written!r} was found")
        return _const(Fraction(written))

    def _joined(self, node: ast.BinOp, depth: int) -> Quotient:
        left, right = self.read(node.left, depth + 1), self.read(node.right, depth + 1)
        match node.op:
            case ast.Add():
                return _less(left, _times(_const(-1), right))
            case ast.Sub():
                return _less(left, right)
            case ast.Mult():
                return _times(left, right)
            case ast.Div():
                return _over(left, right)
        raise ValueError(f"only + - * / are known, not the operator of {self._shown(node)}")

    def _called(self, node: ast.Call, depth: int) -> Quotient:
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name not in ("sum", "days", "percent", "change") or node.keywords:
            raise ValueError(f"only sum, days, percent and change are known, not {self._shown(node)}")  # fmt: skip
        values = [self.read(argument, depth + 1) for argument in node.args]
        if name == "sum" and values:
            total = _const(0)
            for value in values:
                total = _less(total, _times(_const(-1), value))
            return total
        if len(values) != 2:
            raise ValueError(f"two arguments were expected in {self._shown(node)}")
        one, other = values
        match name:
            case "days":
                return _less(_less(other, one), _const(-1))
            case "percent":
                return _over(_times(_const(100), one), other)
        return _over(_times(_const(100), _less(other, one)), one)


_ONE: Sum = {(): Fraction(1)}


def _const(number: Number) -> Quotient:
    return Quotient({(): Fraction(number)} if number else {}, dict(_ONE))


def _plus(one: Sum, other: Sum, factor: int = 1) -> Sum:
    total = dict(one)
    for product, coefficient in other.items():
        total[product] = total.get(product, Fraction(0)) + factor * coefficient
    return {product: coefficient for product, coefficient in total.items() if coefficient}


def _multiplied(one: Sum, other: Sum) -> Sum:
    if len(one) * len(other) > SIZE:
        raise ValueError(f"at most {SIZE} products were expected once it is multiplied out")
    total: Sum = {}
    for left, first in one.items():
        for right, second in other.items():
            product = tuple(sorted(left + right))
            total[product] = total.get(product, Fraction(0)) + first * second
    return {product: coefficient for product, coefficient in total.items() if coefficient}


def _less(one: Quotient, other: Quotient) -> Quotient:
    if one.bottom == other.bottom:
        return Quotient(_plus(one.top, other.top, -1), one.bottom)
    top = _plus(_multiplied(one.top, other.bottom), _multiplied(other.top, one.bottom), -1)
    return Quotient(top, _multiplied(one.bottom, other.bottom))


def _times(one: Quotient, other: Quotient) -> Quotient:
    return Quotient(_multiplied(one.top, other.top), _multiplied(one.bottom, other.bottom))


def _over(one: Quotient, other: Quotient) -> Quotient:
    if not other.top:
        raise ValueError("nothing is divided by 0")
    return _times(one, Quotient(other.bottom, other.top))


def state(terms: Terms) -> tuple[Reading, ...]:
    """State every comparison, everything on its left side and multiplied by what it is over."""
    compared = _compared(terms.text("expect"))
    known = {claim.id: claim for claim in terms.all()}
    years = {claim.value.date.year is None for claim in known.values() if claim.value.date}
    if len(years) > 1:
        return unknowable("a date without a year has no place among dates with one", *known.values())  # fmt: skip
    held: list[Constraint] = []
    for sign, (left, right) in zip(compared.signs, pairwise(compared.sides), strict=True):
        side = _less(left, right)
        below = _value(side.bottom, {name: claim.value.allowed for name, claim in known.items()})
        if 0 in below:
            return unknowable("what is divided by may be 0", *known.values())
        negative = below.high is not None and below.high <= 0
        held += _signed(side, _FLIPPED[sign] if negative else sign, Fraction(terms.tolerance))
    return (Reading("", tuple(held)),)


def _signed(side: Quotient, sign: str, slack: Fraction) -> Iterator[Constraint]:
    if set(side.bottom) == {()}:
        yield _held(side.top, sign, slack * abs(side.bottom[()]))
        return
    # A tolerance is in the unit that is compared, so it grows with what was multiplied.
    if slack and sign in ("=", "≤", "<"):
        yield _held(_plus(side.top, _multiplied({(): slack}, side.bottom), -1), "≤", Fraction(0))
    if slack and sign in ("=", "≥", ">"):
        yield _held(_plus(side.top, _multiplied({(): slack}, side.bottom)), "≥", Fraction(0))
    if not slack:
        yield _held(side.top, sign, slack)


def _held(top: Sum, sign: str, slack: Fraction) -> Constraint:
    """Return the constraint that the sum stands in this relation to 0."""
    rest = -top.get((), Fraction(0))
    linear = {names[0]: number for names, number in top.items() if len(names) == 1}
    products = [(names, number) for names, number in top.items() if len(names) > 1]
    if not linear and not products:
        raise ValueError("no claim is left to compare")
    if len(products) > 1:
        shown = " and ".join("*".join(names) for names, _ in products[:3])
        raise ValueError(f"one product of claims is judged at a time, not {shown}: state a part of it as a claim or a relation of its own")  # fmt: skip
    if not products:
        terms = tuple((name, exact(number)) for name, number in linear.items())
        return Linear(terms, _allowed(sign, rest, slack))
    return _product(products[0], linear, sign, rest, slack)


def _product(
    product: tuple[tuple[str, ...], Fraction],
    linear: dict[str, Fraction],
    sign: str,
    rest: Fraction,
    slack: Fraction,
) -> Product:
    names, number = product
    offsets = [Fraction(0)] * len(names)
    if len(set(names)) == 2 == len(names):
        # c*x*y + d*x + e*y = c*(x + e/c)*(y + d/c) - d*e/c, so that each claim occurs once.
        first, second = linear.pop(names[0], Fraction(0)), linear.pop(names[1], Fraction(0))
        offsets = [second / number, first / number]
        rest += first * second / number
    factors = [(name, exact(Fraction(1)), exact(offset)) for name, offset in zip(names, offsets, strict=True)]  # fmt: skip
    name, _, offset = factors[0]
    factors[0] = (name, exact(number), exact(offset * number))
    sides = tuple((name, exact(-weight)) for name, weight in linear.items())
    return Product(tuple(factors), sides, _allowed(sign, rest, slack))


def _allowed(sign: str, rest: Fraction, slack: Fraction) -> Interval:
    low, high = exact(rest - slack), exact(rest + slack)
    strict = not slack
    return {
        "=": Interval(low, high),
        "<": Interval(None, high, high_open=strict),
        "≤": Interval(None, high),
        ">": Interval(low, None, low_open=strict),
        "≥": Interval(low, None),
    }[sign]


def _value(total: Sum, known: dict[str, Interval]) -> Interval:
    found = point(0)
    for product, coefficient in total.items():
        part = point(1)
        for name in product:
            part = multiply(part, known[name])
        found = add(found, scale(part, exact(coefficient)))
    return found


def word(terms: Terms, judged: Judgement) -> Wording:
    """Say the comparison with its figures put in, and by how much an equality misses."""
    expect = " ".join(terms.text("expect").split())
    compared = _compared(terms.text("expect"))
    known = {claim.id: nominal(claim) for claim in terms.all()}
    figures = [_figure(side, known) for side in compared.sides]
    sums = _shown(figures[0], compared, 0, terms)
    for index, sign in enumerate(compared.signs, 1):
        sums += f" {sign} {_shown(figures[index], compared, index, terms)}"
    gap = ""
    first, last = figures[0], figures[-1]
    if compared.signs == ("=",) and first.is_point and last.is_point and first != last:
        gap = wording.gap(exact((first.low or 0) - (last.low or 0)))
    tail = {
        Verdict.CONSISTENT: "holds" if not gap else "agrees within what the words allow",
        Verdict.UNDECIDED: "can neither be confirmed nor denied",
        Verdict.INCONSISTENT: "does not hold",
    }[judged.verdict]
    side = f" ({gap})" if gap and judged.verdict is Verdict.INCONSISTENT else ""
    stated, computed = _shown(last, compared, -1, terms), _shown(first, compared, 0, terms)
    return Wording(f"{expect}: {sums} {tail}{side}{terms.declared}", stated, computed, gap)


def _figure(side: Quotient, known: dict[str, Interval]) -> Interval:
    top, bottom = _value(side.top, known), _value(side.bottom, known)
    if not bottom.is_point or not bottom.low:
        return Interval()
    return scale(top, exact(1 / Fraction(bottom.low)))


def _shown(figure: Interval, compared: Compared, index: int, terms: Terms) -> str:
    """Return a side in figures; a claim that stands alone keeps its own words and unit."""
    side = compared.sides[index]
    if set(side.bottom) == {()} and len(side.top) == 1:
        ((product, number),) = side.top.items()
        if len(product) == 1 and number == side.bottom[()]:
            return wording.claim(_claim(terms, product[0]))
    return "?" if figure == Interval() else wording.interval(figure)


def _claim(terms: Terms, name: str) -> Claim:
    return next(claim for claim in terms.all() if claim.id == name)
