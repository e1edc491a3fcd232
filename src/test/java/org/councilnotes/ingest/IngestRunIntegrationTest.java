package org.councilnotes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.TestCorpus;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.read.SharedReaders;
import org.councilnotes.note.Reason;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.LedgerEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Runs over small corpora: what is read, what is left alone, which file stands for a note. */
class IngestRunIntegrationTest {

  @RegisterExtension private static final SharedReaders READERS = new SharedReaders();

  @TempDir private Path folder;
  private TestCorpus files;
  private IngestedCorpus archive;

  @BeforeEach
  void beginEmpty() {
    files = TestCorpus.in(folder.resolve("corpus"));
    archive = new IngestedCorpus(files, folder.resolve("index"));
  }

  @AfterEach
  void ledgerAgreesWithNotes() {
    archive.assertLedgerAgreesWithNotes();
  }

  @Test
  void renditionsOfOneNoteAreOneNoteMadeFromThePdf() {
    files.sample("91582-18.docx").sample("91582-18.pdf");
    run();
    assertThat(archive.notes()).containsExactly("91582-18");
    assertThat(archive.note("91582-18").sheet().pages()).isPresent();
    assertThat(archive.ledger())
        .containsExactly(
            "91582-18.docx: skipped, other rendition of 91582-18", "91582-18.pdf: indexed");
  }

  @Test
  void nextRenditionStandsInForOneThatIsGoneUntilABetterOneComes() {
    files.sample("91582-18.docx").sample("91582-18.pdf").note("z.txt", "91582/18", "Ports.");
    run();
    files.remove("91582-18.pdf");
    assertThat(run().read()).isEqualTo(1);
    assertThat(archive.note("91582-18").sheet().pages()).isEmpty();
    assertThat(archive.ledger())
        .containsExactly("91582-18.docx: indexed", "z.txt: skipped, other rendition of 91582-18");
    files.sample("91582-18.pdf", "copies/late.pdf");
    run();
    assertThat(archive.note("91582-18").sheet().pages()).isPresent();
    assertThat(archive.ledger())
        .contains(
            "91582-18.docx: skipped, other rendition of 91582-18", "copies/late.pdf: indexed");
  }

  @Test
  void renditionThatCannotBeReadAnyMoreMakesWay() {
    files.sample("91581-18.pdf").note("a.txt", "91581/18", "Ports.");
    run();
    files.write("91581-18.pdf", "%PDF-1.7 and no more");
    run();
    assertThat(archive.ledger().getFirst()).startsWith("91581-18.pdf: failed");
    assertThat(archive.ledger().getLast()).isEqualTo("a.txt: indexed");
  }

  @Test
  void nothingIsReadWhereNothingChanged() {
    files.sample("91581-18.pdf").sample("90960-18.pdf").note("a.txt", "90801/19", "Ports.");
    files.write("broken.pdf", "%PDF-1.7 and no more").write("empty.txt", "");
    assertThat(run().read()).isEqualTo(5);
    String snapshot = snapshot();
    IngestReport again = run();
    assertThat(again.read()).isZero();
    assertThat(again.files()).hasSize(5);
    assertThat(again.hasFailures()).isTrue();
    assertThat(snapshot()).isEqualTo(snapshot);
  }

  @Test
  void changedFileIsReadAgainAndItsOldWordsAreGone() {
    files.note("a.txt", "90801/19", "The walrus spoke.").note("b.txt", "90802/19", "Ports.");
    run();
    files.note("a.txt", "90801/19", "The otter spoke.");
    assertThat(run().read()).isEqualTo(1);
    assertThat(archive.search("walrus").hits()).isEmpty();
    assertThat(archive.search("otter").hits()).hasSize(1);
  }

