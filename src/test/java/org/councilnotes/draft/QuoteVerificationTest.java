package org.councilnotes.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.councilnotes.NoteDraft;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.draft.QuoteVerification.Place;
import org.councilnotes.draft.QuoteVerification.Result;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.vocabulary.Thesaurus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteVerificationTest {

  @TempDir private static Path folder;
  private static LuceneArchiveReader world;

  @BeforeAll
  static void write() {
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(folder);
    try (LuceneArchiveWriter writer = home.writer(Thesaurus.NONE)) {
      writer.put(
          NoteDraft.numbered("90931/19")
              .date("2019-05-01")
              .adopted("Council")
              .cover("90931/19")
              .heading("I", "I.", "Cooperation")
              .paragraph(
                  "The EU-CELAC dialogue shall not replace national action. States spent"
                      + " EUR 10.000 on it; 12% more than in 2018, says the report.")
              .paragraph("Its results are “non-binding” and public.")
              .footnote("See the declaration.")
              .paragraph("The group meets once a year, in spring or in autumn.")
              .build());
      writer.put(
          NoteDraft.numbered("90932/20")
              .date("2020-05-01")
              .changed("Members ~may, if able,~ shall name one laboratory ~each~.")
              .paragraph("The group meets once a year, in spring or in autumn.")
              .build());
      writer.put(
          NoteDraft.numbered("90933/20")
              .language("fr")
              .paragraph("Le dialogue de l'Union européenne n'est pas contraignant.")
              .build());
      writer.commit();
    }
    world = home.reader();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static QuoteVerification verify(String quote) {
    return QuoteVerification.of(quote, world);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The EU-CELAC dialogue shall not replace national action.",
        "  “dialogue shall not replace national action”  ",
        "«States spent EUR 10.000 on it»",
        "dialogue\n   shall not\u00A0replace\tnational action",
        "dialogue shall not replace nati\u00ADonal action",
        "dialogue shall not replace nati-\nonal action",
        "dialogue shall not replace nati\u00AD\r\nonal action",
        "The EU\u2011CELAC dialogue",
        "The EU-\nCELAC dialogue",
        "Its results are “non-binding” and public.",
        "12% more than in 2018",
        "Union europe\u0301enne n'est pas contraignant",
        "I. Cooperation The EU-CELAC dialogue shall not replace",
        "“non-binding” and public. The group meets once a year",
        "“non-binding” and public. See the declaration. The group",
        "Members shall name one laboratory.",
        "Members  shall name one laboratory .",
      })
  void quoteThatStandsIsExact(String quote) {
    assertThat(verify(quote).result()).isEqualTo(Result.EXACT);
    assertThat(verify(quote).isElided()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The EU-CELAC dialogue shall replace national action.",
        "The EU-CELAC dialogue shall not replace National action.",
        "The EU-CELAC dialogue shall not replace national action!",
        "The EU-CELAC dialogue shall not replace national action, States spent",
        "The EU–CELAC dialogue shall not replace national action.",
        "The CELAC-EU dialogue shall not replace national action.",
        "CELAC dialogue shall not replace national action",
        "The EU-CELAC dialogue shall not replace nation",
        "dialogue shall not replace national act-\n",
        "States spent EUR 10",
        "EUR 10.000 on it; 12",
        "% more than in 2018, says the report.",
        "binding” and public",
        "Its results are 'non-binding' and public.",
        "dialogue national action",
        "once a year, in spring or in autumn. The EU-CELAC dialogue shall",
        "Union européenne est pas contraignant",
        "The dialogue shall not replace nati onal action",
      })
  void alteredQuoteIsNotExact(String quote) {
    assertThat(verify(quote).result()).isIn(Result.ALTERED, Result.NOT_FOUND);
  }

  @Test
  void alteredQuoteComesWithTheNearestTextAndTheDifference() {
    QuoteVerification found = verify("the EU-CELAC dialogue shall always replace national action");

    assertThat(found.result()).isEqualTo(Result.ALTERED);
    assertThat(found.text()).isEqualTo("The EU-CELAC dialogue shall not replace national action");
    assertThat(found.edits())
        .extracting(edit -> edit.left().of(found.text()) + ">" + edit.right().of(found.quote()))
        .containsExactly("The>the", "not>always");
    WordingUse use = found.places().getFirst().first();
    assertThat(use.range().of(use.passage().text())).isEqualTo(found.text());
  }

  @Test
  void shortQuoteOutOfALongSentenceIsAlteredToo() {
    QuoteVerification found = verify("10% more than in 2018");

    assertThat(found.result()).isEqualTo(Result.ALTERED);
    assertThat(found.text()).isEqualTo("12% more than in 2018");
  }

  @Test
  void applyingTheDifferenceToTheNearestTextGivesTheQuote() {
    QuoteVerification found = verify("meets twice a year, in autumn or in spring.");
    StringBuilder text = new StringBuilder(found.text());
    for (Edit edit : found.edits().reversed()) {
      text.replace(edit.left().start(), edit.left().end(), edit.right().of(found.quote()));
    }
    assertThat(text).hasToString(found.quote());
  }

  @Test
  void unknownQuoteIsNotFound() {
    assertThat(verify("The zebra lives in the savannah.").result()).isEqualTo(Result.NOT_FOUND);
    assertThat(verify("“...”").result()).isEqualTo(Result.NOT_FOUND);
    assertThat(verify("").result()).isEqualTo(Result.NOT_FOUND);
  }

  @Test
  void exactQuoteHasAllItsPlacesNewestFirst() {
    List<Place> places = verify("The group meets once a year, in spring").places();

    assertThat(places)
        .extracting(place -> place.first().note().id())
        .containsExactly("90932-20", "90931-19");
    WordingUse use = places.getFirst().first();
    assertThat(use.range().of(use.passage().text()))
        .isEqualTo("The group meets once a year, in spring");
  }

  @Test
  void quoteOverPassagesHasAPartInEach() {
    Place place = verify("and public. The group meets").places().getFirst();

    assertThat(place.parts())
        .extracting(use -> use.passage().id() + ": " + use.range().of(use.passage().text()))
        .containsExactly("90931-19/I/3: and public.", "90931-19/I/5: The group meets");
  }

  @Test
  void deletedWordsAreNeverExact() {
    assertThat(verify("Members may, if able, name one").result()).isNotEqualTo(Result.EXACT);
    assertThat(verify("may, if able,").result()).isEqualTo(Result.DELETED);
    assertThat(verify("Members may, if able, shall name").result()).isEqualTo(Result.DELETED);
    assertThat(verify("shall name one laboratory each.").result()).isEqualTo(Result.DELETED);
    assertThat(verify("shall name one laboratory.").result()).isEqualTo(Result.EXACT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The EU-CELAC dialogue shall not [...] spent EUR 10.000",
        "... dialogue shall not replace … national action. (...)",
        "shall not replace national action. […] meets once a year, in spring",
      })
  void quoteThatShowsWhatItLeavesOutIsExactAndElided(String quote) {
    assertThat(verify(quote).result()).isEqualTo(Result.EXACT);
    assertThat(verify(quote).isElided()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spent EUR 10.000 [...] The EU-CELAC dialogue shall not",
        "The EU-CELAC dialogue shall … replace National action",
        "The EU-CELAC dialogue shall not […] l'Union européenne",
        "The EU-CELAC … autumn",
        "The EU-CELAC dial...",
      })
  void piecesMustBeExactAndInOrderInOneNote(String quote) {
    assertThat(verify(quote).result()).isNotEqualTo(Result.EXACT);
  }

  @Test
  void tooLongAQuoteIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> verify("a ".repeat(10_001)));
  }
}
