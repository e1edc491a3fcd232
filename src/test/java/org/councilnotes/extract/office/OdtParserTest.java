package org.councilnotes.extract.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.councilnotes.extract.Xhtml;
import org.junit.jupiter.api.Test;

class OdtParserTest {

  private static final String CONTENT =
      """
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
        xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
        xmlns:dc="http://purl.org/dc/elements/1.1/">
      <office:automatic-styles>
        <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heavy"/>
        <style:style style:name="Heavy" style:family="paragraph" style:default-outline-level="2">
          <style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="T1" style:family="text">
          <style:text-properties style:text-line-through-style="solid"/></style:style>
        <style:style style:name="T2" style:family="text">
          <style:text-properties fo:font-weight="normal" style:text-underline-style="solid"/></style:style>
        <text:list-style style:name="L1">
          <text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")"/>
          <text:list-level-style-number text:level="2" style:num-format="i" style:num-suffix="."/>
        </text:list-style>
        <text:list-style style:name="L2">
          <text:list-level-style-bullet text:level="1" text:bullet-char="–"/></text:list-style>
      </office:automatic-styles>
      <office:body><office:text>WORDS</office:text></office:body></office:document-content>
      """;

  @Test
  void printComesFromStylesAndTheirParents() throws Exception {
    assertThat(
            read(
                "<text:p text:style-name=\"P1\">A<text:span text:style-name=\"T1\">b</text:span>"
                    + "<text:span text:style-name=\"T2\">c</text:span></text:p>"))
        .isEqualTo("<h2 class=\"Heavy\"><b>A</b><b><s>b</s></b><u>c</u></h2>");
  }

  @Test
  void trackedChangesStandWhereTheyWereMade() throws Exception {
    assertThat(
            read(
                "<text:tracked-changes><text:changed-region text:id=\"c1\"><text:insertion/>"
                    + "</text:changed-region><text:changed-region text:id=\"c2\"><text:deletion>"
                    + "<text:p>old</text:p></text:deletion></text:changed-region>"
                    + "</text:tracked-changes><text:p>A <text:change text:change-id=\"c2\"/>"
                    + "<text:change-start text:change-id=\"c1\"/>new"
                    + "<text:change-end text:change-id=\"c1\"/> word</text:p>"))
        .isEqualTo("<p>A <del>old</del><ins>new</ins> word</p>");
  }

  @Test
  void itemsHaveTheirNumbers() throws Exception {
    assertThat(
            read(
                "<text:list text:style-name=\"L1\"><text:list-item><text:p>one</text:p><text:p>more"
                    + "</text:p></text:list-item><text:list-item><text:p>two</text:p><text:list>"
                    + "<text:list-item><text:p>deep</text:p></text:list-item></text:list>"
                    + "</text:list-item></text:list><text:list text:style-name=\"L2\">"
                    + "<text:list-item><text:p>dash</text:p></text:list-item></text:list>"))
        .isEqualTo("<p>a)\tone</p><p>more</p><p>b)\ttwo</p><p>i.\tdeep</p><p>–\tdash</p>");
  }

  @Test
  void itemCountsFromTheNumberThatItAsksFor() throws Exception {
    String list =
        "<text:list text:style-name=\"L1\"><text:list-item text:start-value=\"%d\"><text:p>item"
            + "</text:p></text:list-item><text:list-item><text:p>next</text:p></text:list-item>"
            + "</text:list>";

    assertThat(read(list.formatted(3) + "<text:p>Between</text:p>" + list.formatted(1)))
        .isEqualTo("<p>c)\titem</p><p>d)\tnext</p><p>Between</p><p>a)\titem</p><p>b)\tnext</p>");
  }

  @Test
  void breakEndsALine() throws Exception {
    assertThat(read("<text:p>a\nb<text:line-break/>c</text:p>")).isEqualTo("<p>a b<br />c</p>");
  }

  @Test
  void noteCommentAndBoxStandWhereTheyBelong() throws Exception {
    assertThat(
            read(
                "<text:p>A<text:note><text:note-citation>1</text:note-citation><text:note-body>"
                    + "<text:p>Note.</text:p></text:note-body></text:note>, b<office:annotation>"
                    + "<dc:creator>X</dc:creator><text:p>Why?</text:p></office:annotation>"
                    + "<draw:frame><draw:text-box><text:p>Box</text:p></draw:text-box>"
                    + "<svg:desc>A map</svg:desc></draw:frame></text:p>"))
        .isEqualTo(
            "<div class=\"margin-comment\"><p>Why?</p></div>"
                + "<p>A<span class=\"note\">1<p>Note.</p></span>, b<span class=\"hidden\">A map"
                + "</span></p><div class=\"box\"><p>Box</p></div>");
  }

