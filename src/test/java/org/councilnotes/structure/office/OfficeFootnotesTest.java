package org.councilnotes.structure.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.note.DroppedText;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.RichText.Call;
import org.councilnotes.structure.block.TextBlock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The ways in which footnotes come out of office files and web pages. */
class OfficeFootnotesTest {

  private final List<DroppedText> dropped = new ArrayList<>();

  @Test
  void linksThatPointAtEachOtherJoinMarkAndNote() {
    Document document =
        document(
            """
            <p>At Paramaribo.<a name="a1" href="#s1"><sup>1</sup></a> And on.</p>
            <p>Another.</p>
            <div><p><a name="s1" href="#a1">1</a> Premises were offered.</p></div>
            """);

    List<TextBlock> notes = notes(document);

    assertThat(texts(notes)).containsExactly("Premises were offered.");
    assertThat(calls(document, 0)).containsExactly(new Call(14, key(notes, 0)));
    assertThat(dropped).extracting(DroppedText::text).containsExactly("1", "1");
    assertThat(document.select("p")).hasSize(2);
  }

  @Test
  void tableInAFootnoteIsTold() {
    Document document =
        document(
            """
            <p>Officers.<span class="note">1<p>By country:</p><table><tr><td>Peru</td><td>12</td></tr></table></span></p>
            <p>Ports.<span class="note">2<p>By the ministry.</p></span></p>
            """);

    assertThat(notes(document))
        .extracting(note -> note.look().hasRows())
        .containsExactly(true, false);
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
        document(
            "<h2>COPOLAD II<span class=\"note\">1<p> It has a budget.</p></span> goes on</h2>");

    List<TextBlock> notes = notes(document);

    assertThat(texts(notes)).containsExactly("It has a budget.");
    RichText heading = OfficeTextReader.of(document.selectFirst("h2"), dropped);
    assertThat(heading.text()).isEqualTo("COPOLAD II goes on");
    assertThat(heading.calls()).containsExactly(new Call(10, key(notes, 0)));
    assertThat(dropped).extracting(DroppedText::text).containsExactly("1");
  }

  @Test
  void noteThatStartsWithAYearKeepsIt() {
    Document document =
        document("<p>Word<span class=\"note\">1<p>2019 was the year.</p></span></p>");

    assertThat(texts(notes(document))).containsExactly("2019 was the year.");
  }

  @Test
  void markOfTheAuthorsOwnIsTakenFromCallAndNote() {
    Document document =
        document("<p>Word<span class=\"note\">*<p><sup>*</sup> A star.</p></span>, more</p>");

    assertThat(texts(notes(document))).containsExactly("A star.");
    assertThat(OfficeTextReader.of(document.selectFirst("p"), dropped).text())
        .isEqualTo("Word, more");
    assertThat(dropped).extracting(DroppedText::text).containsExactly("*", "*");
  }

  @Test
  void raisedMarkThatPointsAtANoteIsACallThoughNothingPointsBack() {
    Document document =
        document(
            """
            <p>One.<sup><a href="#fn1">1</a></sup> Two.<a href="#fn2"><sup>[2]</sup></a></p>
            <ol><li id="fn1">12 states.</li></ol><div id="fn2"><p>[2] Second.</p></div>
            """);

    assertThat(texts(notes(document))).containsExactly("12 states.", "Second.");
    assertThat(calls(document, 0)).hasSize(2);
  }

  @Test
  void noteThatPointsBackAtWhatIsRoundItsCallIsFound() {
    Document document =
        document(
            """
            <p>One.<sup id="ref1"><a href="#fn1">i</a></sup></p>
            <ul><li id="fn1"><p>First of it.</p><p>More. <a href="#ref1">back</a></p></li></ul>
            """);

    assertThat(texts(notes(document))).containsExactly("First of it. More.");
  }

  @Test
  void noteThatIsCalledTwiceStandsAtItsFirstCall() {
    Document document =
        document(
            """
            <p>One<sup><a href="#fn1">1</a></sup></p><p>Two<sup><a href="#fn1">1</a></sup></p>
            <p id="fn1">Note.</p>
            """);

    assertThat(texts(notes(document))).containsExactly("Note.");
    assertThat(OfficeTextReader.of(document.select("p").get(1), dropped).text()).isEqualTo("Two");
  }

  @Test
  void linksOfATableOfContentsAreNoCalls() {
    Document document =
        document(
            """
            <ul><li><a id="toc1" href="#s1">Ports</a></li></ul>
            <h2 id="s1">Ports <a href="#toc1">up</a></h2><p id="s2">Text.</p>
            <p><a href="#s2">2</a></p>
            """);

    assertThat(notes(document)).isEmpty();
  }

  private List<TextBlock> notes(Document document) {
    return new OfficeFootnotes(dropped).take(document);
  }

  private List<Call> calls(Document document, int paragraph) {
    return OfficeTextReader.of(document.select("p").get(paragraph), dropped).calls();
  }

  private static List<String> texts(List<TextBlock> notes) {
    return notes.stream().map(b -> b.text().text()).toList();
  }

  private static String key(List<TextBlock> notes, int index) {
    return notes.get(index).look().key();
  }

  private static Document document(String body) {
    return Jsoup.parse("<html><body>" + body + "</body></html>", "", Parser.xmlParser());
  }
}
