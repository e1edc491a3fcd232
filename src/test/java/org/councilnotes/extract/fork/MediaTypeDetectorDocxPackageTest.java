package org.councilnotes.extract.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.councilnotes.extract.Xhtml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which packages are DOCX without Tika being asked. */
class MediaTypeDetectorDocxPackageTest {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  @TempDir private Path folder;

  @Test
  void documentIsOne() throws IOException {
    assertThat(MediaTypeDetector.DocxPackage.isOne(packageOf(WORD + "document.main+xml"))).isTrue();
  }

  @Test
  void templateAndFileWithMacrosAreNone() throws IOException {
    assertThat(MediaTypeDetector.DocxPackage.isOne(packageOf(WORD + "template.main+xml")))
        .isFalse();
    assertThat(
            MediaTypeDetector.DocxPackage.isOne(
                packageOf("application/vnd.ms-word.document.macroEnabled.main+xml")))
        .isFalse();
  }

  @Test
  void damagedOrOtherFileIsNone() throws IOException {
    assertThat(
            MediaTypeDetector.DocxPackage.isOne(
                written("no package".getBytes(StandardCharsets.UTF_8))))
        .isFalse();
    assertThat(MediaTypeDetector.DocxPackage.isOne(written(new byte[0]))).isFalse();
    assertThat(MediaTypeDetector.DocxPackage.isOne(written(Xhtml.zip(Map.of("a.txt", "ports")))))
        .isFalse();
  }

  private Path packageOf(String main) throws IOException {
    String types =
        "<Types><Override PartName=\"/word/document.xml\" ContentType=\"%s\"/></Types>"
            .formatted(main);
    return written(Xhtml.zip(Map.of("[Content_Types].xml", types)));
  }

  private Path written(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("note.docx"), bytes);
  }
}
