package org.councilnotes.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.councilnotes.TestCorpus;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.extract.ocr.Tesseract;
import org.councilnotes.ingest.IngestedCorpus;
import org.councilnotes.note.Note;
import org.councilnotes.note.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans with a tesseract, without one, and with one that does not answer. */
class ScansIntegrationTest {

  private static final String SCAN = "90829-97.fr.pdf";

  @TempDir private Path folder;
  private TestCorpus files;
  private IngestedCorpus archive;

  @BeforeEach
  void beginEmpty() {
    files = TestCorpus.in(folder.resolve("corpus"));
    archive = new IngestedCorpus(files, folder.resolve("index"));
  }

  @Test
  void scanIsReadAndSaysWhichPages() {
    assumeFalse(Tesseract.ofThisMachine().equals(Tesseract.NONE), "no tesseract");
    files.sample(SCAN);
    run(ExtractLimits.DEFAULT, Tesseract.ofThisMachine());

    assertThat(archive.ledger()).containsExactly(SCAN + ": indexed");
    Note note = archive.note("90829-97");
    assertThat(note.sheet().ocrPages()).containsExactly(1, 2);
    assertThat(note.sheet().warnings())
        .extracting(Reason::english)
        .containsExactly("pages read by OCR: 1-2");
    assertThat(archive.search("précurseurs").hits()).hasSize(1);
  }

  @Test
  void withoutTesseractTheScanNeedsOcrAndIsNotGivenOut() {
    files.sample(SCAN);
    run(ExtractLimits.DEFAULT, Tesseract.on(""));

    assertThat(archive.ledger()).containsExactly(SCAN + ": partial, needs OCR: pages 1-2");
    assertThat(archive.notes()).isEmpty();
  }

  @Test
  void scanShownByItselfSaysWhatItNeeds() throws IOException {
    try (NotePipeline way = way(ExtractLimits.DEFAULT, Tesseract.NONE)) {
      Note note = way.read(TestCorpus.SAMPLES.resolve(SCAN)).note().orElseThrow();

      assertThat(note.passages()).isEmpty();
      assertThat(note.sheet().warnings())
          .extracting(Reason::english)
          .containsExactly("needs OCR: pages 1-2");
    }
  }

  @Test
  void pageThatTakesTooLongIsNamed() throws IOException {
    Path timeout = Tesseract.ofThisMachine().timeout().orElse(null);
    assumeFalse(timeout == null, "no timeout");
    Path bin = Files.createDirectory(folder.resolve("bin"));
    script(bin.resolve("timeout"), hasty(timeout));
    script(
        bin.resolve("tesseract"),
        "#!/bin/sh\n[ \"$1\" = --list-langs ] && echo eng || exec sleep 600\n");
    files.sample(SCAN);
    run(ExtractLimits.DEFAULT, Tesseract.on(bin.toString()));

    assertThat(archive.ledger())
        .singleElement()
        .asString()
        .startsWith(SCAN + ": partial, needs OCR: pages 1-2 (");
  }

  /** A {@code timeout} that makes a second of the time limit of a file, and of that only. */
  private static String hasty(Path timeout) {
    return """
    #!/bin/sh
    grace=$2 seconds=$3
    shift 3
    [ "$seconds" != %d ] || seconds=1
    exec %s -k "$grace" "$seconds" "$@"
    """
        .formatted(ExtractLimits.DEFAULT.timeOnTheClock().toSeconds(), timeout);
  }

  private static void script(Path file, String content) throws IOException {
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void run(ExtractLimits limits, Tesseract tesseract) {
    try (NotePipeline way = way(limits, tesseract)) {
      archive.run(way);
    }
  }

  private NotePipeline way(ExtractLimits limits, Tesseract tesseract) {
    return new NotePipeline(files.corpus(), limits.withWorkers(1), tesseract);
  }
}
