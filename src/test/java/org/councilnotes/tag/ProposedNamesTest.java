package org.councilnotes.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.tag.ProposalTag;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What headings, titles and several passages together propose, and parents that notes tell. */
class ProposedNamesTest {

  private static final NoteTagger TAGGER = new NoteTagger(Vocabulary.load(Optional.empty()));

  private static List<String> proposed(Notes note) {
    return tags(note).stream().map(tag -> tag.acronym() + " " + tag.sign().key()).toList();
  }

  private static List<ProposalTag> tags(Notes note) {
    Note tagged = TAGGER.tag(note.build());
    return tagged.passages().stream().flatMap(p -> p.tags().proposals().stream()).toList();
  }

  private static Notes note(String heading, String text) {
    return Notes.in("en", "Report on ports").section("I", heading).text(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MARISTEL | Officers joined MARISTEL in May. | MARISTEL title",
        "2. MARISTEL: results | Officers joined MARISTEL in May. | MARISTEL title",
        "MARISTEL Strelsau | The project has two parts. | MARISTEL Strelsau title",
        "Training under MARISTEL | Officers joined MARISTEL. | MARISTEL title",
        "Plan of All Ruritanian Ports (PARP) | Six ports joined PARP. | PARP title",
        "Mar PORTOS-XY ABC, segunda fase | O Mar PORTOS-XY ABC acabou. | Mar PORTOS-XY ABC title",
        "Clinique Ruritanie | The project is led by the ministry. | Clinique Ruritanie title"
      })
  void headingAndTextTogetherProposeAName(String heading, String text, String expected) {
    assertThat(proposed(note(heading, text))).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MARISTEL | Officers were trained in May.",
        "Use of personal data (GEDAPR) | GEDAPR applies.",
        "REPORT OF MARISTEL | Officers met at MARISTEL.",
        "Ports of Ruritania | The project began; Ports of Ruritania were inspected.",
        "The Cocaine Route Programme | The programme began.",
        "The Harbour Master | The project began."
      })
  void headingThatTheTextDoesNotTakeUpProposesNothing(String heading, String text) {
    assertThat(proposed(note(heading, text))).isEmpty();
  }

  @Test
  void namesOfAHeadingAndTheTextAreToldApartFromNamesInTheTextOnly() {
    assertThat(
            proposed(
                note(
                        "Amber Roads Facility: contributions",
                        "Under the Amber Roads Facility six centres were opened.")
                    .text("The Silver Roads Facility was closed.")))
        .containsExactly(
            "Amber Roads Facility title",
            "Amber Roads Facility name",
            "Amber Roads Facility name",
            "Silver Roads Facility name",
            "Silver Roads Facility used");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The HALICOP project, a component of COPOLAD, began. | COPOLAD",
        "HALICOP is a project that is funded under SEACOP; the HALICOP project, funded under the"
            + " SEACOP programme, goes on. | SEACOP",
        "The HALICOP project (part of the MARISTEL programme) began. | MARISTEL",
        "El proyecto HALICOP, componente de COPOLAD, empezó. | COPOLAD",
        "Le projet HALICOP, financé par COPOLAD, a commencé. | COPOLAD",
        "Das Projekt HALICOP, ein Teil von COPOLAD, begann. | COPOLAD"
      })
  void parentThatTheTextSaysIsKept(String text, String parent) {
    assertThat(tags(note("Ports", text)))
        .filteredOn(tag -> tag.acronym().equals("HALICOP"))
        .extracting(ProposalTag::parent)
        .contains(Optional.of(parent));
  }

  @Test
  void programmeBesideAnotherIsNotItsPart() {
    assertThat(tags(note("Ports", "The HALICOP project and COPOLAD met; COPOLAD has components.")))
        .extracting(ProposalTag::parent)
        .containsExactly(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Aa-Aa-",
        "Aa Aa Facility for Aa of the Aa ",
        "Programme Aa de la Aa y ",
        "XXX project, funded under ",
        "AAA, known as "
      })
  void textThatRepeatsAPieceIsReadToItsEnd(String piece) {
    String text = "Programme Fund " + piece.repeat(60_000 / piece.length());
    assertThat(TAGGER.tag(note(text, text).build()).passages()).hasSize(2);
  }
}
