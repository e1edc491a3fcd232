package org.councilnotes.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.fetch.LocalRegister.pdf;
import static org.councilnotes.fetch.LocalRegister.sends;
import static org.councilnotes.fetch.LocalRegister.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents fetched in the background, and what a restart tells of them. */
class FetchQueueIntegrationTest {

  @TempDir private Path corpus;
  private Path notes;
  private LocalRegister register;
  private final AtomicInteger runs = new AtomicInteger();
  private final List<String> problems = new CopyOnWriteArrayList<>();

  @BeforeEach
  void begin() throws IOException {
    notes = Files.createDirectory(corpus.resolve("notes"));
    register = new LocalRegister();
  }

  @AfterEach
  void end() {
    register.close();
  }

  private FetchQueue queue() {
    return new FetchQueue(
        register::client, new FetchQueue.Locations(owed(), () -> notes), listener());
  }

  private FetchListener listener() {
    return new FetchListener() {
      @Override
      public void fetched() {
        runs.incrementAndGet();
      }

      @Override
      public void failed(RuntimeException problem) {
        problems.add(problem.getMessage());
      }
    };
  }

  private Path owed() {
    return corpus.resolve("requested.tsv");
  }

  private static List<RegisterEntry> entries(String text) {
    return RequestedDocuments.in(text, List.of()).entries();
  }

  private static List<String> states(FetchQueue queue) {
    return queue.tasks().stream()
        .map(task -> task.entry().number().display() + " " + task.state())
        .toList();
  }

  private static void await(FetchQueue queue) throws InterruptedException {
    while (queue.tasks().stream().anyMatch(FetchTask::isOpen)) {
      Thread.sleep(10);
    }
  }

  @Test
  void documentsAreFetchedOneAfterTheOtherAndEachHasItsOutcome() throws Exception {
    register.on("ST-10364-2019-INIT", sends(pdf("first")));
    register.on("ST-10366-2019-INIT", sends("<html>"));
    try (FetchQueue queue = queue()) {
      assertThat(queue.request(entries("10364/19, 10365/19; 10366/19"))).isTrue();
      await(queue);
      assertThat(states(queue))
          .containsExactly("10366/19 refused", "10365/19 missing", "10364/19 fetched");
    }
    assertThat(notes.resolve("10364-19.pdf")).hasContent(pdf("first"));
    assertThat(register.mostAtOnce()).isEqualTo(1);
    assertThat(runs).hasValue(1);
    assertThat(owed()).doesNotExist();
  }

  @Test
  void whatWasNotFetchedIsToldAfterARestartAndFetchedWhenAskedFor() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    register.on(
        "ST-10364-2019-INIT",
        exchange -> {
          asked.countDown();
          new CountDownLatch(1).await();
        },
        sends(pdf("first")));
    register.on("ST-10365-2019-INIT", sends(pdf("second")));
    try (FetchQueue queue = queue()) {
      queue.request(entries("10364/19\n10365/19"));
      asked.await();
    }
    assertThat(Files.readString(owed())).contains("10364/19\ten\n10365/19\ten\n");

