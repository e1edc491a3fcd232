package org.councilnotes.extract.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.tika.exception.TikaException;
import org.councilnotes.extract.Xhtml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocxParserTest {

  private static final String WORDS =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String STRICT_WORDS = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, String> parts = new HashMap<>();
  private final StringBuilder relationships = new StringBuilder();
  private String words = WORDS;

  @Test
  void printComesFromStylesAndRuns() throws Exception {
    part(
        "styles",
        """
        <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="T1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="My"><w:name w:val="My Title"/><w:basedOn w:val="T1"/></w:style>
        <w:style w:type="character" w:styleId="C"><w:name w:val="Cut"/><w:rPr><w:strike/></w:rPr></w:style>
        """);

    assertThat(
            read(
                "<w:p><w:pPr><w:pStyle w:val=\"My\"/></w:pPr><w:r><w:t>A</w:t></w:r><w:r><w:rPr>"
                    + "<w:b w:val=\"0\"/><w:rStyle w:val=\"C\"/></w:rPr><w:t>b</w:t></w:r></w:p>"
                    + "<w:p><w:r><w:rPr><w:u w:val=\"none\"/></w:rPr><w:t>c</w:t><w:tab/>"
                    + "<w:noBreakHyphen/></w:r></w:p>"))
        .isEqualTo("<h1 class=\"My_Title\"><b>A</b><s>b</s></h1><p class=\"Normal\">c\t‑</p>");
  }

  @Test
  void breakEndsALineButALineFeedOfTheFileDoesNot() throws Exception {
    assertThat(read("<w:p><w:r><w:t>a\nb</w:t><w:br/><w:t>c</w:t><w:cr/></w:r></w:p>"))
        .isEqualTo("<p>a b<br />c<br /></p>");
  }

  @Test
  void numberOfAListIsPrintedLikeTheWordsBehindIt() throws Exception {
    part(
        "numbering",
        """
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/>
          <w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        """);

    assertThat(
            read(
                "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:ins><w:r><w:rPr>"
                    + "<w:b/></w:rPr><w:t>Bees</w:t></w:r></w:ins></w:p>"))
        .isEqualTo("<p><b>I.</b><b><ins>Bees</ins></b></p>");
  }

  @ParameterizedTest
  @ValueSource(strings = {WORDS, STRICT_WORDS})
  void trackedChangesKeepTheirState(String namespace) throws Exception {
    String text =
        "<w:p><w:r><w:t>A </w:t></w:r><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>"
            + "<w:r><w:t>new</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom>"
            + "<w:moveTo><w:r><w:t>y</w:t></w:r></w:moveTo></w:p>";

    words = namespace;

    assertThat(read(text))
        .isEqualTo("<p>A <del>old</del><ins>new</ins><del>x</del><ins>y</ins></p>");
  }

  @Test
  void paragraphsHaveTheNumbersOfTheirLists() throws Exception {
    part(
        "numbering",
        """
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>
          <w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1">
          <w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>
          <w:lvlText w:val="–"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">
          <w:startOverride w:val="7"/></w:lvlOverride></w:num>
        """);

    assertThat(
            read(
                item(1, 0, "one")
                    + item(1, 0, "two")
                    + item(1, 1, "deep")
                    + item(2, 0, "dash")
                    + item(3, 0, "seven")
                    + item(0, 0, "none")))
        .isEqualTo(
            "<p>I.\tone</p><p>II.\ttwo</p><p>II.a)\tdeep</p><p>–\tdash</p><p>VII.\tseven</p>"
                + "<p>none</p>");
  }

  @Test
  void notesAndCommentsStandWhereTheyAreCalled() throws Exception {
    part(
        "footnotes",
        "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote><w:footnote w:id=\"2\">"
            + paragraph("Note.")
            + "</w:footnote><w:footnote w:id=\"3\">"
            + paragraph("*Star.")
            + "</w:footnote>");
    part("comments", "<w:comment w:id=\"0\">" + paragraph("Why?") + "</w:comment>");

    assertThat(
            read(
                "<w:p><w:r><w:t>A</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r>"
                    + "<w:t>, b</w:t></w:r><w:r><w:footnoteReference w:customMarkFollows=\"1\""
                    + " w:id=\"3\"/><w:t>*</w:t></w:r><w:r><w:commentReference w:id=\"0\"/></w:r>"
                    + "</w:p>"))
        .isEqualTo(
            "<div class=\"margin-comment\"><p>Why?</p></div><p>A<span class=\"note\">1<p>Note.</p>"
                + "</span>, b<span class=\"note\">*<p>*Star.</p></span></p>");
  }

  @Test
  void edgesOfPagesAndBoxesAreKeptApart() throws Exception {
    part("footer", paragraph("90364/19"));

    assertThat(
            read(
                "<w:p><w:r><w:t>A</w:t></w:r><w:r><mc:AlternateContent"
                    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                    + "<mc:Choice><w:drawing><docPr descr=\"A map\"/><w:txbxContent>"
                    + paragraph("Box")
                    + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback>"
                    + "<w:pict><w:txbxContent>"
                    + paragraph("Box")
                    + "</w:txbxContent></w:pict>"
                    + "</mc:Fallback></mc:AlternateContent></w:r></w:p>"))
        .isEqualTo(
            "<div class=\"page-footer\"><p>90364/19</p></div><p>A<span class=\"hidden\">A map"
                + "</span></p><div class=\"box\"><p>Box</p></div>");
  }

  @Test
  void headThatNothingRefersToIsReadOnce() throws Exception {
    part("header", paragraph("90364/19"));
    parts.put("word/header2.xml", root("hdr", paragraph("LIMITE")));
    parts.put("word/headers.xml", root("hdr", paragraph("no head")));

    assertThat(read(paragraph("A")))
        .isEqualTo(
            "<div class=\"page-header\"><p>90364/19</p></div>"
                + "<div class=\"page-header\"><p>LIMITE</p></div><p>A</p>");
  }

  @Test
  void rowsAreReadThroughWhateverHoldsThem() throws Exception {
    assertThat(
            read(
                "<w:tbl><w:tblPr/><w:tr><w:tc>"
                    + paragraph("Peru")
                    + "</w:tc><w:sdt><w:sdtContent>"
                    + "<w:tc>"
                    + paragraph("12")
                    + "</w:tc></w:sdtContent></w:sdt></w:tr><w:tr>"
                    + "<w:trPr><w:del/></w:trPr><w:tc>"
                    + paragraph("Chile")
                    + "</w:tc></w:tr>"
                    + "</w:tbl>"))
        .isEqualTo(
            "<table><tr><td><p>Peru</p></td><td><p>12</p></td></tr><tr><td><p><del>Chile</del></p>"
                + "</td></tr></table>");
  }

  @Test
  void headsAndSpansOfATableAreKept() throws Exception {
    assertThat(
            read(
                "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
                    + "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
                    + paragraph("Seizures")
                    + "</w:tc></w:tr>"
                    + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc>"
                    + paragraph("12")
                    + "</w:tc></w:tr></w:tbl>"))
        .isEqualTo(
            "<table><tr><th colspan=\"2\"><p>Seizures</p></th></tr>"
                + "<tr><td /><td><p>12</p></td></tr></table>");
  }

  @Test
  void instructionsOfFieldsAreNoText() throws Exception {
    assertThat(
            read(
                "<w:p><w:hyperlink><w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r><w:r>"
                    + "<w:t>link</w:t></w:r></w:hyperlink></w:p>"))
        .isEqualTo("<p>link</p>");
  }

  @Test
  void fileWithoutADocumentFails() {
    assertThatThrownBy(() -> Xhtml.of(new DocxParser(), Xhtml.zip(Map.of("a", "b"))))
        .isInstanceOf(TikaException.class);
  }

  private static String item(int list, int level, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>"
            .formatted(level, list)
        + "<w:r><w:t>"
        + text
        + "</w:t></w:r></w:p>";
  }

  @Test
  void wordsOfAChartStandBehindItsParagraph() throws Exception {
    part(
        "chart",
        """
        <c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">
          <c:title><c:tx><c:rich><t xmlns="urn:drawing">Clo</t><t xmlns="urn:drawing">cks</t></c:rich></c:tx></c:title>
          <c:ser><c:tx><c:v>Wound</c:v></c:tx><c:cat><c:pt><c:v>2023</c:v></c:pt></c:cat>
            <c:val><c:pt><c:v>17</c:v></c:pt></c:val></c:ser>
          <c:ser><c:tx><c:v>Oiled</c:v></c:tx><c:cat><c:pt><c:v>2023</c:v></c:pt></c:cat></c:ser>
        </c:chart>
        """);
    String drawing =
        "<w:p><w:r><w:t>Above.</w:t><w:drawing><c:chart"
            + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " r:id=\"chart\"/></w:drawing></w:r></w:p>";

    assertThat(read(drawing))
        .isEqualTo(
            "<p>Above.</p><div class=\"figure-labels\"><p>Clocks Wound Oiled 2023</p></div>");
    assertThat(read(drawing.replace("\"chart\"", "\"other\""))).isEqualTo("<p>Above.</p>");
  }

  private static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private void part(String kind, String xml) {
    parts.put("word/" + kind + ".xml", root(kind, xml));
    relationships.append(
        "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s.xml\"/>"
            .formatted(kind, TYPES, kind, kind));
  }

  private String read(String body) throws IOException, TikaException {
    parts.put("word/document.xml", root("document", "<w:body>" + body + "</w:body>"));
    parts.put(
        "word/_rels/document.xml.rels", "<Relationships>" + relationships + "</Relationships>");
    return Xhtml.of(new DocxParser(), Xhtml.zip(parts));
  }

  private String root(String name, String xml) {
    return "<w:%s xmlns:w=\"%s\">%s</w:%s>".formatted(name, words, xml, name);
  }
}
