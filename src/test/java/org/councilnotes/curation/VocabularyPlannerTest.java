package org.councilnotes.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.curation.VocabularyPlanner.Relations;
import org.councilnotes.note.tag.ProposalTag.Sign;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.store.ProgrammeProposal.Extent;
import org.councilnotes.store.ProgrammeProposal.Naming;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Programme.Phase;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what people ask to the file of the corpus. */
class VocabularyPlannerTest {

  private static final List<ProgrammeProposal> PROPOSALS =
      List.of(
          proposal("HALICOP", 3, Optional.of("MARISTEL"), Map.of("en", "Harbour Light Project")),
          proposal("MARISTEL", 2, Optional.of("COPOLAD"), Map.of()),
          proposal("Amber Roads Facility", 1, Optional.empty(), Map.of()));

  @TempDir private Path root;
  private Path file;
  private ProgrammeWriter writer;

  @BeforeEach
  void begin() throws IOException {
    file = Files.createDirectories(root.resolve("vocabulary")).resolve("programmes.yaml");
    writer = new ProgrammeWriter(new Corpus(root));
  }

  private static ProgrammeProposal proposal(
      String name, int notes, Optional<String> parent, Map<String, String> longForms) {
    return new ProgrammeProposal(
        new Naming(name, List.of(), longForms),
        Set.of(Sign.FORM),
        new Extent(notes, notes, OptionalInt.empty(), OptionalInt.empty()),
        parent,
        List.of());
  }

  private VocabularyPlanner planner() {
    return new VocabularyPlanner(PROPOSALS, vocabulary());
  }

  private Vocabulary vocabulary() {
    return Vocabulary.load(new Corpus(root).existingVocabularyFolder());
  }

  private Programme programme(String code) {
    return vocabulary().programme(code).orElseThrow();
  }

  @Test
  void manyAreAcceptedAtOnceWithTheirParents() {
    writer.change(planner().acceptAll(2));

    assertThat(programme("HALICOP").kin().parent()).hasValue("MARISTEL");
    assertThat(programme("MARISTEL").kin().parent()).hasValue("COPOLAD");
    assertThat(vocabulary().programme("AMBER-ROADS-FACILITY")).isEmpty();
    assertThat(planner().acceptAll(1)).hasSize(1);
  }

  @Test
  void proposalIsNamedByItsCodeOrItsName() {
    assertThat(planner().accept(List.of("AMBER-ROADS-FACILITY")))
        .isEqualTo(planner().accept(List.of("Amber Roads Facility")));
    assertThatThrownBy(() -> planner().accept(List.of("COPOLAD")))
        .isInstanceOf(CurationException.class);
    assertThatThrownBy(() -> planner().accept(List.of())).isInstanceOf(CurationException.class);
  }

  @Test
  void nothingOfWhatIsDeclinedIsProposedAgain() {
    writer.change(planner().decline(List.of("HALICOP", "Amber Roads Facility")));

    assertThat(vocabulary().notProgrammes())
        .contains("HALICOP", "Harbour Light Project", "Amber Roads Facility");
  }

  @Test
  void proposalMergedIntoAProgrammeGivesItItsNames() throws IOException {
    Files.writeString(
        file,
        """
        extends: default
        programmes:
        # ours
        - code: LIGHT
          acronyms: [LIGHT] # only one
          names:
            en: Light of the Ports
          parent: COPOLAD # since 2019
        """);

    writer.change(planner().merge(List.of("HALICOP"), "LIGHT"));

    assertThat(programme("LIGHT").wording().acronyms()).containsExactly("LIGHT", "HALICOP");
    assertThat(programme("LIGHT").wording().names().get("en"))
        .containsExactly("Light of the Ports", "Harbour Light Project");
    assertThat(file)
        .hasContent(
            """
            extends: default
            programmes:
            # ours
            - code: LIGHT
              acronyms: [LIGHT, HALICOP]
              names: {en: ['Light of the Ports', 'Harbour Light Project']}
              parent: COPOLAD # since 2019
            """);
  }

  @Test
  void programmeMergedIntoAnotherGoesAndItsPartsMove() {
    writer.change(planner().accept(List.of("HALICOP", "MARISTEL")));

    writer.change(planner().merge(List.of("MARISTEL"), "Amber Roads Facility"));

    assertThat(vocabulary().programme("MARISTEL")).isEmpty();
    assertThat(programme("AMBER-ROADS-FACILITY").wording().acronyms()).containsExactly("MARISTEL");
    assertThat(programme("HALICOP").kin().parent()).hasValue("AMBER-ROADS-FACILITY");
  }

  @Test
  void shippedProgrammeIsNotMergedAwayButTakesNames() {
    assertThatThrownBy(() -> planner().merge(List.of("SEACOP"), "COPOLAD"))
        .isInstanceOf(CurationException.class)
        .hasMessageContaining("Shipped");

    Programme before = programme("SEACOP");
    writer.change(planner().merge(List.of("HALICOP"), "SEACOP"));

    assertThat(programme("SEACOP").wording().acronyms()).contains("HALICOP");
    assertThat(programme("SEACOP").wording().aliases()).isEqualTo(before.wording().aliases());
    assertThat(programme("SEACOP").kin()).isEqualTo(before.kin());
    assertThat(programme("SEACOP").phases()).isEqualTo(before.phases());
  }

  @Test
  void parentSuccessorAndPhasesAreSetAndTakenAway() throws IOException {
    writer.change(planner().accept(List.of("MARISTEL", "HALICOP")));
    List<Phase> phases = List.of(new Phase("II", OptionalInt.of(2019), OptionalInt.empty()));

    writer.change(
        planner()
            .relate(
                "HALICOP",
                new Relations(
                    Optional.of("SEACOP"), Optional.of("MARISTEL"), Optional.of(phases))));

    assertThat(programme("HALICOP").kin().parent()).hasValue("SEACOP");
    assertThat(programme("HALICOP").kin().successor()).hasValue("MARISTEL");
    assertThat(programme("HALICOP").phases()).isEqualTo(phases);

    writer.change(
        planner()
            .relate(
                "HALICOP",
                new Relations(Optional.of(""), Optional.empty(), Optional.of(List.of()))));

    assertThat(programme("HALICOP").kin().parent()).isEmpty();
    assertThat(programme("HALICOP").kin().successor()).hasValue("MARISTEL");
    assertThat(programme("HALICOP").phases()).isEmpty();
    assertThat(Files.readString(file)).contains("successor: MARISTEL").doesNotContain("phases");
  }

  @Test
  void circleOfParentsIsRefusedAndNothingIsWritten() throws IOException {
    writer.change(planner().accept(List.of("MARISTEL", "HALICOP")));
    String before = Files.readString(file);

    assertThatThrownBy(
            () ->
                writer.change(
                    planner()
                        .relate(
                            "MARISTEL",
                            new Relations(
                                Optional.of("HALICOP"), Optional.empty(), Optional.empty()))))
        .hasMessageContaining("circle");

    assertThat(file).hasContent(before);
  }

  @Test
  void previewWritesNothing() {
    Vocabulary after = writer.preview(planner().accept(List.of("HALICOP")));

    assertThat(after.programme("HALICOP")).isPresent();
    assertThat(vocabulary().programme("HALICOP")).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void whatIsAsItShouldBeIsLeftAlone() throws IOException {
    writer.change(planner().accept(List.of("HALICOP", "MARISTEL")));
    String before = Files.readString(file);

    assertThat(planner().put(vocabulary().programmes())).isEmpty();
    writer.change(planner().accept(List.of("HALICOP")));

    assertThat(file).hasContent(before);
  }
}
