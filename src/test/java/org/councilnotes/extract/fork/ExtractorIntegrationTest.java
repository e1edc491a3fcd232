package org.councilnotes.extract.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.councilnotes.NoteFiles;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.extract.Extraction;
import org.councilnotes.extract.PageMarkup;
import org.councilnotes.extract.ocr.Tesseract;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.ReasonCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files, good and bad, through a real forked process: each ends in one way. */
class ExtractorIntegrationTest {

  private static final Extractor EXTRACTOR =
      new Extractor(
          new ExtractLimits(Duration.ofMinutes(1), 256, 1, 1_000_000), Tesseract.ofThisMachine());

  @TempDir private Path folder;

  @AfterAll
  static void close() {
    EXTRACTOR.close();
  }

  @ParameterizedTest
  @CsvSource({
    "91790-19.pdf, application/pdf, EL PAcCTO",
    "91582-18.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document,"
        + " COPOLAD",
    "91066-18.html, text/html, Paramaribo",
    "90318-13.txt, text/plain, PRADICAN"
  })
  void noteOfEachFormatIsRead(String name, String mime, String word) {
    Extraction.Read read = read(NoteFiles.SAMPLES.resolve(name));

    assertThat(read.mime()).isEqualTo(mime);
    assertThat(read.xhtml()).contains(word);
  }

  @Test
  void linesOfAPdfCarryTheirPlaceAndPrint() {
    String xhtml = read(NoteFiles.SAMPLES.resolve("91790-19.pdf")).xhtml();

    assertThat(xhtml)
        .contains(PageMarkup.NUMBER + "=\"1\"", PageMarkup.X + "=", PageMarkup.SIZE + "=\"12.0\"")
        .contains("<b>", "<sup>", "<" + PageMarkup.RULE);
  }

  @Test
  void wordsOfAnEncodingOtherThanUnicodeAreRead() throws IOException {
    Path file = folder.resolve("old.txt");
    String words =
        "Les délégations trouveront en annexe le rapport du Président sur l'été à Genève. ";
    Files.write(file, words.repeat(20).getBytes(StandardCharsets.ISO_8859_1));

    assertThat(read(file).xhtml()).contains("délégations trouveront");
  }

  @Test
  void truncatedPdfFails() throws IOException {
    byte[] whole = Files.readAllBytes(NoteFiles.SAMPLES.resolve("91790-19.pdf"));
    Path file = file("cut.pdf", Arrays.copyOf(whole, whole.length / 2));

    assertThat(ending(file)).isInstanceOf(FileOutcome.Failed.class);
  }

  @Test
  void encryptedPdfIsRejected() throws IOException {
    Path file = folder.resolve("locked.pdf");
    try (PDDocument document = Loader.loadPDF(NoteFiles.SAMPLES.resolve("91633-19.pdf").toFile())) {
      document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      document.save(file.toFile());
    }

    assertThat(ending(file)).isEqualTo(new FileOutcome.Rejected(ReasonCode.ENCRYPTED.of()));
  }

  @Test
  void pdfThatIsEncryptedForACertificateIsRejected() throws IOException {
    String pdf =
        """
        %PDF-1.6
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj
        3 0 obj << /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s4 /V 1 /Recipients [<30>] >> endobj
        xref
        0 4
        0000000000 65535 f\s
        0000000009 00000 n\s
        0000000058 00000 n\s
        0000000110 00000 n\s
        trailer << /Size 4 /Root 1 0 R /Encrypt 3 0 R /ID [<00> <00>] >>
        startxref
        203
        %%EOF
        """;

    assertThat(ending(file("sealed.pdf", pdf.getBytes(StandardCharsets.US_ASCII))))
        .isEqualTo(new FileOutcome.Rejected(ReasonCode.ENCRYPTED.of()));
  }

  @Test
  void emptyFileIsEmpty() throws IOException {
    assertThat(ending(file("empty.pdf"))).isInstanceOf(FileOutcome.Empty.class);
    assertThat(ending(file("empty.txt"))).isInstanceOf(FileOutcome.Empty.class);
  }

  @Test
  void pictureIsRejected() throws IOException {
    String png =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
    byte[] bytes = Base64.getDecoder().decode(png);

    assertThat(ending(file("dot.png", bytes)))
        .isEqualTo(new FileOutcome.Rejected(ReasonCode.UNSUPPORTED.of("image/png")));
    assertThat(ending(file("called.pdf", bytes))).isInstanceOf(FileOutcome.Rejected.class);
  }

  @Test
  void archiveIsRejected() throws IOException {
    Path file = folder.resolve("notes.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("90318-13.txt"));
      zip.write(Files.readAllBytes(NoteFiles.SAMPLES.resolve("90318-13.txt")));
    }

    assertThat(ending(file))
        .isEqualTo(new FileOutcome.Rejected(ReasonCode.UNSUPPORTED.of("application/zip")));
  }

  @Test
  void textBeyondTheLimitIsRejected() throws IOException {
    Path file = file("long.txt", "many words ".repeat(100_000).getBytes(StandardCharsets.US_ASCII));

    assertThat(ending(file)).isInstanceOf(FileOutcome.Rejected.class);
    assertThat(ending(file).english()).contains("limit");
  }

  @Test
  void missingFileFails() {
    assertThat(ending(folder.resolve("none.pdf"))).isInstanceOf(FileOutcome.Failed.class);
  }

  private Path file(String name, byte... bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static Extraction.Read read(Path file) {
    return (Extraction.Read) EXTRACTOR.extract(file);
  }

  private static FileOutcome ending(Path file) {
    return ((Extraction.Ended) EXTRACTOR.extract(file)).outcome();
  }
}