  @Test
  void renamedFileKeepsItsNote() {
    files.note("a.txt", "90801/19", "Ports.");
    run();
    files.move("a.txt", "2019/new name.txt");
    run();
    assertThat(archive.notes()).containsExactly("90801-19");
    assertThat(archive.ledger()).containsExactly("2019/new name.txt: indexed");
  }

  @Test
  void namesOfTwoFilesMayBeSwapped() {
    files.note("a.txt", "90801/19", "Ports.").write("b.txt", "A paper of its own.\n");
    run();
    files.move("a.txt", "c.txt").move("b.txt", "a.txt").move("c.txt", "b.txt");
    run();
    assertThat(archive.ledger()).containsExactly("a.txt: indexed", "b.txt: indexed");
    assertThat(archive.notes()).hasSize(2).anyMatch(id -> id.startsWith("a-"));
  }

  @Test
  void sameBytesTwiceAreOneNoteOfTwoFiles() {
    files.write("a.txt", "A paper of its own.\n").write("copies/b.txt", "A paper of its own.\n");
    run();
    assertThat(archive.notes()).singleElement().asString().startsWith("a-");
    try (ArchiveReader reader = archive.reader()) {
      ArchivedNote held = ArchivedNote.of(archive.notes().getFirst(), reader).orElseThrow();
      assertThat(held.files())
          .extracting(LedgerEntry::path)
          .containsExactly("notes/a.txt", "notes/copies/b.txt");
    }
  }

  @Test
  void sidecarOverridesWhatWasReadUntilItIsGone() {
    files.note("a.txt", "90801/19", "Ports.").write("a.txt.meta.yaml", "date: 2018-01-02\n");
    run();
    assertThat(date("90801-19")).hasValue(LocalDate.of(2018, 1, 2));
    assertThat(archive.ledger())
        .containsExactly("a.txt: indexed", "a.txt.meta.yaml: skipped, sidecar");
    assertThat(run().read()).isZero();
    files.write("a.txt.meta.yaml", "date: 2018-03-04\n");
    assertThat(run().read()).isEqualTo(1);
    assertThat(date("90801-19")).hasValue(LocalDate.of(2018, 3, 4));
    files.remove("a.txt.meta.yaml");
    assertThat(run().read()).isEqualTo(1);
    assertThat(date("90801-19")).hasValue(LocalDate.of(2019, 5, 3));
  }

  @Test
  void sidecarSaysWhatIsWrongWithIt() {
    files.note("a.txt", "90801/19", "Ports.").write("a.txt.meta.yaml", "\ndat: 2018-01-02\n");
    files.write("gone.pdf.meta.yaml", "date: 2018-01-02\n");
    assertThat(run().hasFailures()).isFalse();
    assertThat(archive.ledger())
        .containsExactly(
            "a.txt: indexed",
            "a.txt.meta.yaml: skipped, sidecar, line 2: unknown key dat",
            "gone.pdf.meta.yaml: skipped, sidecar without its file gone.pdf");
    assertThat(archive.note("90801-19").sheet().warnings())
        .extracting(Reason::english)
        .containsExactly("sidecar, line 2: unknown key dat");
  }

  @Test
  void sidecarMayRestrictAndRelease() {
    files.note("a.txt", "90801/19", "Ports.").write("a.txt.meta.yaml", "marking: LIMITE\n");
    files.marked("b.txt", "90802/19", "LIMITE", "Ports.");
    files.write("b.txt.meta.yaml", "marking: PUBLIC\n");
    run();
    assertThat(archive.notes()).containsExactly("90802-19");
    assertThat(archive.note("90802-19").sheet().overridden()).containsExactly("marking");
  }

  private Optional<LocalDate> date(String note) {
    return archive.note(note).cover().identity().date();
  }

  @Test
  void removedFileTakesItsNoteAlong() {
    files.note("a.txt", "90801/19", "Ports.").note("b.txt", "90802/19", "Ports.");
    run();
    files.remove("a.txt");
    assertThat(run().read()).isZero();
    assertThat(archive.notes()).containsExactly("90802-19");
    assertThat(archive.ledger()).containsExactly("b.txt: indexed");
    assertThat(archive.search("90801/19").hits()).isEmpty();
  }

