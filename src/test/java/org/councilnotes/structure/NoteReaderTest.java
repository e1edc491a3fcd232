package org.councilnotes.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import org.councilnotes.extract.Extraction;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Reason;
import org.councilnotes.note.Section;
import org.councilnotes.note.number.DocumentNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way from XHTML to a note, on documents of a few lines. */
class NoteReaderTest {

  private static final String COVER =
      """
      <p>Council of the European Union</p><p>Brussels, 26 June 2019</p><p>(OR. %s)</p>
      <p>90364/19</p><p>NOTE</p><p>From: Presidency</p><p>Subject: Report</p>
      """;

  @Test
  void noteIsCalledByItsNumber() {
    assertThat(html(COVER.formatted("en") + "<p>Text.</p>").id()).isEqualTo("90364-19");
  }

  @Test
  void versionInAnotherLanguageThanTheOriginalSaysSo() {
    Note note = html(COVER.formatted("en") + "<p>Text.</p><p>90364/19 MR/mdc 1 JAI.1 FR</p>");

    assertThat(note.id()).isEqualTo("90364-19.fr");
    assertThat(note.language()).isEqualTo("fr");
  }

  @Test
  void originalInAnotherLanguageNeedsNoSuffix() {
    Note note = html(COVER.formatted("fr") + "<p>Texte.</p><p>90364/19 MR/mdc 1 JAI.1 FR</p>");

    assertThat(note.id()).isEqualTo("90364-19");
  }

  @Test
  void corrigendumToOneVersionIsCalledByItsLanguage() {
    String cover = COVER.formatted("fr").replace("90364/19", "90364/19 COR 1 (fr)");
    Note note = html(cover + "<p>Texte.</p><p>90364/19 COR 1 (fr) MR/mdc 1 JAI.1 FR</p>");

    assertThat(note.id()).isEqualTo("90364-19-cor-1.fr");
    assertThat(note.number().map(DocumentNumber::display)).hasValue("90364/19 COR 1 (fr)");
  }

  @Test
  void fileWithoutCoverIsCalledByItsNameAndContent() {
    Note note = html("<h1>Report on ports</h1><p>New York, 20 March 2025</p><p>Text.</p>");

    assertThat(note.id()).isEqualTo("my-file-01234567");
    assertThat(note.marking()).isEqualTo(Marking.PUBLIC);
    assertThat(note.cover().identity().date()).hasValue(LocalDate.of(2025, 3, 20));
  }

  @Test
  void titleOfAFileWithoutCoverIsItsSubject() {
    Note note = html("<p>S/2025/176</p><h1>Report on ports</h1><h2>I. Scope</h2><p>Text.</p>");

    assertThat(note.subject()).isEqualTo("Report on ports");
  }

  @Test
  void annexOfAFileWithoutCoverIsNoPartOfItsSubject() {
    Note note = html("<h1>ANNEX</h1><h1>Report on ports</h1><h2>I. Scope</h2><p>Text.</p>");

    assertThat(note.subject()).isEqualTo("Report on ports");
  }

  @Test
  void noteWhoseCoverCannotBeReadIsKnownByItsFootersAndRestricted() {
    Note note = html("<p>Text.</p><p>90364/19 MR/mdc 2 ANNEX JAI.1 EN</p>");

    assertThat(note.number().map(DocumentNumber::display)).hasValue("90364/19");
    assertThat(note.id()).isEqualTo("90364-19");
    assertThat(note.marking()).isEqualTo(Marking.LIMITE);
  }

  @Test
  void textBeforeTheFirstHeadingBelongsToTheCover() {
    Note note = html(COVER.formatted("en") + "<p>Delegations.</p><h2>I. Scope</h2><p>Text.</p>");

    assertThat(note.passages())
        .filteredOn(p -> p.kind() == PassageKind.PARAGRAPH)
        .extracting(Passage::section)
        .containsExactly(Section.COVER, "I");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<body/>", "<body><p> </p></body>", "<body><table/></body>"})
  void fileWithoutTextGivesANoteWithoutPassages(String xhtml) {
    Note note = read("text/html", "<html>" + xhtml + "</html>");

    assertThat(note.passages()).isEmpty();
    assertThat(note.sheet().characters().extracted()).isZero();
    assertThat(note.sheet().characters().balanced()).isTrue();
  }

  @Test
  void pagesWithoutTextAreTold() {
    String page =
        "<div class=\"page\" data-page=\"%d\" data-width=\"595\" data-height=\"842\">%s</div>";
    String line =
        "<p class=\"line\" data-x=\"57\" data-y=\"100\" data-right=\"90\" data-word=\"90\""
            + " data-size=\"12\">Text.</p>";
    Note note =
        read(
            "application/pdf",
            "<html><body>" + page.formatted(1, "") + page.formatted(2, line) + "</body></html>");

    assertThat(note.sheet().warnings())
        .extracting(Reason::english)
        .containsExactly("pages without text: 1");
    assertThat(note.sheet().pages()).isEqualTo(OptionalInt.of(2));
    assertThat(note.passages())
        .extracting(p -> p.place().page())
        .containsExactly(OptionalInt.of(2));
  }

  @Test
  void keptAndDroppedMakeUpAllText() {
    Note note =
        html(
            COVER.formatted("en")
                + "<p>– One;</p><p>Two.[footnoteRef:1]</p><div"
                + " class=\"footnote\"><p>Three.</p></div><p>________</p><p>90364/19 MR/mdc 1 JAI.1"
                + " EN</p>");

    assertThat(note.sheet().characters().balanced()).isTrue();
    assertThat(note.sheet().characters().dropped()).isGreaterThan(20);
  }

  @Test
  void languageIsThatOfTheFileWhereNoFooterTells() {
    Extraction.Read french =
        new Extraction.Read(
            "text/html", "<html><body><p>Texte.</p></body></html>", Map.of("dc:language", "fr-FR"));

    assertThat(new NoteReader().read(french, file()).language()).isEqualTo("fr");
    assertThat(html("<p>Text.</p>").language()).isEqualTo("en");
  }

  @Test
  void textIsComposed() {
    assertThat(html("<p>Me\u0301xico</p>").passages().getFirst().text()).isEqualTo("México");
    assertThat(html("<p>Me\u0301xico</p>").sheet().characters().balanced()).isTrue();
  }

  private static Note html(String body) {
    return read("text/html", "<html><body>" + body + "</body></html>");
  }

  private static Note read(String mime, String xhtml) {
    return new NoteReader().read(new Extraction.Read(mime, xhtml, Map.of()), file());
  }

  private static FileIdentity file() {
    return new FileIdentity("my file", "0123456789abcdef");
  }
}
