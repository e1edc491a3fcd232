package org.councilnotes.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.councilnotes.SampleArchive;
import org.councilnotes.store.ArchiveReader;
import org.junit.jupiter.api.Test;

/** Sentences of the sample notes are found by paraphrases of them, written by hand. */
class ParaphrasesIntegrationTest {

  private static final Path TABLE = Path.of("src/test/resources/draft/paraphrases.tsv");
  private static final int FIRST = 32;

  private record Row(String paraphrase, String passage) {

    static Row of(String line) {
      String[] cells = line.split("\t", -1);
      return new Row(cells[0], cells[1]);
    }

    /** Position of the wording of the passage, from 1; 0 where it was not found. */
    int rank(ArchiveReader world) {
      List<Formulation> found = EarlierWordings.of(paraphrase, world).formulations();
      for (int i = 0; i < found.size(); i++) {
        if (found.get(i).uses().stream().anyMatch(use -> use.passage().id().equals(passage))) {
          return i + 1;
        }
      }
      return 0;
    }
  }

  @Test
  void paraphraseFindsItsPassageFirst() throws IOException {
    List<Row> rows;
    try (var lines = Files.lines(TABLE)) {
      rows = lines.filter(line -> !line.startsWith("#")).map(Row::of).toList();
    }
    try (ArchiveReader world = SampleArchive.index().reader()) {
      List<Row> others = rows.stream().filter(row -> row.rank(world) != 1).toList();
      System.out.printf("paraphrases: %d of %d first%n", rows.size() - others.size(), rows.size());
      others.forEach(row -> System.out.printf("  %d %s%n", row.rank(world), row));
      assertThat(rows.size() - others.size())
          .as("first, but %s", others)
          .isGreaterThanOrEqualTo(FIRST);
      assertThat(rows).allSatisfy(row -> assertThat(row.rank(world)).isBetween(1, 3));
    }
  }
}
