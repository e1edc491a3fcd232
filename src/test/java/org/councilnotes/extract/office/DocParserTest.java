package org.councilnotes.extract.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.apache.tika.exception.TikaException;
import org.councilnotes.NoteFiles;
import org.councilnotes.extract.Xhtml;
import org.junit.jupiter.api.Test;

/** Word files cannot be written by hand: the samples stand in. */
class DocParserTest {

  @Test
  void footnoteStandsWhereItIsCalled() throws Exception {
    assertThat(read("90902-22.doc"))
        .containsPattern("gave them away\\.<span class=\"note\">1<p class=\"[^\"]*\">\\s*Messages");
  }

  @Test
  void rowsHeadingsAndFootersAreTold() throws Exception {
    assertThat(read("90902-22.doc"))
        .startsWith("<div class=\"page-footer\">")
        .contains("<h2 class=\"H2\"><b>III. Results", "<tr><td><p class=\"CellText\">cocaine</p>");
  }

  @Test
  void signsOfFieldsAndNotesAreNoText() throws Exception {
    assertThat(read("90587-12.doc")).doesNotContainPattern("[\\x00-\\x08\\x0e-\\x1f\\uFFFD]");
  }

  @Test
  void brokenFileFails() throws IOException {
    byte[] whole = Files.readAllBytes(NoteFiles.SAMPLES.resolve("90902-22.doc"));

    assertThatThrownBy(() -> Xhtml.of(new DocParser(), Arrays.copyOf(whole, whole.length / 3)))
        .isInstanceOf(Exception.class);
  }

  private static String read(String name) throws IOException, TikaException {
    return Xhtml.of(new DocParser(), NoteFiles.SAMPLES.resolve(name));
  }
}
