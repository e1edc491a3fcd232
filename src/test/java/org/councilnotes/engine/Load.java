package org.councilnotes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.note.Role;
import org.councilnotes.note.Thesaurus;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Filters;
import org.councilnotes.search.Listing;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchResult;

/**
 * Readers and one writer at work on an archive that holds nothing else. Each answer is compared
 * with what was committed by then; what is wrong is kept until {@link #assertSound}.
 */
final class Load implements AutoCloseable {

  private static final int BATCH = 4;
  private static final int FIRST = 10_001;

  /** One of its words is in one passage of each note. */
  private static final SearchRequest ALL =
      SearchRequest.of("zork", Filters.NONE.with(Facet.COUNTRY, "PE")).listed(Listing.OF_PASSAGES);

  /** When a commit began and ended, in nanoseconds. */
  record Written(long start, long end) {}

  private final EngineHome home;
  private final ArchiveReader reader;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Meter> meters = new ArrayList<>();
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger committed = new AtomicInteger();
  private final AtomicInteger brokenOff = new AtomicInteger();
  private final Queue<Written> commits = new ConcurrentLinkedQueue<>();
  private final Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();
  private final Meter writing = new Meter();
  private volatile boolean ended;

  Load(EngineHome home, int readers) {
    this.home = home;
    this.reader = home.reader();
    start(this::write);
    for (int i = 0; i < readers; i++) {
      Meter meter = new Meter();
      Random random = new Random(i);
      meters.add(meter);
      start(() -> read(random, meter));
    }
  }

  private void start(Runnable work) {
    threads.execute(
        () -> {
          try {
            work.run();
          } catch (Throwable e) {
            wrong.add(e);
          }
        });
  }

  private void write() {
    while (!ended) {
      int from = begun.getAndAdd(BATCH);
      List<Note> batch = IntStream.range(from, from + BATCH).mapToObj(Load::note).toList();
      long start = System.nanoTime();
      commit(batch);
      commits.add(new Written(start, System.nanoTime()));
      committed.addAndGet(BATCH);
      batch.forEach(this::assertThere);
      assertThat(total()).isEqualTo(committed.get());
      pause(200);
    }
  }

  /** As runs do: the next one does again what one broke off in. */
  private void commit(List<Note> batch) {
    while (true) {
      try (ArchiveWriter writer = home.writer(Thesaurus.NONE)) {
        batch.forEach(writer::put);
        writer.commit();
        return;
      } catch (EngineProblem problem) {
        brokenOff.incrementAndGet();
        System.out.println("a commit broke off: " + problem.getMessage());
        throwUnlessItPasses(problem);
        pause(500);
      }
    }
  }

  private static void throwUnlessItPasses(EngineProblem problem) {
    if (problem.retryAfter().isEmpty()) {
      throw problem;
    }
  }

  private void assertThere(Note note) {
    assertThat(writing.tried(() -> reader.note(note.id()))).contains(note);
  }

  private long total() {
    return writing.tried(() -> reader.search(ALL)).total().passages();
  }

  static Note note(int number) {
    NoteDraft draft =
        NoteDraft.numbered((FIRST + number) + "/20")
            .date("2020-05-05")
            .subject("Ferries " + number)
            .cover("Ferries");
    for (int i = 0; i < number % 5; i++) {
      draft.paragraph("Ferry %d of note %d sails.".formatted(i, number));
    }
    return draft
        .paragraph("The zork of Peru spoke %d times.".formatted(number))
        .country("PE", Role.HOST, "Peru")
        .build();
  }

  private void read(Random random, Meter meter) {
    while (!ended) {
      int least = committed.get();
      switch (random.nextInt(4)) {
        case 0 -> assertHeld(least, meter);
        case 1 -> {
          long all = meter.tried(this::everyHit);
          assertThat(all).isBetween((long) least, (long) begun.get());
        }
        default -> {
          SearchResult result = meter.tried(() -> reader.search(ALL));
          assertThat(result.total().passages()).isBetween((long) least, (long) begun.get());
          assertThat(result.facet(Facet.COUNTRY)).isNotNull();
        }
      }
      pause(20 + random.nextInt(60));
    }
  }

  private void assertHeld(int committed, Meter meter) {
    if (committed > 0) {
      Note note = note(new Random().nextInt(committed));
      assertThat(meter.tried(() -> reader.note(note.id()))).contains(note);
    }
  }

  private long everyHit() {
    try (var all = reader.every(ALL)) {
      return all.hits().count();
    }
  }

  /** The first commit that was begun after a time, once it has ended. */
  Optional<Written> commitAfter(long time) {
    return commits.stream().filter(commit -> commit.start() >= time).findFirst();
  }

  /** What readers met since the last time it was asked for. */
  List<Meter.Met> met() {
    return meters.stream().map(Meter::met).toList();
  }

  int committed() {
    return committed.get();
  }

  /** Commits that ended with a problem, and were done again. */
  int brokenOff() {
    return brokenOff.get();
  }

  void assertSound() {
    wrong.forEach(e -> e.printStackTrace(System.out));
    assertThat(wrong).isEmpty();
  }

  /** Ends it; every note is there once then, and nothing else. */
  void endAndAssertWhole(Link link, String index) {
    end();
    assertSound();
    List<Note> notes = IntStream.range(0, committed.get()).mapToObj(Load::note).toList();
    assertThat(reader.notes().stream().map(NoteSummary::id))
        .containsExactlyInAnyOrderElementsOf(notes.stream().map(Note::id).toList());
    notes.forEach(this::assertThere);
    long passages = notes.stream().mapToLong(note -> note.passages().size()).sum();
    assertThat(new Reads(link, index).counts(List.of(StoredNotes.record("passage"))))
        .containsExactly(passages);
  }

  private void end() {
    ended = true;
    threads.shutdown();
    try {
      assertThat(threads.awaitTermination(3, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause(int milliseconds) {
    try {
      Thread.sleep(Duration.ofMillis(milliseconds));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended = true;
    threads.shutdownNow();
    reader.close();
  }
}
