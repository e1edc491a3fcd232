package org.councilnotes.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.TermTag;
import org.councilnotes.yaml.InvalidYamlException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vocabularies that users keep beside those of the program. */
class UserVocabularyTest {

  private static final String HEAD = "facet: theme\nlabels: {en: Theme, fr: Thème}\n";

  @TempDir private Path root;

  @BeforeEach
  void makeFolder() throws IOException {
    Files.createDirectory(folder());
  }

  @Test
  void furtherFileIsAVocabularyOfItsOwn() {
    write(
        "themes.yaml",
        HEAD
            + """
            terms:
            - code: HEALTH
              names: {en: [health]}
            - code: TREATMENT
              names: {en: [treatment]}
              acronyms: [TRT]
              parent: HEALTH
            """);

    UserVocabulary themes = load().own().getFirst();

    assertThat(load().ownFacets()).containsExactly("theme");
    assertThat(themes.label(Locale.FRENCH)).isEqualTo("Thème");
    assertThat(themes.label(Locale.GERMAN)).isEqualTo("Theme");
    assertThat(themes.term("TREATMENT").orElseThrow().kin().parent()).contains("HEALTH");
  }

  @Test
  void filesAreReadInTheOrderOfTheirNamesAndOthersAreLeft() {
    write("b.yaml", vocabulary("bodies"));
    write("a.yml", vocabulary("acts"));
    write(".hidden.yaml", "nonsense");
    write("notes.txt", "nonsense");
    write("themes.yaml~", "nonsense");

    assertThat(load().ownFacets()).containsExactly("acts", "bodies");
  }

  @ParameterizedTest
  @ValueSource(strings = {"deleted", "kind", "number", "section"})
  void fieldOfQueriesIsNoKey(String field) {
    refused(
        "labels: {en: T}\nterms: [{code: A, names: {en: a}}]\nfacet: " + field + "\n",
        "line 3: " + field + " means something else already");
  }

  @Test
  void brokenFileIsReportedWithFileAndLine() {
    refused("", "themes.yaml, line 1: the file is empty");
    refused("labels: {en: T}\nterms: [{code: A, names: {en: a}}]\n", "facet is missing");
    refused(
        "facet: Theme\nlabels: {en: T}\nterms: [{code: A, names: {en: a}}]\n",
        "line 1: facet is to be lower-case letters from a to z: Theme");
    refused(
        "labels: {en: T}\nterms: [{code: A, names: {en: a}}]\nfacet: country\n",
        "line 3: country means something else already");
    refused("facet: theme\nterms: [{code: A, names: {en: a}}]\n", "labels are missing");
    refused(HEAD, "terms are missing");
    refused(HEAD + "terms: []\n", "line 3: terms are missing");
    refused(HEAD + "term: []\n", "line 3: unknown key term");
  }

  @Test
  void contradictionsAreReportedWithTheirLine() {
    String two = HEAD + "terms:\n- {code: A, names: {en: a}}\n- ";
    refused(two + "{code: A}\n", "line 5: A stands twice");
    refused(two + "{code: B}\n", "line 5: B has neither names nor aliases nor acronyms");
    refused(two + "{code: none, names: {en: b}}\n", "line 5: the code none means");
    refused(two + "{code: B, acronyms: B, parent: C}\n", "line 5: unknown parent C");
    refused(two + "{code: B, acronyms: B, successor: C}\n", "line 5: unknown successor C");
    refused(two + "{code: B, acronyms: B, phases: []}\n", "line 5: unknown key phases");
    refused(two + "{code: B, acronyms: B, parent: B}\n", "line 5: its parents run in a circle");
    refused(
        two + "{code: B, acronyms: B, successor: B}\n", "line 5: its successors run in a circle");
    refused(
        two + "{code: B, acronyms: B, parent: C}\n- {code: C, acronyms: C, successor: B}\n",
        "line 5: its parents and successors run in a circle");
  }

  @Test
  void twoFilesOfOneFacetAreRefused() {
    write("a.yaml", vocabulary("theme"));
    write("b.yaml", vocabulary("theme"));

    assertThatThrownBy(this::load)
        .isInstanceOf(InvalidYamlException.class)
        .hasMessage("b.yaml, line 1: theme is the facet of a.yaml already");
  }

  @Test
  void settingsOfTheCorpusChangeWithEachFile() {
    Corpus corpus = new Corpus(root);
    String without = corpus.settings();
    write("themes.yaml", vocabulary("theme"));
    String with = corpus.settings();
    write("themes.yaml", vocabulary("themes"));
    String changed = corpus.settings();

    assertThat(List.of(without, with, changed)).doesNotHaveDuplicates();
    delete("themes.yaml");
    assertThat(corpus.settings()).isEqualTo(without);
  }

  @Test
  void vocabularyOfTheSamplesIsSound() {
    Vocabulary samples = Vocabulary.load(new Corpus(Path.of("corpus")).existingVocabularyFolder());

    assertThat(samples.thesaurus().term(organisation("EMCDDA"))).containsExactly("EMCDDA", "EUDA");
    assertThat(samples.thesaurus().term(organisation("CICAD"))).containsExactly("CICAD", "OAS");
  }

  private static TermTag organisation(String code) {
    return new TermTag("organisation", code, Evidence.ofSection("test"));
  }

  private void refused(String yaml, String message) {
    write("themes.yaml", yaml);
    assertThatThrownBy(this::load)
        .isInstanceOf(InvalidYamlException.class)
        .hasMessageContaining(message);
  }

  private static String vocabulary(String facet) {
    return "facet: %s\nlabels: {en: L}\nterms: [{code: A, names: {en: a}}]\n".formatted(facet);
  }

  private Vocabulary load() {
    return Vocabulary.load(Optional.of(folder()));
  }

  private Path folder() {
    return root.resolve("vocabulary");
  }

  private void write(String file, String yaml) {
    try {
      Files.writeString(folder().resolve(file), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete(String file) {
    try {
      Files.delete(folder().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
