package org.councilnotes.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.tag.YearTag;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Years in names of programmes. */
class ProgrammeYearTest {

  private static final String TEXT = "Harbours 2020 began in 2014 and ended in 2020.";

  @TempDir private Path folder;

  @Test
  void yearInTheNameOfProgrammeOfTheVocabularyIsNoEventYear() throws IOException {
    Files.writeString(
        folder.resolve("programmes.yaml"),
        """
        extends: default
        programmes:
        - code: HARBOURS-2020
          names: {en: [Harbours 2020]}
        """);

    assertThat(years(Optional.of(folder))).containsExactly("2014", "2020");
    assertThat(years(Optional.empty())).containsExactly("2020", "2014", "2020");
  }

  private static List<String> years(Optional<Path> folder) {
    return new NoteTagger(Vocabulary.load(folder))
        .tag(Notes.of("en", TEXT)).passages().getLast().tags().eventYears().stream()
            .map(YearTag::year)
            .map(year -> Integer.toString(year))
            .toList();
  }
}
