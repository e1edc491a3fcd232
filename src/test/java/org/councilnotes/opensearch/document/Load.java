package org.councilnotes.opensearch.document;

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
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.opensearch.OpenSearchArchiveHome;
import org.councilnotes.opensearch.client.ClusterClient;
import org.councilnotes.opensearch.client.Meter;
import org.councilnotes.opensearch.client.OpenSearchProblem;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchResult;
import org.councilnotes.vocabulary.Thesaurus;

/**
 * Readers and one writer at work on an archive that holds nothing else. Each answer is compared
 * with what was committed by then; what is wrong is kept until {@link #assertSound}.
 */
public final class Load implements AutoCloseable {

  private static final int BATCH = 4;
  private static final int FIRST = 10_001;

  /** One of its words is in one passage of each note. */
  private static final SearchRequest ALL =
      SearchRequest.of("zork", Filters.NONE.with(Facet.COUNTRY, "PE"))
          .withListing(ResultPageRequest.OF_PASSAGES);

  /** When a commit began and ended, in nanoseconds. */
  public record Written(long start, long end) {}

  private final OpenSearchArchiveHome home;
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

  public Load(OpenSearchArchiveHome home, int readers) {
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
      } catch (OpenSearchProblem problem) {
        brokenOff.incrementAndGet();
        System.out.println("a commit broke off: " + problem.getMessage());
        throwUnlessItPasses(problem);
        pause(500);
      }
    }
  }

  private static void throwUnlessItPasses(OpenSearchProblem problem) {
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

  public static Note note(int number) {
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
        .country("PE", MentionRole.HOST, "Peru")
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
    try (var all = reader.streamExactly(ALL)) {
      return all.hits().count();
    }
  }

  /** The first commit that was begun after a time, once it has ended. */
  public Optional<Written> commitAfter(long time) {
    return commits.stream().filter(commit -> commit.start() >= time).findFirst();
  }

  /** What readers met since the last time it was asked for. */
  public List<Meter.Met> met() {
    return meters.stream().map(Meter::met).toList();
  }

  public int committed() {
    return committed.get();
  }

  /** Commits that ended with a problem, and were done again. */
  public int brokenOff() {
    return brokenOff.get();
  }

  public void assertSound() {
    wrong.forEach(e -> e.printStackTrace(System.out));
    assertThat(wrong).isEmpty();
  }

  /** Ends it; every note is there once then, and nothing else. */
  public void endAndAssertWhole(ClusterClient link, String index) {
    end();
    assertSound();
    List<Note> notes = IntStream.range(0, committed.get()).mapToObj(Load::note).toList();
    assertThat(reader.notes().stream().map(NoteSummary::id))
        .containsExactlyInAnyOrderElementsOf(notes.stream().map(Note::id).toList());
    notes.forEach(this::assertThere);
    long passages = notes.stream().mapToLong(note -> note.passages().size()).sum();
    assertThat(
            new DocumentReader(link, index)
                .counts(List.of(OpenSearchStoredNotes.record("passage"))))
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
