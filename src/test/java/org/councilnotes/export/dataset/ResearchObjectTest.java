package org.councilnotes.export.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVRecord;
import org.councilnotes.NoteDraft;
import org.councilnotes.TestNotes;
import org.councilnotes.curation.NoteCorrections;
import org.councilnotes.curation.PassageKey;
import org.councilnotes.curation.TagCorrection;
import org.councilnotes.curation.TagLabel;
import org.councilnotes.export.FormulaGuard;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.Participation.Grade;
import org.councilnotes.note.text.Sha256Digest;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.PipelineVersion;
import org.councilnotes.store.ReadAttempts;
import org.councilnotes.vocabulary.Thesaurus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ResearchObjectTest {

  private static final String FORMULA = "=HYPERLINK(\"http://example.org\") seized in Peru";

  private static final Note FACTS =
      NoteDraft.numbered("90903/26")
          .date("2026-02-01")
          .report("customs-report", "2025-01-01", "2025-12-31")
          .heading("I", "I.", "SEACOP")
          .paragraph("Peru joined SEACOP, Chile its courses.")
          .country("PE", MentionRole.PARTICIPANT, "Peru")
          .participation("SEACOP", "PE", MentionRole.PARTICIPANT, "Peru joined SEACOP")
          .participation("SEACOP", "CL", MentionRole.LEAD, Grade.CONTEXT, "Chile")
          .paragraph("Kosovo joined ZEPPELIN.")
          .programme("ZEPPELIN", "ZEPPELIN")
          .country("XK", MentionRole.PARTICIPANT, "Kosovo")
          .participation("ZEPPELIN", "XK", MentionRole.PARTICIPANT, "Kosovo joined ZEPPELIN")
          .paragraph(FORMULA)
          .country("PE", MentionRole.MENTIONED, "Peru")
          .build();

  private static final Note FORMER =
      NoteDraft.numbered("90703/24")
          .date("2024-02-01")
          .report("customs-report", "2023-01-01", "2023-12-31")
          .heading("I", "I.", "SEACOP")
          .paragraph("Peru joined SEACOP.")
          .build();

  private static final Note RESTRICTED = restricted();

  private static final TagCorrection CORRECTION =
      new TagCorrection(
          PassageKey.of(FACTS.passages().get(1), FACTS),
          Optional.of(new TagLabel("country", "PE", Optional.of("host"), Optional.empty())),
          Optional.of(new TagLabel("country", "PE", Optional.of("participant"), Optional.empty())),
          new TagCorrection.Details(
              Optional.of(LocalDate.of(2026, 3, 1)), Optional.of("=it joined"), Optional.empty()));

  /** About words that the note does not have: its other file may be for authorised readers. */
  private static final TagCorrection OF_ANOTHER_FILE =
      new TagCorrection(
          PassageKey.of(RESTRICTED.passages().get(1), RESTRICTED),
          CORRECTION.was(),
          CORRECTION.now(),
          CORRECTION.told());

  @TempDir private static Path folder;
  private static LuceneArchiveReader world;

  private static Note restricted() {
    Note note =
        NoteDraft.numbered("90999/26")
            .heading("I", "I.", "Secret heading")
            .report("customs-report", "2024-01-01", "2024-12-31")
            .paragraph("Peru joined SEACOP in secret.")
            .country("PE", MentionRole.PARTICIPANT, "Peru")
            .build();
    return note.withCover(note.cover().withMarking(Marking.LIMITE));
  }

  @BeforeAll
  static void write() {
    try (LuceneArchiveWriter writer =
        LuceneArchiveWriter.open(folder.resolve("world"), Thesaurus.NONE)) {
      TestNotes.ENGLISH.forEach(writer::put);
      writer.put(
          FACTS, Map.of(FACTS.passages().get(1).id(), WordingHistory.alone("wording-of-peru")));
      writer.put(FORMER);
      writer.putLedgerEntry(
          new LedgerEntry(
              "notes/facts.pdf",
              "",
              new PipelineVersion("7", "tags+d1d1"),
              new FileOutcome.Indexed(),
              Optional.of(FACTS.id()),
              ReadAttempts.NONE));
      writer.commit();
    }
    world = LuceneArchiveReader.open(folder.resolve("world"));
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static ZippedDataset dataset(String query) {
    return ZippedDataset.of(SearchRequest.of(query), world);
  }

  private static CSVRecord row(List<CSVRecord> rows, String column, String value) {
    return rows.stream().filter(row -> row.get(column).equals(value)).findFirst().orElseThrow();
  }

  @Test
  void sameSnapshotGivesTheSameBytesWhereverItIsMade() {
    byte[] once = ZippedDataset.bytes(SearchRequest.of("SEACOP"), world, ZippedDataset.SOURCES);
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try (LuceneArchiveReader other = LuceneArchiveReader.open(folder.resolve("world"))) {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      Locale.setDefault(Locale.of("tr"));
      SearchRequest listed = SearchRequest.of("SEACOP").withListing(ResultPageRequest.OF_WORDINGS);

      byte[] again = ZippedDataset.bytes(listed, other, ZippedDataset.SOURCES);
      assertThat(ZippedDataset.of(again).text("passages.csv"))
          .isEqualTo(ZippedDataset.of(once).text("passages.csv"));
      assertThat(ZippedDataset.of(again).text("SHA256SUMS"))
          .isEqualTo(ZippedDataset.of(once).text("SHA256SUMS"));
      assertThat(new Sha256Digest().add(again).hex()).isEqualTo(new Sha256Digest().add(once).hex());
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void filesHaveOneTimeAndTheChecksumsThatAreSaid() throws IOException {
    byte[] bytes = ZippedDataset.bytes(SearchRequest.of(""), world, ZippedDataset.SOURCES);
    ZippedDataset dataset = ZippedDataset.of(bytes);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
        assertThat(next.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
      }
    }
    String expected =
        dataset.files().entrySet().stream()
            .filter(file -> !file.getKey().equals("SHA256SUMS"))
            .map(f -> new Sha256Digest().add(f.getValue()).hex() + "  " + f.getKey() + "\n")
            .collect(Collectors.joining());
    assertThat(dataset.text("SHA256SUMS")).isEqualTo(expected);
  }

  @Test
  void factsAreStatedOrListedAndMentionsAreAll() {
    ZippedDataset dataset = dataset("joined");

    assertThat(dataset.rows("facts"))
        .extracting(row -> row.get("programme") + " " + row.get("country"))
        .containsExactly("SEACOP PE", "ZEPPELIN XK");
    assertThat(dataset.rows("mentions"))
        .filteredOn(row -> row.get("mention_kind").equals("participation"))
        .extracting(row -> row.get("country") + " " + row.get("mention_grade"))
        .containsExactly("PE stated", "CL context", "XK stated");
    CSVRecord peru = dataset.rows("facts").getFirst();
    assertThat(peru.get("country_iso")).isEqualTo("PER");
    assertThat(peru.get("country_uri"))
        .isEqualTo("http://publications.europa.eu/resource/authority/country/PER");
    assertThat(peru.get("language_uri"))
        .isEqualTo("http://publications.europa.eu/resource/authority/language/ENG");
    assertThat(peru.get("mention_words")).isEqualTo("Peru joined SEACOP");
    assertThat(peru.get("edition")).isEqualTo("2025");
  }

  @Test
  void codesThatTheVocabularyLacksHaveARowToo() {
    ZippedDataset dataset = dataset("joined");

    assertThat(row(dataset.rows("programmes"), "programme", "ZEPPELIN").get("programme_names"))
        .isEmpty();
    assertThat(row(dataset.rows("programmes"), "programme", "SEACOP").get("programme_names"))
        .contains("en:");
    assertThat(row(dataset.rows("countries"), "country", "BO").toMap())
        .containsEntry("country_iso", "BOL")
        .containsEntry("country_name_en", "Bolivia");
  }

  @Test
  void passageHasItsWordingThoughPassagesAreListed() {
    ZippedDataset dataset = dataset("courses");

    assertThat(row(dataset.rows("passages"), "passage_id", "90903-26/I/2").get("wording_id"))
        .isEqualTo("wording-of-peru");
  }

  @Test
  void seriesSaysWhichPeriodsAreNotHeld() {
    CSVRecord series = row(dataset("joined").rows("series"), "series", "customs-report");

    assertThat(series.get("editions")).isEqualTo("2023; 2025");
    assertThat(series.get("editions_held")).isEqualTo("2");
    assertThat(series.get("periods_not_held")).isEqualTo("2024-01-01/2024-12-31");
  }

  @Test
  void datasetWithARestrictedNoteIsMarked() {
    Path marked = folder.resolve("marked");
    try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(marked, Thesaurus.NONE)) {
      writer.put(FORMER);
      writer.put(RESTRICTED);
      writer.commit();
    }
    SearchRequest request = SearchRequest.of("joined");
    try (LuceneArchiveReader reader = LuceneArchiveReader.open(marked)) {
      ZippedDataset dataset = ZippedDataset.of(request, reader);

      assertThat(row(dataset.rows("editions"), "note_id", "90999-26").get("marking"))
          .isEqualTo("limite");
      assertThat(dataset.json("query.json").get("export_marking").stringValue())
          .isEqualTo("LIMITE");
      assertThat(dataset.json("datapackage.json").get("title").stringValue())
          .startsWith("LIMITE: ");
      assertThat(dataset.json("datapackage.json").get("marking").stringValue()).isEqualTo("LIMITE");
      assertThat(dataset.json("ro-crate-metadata.json").toString())
          .contains("\"conditionsOfAccess\":\"LIMITE\"", "it may not be published");
      try (ResearchObject file = ResearchObject.of(request, reader, ZippedDataset.SOURCES)) {
        assertThat(file.fileName()).endsWith("-dataset-LIMITE.zip");
      }
    }
  }

  @Test
  void publicDatasetHasNoMark() {
    assertThat(dataset("joined").files().values())
        .allSatisfy(
            file ->
                assertThat(new String(file, StandardCharsets.UTF_8))
                    .doesNotContain("LIMITE:", "\"LIMITE\"", ", LIMITE"));
  }

  @Test
  void correctionsAreThoseThatTheSnapshotWasMadeWith() {
    DatasetSources applied = corrected("d1d1");
    DatasetSources pending = corrected("e2e2");
    SearchRequest request = SearchRequest.of("courses");

    List<CSVRecord> rows =
        ZippedDataset.of(ZippedDataset.bytes(request, world, applied)).rows("corrections");
    assertThat(rows).hasSize(1);
    CSVRecord row = rows.getFirst();
    assertThat(row.toMap())
        .containsEntry("note_id", "90903-26")
        .containsEntry("passage_id", "90903-26/I/2")
        .containsEntry("correction_action", "change")
        .containsEntry("mention_kind", "country")
        .containsEntry("wrong_detail", "host")
        .containsEntry("right_detail", "participant")
        .containsEntry("correction_on", "2026-03-01")
        .containsEntry("correction_reason", "'=it joined");
    assertThat(ZippedDataset.of(ZippedDataset.bytes(request, world, pending)).rows("corrections"))
        .isEmpty();
  }

  private static DatasetSources corrected(String digest) {
    return new DatasetSources(
        ZippedDataset.SOURCES.vocabulary(),
        ZippedDataset.SOURCES.names(),
        ZippedDataset.SOURCES.notDue(),
        note ->
            note.equals(FACTS.id())
                ? new NoteCorrections(List.of(CORRECTION, OF_ANOTHER_FILE), List.of(), digest)
                : NoteCorrections.NONE);
  }

  @Test
  void formulasAreDefusedAndCanBeHadBack() {
    CSVRecord row = row(dataset("seized").rows("passages"), "passage_id", "90903-26/I/4");

    assertThat(row.get("text")).isEqualTo("'" + FORMULA);
    assertThat(FormulaGuard.restore(row.get("text"))).isEqualTo(FORMULA);
  }

  @Test
  void searchIsSaidAsItWasTypedWhateverItHolds() {
    String typed = "seacop \"\u0007</script>\u202E {\"@id\": 1}";
    ZippedDataset dataset =
        ZippedDataset.of(SearchRequest.of(typed, Filters.NONE.with(Facet.COUNTRY, "PE")), world);

    assertThat(dataset.json("query.json").get("query").stringValue()).isEqualTo(typed);
    assertThat(dataset.json("query.json").get("filters").stringValue()).isEqualTo("country=PE");
    assertThat(dataset.text("query.json")).doesNotContain("\u0007");
    assertThat(dataset.json("ro-crate-metadata.json").at("/@graph/1/name").stringValue())
        .contains(typed, "country=PE");
  }

  @Test
  void crateHoldsToTheSpecification() {
    ZippedDataset dataset = dataset("SEACOP");
    JsonNode crate = dataset.json("ro-crate-metadata.json");
    List<JsonNode> graph = crate.get("@graph").valueStream().toList();
    Map<String, JsonNode> entities =
        graph.stream().collect(Collectors.toMap(node -> node.get("@id").stringValue(), n -> n));

    assertThat(crate.get("@context").stringValue())
        .isEqualTo("https://w3id.org/ro/crate/1.2/context");
    assertThat(graph).allMatch(node -> node.has("@type"));
    JsonNode descriptor = entities.get("ro-crate-metadata.json");
    assertThat(descriptor.get("@type").stringValue()).isEqualTo("CreativeWork");
    assertThat(descriptor.at("/about/@id").stringValue()).isEqualTo("./");
    assertThat(descriptor.at("/conformsTo/@id").stringValue())
        .isEqualTo("https://w3id.org/ro/crate/1.2");
    JsonNode root = entities.get("./");
    assertThat(root.get("@type").stringValue()).isEqualTo("Dataset");
    assertThat(root.get("name").stringValue()).contains("SEACOP");
    assertThat(root.get("description").stringValue()).contains(world.snapshot());
    assertThat(root.get("datePublished").stringValue()).matches("\\d{4}-\\d\\d-\\d\\d");
    assertThat(entities.get(root.at("/license/@id").stringValue()).has("name")).isTrue();
    Set<String> parts =
        root.get("hasPart")
            .valueStream()
            .map(part -> part.get("@id").stringValue())
            .collect(Collectors.toSet());
    assertThat(dataset.files().keySet())
        .filteredOn(file -> !Set.of("SHA256SUMS", "ro-crate-metadata.json").contains(file))
        .containsExactlyInAnyOrderElementsOf(parts);
    for (String part : parts) {
      assertThat(entities.get(part).get("@type").stringValue()).isEqualTo("File");
      assertThat(entities.get(part).get("contentSize").stringValue())
          .isEqualTo(Integer.toString(dataset.files().get(part).length));
      assertThat(entities.get(part).get("sha256").stringValue())
          .isEqualTo(new Sha256Digest().add(dataset.files().get(part)).hex());
    }
    assertThat(references(graph)).allMatch(entities::containsKey);
  }

  /** Everything that entities refer to, but the specification itself. */
  private static List<String> references(List<JsonNode> graph) {
    return graph.stream()
        .flatMap(JsonNode::valueStream)
        .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
        .filter(JsonNode::isObject)
        .map(value -> value.get("@id").stringValue())
        .filter(id -> !id.equals("https://w3id.org/ro/crate/1.2"))
        .toList();
  }

  @Test
  void packageDescribesEveryColumnOfEveryTable() {
    ZippedDataset dataset = dataset("");
    List<JsonNode> tables =
        dataset
            .json("datapackage.json")
            .get("resources")
            .valueStream()
            .filter(resource -> resource.has("schema"))
            .toList();

    assertThat(tables)
        .extracting(table -> table.get("path").stringValue())
        .containsExactlyElementsOf(DatasetColumns.TABLES.stream().map(DatasetTable::path).toList());
    for (JsonNode table : tables) {
      byte[] file = dataset.files().get(table.get("path").stringValue());
      assertThat(table.get("bytes").intValue()).isEqualTo(file.length);
      assertThat(table.get("hash").stringValue())
          .isEqualTo("sha256:" + new Sha256Digest().add(file).hex());
      List<CSVRecord> rows = dataset.rows(table.get("name").stringValue());
      String header =
          dataset.text(table.get("path").stringValue()).lines().findFirst().orElseThrow();
      List<JsonNode> fields = table.at("/schema/fields").valueStream().toList();
      assertThat(fields.stream().map(field -> field.get("name").stringValue()))
          .containsExactly(header.split(","));
      for (JsonNode field : fields) {
        assertThat(field.path("description").asString("")).as("%s", field).isNotBlank();
        assertFits(field, rows);
      }
    }
  }

  private static void assertFits(JsonNode field, List<CSVRecord> rows) {
    String form =
        switch (field.get("type").stringValue()) {
          case "integer" -> "-?\\d+";
          case "boolean" -> "[01]";
          case "date" -> "\\d{4}-\\d\\d-\\d\\d";
          default -> "(?s).*";
        };
    assertThat(rows.stream().map(row -> row.get(field.get("name").stringValue())))
        .as("%s", field)
        .allMatch(value -> value.isEmpty() || value.matches(form));
  }

  @Test
  void keysOfTablesHold() {
    ZippedDataset dataset = dataset("");
    for (DatasetTable<?> table : DatasetColumns.TABLES) {
      List<CSVRecord> rows = dataset.rows(table.name());
      if (!table.key().isEmpty()) {
        assertThat(rows.stream().map(row -> table.key().stream().map(row::get).toList()))
            .as(table.name())
            .doesNotHaveDuplicates();
      }
      for (DatasetTable.Reference reference : table.references()) {
        Set<String> targets =
            dataset.rows(reference.table()).stream()
                .map(row -> row.get(reference.target()))
                .collect(Collectors.toSet());
        assertThat(rows.stream().map(row -> row.get(reference.column())))
            .as("%s: %s", table.name(), reference)
            .allMatch(value -> value.isEmpty() || targets.contains(value));
      }
    }
  }

  /** An output that takes no more than its first bytes sees how many rows were made for them. */
  @Test
  void rowsAreWrittenWhileHitsAreRead(@TempDir Path large) {
    NoteDraft draft = NoteDraft.numbered("90100/20");
    IntStream.range(0, 5_000).forEach(i -> draft.paragraph("Port " + i + " " + Math.sin(i)));
    try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(large, Thesaurus.NONE)) {
      writer.put(draft.build());
      writer.commit();
    }
    AtomicInteger written = new AtomicInteger();
    try (LuceneArchiveReader reader = LuceneArchiveReader.open(large);
        ResearchObject dataset =
            ResearchObject.of(SearchRequest.of(""), reader, ZippedDataset.SOURCES)) {
      assertThatThrownBy(() -> dataset.write(new FullDisk(written))).hasMessage("full");
    }
    assertThat(written.get()).isBetween(1, 16_384);
  }

  private static final class FullDisk extends OutputStream {

    private final AtomicInteger written;

    FullDisk(AtomicInteger written) {
      this.written = written;
    }

    @Override
    public void write(int b) throws IOException {
      if (written.incrementAndGet() > 4_096) {
        throw new IOException("full");
      }
    }
  }

  @Test
  void archiveWithoutANoteGivesTablesWithoutARow(@TempDir Path empty) {
    try (LuceneArchiveReader reader = LuceneArchiveReader.open(empty.resolve("none"))) {
      ZippedDataset dataset = ZippedDataset.of(SearchRequest.of(""), reader);

      assertThat(dataset.rows("passages")).isEmpty();
      assertThat(dataset.json("ro-crate-metadata.json").at("/@graph/1/datePublished").stringValue())
          .isEqualTo("1970-01-01");
    }
  }
}
