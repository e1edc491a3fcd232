package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.councilnotes.SampleArchive;
import org.councilnotes.corpus.Corpus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** The description of the API against the archive of the sample notes, with a corpus of its own. */
class ApiExamplesIntegrationTest {

  private static final String EDITING = "archive.editing";

  @TempDir private static Path folder;
  @TempDir private static Path index;
  private static BlockedRuns runs;
  private static CorpusSite site;
  private static ApiExamples examples;

  @BeforeAll
  static void serve() throws IOException {
    FileSystemUtils.copyRecursively(SampleArchive.corpus().root(), folder);
    System.setProperty(EDITING, "true");
    System.setProperty(EDITING + ".markings", "true");
    System.setProperty(EDITING + ".uploads", "true");
    System.setProperty(EDITING + ".runs", "true");
    runs = BlockedRuns.open(index);
    site = new CorpusSite(new Corpus(folder), SampleArchive.index(), runs.runs());
    examples = ApiExamples.of(new Visitor(site.root()));
  }

  @AfterAll
  static void stop() {
    System.clearProperty(EDITING);
    System.clearProperty(EDITING + ".markings");
    System.clearProperty(EDITING + ".uploads");
    System.clearProperty(EDITING + ".runs");
    site.close();
    runs.close();
  }

  @Test
  void everyCallHasAnExample() {
    assertThat(examples.calls()).hasSizeGreaterThan(20);
    assertThat(examples.calls()).allMatch(DescribedCall::hasExample);
    assertThat(examples.calls()).allMatch(DescribedCall::isShownWhole);
  }

  @Test
  void everyExampleGetsTheAnswerThatIsDescribed() {
    assertThat(examples.faults()).isEmpty();
  }

  @Test
  void everyFormOfAFileIsDescribed() {
    List<String> faults = new ArrayList<>();
    int forms = 0;
    for (DescribedCall call : examples.calls()) {
      for (String format : call.choices("format")) {
        examples.send(call.withExample("format", format), faults);
        forms++;
      }
    }
    assertThat(forms).isGreaterThanOrEqualTo(11);
    assertThat(faults).isEmpty();
  }

  /** What only some answers say is described, too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/search?q=Bolivia+SEACOP+last+three+reports",
        "/api/search?q=(",
        "/api/search?q=zeppelin",
        "/api/search?q=%22zeppelin+customs%22&country=BO&year.from=2018",
        "/api/search?q=author:SE&grouped=false",
        "/api/search?q=kind:row",
        "/api/search?q=&versions=all&size=100",
        "/api/suggest?q=bol",
        "/api/suggest?q=country:",
        "/api/export?format=json&rows=mentions&q=seacop",
        "/api/coverage?measure=share&rows=programme&columns=edition&series=eu-celac-drugs-annual-report",
        "/api/coverage?rows=edition&columns=country&measure=notes",
        "/api/trends?q=cocaine&q=peru&by=year&measure=per10000",
        "/api/compare?note=91582-18&note=91790-19&note=91633-19",
        "/api/notes"
      })
  void otherAnswersAreAsDescribedToo(String address) {
    DescribedCall call = examples.call("GET " + address.replaceFirst("\\?.*", ""));

    assertThat(
            new DescribedAnswers(examples.document()).faults(call, examples.visitor().get(address)))
        .isEmpty();
  }

  /** What only some notes have is described, too. */
  @Test
  void everyNoteAndSeriesIsAsDescribed() {
    List<String> faults = new ArrayList<>();
    Visitor visitor = examples.visitor();
    for (JsonNode note : visitor.json("/api/notes").get("notes")) {
      for (String call : List.of("", "/extraction", "/remarks", "/corrections")) {
        examples.send(
            examples
                .call("GET /api/notes/{id}" + call)
                .withExample("id", note.get("id").stringValue()),
            faults);
      }
    }
    for (JsonNode series : visitor.json("/api/series").get("series")) {
      String id = series.get("id").stringValue();
      examples.send(examples.call("GET /api/series/{id}").withExample("id", id), faults);
      examples.send(examples.call("GET /api/lineage/{series}").withExample("series", id), faults);
    }
    assertThat(faults).isEmpty();
  }
}
