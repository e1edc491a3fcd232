package org.councilnotes.draft.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.draft.NearMeaning;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.Note;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftCheckTest {

  private static final String SERIES = "reports";

  private static final String STANDING = "The Mechanism works at two levels and meets in Brussels.";
  private static final String DROPPED = "A directory of services was printed and sent to members.";
  private static final String RENAMED_BEFORE = "The EMCDDA lends its experts to this common work.";
  private static final String RENAMED = "The EUDA lends its experts to this common work.";
  private static final String STAFF = "The mission had 316 civilian staff in six field offices.";
  private static final String DELETED = "Observers may bring their own interpreters to sessions.";

  private static final Note FIRST =
      edition("90916/16", "2016-07-01", "2015-07-01", "2016-06-30")
          .adopted("High-Level Meeting")
          .paragraph(STANDING + " " + DROPPED + " " + RENAMED_BEFORE)
          .build();

  private static final Note SECOND =
      edition("90917/17", "2017-07-01", "2016-07-01", "2017-06-30")
          .adopted("High-Level Meeting")
          .paragraph(STANDING + " " + RENAMED)
          .changed("Members meet in spring. ~" + DELETED + "~ They vote in autumn.")
          .build();

  private static final Note LATER =
      edition("90920/20", "2020-07-01", "2019-07-01", "2020-06-30")
          .adopted("High-Level Meeting")
          .paragraph("Zinc hulls were inspected by nineteen divers from the harbour of Valparaíso.")
          .build();

  private static final Note PAPER =
      NoteDraft.numbered("WK 95555/17")
          .date("2017-03-01")
          .paragraph(STAFF + " Release codes for containers were stolen in all three ports.")
          .item("a) two meetings of experts on mental health, with Ireland in the chair;")
          .build();

  private static final String GRANTS =
      "The harbour fund paid 320 grants to the smallest fishing ports.";

  private static final Note FUND_OF_2016 =
      NoteDraft.numbered("92216/16")
          .date("2016-07-01")
          .report("funds", "2015-07-01", "2016-06-30")
          .adopted("High-Level Meeting")
          .paragraph(GRANTS)
          .build();

  private static final Note FUND_OF_2017 =
      NoteDraft.numbered("92217/17")
          .date("2017-07-01")
          .report("funds", "2016-07-01", "2017-06-30")
          .paragraph(GRANTS.replace("320", "316"))
          .build();

  private static final Note LETTER =
      NoteDraft.numbered("WK 92555/17")
          .date("2017-03-01")
          .paragraph(GRANTS.replace("320", "316"))
          .build();

  @TempDir private static Path folder;

  private static NoteDraft edition(String number, String date, String from, String to) {
    return NoteDraft.numbered(number)
        .date(date)
        .report(SERIES, from, to)
        .heading("I", "I.", "Activities");
  }

  @BeforeAll
  static void write() {
    try (LuceneArchiveWriter writer = home().writer(Thesaurus.NONE)) {
      List.of(FIRST, SECOND, LATER, PAPER, FUND_OF_2016, FUND_OF_2017, LETTER).forEach(writer::put);
      writer.commit();
    }
  }

  private static LuceneArchiveHome home() {
    return LuceneArchiveHome.publicWorld(folder);
  }

  private static Note draft(String... paragraphs) {
    NoteDraft draft = edition("90918/18", "2018-07-01", "2017-07-01", "2018-06-30");
    List.of(paragraphs).forEach(draft::paragraph);
    return draft.build();
  }

  private static DraftCheck check(Note draft) {
    try (ArchiveReader world = home().reader()) {
      return DraftCheck.of(
          draft, Optional.empty(), world, NearMeaning.NONE, Vocabulary.load(Optional.empty()));
    }
  }

  private static CheckedSentence checked(String sentence) {
    return check(draft(sentence)).sentences().getFirst();
  }

  @Test
  void adoptedSentenceThatGoesOnHasItsAdoptedUsesLatestFirst() {
    CheckedSentence found = checked(STANDING);

    assertThat(found.verdict()).isEqualTo(SentenceVerdict.ADOPTED);
    assertThat(found.source()).isEqualTo(found.agreed());
    assertThat(found.agreed().orElseThrow().uses())
        .extracting(use -> use.note().id())
        .containsExactly("90917-17", "90916-16");
    assertThat(found.edits()).isEmpty();
    assertThat(found.differences()).isEmpty();
  }

  @Test
  void nothingButWhiteSpaceHyphensAndApostrophesMayDiffer() {
    assertThat(checked(STANDING.replace(" at ", "  at\n")).verdict())
        .isEqualTo(SentenceVerdict.ADOPTED);
    for (String other :
        List.of(
            STANDING.replace("two", "three"),
            STANDING.replace("Mechanism", "mechanism"),
            STANDING.replace(".", ";"),
            STANDING.replace("two levels and", "two levels, and"))) {
      assertThat(checked(other).verdict()).as(other).isEqualTo(SentenceVerdict.ALTERED);
    }
  }

  @Test
  void sentenceOfATextThatIsNotAdoptedWasDrafted() {
    CheckedSentence found = checked("Release codes for containers were stolen in all three ports.");

    assertThat(found.verdict()).isEqualTo(SentenceVerdict.DRAFTED);
    assertThat(found.source().orElseThrow().last().note().id()).isEqualTo("wk-95555-17");
    assertThat(found.agreed()).isEmpty();
  }

  @Test
  void labelOfAnItemIsNoPartOfItsWords() {
    assertThat(
            checked("two meetings of experts on mental health, with Ireland in the chair;")
                .verdict())
        .isEqualTo(SentenceVerdict.DRAFTED);
  }

  @Test
  void sentenceThatTheLatestEditionLacksWasDropped() {
    CheckedSentence found = checked(DROPPED);

    assertThat(found.verdict()).isEqualTo(SentenceVerdict.DROPPED);
    assertThat(found.source().orElseThrow().last().note().id()).isEqualTo("90916-16");
  }

  @Test
  void sentenceThatWentOnUnderAnotherNameIsAlteredFromTheLatest() {
    CheckedSentence found = checked(RENAMED_BEFORE);

    assertThat(found.verdict()).isEqualTo(SentenceVerdict.ALTERED);
    assertThat(found.source().orElseThrow().last().note().id()).isEqualTo("90917-17");
    assertThat(found.differences()).containsExactly(DifferenceKind.NAME);
    assertThat(found.agreed().orElseThrow().text()).isEqualTo(RENAMED);
  }

  @Test
  void adoptedWordsAreAgreedLanguageWhereALaterDraftHasOthers() {
    CheckedSentence found = checked(GRANTS);

    assertThat(found.verdict()).isEqualTo(SentenceVerdict.ALTERED);
    assertThat(found.source().orElseThrow().uses())
        .extracting(use -> use.note().id())
        .containsExactlyInAnyOrder(FUND_OF_2017.id(), LETTER.id());
    assertThat(found.agreed().orElseThrow().last().note().id()).isEqualTo(FUND_OF_2016.id());
  }

  @Test
  void otherFigureIsADifference() {
    CheckedSentence found = checked(STAFF.replace("316", "320"));

    assertThat(found.verdict()).isEqualTo(SentenceVerdict.ALTERED);
    assertThat(found.differences()).containsExactly(DifferenceKind.FIGURE);
    assertThat(found.edits()).hasSize(1);
  }

  @Test
  void otherDateNegationAndModalityAreDifferences() {
    assertThat(checked(STAFF.replace("had", "shall not have")).differences())
        .contains(DifferenceKind.NEGATION, DifferenceKind.MODALITY);
    assertThat(checked(STAFF.replace("The mission", "In March 2017 the mission")).differences())
        .contains(DifferenceKind.DATE);
  }

  @Test
  void deletedWordsNeverCount() {
    assertThat(checked(DELETED).verdict()).isEqualTo(SentenceVerdict.NEW);
  }

  @Test
  void oneSharedWordMakesNoEditOfALabel() {
    assertThat(checked("From: Ireland").verdict()).isEqualTo(SentenceVerdict.NEW);
    assertThat(checked("To: Members").verdict()).isEqualTo(SentenceVerdict.NEW);
  }

  @Test
  void laterEditionAndTheDraftItselfDoNotCount() {
    assertThat(
            checked("Zinc hulls were inspected by nineteen divers from the harbour of Valparaíso.")
                .verdict())
        .isEqualTo(SentenceVerdict.NEW);
    assertThat(check(SECOND).sentences().getFirst().verdict()).isEqualTo(SentenceVerdict.ADOPTED);
    assertThat(check(SECOND).sentences().getFirst().source().orElseThrow().last().note().id())
        .isEqualTo("90916-16");
    DraftCheck found = check(draft(STANDING));
    assertThat(found.reference().editions())
        .extracting(NoteSummary::id)
        .containsExactly("90916-16", "90917-17");
    assertThat(found.reference().previous().map(Note::id)).contains("90917-17");
  }

  @Test
  void anotherTextForThePeriodOfTheDraftIsNoEditionBeforeIt() {
    Note revision =
        edition("90921/20", "2020-07-02", "2019-07-01", "2020-06-30")
            .paragraph(
                "Zinc hulls were inspected by nineteen divers from the harbour of Valparaíso.")
            .build();

    DraftCheck check = check(revision);

    assertThat(check.reference().previous().orElseThrow().id()).isEqualTo("90917-17");
    assertThat(check.sentences().getFirst().verdict()).isEqualTo(SentenceVerdict.ADOPTED);
  }

  @Test
  void seriesIsTheOneThatMostSentencesComeFrom() {
    Note pasted = NoteDraft.withoutNumber("pasted").paragraph(STANDING + " " + RENAMED).build();

    assertThat(check(pasted).reference().series()).contains(SERIES);
  }

  @Test
  void samePointInOtherWordsIsAGuess() {
    CheckedSentence found =
        checked("Codes to release containers had been taken in the three ports.");

    assertThat(found.verdict()).isIn(SentenceVerdict.NEAR, SentenceVerdict.ALTERED);
    assertThat(checked("An opera was sung on the square at noon.").verdict())
        .isEqualTo(SentenceVerdict.NEW);
  }

  @Test
  void sourceOfMeaningAddsWhatItIsSureEnoughOf() {
    String sentence = "An opera was sung on the square at noon.";
    NearMeaning sure = offering(0.82);
    NearMeaning unsure = offering(0.60);
    try (ArchiveReader world = home().reader()) {
      assertThat(
              first(
                  DraftCheck.of(
                      draft(sentence),
                      Optional.empty(),
                      world,
                      sure,
                      Vocabulary.load(Optional.empty()))))
          .satisfies(
              found -> {
                assertThat(found.verdict()).isEqualTo(SentenceVerdict.NEAR);
                assertThat(found.source().orElseThrow().text()).isEqualTo(STANDING);
              });
      assertThat(
              first(
                      DraftCheck.of(
                          draft(sentence),
                          Optional.empty(),
                          world,
                          unsure,
                          Vocabulary.load(Optional.empty())))
                  .verdict())
          .isEqualTo(SentenceVerdict.NEW);
    }
  }

  @Test
  void checkEndsWhereItsTimeIsOver() {
    CheckDeadline over = CheckDeadline.in(Duration.ZERO, InstantSource.fixed(Instant.EPOCH));
    try (ArchiveReader world = home().reader()) {
      assertThatExceptionOfType(CheckTimeout.class)
          .isThrownBy(
              () ->
                  DraftCheck.of(
                      DraftText.of(draft(STANDING)),
                      Optional.empty(),
                      world,
                      NearMeaning.NONE,
                      Vocabulary.load(Optional.empty()),
                      over));
    }
  }

  private static NearMeaning offering(double likeness) {
    return (sentence, most) ->
        List.of(
            new NearMeaning.NearSentence(
                "90917-17", "90917-17/I/2", new TextRange(0, STANDING.length()), likeness));
  }

  private static CheckedSentence first(DraftCheck check) {
    return check.sentences().getFirst();
  }
}
