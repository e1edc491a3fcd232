package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that ask for the head of a file or feed only, to see whether it is worth fetching. */
class HeadTest extends SiteTest {

  private static final List<String> SAME =
      List.of("Content-Type", "Cache-Control", "ETag", "X-Content-Type-Options");

  /** Matches the second in the name of an export; not its snapshot. */
  private static final String SECOND = "T\\d{6}Z";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/export?q=seacop&format=csv",
        "/api/export?q=seacop&format=xlsx",
        "/api/export?q=seacop&format=json&rows=mentions",
        "/api/export?q=seacop&format=ris",
        "/api/export?q=seacop&format=bibtex",
        "/api/export?q=seacop&format=csl",
        "/api/research-object?q=seacop",
        "/api/dump",
        "/api/search?q=seacop",
        "/api/notes/90364-19/original",
        "/feed?q=seacop",
        "/basket.txt?p=90364-19/II.a/3",
        "/notes/90364-19/cite.txt?passage=90364-19/II.a/3",
        "/opensearch.xml",
        "/sitemap.xml",
        "/robots.txt"
      })
  void headIsThatOfTheWholeAnswer(String path) {
    HttpResponse<String> head = visitor().head(path);
    HttpResponse<String> whole = get(path);

    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name : SAME) {
      assertThat(head.headers().allValues(name))
          .as(name)
          .isEqualTo(whole.headers().allValues(name));
    }
    assertThat(fileName(head)).isEqualTo(fileName(whole));
  }

  private static List<String> fileName(HttpResponse<String> answer) {
    return answer.headers().allValues("Content-Disposition").stream()
        .map(name -> name.replaceAll(SECOND, ""))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/export?q=seacop",
        "/api/export?format=pdf",
        "/api/export?format=ris&rows=mentions",
        "/api/notes/90999-19/original",
        "/feed?country=ATLANTIS"
      })
  void refusalHasTheSameStatusWithoutABody(String path) {
    HttpResponse<String> head = visitor().head(path);

    assertThat(head.statusCode()).isEqualTo(get(path).statusCode()).isBetween(400, 499);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Disposition")).isEmpty();
  }
}
