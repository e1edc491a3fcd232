package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The same things are counted alike on every page and in the API. */
class CountsTest {

  private static final Pattern CHANGED =
      Pattern.compile("Same wording in ([^·]+?) ·.*changed in (.+)$");

  private static Document page(String address) {
    return SampleSite.visitor().page(address);
  }

  private static JsonNode json(String address) {
    return SampleSite.visitor().json(address);
  }

  /** The number that a text has at the group of a pattern. */
  private static long number(String text, String pattern) {
    Optional<MatchResult> found = Pattern.compile(pattern).matcher(text).results().findFirst();
    assertThat(found).as("%s in %s", pattern, text).isPresent();
    return Long.parseLong(found.get().group(1).replace(",", ""));
  }

  @Test
  void notesAreCountedAlikeOnEveryPage() {
    long latest = json("/api/search?size=0").at("/total/notes").longValue();
    long all = json("/api/search?size=0&versions=all").at("/total/notes").longValue();
    JsonNode list = json("/api/notes");
    String status = page("/status").select("main p").first().text();
    String about = page("/about").select(".about__figures").text();

    assertThat(latest).isLessThan(all);
    assertThat(list.get("latest").longValue()).isEqualTo(latest);
    assertThat(list.get("total").longValue()).isEqualTo(all);
    assertThat(list.get("notes")).hasSize((int) all);
    assertThat(number(page("/").select(".home__all").text(), "of ([\\d,]+) notes"))
        .isEqualTo(latest);
    assertThat(number(page("/?q=").select("#results").text(), "([\\d,]+) notes")).isEqualTo(latest);
    assertThat(number(status, "([\\d,]+) notes in their latest versions")).isEqualTo(latest);
    assertThat(number(status, "([\\d,]+) with all versions and languages")).isEqualTo(all);
    assertThat(number(about, "latest versions ([\\d,]+) ")).isEqualTo(latest);
    assertThat(number(about, "([\\d,]+) with all versions and languages")).isEqualTo(all);
  }

  @Test
  void seriesAreCountedAlikeOnEveryPage() {
    int listed = json("/api/series").get("series").size();

    assertThat(page("/series").select("tbody tr")).hasSize(listed);
    assertThat(number(page("/").select(".home__series").text(), "editions \\((\\d+)\\)"))
        .isEqualTo(listed);
    assertThat(number(page("/about").select(".about__figures").text(), "Series (\\d+)"))
        .isEqualTo(listed);
  }

  @Test
  void filesAreCountedAlikeOnEveryPage() {
    long files =
        json("/api/status").get("counts").valueStream().mapToLong(JsonNode::longValue).sum();

    assertThat(number(page("/status").select("main p").first().text(), "from ([\\d,]+) files"))
        .isEqualTo(files);
    assertThat(number(page("/about").select(".about__figures").text(), "Files read (\\d+)"))
        .isEqualTo(files);
  }

  /** What the page of a series tells of each step is what the comparison says of it. */
  @Test
  void aStepOfASeriesIsCountedAsInItsComparison() {
    int steps = 0;
    for (JsonNode series : json("/api/series").get("series")) {
      String address = "/series/" + series.get("id").stringValue();
      for (Element change : page(address).select(".edition__change")) {
        Document compared = page(change.select("a[href^=/compare]").attr("href"));
        List<String> counts = compared.select(".sum .relations li").eachText();
        for (String told : change.select(".facts li").eachText()) {
          assertThat(counts)
              .as(address)
              .anyMatch(count -> told.startsWith(count.replaceAll(" \\(.*", "")));
        }
        steps++;
      }
    }
    assertThat(steps).isGreaterThan(5);
  }

  /** Beside further editions a step is counted otherwise, and it says so and leads to the other. */
  @Test
  void aStepBesideOtherEditionsLeadsToTheTwoAlone() {
    for (JsonNode series : json("/api/series").get("series")) {
      Document page = page("/series/" + series.get("id").stringValue());
      List<String> notes = page.select("input[name=note]").eachAttr("value");
      Document many = page("/compare?note=" + String.join("&note=", notes));

      assertThat(many.select(".sums__counted").text())
          .contains("all %d editions".formatted(notes.size()));
      assertThat(many.select(".sum__pair a").eachAttr("href"))
          .isEqualTo(page.select(".edition__change a[href^=/compare]").eachAttr("href"));
      Document two = page(many.select(".sum__pair a").first().attr("href"));
      assertThat(two.select(".sums__counted, .sum__pair a")).isEmpty();
    }
  }

  /**
   * What an edition lacks of the one before it is what its series calls dropped, and what is left
   * of it in a likely counterpart only.
   */
  @Test
  void theNoteOfAnEditionCountsWhatIsGoneAsItsSeriesDoes() {
    int counted = 0;
    for (JsonNode series : json("/api/series").get("series")) {
      for (JsonNode change : json("/api/series/" + series.get("id").stringValue()).get("changes")) {
        String gone =
            page("/notes/" + change.get("newer").stringValue()).select(".gone summary").text();
        long dropped =
            change.at("/passages/dropped").longValue() + change.at("/likely").longValue();
        assertThat(gone.isEmpty() ? 0 : number(gone, "^([\\d,]+) passages?")).isEqualTo(dropped);
        counted++;
      }
    }
    assertThat(counted).isGreaterThan(5);
  }

  /** No edition is said both to have the same wording and to have changed it. */
  @Test
  void noEditionHasTheSameWordingAndAnotherOne() {
    int told = 0;
    for (Element same : page("/?q=drugs&size=100").select(".same summary")) {
      Matcher changed = CHANGED.matcher(same.text());
      if (changed.find()) {
        List<String> editions = List.of(changed.group(1).split(", "));
        assertThat(List.of(changed.group(2).split(", "))).doesNotContainAnyElementsOf(editions);
        told++;
      }
    }
    assertThat(told).isPositive();
  }

  /** The sum of a history names as many changes as its columns show. */
  @Test
  void theSumOfAHistoryCountsItsColumns() {
    Document page = page("/wording?passage=91790-19/II.COMPONENT-1/5");
    long changes =
        page.select(".life__event b").eachText().stream()
            .filter(event -> event.matches(".*(Changed|and changed|Split|Merged).*"))
            .count();
    String sum = page.select(".wording__sum").text();

    assertThat(sum)
        .contains(
            changes == 0
                ? "unchanged"
                : List.of("changed once", "changed twice", "changed %d times".formatted(changes))
                    .get((int) Math.min(changes, 3) - 1));
  }
}
