package org.councilnotes.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.councilnotes.web.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareExportTest extends SiteTest {

  private static final String EDITIONS = "?note=90200-18&note=90364-19";

  @Test
  void redlineIsAWordFileWithATellingName() {
    HttpResponse<String> answer = get("/compare.docx" + EDITIONS);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).get().asString().contains("wordproc");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"compare-90200-18-90364-19.docx\"");
    assertThat(answer.body()).startsWith("PK");
  }

  @Test
  void numbersMayBeSpelledAnyWay() {
    assertThat(get("/compare.docx?note=90200/18&note=ST+90364+2019+INIT").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?note=90200-18", "?note=90200-18&note=90200/18"})
  void comparisonTakesDifferentNotes(String query) {
    assertThat(get("/compare.docx" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void aWordFileTakesTwoNotes() {
    String three = "?note=90200-18&note=90364-19&note=90363-19";

    assertThat(get("/compare.docx" + three).statusCode()).isEqualTo(400);
  }

  @Test
  void theBaseOfAWordFileIsItsFirstNote() {
    assertThat(get("/compare.docx" + EDITIONS + "&base=1").statusCode()).isEqualTo(200);
    HttpResponse<String> second = get("/compare.docx" + EDITIONS + "&base=2");
    assertThat(second.statusCode()).isEqualTo(400);
    assertThat(second.body()).contains("how the first note became the second");
  }

  @Test
  void unknownNoteIsNotFound() {
    assertThat(get("/compare.docx?note=90200-18&note=1/19").statusCode()).isEqualTo(404);
  }
}
