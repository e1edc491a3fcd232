package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.councilnotes.NoteDraft;
import org.councilnotes.TestNotes;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.Note;
import org.councilnotes.vocabulary.Thesaurus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** How people call the commands: what they end with, and what they say where they are not meant. */
class UsageTest {

  /** Of a series that comes before the other one by its name. */
  private static final Note CUSTOMS =
      NoteDraft.numbered("90500/18")
          .report("customs-annual-report", "2017-01-01", "2017-12-31")
          .cover("90500/18")
          .heading("I", "I.", "Customs")
          .paragraph("Containers were searched.")
          .build();

  @TempDir private static Path index;

  private record Ended(int code, String out, String err) {}

  @BeforeAll
  static void write() {
    try (LuceneArchiveWriter writer = LuceneArchiveHome.publicWorld(index).writer(Thesaurus.NONE)) {
      TestNotes.ENGLISH.forEach(writer::put);
      writer.put(CUSTOMS);
      writer.commit();
    }
  }

  private static Ended run(String... arguments) {
    return runAt(index, arguments);
  }

  private static Ended runAt(Path place, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(1, List.of("--index", place.toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        ArchiveCommand.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    return new Ended(code, out.toString(), err.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "SEACOP trained officers in Peru, 0, exact",
    "SEACOP trained no officers in Peru, 1, altered",
    "A zeppelin landed, 4, not-found"
  })
  void verifyEndsWithWhatItFound(String quote, int code, String result) {
    Ended ended = run("verify", quote);
    assertThat(ended.code()).isEqualTo(code);
    assertThat(ended.out()).startsWith(result);
    assertThat(run("verify", "--json", quote).code()).isEqualTo(code);
  }

  @Test
  void everyCommandExplainsItsExitCodes() {
    CommandLine line = new CommandLine(new ArchiveCommand());
    assertThat(line.getSubcommands()).isNotEmpty();
    line.getSubcommands()
        .forEach(
            (name, command) ->
                assertThat(command.getUsageMessage(CommandLine.Help.Ansi.OFF))
                    .as(name)
                    .contains("Exit codes:", " 0 ", " 2 ", " 3 "));
    assertThat(run("verify", "--help").out()).contains("4   not found").contains("deleted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search x",
        "export x --format csv",
        "wording x",
        "verify x",
        "status",
        "dump",
        "show 90364/19",
        "compare 90364/19 90200/18",
        "lineage 90364/19 90200/18",
        "lineage --series s",
        "snapshot copy"
      })
  void indexThatIsNotThereIsSaid(String line) {
    Path nowhere = index.resolve("nowhere");
    Ended ended = runAt(nowhere, line.split(" "));
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .contains("there is no index in " + nowhere, "./archive ingest makes one")
        .doesNotContain("\tat ");
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void wordsWithoutQuotesAreOneQuery() {
    assertThat(run("search", "early", "warning").out())
        .isEqualTo(run("search", "early warning").out())
        .contains("early warning");
    assertThat(run("search", "early", "--json", "warning").out())
        .contains("\"query\" : \"early warning\"");
    assertThat(run("verify", "SEACOP", "trained", "officers", "in", "Peru").code()).isZero();
    assertThat(run("wording", "SEACOP", "trained", "no", "officers").out()).contains("SEACOP");
    assertThat(run("search", "ports", "--jsn").code()).isEqualTo(2);
  }

  @Test
  void wordToLeaveOutFollowsTheSign() {
    assertThat(run("search", "--json", "--", "officers", "-Peru").out())
        .contains("\"query\" : \"officers -Peru\"");
  }

  @ParameterizedTest
  @CsvSource({"search x --jsn, --json", "serach x, search", "lineag --series s, lineage"})
  void nearestCommandOrOptionIsNamed(String line, String meant) {
    Ended ended = run(line.split(" "));
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("did you mean", meant).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"90364/19", "90364-19", "ST 90364 2019 INIT"})
  void noteIsNotComparedWithItself(String again) {
    for (String command : List.of("compare", "lineage")) {
      Ended ended = run(command, "90364/19", again);
      assertThat(ended.code()).isEqualTo(2);
      assertThat(ended.err()).contains("two different notes");
    }
  }

  @Test
  void noteThatIsNamedTwiceStandsOnce() {
    assertThat(run("compare", "90200/18", "90364/19", "90364-19", "--json").out())
        .isEqualTo(run("compare", "90200/18", "90364/19", "--json").out());
  }

  @Test
  void seriesAreListedTheNearestFirstWhereOneIsNotKnown() {
    Ended ended = run("lineage", "--series", "drugs");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .containsSubsequence(
            "no such series: drugs; there are",
            "  drugs-annual-report  2 editions, 2017-18 to 2018-19",
            "  customs-annual-report  2017");
  }
}
