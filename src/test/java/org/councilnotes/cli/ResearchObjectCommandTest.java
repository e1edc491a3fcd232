package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.councilnotes.TestNotes;
import org.councilnotes.export.dataset.ZippedDataset;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.vocabulary.Thesaurus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResearchObjectCommandTest {

  @TempDir private static Path folder;

  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void write() {
    try (LuceneArchiveWriter writer =
        LuceneArchiveHome.publicWorld(folder.resolve("index")).writer(Thesaurus.NONE)) {
      TestNotes.ENGLISH.forEach(writer::put);
      writer.commit();
    }
  }

  private int run(String... arguments) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "research-object",
                "--index",
                folder.resolve("index").toString(),
                "--corpus",
                folder.resolve("corpus").toString()));
    all.addAll(List.of(arguments));
    return ArchiveCommand.run(
        new PrintWriter(new StringWriter()),
        new PrintWriter(err, true),
        all.toArray(String[]::new));
  }

  private static ZippedDataset read(Path file) throws IOException {
    return ZippedDataset.of(Files.readAllBytes(file));
  }

  @Test
  void datasetGoesIntoAFileUnderItsFilters() throws IOException {
    Path file = folder.resolve("seacop.zip");

    assertThat(run("" + file, "SEACOP", "Bolivia", "--filter", "country=bolivia")).isZero();
    assertThat(err.toString()).contains("seacop.zip written");
    assertThat(read(file).json("query.json").get("query").stringValue())
        .isEqualTo("SEACOP Bolivia");
    assertThat(read(file).json("query.json").get("filters").stringValue()).isEqualTo("country=BO");
    assertThat(read(file).rows("passages")).isNotEmpty();
  }

  @Test
  void withoutAQueryItHasEveryPassage() throws IOException {
    Path file = folder.resolve("all.zip");

    assertThat(run("" + file)).isZero();
    assertThat(read(file).rows("editions")).hasSize(TestNotes.ENGLISH.size());
  }

  @Test
  void sameFileIsReplacedByTheSameBytes() throws IOException {
    Path file = folder.resolve("again.zip");
    assertThat(run("" + file, "SEACOP")).isZero();
    byte[] once = Files.readAllBytes(file);

    assertThat(run("" + file, "SEACOP")).isZero();
    assertThat(Files.readAllBytes(file)).isEqualTo(once);
    assertThat(folder.resolve("again.zip.part")).doesNotExist();
  }

  @Test
  void fileThatCannotBeWrittenIsSaid() {
    assertThat(run("" + folder.resolve("none/dataset.zip"))).isEqualTo(3);
    assertThat(err.toString()).contains("cannot be written").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x.zip --filter nothing=1",
        "x.zip --not year=x",
        "x.zip --versions some",
        "x.zip --sort newest"
      })
  void wrongUsageEndsWithTwo(String line) {
    assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
    assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
  }

  @Test
  void folderIsNotReplaced() {
    assertThat(run(folder.toString())).isEqualTo(2);
  }
}
