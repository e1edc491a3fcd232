package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.Note;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.web.MarkedSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands mark what they print or write of LIMITE notes. */
class MarkedCommandsTest {

  @TempDir private static Path index;
  @TempDir private Path folder;

  @BeforeAll
  static void write() {
    System.setProperty(LocationOptions.RESTRICTED, "true");
    write(LuceneArchiveHome.publicWorld(index), MarkedSite.PUBLIC);
    write(
        LuceneArchiveHome.completeWorld(index),
        Stream.concat(MarkedSite.PUBLIC.stream(), MarkedSite.RESTRICTED.stream()).toList());
  }

  private static void write(LuceneArchiveHome home, List<Note> notes) {
    try (LuceneArchiveWriter writer = home.writer(Thesaurus.NONE)) {
      notes.forEach(writer::put);
      writer.commit();
    }
  }

  @AfterAll
  static void keepNothing() {
    System.clearProperty(LocationOptions.RESTRICTED);
  }

  /** What a command prints of the complete world. */
  private static String run(String command, String... arguments) {
    return runIn("complete", command, arguments);
  }

  private static String runIn(String world, String command, String... arguments) {
    StringWriter out = new StringWriter();
    String[] all =
        Stream.concat(
                Stream.of(command, "--index", index.toString(), "--world", world),
                Arrays.stream(arguments))
            .toArray(String[]::new);
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(new byte[0]));
    try {
      ArchiveCommand.run(new PrintWriter(out, true), new PrintWriter(out, true), all);
    } finally {
      System.setIn(before);
    }
    return out.toString();
  }

  private static void assertMarked(String printed) {
    assertThat(printed.toLowerCase(Locale.ROOT)).contains(MarkedSite.WORD);
    assertThat(printed).contains("LIMITE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search quokka",
        "search --json quokka",
        "show 90511/19",
        "show --json 90511/19",
        "show --sheet 90511/19",
        "show --sheet --json 90511/19",
        "compare 90510/18 90511/19",
        "compare --json 90510/18 90511/19",
        "lineage --series port-report",
        "lineage --json --series port-report",
        "lineage 90510/18 90511/19",
        "wording quokka officers were trained",
        "wording --json quokka officers were trained",
        "verify quokka officers were trained",
        "verify --json quokka officers were trained",
        "dump"
      })
  void terminalShowsTheMark(String line) {
    String[] words = line.split(" ", -1);
    String printed = run(words[0], Arrays.copyOfRange(words, 1, words.length));
    if (line.startsWith("verify") && !line.contains("--json")) {
      assertThat(printed).contains("90511-19", "LIMITE");
    } else {
      assertMarked(printed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search harbour",
        "search --json harbour",
        "show 90510/18",
        "compare 90510/18 90512/20",
        "lineage --series port-report",
        "wording officers were trained",
        "matrix --csv",
        "dump"
      })
  void publicWorldHasNeitherWordNorMark(String line) {
    String[] words = line.split(" ", -1);

    assertThat(runIn("public", words[0], Arrays.copyOfRange(words, 1, words.length)))
        .doesNotContainIgnoringCase(MarkedSite.WORD)
        .doesNotContain("LIMITE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"matrix", "matrix --csv", "matrix --json"})
  void countsSayFromWhatTheyWereMade(String line) {
    String[] words = line.split(" ", -1);

    assertThat(run(words[0], Arrays.copyOfRange(words, 1, words.length))).contains("LIMITE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "json", "ris", "bibtex", "csl"})
  void exportedFilesAreMarked(String format) throws IOException {
    Path file = folder.resolve("export");
    run("export", "--format", format, "--output", file.toString(), "quokka");

    assertMarked(Files.readString(file));
  }
}
