package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.councilnotes.TestNotes;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.vocabulary.Thesaurus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {

  @TempDir private static Path folder;

  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void write() {
    try (LuceneArchiveWriter writer =
        LuceneArchiveHome.publicWorld(folder).writer(Thesaurus.NONE)) {
      TestNotes.ENGLISH.forEach(writer::put);
      writer.commit();
    }
  }

  private int run(OutputStream standardOutput, String... arguments) {
    PrintStream before = System.out;
    System.setOut(new PrintStream(standardOutput, false, StandardCharsets.UTF_8));
    try {
      String[] all = new String[arguments.length + 3];
      all[0] = "export";
      all[1] = "--index";
      all[2] = folder.toString();
      System.arraycopy(arguments, 0, all, 3, arguments.length);
      return ArchiveCommand.run(
          new PrintWriter(new StringWriter()), new PrintWriter(err, true), all);
    } finally {
      System.setOut(before);
    }
  }

  @Test
  void tableGoesToStandardOutputUnderItsFilters() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThat(run(out, "", "--format", "csv", "--filter", "country=PA", "--not", "status=adopted"))
        .isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("passage_id,");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("country=PA; not.status=adopted");
  }

  @Test
  void countryIsNamedAsOnThePage() {
    ByteArrayOutputStream byName = new ByteArrayOutputStream();
    ByteArrayOutputStream byCode = new ByteArrayOutputStream();

    assertThat(run(byName, "country:Bolivia", "--format", "ris")).isZero();
    assertThat(run(byCode, "", "--format", "ris", "--filter", "country=bolivia")).isZero();
    assertThat(byName.toString(StandardCharsets.UTF_8)).contains("Bolivia");
    assertThat(numberOfReferences(byName)).isPositive().isEqualTo(numberOfReferences(byCode));
  }

  private static long numberOfReferences(ByteArrayOutputStream ris) {
    return ris.toString(StandardCharsets.UTF_8).lines().filter("ER  - "::equals).count();
  }

  @Test
  void valueThatAFacetCannotHaveIsBadUsage() {
    assertThat(run(OutputStream.nullOutputStream(), "", "--format", "csv", "--not", "year=x"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("no value of year: x").doesNotContain("\tat ");
  }

  @Test
  void workbookGoesIntoAFile() throws IOException {
    Path file = folder.resolve("hits.xlsx");
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThat(run(out, "SEACOP", "--format", "xlsx", "--rows", "mentions", "-o", file.toString()))
        .isZero();
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith("PK");
    assertThat(out.size()).isZero();
    assertThat(err.toString()).contains("hits.xlsx written");
  }

  @Test
  void fileThatCannotBeWrittenIsSaid() {
    Path nowhere = folder.resolve("none/hits.csv");

    assertThat(run(OutputStream.nullOutputStream(), "", "--format", "csv", "-o", "" + nowhere))
        .isEqualTo(3);
    assertThat(err.toString()).contains("cannot be written").doesNotContain("\tat ");
  }

  @Test
  void readerWhoGoesAwayEndsIt() {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("broken pipe");
          }
        };

    assertThat(run(gone, "", "--format", "ris")).isEqualTo(3);
    assertThat(err.toString()).contains("standard output");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "x --format pdf",
        "x --format csv --rows words",
        "x --format ris --rows mentions",
        "x --format csv --sort up",
        "x --format csv --filter nothing=1"
      })
  void wrongUsageEndsWithTwo(String line) {
    assertThat(run(OutputStream.nullOutputStream(), line.split(" "))).isEqualTo(2);
    assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
  }
}
