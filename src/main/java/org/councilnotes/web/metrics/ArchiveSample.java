package org.councilnotes.web.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.access.World;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.ArchiveReader;

/**
 * What the figures of one scrape are read from, looked at once.
 *
 * @param worlds by world; those that cannot be read are missing
 * @param files number of files by state in each world
 * @param corpus whether the corpus can be read
 * @param processes that this one has started and that have not ended
 */
record ArchiveSample(
    Map<World, ArchiveReader.Storage> worlds,
    Map<World, Map<String, Long>> files,
    boolean corpus,
    long processes) {

  static final ArchiveSample NONE = new ArchiveSample(Map.of(), Map.of(), false, 0);

  /** Number of files of a world in a state. */
  double files(World world, String state) {
    return files.getOrDefault(world, Map.of()).getOrDefault(state, 0L);
  }

  /** The storage of a world; empty where it cannot be read. */
  Optional<ArchiveReader.Storage> storage(World world) {
    return Optional.ofNullable(worlds.get(world));
  }

  /** Takes samples. Not safe for use by several threads. */
  static final class Sampler {

    /**
     * Reading the ledger of a large archive takes a second, and an ingest commits often. No name of
     * a snapshot tells whether the ledger has changed.
     */
    private static final Duration LEDGER_KEPT = Duration.ofMinutes(1);

    private final ArchiveAccess access;
    private final Corpus corpus;
    private final Clock clock;
    private final Map<World, Ledger> ledgers = new EnumMap<>(World.class);

    private record Ledger(Instant read, Map<String, Long> counts) {}

    Sampler(ArchiveAccess access, Corpus corpus, Clock clock) {
      this.access = access;
      this.corpus = corpus;
      this.clock = clock;
    }

    ArchiveSample take() {
      Map<World, ArchiveReader.Storage> worlds = new EnumMap<>(World.class);
      Map<World, Map<String, Long>> files = new EnumMap<>(World.class);
      access
          .forOperator()
          .forEach(
              (world, reader) -> {
                try {
                  ArchiveReader.Storage storage = reader.storage();
                  files.put(world, counts(world, reader));
                  worlds.put(world, storage);
                } catch (ArchiveProblem unreadable) {
                  worlds.remove(world); // shown as a world that is not readable
                }
              });
      return new ArchiveSample(
          worlds, files, corpus.isReadable(), ProcessHandle.current().children().count());
    }

    private Map<String, Long> counts(World world, ArchiveReader reader) {
      Instant now = clock.instant();
      Ledger known = ledgers.get(world);
      if (known == null || now.isAfter(known.read().plus(LEDGER_KEPT))) {
        known = new Ledger(now, counts(reader));
        ledgers.put(world, known);
      }
      return known.counts();
    }

    private static Map<String, Long> counts(ArchiveReader reader) {
      Map<String, Long> counts = new HashMap<>();
      FileOutcome.STATES.forEach(state -> counts.put(state, 0L));
      reader.ledger().forEach(file -> counts.merge(file.outcome().state(), 1L, Long::sum));
      return counts;
    }
  }
}
