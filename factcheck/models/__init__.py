"""The words of the desk as values: every layer speaks in these, and none of them does any I/O.

All models are frozen; a change is a new value. Offsets count Unicode code points of an article's
normal form (`factcheck.text.normal_form`), start included, end excluded, so that
``article.text[claim.start:claim.end] == claim.quote`` always holds. Our own time stamps are aware
UTC datetimes; dates that somebody else published stay the ISO 8601 text they came as, because many
are a bare day.
"""

from factcheck.models.articles import Article, ArticleProgress, Document, Metadata
from factcheck.models.base import Clock, Model, Progress, utc_now
from factcheck.models.claims import Claim, ClaimFilter
from factcheck.models.log import Change, LogEntry
from factcheck.models.matches import (
    Cluster,
    Comparison,
    FactCheck,
    FactCheckDraft,
    FailedRecord,
    IndexedText,
    Link,
    Match,
    Suggestion,
    Target,
    TokenDiff,
)
from factcheck.models.sources import UNNAMED, CitedSource, Evidence, Source, SourceDraft
from factcheck.models.text import ClaimDraft, DateMention, Quantity, Sentence, SplitText
from factcheck.models.verdicts import (
    Adoption,
    Correction,
    Decision,
    Finding,
    Qualifier,
    Rating,
    Reading,
    RightOfReply,
    Scale,
    Severity,
    Verdict,
    VerdictDraft,
)
from factcheck.vocabulary import (
    ClaimOrder,
    Kind,
    Origin,
    Relation,
    Role,
    Stance,
    State,
    TargetKind,
    Tier,
)

__all__ = [
    "UNNAMED", "Adoption", "Article", "ArticleProgress", "Change", "CitedSource", "Claim",
    "ClaimDraft", "ClaimFilter", "ClaimOrder", "Clock", "Cluster", "Comparison", "Correction",
    "DateMention", "Decision", "Document", "Evidence", "FactCheck", "FactCheckDraft",
    "FailedRecord", "Finding", "IndexedText", "Kind", "Link", "LogEntry", "Match", "Metadata",
    "Model", "Origin", "Progress", "Qualifier", "Quantity", "Rating", "Reading", "Relation",
    "RightOfReply", "Role", "Scale", "Sentence", "Severity", "Source", "SourceDraft", "SplitText",
    "Stance", "State", "Suggestion", "Target", "TargetKind", "Tier", "TokenDiff", "Verdict",
    "VerdictDraft", "utc_now",
]  # fmt: skip
