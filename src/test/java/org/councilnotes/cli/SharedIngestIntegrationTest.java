package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.TestCorpus;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.maintain.ArchiveMaintenance;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.note.Note;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.opensearch.ClusterUnderTest;
import org.councilnotes.opensearch.OpenSearchArchiveHome;
import org.councilnotes.opensearch.client.TestCluster;
import org.councilnotes.store.ArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteSummary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Several processes read for one run; what comes of it is what one process makes of it. */
@Tag("campaign")
@Tag("faults")
@DisabledOnOs(OS.WINDOWS)
@ExtendWith(ClusterUnderTest.class)
class SharedIngestIntegrationTest {

  private static final int NOTES = 24;
  private static final String OTHER_WORDS =
      """
      extends: default
      programmes:
      - code: HALICOP
        names: {en: Harbour Light Cooperation Project}
      """;

  @TempDir private static Path common;

  /** What one process makes of the same files, in a folder. */
  private static ArchiveReader alone;

  @TempDir private Path folder;
  private String name;
  private List<URI> nodes;
  private ArchiveHome home;
  private TestCorpus files;
  private final List<ArchiveProcess> started = new ArrayList<>();

  @BeforeAll
  static void readAlone() {
    ArchiveHome index = LuceneArchiveHome.publicWorld(common.resolve("index"));
    TestCorpus files = filled(common.resolve("corpus"));
    IngestReport _ =
        new ArchiveMaintenance(files.corpus(), index)
            .update(FileSelection.CHANGED, IngestListener.NONE);
    alone = index.reader();
  }

  @AfterAll
  static void close() {
    alone.close();
  }

  @BeforeEach
  void begin(TestCluster cluster) {
    name = "shared-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
    nodes = cluster.addresses();
    home = OpenSearchArchiveHome.publicWorld(cluster.settings(name));
    files = filled(folder.resolve("corpus"));
  }

  private static TestCorpus filled(Path root) {
    TestCorpus corpus = TestCorpus.in(root);
    for (int i = 0; i < NOTES; i++) {
      corpus.note("n%02d.txt".formatted(i), 90_100 + i + "/19", "The walrus " + i + " spoke.");
    }
    corpus.marked("limite.txt", "90001/19", "LIMITE", "Kept out.");
    corpus.write("broken.pdf", "%PDF-1.7 and nothing more");
    return corpus.sample("91377-17.pdf").sample("91377-17.pdf", "copy.pdf");
  }

  @AfterEach
  void clear() {
    started.forEach(ArchiveProcess::close);
    Stream.of("public-000001", "turns", "work").forEach(i -> call("DELETE", "/" + name + "-" + i));
  }

  @Test
  void othersReadForTheRunThatHasTheTurn() throws Exception {
    TestCorpus theirs =
        filled(folder.resolve("theirs")).note("n12.txt", "90112/19", "Not what the run has.");
    TestCorpus strange = filled(folder.resolve("strange")).folder("vocabulary");
    strange.write("../vocabulary/programmes.yaml", OTHER_WORDS);
    AtTheFirst callingOthers =
        new AtTheFirst(
            () -> {
              ArchiveProcess other = share("other", theirs);
              other.await(() -> states().contains("READ"));
              assertRefused(share("strange", strange));
            });
    IngestReport report =
        new ArchiveMaintenance(files.corpus(), home).update(FileSelection.CHANGED, callingOthers);
    ArchiveProcess other = started.getFirst();
    assertThat(other.awaitEnd()).isZero();
    assertThat(other.err()).containsPattern("read [1-9]\\d? files? for another run");
    assertThat(report.read()).isEqualTo(NOTES + 4);
    assertSameAsOfOneProcess();
  }

  private static void assertRefused(ArchiveProcess strange) throws InterruptedException {
    assertThat(strange.awaitEnd()).isEqualTo(ExitCodes.CANNOT_RUN);
    assertThat(strange.err().lines().filter(line -> line.startsWith("archive: ")))
        .singleElement()
        .asString()
        .contains("the run under way reads or tags otherwise");
  }

  @Test
  void nothingIsLostOrDoubledWhereOneIsKilledWhileItReads() throws Exception {
    ArchiveProcess one = share("one", files);
    ArchiveProcess two = share("two", files);
    one.await(() -> states().contains("CLAIMED"));
    ArchiveProcess reading = isReadingForAnother(one) ? one : two;
    ArchiveProcess running = reading == one ? two : one;
    assertThat(isReadingForAnother(reading)).isTrue();
    reading.kill();
    assertThat(running.awaitEnd()).isEqualTo(ExitCodes.FAILURES);
    assertThat(running.out()).contains(NOTES + 4 + " files read");
    assertSameAsOfOneProcess();
  }

  private static boolean isReadingForAnother(ArchiveProcess process) {
    return process.err().contains("another run is under way");
  }

  /** Does something when the first file has ended, while the others wait. */
  private static final class AtTheFirst implements IngestListener {

    private interface Act {
      void run() throws IOException, InterruptedException;
    }

    private final Act act;
    private boolean done;

    AtTheFirst(Act act) {
      this.act = act;
    }

    @Override
    public void started(int files) {}

    @Override
    public void ended(String path) {
      if (done) {
        return;
      }
      done = true;
      try {
        act.run();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {}
  }

  private ArchiveProcess share(String as, TestCorpus corpus) throws IOException {
    Map<String, String> environment =
        Map.of(
            "ARCHIVE_ENGINE",
            "opensearch",
            "ARCHIVE_ENGINE_NAME",
            name,
            "ARCHIVE_ENGINE_ADDRESSES",
            nodes.stream().map(URI::toString).collect(Collectors.joining(",")),
            "JDK_JAVA_OPTIONS",
            "-Darchive.engine.claim.seconds=3");
    ArchiveProcess process =
        ArchiveProcess.start(
            folder.resolve(as),
            environment,
            "ingest",
            "--share",
            "--corpus",
            corpus.root().toString());
    started.add(process);
    return process;
  }

  /** What is said of the files that the run offers. */
  private List<String> states() {
    call("POST", "/" + name + "-work/_refresh");
    String found = call("GET", "/" + name + "-work/_search?size=100");
    return Stream.of("OFFERED", "CLAIMED", "READ", "HANDED_BACK", "TAKEN_BACK")
        .filter(state -> found.contains("\"state\":\"" + state + '"'))
        .toList();
  }

  private String call(String method, String path) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(nodes.getFirst().resolve(path))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void assertSameAsOfOneProcess() {
    try (ArchiveReader together = home.reader()) {
      assertThat(ledger(together)).isEqualTo(ledger(alone));
      assertThat(notes(together)).isEqualTo(notes(alone));
    }
  }

  /** How often each was read among it; not when. */
  private static Map<String, String> ledger(ArchiveReader reader) {
    Map<String, String> lines = new TreeMap<>();
    for (LedgerEntry file : reader.ledger()) {
      String line =
          String.join(
              " ",
              file.hash(),
              file.version().toString(),
              file.outcome().toString(),
              file.note().toString(),
              Integer.toString(file.tries().count()));
      lines.put(file.path(), line);
    }
    return lines;
  }

  private record Whole(Note note, Map<String, WordingHistory> lives) {}

  private static Map<String, Whole> notes(ArchiveReader reader) {
    return reader.notes().stream()
        .map(NoteSummary::id)
        .collect(
            Collectors.toMap(
                id -> id,
                id -> new Whole(reader.note(id).orElseThrow(), reader.wordingHistories(id))));
  }
}
