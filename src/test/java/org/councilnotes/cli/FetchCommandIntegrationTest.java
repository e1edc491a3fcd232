package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.fetch.LocalRegister.pdf;
import static org.councilnotes.fetch.LocalRegister.sends;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.councilnotes.cli.output.Console;
import org.councilnotes.fetch.LocalRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as people and scripts call it; the register is a server on this machine. */
class FetchCommandIntegrationTest {

  @TempDir private Path corpus;
  private LocalRegister register;

  private record Ended(int code, String out, String err) {
    JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }
  }

  @BeforeEach
  void begin() {
    register = new LocalRegister();
    register.on("ST-10364-2019-INIT", sends(pdf("a report")));
    register.on("ST-8875-2016-REV-1", sends(pdf("an older one")));
  }

  @AfterEach
  void end() {
    register.close();
  }

  @Test
  void fetchedNoteLiesInTheCorpusAndTheNextStepIsSaid() {
    Ended ended = fetch("10364/19");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("fetched   10364/19 (en): notes/10364-19.pdf");
    assertThat(ended.err()).contains("./archive ingest");
    assertThat(corpus.resolve("notes/10364-19.pdf")).hasContent(pdf("a report"));
  }

  @Test
  void fetchedNoteIsFoundOnceItWasRead() throws IOException {
    Path sample = Path.of("corpus", "notes", "91581-18.pdf");
    register.on("ST-91581-2018-INIT", sends(Files.readString(sample, StandardCharsets.ISO_8859_1)));
    assertThat(fetch("91581/18").code()).isZero();
    String index = corpus.resolve("index").toString();
    JsonNode read = run("ingest", "--corpus", corpus.toString(), "--index", index, "--json").json();
    assertThat(read.at("/counts/indexed").asInt()).isEqualTo(1);
    assertThat(read.at("/counts/skipped").asInt()).as("the list of what was fetched").isEqualTo(1);
    assertThat(run("show", "91581/18", "--index", index).code()).isZero();
  }

  @Test
  void secondFetchFindsItUnchanged() {
    fetch("10364/19");
    Ended again = fetch("10364/19");
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("unchanged 10364/19 (en)");
    assertThat(again.err()).isEmpty();
  }

  @Test
  void reportSaysWhatBecameOfEachNumber() {
    Ended ended = fetch("--json", "10364/19", "99999/19", "--language", "EN");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.json().at("/counts/fetched").asInt()).isEqualTo(1);
    assertThat(ended.json().at("/counts/missing").asInt()).isEqualTo(1);
    assertThat(ended.json().at("/counts/failed").asInt()).isZero();
    JsonNode first = ended.json().at("/notes/0");
    assertThat(first.at("/number").asString()).isEqualTo("10364/19");
    assertThat(first.at("/language").asString()).isEqualTo("en");
    assertThat(first.at("/address").asString()).endsWith("/doc/document/ST-10364-2019-INIT/en/pdf");
    assertThat(first.at("/state").asString()).isEqualTo("fetched");
    assertThat(first.at("/path").asString()).isEqualTo("notes/10364-19.pdf");
    assertThat(ended.json().at("/notes/1/reason").asString()).contains("not public");
  }

  @Test
  void numbersNeedNoQuotes() {
    Ended ended = fetch("8875/1/16", "REV", "1", "ST", "10364", "2019", "INIT", "10364-19");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("2 asked for, 2 fetched");
  }

  @Test
  void languagesAreGivenInALineOrOneByOne() {
    fetch("10364/19", "--language", "en,FR", "--language", "de");
    assertThat(register.asked())
        .extracting(asked -> asked.path().substring("/doc/document/ST-10364-2019-INIT/".length()))
        .containsExactly("en/pdf", "fr/pdf", "de/pdf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fetch",
        "fetch 10364/19 nonsense",
        "fetch 10364",
        "fetch https://example.org/x",
        "fetch 10364/19 --language xx",
        "fetch 10364/19 --language",
        "fetch 10364/19 --language en,,fr",
        "fetch 10364/19 --host example.org"
      })
  void wrongUsageEndsWithTwoBeforeAnythingIsFetched(String line) throws IOException {
    Ended ended = run(line.split(" "));
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err().lines()).hasSize(2);
    assertThat(register.asked()).isEmpty();
    assertThat(corpus).isEmptyDirectory();
  }

  @Test
  void corpusThatIsNoFolderOfNotesCannotBeFetchedInto() throws IOException {
    Path file = Files.writeString(corpus.resolve("a file"), "");
    Ended ended = run("fetch", "10364/19", "--corpus", file.toString());
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("a file").doesNotContain("\tat ");
    assertThat(run("fetch", "10364/19", "--corpus", corpus.resolve("nowhere").toString()).code())
        .isEqualTo(3);
    assertThat(register.asked()).isEmpty();
  }

  @Test
  void corpusThatHasNoNotesYetGetsAFolderForThem() throws IOException {
    Files.writeString(corpus.resolve("catalogue.yaml"), "");
    Files.createDirectory(corpus.resolve("vocabulary"));
    assertThat(fetch("10364/19").out()).contains("(en): notes/10364-19.pdf");
  }

  @Test
  void folderOfNotesWithoutMoreStaysOne() throws IOException {
    Files.writeString(corpus.resolve("90318-13.txt"), "a note");
    assertThat(fetch("10364/19").out()).contains("(en): 10364-19.pdf");
    assertThat(corpus.resolve("10364-19.pdf")).exists();
  }

  private Ended fetch(String... arguments) {
    List<String> all = new ArrayList<>(List.of("fetch", "--corpus", corpus.toString()));
    all.addAll(List.of(arguments));
    return run(all.toArray(String[]::new));
  }

  private Ended run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console = new Console(new PrintWriter(out), new PrintWriter(err));
    int code = ArchiveCommand.run(commands(), console, arguments);
    return new Ended(code, out.toString(), err.toString());
  }

  /** The commands, of which {@code fetch} asks the server on this machine. */
  private IFactory commands() {
    IFactory usual = CommandLine.defaultFactory();
    return new IFactory() {
      @Override
      public <K> K create(Class<K> type) throws Exception {
        return type == FetchCommand.class
            ? type.cast(new FetchCommand(register::client))
            : usual.create(type);
      }
    };
  }
}
