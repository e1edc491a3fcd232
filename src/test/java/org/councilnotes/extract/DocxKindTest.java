package org.councilnotes.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which packages are DOCX without Tika being asked. */
class DocxKindTest {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  @TempDir private Path folder;

  @Test
  void documentIsOne() throws IOException {
    assertThat(DocxKind.isOne(packageOf(WORD + "document.main+xml"))).isTrue();
  }

  @Test
  void templateAndFileWithMacrosAreNone() throws IOException {
    assertThat(DocxKind.isOne(packageOf(WORD + "template.main+xml"))).isFalse();
    assertThat(DocxKind.isOne(packageOf("application/vnd.ms-word.document.macroEnabled.main+xml")))
        .isFalse();
  }

  @Test
  void damagedOrOtherFileIsNone() throws IOException {
    assertThat(DocxKind.isOne(written("no package".getBytes(StandardCharsets.UTF_8)))).isFalse();
    assertThat(DocxKind.isOne(written(new byte[0]))).isFalse();
    assertThat(DocxKind.isOne(written(Xhtml.zip(Map.of("a.txt", "ports"))))).isFalse();
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
