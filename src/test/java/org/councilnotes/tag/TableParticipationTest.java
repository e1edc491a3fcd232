package org.councilnotes.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.note.tag.Participation;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/**
 * Who takes part in what by tables and lists that name the programme elsewhere than the country.
 */
class TableParticipationTest {

  private static final NoteTagger TAGGER = new NoteTagger(Vocabulary.load(Optional.empty()));

  @Test
  void marksUnderCountriesTellWhoTakesPartInTheProgrammeOfTheRow() {
    Note note =
        TAGGER.tag(
            draft()
                .table("", "Programme", "PE", "CL", "BO", "EC")
                .cells("SEACOP", "x", "-", "lead", "planned")
                .cells("AIRCOP", "no", "12", "see below", "")
                .build());

    assertThat(told(note, "SEACOP"))
        .containsExactly("SEACOP PE participant", "SEACOP BO lead", "SEACOP EC potential");
    assertThat(told(note, "AIRCOP")).containsExactly("AIRCOP CL participant");
  }

  @Test
  void marksUnderProgrammesTellOfTheCountryOfTheRow() {
    Note note =
        TAGGER.tag(
            draft()
                .table("", "Contributing state", "SEACOP", "AIRCOP")
                .cells("Spain", "21", "–")
                .cells("Malta", "–", "–")
                .cells("Portugal", "3", "9")
                .build());

    assertThat(told(note, "Spain")).containsExactly("SEACOP ES participant");
    assertThat(told(note, "Malta")).isEmpty();
    assertThat(told(note, "Portugal"))
        .containsExactly("SEACOP PT participant", "AIRCOP PT participant");
  }

  @Test
  void countryInACellBelongsToTheProgrammeInItsHead() {
    Note note =
        TAGGER.tag(
            draft()
                .table("", "Role", "SEACOP", "AIRCOP")
                .cells("Beneficiary countries", "Peru, Chile", "Benin")
                .build());

    assertThat(programmes(note, "Beneficiary"))
        .containsExactly("SEACOP PE", "SEACOP CL", "AIRCOP BJ");
  }

  @Test
  void programmeOfTheRowStandsBehindTheCountry() {
    Note note =
        TAGGER.tag(
            draft()
                .table("", "Beneficiary country", "Sum", "Programme")
                .cells("Peru", "12", "SEACOP")
                .build());

    assertThat(programmes(note, "Peru")).containsExactly("SEACOP PE");
  }

  @Test
  void rowsOfAFactSheetAreAboutItsProgramme() {
    Note note =
        TAGGER.tag(
            draft()
                .table("")
                .cells("Programme", "SEACOP")
                .cells("Beneficiary countries", "Peru, Chile")
                .build());

    assertThat(programmes(note, "Beneficiary")).containsExactly("SEACOP PE", "SEACOP CL");
  }

  @Test
  void captionNamesTheProgrammeOfItsRows() {
    Note note =
        TAGGER.tag(
            draft()
                .table("Equipment delivered under SEACOP", "Beneficiary country", "Boats")
                .cells("Peru", "2")
                .build());

    assertThat(programmes(note, "Peru")).containsExactly("SEACOP PE");
  }

  @Test
  void answersUnderAHeadingOfAProgrammeAreNoParts() {
    Note note =
        TAGGER.tag(
            NoteDraft.numbered("90504/26")
                .heading("I", "I.", "SEACOP")
                .table("", "Question", "Peru", "Chile", "Bolivia")
                .cells("Is the harbour lit?", "yes", "no", "yes")
                .build());

    assertThat(told(note, "Is the")).isEmpty();
  }

  @Test
  void innerListsAreAboutTheProgrammeOfTheOuterLine() {
    Note note =
        TAGGER.tag(
            Notes.in("en", "Harbours")
                .section("I", "Boats")
                .text("The following benefit from SEACOP:")
                .item("a) in the south, with new boats:")
                .item("i) Peru, which received two boats;")
                .item("b) Benin, which received three.")
                .build());

    assertThat(programmes(note, "i) Peru")).containsExactly("SEACOP PE");
    assertThat(programmes(note, "b) Benin")).containsExactly("SEACOP BJ");
    assertThat(note.passages())
        .flatExtracting(p -> p.tags().participations())
        .extracting(Participation::grade)
        .containsOnly(Participation.Grade.LISTED);
  }

  @Test
  void innerListsHaveTheRoleOfTheOuterLine() {
    Note note =
        TAGGER.tag(
            Notes.in("en", "Harbours")
                .section("I", "Boats")
                .text("The following countries are beneficiaries of SEACOP:")
                .item("a) first delivery:")
                .item("Peru")
                .item("b) second delivery:")
                .item("Benin")
                .build());

    assertThat(told(note, "Peru")).containsExactly("SEACOP PE beneficiary");
    assertThat(told(note, "Benin")).containsExactly("SEACOP BJ beneficiary");
  }

  @Test
  void countryHasTheFirstRoleThatItsMarksTell() {
    Note note =
        TAGGER.tag(
            draft()
                .table("P: takes part; L: leads; –: does not", "Country", "SEACOP", "AIRCOP")
                .cells("Peru", "P", "L")
                .cells("Chile", "–", "–")
                .build());

    assertThat(note.passages())
        .flatExtracting(p -> p.tags().countries())
        .extracting(tag -> tag.code() + " " + tag.role().key())
        .containsExactly("PE lead", "CL mentioned");
    assertThat(told(note, "Peru"))
        .containsExactlyInAnyOrder("SEACOP PE participant", "AIRCOP PE lead");
  }

  private static NoteDraft draft() {
    return NoteDraft.numbered("90503/26").heading("I", "I.", "Harbours");
  }

  private static List<String> told(Note note, String start) {
    return participations(note, start).stream()
        .map(p -> p.programme() + " " + p.country() + " " + p.role().key())
        .toList();
  }

  private static List<String> programmes(Note note, String start) {
    return participations(note, start).stream()
        .map(p -> p.programme() + " " + p.country())
        .toList();
  }

  private static List<Participation> participations(Note note, String start) {
    return note.passages().stream()
        .filter(passage -> passage.text().startsWith(start))
        .flatMap(passage -> passage.tags().participations().stream())
        .toList();
  }
}
