package org.councilnotes.export.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextHash;
import org.councilnotes.store.NoteSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CitationTest {

  private static final String WORDS = "COPOLAD met in Sofia.";
  private static final String LINK = "https://archive.example/notes/90644-24#90644-24/1/2";
  private static final Locale SPANISH = Locale.of("es");

  @Test
  void citationPinsNumberPlaceStatusHashAndReading() {
    Note note =
        report()
            .adopted("the XXI High-Level Meeting")
            .heading("II", "II.", "Cooperation")
            .paragraph(WORDS)
            .build();

    assertThat(cited(note).pin())
        .isEqualTo(
            "ST 90364/19, edition 2018-19, section II, passage 2 (adopted by the XXI High-Level"
                + " Meeting) [90364-19/II/2 sha256:"
                + TextHash.of(WORDS)
                + " reading 3]");
    assertThat(cited(note).quotedText()).isEqualTo("\u201CCOPOLAD met in Sofia.\u201D");
  }

  @Test
  void pageIsSaidWhereThereAreAny() {
    Note note = report().heading("II", "II.", "Cooperation").paragraphOnPage(WORDS, 3).build();

    assertThat(cited(note).pin())
        .startsWith("ST 90364/19, edition 2018-19, section II, passage 2, p. 3 [");
  }

  @Test
  void limiteStandsOnWhatIsNotPublic() {
    Note open = report().paragraph(WORDS).build();
    Note closed = open.withCover(open.cover().withMarking(Marking.LIMITE));

    assertThat(cited(open).pin()).doesNotContain("LIMITE");
    assertThat(cited(closed).pin()).contains("(LIMITE)");
    for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, SPANISH)) {
      assertThat(cited(closed).council(locale).line()).endsWith(", LIMITE");
      assertThat(cited(closed).clipboardText(locale, LINK)).contains(", LIMITE\n");
    }
  }

  @Test
  void deletedWordsAreNeverQuotedAndTheirAbsenceIsSaid() {
    Note note = report().changed("Ports ~were ~are ~all ~searched.").build();

    assertThat(cited(note).quote()).isEqualTo("Ports are searched.");
    assertThat(cited(note).clipboardText(Locale.ENGLISH, LINK))
        .contains("(Words deleted in the note are left out.)")
        .doesNotContain("were", "all");
    assertThat(cited(note).clipboardText(Locale.FRENCH, LINK)).contains("biffés");
    assertThat(cited(note).hash()).isEqualTo(TextHash.of(note.passages().getLast().text()));
  }

  @Test
  void passageThatIsDeletedAsAWholeIsNotQuoted() {
    Citation citation = cited(report().changed("~Ports were searched.~").build());

    assertThat(citation.quote()).isEmpty();
    assertThat(citation.quotedText()).isEmpty();
    assertThat(citation.clipboardText(Locale.ENGLISH, LINK))
        .isEqualTo(
            "Council document 90364/19, edition 2018-19, cover page (The whole passage is deleted"
                + " in the note.)\n"
                + LINK);
  }

  @Test
  void blankedPlaceIsSaid() {
    assertThat(cited(report().blanked("Ports: ~DELETED~.").build()).remark())
        .hasValueSatisfying(said -> assertThat(said).contains("not accessible"));
  }

  @Test
  void noteWithoutNumberIsPinnedByItsIdAndCitedByItsFile() {
    Note note = NoteDraft.withoutNumber("ports-0123abcd").cover(WORDS).build();

    assertThat(cited(note).pin()).startsWith("ports-0123abcd, cover, passage 1 [");
    assertThat(cited(note).council(Locale.ENGLISH).line())
        .isEqualTo("Note \u201Cports\u201D, cover page");
  }

  @Test
  void otherLanguageIsSaid() {
    assertThat(cited(report().language("fr").paragraph(WORDS).build()).pin())
        .startsWith("ST 90364/19, fr, edition 2018-19, ");
  }

  static Stream<Arguments> examples() {
    NoteDraft copolad = dated().heading("II", "II.", "COPOLAD");
    copolad.heading("II.COMPONENT-1", "COMPONENT 1:", "Observatories");
    return Stream.of(
        of(copolad.itemOnPage("b) Early warning. Eleven countries have one.", 4))
            .says("Council document 90644/24, 4 March 2024, p. 4, COMPONENT 1, point b"),
        of(dated().paragraphOnPage(WORDS, 1))
            .says("Council document 90644/24, 4 March 2024, p. 1, cover page"),
        of(dated().heading("III", "III.", "Other").heading("III.A", "A.", "x").paragraph(WORDS))
            .says("Council document 90644/24, 4 March 2024, section III.A"),
        of(dated().heading("III.A.a", "a)", "AIRCOP").paragraph(WORDS))
            .says("Council document 90644/24, 4 March 2024, section III.A, point a"),
        of(dated().heading("III.A.a", "a)", "AIRCOP").item("(ii) " + WORDS))
            .says("Council document 90644/24, 4 March 2024, section III.A, point a(ii)"),
        of(dated().heading("II", "II.", "x").item("\u2013 " + WORDS))
            .says("Council document 90644/24, 4 March 2024, section II"),
        of(dated().heading("II", "II.", "x").item("(EU) " + WORDS))
            .says("Council document 90644/24, 4 March 2024, section II"),
        of(dated().heading("II~2", "II.", "x").paragraph(WORDS))
            .says("Council document 90644/24, 4 March 2024, section II"),
        of(dated().heading("ARTICLE-5", "Article 5", "Scope").paragraph("2. The Parties meet."))
            .says("Council document 90644/24, 4 March 2024, Article 5, point 2"),
        of(dated().heading("ANNEX-II", "ANNEX II", "").heading("ANNEX-II.3", "3.", "x").row("a b"))
            .says("Council document 90644/24, 4 March 2024, ANNEX II, section 3, table"),
        of(dated().heading("h1", "", "ANNEX").paragraph(WORDS))
            .says("Council document 90644/24, 4 March 2024, ANNEX"),
        of(dated().heading("I.h2", "", "State of play").paragraph(WORDS))
            .says("Council document 90644/24, 4 March 2024, section I, \u201CState of play\u201D"),
        of(dated().heading("h2", "", "Report on all that the two regions have done on drugs since"))
            .says(
                "Council document 90644/24, 4 March 2024,"
                    + " \u201CReport on all that the two regions have done on drugs since\u201D"),
        of(dated()
                .heading(
                    "h2", "", "Report on all that the two regions have done about drugs, so far"))
            .says(
                "Council document 90644/24, 4 March 2024, \u201CReport on all that the two regions"
                    + " have done about drugs, so\u2026\u201D"),
        of(dated().heading("1", "1.", "x").paragraph(WORDS).footnote("See the report."))
            .says("Council document 90644/24, 4 March 2024, section 1, footnote"),
        of(dated().cover("To: Delegations"))
            .says("Council document 90644/24, 4 March 2024, cover page"),
        of(NoteDraft.numbered("8875/1/16 REV 1").heading("h1", "", "Draft").itemOnPage(WORDS, 3))
            .says("Council document 8875/1/16 REV 1, p. 3, \u201CDraft\u201D"),
        of(NoteDraft.numbered("WK 5367/2021 REV 2").date("2021-05-01").cover(WORDS))
            .says("Council document WK 5367/2021 REV 2, 1 May 2021, cover page"),
        of(report().paragraph(WORDS))
            .says("Council document 90364/19, edition 2018-19, cover page"),
        of(dated().language("fr").paragraphOnPage(WORDS, 2))
            .says("Council document 90644/24, 4 March 2024, French version, p. 2, cover page"),
        of(NoteDraft.withoutNumber("ports-0123abcd").subject("Ports").paragraph(WORDS))
            .says("Note \u201CPorts\u201D, cover page"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void councilFormIsWhatPeopleWrite(Note note, String expected) {
    assertThat(cited(note).council(Locale.ENGLISH).line()).isEqualTo(expected);
  }

  @Test
  void councilFormIsInTheLanguageOfThePage() {
    Note note =
        NoteDraft.numbered("90644/24")
            .date("2024-03-01")
            .language("de")
            .heading("III.A.a", "a)", "AIRCOP")
            .paragraphOnPage(WORDS, 4)
            .build();

    assertThat(cited(note).council(Locale.FRENCH).line())
        .isEqualTo(
            "Document du Conseil 90644/24, 1er mars 2024, version en allemand, p. 4, section III.A,"
                + " point a");
    assertThat(cited(note).council(SPANISH).line())
        .isEqualTo(
            "Documento del Consejo 90644/24, 1 de marzo de 2024, versi\u00F3n en alem\u00E1n, p. 4,"
                + " secci\u00F3n III.A, punto a");
    assertThat(cited(note).council(Locale.JAPANESE)).isEqualTo(cited(note).council(Locale.ENGLISH));
  }

  @Test
  void quoteComesFirstAndTheLinkLast() {
    assertThat(cited(dated().paragraphOnPage(WORDS, 2).build()).clipboardText(Locale.ENGLISH, LINK))
        .isEqualTo(
            """
            \u201CCOPOLAD met in Sofia.\u201D
            Council document 90644/24, 4 March 2024, p. 2, cover page
            https://archive.example/notes/90644-24#90644-24/1/2\
            """);
  }

  @Test
  void hitIsCitedLikeThePassageOfItsNote() {
    Note note = dated().heading("I.h2", "", "State of play").itemOnPage("a) " + WORDS, 4).build();
    Passage passage = note.passages().getLast();

    assertThat(
            Citation.of(NoteSummary.of(note), passage, "State of play", Optional.empty())
                .council(Locale.ENGLISH))
        .isEqualTo(Citation.of(note, passage, Optional.empty()).council(Locale.ENGLISH));
  }

  /** A note, and how its last passage is cited. */
  private record Example(NoteDraft draft) {

    Arguments says(String expected) {
      return Arguments.of(draft.build(), expected);
    }
  }

  private static Example of(NoteDraft draft) {
    return new Example(draft);
  }

  private static NoteDraft dated() {
    return NoteDraft.numbered("90644/24").date("2024-03-04");
  }

  private static NoteDraft report() {
    return NoteDraft.numbered("90364/19").report("drugs", "2018-06-01", "2019-05-31");
  }

  private static Citation cited(Note note) {
    return Citation.of(note, note.passages().getLast(), Optional.of("3"));
  }
}
