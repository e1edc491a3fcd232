package org.councilnotes.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.yaml.InvalidYamlException;
import org.councilnotes.yaml.YamlMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packs of programmes that ship inside the program. */
class PacksTest {

  /** Entries that are older than the rule that each has a source. */
  private static final Set<String> UNSOURCED =
      Set.of("MASIF", "EU-ACT", "EUROFRONT", "DROSICAN", "PREDEM");

  private static final int FEWEST = 150;

  @TempDir private Path folder;

  @Test
  void codesAreUniqueOverAllPacks() {
    List<String> codes = VocabularyFiles.packs().stream().flatMap(p -> codes(p).stream()).toList();

    assertThat(codes).doesNotHaveDuplicates();
  }

  @Test
  void everyNewEntryTellsWhereItWasSeen() {
    List<String> sourced = new ArrayList<>();
    for (String pack : VocabularyFiles.packs()) {
      for (YamlMapping entry : entries(pack)) {
        if (!entry.texts("source").isEmpty()) {
          sourced.add(entry.required("code"));
        }
      }
    }

    assertThat(sourced).hasSizeGreaterThanOrEqualTo(FEWEST);
    assertThat(VocabularyFiles.packs().stream().flatMap(p -> codes(p).stream()))
        .filteredOn(code -> !UNSOURCED.contains(code))
        .isSubsetOf(sourced);
  }

  @Test
  void allPacksAreLoadedUnlessACorpusNamesSome() throws IOException {
    assertThat(loaded("extends: default\n")).contains("COPOLAD", "FRONTEX", "HORIZON-2020");
    assertThat(loaded("extends: default\npacks: [drugs]\n"))
        .containsExactlyElementsOf(codes("drugs"));
    assertThat(loaded("extends: default\npacks: []\nprogrammes: [{code: MINE}]\n"))
        .containsExactly("MINE");
  }

  @Test
  void everyPackStandsAlone() throws IOException {
    for (String pack : VocabularyFiles.packs()) {
      assertThat(loaded("extends: default\npacks: [" + pack + "]\n")).isEqualTo(codes(pack));
    }
  }

  @Test
  void entryOfACorpusTakesThePlaceOfThatOfAPack() throws IOException {
    write("extends: default\nprogrammes:\n- {code: FRONTEX, names: {en: Borders}}\n");

    Programme own = Vocabulary.load(Optional.of(folder)).programme("FRONTEX").orElseThrow();

    assertThat(own.wording().names().get("en")).containsExactly("Borders");
    assertThat(own.use().isAgency()).isFalse();
  }

  @Test
  void unknownPackIsReportedWithItsLine() {
    refused("extends: default\npacks: [fish]\n", "line 2: unknown pack fish");
    refused("packs: [drugs]\n", "line 1: packs need extends: default");
  }

  @Test
  void nonsenseInAnOptionIsReportedWithItsLine() {
    refused("programmes:\n- code: A\n  kind: club\n", "line 3: only agency can be said");
    refused("programmes:\n- code: A\n  country: x\n", "line 3: country is to be true or false");
  }

  private void refused(String yaml, String message) {
    assertThatThrownBy(() -> loaded(yaml))
        .isInstanceOf(InvalidYamlException.class)
        .hasMessageContaining(message);
  }

  private List<String> loaded(String yaml) throws IOException {
    write(yaml);
    return Vocabulary.load(Optional.of(folder)).programmes().stream().map(Programme::code).toList();
  }

  private void write(String yaml) throws IOException {
    Files.writeString(folder.resolve("programmes.yaml"), yaml);
  }

  private static List<String> codes(String pack) {
    return entries(pack).stream().map(entry -> entry.required("code")).toList();
  }

  private static List<YamlMapping> entries(String pack) {
    String name = "/vocabulary/packs/%s.yaml".formatted(pack);
    try (InputStream file = PacksTest.class.getResourceAsStream(name);
        Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      return YamlMapping.read(name, reader).maps("programmes");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
