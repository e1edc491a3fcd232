package org.councilnotes.web.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.councilnotes.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of a form, however a browser sends it. */
class UploadedFileTest {

  private static final String FIELD =
      lines("--b1", "Content-Disposition: form-data; name=\"x\"", "", "y");

  private static final String FILE =
      lines(
          "--b1",
          "Content-Disposition: form-data; name=\"file\"; filename=\"été.csv\"",
          "Content-Type: text/csv",
          "",
          "code",
          "ÉTÉ",
          "--b1--");

  private static String lines(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  private static UploadedFile read(String type, String body) throws IOException {
    return UploadedFile.read(type, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data; boundary=b1",
        "Multipart/Form-Data; charset=utf-8; boundary=\"b1\"",
        "multipart/form-data;boundary=b1; x=y"
      })
  void fileIsReadToItsLastCharacter(String type) throws IOException {
    UploadedFile whole = new UploadedFile("été.csv", "code\r\nÉTÉ");
    assertThat(read(type, FILE)).isEqualTo(whole);
    assertThat(read(type, FIELD + FILE)).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "none | x",
        "text/plain | x",
        "multipart/form-data | x",
        "multipart/form-data; boundary=b1 | nothing",
        "multipart/form-data; boundary=b1 | --b1--"
      })
  void bodyWithoutAFileIsRefused(String type, String body) {
    assertThatThrownBy(() -> read(type, body)).isInstanceOf(Refusal.class);
  }

  @Test
  void whatIsCutOffTooLongOrNoTextIsRefused() {
    String type = "multipart/form-data; boundary=b1";
    assertThatThrownBy(() -> read(type, FILE.substring(0, FILE.length() - 12)))
        .hasMessageContaining("upload");
    assertThatThrownBy(() -> read(type, FIELD)).hasMessageContaining("upload");
    assertThatThrownBy(() -> read(type, FILE + "x".repeat(UploadedFile.LONGEST)))
        .hasMessageContaining("upload.long");
    assertThatThrownBy(
            () ->
                UploadedFile.read(
                    type, new ByteArrayInputStream(FILE.getBytes(StandardCharsets.ISO_8859_1))))
        .hasMessageContaining("upload.text");
  }
}
