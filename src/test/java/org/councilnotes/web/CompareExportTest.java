package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
  @ValueSource(
      strings = {
        "",
        "?note=90200-18",
        "?note=90200-18&note=90200/18",
        "?note=90200-18&note=90364-19&note=90363-19"
      })
  void redlineTakesTwoDifferentNotes(String query) {
    assertThat(get("/compare.docx" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void unknownNoteIsNotFound() {
    assertThat(get("/compare.docx?note=90200-18&note=1/19").statusCode()).isEqualTo(404);
  }
}
