package org.councilnotes.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.tika.metadata.Metadata;
import org.councilnotes.NoteFiles;
import org.councilnotes.extract.ReasonMarkup;
import org.councilnotes.extract.text.HtmlParser;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files end before they should. */
class CutOffTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body><p>Ports",
        "<!DOCTYPE html>\n<HTML lang=en>\n<p>Ports",
        "<p>Ports</p><p cla",
        "<p>Ports</",
        "<p>Ports<!-- not ye",
        "<p>Ports<!-",
      })
  void pageThatOpensItsBodyAndNeverClosesItIsCutOff(String page) throws IOException {
    assertThat(ReasonMarkup.read(damage(page))).isEqualTo(ReasonCode.PAGE_CUT_OFF.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body><p>Ports</body></html>",
        "<html><body><p>Ports</body>",
        "<html><p>Ports</HTML >\n\n<!-- made by hand -->",
        "<title>Ports</title><p>Ports<p>More ports",
        "<p>2 < 3 and a <b>port</b>",
        "<table><tbody><tr><td>Ports</table>",
        "plain ports",
      })
  void pageThatLeavesOutWhatItMayIsWhole(String page) throws IOException {
    assertThat(damage(page)).isNull();
  }

  @Test
  void closedPageWithALongTailIsWhole() throws IOException {
    assertThat(damage("<html><body>" + "<p>Ports</p>".repeat(20_000) + "</body></html>\n"))
        .isNull();
    assertThat(damage("<html><body>" + "<p>Ports</p>".repeat(20_000))).isNotNull();
  }

  @Test
  void sampleNotesAreWhole() throws IOException {
    for (Path note : NoteFiles.samples()) {
      if (note.toString().endsWith(".pdf")) {
        assertThat(PdfLayoutParser.TruncationCheck.isCutOff(note.toFile()))
            .as(note.toString())
            .isFalse();
      }
    }
  }

  @Test
  void pdfWithoutItsEndIsCutOff() throws IOException {
    byte[] whole = Files.readAllBytes(NoteFiles.SAMPLES.resolve("91790-19.pdf"));

    for (int percent : new int[] {10, 50, 90, 99}) {
      byte[] part = Arrays.copyOf(whole, whole.length * percent / 100);
      assertThat(PdfLayoutParser.TruncationCheck.isCutOff(file(part))).as(percent + " %").isTrue();
    }
    assertThat(
            PdfLayoutParser.TruncationCheck.isCutOff(file(Arrays.copyOf(whole, whole.length - 7))))
        .isTrue();
  }

  @Test
  void bytesBehindTheEndOfAPdfAreNoLoss() throws IOException {
    byte[] whole = Files.readAllBytes(NoteFiles.SAMPLES.resolve("91790-19.pdf"));
    byte[] longer = Arrays.copyOf(whole, whole.length + 200_000);

    assertThat(PdfLayoutParser.TruncationCheck.isCutOff(file(longer))).isFalse();
  }

  @Test
  void changeOfAPdfThatIsCutOffIsALoss() throws IOException {
    byte[] whole = Files.readAllBytes(NoteFiles.SAMPLES.resolve("91790-19.pdf"));
    byte[] change = "\n7 0 obj\n<</Type/Page".getBytes(StandardCharsets.US_ASCII);
    byte[] changed = Arrays.copyOf(whole, whole.length + change.length);
    System.arraycopy(change, 0, changed, whole.length, change.length);

    assertThat(PdfLayoutParser.TruncationCheck.isCutOff(file(changed))).isTrue();
  }

  @Test
  void pdfWhosePartsAreElsewhereIsBrokenAndABlankOneIsNot() throws IOException {
    Path blank = folder.resolve("blank.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(blank.toFile());
    }
    String bytes = Files.readString(blank, StandardCharsets.ISO_8859_1);
    String moved = bytes.replaceFirst("startxref\n\\d+", "startxref\n3");

    assertThat(damageOf(blank.toFile())).isEmpty();
    assertThat(damageOf(file(moved.getBytes(StandardCharsets.ISO_8859_1))))
        .contains(ReasonCode.BROKEN_REFERENCES.of());
  }

  private static Optional<Reason> damageOf(java.io.File file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return PdfDamageDetector.find(file, document);
    }
  }

  private java.io.File file(byte... bytes) throws IOException {
    return Files.write(folder.resolve("file"), bytes).toFile();
  }

  private String damage(String page) throws IOException {
    Metadata metadata = new Metadata();
    HtmlParser.TruncationCheck.check(
        Files.writeString(folder.resolve("page.html"), page), metadata);
    return metadata.get("archive:damaged");
  }
}
