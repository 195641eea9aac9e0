"""Findings of whole files: joint conflicts, derived verdicts, repairs, slips and their words."""

import pytest

from factcheck.model import (
    Claim,
    Diagnosis,
    Finding,
    Image,
    Interval,
    Kind,
    Linear,
    Product,
    Quote,
    Reading,
    Relation,
    Same,
    Value,
    Verdict,
)
from factcheck.solve import joint, solve
from factcheck.solve.joint import LIMIT
from factcheck.solve.steps import explain
from factcheck.values.written import label, read
from tests.solve.solve_models import Model, claim, engine, exact


def _claim(name: str, text: str, unit: str = "", quotes: int = 1, trust: int = 1, locked: bool = False) -> Claim:  # fmt: skip
    said = tuple(Quote(text) for _ in range(quotes))
    return Claim(name, read(text, unit), unit, quotes=said, trust=trust, locked=locked)


def _sum(name: str, parts: list[str], total: str) -> Relation:
    return Relation(name, "sum", (("parts", tuple(parts)), ("total", (total,))))


def _within(name: str, part: str, whole: str) -> Relation:
    return Relation(name, "subset", (("part", (part,)), ("whole", (whole,))))


def _diagnosis(finding: Finding) -> Diagnosis:
    assert finding.diagnosis is not None
    return finding.diagnosis


def _targets(diagnosis: Diagnosis) -> list[set[tuple[str, ...]]]:
    return [{tuple(c.target for c in r.changes) for r in group} for group in diagnosis.groups]


REGIONS = [
    _claim("asia", "19", "country"),
    _claim("africa", "21", "country"),
    _claim("third", "19", "country"),
    _claim("america", "12", "country"),
]
PARTS = [region.id for region in REGIONS]


def test_a_wrong_total_is_repaired_by_the_total_or_by_any_part() -> None:
    claims = [*REGIONS, _claim("total", "72", "country")]
    (finding,) = solve(claims, [_sum("regions", PARTS, "total")])
    assert finding.verdict is Verdict.INCONSISTENT
    assert finding.cause == "local"
    diagnosis = _diagnosis(finding)
    assert set(diagnosis.conflict) == {*PARTS, "total"}
    assert _targets(diagnosis) == [{("total",), ("asia",), ("africa",), ("third",), ("america",)}]
    change = next(r.changes[0] for r in diagnosis.groups[0] if r.changes[0].target == "total")
    assert (change.stated, change.allowed, change.nearest) == (
        "72 countries",
        "71 countries",
        "71 countries",
    )


def test_a_total_that_is_stated_three_times_outweighs_its_parts() -> None:
    claims = [*REGIONS, _claim("total", "72", "country", quotes=3)]
    (finding,) = solve(claims, [_sum("regions", PARTS, "total")])
    assert _targets(_diagnosis(finding)) == [{(part,) for part in PARTS}]


def test_trust_outweighs_too_and_a_locked_claim_stays() -> None:
    parts = [_claim("a", "1", trust=2), _claim("b", "2", locked=True), _claim("t", "4")]
    (finding,) = solve(parts, [_sum("r", ["a", "b"], "t")])
    assert _targets(_diagnosis(finding)) == [{("t",)}]


def test_a_misread_relation_is_the_smallest_explanation_of_four_claims_with_four_quotes() -> None:
    claims = [_claim("a", "1", quotes=4), _claim("b", "2", quotes=4), _claim("t", "4", quotes=4)]
    (finding,) = solve(claims, [_sum("r", ["a", "b"], "t")])
    ((repair,),) = _diagnosis(finding).groups
    assert (repair.changes[0].target, repair.changes[0].relation, repair.weight) == ("r", True, 3)


def test_eleven_hundred_delegations_of_119_suggest_110() -> None:
    claims = [_claim("delegations", "1100", "delegation"), _claim("all", "119", "country")]
    (finding,) = solve(claims, [_within("r", "delegations", "all")])
    first = _diagnosis(finding).groups[0][0].changes[0]
    assert first.target == "delegations"
    assert first.nearest == "110 delegations"
    assert first.allowed == "0 to 119 delegations"
    assert first.slip == "1,100 may be 110 with one zero too many"


def test_the_transposed_total_ranks_before_the_unexplained_parts() -> None:
    claims = [_claim("a", "11"), _claim("b", "16"), _claim("t", "72")]
    (finding,) = solve(claims, [_sum("r", ["a", "b"], "t")])
    first = _diagnosis(finding).groups[0][0].changes[0]
    assert (first.target, first.slip) == ("t", "72 may be 27 with its digits swapped")


