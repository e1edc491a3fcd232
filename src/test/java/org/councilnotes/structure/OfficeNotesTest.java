package org.councilnotes.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.note.Dropped;
import org.councilnotes.structure.RichText.Call;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The three ways in which footnotes come out of office files and web pages. */
class OfficeNotesTest {

  private final List<Dropped> dropped = new ArrayList<>();

  @Test
  void wordProcessorsReferenceIsJoinedWithItsDivision() {
    Document document =
        document(
            """
            <p>Open to all.[footnoteRef:2] More.</p>
            <div class="footnote"><p class="footnote_text"> EUR 10 million.</p></div>
            <p>Two[footnoteRef:3] and three.[footnoteRef:4]</p>
            <div class="footnote"><p>Two.</p></div><div class="footnote"><p>Three.</p></div>
            """);

    List<Block> notes = notes(document);

    assertThat(texts(notes)).containsExactly("EUR 10 million.", "Two.", "Three.");
    assertThat(calls(document, 0)).containsExactly(new Call(12, key(notes, 0)));
    assertThat(calls(document, 1))
        .containsExactly(new Call(3, key(notes, 1)), new Call(14, key(notes, 2)));
    assertThat(document.select("div.footnote")).isEmpty();
    assertThat(dropped).isEmpty();
  }

  @Test
  void endnotesAreNotesToo() {
    Document document =
        document("<p>One.[endnoteRef:1]</p><div class=\"endnote\"><p>Later.</p></div>");

    assertThat(texts(notes(document))).containsExactly("Later.");
    assertThat(calls(document, 0)).hasSize(1);
  }

  @Test
  void linksThatPointAtEachOtherJoinMarkAndNote() {
    Document document =
        document(
            """
            <p>At Paramaribo.<a name="a1" href="#s1"><sup>1</sup></a> And on.</p>
            <p>Another.</p>
            <div><p><a name="s1" href="#a1">1</a> Premises were offered.</p></div>
            """);

    List<Block> notes = notes(document);

    assertThat(texts(notes)).containsExactly("Premises were offered.");
    assertThat(calls(document, 0)).containsExactly(new Call(14, key(notes, 0)));
    assertThat(dropped).extracting(Dropped::text).containsExactly("1", "1");
    assertThat(document.select("p")).hasSize(2);
  }

  @Test
  void linksById() {
    Document document =
        document(
            """
            <p>At Paramaribo.<a id="a1" href="#s1">1</a></p>
            <p><a id="s1" href="#a1">1</a> Premises.</p>
            """);

    assertThat(texts(notes(document))).containsExactly("Premises.");
  }

  @Test
  void linkToAHeadingIsNoFootnote() {
    Document document =
        document("<p>See <a href=\"#top\">above</a>.</p><p><a name=\"top\">Top</a></p>");

    assertThat(notes(document)).isEmpty();
    assertThat(document.body().wholeText()).isEqualTo("See above.Top");
  }

  @Test
  void noteInsideItsParagraphIsLifted() {
    Document document =
        document("<h2>COPOLAD II<p class=\"note\">1<p> It has a budget.</p></p> goes on</h2>");

    List<Block> notes = notes(document);

    assertThat(texts(notes)).containsExactly("It has a budget.");
    RichText heading = OfficeText.of(document.selectFirst("h2"), dropped);
    assertThat(heading.text()).isEqualTo("COPOLAD II goes on");
    assertThat(heading.calls()).containsExactly(new Call(10, key(notes, 0)));
    assertThat(dropped).extracting(Dropped::text).containsExactly("1");
  }

  @Test
  void noteThatStartsWithAYearKeepsIt() {
    Document document = document("<p>Word<p class=\"note\">1<p>2019 was the year.</p></p></p>");

    assertThat(texts(notes(document))).containsExactly("2019 was the year.");
  }

  private List<Block> notes(Document document) {
    return new OfficeNotes(dropped).take(document);
  }

  private List<Call> calls(Document document, int paragraph) {
    return OfficeText.of(document.select("p").get(paragraph), dropped).calls();
  }

  private static List<String> texts(List<Block> notes) {
    return notes.stream().map(b -> b.text().text()).toList();
  }

  private static String key(List<Block> notes, int index) {
    return notes.get(index).look().key();
  }

  private static Document document(String body) {
    return Jsoup.parse("<html><body>" + body + "</body></html>", "", Parser.xmlParser());
  }
}
