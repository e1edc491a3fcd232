package org.councilnotes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.councilnotes.TestCorpus;
import org.councilnotes.Zip;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes in a ZIP are notes of the corpus. */
class ArchivesIntegrationTest {

  private static final String PORTS = note("90801/19", "The walrus spoke of ports.");
  private static final String SHIPS = note("90802/19", "Ships.");

  @TempDir private Path folder;
  private TestCorpus files;
  private IngestedCorpus archive;

  @BeforeEach
  void beginEmpty() {
    files = TestCorpus.in(folder.resolve("corpus"));
    archive = new IngestedCorpus(files, folder.resolve("index"));
  }

  @Test
  void eachMemberIsANoteAndTheArchiveIsNone() {
    files.write("x.zip", new Zip().add("a.txt", PORTS).add("2019/b.txt", SHIPS).bytes());

    assertThat(run()).isEqualTo(2);
    assertThat(archive.ledger())
        .containsExactly(
            "x.zip: skipped, archive of 2 files",
            "x.zip!/2019/b.txt: indexed",
            "x.zip!/a.txt: indexed");
    assertThat(archive.search("walrus").hits()).hasSize(1);
    archive.assertLedgerAgreesWithNotes();
  }

  @Test
  void onlyChangedMembersAreReadAgain() {
    files.write("x.zip", new Zip().add("a.txt", PORTS).add("b.txt", SHIPS).bytes());
    run();
    files.write("x.zip", new Zip().add("a.txt", PORTS).add("b.txt", SHIPS + "More.").bytes());

    assertThat(run()).isEqualTo(1);
    assertThat(run()).isZero();
  }

  @Test
  void unchangedArchiveIsNotUnpackedAgain() {
    files.write("x.zip", new Zip().add("a.txt", PORTS).add("b.pdf", "%PDF-1.7\nno").bytes());
    files.write("broken.zip", "PK\003\004");
    run();

    assertThat(opened(FileSelection.CHANGED)).isEmpty();
    assertThat(opened(FileSelection.retrying(List.of())))
        .containsExactly("notes/broken.zip", "notes/x.zip");
    files.write("x.zip", new Zip().add("a.txt", PORTS).bytes());
    assertThat(opened(FileSelection.CHANGED)).containsExactly("notes/x.zip");
  }

  @Test
  void archiveOfARunThatBrokeOffIsUnpackedAgain() {
    files.write("x.zip", new Zip().add("a.txt", PORTS).add("b.txt", SHIPS).bytes());
    IngestListener interrupting = interrupting();
    assertThatThrownBy(() -> run(interrupting)).isInstanceOf(CancellationException.class);
    Thread.interrupted();

    assertThat(opened(FileSelection.CHANGED)).containsExactly("notes/x.zip");
    assertThat(run()).isEqualTo(2);
    assertThat(opened(FileSelection.CHANGED)).isEmpty();
  }

  @Test
  void movedArchiveIsUnpackedAndNothingInItIsRead() {
    files.write("x.zip", new Zip().add("a.txt", PORTS).add("b.txt", SHIPS).bytes());
    run();
    files.move("x.zip", "2019/y.zip");

    assertThat(run()).isZero();
    assertThat(archive.notes()).containsExactly("90801-19", "90802-19");
    archive.assertLedgerAgreesWithNotes();
  }

  @Test
  void notesGoWithTheirArchive() {
    files.write("x.zip", new Zip().add("a.txt", PORTS).bytes()).note("b.txt", "90803/19", "Seas.");
    run();
    files.remove("x.zip");
    run();

    assertThat(archive.ledger()).containsExactly("b.txt: indexed");
    assertThat(archive.notes()).containsExactly("90803-19");
  }

  @Test
  void noteInAnArchiveStandsInForItsLostFile() {
    files.write("a.txt", PORTS).write("x.zip", new Zip().add("a.txt", PORTS).bytes());
    run();
    assertThat(archive.ledger())
        .containsExactly(
            "a.txt: indexed",
            "x.zip: skipped, archive of 1 file",
            "x.zip!/a.txt: skipped, other rendition of 90801-19");
    files.remove("a.txt");
    run();

    assertThat(archive.ledger())
        .containsExactly("x.zip: skipped, archive of 1 file", "x.zip!/a.txt: indexed");
  }

  @Test
  void sidecarInAnArchiveHoldsForItsNeighbour() {
    Zip zip = new Zip().add("2019/a.txt.meta.yaml", "marking: LIMITE\n").add("2019/a.txt", PORTS);
    files.write("x.zip", zip.add("b.txt.meta.yaml", "date: 2019-05-03\n").bytes());
    run();

    assertThat(archive.notes()).isEmpty();
    assertThat(archive.ledger())
        .containsExactly(
            "x.zip: skipped, archive of 3 files",
            "x.zip!/2019/a.txt: skipped, restricted",
            "x.zip!/2019/a.txt.meta.yaml: skipped, sidecar",
            "x.zip!/b.txt.meta.yaml: skipped, sidecar without its file b.txt");
  }

  private int run() {
    return run(IngestListener.NONE);
  }

  private int run(IngestListener listener) {
    try (NotePipeline way =
        new NotePipeline(files.corpus(), ExtractLimits.DEFAULT.withWorkers(1))) {
      return archive.run(way, listener).read();
    }
  }

  private List<String> opened(FileSelection selection) {
    try (NotePipeline way = new NotePipeline(files.corpus(), ExtractLimits.DEFAULT.withWorkers(1));
        ArchiveReader reader = archive.reader();
        ArchiveWriter writer = archive.writer()) {
      UnchangedFiles unchangedFiles =
          new UnchangedFiles(
              new IngestLedger(reader.ledger(), writer, true), selection, way, false);
      try (CorpusInventory present =
          new CorpusInventory(files.corpus(), List.of(unchangedFiles), Set.of())) {
        return present.opened().stream().map(o -> o.archive().path()).toList();
      }
    }
  }

  private static IngestListener interrupting() {
    return new IngestListener() {
      @Override
      public void started(int count) {}

      @Override
      public void ended(String path) {
        Thread.currentThread().interrupt();
      }

      @Override
      public void close() {}
    };
  }

  private static String note(String number, String text) {
    return """
    COUNCIL OF THE EUROPEAN UNION
    Brussels, 3 May 2019
    (OR. en)
    %s
    NOTE
    From: Presidency
    To: Delegations
    Subject: Meeting on ports

    %s
    """
        .formatted(number, text);
  }
}
