package org.councilnotes.web.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
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

  @Test
  void pageIsShownWithItsOwnStyleAndNothingElse() {
    HttpResponse<String> answer = get("/compare.html" + EDITIONS);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .singleElement(STRING)
        .contains("default-src 'none'; style-src '" + hashOfStyle(answer.body()) + "'");
    assertThat(answer.body()).contains("90200/18 and 90364/19 compared", "<ins>");
  }

  @Test
  void pageHasTheBaseOfItsAddress() {
    String three = "/compare.html?note=90363-19&note=90364-19&note=90200-18";

    assertThat(get(three).body()).contains("B\u2013C: ").doesNotContain("A\u2013C: ");
    assertThat(get(three + "&base=1").body()).contains("A\u2013C: ").doesNotContain("B\u2013C: ");
    assertThat(get(three + "&base=4").statusCode()).isEqualTo(400);
  }

  private static String hashOfStyle(String page) {
    String start = "<style>";
    String style = page.substring(page.indexOf(start) + start.length(), page.indexOf("</style>"));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(style.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?note=90200-18", "?note=90200-18&note=90200/18"})
  void comparisonTakesDifferentNotes(String query) {
    assertThat(get("/compare.docx" + query).statusCode()).isEqualTo(400);
    assertThat(get("/compare.html" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void aWordFileTakesTwoNotesAndAPageMore() {
    String three = "?note=90200-18&note=90364-19&note=90363-19";

    assertThat(get("/compare.docx" + three).statusCode()).isEqualTo(400);
    assertThat(get("/compare.html" + three).statusCode()).isEqualTo(200);
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