def test_two_totals_that_are_swapped_are_said_to_be() -> None:
    numbers = {"a": 13, "b": 21, "one": 77, "c": 38, "d": 39, "two": 34, "all": 111}
    claims = [_claim(name, str(number), "school") for name, number in numbers.items()]
    relations = [
        _sum("first", ["a", "b"], "one"),
        _sum("second", ["c", "d"], "two"),
        _sum("both", ["one", "two"], "all"),
    ]
    found = solve(claims, relations)
    assert [f.verdict for f in found] == [
        Verdict.INCONSISTENT,
        Verdict.INCONSISTENT,
        Verdict.CONSISTENT,
    ]
    changes = [group[0].changes[0] for group in _diagnosis(found[0]).groups]
    assert [(c.target, c.nearest, c.slip) for c in changes] == [
        ("one", "34 schools", "77 schools and 34 schools may be swapped"),
        ("two", "77 schools", "34 schools and 77 schools may be swapped"),
    ]


def test_claims_of_different_units_are_not_said_to_be_swapped() -> None:
    claims = [_claim("a", "13", "school"), _claim("b", "21", "school"), _claim("t", "88", "school"), _claim("x", "34", "person")]  # fmt: skip
    found = solve(claims, [_sum("r", ["a", "b"], "t"), _within("s", "x", "t")])
    changes = [r.changes[0] for r in _diagnosis(found[0]).groups[0]]
    assert [(c.nearest, c.slip) for c in changes if c.target == "t"] == [("34 schools", "")]


def test_relations_that_hold_alone_and_not_together_are_a_joint_conflict() -> None:
    claims = [_claim("a", "10"), _claim("b", "20"), _claim("x", "several"), _claim("y", "40"), _claim("z", "51")]  # fmt: skip
    relations = [_sum("one", ["a", "x"], "y"), _sum("two", ["b", "x"], "z")]
    for finding in solve(claims, relations):
        assert (finding.verdict, finding.cause) == (Verdict.INCONSISTENT, "joint")
        other = "two" if finding.relation == "one" else "one"
        assert finding.reason == f"it holds alone, and not together with {other}"
        diagnosis = _diagnosis(finding)
        assert set(diagnosis.conflict) == {"a", "b", "y", "z"}
        assert _targets(diagnosis) == [{("a",), ("b",), ("y",), ("z",)}]


def test_a_joint_conflict_is_diagnosed_only_where_its_cause_is_asked_for() -> None:
    claims = [_claim("a", "10"), _claim("b", "20"), _claim("x", "several"), _claim("y", "40"), _claim("z", "51")]  # fmt: skip
    joint = [_sum("one", ["a", "x"], "y"), _sum("two", ["b", "x"], "z")]
    plain = solve(claims, joint, ("local",))
    assert [(f.cause, f.diagnosis) for f in plain] == [("joint", None)] * 2
    assert [f.reason for f in plain] == [f.reason for f in solve(claims, joint)]
    # Beside a relation that fails on its own, all of the component is diagnosed as ever.
    both = [*joint, _sum("three", ["a", "b"], "y")]
    assert solve(claims, both, ("local",)) == solve(claims, both)


