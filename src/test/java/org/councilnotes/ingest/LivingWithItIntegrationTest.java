package org.councilnotes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.councilnotes.TestCorpus;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.ReadAttempts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are moved, written to or taken away at any moment, and files that fail. */
class LivingWithItIntegrationTest {

  /** For files that never end; enough for short notes, whatever else the machine does. */
  private static final ExtractLimits SHORT = ExtractLimits.DEFAULT.withTime(Duration.ofSeconds(4));

  @TempDir private Path folder;
  private TestCorpus files;
  private IngestedCorpus archive;
  private NotePipeline way;

  @BeforeEach
  void begin() {
    files = TestCorpus.in(folder.resolve("corpus"));
    archive = new IngestedCorpus(files, folder.resolve("index"));
    way = NotePipeline.forAll(files.corpus());
  }

  @AfterEach
  void end() {
    way.close();
  }

  @Test
  void movedFileIsNotReadAgain() {
    files.note("a.txt", "90801/19", "Ports.").write("paper.txt", "A paper.\n");
    run();
    List<String> notes = archive.notes();
    files.move("a.txt", "2019/renamed.txt").move("paper.txt", "2019/paper.txt");

    assertThat(run().read()).isZero();
    assertThat(archive.ledger())
        .containsExactly("2019/paper.txt: indexed", "2019/renamed.txt: indexed");
    assertThat(archive.notes()).isEqualTo(notes);
    archive.assertLedgerAgreesWithNotes();
  }

  @Test
  void nameThatTellsTheFormatOrTheNoteIsReadAgain() {
    files.note("a.txt", "90801/19", "Ports.").write("paper.txt", "A paper.\n");
    run();
    files.move("a.txt", "a.htm").move("paper.txt", "another.txt");

    assertThat(run().read()).isEqualTo(2);
    assertThat(archive.notes()).hasSize(2).anyMatch(id -> id.startsWith("another-"));
    archive.assertLedgerAgreesWithNotes();
  }

  @Test
  void folderOfManyNotesMovesWithoutBeingRead() {
    for (int i = 0; i < 110; i++) {
      files.note("old/" + i + ".txt", (90_000 + i) + "/19", "Ports.");
    }
    run();
    files.move("old", "new");

    assertThat(run().read()).isZero();
    assertThat(archive.notes()).hasSize(110);
    archive.assertLedgerAgreesWithNotes();
  }

  @Test
  void copyIsNotReadAndTheNoteOutlivesItsFirstFile() {
    files.note("a.txt", "90801/19", "Ports.");
    run();
    files.note("b.txt", "90801/19", "Ports.");
    assertThat(run().read()).isZero();
    files.remove("a.txt");
    run();

    assertThat(archive.ledger()).containsExactly("b.txt: indexed");
    archive.assertLedgerAgreesWithNotes();
  }

  @Test
  void fileWrittenToWhileItIsReadIsReadAgain() {
    files.note("a.txt", "90801/19", "The walrus spoke.");
    archive.run(way, whenStarted(() -> files.note("a.txt", "90801/19", "The otter spoke.")));

    assertThat(archive.ledger()).containsExactly("a.txt: indexed");
    assertThat(archive.search("otter").hits()).hasSize(1);
    assertThat(run().read()).isZero();
  }

  @Test
  void fileWrittenToAllTheTimeIsNotRecordedAsReadAndTriedByEveryRun() {
    files.write("a.misbehaving", "MISBEHAVE grow " + files.path("a.misbehaving"));

    assertThat(run().hasFailures()).isTrue();
    assertThat(archive.ledger())
        .containsExactly("a.misbehaving: failed, changed while it was read");
    assertThat(line("a.misbehaving").hash()).isEmpty();
    assertThat(run().read()).isEqualTo(1);
  }

  @Test
  void fileTakenAwayBeforeItIsReadIsNoFailure() {
    files.note("a.txt", "90801/19", "Ports.").note("b.txt", "90802/19", "Ships.");
    IngestReport report = archive.run(way, whenStarted(() -> files.remove("a.txt")));

    assertThat(report.hasFailures()).isFalse();
    assertThat(archive.ledger()).containsExactly("b.txt: indexed");
  }

  @Test
  void fileThatMayNotBeReadIsReadOnceItMay() throws IOException {
    files.note("a.txt", "90801/19", "Ports.");
    Files.setPosixFilePermissions(
        files.path("a.txt"), PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(files.path("a.txt")), "root may read every file");
    run();
    assertThat(archive.ledger()).containsExactly("a.txt: failed, not readable");
    Files.setPosixFilePermissions(
        files.path("a.txt"), PosixFilePermissions.fromString("rw-------"));

    assertThat(run().read()).isEqualTo(1);
    assertThat(archive.ledger()).containsExactly("a.txt: indexed");
  }

  @Test
  void failedFileIsTriedAgainOnDemandOnly() {
    files.write("broken.pdf", "%PDF-1.7\nno more than this").note("b.txt", "90801/19", "Ports.");
    run();
    ReadAttempts once = line("broken.pdf").tries();
    assertThat(run().read()).isZero();
    assertThat(line("broken.pdf").tries())
        .isEqualTo(once)
        .extracting(ReadAttempts::count)
        .isEqualTo(1);

    assertThat(retry().read()).isEqualTo(1);
    assertThat(line("broken.pdf").tries().count()).isEqualTo(2);
    files.write("broken.pdf", "%PDF-1.7\nsomething else");
    run();
    assertThat(line("broken.pdf").tries().count()).isEqualTo(1);
  }

