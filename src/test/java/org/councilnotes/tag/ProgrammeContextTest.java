package org.councilnotes.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.note.tag.ProgrammeTag.Origin;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class ProgrammeContextTest {

  private static final NoteTagger TAGGER = new NoteTagger(Vocabulary.load(Optional.empty()));

  private static final Note NOTE =
      TAGGER.tag(
          Notes.in("en", "Annual report")
              .cover("Annual report on COPOLAD")
              .section("I", "Meetings")
              .text("Two meetings were held.")
              .section("II", "Cooperation on drugs policies (COPOLAD II)")
              .text("It covers the whole region.")
              .section("II.COMPONENT-1", "Observatories")
              .text("Four groups worked.")
              .section("III", "Other initiatives")
              .text("Some countries take part.")
              .section("III.A", "The Cocaine Route Programme")
              .text("It was launched long ago.")
              .section("III.A.b", "Seaport Cooperation Project (SEACOP)")
              .text("Units were set up.")
              .text("SEACOP works with AIRCOP.")
              .section("III.A.e", "EL PAcCTO")
              .text("It has reached its speed.")
              .section("III.B", "Implementation of Chapter 10")
              .text("Three seminars were held.")
              .build());

  @Test
  void passageIsAboutWhatItsSectionNames() {
    assertThat(programmes("It covers the whole region.")).containsExactly("COPOLAD context");
  }

  @Test
  void partOfASectionInheritsWhatTheSectionIsAbout() {
    assertThat(programmes("Four groups worked.")).containsExactly("COPOLAD context");
    assertThat(programmes("Observatories")).containsExactly("COPOLAD context");
  }

  @Test
  void projectUnderItsProgrammeIsTheProjectOnly() {
    assertThat(programmes("It was launched long ago.")).containsExactly("CRP context");
    assertThat(programmes("Units were set up.")).containsExactly("SEACOP context");
  }

  @Test
  void strangerUnderTheProgrammesHeadingTakesItsPlace() {
    assertThat(programmes("It has reached its speed.")).containsExactly("EL-PACCTO context");
  }

  @Test
  void sectionsBesideAndAroundAreAboutNone() {
    assertThat(programmes("Three seminars were held.")).isEmpty();
    assertThat(programmes("Some countries take part.")).isEmpty();
    assertThat(programmes("Two meetings were held.")).isEmpty();
  }

  @Test
  void programmeNamedInThePassageIsNotGivenAgainByItsSection() {
    assertThat(programmes("SEACOP works with AIRCOP."))
        .containsExactly("SEACOP named", "AIRCOP named");
  }

  @Test
  void contextHasNoOffsets() {
    List<ProgrammeTag> tags =
        NOTE.passages().stream()
            .flatMap(p -> p.tags().programmes().stream())
            .filter(tag -> tag.how() == Origin.CONTEXT)
            .toList();

    assertThat(tags).isNotEmpty().allMatch(tag -> tag.evidence().range().isEmpty());
  }

  @Test
  void headingOfParentAndPartIsAboutThePart() {
    Note note =
        TAGGER.tag(
            Notes.in("en", "")
                .section("A", "Cocaine Route Programme: AIRCOP and SEACOP")
                .text("They work together.")
                .build());

    assertThat(note.passages().getLast().tags().programmes())
        .extracting(ProgrammeTag::code)
        .containsExactly("AIRCOP", "SEACOP");
  }

  private static List<String> programmes(String text) {
    return NOTE.passages().stream()
        .filter(passage -> passage.text().equals(text))
        .flatMap(passage -> passage.tags().programmes().stream())
        .map(tag -> tag.code() + " " + tag.how().key())
        .toList();
  }
}
