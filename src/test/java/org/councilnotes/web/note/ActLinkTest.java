package org.councilnotes.web.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.councilnotes.web.address.DescribedSite;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Acts that a note cites, on its page and in the API. */
class ActLinkTest {

  @TempDir private static Path folder;
  private static DescribedSite site;

  @BeforeAll
  static void serve() {
    site = DescribedSite.open(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void pageLinksEachActAndItsPlaces() {
    Document page = site.visitor().page("/notes/92003-25?lang=fr");
    Element acts = page.select("section[aria-labelledby=acts]").first();

    assertThat(acts.select("h2").text()).isEqualTo("Actes cités");
    assertThat(acts.select("a[lang=en]").eachAttr("href"))
        .containsExactly(
            "http://data.europa.eu/eli/reg/2016/679/oj",
            "http://data.europa.eu/eli/dir/1992/43/oj",
            "https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=COM:2025:837:FIN");
    assertThat(acts.select("a[lang=en]").eachText())
        .containsExactly("Regulation (EU) 2016/679", "Directive 92/43/EEC", "COM(2025) 837 final");
    assertThat(acts.select("a.soft").eachText())
        .containsExactly("dans le texte", "à 2 endroits", "dans le texte");
    for (Element place : acts.select("a.soft")) {
      assertThat(page.getElementById(place.attr("href").substring(1))).isNotNull();
    }
  }

  @Test
  void noteWithoutActsSaysNothingOfThem() {
    assertThat(site.visitor().page("/notes/91582-18").getElementById("acts")).isNull();
    assertThat(site.visitor().json("/api/notes/91582-18").path("acts").isEmpty()).isTrue();
  }

  @Test
  void placesAreThoseOfTheWords() {
    JsonNode note = site.visitor().json("/api/notes/92003-25");
    JsonNode act = note.at("/acts/1");

    assertThat(act.path("celex").stringValue()).isEqualTo("31992L0043");
    assertThat(act.path("type").stringValue()).isEqualTo("directive");
    assertThat(act.path("places").size()).isEqualTo(2);
    for (JsonNode place : act.path("places")) {
      String text =
          note.path("passages")
              .valueStream()
              .filter(passage -> passage.path("id").equals(place.path("passage")))
              .findFirst()
              .orElseThrow()
              .path("text")
              .stringValue();
      assertThat(text.substring(place.path("start").asInt(), place.path("end").asInt()))
          .isEqualTo("Directive 92/43/EEC");
    }
  }
}
