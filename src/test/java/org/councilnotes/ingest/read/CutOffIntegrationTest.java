package org.councilnotes.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.councilnotes.NoteFiles;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.extract.ocr.Tesseract;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files that end before they should. */
class CutOffIntegrationTest {

  @TempDir private Path folder;

  @Test
  void restOfAPageIsReadAndTheNoteIsPartial() throws IOException {
    byte[] whole = Files.readAllBytes(NoteFiles.SAMPLES.resolve("91066-18.html"));
    PipelineResult cut = read("cut.html", Arrays.copyOf(whole, whole.length / 2));

    assertThat(cut.outcome()).isEqualTo(new FileOutcome.Partial(ReasonCode.PAGE_CUT_OFF.of()));
    assertThat(cut.note().orElseThrow().sheet().warnings())
        .extracting(Reason::english)
        .contains("cut off: the page does not end");
    assertThat(read("whole.html", whole).outcome()).isEqualTo(new FileOutcome.Indexed());
  }

  @Test
  void pageWithoutAWordLeftHasFailed() throws IOException {
    assertThat(read("cut.html", ascii("<html><head><meta name=")).outcome())
        .isEqualTo(
            new FileOutcome.Failed(ReasonCode.DAMAGED_NO_TEXT.of(ReasonCode.PAGE_CUT_OFF.of())));
    assertThat(read("blank.html", ascii("<html><body></body></html>")).outcome())
        .isEqualTo(new FileOutcome.Empty(ReasonCode.NO_TEXT.of()));
  }

  @Test
  void pdfWithoutItsEndIsPartial() throws IOException {
    byte[] whole = Files.readAllBytes(NoteFiles.SAMPLES.resolve("91790-19.pdf"));
    PipelineResult cut = read("cut.pdf", Arrays.copyOf(whole, whole.length - 7));

    assertThat(cut.outcome()).isEqualTo(new FileOutcome.Partial(ReasonCode.FILE_CUT_OFF.of()));
  }

  @Test
  void pdfThatLeadsNowhereAndHasNoTextHasFailed() throws IOException {
    Path blank = folder.resolve("blank.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(blank.toFile());
    }
    String bytes = Files.readString(blank, StandardCharsets.ISO_8859_1);
    byte[] moved =
        bytes.replaceFirst("startxref\n\\d+", "startxref\n3").getBytes(StandardCharsets.ISO_8859_1);

    assertThat(read("moved.pdf", moved).outcome().english()).startsWith("damaged, no text: ");
    assertThat(read("blank.pdf", Files.readAllBytes(blank)).outcome())
        .isEqualTo(new FileOutcome.Empty(ReasonCode.NO_TEXT.of()));
  }

  @Test
  void pdfWithoutAPageHasFailed() throws IOException {
    Path none = folder.resolve("none.pdf");
    try (PDDocument document = new PDDocument()) {
      document.save(none.toFile());
    }

    assertThat(read("none.pdf", Files.readAllBytes(none)).outcome())
        .isInstanceOf(FileOutcome.Failed.class);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private PipelineResult read(String name, byte[] bytes) throws IOException {
    ExtractLimits limits = ExtractLimits.DEFAULT.withWorkers(1);
    try (NotePipeline way = new NotePipeline(new Corpus(folder), limits, Tesseract.NONE)) {
      return way.read(Files.write(folder.resolve(name), bytes));
    }
  }
}
