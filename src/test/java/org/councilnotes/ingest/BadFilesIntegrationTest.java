package org.councilnotes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.councilnotes.TestCorpus;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.store.ArchiveReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies in the folder ends in one state, says why, and stops nothing. */
class BadFilesIntegrationTest {

  @TempDir private Path folder;
  private TestCorpus files;
  private IngestedCorpus archive;

  @BeforeEach
  void beginEmpty() {
    files = TestCorpus.in(folder.resolve("corpus"));
    archive = new IngestedCorpus(files, folder.resolve("index"));
  }

  @Test
  void fileThatCannotBeReadCostsItselfOnly() throws IOException {
    files.write("a-broken.pdf", "%PDF-1.7\nno more than this");
    files.write("b-encrypted.pdf", encrypted());
    files.write("c-empty.docx", "");
    files.write("d-blank.txt", " \n\n ");
    files.write("e-picture.png", picture());
    files.write("f-archive.zip", zip("note.txt"));
    files.write("g-not-a.docx", "This is no Word file at all.");
    files.write("h-half.docx", half("91582-18.docx"));
    files.write("i-half.pdf", half("91581-18.pdf"));
    files.write("j-noise", noise());
    files.note("k-good.txt", "90801/19", "Ports.");
    IngestReport report = run(ExtractLimits.DEFAULT);
    assertThat(report.hasFailures()).isTrue();
    assertThat(report.files()).hasSize(12);
    assertThat(archive.ledger())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("a-broken.pdf: failed, parse error"),
            line -> assertThat(line).isEqualTo("b-encrypted.pdf: rejected, encrypted"),
            line -> assertThat(line).startsWith("c-empty.docx: empty, no"),
            line -> assertThat(line).startsWith("d-blank.txt: empty, no text"),
            line -> assertThat(line).isEqualTo("e-picture.png: rejected, unsupported: image/png"),
            line -> assertThat(line).isEqualTo("f-archive.zip: skipped, archive of 1 file"),
            line -> assertThat(line).isEqualTo("f-archive.zip!/note.txt: indexed"),
            line -> assertThat(line).isEqualTo("g-not-a.docx: indexed"),
            line -> assertThat(line).matches("h-half.docx: (failed|rejected), .+"),
            line -> assertThat(line).matches("i-half.pdf: (failed|empty|partial), .+"),
            line -> assertThat(line).matches("j-noise: rejected, unsupported: .+"),
            line -> assertThat(line).isEqualTo("k-good.txt: indexed"));
    archive.assertLedgerAgreesWithNotes();
  }

  @Test
  @Timeout(60)
  void whatIsNoFileIsNeverOpened() throws Exception {
    files.note("a.txt", "90801/19", "Ports.");
    files.note("../outside.txt", "90802/19", "The walrus spoke.");
    files.write("b.md", "The walrus spoke.").write("a.txt.meta.yaml", "subject: The walrus spoke.");
    files.write(".hidden.txt", "The walrus spoke.");
    Files.createSymbolicLink(files.path("link.txt"), files.path("../outside.txt"));
    assertThat(new ProcessBuilder("mkfifo", files.path("pipe.txt").toString()).start().waitFor())
        .isZero();
    assertThat(run(ExtractLimits.DEFAULT).read()).isEqualTo(1);
    assertThat(archive.ledger())
        .containsExactly(
            ".hidden.txt: skipped, hidden file",
            "a.txt: indexed",
            "a.txt.meta.yaml: skipped, sidecar",
            "b.md: skipped, not a note",
            "link.txt: skipped, symbolic link",
            "pipe.txt: skipped, device or pipe");
    assertThat(archive.search("walrus").hits()).isEmpty();
  }

  @Test
  void noteWhoseFileBecameALinkIsGone() throws IOException {
    files.note("a.txt", "90801/19", "Ports.");
    run(ExtractLimits.DEFAULT);
    files.move("a.txt", "../outside.txt");
    Files.createSymbolicLink(files.path("a.txt"), files.path("../outside.txt"));
    run(ExtractLimits.DEFAULT);
    assertThat(archive.ledger()).containsExactly("a.txt: skipped, symbolic link");
    assertThat(archive.notes()).isEmpty();
  }

  @Test
  void fileThatTakesTooLongFailsAndTheNextIsTried() {
    files.sample("91790-19.pdf").sample("91581-18.pdf");
    run(ExtractLimits.DEFAULT.withTime(Duration.ofMillis(1)));
    assertThat(archive.ledger())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains(": failed, unfinished after"));
  }

  @Test
  void interruptedRunCommitsNothingMoreAndLeavesNoProcess() {
    files.sample("91790-19.pdf").note("a.txt", "90801/19", "Ports.");
    Set<ProcessHandle> others = ProcessHandle.current().children().collect(Collectors.toSet());
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> run(ExtractLimits.DEFAULT)).isInstanceOf(CancellationException.class);
    Thread.interrupted();
    assertThat(ProcessHandle.current().children().filter(p -> !others.contains(p)))
        .allSatisfy(reader -> assertThat(reader.onExit()).succeedsWithin(Duration.ofSeconds(10)));
    try (ArchiveReader reader = archive.reader()) {
      assertThat(reader.snapshot()).isEqualTo("empty");
    }
    run(ExtractLimits.DEFAULT);
    assertThat(archive.notes()).containsExactly("90801-19", "91790-19");
  }

  @Test
  void readersThatCannotStartEndTheRunAndNotTheFiles() {
    files.note("a.txt", "90801/19", "Ports.");
    ExtractLimits withoutMemory = new ExtractLimits(Duration.ofSeconds(30), 1, 1, 1_000);
    assertThatThrownBy(() -> run(withoutMemory))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot be started");
    assertThat(archive.ledger()).isEmpty();
  }

  private IngestReport run(ExtractLimits limits) {
    try (NotePipeline way = new NotePipeline(files.corpus(), limits)) {
      return archive.run(way);
    }
  }

  private static byte[] encrypted() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  private static byte[] zip(String entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write("Ports.".getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] half(String sample) throws IOException {
    byte[] whole = Files.readAllBytes(TestCorpus.SAMPLES.resolve(sample));
    return Arrays.copyOf(whole, whole.length / 2);
  }

  private static byte[] noise() {
    byte[] noise = new byte[10_000];
    new Random(1).nextBytes(noise);
    return noise;
  }
}
