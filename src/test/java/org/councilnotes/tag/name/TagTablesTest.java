package org.councilnotes.tag.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TagTablesTest {

  @Test
  void everyTableCountsForTheDigest() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "tag"))) {
      assertThat(files.map(file -> "/tag/" + file.getFileName()))
          .containsExactlyInAnyOrderElementsOf(TagTables.ALL);
    }
  }
}
