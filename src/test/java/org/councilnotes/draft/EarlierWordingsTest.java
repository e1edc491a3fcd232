package org.councilnotes.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.councilnotes.NoteDraft;
import org.councilnotes.draft.Formulation.Relation;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Thesaurus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierWordingsTest {

  private static final String OLD = "The project trains port officers in Brazil and Bolivia.";
  private static final String NEW = "The project trains port and customs officers in Brazil.";

  private static final Note OF_2016 =
      report("90916/16", "2016-07-01", "2015-07-01/2016-06-30")
          .adopted("High-Level Meeting")
          .paragraph("Nine projects run. The PROJECT trains port officers in Brazil and Bolivia.")
          .build();

  private static final Note OF_2017 =
      report("90917/17", "2017-07-01", "2016-07-01/2017-06-30")
          .paragraph(OLD + " It has two offices.")
          .build();

  private static final Note OF_2018 =
      report("90918/18", "2018-07-01", "2017-07-01/2018-06-30").paragraph(NEW).build();

  @TempDir private Path folder;

  private static NoteDraft report(String number, String date, String period) {
    String[] days = period.split("/", -1);
    return NoteDraft.numbered(number)
        .date(date)
        .report("reports", days[0], days[1])
        .cover(number)
        .heading("I", "I.", "Ports")
        .paragraph("The meeting took place in Brussels and lasted for two days.");
  }

  private EarlierWordings wordings(String sentence, Note... held) {
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(folder);
    try (LuceneArchiveWriter writer = home.writer(Thesaurus.NONE)) {
      List.of(held).forEach(writer::put);
      writer.commit();
    }
    try (LuceneArchiveReader world = home.reader()) {
      return EarlierWordings.of(sentence, world);
    }
  }

  private static List<String> passages(Formulation formulation) {
    return formulation.uses().stream().map(use -> use.passage().id()).toList();
  }

  @Test
  void sameWordsAreOneWordingNewestUseFirstAndOthersAreChanged() {
    EarlierWordings found = wordings(OLD, OF_2016, OF_2017, OF_2018);

    assertThat(found.formulations()).hasSize(2);
    Formulation same = found.formulations().getFirst();
    assertThat(same.text()).isEqualTo(OLD);
    assertThat(same.relation()).isEqualTo(Relation.SAME);
    assertThat(same.score()).isEqualTo(1);
    assertThat(same.edits()).isEmpty();
    assertThat(passages(same)).containsExactly("90917-17/I/3", "90916-16/I/3");
    Formulation changed = found.formulations().getLast();
    assertThat(changed.text()).isEqualTo(NEW);
    assertThat(changed.relation()).isEqualTo(Relation.CHANGED);
    assertThat(changed.edits()).isNotEmpty();
  }

  @Test
  void wordingHasItsYearsItsFirstLastAndLastAdoptedUse() {
    Formulation same = wordings(OLD, OF_2016, OF_2017, OF_2018).formulations().getFirst();

    assertThat(same.years()).containsExactly(2015, 2016, 2017);
    assertThat(same.firstUse().note().id()).isEqualTo("90916-16");
    assertThat(same.lastUse().note().id()).isEqualTo("90917-17");
    assertThat(same.lastAdopted().map(use -> use.note().id())).contains("90916-16");
    assertThat(same.lastAdopted().flatMap(WordingUse::by)).contains("High-Level Meeting");
  }

  @Test
  void useNamesTheSentenceAndNotTheWholePassage() {
    WordingUse use = wordings(OLD, OF_2016).formulations().getFirst().lastUse();

    assertThat(use.range().of(use.passage().text()))
        .isEqualTo("The PROJECT trains port officers in Brazil and Bolivia.");
    assertThat(use.section()).isEqualTo("Ports");
  }

  @Test
  void paraphraseFindsItsWording() {
    EarlierWordings found =
        wordings("In Bolivia and Brazil officers of ports were trained.", OF_2016, OF_2018);

    assertThat(passages(found.formulations().getFirst())).containsExactly("90916-16/I/3");
  }

  @Test
  void deletedWordsAreNoStandingWording() {
    Note compromise =
        NoteDraft.numbered("90920/20")
            .date("2020-01-01")
            .adopted("Council")
            .changed("Members meet. ~Observers may bring their own interpreters.~ They vote.")
            .build();

    Formulation found =
        wordings("Observers may bring their own interpreters.", compromise)
            .formulations()
            .getFirst();
    assertThat(found.isDeleted()).isTrue();
    assertThat(found.text()).isEqualTo("Observers may bring their own interpreters.");
    assertThat(found.lastAdopted()).isEmpty();
    assertThat(found.years()).isEmpty();
  }

  @Test
  void textWithWordsDeletedInItStandsWithoutThem() {
    Note compromise =
        NoteDraft.numbered("90921/20")
            .changed("Each member shall name ~three~ laboratories~ at once~, which report yearly.")
            .build();

    Formulation found =
        wordings("Each member shall name laboratories, which report yearly.", compromise)
            .formulations()
            .getFirst();
    assertThat(found.isDeleted()).isFalse();
    assertThat(found.relation()).isEqualTo(Relation.SAME);
    assertThat(found.text()).isEqualTo("Each member shall name laboratories, which report yearly.");
  }

  @Test
  void whatSharesCommonWordsOnlyIsNotClaimed() {
    assertThat(wordings("The zebra lives in the savannah.", OF_2016, OF_2017).formulations())
        .isEmpty();
    assertThat(wordings(" \u00AD ", OF_2016).formulations()).isEmpty();
  }

  @Test
  void pastedPageIsAnsweredAndALongerTextRefused() {
    String page = (OLD + " " + NEW + " ").repeat(170);
    assertThat(wordings(page, OF_2016, OF_2018)).isNotNull();
    String tooLong = "a ".repeat(ArchiveReader.LONGEST_COMPARABLE_TEXT);
    assertThatIllegalArgumentException().isThrownBy(() -> wordings(tooLong, OF_2016));
  }

  @Test
  void otherFigureIsNeverTheSame() {
    Note staff =
        NoteDraft.numbered("90922/20")
            .paragraph(
                "As at 1 March, the mission had 316 civilian staff, among them 98 women, in all six"
                    + " field offices and at its headquarters in the capital of the country.")
            .build();

    Formulation found =
        wordings(
                "As at 1 March, the mission had 320 civilian staff, among them 98 women, in all six"
                    + " field offices and at its headquarters in the capital of the country.",
                staff)
            .formulations()
            .getFirst();
    assertThat(found.relation()).isEqualTo(Relation.CHANGED);
    assertThat(found.score()).isLessThan(0.995);
  }

  @Test
  void wordsThatReportsUseForOneAnotherFindEachOther() {
    Note seizure =
        NoteDraft.numbered("90923/20")
            .paragraph("Customs officers confiscated three rifles at the frontier.")
            .paragraph("Customs officers gave three talks at the school.")
            .build();

    assertThat(
            wordings("Firearms were seized at the border by customs.", seizure)
                .formulations()
                .getFirst()
                .text())
        .startsWith("Customs officers confiscated");
  }

  @Test
  void paragraphIsAnsweredAsAWholeAndSentenceBySentence() {
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(folder);
    try (LuceneArchiveWriter writer = home.writer(Thesaurus.NONE)) {
      List.of(OF_2016, OF_2018).forEach(writer::put);
      writer.commit();
    }
    try (LuceneArchiveReader world = home.reader()) {
      ParagraphWordings found = ParagraphWordings.of("Nine projects run. " + NEW, world);

      assertThat(found.whole().query()).isEqualTo("Nine projects run. " + NEW);
      assertThat(found.sentences()).hasSize(2);
      assertThat(passages(found.sentences().getFirst().formulations().getFirst()))
          .containsExactly("90916-16/I/3");
      assertThat(passages(found.sentences().getLast().formulations().getFirst()))
          .containsExactly("90918-18/I/3");
      assertThat(ParagraphWordings.of(NEW, world).sentences()).isEmpty();

      QuotedText some = QuotedText.of("Nine projects run. Zebras graze in savannahs.", world);
      assertThat(some.result()).isEqualTo(QuoteVerification.Result.ALTERED);
      assertThat(some.sentences())
          .extracting(QuoteVerification::result)
          .containsExactly(QuoteVerification.Result.EXACT, QuoteVerification.Result.NOT_FOUND);
      assertThat(QuotedText.of(NEW + " Nine projects run.", world).result())
          .isEqualTo(QuoteVerification.Result.EXACT);
      String twentyOne = "Nine projects run. ".repeat(21);
      assertThat(ParagraphWordings.of(twentyOne, world).sentences()).hasSize(20);
      assertThat(ParagraphWordings.of(twentyOne, world).left()).isEqualTo(1);
      assertThat(QuotedText.of(twentyOne, world).sentences()).hasSize(20);
      assertThat(QuotedText.of(twentyOne, world).left()).isEqualTo(1);
      assertThat(QuotedText.of(twentyOne, world).result())
          .isNotEqualTo(QuoteVerification.Result.EXACT);
      assertThat(QuotedText.of("Zebras graze. Giraffes browse.", world).result())
          .isEqualTo(QuoteVerification.Result.NOT_FOUND);
    }
  }
}
