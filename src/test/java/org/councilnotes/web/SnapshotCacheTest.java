package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.councilnotes.TestNotes;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Thesaurus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is computed from an archive, while others ask for it and the archive changes. */
class SnapshotCacheTest {

  private static final int THREADS = 8;

  @TempDir private Path folder;
  private LuceneArchiveHome home;
  private LuceneArchiveReader world;
  private final AtomicInteger computed = new AtomicInteger();

  @BeforeEach
  void open() {
    home = LuceneArchiveHome.publicWorld(folder.resolve("index"));
    commit(TestNotes.ANNUAL_2018);
    world = home.reader();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void commit(Note note) {
    try (LuceneArchiveWriter writer = home.writer(Thesaurus.NONE)) {
      writer.put(note);
      writer.commit();
    }
  }

  private int notes(ArchiveReader reader) {
    computed.incrementAndGet();
    return reader.notes().size();
  }

  private static <T> List<T> together(Callable<T> task) throws Exception {
    CountDownLatch ready = new CountDownLatch(THREADS);
    List<T> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<T>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        all.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return task.call();
                }));
      }
      for (Future<T> one : all) {
        answers.add(one.get());
      }
    }
    return answers;
  }

  @Test
  void severalWhoAskAtOnceGetWhatIsComputedOnce() throws Exception {
    SnapshotCache<String, Object> cache = SnapshotCache.ofSize(10);
    List<Object> answers =
        together(
            () ->
                cache.get(
                    world,
                    "a",
                    still -> {
                      notes(still);
                      return new Object();
                    }));

    assertThat(answers).hasSize(THREADS).containsOnly(answers.getFirst());
    assertThat(computed).hasValue(1);
  }

  @Test
  void commitMakesItComputedAnew() {
    SnapshotCache<String, Integer> cache = SnapshotCache.ofSize(10);

    assertThat(cache.get(world, "a", this::notes)).isEqualTo(1);
    commit(TestNotes.ANNUAL_2019);
    assertThat(cache.get(world, "a", this::notes)).isEqualTo(2);
    assertThat(cache.get(world, "a", this::notes)).isEqualTo(2);
    assertThat(computed).hasValue(2);
  }

  @Test
  void emptyValuesAreNotKeptWithoutEnd() {
    SnapshotCache<String, List<Integer>> cache = SnapshotCache.ofParts(1000, List::size);
    Function<ArchiveReader, List<Integer>> empty =
        still -> {
          notes(still);
          return List.of();
        };
    for (int i = 0; i < 11; i++) {
      cache.get(world, "a" + i, empty);
    }

    cache.get(world, "a10", empty);
    assertThat(computed).hasValue(11);
    cache.get(world, "a0", empty);
    assertThat(computed).hasValue(12);
  }

  @Test
  void archiveDoesNotChangeWhileItIsComputed() {
    SnapshotCache<String, List<Integer>> cache = SnapshotCache.ofSize(10);
    List<Integer> seen =
        cache.get(
            world,
            "a",
            still -> {
              int before = notes(still);
              commit(TestNotes.ANNUAL_2019);
              return List.of(before, notes(still));
            });

    assertThat(seen).containsExactly(1, 1);
    assertThat(cache.get(world, "a", still -> List.of(notes(still)))).containsExactly(2);
  }

  @Test
  void failureReachesWhoeverWaitsAndIsNotKept() {
    SnapshotCache<String, Integer> cache = SnapshotCache.ofSize(10);

    assertThatThrownBy(
            () ->
                cache.get(
                    world,
                    "a",
                    still -> {
                      throw Refusal.notFound("series", "a");
                    }))
        .isInstanceOf(Refusal.class);
    assertThat(cache.get(world, "a", this::notes)).isEqualTo(1);
  }

  @Test
  void whatWasNotAskedForTheLongestGoesFirst() {
    SnapshotCache<String, String> cache = new SnapshotCache<>(6, String::length);
    List<String> made = new ArrayList<>();
    for (String key :
        List.of("aaa", "bbb", "aaa", "ccc", "aaa", "bbb", "too long to keep", "aaa")) {
      cache.get(
          world,
          key,
          still -> {
            made.add(key);
            return key;
          });
    }

    assertThat(made).containsExactly("aaa", "bbb", "ccc", "bbb", "too long to keep", "aaa");
  }

  @Test
  void noMoreThanTheLimitRunsAtATime() throws Exception {
    ConcurrencyLimit limit = new ConcurrencyLimit(2, Duration.ofMinutes(1));
    AtomicInteger running = new AtomicInteger();
    List<Integer> seen =
        together(
            () ->
                limit.run(
                    () -> {
                      int now = running.incrementAndGet();
                      notes(world);
                      running.decrementAndGet();
                      return now;
                    }));

    assertThat(seen).hasSize(THREADS).allMatch(now -> now <= 2);
  }

  @Test
  void whoFindsNoPlaceInTimeIsRefused() {
    ConcurrencyLimit limit = new ConcurrencyLimit(1, Duration.ZERO);

    assertThatThrownBy(() -> limit.run(() -> limit.run(() -> 1)))
        .isInstanceOf(Refusal.class)
        .extracting(refusal -> ((Refusal) refusal).status().value())
        .isEqualTo(429);
    assertThat(limit.run(() -> 1)).isEqualTo(1);
  }
}