  @Test
  void noteWhoseNumberWasCorrectedIsOnlyFoundUnderTheNewOne() {
    files.note("a.txt", "90801/19", "Ports.");
    run();
    files.note("a.txt", "90802/19", "Ports.");
    run();
    assertThat(archive.notes()).containsExactly("90802-19");
  }

  @Test
  void fileThatTakesTheNumberOfAnotherLeavesNoteToBoth() {
    files.note("a.txt", "90801/19", "First.").note("b.txt", "90802/19", "Second.");
    run();
    files.note("a.txt", "90802/19", "Third one.");
    run();
    assertThat(archive.ledger())
        .containsExactly("a.txt: indexed", "b.txt: skipped, other rendition of 90802-19");
    files.note("a.txt", "90801/19", "First.");
    run();
    assertThat(archive.notes()).containsExactly("90801-19", "90802-19");
    assertThat(archive.search("second").hits()).hasSize(1);
  }

  @Test
  void sameBytesTwiceAreOneNote() {
    files.note("a.txt", "90801/19", "Ports.").note("b.txt", "90801/19", "Ports.");
    files.write("paper.txt", "A paper without number.\n");
    files.write("paper (copy).txt", "A paper without number.\n");
    run();
    assertThat(archive.notes()).hasSize(2);
    assertThat(archive.search("paper").hits()).hasSize(1);
    assertThat(archive.ledger()).filteredOn(l -> l.contains("other rendition of")).hasSize(2);
    files.remove("a.txt").remove("paper (copy).txt");
    run();
    assertThat(archive.ledger()).containsExactly("b.txt: indexed", "paper.txt: indexed");
    assertThat(archive.search("paper").hits()).hasSize(1);
  }

  @Test
  void languageVersionsAreNotesOfTheirOwn() {
    files.sample("91633-19.pdf").sample("91633-19.fr.pdf").sample("91633-19.es.docx");
    run();
    assertThat(archive.notes()).containsExactly("91633-19", "91633-19.es", "91633-19.fr");
  }

  @Test
  void runThatBrokeOffIsGoneOnWith() {
    files.note("a.pdf.txt", "90801/19", "Firstly.").note("b.txt", "90801/19", "Second.");
    run();
    files.remove("a.pdf.txt");
    try (ArchiveWriter brokenOff = archive.writer()) {
      brokenOff.removeLedgerEntry("notes/a.pdf.txt");
      brokenOff.removeNote("90801-19");
      brokenOff.commit();
    }
    assertThat(run().read()).isEqualTo(1);
    assertThat(archive.ledger()).containsExactly("b.txt: indexed");
  }

  @Test
  void listenerHearsOfEachFileThatIsRead() {
    files.note("a.txt", "90801/19", "Harbours.").note("b.txt", "90801/19", "Ports.");
    List<String> heard = new ArrayList<>();
    archive.run(READERS.way(), listener(heard));
    files.remove("a.txt");
    archive.run(READERS.way(), listener(heard));
    assertThat(heard.subList(0, 3)).containsExactlyInAnyOrder("2", "notes/a.txt", "notes/b.txt");
    assertThat(heard.subList(3, 5)).containsExactly("1", "notes/b.txt");
  }

  private IngestReport run() {
    return archive.run(READERS.way());
  }

  private String snapshot() {
    try (ArchiveReader reader = archive.reader()) {
      return reader.snapshot();
    }
  }

  private static IngestListener listener(List<String> heard) {
    return new IngestListener() {
      @Override
      public void started(int count) {
        heard.add(Integer.toString(count));
      }

      @Override
      public void ended(String path) {
        heard.add(path);
      }

      @Override
      public void close() {}
    };
  }
}
