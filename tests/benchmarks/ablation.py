"""What each rule of the splitter is worth: every `if` is switched off in turn.

    python -m tests.benchmarks.ablation --data DIR [--only cutting]

DIR holds labelled articles, as for `tests.benchmarks.splitting`. For each `if` of `factcheck.text`
whose module name holds `--only`, one line: in how many articles it held, how many claims come out
otherwise without it, how the counts of gold claims found atomically, of spans and of right ones, of
claimants and of figures change, and where it stands; with `--shown N` the first of those claims.
"""

from __future__ import annotations

import ast
import builtins
import importlib
import inspect
import pkgutil
import sys
from collections import Counter
from collections.abc import Iterator
from types import CodeType, FunctionType, ModuleType
from typing import Any

import factcheck.text
from factcheck.models import ClaimDraft
from factcheck.text.claims import split_text
from tests.benchmarks.outside import arguments
from tests.benchmarks.splitting import Labelled, read_labelled, score

COUNTED = ("atomic", "spans", "right", "claimants right", "figures read")
HOLDS = "_rule_holds"
"""The built-in function that notes that the test of an `if` held."""


class _Off(ast.NodeTransformer):
    """Switches the rule with a number off, or, without one, notes where each holds."""

    def __init__(self, number: int | None) -> None:
        self._number, self.rules = number, list[ast.If]()

    def visit_If(self, node: ast.If) -> ast.AST:
        """Count the `if`, and change its test."""
        number = len(self.rules)
        self.rules.append(node)
        self.generic_visit(node)
        if self._number is None:
            noted: list[ast.expr] = [ast.Constant(number), node.test]
            node.test = ast.Call(ast.Name(HOLDS, ast.Load()), noted, [])
        elif number == self._number:
            node.test = ast.Constant(False)
        return node


def main() -> None:
    """Print one line for each rule."""
    parser = arguments(__doc__)
    parser.add_argument("--only", default="")
    parser.add_argument("--shown", type=int, default=0)
    options = parser.parse_args()
    articles = list(read_labelled(options.data))
    before = [_claims(article) for article in articles]
    print("articles  changed  " + "  ".join(COUNTED))
    found = pkgutil.walk_packages(factcheck.text.__path__, "factcheck.text.")
    for module in [importlib.import_module(m.name) for m in found if options.only in m.name]:
        for number, (node, held) in enumerate(_rules(module, articles)):
            told = f"{module.__name__}:{node.lineno}  {ast.unparse(node.test)[:70]}"
            changes, lines = Counter[str](), list[str]()
            with _Changed(module, number):
                for n in held:
                    after = _claims(articles[n])
                    lines += _differences(before[n], after)
                    changes.update(score(articles[n], after))
                    changes.subtract(score(articles[n], before[n]))
            counts = "  ".join(f"{changes[name]:+d}" for name in COUNTED)
            print(f"{len(held)}  {len(lines)}  {counts}  {told}", flush=True)
            print("".join(f"    {line}\n" for line in lines[: options.shown]), end="")


def _rules(module: ModuleType, articles: list[Labelled]) -> list[tuple[ast.If, list[int]]]:
    """The rules of a module, each with the articles in which it holds."""
    held: dict[int, set[int]] = {}
    at = 0

    def holds(number: int, test: Any) -> Any:
        if test:
            held.setdefault(number, set()).add(at)
        return test

    setattr(builtins, HOLDS, holds)
    with _Changed(module, None):
        for at, article in enumerate(articles):  # noqa: B007  (read by `holds`)
            _claims(article)
    counting = _Off(-1)
    counting.visit(ast.parse(inspect.getsource(module)))
    return [(node, sorted(held.get(n, ()))) for n, node in enumerate(counting.rules)]


class _Changed:
    """The functions of a module with a rule switched off, or with all of them noted."""

    def __init__(self, module: ModuleType, number: int | None) -> None:
        tree = ast.fix_missing_locations(_Off(number).visit(ast.parse(inspect.getsource(module))))
        codes = dict(_codes(compile(tree, module.__file__ or "", "exec")))
        self._changed = [(f, f.__code__, codes[f.__qualname__]) for f in _functions(module)]

    def __enter__(self) -> None:
        self._swap(1)

    def __exit__(self, *_: object) -> None:
        self._swap(0)

    def _swap(self, which: int) -> None:
        for function, *codes in self._changed:
            function.__code__ = codes[which]
        for module in [m for name, m in sys.modules.items() if name.startswith("factcheck.text")]:
            for known in vars(module).values():
                if hasattr(known, "cache_info") and known.cache_info().maxsize:
                    known.cache_clear()  # what it remembers of texts, not the tables it has read


def _codes(code: CodeType) -> Iterator[tuple[str, CodeType]]:
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield inner.co_qualname, inner
            yield from _codes(inner)


def _functions(module: ModuleType) -> Iterator[FunctionType]:
    own = list(vars(module).values())
    for value in own + [m for each in own if inspect.isclass(each) for m in vars(each).values()]:
        function = inspect.unwrap(getattr(value, "fget", None) or getattr(value, "func", value))
        function = getattr(function, "__func__", function)
        if inspect.isfunction(function) and function.__code__.co_filename == module.__file__:
            yield function


def _claims(article: Labelled) -> list[ClaimDraft]:
    return list(split_text(article.text, language=article.language).claims)


def _differences(before: list[ClaimDraft], after: list[ClaimDraft]) -> list[str]:
    one, other = ([f"{c.text} [{c.claimant}, {c.kind}]" for c in all_] for all_ in (before, after))
    gone, come = Counter(one) - Counter(other), Counter(other) - Counter(one)
    return [f"- {text}" for text in gone] + [f"+ {text}" for text in come]


if __name__ == "__main__":
    main()