  @Test
  void rowsOfTheHeadAreRows() throws Exception {
    assertThat(
            read(
                "<table:table><table:table-header-rows><table:table-row><table:table-cell>"
                    + "<text:p>Kg</text:p></table:table-cell></table:table-row>"
                    + "</table:table-header-rows><table:table-row><table:table-cell><text:p>1"
                    + "</text:p></table:table-cell><table:covered-table-cell/></table:table-row>"
                    + "</table:table>"))
        .isEqualTo("<table><tr><th><p>Kg</p></th></tr><tr><td><p>1</p></td><td /></tr></table>");
  }

  @Test
  void cellOverTwoColumnsLeavesNoRoomForTheSecond() throws Exception {
    assertThat(
            read(
                "<table:table><table:table-row>"
                    + "<table:table-cell table:number-columns-spanned=\"2\"><text:p>Kg</text:p>"
                    + "</table:table-cell><table:covered-table-cell/>"
                    + "<table:table-cell><text:p>Year</text:p></table:table-cell>"
                    + "</table:table-row></table:table>"))
        .isEqualTo("<table><tr><td colspan=\"2\"><p>Kg</p></td><td><p>Year</p></td></tr></table>");
  }

  @Test
  void wordsOfAChartStandBehindItsParagraph() throws Exception {
    String chart =
        """
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:chart="urn:oasis:names:tc:opendocument:xmlns:chart:1.0"
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
          <office:body><office:chart><chart:chart>
            <chart:title><text:p>Clocks</text:p></chart:title>
            <chart:plot-area><chart:axis><chart:title><text:p>Year</text:p></chart:title></chart:axis></chart:plot-area>
            <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p/></table:table-cell>
              <table:table-cell office:value-type="string"><text:p>Wound</text:p></table:table-cell></table:table-row></table:table-header-rows>
              <table:table-rows><table:table-row><table:table-cell office:value-type="string"><text:p>2023</text:p></table:table-cell>
              <table:table-cell office:value-type="float" office:value="17"><text:p>17</text:p></table:table-cell></table:table-row></table:table-rows>
            </table:table>
          </chart:chart></office:chart></office:body></office:document-content>
        """;
    String text =
        "<text:p>Above.<draw:frame><draw:object xmlns:xlink=\"http://www.w3.org/1999/xlink\""
            + " xlink:href=\"./Object 1\"/></draw:frame></text:p>";
    Map<String, String> parts =
        Map.of("content.xml", CONTENT.replace("WORDS", text), "Object 1/content.xml", chart);

    assertThat(Xhtml.of(new OdtParser(), Xhtml.zip(parts)))
        .isEqualTo("<p>Above.</p><div class=\"figure-labels\"><p>Clocks Year Wound 2023</p></div>");
    assertThat(read(text)).isEqualTo("<p>Above.</p>");
  }

  @Test
  void encryptedFileIsRefused() {
    String manifest = "<m:manifest xmlns:m=\"m\"><m:encryption-data/></m:manifest>";

    assertThatThrownBy(
            () -> Xhtml.of(new OdtParser(), Xhtml.zip(Map.of("META-INF/manifest.xml", manifest))))
        .isInstanceOf(EncryptedDocumentException.class);
  }

  @Test
  void fileWithoutContentFails() {
    assertThatThrownBy(() -> Xhtml.of(new OdtParser(), Xhtml.zip(Map.of("a", "b"))))
        .isInstanceOf(TikaException.class);
  }

  @Test
  void fileThatLacksAPartOfItsManifestIsDamaged() throws Exception {
    String manifest =
        "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
            + "<m:file-entry m:full-path=\"content.xml\"/>"
            + "<m:file-entry m:full-path=\"Thumbnails/thumbnail.png\"/>";
    Map<String, String> whole =
        Map.of("content.xml", CONTENT, "META-INF/manifest.xml", manifest + "</m:manifest>");
    Map<String, String> cut =
        Map.of(
            "content.xml",
            CONTENT,
            "META-INF/manifest.xml",
            manifest + "<m:file-entry m:full-path=\"styles.xml\"/></m:manifest>");

    assertThat(Xhtml.damage(new OdtParser(), Xhtml.zip(whole))).isEmpty();
    assertThat(Xhtml.damage(new OdtParser(), Xhtml.zip(cut)))
        .singleElement()
        .asString()
        .contains("lost-objects");
  }

  @Test
  void partWithAnotherChecksumIsDamaged() throws Exception {
    byte[] file = Xhtml.zip(Map.of("content.xml", CONTENT));
    int sum = new String(file, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002") + 16;
    file[sum] ^= 1;

    assertThat(Xhtml.damage(new OdtParser(), file))
        .singleElement()
        .asString()
        .contains("wrong-sum");
  }

  private static String read(String text) throws IOException, TikaException {
    return Xhtml.of(
        new OdtParser(), Xhtml.zip(Map.of("content.xml", CONTENT.replace("WORDS", text))));
  }
}
