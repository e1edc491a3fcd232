package org.councilnotes.extract.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.tika.exception.TikaException;
import org.councilnotes.extract.Xhtml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RTF as Word and others write it; the sample notes are RTF as LibreOffice writes it. */
class RtfParserTest {

  private static final String HEAD =
      "{\\r"
          + "tf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset0"
          + " Times;}{\\f3\\froman\\fcharset2 Symbol;}{\\f40\\froman\\fcharset238 Times"
          + " CE;}}{\\stylesheet{\\ql Normal;}{\\s1\\outlinelevel0\\b heading"
          + " 1;}{\\s9\\outlinelevel8 Deep;}{\\*\\cs21\\super footnote reference;}{\\s20 note"
          + " text;}}\n";

  @Test
  void paragraphsCarryTheirStyleAndPrint() {
    assertThat(
            read("\\pard\\s1\\outlinelevel0 {\\b I. Ports}\\par\\pard\\s20 {\\i A}{\\ul B}\\par"))
        .isEqualTo(
            "<h1 class=\"heading_1\"><b>I. Ports</b></h1>"
                + "<p class=\"note_text\"><i>A</i><u>B</u></p>");
    assertThat(read("\\pard\\s9 Text\\par")).isEqualTo("<p class=\"Deep\">Text</p>");
  }

  @Test
  void printEndsWithItsGroupItsZeroAndPlain() {
    assertThat(body("{\\b A}B\\b C\\b0 D\\i E\\plain F\\par"))
        .isEqualTo("<b>A</b>B<b>C</b>D<i>E</i>F");
  }

  @Test
  void footnoteStandsWhereItIsCalled() {
    assertThat(
            body(
                "Open{\\cs21\\super\\chftn{\\footnote\\pard\\s20{\\cs21\\super\\chftn} 12 states.}}"
                    + " to{\\super\\chftn}{\\footnote\\ftnalt\\pard\\s20 At the end.} all.\\par"))
        .isEqualTo(
            "Open<span class=\"note\">1<p class=\"note_text\"> 12 states.</p></span>"
                + " to<span class=\"note\">2<p class=\"note_text\">At the end.</p></span> all.");
  }

  @Test
  void markOfTheAuthorsOwnIsThatOfTheNote() {
    assertThat(body("Open{\\super *}{\\footnote\\pard{\\super *}Star.}\\par"))
        .isEqualTo("Open<span class=\"note\">*<p class=\"Normal\"><sup>*</sup>Star.</p></span>");
    assertThat(body("m{\\super 2}{\\super\\chftn}{\\footnote\\pard Area.}\\par"))
        .startsWith("m<sup>2</sup><span class=\"note\">1");
  }

  @Test
  void breakEndsALine() {
    assertThat(body("a\\line b\\par")).isEqualTo("a<br />b");
  }

  @Test
  void rowsAndCellsMakeTables() {
    assertThat(
            read(
                "\\trowd\\cellx1\\cellx2\\pard\\intbl Peru\\cell 12\\par kg\\cell\\row"
                    + "\\trowd\\pard\\intbl{Chile\\cell}{\\trowd\\row}\\pard After\\par"))
        .isEqualTo(
            "<table><tr><td><p class=\"Normal\">Peru</p></td><td><p class=\"Normal\">12</p>"
                + "<p class=\"Normal\">kg</p></td></tr><tr><td><p class=\"Normal\">Chile</p></td>"
                + "</tr></table><p class=\"Normal\">After</p>");
  }

  @Test
  void rowThatReturnsOnEachPageIsAHead() throws Exception {
    assertThat(
            read(
                "\\trowd\\trhdr\\cellx1\\pard\\intbl Crop\\cell\\row"
                    + "\\trowd\\cellx1\\pard\\intbl 12\\cell\\row"))
        .isEqualTo(
            "<table><tr><th><p class=\"Normal\">Crop</p></th></tr>"
                + "<tr><td><p class=\"Normal\">12</p></td></tr></table>");
  }