def test_a_relation_that_the_written_numbers_satisfy_needs_no_search(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(joint, "Problem", None)
    claims = [_claim("part", "412", "sample"), _claim("whole", "1200", "sample"), _claim("share", "34.3%", "percent")]  # fmt: skip
    roles = (("part", ("part",)), ("whole", ("whole",)), ("percent", ("share",)))
    (finding,) = solve(claims, [Relation("r", "percent", roles)])
    assert (finding.verdict, finding.cause) == (Verdict.CONSISTENT, "")


def test_whole_numbers_that_only_ranges_allow_are_searched_for() -> None:
    # 4 a = b: the ranges meet between 8 and 10, but no whole number there is four times another.
    a = claim("a", Interval(2, 3), Kind.APPROXIMATE, whole=True)
    b = claim("b", Interval(9, 11), Kind.APPROXIMATE, whole=True)
    reading = Reading("", (Linear((("a", 4), ("b", -1))),))
    assert [j.cause for j in engine(Model((a, b), (("r", (reading,)),)))[0]] == ["local"]


def test_a_third_relation_that_has_no_part_in_the_conflict_stays_consistent() -> None:
    claims = [_claim("a", "10"), _claim("b", "20"), _claim("x", "several"), _claim("y", "40"), _claim("z", "51"), _claim("c", "30")]  # fmt: skip
    relations = [
        _sum("one", ["a", "x"], "y"),
        _sum("two", ["b", "x"], "z"),
        _sum("three", ["a", "b"], "c"),
    ]
    found = {f.relation: f for f in solve(claims, relations)}
    assert found["three"].verdict is Verdict.CONSISTENT
    assert _targets(_diagnosis(found["one"])) == [{("y",), ("z",)}]


def test_what_another_relation_implies_is_marked_as_derived() -> None:
    claims = [_claim("many", "more than 30"), _claim("b", "40"), _claim("c", "5")]
    alone, summed = solve(claims, [_within("in", "b", "many"), _sum("sum", ["b", "c"], "many")])
    assert (alone.verdict, alone.derived) == (Verdict.CONSISTENT, True)
    assert (summed.verdict, summed.derived) == (Verdict.CONSISTENT, False)


def test_a_relation_does_not_follow_from_itself() -> None:
    claims = [_claim("many", "more than 30"), _claim("b", "40")]
    (finding,) = solve(claims, [_within("in", "b", "many")])
    assert (finding.verdict, finding.derived) == (Verdict.UNDECIDED, False)


def test_nothing_is_derived_in_a_component_that_cannot_hold() -> None:
    claims = [_claim("many", "more than 30"), _claim("b", "40"), _claim("c", "5"), _claim("d", "3"), _claim("e", "9")]  # fmt: skip
    relations = [
        _within("in", "b", "many"),
        _sum("sum", ["b", "c"], "many"),
        _sum("bad", ["d", "c"], "e"),
    ]
    found = {f.relation: f for f in solve(claims, relations)}
    assert found["in"].verdict is Verdict.UNDECIDED
    assert found["bad"].cause == "local"


def test_two_errors_far_apart_are_two_groups() -> None:
    claims = [_claim(n, str(v)) for n, v in {"a": 1, "b": 2, "s": 30, "c": 4, "d": 50, "t": 69}.items()]  # fmt: skip
    claims.append(_claim("u", "99"))
    relations = [
        _sum("one", ["a", "b"], "s"),
        _sum("two", ["c", "d"], "t"),
        _sum("top", ["s", "t"], "u"),
    ]
    found = {f.relation: f for f in solve(claims, relations)}
    assert found["top"].verdict is Verdict.CONSISTENT
    diagnosis = _diagnosis(found["one"])
    assert sorted(map(len, diagnosis.groups)) == [2, 2]
    assert diagnosis.complete
    assert diagnosis.bearing == 1
    assert _targets(diagnosis)[0] == {("a",), ("b",)}
    assert _targets(_diagnosis(found["two"]))[0] == {("c",), ("d",)}


def _offices(*said: str) -> list[Claim]:
    return [Claim(f"o{n}", label(text), quotes=(Quote(text),)) for n, text in enumerate(said)]


def test_of_three_offices_the_odd_one_is_the_repair() -> None:
    claims = (*_offices("minister of security", "minister of security", "minister of defence"),)
    model = Model(claims, (("office", (Reading("", (Same(("o0", "o1", "o2")),)),)),))
    judged, diagnoses = engine(model)
    assert judged[0].cause == "local"
    ((repair,),) = diagnoses["office"].groups
    assert repair.changes[0].target == "o2"
    assert repair.changes[0].nearest == "minister of security"
    assert len(diagnoses["office"].conflict) == 2


def test_labels_of_one_group_do_not_disagree_across_relations() -> None:
    claims = tuple(_offices("pm", "prime minister", "head of government"))
    group = (frozenset({"pm", "prime minister"}),)
    states = (
        ("one", (Reading("", (Same(("o0", "o1"), group),)),)),
        ("two", (Reading("", (Same(("o1", "o2")),)),)),
    )
    judged, diagnoses = engine(Model(claims, states))
    assert [j.cause for j in judged] == ["", "local"]
    targets = _targets(diagnoses["two"])
    assert targets == [{("o2",)}] or targets == [{("o1",), ("o2",)}]


def test_of_several_readings_one_that_works_is_enough() -> None:
    claims = (exact("a", 3), exact("b", 2))
    one = Reading("with the last day", (Linear((("a", 1), ("b", -1)), Interval(1, 1)),))
    two = Reading("without it", (Linear((("a", 1), ("b", -1))),))
    judged, diagnoses = engine(Model(claims, (("days", (one, two)),)))
    assert judged[0].judgement.verdict is Verdict.UNDECIDED
    assert not diagnoses
    judged, diagnoses = engine(Model((exact("a", 9), exact("b", 2)), (("days", (one, two)),)))
    assert judged[0].cause == "local"
    allowed = {r.changes[0].target: r.changes[0].nearest for r in diagnoses["days"].groups[0]}
    assert allowed["a"] in ("3", "2")
    assert allowed["b"] in ("8", "9")


def test_a_weekday_is_repaired_to_the_day_it_is_and_the_date_to_the_nearest_one() -> None:
    date = Claim("date", read("2025-10-25"), quotes=(Quote("25 October"),))
    day = Claim("day", read("sunday"), quotes=(Quote("Sunday"),))

    def weekdays(arguments: tuple[Interval, ...]) -> Interval:
        low, high = arguments[0].low, arguments[0].high
        if low is None or high is None or high - low >= 6:
            return Interval(1, 7)
        days = [(int(low) + n - 1) % 7 + 1 for n in range(int(high - low) + 1)]
        return Interval(min(days), max(days))

    states = (("day", (Reading("", (Image("day", ("date",), weekdays),)),)),)
    judged, diagnoses = engine(Model((date, day), states))
    assert judged[0].cause == "local"
    found = {r.changes[0].target: r.changes[0] for r in diagnoses["day"].groups[0]}
    assert found["day"].nearest == "Saturday"
    assert found["date"].nearest == "2025-10-26"


def test_a_percentage_of_a_shared_base_is_propagated() -> None:
    share = Product((("p", 1, 0), ("base", 1, 0)), (("part", 100),))
    claims = (
        claim("p", Interval(61, 63), Kind.ROUNDED),
        exact("base", 200),
        claim("part", Interval(0, None), Kind.UNKNOWN, whole=True),
        exact("rest", 60),
    )
    states = (
        ("share", (Reading("", (share,)),)),
        ("sum", (Reading("", (Linear((("part", 1), ("rest", 1), ("base", -1))),)),)),
    )
    judged, diagnoses = engine(Model(claims, states))
    assert [j.cause for j in judged] == ["joint", "joint"]
    found = {r.changes[0].target: r.changes[0] for r in diagnoses["sum"].groups[0]}
    assert found["rest"].allowed == "74 to 78"
    assert set(found) == {"p", "base", "rest"}


def test_a_hard_puzzle_ends_undecided_with_the_limit_as_its_reason() -> None:
    names = [f"x{n}" for n in range(12)]
    claims = tuple(claim(name, Interval(0, None), Kind.UNKNOWN, whole=True) for name in names)
    states = []
    for n in range(12):
        terms = tuple((name, 7 + (n * 5 + m * m * 3) % 23) for m, name in enumerate(names))
        states.append((f"r{n}", (Reading("", (Linear(terms, Interval(1001 + n, 1001 + n)),)),)))
    judged, _ = engine(Model(claims, tuple(states)))
    for relation in judged:
        assert relation.judgement.verdict is not Verdict.CONSISTENT
        if relation.judgement.verdict is Verdict.UNDECIDED:
            assert relation.judgement.reason == LIMIT


def test_an_unlicensed_reading_is_named_and_never_counts() -> None:
    union = Claim("union", read("1", "organisation"), "organisation", implied=True, quotes=(Quote("and the European Union"),))  # fmt: skip
    claims = [*REGIONS, union, _claim("total", "72", "country")]
    (finding,) = solve(claims, [_sum("regions", [*PARTS, "union"], "total")])
    assert finding.verdict is Verdict.INCONSISTENT
    assert "and the European Union" in finding.reason
    assert "union" not in _diagnosis(finding).conflict


def test_a_strict_bound_is_no_equality() -> None:
    more = Value("more than 5", Kind.BOUND, stated=5, allowed=Interval(5, None, True))
    claims = (Claim("a", more), claim("b", Interval(5, 5), Kind.EXACT))
    states = (("r", (Reading("", (Linear((("a", 1), ("b", -1)), Interval(None, 0)),)),)),)
    judged, diagnoses = engine(Model(claims, states))
    assert judged[0].cause == "local"
    found = {r.changes[0].target: r.changes[0] for r in diagnoses["r"].groups[0]}
    assert found["b"].allowed == "more than 5"


def test_the_steps_show_the_words_the_sum_the_verdict_and_the_repairs() -> None:
    claims = [*REGIONS, _claim("total", "72", "country")]
    relation = _sum("regions", PARTS, "total")
    (finding,) = solve(claims, [relation])
    steps = explain(finding, claims, relation)
    text = "\n".join(steps)
    assert "asia: «19» allows 19 countries" in text
    assert "+ america 12 countries: 71 so far" in text
    assert "must come to 0, and comes to -1" in text
    assert "inconsistent: the four parts make 71 countries" in text
    assert "cannot all stand" in text
    assert "total: 72 countries to 71 countries" in text


def test_no_claims_and_no_relations_are_no_findings() -> None:
    assert solve([], []) == ()
