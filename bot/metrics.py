"""What `/metrics` tells: numbers over all couples, in Prometheus' text. No label is an id, a name or a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from prometheus_client import CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.app import App
from bot.meters import Spread
from bot.storage import census
from bot.storage.census import Census

_PROCESS = ProcessCollector(registry=CollectorRegistry())


class _Found(Collector):
    """What was found, told once: a registry of our own for one look, so that nothing global is kept."""

    def __init__(self, metrics: list[Metric]) -> None:
        self._metrics = metrics

    def collect(self) -> Iterator[Metric]:
        yield from self._metrics
        yield from _PROCESS.collect()


async def page(app: App, database_bytes: int) -> bytes:
    """The page of this moment. Raises StorageError when the database cannot be read."""
    counted = await app.engine.look(lambda context: census.take(context.unit, context.now))
    return generate_latest(_Found([*_counts(app), *_times(app), *_waiting(counted), _bytes(database_bytes)]))


def _counts(app: App) -> Iterator[Metric]:
    yield _counter("updates", "Updates since the process began, by what became of them.", "state", app.intake.counts)
    came = {"opened": app.engine.opened} | {f"skipped {why}": n for why, n in app.engine.skipped.items()}
    yield _counter("moments", "Moments that were due, by what became of them.", "outcome", came)
    letters = CounterMetricFamily("toward_letters", "Requests by kind and outcome.", labels=("kind", "outcome"))
    for labels, count in app.dispatcher.landed.items():
        letters.add_metric(labels, count)
    yield letters
    yield CounterMetricFamily("toward_clock_jumps", "How often the wall clock jumped.", value=app.scheduler.doubt.jumps)
    yield _counter("jobs_failed", "Housekeeping that raised, by its name.", "job", app.scheduler.failed)


def _times(app: App) -> Iterator[Metric]:
    now = app.clock.monotonic()
    yield _gauge("last_good_poll_age_seconds", "Since Telegram last answered a poll.", now - app.intake.last_good_poll)
    yield _gauge("last_bell_age_seconds", "Since the scheduler last looked.", now - app.scheduler.last_bell)
    seats = GaugeMetricFamily("toward_seat_held", "1 where this process polls, or sends.", labels=("seat",))
    for name, seat in app.seats.items():
        seats.add_metric((name,), seat.is_held)
    yield seats
    yield _histogram("lateness_seconds", "How late what was due was looked at.", [((), app.scheduler.lateness)], ())
    yield _histogram("request_seconds", "Requests to Telegram.", app.took.items(), ("method", "outcome"))


def _waiting(counted: Census) -> Iterator[Metric]:
    yield _gauge("inbox_waiting", "Updates kept and not yet handled.", counted.inbox)
    outbox = GaugeMetricFamily("toward_outbox", "Letters that are not settled, by state.", labels=("state",))
    for state, count in counted.outbox.items():
        outbox.add_metric((state,), count)
    yield outbox
    yield _gauge("chats_on_hold", "Chats that Telegram asked us to wait with.", counted.held)


def _bytes(size: int) -> Metric:
    return _gauge("database_bytes", "Size of the database file.", size)


def _gauge(name: str, text: str, value: float) -> Metric:
    return GaugeMetricFamily(f"toward_{name}", text, value=value)


def _counter(name: str, text: str, label: str, values: Mapping[str, int]) -> Metric:
    family = CounterMetricFamily(f"toward_{name}", text, labels=(label,))
    for value, count in values.items():
        family.add_metric((value,), count)
    return family


def _histogram(
    name: str, text: str, spreads: Iterable[tuple[tuple[str, ...], Spread]], labels: tuple[str, ...]
) -> HistogramMetricFamily:
    family = HistogramMetricFamily(f"toward_{name}", text, labels=labels)
    for values, spread in spreads:
        family.add_metric(values, spread.cumulative(), spread.total)
    return family
