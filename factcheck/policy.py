"""Which kinds are judged, how loudly each is told, and what makes a run fail."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.model import Finding, Relation, Severity, Verdict
from factcheck.nouns import noun, replace
from factcheck.vocabulary import ALL, STANDING_KINDS


@noun
class Policy:
    """The kinds that are judged (all but the ignored ones of those selected) and told.

    Severities: a kind's own, where one is set; else what is inconsistent is an error, what is
    undecided a notice (an error with `fail_on` "undecided"), and what is wrong with an entry
    that lets findings stand a warning.
    """

    select: tuple[str, ...] = (ALL,)
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, str], ...] = ()
    fail_on: str = "inconsistent"  # or undecided, never

    def judges(self, kind: str) -> bool:
        """Tell whether a kind is judged: selected (all are, by default) and not ignored."""
        return (ALL in self.select or kind in self.select) and kind not in self.ignore

    def relations(self, found: Sequence[Relation]) -> tuple[Relation, ...]:
        """Return the relations whose kind is judged."""
        return tuple(relation for relation in found if self.judges(relation.kind))

    def findings(self, found: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings whose kind is judged, each as loud as its kind is to be."""
        return tuple(self._graded(finding) for finding in found if self.judges(finding.kind))

    def _graded(self, finding: Finding) -> Finding:
        severity = self._severity(finding)
        return finding if severity is finding.severity else replace(finding, severity=severity)

    def _severity(self, finding: Finding) -> Severity:
        if finding.verdict is Verdict.CONSISTENT:
            return Severity.NOTICE
        for kind, severity in self.severity:
            if kind == finding.kind:
                return self._of_kind(finding, Severity(severity))
        if finding.kind in STANDING_KINDS:
            return Severity.WARNING
        return self._of_kind(finding, Severity.ERROR)

    def _of_kind(self, finding: Finding, severity: Severity) -> Severity:
        """Return the severity of a kind's finding: an undecided one is a notice by nature."""
        undecided = finding.verdict is Verdict.UNDECIDED
        return Severity.NOTICE if undecided and self.fail_on != "undecided" else severity

    def fails(self, findings: Iterable[Finding]) -> bool:
        """Tell whether a finding makes the run fail: an error that nothing lets stand."""
        return self.fail_on != "never" and any(
            finding.severity is Severity.ERROR
            and finding.verdict is not Verdict.CONSISTENT
            and not finding.suppressed
            for finding in findings
        )
