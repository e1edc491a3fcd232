package org.councilnotes.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;
import org.councilnotes.web.SiteTest;
import org.councilnotes.web.address.SiteRoot;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class FeedPageTest extends SiteTest {

  private Document feed(String query) {
    return Jsoup.parse(get("/feed" + query).body(), Parser.xmlParser());
  }

  @Test
  void newestHitsComeFirstWithTheirPlaces() {
    HttpResponse<String> answer = get("/feed?q=warning&page=2&size=1");
    Document feed = Jsoup.parse(answer.body(), Parser.xmlParser());
    Element first = feed.selectFirst("entry");

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/atom+xml");
    assertThat(feed.selectFirst("feed > title").text())
        .isEqualTo("warning – Council notes archive");
    assertThat(feed.selectFirst("feed > updated").text()).isEqualTo("2019-06-26T00:00:00Z");
    assertThat(feed.select("entry").size()).isGreaterThan(1);
    assertThat(feed.select("entry > updated").eachText())
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(first.selectFirst("title").text()).isEqualTo("90364/19 · Early warning");
    assertThat(first.selectFirst("id").text()).startsWith("urn:uuid:");
    assertThat(first.selectFirst("link").attr("href"))
        .startsWith(visitor().root() + "/notes/90364-19#90364-19/I/");
    assertThat(feed.select("entry > id").eachText()).doesNotHaveDuplicates();
  }

  @Test
  void addressesAreAbsoluteAndLeadBack() {
    Document feed = feed("?q=warning&country=CL&page=3&size=2");
    String self = feed.selectFirst("feed > link[rel=self]").attr("href");
    String page = feed.selectFirst("feed > link[rel=alternate]").attr("href");

    assertThat(self).isEqualTo(visitor().root() + "/feed?q=warning&country=CL&sort=newest");
    assertThat(page).isEqualTo(visitor().root() + "/?q=warning&country=CL&sort=newest");
    assertThat(feed.selectFirst("feed > id").text()).isEqualTo(self);
    assertThat(get(self.substring(visitor().root().length())).statusCode()).isEqualTo(200);
  }

  @Test
  void nothingNewIsSaidInFewWords() {
    String tag = get("/feed?q=warning").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = get("/feed?q=warning", "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get("/feed?q=warning", "If-None-Match", "\"old\"").statusCode()).isEqualTo(200);
  }

  @Test
  void feedOfNothingIsStillAFeed() {
    Document feed = feed("?q=nothing-at-all");

    assertThat(feed.select("entry")).isEmpty();
    assertThat(feed.selectFirst("feed > updated").text()).isNotEmpty();
    assertThat(get("/feed?sort=up").statusCode()).isEqualTo(400);
  }

  @Test
  void wordsAreEscapedAndWhatIsNotPublicIsMarked() {
    Note open =
        NoteDraft.numbered("90001/20")
            .date("2020-01-02")
            .subject("A & B <c>")
            .changed("<script> & \u0001 ~gone~ ]]>")
            .build();
    Note other = NoteDraft.numbered("90001/20").date("2020-01-02").paragraph("Other.").build();
    Note closed = other.withCover(other.cover().withMarking(Marking.LIMITE));
    String written =
        new AtomFeed(
                "t",
                "s",
                "a",
                new SiteRoot("http://here"),
                Marking.LIMITE,
                List.of(hit(open), hit(closed)))
            .write("archive");
    Document feed = Jsoup.parse(written, Parser.xmlParser());

    assertThat(feed.selectFirst("feed > title").text()).isEqualTo("LIMITE · t");
    assertThat(feed.select("entry > title").eachText())
        .containsExactly("90001/20", "LIMITE · 90001/20");
    assertThat(feed.select("entry > category").eachAttr("term")).containsExactly("LIMITE");
    assertThat(feed.selectFirst("summary").text()).isEqualTo("A & B <c>");
    assertThat(feed.selectFirst("content").text())
        .startsWith("<script> & \uFFFD ]]>")
        .contains("left out")
        .doesNotContain("gone");
    assertThat(feed.select("script")).isEmpty();
  }

  private static SearchHit hit(Note note) {
    Passage passage = note.passages().getFirst();
    return new SearchHit(passage, NoteSummary.of(note), "", List.of());
  }
}
