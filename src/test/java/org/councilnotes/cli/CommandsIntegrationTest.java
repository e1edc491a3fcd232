package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.councilnotes.SampleArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as scripts call them: exit codes, JSON, messages. */
class CommandsIntegrationTest {

  private static final Path SAMPLES = Path.of("corpus", "notes");

  @TempDir private Path folder;

  private record Ended(int code, String out, String err) {
    JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }
  }

  @Test
  void ingestReportsEachFileAndEndsWithOneWhereOneFailed() throws IOException {
    copy("91581-18.pdf");
    Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7 and nothing more");
    Ended first = ingest("--json");
    assertThat(first.code()).isEqualTo(1);
    assertThat(first.json().at("/counts/indexed").asInt()).isEqualTo(1);
    assertThat(first.json().at("/counts/failed").asInt()).isEqualTo(1);
    assertThat(first.json().at("/files/0/path").asString()).isEqualTo("91581-18.pdf");
    assertThat(first.json().at("/files/1/reason").asString()).startsWith("parse error");
    assertThat(first.json().has("seconds")).isTrue();

    Files.delete(folder.resolve("broken.pdf"));
    assertThat(ingest().code()).isZero();
    assertThat(run("status", "--json", "--index", index()).json().at("/counts/indexed").asInt())
        .isEqualTo(1);
  }

  @Test
  void rebuildGivesTheSameNotes() throws IOException {
    copy("91581-18.pdf");
    assertThat(ingest().code()).isZero();
    assertThat(ingest("--rebuild").code()).isZero();
    assertThat(run("show", "91581/18", "--index", index(), "--json").json().at("/id").asString())
        .isEqualTo("91581-18");
  }

  @Test
  void corpusThatIsNotThereCannotBeRead() {
    Ended ended = run("ingest", "--corpus", folder.resolve("nowhere").toString());
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("nowhere").doesNotContain("\tat ");
  }

  @Test
  void fileIsShownWithoutAnyIndex() {
    Ended ended = run("show", SAMPLES.resolve("91790-19.pdf").toString(), "--json");
    assertThat(ended.code()).isZero();
    JsonNode note = ended.json();
    assertThat(note.at("/number").asString()).isEqualTo("91790/19");
    assertThat(note.at("/reportYears").toString()).isEqualTo("[2018,2019]");
    assertThat(note.at("/passages").size()).isGreaterThan(50);
    int kept = note.at("/characters/kept").asInt();
    int dropped = note.at("/characters/dropped").asInt();
    assertThat(note.at("/characters/extracted").asInt()).isEqualTo(kept + dropped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"91790/19", "ST 91790 2019 INIT", "91790-19", "st91790.en19.pdf"})
  void noteIsShownByAnySpelling(String spelling) {
    Ended ended = sample("show", spelling);
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("91790-19 (en)");
  }

  @Test
  void whatIsNeitherFileNorNoteIsSaid() {
    Ended ended = sample("show", "99999/99");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("99999/99");
  }

  @Test
  void brokenFileIsShownWithItsReason() throws IOException {
    byte[] whole = Files.readAllBytes(SAMPLES.resolve("91582-18.docx"));
    Path file = folder.resolve("broken.docx");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    Ended ended = run("show", file.toString());
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("broken.docx");
  }

  @Test
  void searchObeysFiltersExclusionsSortAndSize() {
    JsonNode found =
        sample(
                "search",
                "COPOLAD",
                "--filter",
                "year=2018",
                "--not",
                "country=BR",
                "--sort",
                "newest",
                "--size",
                "3",
                "--json")
            .json();
    assertThat(found.at("/hits").size()).isEqualTo(3);
    assertThat(found.at("/filters/year/0").asString()).isEqualTo("2018");
    assertThat(found.at("/filters/not.country/0").asString()).isEqualTo("BR");
    assertThat(found.at("/total/value").asInt()).isEqualTo(found.at("/total/passages").asInt());
    assertThat(found.at("/facets/year").size()).isPositive();
    assertThat(found.at("/suggestion").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search x --filter nothing=1",
        "search x --filter country",
        "search x --sort upside-down",
        "search x --size 1000",
        "search x --page 0",
        "search",
        "compare only-one",
        "ingest --unknown",
        "nothing"
      })
  void wrongUsageEndsWithTwo(String line) {
    Ended ended = run(line.split(" "));
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).isNotBlank().doesNotContain("\tat ");
  }

  @Test
  void filesAndNotesAreCompared() {
    String older = SAMPLES.resolve("91582-18.docx").toString();
    JsonNode compared = sample("compare", older, "91790/19", "--json").json();
    assertThat(compared.at("/witnesses/0/edition").asString()).isEqualTo("2017-18");
    assertThat(compared.at("/witnesses/1/note").asString()).isEqualTo("91790-19");
    assertThat(compared.at("/summary/changed").asInt()).isPositive();
    assertThat(compared.at("/rows/0/steps").size()).isEqualTo(1);
  }

  @Test
  void comparisonIsWrittenAsAPage() throws IOException {
    Path page = folder.resolve("page.html");
    assertThat(sample("compare", "91582/18", "91790/19", "--html", page.toString()).code())
        .isZero();
    assertThat(Files.readString(page)).contains("<del>", "<ins>", "91790/19");
  }

  @Test
  void portThatIsTakenIsSaidInOneLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Ended ended = sample("serve", "--no-ingest", "--port", port);
      assertThat(ended.code()).isEqualTo(3);
      assertThat(ended.err()).contains("cannot listen on port " + port);
    }
  }

  private void copy(String name) throws IOException {
    Files.copy(SAMPLES.resolve(name), folder.resolve(name));
  }

  private String index() {
    return folder.resolveSibling(folder.getFileName() + "-index").toString();
  }

  private Ended ingest(String... options) {
    List<String> all =
        new ArrayList<>(List.of("ingest", "--corpus", folder.toString(), "--index", index()));
    all.addAll(List.of(options));
    return run(all.toArray(String[]::new));
  }

  /** Runs a command on the index of the sample notes. */
  private static Ended sample(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    String index = SampleArchive.index().world().getParent().toString();
    all.addAll(List.of("--index", index));
    return run(all.toArray(String[]::new));
  }

  private static Ended run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = ArchiveCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Ended(code, out.toString(), err.toString());
  }
}
