package org.councilnotes.extract.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tika.mime.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file's first bytes say, and where they do not say enough. */
class MediaTypeDetectorMagicBytesTest {

  @Test
  void pdfSaysSo() throws IOException {
    assertThat(type("%PDF-1.7\n1 0 obj")).contains(MediaType.application("pdf"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><p>Ports",
        "\u00EF\u00BB\u00BF\n <!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">",
      })
  void pageOfHtmlSaysSo(String start) throws IOException {
    assertThat(type(start)).contains(MediaType.text("html"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ports",
        "%PDF",
        "<html><body>",
        "<!DOCTYPE htmlx>",
        "<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\">",
        "From: ports@example.org\n\n<!DOCTYPE html>",
      })
  void otherFilesTakeMoreThanALook(String start) throws IOException {
    assertThat(type(start)).isEmpty();
  }

  @Test
  void streamStandsWhereItStood() throws IOException {
    InputStream in = stream("%PDF-1.7");
    MediaTypeDetector.MagicBytes.type(in);
    assertThat(in.read()).isEqualTo('%');
  }

  private static Optional<MediaType> type(String start) throws IOException {
    return MediaTypeDetector.MagicBytes.type(stream(start));
  }

  private static InputStream stream(String start) {
    return new ByteArrayInputStream(start.getBytes(StandardCharsets.ISO_8859_1));
  }
}
