package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A note that a search led to. */
class FoundNoteTest extends SiteTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=early+warning",
        "q=%22early+warning+system%22",
        "q=bolivia&country=BR",
        "q=system&within=chile"
      })
  void openedNoteHasAsManyMarksAsEachHitSaid(String search) {
    List<Element> hits = page("/?size=100&" + search).select(".hit");

    assertThat(hits).isNotEmpty();
    for (Element hit : hits) {
      String href = hit.select("h3 a").attr("href");
      Element passage = page(href).getElementById(href.substring(href.indexOf('#') + 1));
      assertThat(marks(passage)).as(href).isEqualTo(marks(hit));
    }
  }

  private static List<String> marks(Element in) {
    return in.select("mark:not([data-still])").eachText();
  }

  @Test
  void barCountsTheMatchesOfTheWholeNote() {
    Document note = page("/notes/90364-19?q=bolivia");

    assertThat(note.select(".found__matches").text()).contains("2 matches in 2 passages");
    assertThat(note.select(".reader mark")).hasSize(2);
    assertThat(note.select("a[data-match=first]").attr("href")).isEqualTo("#90364-19/II.a/2");
    assertThat(note.getElementById("90364-19/II.a/2").select(".passage__match").eachAttr("href"))
        .containsExactly("#90364-19/II.a/3");
    assertThat(note.getElementById("90364-19/II.a/3").select(".passage__match").eachAttr("href"))
        .containsExactly("#90364-19/II.a/2");
  }

  @Test
  void noteOpenedByItselfHasNoMarksAndNoBar() {
    Document note = page("/notes/90364-19");

    assertThat(note.select("mark")).isEmpty();
    assertThat(note.select(".found")).isEmpty();
  }

  @Test
  void resultsFollowEachOtherAcrossThePagesOfTheList() {
    String search = "q=the&country=CL&sort=newest&size=1";
    List<String> listed = page("/?" + search + "0").select(".hit h3 a").eachAttr("href");

    assertThat(listed).hasSizeGreaterThan(1);
    for (int place = 1; place <= listed.size(); place++) {
      HttpResponse<String> step = get("/hits/" + place + "?" + search);
      assertThat(step.statusCode()).isEqualTo(302);
      String target = step.headers().firstValue("Location").orElseThrow();
      assertThat(target)
          .endsWith(
              listed
                  .get(place - 1)
                  .replaceFirst("\\?.*#", "?hit=" + place + "&" + search + "#")
                  .substring(1));
      Document note = page(target.substring(target.indexOf("/notes")));
      assertThat(note.select(".found__results").text())
          .startsWith("Result " + place + " of " + listed.size());
      assertThat(note.select(".found a[rel=next]").attr("href"))
          .isEqualTo(place == listed.size() ? "" : "/hits/" + (place + 1) + "?" + search);
      assertThat(note.select(".found__results a").last().attr("href"))
          .isEqualTo(
              "/?" + search.replace("&size", place == 1 ? "&size" : "&page=" + place + "&size"));
    }
  }

  @Test
  void placeBeyondTheResultLeadsToTheResults() {
    assertThat(get("/hits/999?q=bolivia").headers().firstValue("Location").orElseThrow())
        .endsWith("/?q=bolivia");
    assertThat(get("/hits/x?q=bolivia").headers().firstValue("Location").orElseThrow())
        .endsWith("/?q=bolivia");
  }
}
