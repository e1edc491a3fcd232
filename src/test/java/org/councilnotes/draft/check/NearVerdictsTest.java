package org.councilnotes.draft.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.draft.NearMeaning;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.Note;
import org.councilnotes.note.Remark;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearVerdictsTest {

  private static final String BEFORE = "The harbour office opened its doors to visitors in June.";
  private static final String POINT = "Pilots complain of narrow berths at every quay of the town.";
  private static final String IN_OTHER_WORDS =
      "Berths are too tight, in the view of those who steer.";

  private static final Note EDITION =
      edition("90917/17", "2017-07-01", "2016-07-01", "2017-06-30")
          .adopted("High-Level Meeting")
          .paragraph(BEFORE + " " + POINT)
          .build();

  private static final Note REMARKS =
      NoteDraft.numbered("WK 95561/17")
          .date("2017-03-01")
          .heading("I", "I.", "Remarks")
          .provision(1, "Ships keep to the right.")
          .remark(
              1,
              "SE",
              Remark.Kind.SUGGESTION,
              "SE (Drafting suggestions): Ships shall keep to the left bank at night.")
          .build();

  @TempDir private static Path folder;

  private static NoteDraft edition(String number, String date, String from, String to) {
    return NoteDraft.numbered(number)
        .date(date)
        .report("harbours", from, to)
        .heading("I", "I.", "Activities");
  }

  @BeforeAll
  static void write() {
    try (LuceneArchiveWriter writer = home().writer(Thesaurus.NONE)) {
      List.of(EDITION, REMARKS).forEach(writer::put);
      writer.commit();
    }
  }

  private static LuceneArchiveHome home() {
    return LuceneArchiveHome.publicWorld(folder);
  }

  private static List<CheckedSentence> checked(NearMeaning meaning, String... sentences) {
    Note draft =
        edition("90918/18", "2018-07-01", "2017-07-01", "2018-06-30")
            .paragraph(String.join(" ", sentences))
            .build();
    try (ArchiveReader world = home().reader()) {
      return DraftCheck.of(
              draft, Optional.empty(), world, meaning, Vocabulary.load(Optional.empty()))
          .sentences();
    }
  }

  private static SentenceVerdict verdict(NearMeaning meaning, String... sentences) {
    return checked(meaning, sentences).getLast().verdict();
  }

  @Test
  void sentenceBesideOneOfTheSameSectionNeedsFewerWords() {
    assertThat(verdict(NearMeaning.NONE, BEFORE, IN_OTHER_WORDS)).isEqualTo(SentenceVerdict.NEAR);
    assertThat(verdict(NearMeaning.NONE, IN_OTHER_WORDS)).isEqualTo(SentenceVerdict.NEW);
  }

  @Test
  void whatAnotherSentenceComesFromIsNotNear() {
    assertThat(verdict(NearMeaning.NONE, BEFORE, POINT, IN_OTHER_WORDS))
        .isEqualTo(SentenceVerdict.NEW);
  }

  private static NearMeaning likenessOfPoint(double likeness) {
    int start = BEFORE.length() + 1;
    return (sentence, most) ->
        List.of(
            new NearMeaning.NearSentence(
                "90917-17",
                "90917-17/I/2",
                new TextRange(start, start + POINT.length()),
                likeness));
  }

  @Test
  void placeCountsBesideMeaning() {
    NearMeaning meaning = likenessOfPoint(0.76);

    assertThat(verdict(meaning, BEFORE, "It is hard to moor.")).isEqualTo(SentenceVerdict.NEAR);
    assertThat(verdict(meaning, "It is hard to moor.")).isEqualTo(SentenceVerdict.NEW);
  }

  @Test
  void whatStandsOutInMeaningNeedsNoPlace() {
    assertThat(verdict(likenessOfPoint(0.82), "It is hard to moor."))
        .isEqualTo(SentenceVerdict.NEAR);
  }

  @Test
  void meaningIsWeighedWithWords() {
    assertThat(verdict(NearMeaning.NONE, BEFORE, IN_OTHER_WORDS)).isEqualTo(SentenceVerdict.NEAR);
    assertThat(verdict(likenessOfPoint(0.70), BEFORE, IN_OTHER_WORDS))
        .isEqualTo(SentenceVerdict.NEAR);
    assertThat(verdict(likenessOfPoint(0.30), BEFORE, IN_OTHER_WORDS))
        .isEqualTo(SentenceVerdict.NEW);
  }

  @Test
  void otherDatesAndNamesSpeakAgainstTheSamePoint() {
    String ofItsOwn = IN_OTHER_WORDS.replace("too tight", "too tight for the Aurora of 3 May 2018");

    assertThat(verdict(NearMeaning.NONE, BEFORE, IN_OTHER_WORDS)).isEqualTo(SentenceVerdict.NEAR);
    assertThat(verdict(NearMeaning.NONE, BEFORE, ofItsOwn)).isEqualTo(SentenceVerdict.NEW);
  }

  @Test
  void lineOverARemarkIsNoPartOfItsSentence() {
    CheckedSentence found =
        checked(NearMeaning.NONE, "Ships shall keep to the left bank at night.").getLast();

    assertThat(found.verdict()).isEqualTo(SentenceVerdict.DRAFTED);
    assertThat(found.source().orElseThrow().text())
        .isEqualTo("Ships shall keep to the left bank at night.");
  }

  @Test
  void blankWithinAWordDoesNotMatter() {
    assertThat(verdict(NearMeaning.NONE, BEFORE.replace("visitors", "visitor s")))
        .isEqualTo(SentenceVerdict.ADOPTED);
  }
}
