package org.councilnotes.export.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ChecksummedZipTest {

  /** The first bytes of the list of files at the end of a ZIP (APPNOTE.TXT, 4.3.12). */
  private static final String LIST = "PK\u0001\u0002";

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  private static void writeText(OutputStream out) throws IOException {
    out.write("text".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void finishedFileIsWhole() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ChecksummedZip zip = new ChecksummedZip(bytes)) {
      zip.add("a.txt", ChecksummedZipTest::writeText);
      zip.finish();
    }

    assertThat(text(bytes)).containsOnlyOnce(LIST);
    assertThat(ZippedDataset.of(bytes.toByteArray()).text("a.txt")).isEqualTo("text");
  }

  /** And the compression has ended, which holds memory that Java does not count. */
  @Test
  void fileThatBreaksOffHasNoEnd() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ChecksummedZip zip = new ChecksummedZip(bytes);
    try (zip) {
      zip.add("a.txt", ChecksummedZipTest::writeText);
      assertThatThrownBy(
              () ->
                  zip.add(
                      "b.txt",
                      out -> {
                        throw new IOException("gone");
                      }))
          .hasMessage("gone");
    }

    assertThat(text(bytes)).startsWith("PK").doesNotContain(LIST);
    assertThatThrownBy(() -> zip.add("c.txt", ChecksummedZipTest::writeText))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("closed");
  }
}
