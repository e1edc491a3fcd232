package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.councilnotes.TestCorpus;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classified notes are refused, and no report, status or log shows a word of them. */
class ClassifiedIntegrationTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RESTREINT UE/EU RESTRICTED",
        "CONFIDENTIEL UE/EU CONFIDENTIAL",
        "SECRET UE/EU SECRET",
        "TRÈS SECRET UE/EU TOP SECRET",
        "NATO RESTRICTED",
        "R-UE/EU-R"
      })
  void neitherTitleNorNumberNorTextIsShown(String grade) {
    String cover = TestCorpus.cover("90801/19", "\n" + grade + "\n");
    assertThat(cover).contains("Meeting on ports");
    TestCorpus files =
        TestCorpus.in(folder.resolve("corpus"))
            .write("a.txt", cover.replace("Meeting on ports", "Walrus") + "The walrus spoke.\n")
            .note("b.txt", "90802/19", "Ports.");
    String secret = files.path("a.txt").toString();
    String other = files.path("b.txt").toString();

    String told =
        run("ingest")
            + run("ingest", "--json")
            + run("status")
            + run("status", "--json")
            + run("show", secret)
            + run("show", "--json", secret)
            + run("show", "--sheet", secret)
            + run("compare", secret, other)
            + run("lineage", secret, other)
            + run("search", "spoke")
            + run("dump");

    assertThat(told).contains("classified", "90802").doesNotContain("90801");
    assertThat(told).doesNotContainIgnoringCase("walrus");
  }

  /** What a command prints to both streams. */
  private String run(String command, String... more) {
    StringWriter out = new StringWriter();
    Path corpus = folder.resolve("corpus");
    Path index = folder.resolve("index");
    Stream<String> places =
        Stream.of(command, "--corpus", corpus.toString(), "--index", index.toString());
    ArchiveCommand.run(
        new PrintWriter(out, true),
        new PrintWriter(out, true),
        Stream.concat(places, Stream.of(more)).toArray(String[]::new));
    return out.toString();
  }
}
