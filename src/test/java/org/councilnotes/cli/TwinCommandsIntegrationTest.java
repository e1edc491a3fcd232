package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.councilnotes.TestCorpus;
import org.councilnotes.TwinCorpora;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Commands that read the public world print the same, whether there are restricted notes or not.
 * {@code status} is the operator's, and names every file.
 */
class TwinCommandsIntegrationTest {

  /** Times of two runs; a name of a snapshot is one. */
  private static final String TIMES =
      "\\d{8}T\\d{6}Z-\\d{3}|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";

  @TempDir private static Path folder;

  @BeforeAll
  static void read() {
    ingest("a", TwinCorpora.open(folder.resolve("a/corpus")));
    System.setProperty(LocationOptions.RESTRICTED, "true");
    ingest("b", TwinCorpora.restricted(folder.resolve("b/corpus")));
  }

  @AfterAll
  static void keepNothing() {
    System.clearProperty(LocationOptions.RESTRICTED);
  }

  private static void ingest(String side, TestCorpus files) {
    assertThat(files.root()).isDirectory();
    run(side, "ingest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search drugs",
        "search --json drugs",
        "search quixotically",
        "search --json quixoticaly",
        "search --json country:TV",
        "search 90803/19",
        "show 91790/19",
        "show --json 90801/19",
        "show 90803/19",
        "show wk-90155-19",
        "dump",
        "dump --imported",
        "matrix --csv",
        "matrix --json",
        "lineage 91790/19 90801/19",
        "wording officials of Tuvalu were waiting",
        "verify officials of Tuvalu were quixotically waiting",
        "export --format csv --output FILE drugs",
        "export --format json --output FILE quixotically",
        "export --format bibtex --output FILE the"
      })
  void publicWorldIsToldTheSame(String line) throws Exception {
    String one = told("a", line);

    assertThat(one).doesNotContain("exit 2").isEqualTo(told("b", line));
  }

  private static String told(String side, String line) throws Exception {
    Path file = folder.resolve("out");
    Files.deleteIfExists(file);
    String[] words = line.replace("FILE", file.toString()).split(" ", -1);
    List<String> arguments = new ArrayList<>(List.of(words[0], "--world", "public"));
    arguments.addAll(Arrays.asList(words).subList(1, words.length));
    String printed = run(side, arguments.toArray(String[]::new));
    return (printed + (Files.exists(file) ? Files.readString(file) : "")).replaceAll(TIMES, "-");
  }

  /** What a command prints on both streams, with its exit code. */
  private static String run(String side, String... line) {
    List<String> all = new ArrayList<>(Arrays.asList(line));
    all.addAll(1, List.of("--index", folder.resolve(side).resolve("index").toString()));
    all.addAll(1, List.of("--corpus", folder.resolve(side).resolve("corpus").toString()));
    StringWriter out = new StringWriter();
    PrintWriter both = new PrintWriter(out, true);
    int code = ArchiveCommand.run(both, both, all.toArray(String[]::new));
    return out + "exit " + code;
  }
}
