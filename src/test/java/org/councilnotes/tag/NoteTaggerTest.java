package org.councilnotes.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.Campaign;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The campaign {@code hostile} repeats what is repeated four times as often as the gate. */
@Tag("hostile")
class NoteTaggerTest {

  private static final int TIMES = Campaign.runs("hostile") ? 4 : 1;

  private static final Vocabulary VOCABULARY = Vocabulary.load(Optional.empty());
  private static final NoteTagger TAGGER = new NoteTagger(VOCABULARY);

  @Test
  void listOfCountriesIsTaggedExactly() {
    Note note =
        Notes.of(
            "en",
            "The service (SENDA-Chile) leads two groups: Advanced: Argentina, Colombia, Costa Rica,"
                + " Cuba, Ecuador and Uruguay; Basic: El Salvador, Guatemala, Honduras, Mexico,"
                + " Panama, Paraguay, Peru and Venezuela.");

    assertThat(TAGGER.tag(note).passages().getFirst().tags().countries())
        .extracting(CountryTag::code)
        .containsExactly(
            "CL", "AR", "CO", "CR", "CU", "EC", "UY", "SV", "GT", "HN", "MX", "PA", "PY", "PE",
            "VE");
  }

  @Test
  void dateOfTheDocumentOnItsCoverIsNoEvent() {
    Note note =
        Notes.in("en", "Report")
            .dated(LocalDate.of(2020, 6, 26))
            .cover("Brussels, 26 June 2020")
            .cover("Subject: Meeting of 3 May 2020")
            .section("I", "")
            .text("Adopted on 26 June 2020.")
            .build();

    assertThat(TAGGER.tag(note).passages())
        .extracting(passage -> passage.tags().eventYears().size())
        .containsExactly(0, 1, 1);
  }

  @Test
  void coverAndHeadingsAreTaggedToo() {
    Note note =
        Notes.in("en", "Report").cover("Subject: Report of COPOLAD").section("I", "Peru").build();

    List<Passage> passages = TAGGER.tag(note).passages();

    assertThat(passages.getFirst().tags().programmes()).hasSize(1);
    assertThat(passages.getLast().tags().countries()).hasSize(1);
  }

  @Test
  void taggingTwiceChangesNothing() {
    Note once = TAGGER.tag(Notes.of("en", "COPOLAD met in Lima, Peru, in 2018."));

    assertThat(TAGGER.tag(once)).isEqualTo(once);
  }

  @Test
  void manyThreadsShareOneTagger() {
    NoteTagger shared = new NoteTagger(VOCABULARY);
    Note note = Notes.of("fr", "Le Pérou et la Bolivie, de 2011 à 2013.");
    Note alone = shared.tag(note);

    List<Note> together =
        IntStream.range(0, 64).parallel().mapToObj(i -> shared.tag(note)).toList();

    assertThat(together).containsOnly(alone);
  }

  @Test
  void onePassageOfMegabytesIsTaggedInSeconds() {
    String line = "In 2018 the Dominican Republic, Peru and (COPOLAD II) met on 3 May 2019; ";
    Note note = Notes.of("en", line.repeat(5_000 * TIMES));

    Note tagged = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TAGGER.tag(note));

    assertThat(tagged.passages().getFirst().tags().eventYears()).hasSize(10_000 * TIMES);
  }

  @Test
  void manyCapitalsAndCodesInOnePassageAreTaggedInSeconds() {
    String line = "They met in Lima, Quito and Sofia; AT, BE and DE, (IT) asked. ";
    Note note = Notes.of("en", line.repeat(2_500 * TIMES));

    Note tagged = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TAGGER.tag(note));

    assertThat(tagged.passages().getFirst().tags().countries()).hasSize(15_000 * TIMES);
  }

  @Test
  void hostileTextIsTaggedWithoutHarm() {
    for (String text :
        List.of(
            "",
            " ",
            "\u0301",
            "𝔘𝔫𝔦 2018 \uD800",
            "'''---...",
            "(".repeat(5000),
            "St. ".repeat(5000))) {
      assertThat(TAGGER.tag(Notes.of("en", text)).passages()).isNotNull();
    }
  }

  @Test
  void unknownLanguageIsReadAsEnglish() {
    Note note = Notes.of("und", "Peru and Bolivia met in May 2018.");

    assertThat(TAGGER.tag(note).passages().getFirst().tags().countries()).hasSize(2);
  }
}
