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
import java.util.stream.Stream;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.curation.VocabularyEdit.Decline;
import org.councilnotes.curation.VocabularyEdit.Put;
import org.councilnotes.note.tag.ProposalTag.Sign;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.store.ProgrammeProposal.Extent;
import org.councilnotes.store.ProgrammeProposal.Naming;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.RelatedCodes;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.vocabulary.Vocabulary.Wording;
import org.councilnotes.yaml.InvalidYamlException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeWriterTest {

  private static final Vocabulary NONE = Vocabulary.load(Optional.empty());

  private static final Programme PORTS =
      programme("PORTS-EU", Map.of("en", List.of("Programme: the Ports' own")), "PoRTS-EU");

  @TempDir private Path root;
  private Path file;
  private ProgrammeWriter own;

  @BeforeEach
  void begin() {
    file = root.resolve("vocabulary/programmes.yaml");
    own = new ProgrammeWriter(new Corpus(root));
  }

  @Test
  void firstProgrammeMakesAFileThatAddsToTheShippedOnes() throws IOException {
    own.change(List.of(new Put(PORTS)));

    Programme added = vocabulary().programme("PORTS-EU").orElseThrow();
    assertThat(added.wording().acronyms()).containsExactly("PoRTS-EU");
    assertThat(added.wording().names().get("en")).containsExactly("Programme: the Ports' own");
    assertThat(vocabulary().programme("COPOLAD")).isPresent();
    assertThat(Files.readString(file)).isEqualTo(new ProgrammeEntry(PORTS).yaml());
    assertOnlyTheFileIsThere();
  }

  @Test
  void namesThatAreNoAcronymsBecomeAliases() {
    own.change(List.of(new Put(ProgrammeEntry.of(proposal("EUCAP Zenda Ruritania"), NONE))));
    own.change(List.of(new Put(ProgrammeEntry.of(proposal("Ruritanus+"), NONE))));
    own.change(List.of(new Decline("Harbours 2020")));

    assertThat(vocabulary().programme("EUCAP-ZENDA-RURITANIA").orElseThrow().wording().aliases())
        .containsExactly("EUCAP Zenda Ruritania");
    assertThat(vocabulary().programme("RURITANUS-PLUS").orElseThrow().wording().aliases())
        .containsExactly("Ruritanus+");
    assertThat(vocabulary().notProgrammes()).contains("Harbours 2020");
  }

  @Test
  void whatPeopleWroteStaysAsItIs() throws IOException {
    String before =
        """
        # ours
        programmes:
          # the first
          - code: A1
            names:
              en: [One,
                   Two] # two names
            phases:
              - label: I   # only one
          # what comes next is no list of ours

        # themes that are none
        not-programmes:
        - HIV   # a virus
        extends: default
        """;
    write(before);
    own.change(List.of(new Put(PORTS)));
    own.change(List.of(new Decline("ICT")));

    String after = Files.readString(file);
    assertThat(after.lines().filter(line -> !before.lines().toList().contains(line)))
        .containsExactly(
            "  - code: PORTS-EU",
            "    names: {en: 'Programme: the Ports'' own'}",
            "    acronyms: [PoRTS-EU]",
            "- ICT");
    assertThat(after.replaceFirst("(?s)  - code: PORTS.*EU]\n", "").replace("- ICT\n", ""))
        .isEqualTo(before);
    assertThat(vocabulary().notProgrammes()).contains("HIV", "ICT", "UNODC");
  }

  @Test
  void twiceIsOnce() throws IOException {
    own.change(List.of(new Put(PORTS)));
    own.change(List.of(new Decline("ICT")));
    String once = Files.readString(file);
    own.change(List.of(new Put(PORTS)));
    own.change(List.of(new Decline("ICT")));
    assertThat(Files.readString(file)).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "programmes:\n- code: A\n  names: {en: One}",
        "programmes:\r\n- code: A\r\n  names: {en: One}\r\n",
        "programmes:\n- code: A\n  names:\n    en: |\n      One\n\n# end\n",
        "not-programmes:\n- X\n\n\n",
        "extends: default\n"
      })
  void itemIsAddedHoweverTheFileIsWritten(String before) throws IOException {
    write(before);
    own.change(List.of(new Put(PORTS)));

    assertThat(vocabulary().programme("PORTS-EU")).isPresent();
    assertThat(vocabulary().programme("A").isPresent()).isEqualTo(before.contains("code: A"));
    assertThat(Files.readString(file).contains("\n- code: A\n"))
        .isEqualTo(before.contains("\n- code: A\n"));
    assertThat(Files.readString(file)).endsWith("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "programmes: []\n",
        "programmes: [{code: A, names: {en: One}}]\n",
        "programmes:\n",
        "programmes: {\n",
        "programme:\n- code: A\n",
        "extends: default\n...\n"
      })
  void fileThatCannotBeAddedToStaysAsItIs(String before) throws IOException {
    write(before);

    assertThatThrownBy(() -> own.change(List.of(new Put(PORTS))))
        .isInstanceOf(InvalidYamlException.class);
    assertThat(Files.readString(file)).isEqualTo(before);
    assertOnlyTheFileIsThere();
  }

  private void assertOnlyTheFileIsThere() throws IOException {
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files.toList()).isEqualTo(List.of(file));
    }
  }

  private void write(String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Vocabulary vocabulary() {
    return Vocabulary.load(new Corpus(root).existingVocabularyFolder());
  }

  private static ProgrammeProposal proposal(String name) {
    return new ProgrammeProposal(
        new Naming(name, List.of(), Map.of()),
        Set.of(Sign.FORM),
        new Extent(1, 1, OptionalInt.empty(), OptionalInt.empty()),
        Optional.empty(),
        List.of());
  }

  private static Programme programme(
      String code, Map<String, List<String>> names, String... acronyms) {
    return new Programme(
        code,
        new Wording(names, List.of(), List.of(acronyms)),
        new RelatedCodes(Optional.empty(), Optional.empty()),
        List.of());
  }
}
