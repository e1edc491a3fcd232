package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.councilnotes.SampleArchive;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.note.Note;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.ParsedQuery;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample notes on their way out of one archive and into another. */
class DumpIntegrationTest {

  private static final Path SAMPLES = SampleArchive.index().world().getParent();

  @TempDir private static Path folder;
  private static List<JsonNode> lines;

  @BeforeAll
  static void dumpAndImport() throws IOException {
    Path file = folder.resolve("dump.jsonl");
    Files.writeString(file, run("dump", "--index", SAMPLES.toString()), StandardCharsets.UTF_8);
    lines =
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .map(line -> JsonMapper.shared().readTree(line))
            .toList();
    run("import", file.toString(), "--index", folder.resolve("index").toString());
  }

  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        ArchiveCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    return out.toString();
  }

  @Test
  void lineSaysWhatThePassageIsAndWhatItsNoteIs() {
    JsonNode line =
        lines.stream().filter(DumpIntegrationTest::namesACountry).findFirst().orElseThrow();
    Note note;
    try (ArchiveReader samples = SampleArchive.index().reader()) {
      note = samples.note(line.path("doc").asString()).orElseThrow();
    }
    assertThat(line.path("id").asString())
        .startsWith(note.id() + "/" + line.path("section").asString());
    assertThat(line.path("number").asString()).isEqualTo(note.number().orElseThrow().display());
    assertThat(line.path("subject").asString()).isEqualTo(note.subject());
    assertThat(line.path("title").asString()).isEqualTo(note.subject());
    assertThat(line.path("marking").asString()).isEqualTo("PUBLIC");
    assertThat(line.path("status").asString()).isEqualTo(note.adoption().status().key());
    assertThat(line.path("n").asInt()).isEqualTo(line.path("ordinal").asInt() - 1);
    JsonNode country = line.path("countries").get(0);
    assertThat(line.path("country").get(0)).isEqualTo(country.path("code"));
    assertThat(country.path("role").isString()).isTrue();
    assertThat(country.path("rule").isString()).isTrue();
    assertThat(line.path("wording").isString()).isTrue();
    assertThat(line.path("lineage").isObject()).isTrue();
  }

  private static boolean namesACountry(JsonNode line) {
    return line.has("number")
        && line.has("wording")
        && line.path("countries").valueStream().anyMatch(country -> country.has("start"));
  }

  @Test
  void everyPassageHasItsLineAndOnlyTheFirstOfANoteSaysItsCover() {
    try (ArchiveReader samples = SampleArchive.index().reader()) {
      List<Note> notes = notes(samples);
      assertThat(lines).hasSize(notes.stream().mapToInt(n -> n.passages().size()).sum());
      assertThat(lines.stream().filter(l -> l.has("note"))).hasSize(notes.size());
    }
  }

  @Test
  void notesAndTheirWordingsAreTheSameInAnotherArchive() {
    try (ArchiveReader samples = SampleArchive.index().reader();
        ArchiveReader other = imported()) {
      List<Note> notes = notes(samples);
      assertThat(notes(other)).isEqualTo(notes);
      for (Note note : notes) {
        assertThat(other.wordingHistories(note.id()))
            .isEqualTo(samples.wordingHistories(note.id()));
      }
    }
  }

  @Test
  void searchesAreAnsweredAlikeInAnotherArchive() {
    try (ArchiveReader samples = SampleArchive.index().reader();
        ArchiveReader other = imported()) {
      for (SearchRequest request : requests()) {
        SearchResult expected = samples.search(request);
        SearchResult found = other.search(request);
        assertThat(found.total()).isEqualTo(expected.total());
        assertThat(found.hits()).isEqualTo(expected.hits());
        assertThat(found.facets()).isEqualTo(expected.facets());
      }
    }
  }

  private static List<SearchRequest> requests() {
    Filters host = Filters.NONE.with(Facet.ROLE, "host");
    return List.of(
        SearchRequest.of("training"),
        SearchRequest.of("\"early warning\""),
        SearchRequest.of("10364/19"),
        SearchRequest.of("SEACOP Peru"),
        new SearchRequest(ParsedQuery.EVERYTHING, host, ResultPageRequest.OF_PASSAGES));
  }

  private static ArchiveReader imported() {
    return LuceneArchiveHome.publicWorld(folder.resolve("index")).reader();
  }

  private static List<Note> notes(ArchiveReader reader) {
    return reader.notes().stream()
        .map(NoteSummary::id)
        .sorted()
        .map(id -> reader.note(id).orElseThrow())
        .toList();
  }
}
