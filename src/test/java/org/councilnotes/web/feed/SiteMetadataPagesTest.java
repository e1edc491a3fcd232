package org.councilnotes.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.councilnotes.NoteDraft;
import org.councilnotes.TestNotes;
import org.councilnotes.note.CitedAct;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.SiteTest;
import org.councilnotes.web.address.SiteRoot;
import org.councilnotes.web.note.NoteView;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SiteMetadataPagesTest extends SiteTest {

  private static Document xml(String text) {
    return Jsoup.parse(text, Parser.xmlParser());
  }

  @Test
  void browsersLearnHowToSearchHere() {
    String address = page("/").select("link[rel=search]").attr("href");
    Document description = xml(get(address).body());

    assertThat(get(address).headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/opensearchdescription+xml");
    assertThat(description.selectFirst("ShortName").text()).hasSizeLessThanOrEqualTo(16);
    assertThat(description.selectFirst("Description").text()).hasSizeLessThan(1024);
    assertThat(description.select("Url[type=text/html]").attr("template"))
        .isEqualTo(visitor().root() + "/?q={searchTerms}");
    assertThat(get("/mark.svg").statusCode()).isEqualTo(200);
  }

  @Test
  void robotsFindEachPublicNoteWithItsDate() {
    String robots = get("/robots.txt").body();
    assertThat(robots).contains("Sitemap: " + visitor().root() + "/sitemap.xml");

    Document map = xml(get("/sitemap.xml").body());
    assertThat(map.select("loc").eachText())
        .contains(visitor().root() + "/notes/90364-19")
        .hasSize(json("/api/notes").get("notes").size());
    assertThat(map.select("url:has(loc:contains(90364-19)) lastmod").eachText())
        .contains("2019-06-26");
    assertThat(get("/sitemap-1.xml").statusCode()).isEqualTo(200);
    assertThat(get("/sitemap-2.xml").statusCode()).isEqualTo(404);
    assertThat(get("/sitemap-0.xml").statusCode()).isEqualTo(404);
  }

  @Test
  void moreNotesThanAMapHoldsAreIndexed() {
    List<NoteSummary> notes =
        IntStream.rangeClosed(1, 5)
            .mapToObj(n -> NoteSummary.of(NoteDraft.numbered("9000%d/20".formatted(n)).build()))
            .toList();
    Sitemap maps = new Sitemap(notes, new SiteRoot("http://here"), 2);

    assertThat(xml(maps.first()).select("sitemapindex > sitemap > loc").eachText())
        .containsExactly(
            "http://here/sitemap-1.xml", "http://here/sitemap-2.xml", "http://here/sitemap-3.xml");
    assertThat(xml(maps.part(3).orElseThrow()).select("urlset > url > loc").eachText())
        .containsExactly("http://here/notes/90005-20");
    assertThat(maps.part(4)).isEmpty();
  }

  @Test
  void whatIsNotPublicIsOnNoMap() {
    Note note = NoteDraft.numbered("90001/20").build();
    Note closed = note.withCover(note.cover().withMarking(Marking.LIMITE));
    Sitemap maps = Sitemap.of(List.of(NoteSummary.of(closed)), new SiteRoot("http://here"));

    assertThat(maps.first()).doesNotContain("1-20");
  }

  @Test
  void notePageSaysWhatItIs() {
    String data = page("/notes/90364-19").select("script[type=application/ld+json]").html();
    JsonNode json = JsonMapper.shared().readTree(data);

    assertThat(json.get("@type").stringValue()).isEqualTo("Report");
    assertThat(json.get("identifier").stringValue()).isEqualTo("90364/19");
    assertThat(json.get("temporalCoverage").stringValue()).isEqualTo("2018-06-01/2019-05-31");
    assertThat(json.get("creativeWorkStatus").stringValue()).isEqualTo("adopted");
    assertThat(json.at("/isPartOf/@id").stringValue())
        .isEqualTo(visitor().root() + "/series/" + TestNotes.SERIES);
    assertThat(json.get("@id").stringValue()).isEqualTo(visitor().root() + "/notes/90364-19");
    assertThat(json.get("sameAs").stringValue())
        .isEqualTo("https://data.consilium.europa.eu/doc/document/ST-90364-2019-INIT/en/pdf");
    assertThat(json.has("citation")).isFalse();
  }

  @Test
  void citedActsAreLinkedByTheirIdentifiers() {
    Note note =
        NoteDraft.numbered("90001/20")
            .paragraph("Under Regulation (EU) 2016/679 and COM(2026) 502 final, ports report.")
            .build();
    JsonNode json =
        JsonMapper.shared()
            .readTree(
                new NoteView.LinkedData(
                        note, CitedAct.in(note.passages()), new SiteRoot("https://here"))
                    .json());

    assertThat(json.get("@id").stringValue()).isEqualTo("https://here/notes/90001-20");
    assertThat(json.get("citation").toString())
        .isEqualTo(
            "[{\"@type\":\"Legislation\",\"@id\":\"http://data.europa.eu/eli/reg/2016/679/oj\",\"name\":\"Regulation"
                + " (EU) 2016/679\",\"legislationIdentifier\":\"32016R0679\"},"
                + "{\"@type\":\"CreativeWork\",\"@id\":\"https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=COM:2026:502:FIN\",\"name\":\"COM(2026)"
                + " 502 final\"}]");
  }

  @Test
  void dataCannotLeaveItsElement() {
    Note note =
        NoteDraft.numbered("90001/20")
            .subject("</script><!--<script>alert(1)</script>&\u2028")
            .build();
    String data = new NoteView.LinkedData(note, List.of(), new SiteRoot("http://here")).json();

    assertThat(data).doesNotContain("<", ">", "&", "\u2028");
    assertThat(JsonMapper.shared().readTree(data).get("name").stringValue())
        .isEqualTo(note.subject());
  }
}
