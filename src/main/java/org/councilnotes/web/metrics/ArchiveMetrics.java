package org.councilnotes.web.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.access.World;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SnapshotName;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.RequestLimits;
import org.councilnotes.web.SnapshotCache;

/**
 * The figures of the archive and of its virtual machine. Beside requests nothing is measured while
 * nobody asks: a scrape looks at index, corpus and runs once. Safe for use by many threads.
 */
public final class ArchiveMetrics {

  private static final String SECONDS = "seconds";
  private static final String BYTES = "bytes";
  private static final double MILLIS = 1e3;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final RequestTimer requests = new RequestTimer(registry);
  private final Clock clock;
  private final ArchiveSample.Sampler sampler;
  private ArchiveSample sample = ArchiveSample.NONE;

  /** What is measured beside requests. */
  public record Sources(
      ArchiveAccess access,
      Corpus corpus,
      IngestProgress progress,
      RequestLimits limits,
      String version) {}

  public ArchiveMetrics(Sources sources, Clock clock) {
    this.clock = clock;
    this.sampler = new ArchiveSample.Sampler(sources.access(), sources.corpus(), clock);
    sources.access().forOperator().keySet().forEach(this::addWorld);
    addCorpus();
    addRuns(sources.progress());
    addLimit("exports", sources.limits().exports());
    addLimit("comparisons", sources.limits().comparisons());
    addCaches();
    addMachine(sources.version());
  }

  /** The timer of requests, to be given to the web server. */
  public RequestTimer requests() {
    return requests;
  }

  /** All figures, in the text format of Prometheus, version 0.0.4. */
  synchronized String scrape() {
    sample = sampler.take();
    return registry.scrape();
  }

  private void addWorld(World world) {
    Tags tags = Tags.of("world", world.key());
    gauge("archive.index.readable", "", tags, s -> s.storage(world).isPresent() ? 1 : 0);
    gauge("archive.index.age", SECONDS, tags, s -> age(s.storage(world)));
    gauge("archive.index.size", BYTES, tags, s -> size(s.storage(world)));
    gauge("archive.index.disk.free", BYTES, tags, s -> disk(s, world, ArchiveReader.Disk::free));
    gauge("archive.index.disk.size", BYTES, tags, s -> disk(s, world, ArchiveReader.Disk::size));
    FileOutcome.STATES.forEach(
        state -> gauge("archive.files", "", tags.and("state", state), s -> s.files(world, state)));
  }

  private void addCorpus() {
    gauge("archive.corpus.readable", "", Tags.empty(), s -> s.corpus() ? 1 : 0);
    gauge("archive.reader.processes", "", Tags.empty(), ArchiveSample::processes);
  }

  private void addRuns(IngestProgress progress) {
    Tags none = Tags.empty();
    gauge("archive.ingest.running", "", none, _ -> progress.now().isPresent() ? 1 : 0);
    gauge(
        "archive.ingest.queue.files",
        "",
        none,
        _ -> progress.now().map(run -> run.of() - run.read()).orElse(0));
    gauge(
        "archive.ingest.last.end.timestamp",
        SECONDS,
        none,
        _ -> progress.last().map(run -> run.end().toEpochMilli() / MILLIS).orElse(Double.NaN));
    gauge(
        "archive.ingest.last.length",
        SECONDS,
        none,
        _ -> progress.last().map(run -> run.time().toMillis() / MILLIS).orElse(Double.NaN));
    gauge(
        "archive.ingest.last.files",
        "",
        none,
        _ -> progress.last().map(IngestProgress.FinishedRun::files).orElse(0));
    counter("archive.ingest.failures", none, progress, IngestProgress::failures);
  }

  private void addLimit(String name, ConcurrencyLimit limit) {
    Tags tags = Tags.of("limit", name);
    gauge("archive.limit.places", "", tags, _ -> limit.most());
    gauge("archive.limit.taken", "", tags, _ -> limit.taken());
    counter("archive.limit.refused", tags, limit, ConcurrencyLimit::refused);
  }

  private void addCaches() {
    String name = "archive.cache.reads";
    counter(name, Tags.of("result", "found"), this, _ -> SnapshotCache.reads().found());
    counter(name, Tags.of("result", "computed"), this, _ -> SnapshotCache.reads().computed());
  }

  private void addMachine(String version) {
    gauge("archive.version", "", Tags.of("version", version), _ -> 1);
    List<MeterBinder> machine =
        List.of(
            new JvmMemoryMetrics(),
            new CollectorMetrics(),
            new JvmThreadMetrics(),
            new ClassLoaderMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics(),
            new FileDescriptorMetrics());
    machine.forEach(part -> part.bindTo(registry));
  }

  private void gauge(
      String name, String unit, Iterable<Tag> tags, ToDoubleFunction<ArchiveSample> value) {
    Gauge.Builder<?> gauge =
        Gauge.builder(name, () -> value.applyAsDouble(sample)).tags(tags).strongReference(true);
    (unit.isEmpty() ? gauge : gauge.baseUnit(unit)).register(registry);
  }

  private <T> void counter(String name, Iterable<Tag> tags, T source, ToDoubleFunction<T> count) {
    FunctionCounter.builder(name, source, count).tags(tags).register(registry);
  }

  private double age(Optional<ArchiveReader.Storage> storage) {
    return storage
        .flatMap(read -> SnapshotName.timeOf(read.snapshot()))
        .map(this::secondsSince)
        .orElse(Double.NaN);
  }

  private double secondsSince(Instant time) {
    return Duration.between(time, clock.instant()).toMillis() / MILLIS;
  }

  private static double size(Optional<ArchiveReader.Storage> storage) {
    return storage.isPresent() && storage.get().bytes().isPresent()
        ? storage.get().bytes().getAsLong()
        : Double.NaN;
  }

  private static double disk(
      ArchiveSample sample, World world, ToDoubleFunction<ArchiveReader.Disk> value) {
    return sample
        .storage(world)
        .flatMap(ArchiveReader.Storage::disk)
        .map(value::applyAsDouble)
        .orElse(Double.NaN);
  }
}
