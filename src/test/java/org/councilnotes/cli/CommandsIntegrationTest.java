package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.councilnotes.SampleArchive;
import org.councilnotes.Zip;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.WriteLock;
import org.councilnotes.vocabulary.Thesaurus;
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
  void ingestSaysWhatEachStageCosts() throws IOException {
    assertThat(ingest("--timing").out())
        .containsPattern("stage +s +CPU s\\s+finding +\\d+\\.\\d\\d +\\d+\\.\\d\\d\\s+reading ")
        .containsPattern("commits .*\\s+other +\\d+\\.\\d\\d\\s+run ");
    JsonNode timing = ingest("--timing", "--json").json().get("timing");
    assertThat(timing)
        .extracting(stage -> stage.get("stage").asString())
        .containsExactly(
            "finding", "reading", "structure", "tagging", "lineage", "index", "commits", "other");
    assertThat(timing).allSatisfy(stage -> assertThat(stage.get("cpu").asDouble()).isNotNegative());
    assertThat(ingest("--json").json().has("timing")).isFalse();
  }

  @Test
  void ingestReportsEachFileAndEndsWithOneWhereOneFailed() throws IOException {
    copy("91581-18.pdf");
    Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7 and nothing more");
    Ended first = ingest("--json");
    assertThat(first.code()).isEqualTo(1);
    assertThat(first.json().at("/counts/indexed").asInt()).isEqualTo(1);
    assertThat(first.json().at("/counts/failed").asInt()).isEqualTo(1);
    assertThat(first.json().at("/files/0/reason").asString()).startsWith("parse error");
    assertThat(first.json().at("/files/1/path").asString()).isEqualTo("91581-18.pdf");
    assertThat(first.json().has("seconds")).isTrue();

    Files.delete(folder.resolve("broken.pdf"));
    assertThat(ingest().code()).isZero();
    assertThat(run("status", "--json", "--index", index()).json().at("/counts/indexed").asInt())
        .isEqualTo(1);
  }

  @Test
  void statusHasTheProposedProgrammes() throws IOException {
    Files.writeString(
        folder.resolve("report.txt"),
        """
        Report of the Harbour Agency

        1. The Harbour Light Cooperation Project (HALICOP) was launched in 2010.

        2. HALICOP II trained officers. EUCAP Ruritania began in 2012.
        """);
    assertThat(ingest().code()).isZero();

    JsonNode proposals = run("status", "--json", "--index", index()).json().get("proposals");

    assertThat(proposals.at("/0/name").asString()).isEqualTo("HALICOP");
    assertThat(proposals.at("/0/longForm").asString())
        .isEqualTo("Harbour Light Cooperation Project");
    assertThat(proposals.at("/0/signs/0").asString()).isEqualTo("long-form");
    assertThat(proposals.at("/0/examples/0/words").asString()).contains("(HALICOP)");
    assertThat(proposals.at("/1/name").asString()).isEqualTo("EUCAP Ruritania");
  }

  @Test
  void failedFileIsTriedAgainOnDemandAndStatusCountsHowOften() throws IOException {
    Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7 and nothing more");
    assertThat(ingest().code()).isEqualTo(1);
    assertThat(ingest().out()).contains("0 files read");
    assertThat(ingest("--retry").out()).contains("1 files read");
    assertThat(ingest("--retry", "broken.pdf").code()).isEqualTo(1);

    assertThat(run("status", "--index", index()).out())
        .containsPattern("failed    broken.pdf: parse error.* \\(3 times, last 20\\d\\d-");
  }

  @Test
  void retryOfWhatDidNotFailIsRefused() throws IOException {
    copy("91581-18.pdf");
    ingest();
    Ended ended = ingest("--retry", "91581-18.pdf");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("nothing failed and nothing is partial at 91581-18.pdf");
    assertThat(ingest("--rebuild", "--retry").code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--rebuild"})
  void secondRunIsTurnedAwayBeforeItReadsAnything(String option) throws IOException {
    copy("91581-18.pdf");
    try (WriteLock _ = LuceneArchiveHome.publicWorld(Path.of(index())).acquireWriteLock()) {
      Ended ended = ingest(option);
      assertThat(ended.code()).isEqualTo(3);
      assertThat(ended.err()).contains("another run is writing").doesNotContain("reading");
    }
    assertThat(ingest(option).code()).isZero();
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
  void archiveSaysHowToNameOneOfItsNotes() {
    String zip = SAMPLES.resolve("council-2022-11.zip").toString();
    Ended several = run("show", zip);
    assertThat(several.code()).isEqualTo(2);
    assertThat(several.err()).contains(zip + "!/91420-22.pdf", zip + "!/cm-95133-22.docx");
    Ended one = run("show", zip + "!/91420-22.pdf", "--json");
    assertThat(one.json().at("/number").asString()).isEqualTo("91420/22");
  }

  @Test
  void archiveOfOneNoteIsThatNote() throws IOException {
    Path zip = folder.resolve("one.zip");
    byte[] note = Files.readAllBytes(SAMPLES.resolve("91581-18.pdf"));
    Files.write(zip, new Zip().add("a.pdf", note).bytes());
    assertThat(run("show", zip.toString(), "--json").json().at("/id").asString())
        .isEqualTo("91581-18");
  }

  @Test
  void noteOfTheIndexNamesItsFamily() {
    JsonNode note = sample("show", "91204/16", "--json").json();
    assertThat(note.at("/supersededBy").asString()).isEqualTo("91204-1-16");
    assertThat(note.at("/family/0/relation").asString()).isEqualTo("replaces");
    assertThat(sample("show", "91204/16").out()).contains("superseded by 91204/1/16 REV 1 (en)");
  }

  @Test
  void sheetAddsUpPageByPage() {
    JsonNode sheet = sample("show", "91790/19", "--sheet", "--json").json();
    int kept = 0;
    for (JsonNode page : sheet.at("/byPage")) {
      kept += page.at("/kept").asInt();
    }
    assertThat(kept).isEqualTo(sheet.at("/characters/kept").asInt());
    assertThat(sample("show", "91790/19", "--sheet").out()).contains("page 1", "extracted");
  }

  @Test
  void fileIsShownAsItsSidecarSays() throws IOException {
    copy("91581-18.pdf");
    Path file = folder.resolve("91581-18.pdf");
    Files.writeString(file.resolveSibling("91581-18.pdf.meta.yaml"), "number: 91999/18\n");
    JsonNode note = run("show", file.toString(), "--json").json();
    assertThat(note.at("/id").asString()).isEqualTo("91999-18");
    assertThat(note.at("/overridden").toString()).isEqualTo("[\"number\"]");
  }

  @Test
  void allVersionsAreSearchedWhereAskedFor() {
    int latest = total(sample("search", "COPOLAD", "--json"));
    int all = total(sample("search", "COPOLAD", "--versions", "all", "--json"));
    assertThat(all).isGreaterThan(latest);
    assertThat(sample("search", "COPOLAD").out()).contains("--versions all");
  }

  private static int total(Ended ended) {
    return ended.json().at("/total/passages").asInt();
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
    assertThat(found.at("/total/value").asInt()).isLessThan(found.at("/total/passages").asInt());
    assertThat(found.at("/facets/year").size()).isPositive();
    assertThat(found.at("/suggestion").isNull()).isTrue();
  }

  @Test
  void searchTellsProgramsWhatThePageTellsPeople() {
    JsonNode found = sample("search", "contry:BO", "--json").json();
    assertThat(found.at("/suggestion").asString()).isEqualTo("country:BO");
    assertThat(found.at("/notices/0/code").asString()).isEqualTo("unknown-field");
    assertThat(found.at("/notices/0/text").asString()).contains("“contry”");
  }

  @Test
  void searchSaysThatMeaningIsOff() {
    assertThat(sample("search", "COPOLAD", "--meaning").err())
        .contains("Nothing was looked up by meaning: that component is off here.");
    JsonNode found = sample("search", "COPOLAD", "--meaning", "--json").json();
    assertThat(found.at("/meaning/use").asString()).isEqualTo("off");
    assertThat(found.at("/meaning/words").asInt()).isEqualTo(found.at("/total/passages").asInt());
  }

  @Test
  void searchSaysNamesInItsWordsAsOptions() {
    String names = sample("search", "Bolivia", "COPOLAD", "since", "2018").err();
    JsonNode found = sample("search", "Bolivia", "COPOLAD", "--json").json();

    assertThat(names)
        .startsWith(
            "names as filters: 'year:2018..' --filter programme=COPOLAD --filter country=BO");
    assertThat(found.at("/recognised/0/value").asString()).isEqualTo("BO");
    assertThat(found.at("/recognisedAll/parameters/programme/0").asString()).isEqualTo("COPOLAD");
    assertThat(sample("search", "customs").err()).isEmpty();
  }

  @Test
  void searchOffersProgramsTheRemediesOfThePage() {
    JsonNode found = sample("search", "zeppelin", "--filter", "country=BO", "--json").json();
    List<JsonNode> remedies =
        found
            .get("notices")
            .valueStream()
            .filter(notice -> notice.get("code").asString().startsWith("remedy-"))
            .toList();

    assertThat(remedies).hasSize(1);
    assertThat(remedies.getFirst().get("code").asString()).isEqualTo("remedy-wordless");
    assertThat(remedies.getFirst().get("text").asString())
        .isEqualTo("The same filters without words");
    assertThat(remedies.getFirst().get("parameters").toString())
        .isEqualTo("{\"country\":[\"BO\"]}");
    assertThat(remedies.getFirst().get("passages").asInt())
        .isPositive()
        .isEqualTo(
            sample("search", "", "--filter", "country=BO", "--json")
                .json()
                .at("/total/passages")
                .asInt());
  }

  @Test
  void searchListsEveryPassageWithoutGroups() {
    JsonNode found = sample("search", "COPOLAD", "--no-grouped", "--json").json();
    assertThat(found.at("/total/value").asInt()).isEqualTo(found.at("/total/passages").asInt());
  }

  @Test
  void countryIsAskedForByItsNameAsOnThePage() {
    int byName = total(sample("search", "country:Bolivia", "--json"));
    assertThat(byName)
        .isPositive()
        .isEqualTo(total(sample("search", "country:BO", "--json")))
        .isEqualTo(total(sample("search", "", "--filter", "country=Bolivia", "--json")));
    assertThat(sample("search", "country:Bolivia").out()).contains("Bolivia");
  }

  @Test
  void searchNarrowsByAVocabularyOfTheCorpus() {
    JsonNode found = sample("search", "", "--filter", "organisation=EUDA", "--json").json();
    assertThat(found.at("/hits/0/passage/text").asString()).contains("EMCDDA");
    assertThat(found.at("/facets/organisation").toString()).contains("EMCDDA → EUDA");
    Ended unknown = sample("search", "", "--filter", "organization=EUDA");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("no facet: organization; there are year")
        .contains("organisation");
  }

  @Test
  void brokenVocabularyIsNamedWithItsLine() throws IOException {
    Path corpus = folder.resolve("broken-words");
    Files.createDirectories(corpus.resolve("notes"));
    Path vocabulary = Files.createDirectories(corpus.resolve("vocabulary"));
    Files.writeString(vocabulary.resolve("themes.yaml"), "facet: theme\nterms: [{code: A}]\n");
    Ended ended = run("ingest", "--corpus", corpus.toString(), "--index", index());
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("themes.yaml, line 2: A has neither names");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search x --filter nothing=1",
        "search x --filter country",
        "search x --sort upside-down",
        "search x --size 1000",
        "search x --page 0",
        "search x --versions some",
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
  void manyAreComparedWithAnyAsTheBase() {
    JsonNode compared =
        sample("compare", "91377/17", "91582/18", "91790/19", "--base", "1", "--json").json();
    assertThat(compared.at("/witnesses").size()).isEqualTo(3);
    assertThat(compared.at("/rows/0/steps").size()).isEqualTo(2);
    assertThat(compared.at("/base").asInt()).isEqualTo(1);
    assertThat(compared.at("/rows/0/fromBase/0").isNull()).isTrue();
    assertThat(sample("compare", "91377/17", "91582/18", "91790/19").out())
        .contains("C 91790-19 (2018-19)", "[dropped]");
  }

  @Test
  void aComparisonSaysThatLanguagesDiffer() {
    String french = SAMPLES.resolve("91633-19.fr.pdf").toString();
    JsonNode notices = sample("compare", "91790/19", french, "--json").json().get("notices");
    assertThat(notices.size()).isEqualTo(1);
    assertThat(notices.at("/0/code").asString()).isEqualTo("different-languages");
    assertThat(sample("compare", "91790/19", french).out().lines().toList().getLast())
        .isEqualTo(notices.at("/0/text").asString())
        .contains("different languages (English, French)");
    JsonNode compared = sample("compare", "91582/18", "91790/19", "--json").json();
    assertThat(compared.get("notices").isEmpty()).isTrue();
  }

  @Test
  void lifeOfEachWordingIsTold() {
    JsonNode series =
        sample("lineage", "--series", "eu-celac-drugs-annual-report", "--json").json();
    assertThat(series.at("/witnesses").size()).isEqualTo(10);
    assertThat(series.at("/summary/returned").asInt()).isPositive();
    JsonNode stages = series.at("/lineages/0/stages");
    assertThat(stages.at("/0/event").asString()).isEqualTo("first-seen");
    assertThat(stages.at("/1/event").asString()).isNotEqualTo("first-seen");
    assertThat(sample("lineage", "91377/17", "91582/18").out()).contains("first-seen 2016-17");
    assertThat(sample("lineage", "--series", "none").code()).isEqualTo(2);
  }

  @Test
  void comparisonIsWrittenAsARedline() throws IOException {
    Path redline = folder.resolve("redline.docx");
    assertThat(sample("compare", "91582/18", "91790/19", "--docx", redline.toString()).code())
        .isZero();
    try (ZipFile docx = new ZipFile(redline.toFile())) {
      ZipEntry main = docx.getEntry("word/document.xml");
      String words = new String(docx.getInputStream(main).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(words).contains("<w:del ", "<w:ins ");
    }
  }

  @Test
  void redlineThatCannotBeWrittenIsSaid() {
    Path nowhere = folder.resolve("nowhere").resolve("redline.docx");
    Ended ended = sample("compare", "91582/18", "91790/19", "--docx", nowhere.toString());
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("cannot be written").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compare 1 2 3 4 5 6 7 8 9 10 11",
        "compare a b --base 3",
        "compare a b c --docx d.docx",
        "compare a b --json --docx d.docx",
        "compare a b --html c.html",
        "compare a b --base 2 --docx d.docx",
        "lineage",
        "lineage a --series s",
        "serve --port 70000"
      })
  void whatIsNotThereYetOrCannotBeIsRefused(String line) {
    Ended ended = run(line.split(" "));
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err().lines()).hasSize(2).last().asString().endsWith("--help says more");
  }

  @Test
  void nameThatNoFileCanHaveIsNoNoteEither() {
    Ended ended = sample("show", "a\0b");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).startsWith("archive: neither a file nor a note");
  }

  @Test
  void ledgerOfARestrictedFileDoesNotSayWhichNoteItIs() throws IOException {
    copy("90960-18.pdf");
    JsonNode file = ingest("--json").json().at("/files/0");
    assertThat(file.at("/reason").asString()).isEqualTo("restricted");
    assertThat(file.has("note")).isFalse();
    assertThat(run("show", "90960/18", "--index", index()).code()).isEqualTo(1);
  }

  @Test
  void rebuildIsSwappedInUnderAnOpenReader() throws IOException {
    copy("91581-18.pdf");
    ingest();
    try (ArchiveReader reader = LuceneArchiveHome.publicWorld(Path.of(index())).reader()) {
      String before = reader.snapshot();
      copy("90318-13.txt");
      JsonNode rebuilt = ingest("--rebuild", "--json").json();
      assertThat(rebuilt.at("/counts/indexed").asInt()).isEqualTo(2);
      assertThat(reader.notes()).hasSize(2);
      assertThat(reader.snapshot()).isNotEqualTo(before);
    }
    assertThat(Path.of(index(), "public.previous")).isDirectory();
    assertThat(Path.of(index(), "public.new")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "ingest --rebuild", "serve --port 0"})
  void secondRunIsToldThatTheFirstStillWrites(String line) throws IOException {
    copy("90318-13.txt");
    try (ArchiveWriter first =
        LuceneArchiveHome.publicWorld(Path.of(index())).writer(Thesaurus.NONE)) {
      first.removeLedgerEntry("nothing");
      List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
      arguments.addAll(List.of("--corpus", folder.toString(), "--index", index()));
      Ended second = run(arguments.toArray(String[]::new));
      assertThat(second.code()).isEqualTo(3);
      assertThat(second.err()).contains("another run is writing").doesNotContain("\tat ");
    }
  }

  @Test
  void watchedCorpusIsReadAgainUntilInterrupted() throws Exception {
    copy("90318-13.txt");
    FutureTask<Ended> watch = new FutureTask<>(() -> ingest("--watch"));
    Thread watching = new Thread(watch);
    watching.start();
    awaitIndexed(1, watch);
    copy("91066-18.html");
    awaitIndexed(2, watch);
    watching.interrupt();
    assertThat(watch).succeedsWithin(Duration.ofSeconds(60));
  }

  private void awaitIndexed(int notes, FutureTask<Ended> watch) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    try (ArchiveReader reader = LuceneArchiveHome.publicWorld(Path.of(index())).reader()) {
      while (reader.notes().size() != notes) {
        assertThat(watch.isDone() ? watch.get() : "still watching").isEqualTo("still watching");
        assertThat(System.nanoTime()).as("the end of patience").isLessThan(end);
        Thread.sleep(100);
      }
    }
  }

  @Test
  void portThatIsTakenIsSaidInOneLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Ended ended = sample("serve", "--no-ingest", "--port", port);
      assertThat(ended.code()).isEqualTo(3);
      assertThat(ended.err().strip())
          .isEqualTo(
              "archive: cannot listen on port %s: it is in use; --port N chooses another"
                  .formatted(port));
    }
  }

  @Test
  void settingThatCannotBeIsSaidInOneLine() {
    System.setProperty("archive.cors.origins", "*");
    try {
      Ended ended = sample("serve", "--no-ingest", "--port", "0");
      assertThat(ended.code()).isEqualTo(3);
      assertThat(ended.err().strip())
          .isEqualTo("archive: archive.cors.origins: no origin such as https://example.org: *");
    } finally {
      System.clearProperty("archive.cors.origins");
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
