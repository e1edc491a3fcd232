package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedNotesPageTest extends SiteTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"ST+90364+2019+INIT/en", "see+doc.+90364/19+please", "number:90364/19", "90364"})
  void numberOpensItsNote(String typed) {
    Document page = page("/?q=" + typed);

    assertThat(page.select(".named__note a").eachAttr("href")).containsExactly("/notes/90364-19");
    assertThat(page.select(".named__note a").text()).isEqualTo("90364/19");
    assertThat(page.select(".named__note [lang=en]").text()).startsWith("Drugs mechanism");
    assertThat(page.select(".named .facts li").eachText())
        .containsExactly("26 June 2019", "Edition 2018-19", "Adopted", "French");
    assertThat(page.select(".named [hreflang=fr]").attr("href")).isEqualTo("/notes/90364-19.fr");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "90364-19",
        "90364-19.en",
        "st90364-in19.en",
        "90364-19.pdf",
        "number:90364-19",
        "http://localhost:8080/notes/90364-19?q=ferry",
        "Council+document+90364/19,+26+June+2019,+p.+2,+point+b"
      })
  void ownSpellingsOpenTheNoteToo(String typed) {
    Document page = page("/?q=" + typed);

    assertThat(page.select(".named__note a").eachAttr("href")).contains("/notes/90364-19");
    assertThat(page.select(".named p").text()).doesNotContain("not in this archive");
    assertThat(page.select(".hit")).isNotEmpty();
  }

  @Test
  void ownSpellingWithinASentenceIsNamedToo() {
    assertThat(page("/?q=ferry+90364-19").select(".named__note a").eachAttr("href"))
        .containsExactly("/notes/90364-19");
  }

  @Test
  void languageOfAnIdComesFirst() {
    Document page = page("/?q=90364-19.fr");
    assertThat(page.select(".named__note a").attr("href")).isEqualTo("/notes/90364-19.fr");
    assertThat(page.select(".named [hreflang=en]").attr("href")).isEqualTo("/notes/90364-19");
  }

  @Test
  void idOfAPassageOpensItsNoteThere() {
    assertThat(page("/?q=90364-19/II.a/2").select(".named__note a").attr("href"))
        .isEqualTo("/notes/90364-19#90364-19/II.a/2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"90364-20", "2018-19", "2019-06-26", "COVID-19", "90999-1-20"})
  void figuresThatNameNoNoteAreWords(String typed) {
    assertThat(page("/?q=" + typed).select(".named")).isEmpty();
  }

  @Test
  void otherVersionsComeAfterTheOneAskedFor() {
    assertThat(page("/?q=90701/20").select(".named__note a").eachText())
        .containsExactly("90701/20", "90701/1/20 REV 1");
    assertThat(page("/?q=90701").select(".named__note a").eachText())
        .containsExactly("90701/1/20 REV 1", "90701/20");
  }

  @Test
  void numberThatIsNotHeldIsSaidToBeMissing() {
    assertThat(page("/?q=90364/20").select(".named").text())
        .isEqualTo("90364/20 itself is not in this archive.");
    assertThat(page("/?q=90701/2/20+REV+2").select(".named__note a")).hasSize(2);
  }

  @Test
  void nothingIsNamedByWordsNorBehindTheFirstPage() {
    assertThat(page("/?q=ferry").select(".named")).isEmpty();
    assertThat(page("/?q=-90364/19").select(".named")).isEmpty();
    assertThat(page("/?q=90364/19&page=2&size=1").select(".named")).isEmpty();
  }
}
