package org.councilnotes.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.councilnotes.note.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadPathTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|a.pdf|a.pdf",
        "uploads|a.pdf|uploads/a.pdf",
        "uploads/|a.pdf|uploads/a.pdf",
        "x/y\\z|b/a.pdf|x/y/z/b/a.pdf",
        "uploads|2019 \\ ports\\a.pdf|uploads/2019/ports/a.pdf",
        "uploads|ST 91790/19: INIT?.pdf|uploads/ST 91790/19_ INIT_.pdf",
        "uploads|con.pdf|uploads/_con.pdf",
        "NUL|COM1.txt|_NUL/_COM1.txt",
        "uploads|console.pdf|uploads/console.pdf",
        "uploads|a.pdf. . |uploads/a.pdf",
        "box!|a.pdf|box_/a.pdf",
        "uploads|a.pdf.meta.yaml|uploads/a.pdf.meta.yaml",
      })
  void pathIsMadeOfNamesThatAreSafeOnAnySystem(String folder, String name, String path) {
    assertThat(UploadPath.of(folder, name).text()).isEqualTo(path);
  }

  @Test
  void signsThatAreNotSeenAreReplacedAndLettersAreComposed() {
    assertThat(UploadPath.of("", "a\u202Efdp.\u0007e\u0301\u0000.pdf").text())
        .isEqualTo("a_fdp._\u00E9_.pdf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a.pdf",
        "x/../../a.pdf",
        "..\\a.pdf",
        "/etc/a.pdf",
        "\\\\host\\share\\a.pdf",
        "C:\\a.pdf",
        "c:/a.pdf",
        "x//a.pdf",
        "./a.pdf",
        "x/. /a.pdf"
      })
  void whatLeadsElsewhereIsRefused(String name) {
    assertRefused("uploads", name, ReasonCode.UPLOAD_OUTSIDE);
    assertRefused(name.replace("a.pdf", "a"), "b.pdf", ReasonCode.UPLOAD_OUTSIDE);
  }

  @ParameterizedTest
  @CsvSource({
    "'', UPLOAD_NO_NAME",
    "' ', UPLOAD_NO_NAME",
    "a/, UPLOAD_NO_NAME",
    "..., UPLOAD_NO_NAME",
    ".DS_Store, HIDDEN_FILE",
    ".git/a.pdf, HIDDEN_FOLDER",
    ".uploads/a.pdf, HIDDEN_FOLDER",
    "~$a.docx, LEFT_BY_EDITOR",
    "a.pdf.part, UNFINISHED",
    "list.csv, NO_NOTE",
    "vocabulary/programmes.yaml, NO_NOTE"
  })
  void whatNoRunReadsIsRefused(String name, ReasonCode code) {
    assertRefused("uploads", name, code);
  }

  @Test
  void namesAndFoldersHaveABound() {
    assertRefused("", "a/".repeat(12) + "b.pdf", ReasonCode.UPLOAD_DEEP);
    assertRefused("", "é".repeat(101) + ".pdf", ReasonCode.UPLOAD_LONG_NAME);
    assertRefused("", ("a".repeat(150) + "/").repeat(4) + "b.pdf", ReasonCode.UPLOAD_LONG_NAME);
    String longest = UploadPath.of("", "é".repeat(98) + ".pdf").numbered(999).name();
    assertThat((longest + ".meta.yaml").getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThanOrEqualTo(255);
    assertThat(UploadPath.of("x", "a.b.pdf").numbered(2).text()).isEqualTo("x/a.b-2.pdf");
  }

  private static void assertRefused(String folder, String name, ReasonCode code) {
    assertThatThrownBy(() -> UploadPath.of(folder, name))
        .isInstanceOfSatisfying(
            RefusedUpload.class,
            refused ->
                assertThat(refused.explanation().isOneOf(Set.of(code)))
                    .as("%s: %s", name, refused.getMessage())
                    .isTrue());
  }
}