  @Test
  void onlyFilesOfTheNamedFoldersAreTriedAgain() {
    files.write("x/broken.pdf", "%PDF-1.7\none").write("xy.pdf", "%PDF-1.7\ntwo");
    run();

    assertThat(retry("notes/x").read()).isEqualTo(1);
    assertThat(retry("notes/x/").read()).isEqualTo(1);
    assertThat(retry("notes/xy.pdf").read()).isEqualTo(1);
    assertThat(retry("notes/y").read()).isZero();
    assertThat(line("x/broken.pdf").tries().count()).isEqualTo(3);
  }

  @Test
  void fileThatCostItsReaderIsReadLastAndAlone() throws IOException {
    Path mark = Files.createFile(folder.resolve("mark"));
    files.write("a.misbehaving", "MISBEHAVE spin " + mark).note("b.txt", "90801/19", "Ports.");
    try (NotePipeline hasty = new NotePipeline(files.corpus(), SHORT)) {
      archive.run(hasty);
    }
    assertThat(archive.ledger())
        .contains("a.misbehaving: failed, time-out after 4 s of processor time");
    files.note("b.txt", "90801/19", "Ships.").note("c.txt", "90802/19", "Seas.");
    Files.delete(mark);
    List<String> heard = new ArrayList<>();
    archive.run(way, listener(() -> {}, heard::add), FileSelection.retrying(List.of()));

    assertThat(heard).hasSize(3).endsWith("notes/a.misbehaving");
    assertThat(archive.ledger())
        .contains("a.misbehaving: rejected, unsupported: application/x-misbehaving");
  }

  @Test
  void interruptBeforeTheSecondRoundLeavesTheRestForTheNextRun() {
    files.write("a.misbehaving", "MISBEHAVE crash").note("b.txt", "90801/19", "Ports.");
    run();
    List<LedgerEntry> before = ledger();
    files.note("b.txt", "90801/19", "Ships.");
    IngestListener interrupting = listener(() -> {}, path -> Thread.currentThread().interrupt());
    assertThatThrownBy(() -> archive.run(way, interrupting, FileSelection.retrying(List.of())))
        .isInstanceOf(CancellationException.class);
    Thread.interrupted();

    assertThat(ledger()).isEqualTo(before);
    assertThat(run().read()).isEqualTo(1);
    assertThat(archive.search("ships").hits()).hasSize(1);
  }

  @Test
  void fileWhoseReaderEndedIsReadOnceMoreInTheSameRun() {
    Path mark = folder.resolve("mark");
    files.write("a.misbehaving", "MISBEHAVE once " + mark).note("b.txt", "90801/19", "Ports.");
    run();

    assertThat(mark).exists();
    assertThat(archive.ledger())
        .containsExactly(
            "a.misbehaving: rejected, unsupported: application/x-misbehaving", "b.txt: indexed");
  }

  @Test
  void fileThatAlwaysEndsItsReaderFailsAndCostsNothingElse() {
    files.write("a.misbehaving", "MISBEHAVE crash").note("b.txt", "90801/19", "Ports.");
    assertThat(run().read()).isEqualTo(2);

    assertThat(archive.ledger())
        .containsExactly("a.misbehaving: failed, the parser crashed", "b.txt: indexed");
  }

  @Test
  void fileThatIsLeftKeepsItsState() {
    files.note("a.txt", "90801/19", "Ports.").note("b.txt", "90802/19", "Ships.");
    run();
    files.note("a.txt", "90801/19", "The walrus").note("b.txt", "90802/19", "The otter spoke.");
    files.write("c.txt", "Half a");
    FileSelection rest = FileSelection.leaving(Set.of("notes/a.txt", "notes/c.txt"));
    archive.run(way, IngestListener.NONE, rest);

    assertThat(archive.ledger()).containsExactly("a.txt: indexed", "b.txt: indexed");
    assertThat(archive.search("walrus").hits()).isEmpty();
    assertThat(archive.search("otter").hits()).hasSize(1);
    assertThat(run().read()).isEqualTo(2);
  }

  private IngestReport run() {
    return archive.run(way);
  }

  private IngestReport retry(String... paths) {
    return archive.run(way, IngestListener.NONE, FileSelection.retrying(List.of(paths)));
  }

  private LedgerEntry line(String name) {
    return ledger().stream()
        .filter(file -> file.path().equals("notes/" + name))
        .findFirst()
        .orElseThrow();
  }

  private List<LedgerEntry> ledger() {
    try (ArchiveReader reader = archive.reader()) {
      return reader.ledger();
    }
  }

  private static IngestListener whenStarted(Runnable act) {
    return listener(act, path -> {});
  }

  private static IngestListener listener(Runnable act, Consumer<String> heard) {
    return new IngestListener() {
      @Override
      public void started(int count) {
        act.run();
      }

      @Override
      public void ended(String path) {
        heard.accept(path);
      }

      @Override
      public void close() {}
    };
  }
}
