package org.councilnotes.tag.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameLexiconsTest {

  @TempDir private Path folder;

  private Vocabulary withTheme(String name) throws IOException {
    Files.writeString(
        folder.resolve("themes.yaml"),
        "facet: theme\nlabels: {en: Theme}\nterms:\n  - code: PORTS\n    names: {en: %s}\n"
            .formatted(name));
    return Vocabulary.load(Optional.of(folder));
  }

  @Test
  void lexiconsOfTheProgramAreBuiltOnce() {
    NameLexicons first = NameLexicons.ofVocabulary(Vocabulary.load(Optional.empty()));

    assertThat(NameLexicons.ofVocabulary(Vocabulary.load(Optional.of(folder)))).isSameAs(first);
    assertThat(first.of("fr")).isSameAs(first.of("fr")).isNotSameAs(first.of("es"));
  }

  @Test
  void equalVocabulariesShareLexiconsAndChangedOnesHaveTheirOwn() throws IOException {
    NameLexicons ports = NameLexicons.ofVocabulary(withTheme("Harbour watch"));

    assertThat(NameLexicons.ofVocabulary(withTheme("Harbour watch"))).isSameAs(ports);
    NameLexicons ships = NameLexicons.ofVocabulary(withTheme("Ship watch"));
    assertThat(ships).isNotSameAs(ports);
    assertThat(found(ships, "The Ship watch began.")).isEqualTo(1);
    assertThat(found(ports, "The Ship watch began.")).isZero();
  }

  private static int found(NameLexicons lexicons, String text) {
    return lexicons.of("en").find(PassageWords.of(text)).size();
  }
}
