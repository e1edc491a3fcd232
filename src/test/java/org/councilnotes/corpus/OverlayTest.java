package org.councilnotes.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Correction;
import org.councilnotes.note.Correction.Told;
import org.councilnotes.note.CountryTag;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKey;
import org.councilnotes.note.Role;
import org.councilnotes.note.TagKind;
import org.councilnotes.note.TagLabel;
import org.councilnotes.note.TagLabel.Words;
import org.councilnotes.note.Tags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayTest {

  private static final String SAME = "Peru and Bolivia met; Peru left.";

  private static final Note NOTE =
      NoteDraft.numbered("90801/19")
          .heading("I", "I.", "Ports")
          .paragraph(SAME)
          .country("PE", Role.ACTOR, "Peru")
          .country("BO", Role.ACTOR, "Bolivia")
          .paragraph("SEACOP began in 2018 with CELAC.")
          .programme("SEACOP", "SEACOP")
          .programmeInContext("COPOLAD")
          .eventYear(2018)
          .group("CELAC")
          .paragraph(SAME)
          .country("PE", Role.ACTOR, "Peru")
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
    Correction second = removed(3, country("PE", "actor", "Peru", 1));

    assertThat(second.passage().occurrence()).isEqualTo(2);
    assertThat(countries(1, second)).isEqualTo("PE actor, BO actor");
    assertThat(countries(3, second)).isEmpty();
    Note shifted = NOTE.withPassages(NOTE.passages().subList(1, 4));
    assertThat(new Corrections(List.of(second), List.of(), "x").over(shifted).idle()).isEmpty();
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
    Correction change =
        changed(1, country("PE", "actor", "Peru", 1), country("PE", "host", "Peru", 1));

    assertThat(countries(1, change)).isEqualTo("PE host*, BO actor");
    CountryTag tag = corrected(change).passages().get(1).tags().countries().getFirst();
    assertThat(tag.evidence().rule()).isEqualTo("name");
    assertThat(tag.evidence().range().orElseThrow().start()).isZero();
  }

  @Test
  void correctionOfWhatIsNotThereDoesNothingAndIsTold() {
    List<Correction> idle =
        List.of(
            removed(1, country("FR", "host", "Peru", 1)),
            added(1, country("FR", "host", "France", 1)),
            changed(1, country("PE", "host", "Peru", 2), country("FR", "host", "Peru", 2)));
    Overlay overlay = new Corrections(idle, List.of(), "x").over(NOTE);

    assertThat(overlay.note(NOTE)).isEqualTo(NOTE);
    assertThat(overlay.idle()).isEqualTo(idle);
    assertThat(overlay.warned(overlay.warned(NOTE)).sheet().warnings()).hasSize(3);
  }

  /** Whatever is corrected: twice is once, and what has been taken back leaves no trace. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyCorrectionsDoTheSameTwiceAndNothingWhenTakenBack(long seed) {
    Random random = new Random(seed);
    List<Correction> some = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      some.add(any(random));
    }
    Corrections corrections = new Corrections(some, List.of(), "x");

    Note once = corrections.over(NOTE).note(NOTE);
    for (Passage passage : once.passages()) {
      assertThat(passage.text()).isEqualTo(NOTE.passages().get(passage.ordinal() - 1).text());
    }
    if (hasNoContradiction(some)) {
      assertThat(corrections.over(once).note(once)).isEqualTo(once);
    }
    assertThat(Corrections.NONE.over(NOTE).note(NOTE)).isEqualTo(NOTE);
  }

  /** One that adds again what another takes away leads back and forth. */
  private static boolean hasNoContradiction(List<Correction> some) {
    return some.stream().map(c -> c.passage() + " " + c.kind().key()).distinct().count()
        == some.size();
  }

  private static Correction any(Random random) {
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

  private static Note corrected(Correction... corrections) {
    return new Corrections(List.of(corrections), List.of(), "x").over(NOTE).note(NOTE);
  }

  private static String countries(int passage, Correction... corrections) {
    Tags tags = corrected(corrections).passages().get(passage).tags();
    return String.join(
        ", ",
        tags.countries().stream()
            .map(t -> t.code() + " " + t.role().key() + (t.evidence().corrected() ? "*" : ""))
            .toList());
  }

  private static Correction removed(int passage, TagLabel was) {
    return correction(passage, Optional.of(was), Optional.empty());
  }

  private static Correction added(int passage, TagLabel now) {
    return correction(passage, Optional.empty(), Optional.of(now));
  }

  private static Correction changed(int passage, TagLabel was, TagLabel now) {
    return correction(passage, Optional.of(was), Optional.of(now));
  }

  private static Correction correction(
      int passage, Optional<TagLabel> was, Optional<TagLabel> now) {
    PassageKey key = PassageKey.of(NOTE.passages().get(passage), NOTE);
    return new Correction(key, was, now, Told.NOTHING);
  }

  private static TagLabel country(String code, String role, String words, int occurrence) {
    return new TagLabel(
        "country", code, Optional.of(role), Optional.of(new Words(words, occurrence)));
  }
}