    try (FetchQueue queue = queue()) {
      assertThat(states(queue)).containsExactly("10365/19 left", "10364/19 left");
      assertThat(queue.requestOwed()).isTrue();
      await(queue);
      assertThat(states(queue)).containsExactly("10365/19 fetched", "10364/19 fetched");
    }
    assertThat(owed()).doesNotExist();
  }

  @Test
  void failureIsOwedUntilItIsForgotten() throws Exception {
    register.on("ST-10364-2019-INIT", status(503));
    try (FetchQueue queue = queue()) {
      queue.request(entries("10364/19"));
      await(queue);
      assertThat(states(queue)).containsExactly("10364/19 failed");
    }
    try (FetchQueue queue = queue()) {
      assertThat(states(queue)).containsExactly("10364/19 left");
      queue.forgetOwed();
      assertThat(queue.tasks()).isEmpty();
    }
    assertThat(owed()).doesNotExist();
  }

  @Test
  void tooManyAreNotTakenAtAll() {
    String many =
        String.join(
            "\n",
            IntStream.rangeClosed(0, FetchQueue.MOST_OPEN)
                .mapToObj(n -> 10_100 + n + "/19")
                .toList());
    try (FetchQueue queue = queue()) {
      assertThat(queue.request(entries(many))).isFalse();
      assertThat(queue.tasks()).isEmpty();
    }
    assertThat(owed()).doesNotExist();
    assertThat(register.asked()).isEmpty();
  }

  @Test
  void whatIsOwedIsAskedForAsFarAsItCanWaitAndTheRestStays() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    register.on(
        "ST-10100-2019-INIT",
        exchange -> {
          asked.countDown();
          new CountDownLatch(1).await();
        });
    int owed = FetchQueue.MOST_OPEN + 3;
    Files.writeString(owed(), numbers(owed).replace("\n", "\ten\n") + "\ten\n");
    try (FetchQueue queue = queue()) {
      assertThat(queue.requestOwed()).isTrue();
      asked.await();
      assertThat(states(queue)).filteredOn(state -> state.endsWith("left")).hasSize(3);
      assertThat(queue.requestOwed()).isFalse();
    }
    try (FetchQueue queue = queue()) {
      assertThat(queue.tasks()).hasSize(owed);
    }
  }

  @Test
  void noMoreAreTakenThanCanBeOwed() throws IOException {
    Files.writeString(owed(), numbers(FetchQueue.MOST_OWED).replace("\n", "\ten\n") + "\ten\n");
    try (FetchQueue queue = queue()) {
      assertThat(queue.request(entries("20364/19"))).isFalse();
      assertThat(queue.tasks()).hasSize(FetchQueue.MOST_OWED);
    }
  }

  private static String numbers(int count) {
    return String.join("\n", IntStream.range(0, count).mapToObj(n -> 10_100 + n + "/19").toList());
  }

  @Test
  void twoServersKeepWhatEachIsOwed() throws Exception {
    register.on("ST-10364-2019-INIT", status(503));
    register.on("ST-10365-2019-INIT", status(503));
    try (FetchQueue one = queue();
        FetchQueue other = queue()) {
      assertThat(one.tasks()).isEmpty();
      assertThat(other.tasks()).isEmpty();
      one.request(entries("10364/19"));
      await(one);
      other.request(entries("10365/19"));
      await(other);
      assertThat(Files.readString(owed())).contains("10364/19\ten\n10365/19\ten\n");
      register.on("ST-10364-2019-INIT", sends(pdf("first")));
      assertThat(one.requestOwed()).isTrue();
      await(one);
      assertThat(Files.readString(owed())).contains("10365/19").doesNotContain("10364/19");
    }
  }

  @Test
  void workerThatEndedByAnErrorIsFollowedByAnother() throws Exception {
    register.on("ST-10364-2019-INIT", sends(pdf("first")));
    AtomicInteger clients = new AtomicInteger();
    try (FetchQueue queue =
        new FetchQueue(
            () -> {
              if (clients.incrementAndGet() == 1) {
                throw new LinkageError("a class is missing");
              }
              return register.client();
            },
            new FetchQueue.Locations(owed(), () -> notes),
            listener())) {
      queue.request(entries("10364/19"));
      await(queue);
      assertThat(states(queue)).containsExactly("10364/19 failed");
      assertThat(queue.requestOwed()).isTrue();
      await(queue);
      assertThat(states(queue)).containsExactly("10364/19 fetched");
    }
  }

  @Test
  void folderThatAnotherRunFetchesIntoIsSaidAndOwed() throws Exception {
    register.on("ST-10364-2019-INIT", sends(pdf("first")));
    try (FetchQueue queue = queue()) {
      try (RegisterClient client = register.client();
          NoteFetcher _ = new NoteFetcher(client, notes)) {
        queue.request(entries("10364/19"));
        await(queue);
        assertThat(states(queue)).containsExactly("10364/19 failed");
        assertThat(queue.tasks().getFirst().outcome().orElseThrow().reason())
            .contains("another run is fetching")
            .doesNotContain(notes.toString());
        assertThat(problems).singleElement().asString().contains(notes.toString());
      }
      assertThat(queue.requestOwed()).isTrue();
      await(queue);
      assertThat(states(queue)).containsExactly("10364/19 fetched");
    }
  }

  @Test
  void wordsThatAreNoNumberAreNamedAndAddressesGiveTheirNumberOnly() {
    RequestedDocuments documents =
        RequestedDocuments.in(
            "8875/1/16 REV 1  10364/19, nonsense\nhttp://127.0.0.1:9/secret", List.of());
    assertThat(documents.entries())
        .extracting(entry -> entry.number().display())
        .containsExactly("8875/1/16 REV 1", "10364/19");
    assertThat(documents.unknown()).containsExactly("nonsense", "http://127.0.0.1:9/secret");
  }
}
