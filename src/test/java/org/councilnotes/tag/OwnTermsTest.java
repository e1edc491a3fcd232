package org.councilnotes.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.GroupTag;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.note.tag.TermTag;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terms of vocabularies that users keep. */
class OwnTermsTest {

  @TempDir private Path folder;

  @BeforeEach
  void keepVocabularies() throws IOException {
    Files.writeString(
        folder.resolve("themes.yaml"),
        """
        facet: theme
        labels: {en: Theme}
        terms:
        - code: GENDER
          names: {en: [gender equality], es: [igualdad de género]}
          aliases: [women in Latin America]
        - code: AGENCIES
          names: {en: [drugs agency]}
        - code: EU
          names: {en: [European matters]}
        """);
    Files.writeString(
        folder.resolve("organisations.yaml"),
        """
        facet: organisation
        labels: {en: Organisation}
        terms:
        - code: EUDA
          names: {en: [EU Drugs Agency]}
          acronyms: [EUDA]
        """);
  }

  @Test
  void termIsTaggedWithItsEvidence() {
    String text = "Gender equality came first.";

    TermTag tag = tags(text).terms().getFirst();

    assertThat(tag.vocabulary()).isEqualTo("theme");
    assertThat(tag.code()).isEqualTo("GENDER");
    assertThat(tag.evidence().rule()).isEqualTo("name");
    assertThat(tag.evidence().range().orElseThrow().of(text)).isEqualTo("Gender equality");
  }

  @Test
  void termIsFoundInEveryLanguageAndWithoutAccents() {
    assertThat(terms("La igualdad de genero y la mujer.")).containsExactly("theme GENDER");
  }

  @Test
  void acronymIsMatchedAsPrinted() {
    assertThat(terms("The EUDA and euda.")).containsExactly("organisation EUDA");
  }

  @Test
  void vocabulariesTakeNoWordsFromEachOther() {
    assertThat(terms("The EU Drugs Agency met."))
        .containsExactly("organisation EUDA", "theme AGENCIES");
  }

  @Test
  void countriesAndGroupsAreFoundAsIfThereWereNoTerms() {
    PassageTags tags = tags("Women in Latin America and Peru; the EU Drugs Agency.");

    assertThat(tags.groups()).extracting(GroupTag::code).containsExactly("LATIN-AMERICA", "EU");
    assertThat(tags.countries()).extracting(CountryTag::code).containsExactly("PE");
    assertThat(tags.terms()).hasSize(3);
  }

  @Test
  void codeOfATermMayBeThatOfAGroup() {
    PassageTags tags = tags("European matters of the EU.");

    assertThat(tags.terms()).extracting(TermTag::code).containsExactly("EU");
    assertThat(tags.groups()).extracting(GroupTag::code).containsExactly("EU");
  }

  private List<String> terms(String text) {
    return tags(text).terms().stream().map(t -> t.vocabulary() + " " + t.code()).toList();
  }

  private PassageTags tags(String text) {
    NoteTagger tagger = new NoteTagger(Vocabulary.load(Optional.of(folder)));
    Passage passage = tagger.tag(Notes.of("en", text)).passages().getFirst();
    return passage.tags();
  }
}
