package org.councilnotes.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.councilnotes.NoteDraft;
import org.councilnotes.curation.TagCorrection.Details;
import org.councilnotes.curation.TagLabel.Words;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.PassageTags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionOverlayTest {

  private static final String SAME = "Peru and Bolivia met; Peru left.";

  private static final Note NOTE =
      NoteDraft.numbered("90801/19")
          .heading("I", "I.", "Ports")
          .paragraph(SAME)
          .country("PE", MentionRole.ACTOR, "Peru")
          .country("BO", MentionRole.ACTOR, "Bolivia")
          .paragraph("SEACOP began in 2018 with CELAC.")
          .programme("SEACOP", "SEACOP")
          .programmeInContext("COPOLAD")
          .eventYear(2018)
          .group("CELAC")
          .paragraph(SAME)
          .country("PE", MentionRole.ACTOR, "Peru")
          .build();

  @Test
  void tagIsToldByItsCodeAndPlaceWhateverItsRole() {
    assertThat(countries(1, removed(1, country("PE", "host", "Peru", 1)))).isEqualTo("BO actor");
    assertThat(countries(1, removed(1, country("PE", "actor", "Peru and", 1))))
        .isEqualTo("BO actor");
    assertThat(countries(1, removed(1, country("PE", "actor", "Peru", 2))))
        .isEqualTo("PE actor, BO actor");
  }

  @Test
  void passageIsToldByItsTextAndOccurrence() {
    TagCorrection second = removed(3, country("PE", "actor", "Peru", 1));

    assertThat(second.passage().occurrence()).isEqualTo(2);
    assertThat(countries(1, second)).isEqualTo("PE actor, BO actor");
    assertThat(countries(3, second)).isEmpty();
    Note shifted = NOTE.withPassages(NOTE.passages().subList(1, 4));
    assertThat(new NoteCorrections(List.of(second), List.of(), "x").overlayFor(shifted).idle())
        .isEmpty();
  }

  @Test
  void addedTagsStandInTheOrderOfTheText() {
    assertThat(
            countries(
                1,
                added(1, country("CO", "lead", "left", 1)),
                added(1, country("EC", "lead", "and", 1))))
        .isEqualTo("PE actor, EC lead*, BO actor, CO lead*");
  }

  @Test
  void changedTagKeepsItsWords() {
    TagCorrection change =
        changed(1, country("PE", "actor", "Peru", 1), country("PE", "host", "Peru", 1));

    assertThat(countries(1, change)).isEqualTo("PE host*, BO actor");
    CountryTag tag = corrected(change).passages().get(1).tags().countries().getFirst();
    assertThat(tag.evidence().rule()).isEqualTo("name");
    assertThat(tag.evidence().range().orElseThrow().start()).isZero();
  }

  @Test
  void correctionOfWhatIsNotThereDoesNothingAndIsTold() {
    List<TagCorrection> idle =
        List.of(
            removed(1, country("FR", "host", "Peru", 1)),
            added(1, country("FR", "host", "France", 1)),
            changed(1, country("PE", "host", "Peru", 2), country("FR", "host", "Peru", 2)));
    CorrectionOverlay overlay = new NoteCorrections(idle, List.of(), "x").overlayFor(NOTE);

    assertThat(overlay.correctNote(NOTE)).isEqualTo(NOTE);
    assertThat(overlay.idle()).isEqualTo(idle);
    assertThat(overlay.withWarnings(overlay.withWarnings(NOTE)).sheet().warnings()).hasSize(3);
  }

  /** Whatever is corrected: twice is once, and what has been taken back leaves no trace. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyCorrectionsDoTheSameTwiceAndNothingWhenTakenBack(long seed) {
    Random random = new Random(seed);
    List<TagCorrection> some = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      some.add(any(random));
    }
    NoteCorrections corrections = new NoteCorrections(some, List.of(), "x");

    Note once = corrections.overlayFor(NOTE).correctNote(NOTE);
    for (Passage passage : once.passages()) {
      assertThat(passage.text()).isEqualTo(NOTE.passages().get(passage.ordinal() - 1).text());
    }
    if (hasNoContradiction(some)) {
      assertThat(corrections.overlayFor(once).correctNote(once)).isEqualTo(once);
    }
    assertThat(NoteCorrections.NONE.overlayFor(NOTE).correctNote(NOTE)).isEqualTo(NOTE);
  }

  /** One that adds again what another takes away leads back and forth. */
  private static boolean hasNoContradiction(List<TagCorrection> some) {
    return some.stream().map(c -> c.passage() + " " + c.kind().key()).distinct().count()
        == some.size();
  }

  private static TagCorrection any(Random random) {
    int passage = 1 + random.nextInt(3);
    Passage at = NOTE.passages().get(passage);
    List<TagLabel> given = new ArrayList<>();
    for (TagKind<?> kind : List.of(TagKind.COUNTRY, TagKind.PROGRAMME, TagKind.GROUP)) {
      given.addAll(kind.byLabel(at).keySet());
    }
    TagLabel was = given.get(random.nextInt(given.size()));
    TagLabel now =
        new TagLabel(was.kind(), random.nextBoolean() ? "XX" : "YY", was.detail(), was.words());
    return switch (random.nextInt(3)) {
      case 0 -> removed(passage, was);
      case 1 -> added(passage, now);
      default -> changed(passage, was, now);
    };
  }

  private static Note corrected(TagCorrection... corrections) {
    return new NoteCorrections(List.of(corrections), List.of(), "x")
        .overlayFor(NOTE)
        .correctNote(NOTE);
  }

  private static String countries(int passage, TagCorrection... corrections) {
    PassageTags tags = corrected(corrections).passages().get(passage).tags();
    return String.join(
        ", ",
        tags.countries().stream()
            .map(t -> t.code() + " " + t.role().key() + (t.evidence().corrected() ? "*" : ""))
            .toList());
  }

  private static TagCorrection removed(int passage, TagLabel was) {
    return correction(passage, Optional.of(was), Optional.empty());
  }

  private static TagCorrection added(int passage, TagLabel now) {
    return correction(passage, Optional.empty(), Optional.of(now));
  }

  private static TagCorrection changed(int passage, TagLabel was, TagLabel now) {
    return correction(passage, Optional.of(was), Optional.of(now));
  }

  private static TagCorrection correction(
      int passage, Optional<TagLabel> was, Optional<TagLabel> now) {
    PassageKey key = PassageKey.of(NOTE.passages().get(passage), NOTE);
    return new TagCorrection(key, was, now, Details.NOTHING);
  }

  private static TagLabel country(String code, String role, String words, int occurrence) {
    return new TagLabel(
        "country", code, Optional.of(role), Optional.of(new Words(words, occurrence)));
  }
}