  @Test
  void tableInACellStaysInIt() {
    assertThat(
            read(
                "\\pard\\intbl Out\\par\\pard\\intbl\\itap2 In\\nestcell"
                    + "{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par}"
                    + "\\pard\\intbl After\\cell\\row"))
        .isEqualTo(
            "<table><tr><td><p class=\"Normal\">Out</p><table><tr><td><p class=\"Normal\">In</p>"
                + "</td></tr></table><p class=\"Normal\">After</p></td></tr></table>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\\listtext\\pard 1.\\tab}First | 1.\tFirst",
        "{\\pntext\\f3\\'b7\\tab}{\\*\\pn\\pnlvlblt{\\pntxtb x}}Dot | \uF0B7\tDot",
        "{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt Page}} | Page",
        "{\\upr{Ansi}{\\*\\ud{\\u937 ?}}} | Ω",
        "A{\\*\\unknown B}{\\*\\bkmkstart c}D | AD",
        "caf\\'e9 {\\f40\\'b3\\'f3d\\'9f} | café łódź",
        "\\u8211\\'96\\uc2\\u945\\'a1\\'a2\\uc0\\u946 x | –αβx",
        "\\lquote a\\rquote\\~b\\_c\\-d\\emdash\\{\\} | ‘a’\u00A0b‑cd—{}",
        "{\\u-10179?\\u-8704?} | \uD83D\uDE00",
      })
  void wordsAreReadAsPrinted(String rtf, String words) {
    assertThat(body(rtf + "\\par")).isEqualTo(words);
  }

  @Test
  void changesAndHiddenWordsKeepTheirState() {
    assertThat(body("{\\deleted a}{\\revised b}{\\strike c}{\\striked1 d}{\\v e}\\par"))
        .isEqualTo("<del>a</del><ins>b</ins><s>cd</s><span class=\"hidden\">e</span>");
  }

  @Test
  void whatStandsBesideTheTextIsKeptApart() {
    assertThat(
            read(
                "{\\header Head\\par}{\\footerf Foot}\\pard Text{\\*\\annotation Why?}"
                    + "{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 2}}{\\shptxt Box\\par}}"
                    + "{\\shprslt{\\*\\do{\\dptxbxtext Box\\par}}}}\\par"))
        .isEqualTo(
            "<div class=\"page-header\"><p class=\"Normal\">Head</p></div><div"
                + " class=\"page-footer\"><p class=\"Normal\">Foot</p></div><div"
                + " class=\"margin-comment\"><p class=\"Normal\">Why?</p></div><p"
                + " class=\"Normal\">Text</p><div class=\"box\"><p class=\"Normal\">Box</p></div>");
  }

  @Test
  void picturesAndTheirBytesAreNoText() {
    assertThat(body("A{\\pict\\bin4 }}{{ 00ff}B\\par")).isEqualTo("AB");
  }

  @Test
  void nothingIsReadBehindTheDocument() {
    assertThat(parse(HEAD + "\\pard A\\par}} junk {")).isEqualTo("<p class=\"Normal\">A</p>");
  }

  @Test
  void lastWordsNeedNoEndOfTheirParagraph() {
    assertThat(read("\\pard A\\par B")).endsWith("<p class=\"Normal\">B</p>");
    assertThat(read("\\pard\\intbl A\\cell B\\cell"))
        .contains("<td><p class=\"Normal\">B</p></td>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\ansicpg0", "\\ansicpg99999", "\\u", "\\bin-5 ", "\\s99999999999", "\\'zz"})
  void oddParametersCostNoWords(String odd) {
    assertThat(read("\\pard " + odd + " Text\\par")).contains("Text");
  }

  @Test
  void fileThatEndsTooEarlyFails() {
    assertThatThrownBy(() -> parse(HEAD + "\\pard Text\\par")).hasMessageContaining("ends within");
    assertThatThrownBy(() -> parse(HEAD + "{\\pict\\bin99999999 x")).isInstanceOf(Broken.class);
  }

  @Test
  void groupsWithoutEndAreRefused() {
    assertThatThrownBy(() -> parse(HEAD + "{".repeat(100_000)))
        .hasMessageContaining("nested deeper");
  }

  private static String body(String rtf) {
    String read = read("\\pard " + rtf);
    return read.replaceFirst("^<p class=\"Normal\">", "").replaceFirst("</p>$", "");
  }

  private static String read(String rtf) {
    return parse(HEAD + rtf + "}");
  }

  /** A broken file as an unchecked error, so that a test can be one line. */
  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(Exception cause) {
      super(cause.getMessage(), cause);
    }
  }

  private static String parse(String rtf) {
    try {
      return Xhtml.of(new RtfParser(), rtf.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException | TikaException e) {
      throw new Broken(e);
    }
  }
}
