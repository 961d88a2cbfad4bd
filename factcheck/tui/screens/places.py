"""The places of the library, by the name that a key or the top bar asks for."""

from __future__ import annotations

from factcheck.tui.screens.base import DeskScreen
from factcheck.tui.screens.claims import ClaimsScreen
from factcheck.tui.screens.dashboard import DashboardScreen
from factcheck.tui.screens.log import LogScreen
from factcheck.tui.screens.queues import QueuesScreen
from factcheck.tui.screens.shelves import ClustersScreen, FactchecksScreen, SourcesScreen

LIBRARY: dict[str, type[DeskScreen]] = {
    "claims": ClaimsScreen,
    "clusters": ClustersScreen,
    "sources": SourcesScreen,
    "factchecks": FactchecksScreen,
    "queues": QueuesScreen,
    "dashboard": DashboardScreen,
    "log": LogScreen,
}
