package org.councilnotes.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.councilnotes.NoteDraft;
import org.councilnotes.TestNotes;
import org.councilnotes.export.citation.Citation;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.Participation.Grade;
import org.councilnotes.note.text.TextHash;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.HitStream;
import org.councilnotes.store.MatchCompleteness;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchExportTest {

  @TempDir Path folder;

  private static List<CSVRecord> csv(byte[] bytes) throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      return parser.getRecords();
    }
  }

  @Test
  void csvBeginsWithItsHeaderAndTellsAllOfAPassage() throws IOException {
    try (ExportedWorld world = ExportedWorld.in(folder)) {
      byte[] bytes = world.export("joint unit", ExportFormat.CSV, ExportRowKind.PASSAGES);
      CSVRecord row = csv(bytes).getFirst();

      assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("passage_id,note_id,");
      assertThat(row.get("passage_id")).isEqualTo("90364-19/II.a/3");
      assertThat(row.get("number")).isEqualTo("90364/19");
      assertThat(row.get("document_date")).isEqualTo("2019-06-26");
      assertThat(row.get("edition")).isEqualTo("2018-19");
      assertThat(row.get("report_years")).isEqualTo("2018; 2019");
      assertThat(row.get("heading")).isEqualTo("Seaport Cooperation Project (SEACOP)");
      assertThat(row.get("kind")).isEqualTo("item");
      assertThat(row.get("programmes")).isEqualTo("SEACOP");
      assertThat(row.get("country_roles")).isEqualTo("BO:host");
      assertThat(row.get("status")).isEqualTo("adopted");
      assertThat(row.get("marking")).isEqualTo("public");
      assertThat(row.get("content_hash"))
          .isEqualTo(TextHash.of("SEACOP opened a joint unit in Bolivia."));
      assertThat(row.get("query")).isEqualTo("joint unit");
      assertThat(row.get("hits_total")).isEqualTo("1");
      assertThat(row.get("snapshot")).isEqualTo(world.reader().snapshot());
      assertThat(row.get("exported_at")).isEqualTo("2026-11-25T20:15:00Z");
      assertThat(row.isConsistent()).isTrue();
    }
  }

  @Test
  void citationIsThatOfThePassageItself() throws IOException {
    Note note = TestNotes.ANNUAL_2019;
    try (ExportedWorld world = ExportedWorld.in(folder)) {
      CSVRecord row =
          csv(world.export("joint", ExportFormat.CSV, ExportRowKind.PASSAGES)).getFirst();

      assertThat(note.passages())
          .filteredOn(passage -> passage.id().equals(row.get("passage_id")))
          .singleElement()
          .satisfies(
              passage ->
                  assertThat(List.of(row.get("citation"), row.get("council_citation")))
                      .containsExactly(
                          Citation.of(note, passage, Optional.of("7")).pin(),
                          Citation.of(note, passage, Optional.of("7"))
                              .council(Locale.ENGLISH)
                              .line()));
    }
  }

  @Test
  void formulasAreDefusedAndCanBeHadBack() throws IOException {
    try (ExportedWorld world = ExportedWorld.in(folder)) {
      List<CSVRecord> rows = csv(world.export("", ExportFormat.CSV, ExportRowKind.PASSAGES));

      assertThat(rows.stream().map(row -> row.get("text")).toList())
          .contains("'" + ExportedWorld.FORMULA, "'" + ExportedWorld.TRICKY)
          .noneMatch(text -> text.startsWith("="));
    }
    assertThat(Stream.of("+1", "-1", "@a", "\tb", "\rc", "＝d").map(FormulaGuard::defuse))
        .allMatch(text -> text.startsWith("'"));
    assertThat(FormulaGuard.defuse("5-3")).isEqualTo("5-3");
  }

  @Test
  void deletedWordsAreLeftOutAndTheirMentionsDoNotStand() throws IOException {
    try (ExportedWorld world = ExportedWorld.in(folder)) {
      CSVRecord row =
          csv(world.export("crops", ExportFormat.CSV, ExportRowKind.PASSAGES)).getFirst();
      assertThat(row.get("text")).isEqualTo("Harvest of crops in Colombia");
      assertThat(row.get("text_remark")).contains("deleted");

      List<CSVRecord> mentions =
          csv(world.export("crops", ExportFormat.CSV, ExportRowKind.MENTIONS));
      assertThat(mentions)
          .extracting(m -> m.get("mention_words") + " " + m.get("mention_stands"))
          .containsExactly("Bolivia 0", "Colombia 1");
    }
  }

  @Test
  void mentionsBearTheirEvidence() throws IOException {
    try (ExportedWorld world = ExportedWorld.in(folder)) {
      List<CSVRecord> rows = csv(world.export("trained", ExportFormat.CSV, ExportRowKind.MENTIONS));

      assertThat(rows)
          .extracting(m -> m.get("mention_kind") + " " + m.get("mention_code"))
          .contains("programme SEACOP", "country BR", "country BO", "country PE");
      CSVRecord bolivia =
          rows.stream().filter(m -> m.get("mention_code").equals("BO")).findFirst().orElseThrow();
      assertThat(bolivia.get("mention_role")).isEqualTo("beneficiary");
      assertThat(bolivia.get("mention_rule")).isEqualTo("name");
      int start = Integer.parseInt(bolivia.get("mention_start"));
      int end = Integer.parseInt(bolivia.get("mention_end"));
      assertThat(bolivia.get("text").substring(start, end)).isEqualTo("Bolivia");
    }
  }

  @Test
  void factsAreCountedByGradeAndEachParticipationBearsItsWords() throws IOException {
    Note note =
        NoteDraft.numbered("90903/26")
            .heading("I", "I.", "SEACOP")
            .paragraph("Peru joined SEACOP, Chile its courses.")
            .participation("SEACOP", "PE", MentionRole.PARTICIPANT, "Peru joined SEACOP")
            .participation("SEACOP", "CL", MentionRole.LEAD, Grade.CONTEXT, "Chile")
            .build();
    try (ExportedWorld world = ExportedWorld.in(folder, note)) {
      CSVRecord row =
          csv(world.export("courses", ExportFormat.CSV, ExportRowKind.PASSAGES)).getFirst();
      assertThat(row.get("participations")).isEqualTo("SEACOP:PE:participant");
      assertThat(row.get("participation_grades"))
          .isEqualTo("SEACOP:PE:participant:stated; SEACOP:CL:lead:context");

      assertThat(csv(world.export("courses", ExportFormat.CSV, ExportRowKind.MENTIONS)))
          .extracting(
              m ->
                  "%s %s %s %s: %s"
                      .formatted(
                          m.get("mention_kind"),
                          m.get("mention_code"),
                          m.get("mention_role"),
                          m.get("mention_grade"),
                          m.get("mention_words")))
          .containsExactly(
              "participation SEACOP:PE participant stated: Peru joined SEACOP",
              "participation SEACOP:CL lead context: Chile");
    }
  }

  @Test
  void workbookHoldsWordsAsWordsAndASheetOnItself() throws IOException {
    try (ExportedWorld world = ExportedWorld.in(folder);
        XSSFWorkbook book = book(world.export("", ExportFormat.XLSX, ExportRowKind.PASSAGES))) {
      Sheet rows = book.getSheet("rows");
      int text = columnOf(rows, "text");

      assertThat(rows.getLastRowNum())
          .isEqualTo(csv(world.export("", ExportFormat.CSV, ExportRowKind.PASSAGES)).size());
      assertThat(IntStream.rangeClosed(1, rows.getLastRowNum()).mapToObj(rows::getRow))
          .allSatisfy(
              row ->
                  assertThat(row)
                      .allMatch(cell -> cell.getCellType() != CellType.FORMULA)
                      .isNotEmpty())
          .anyMatch(row -> row.getCell(text).getStringCellValue().equals(ExportedWorld.FORMULA))
          .anyMatch(
              row -> row.getCell(text).getStringCellValue().length() == XlsxWriter.LONGEST_CELL);
      assertThat(about(book.getSheet("about")))
          .contains("snapshot=" + world.reader().snapshot(), "hits_are=passages", "cells_cut=1.0");
    }
  }

  private static XSSFWorkbook book(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private static int columnOf(Sheet sheet, String name) {
    Row header = sheet.getRow(0);
    return IntStream.range(0, header.getLastCellNum())
        .filter(i -> header.getCell(i).getStringCellValue().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static ExportProvenance about(HitStream hits) {
    return new ExportProvenance(SearchRequest.of(""), hits, Marking.PUBLIC, ExportedWorld.NOW);
  }

  private static List<String> about(Sheet sheet) {
    return IntStream.rangeClosed(1, sheet.getLastRowNum())
        .mapToObj(sheet::getRow)
        .map(row -> row.getCell(0) + "=" + row.getCell(1))
        .toList();
  }

  @Test
  void whatDoesNotFitOnASheetGoesOnOnTheNext() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HitStream none =
        new HitStream(
            new SearchResult.Total(0, true, 0, 0, 0),
            Map.of(),
            MatchCompleteness.ALL,
            "s",
            Stream.of());
    XlsxWriter file = new XlsxWriter(out, List.of("a"), about(none).facts(), 3);
    for (int i = 0; i < 5; i++) {
      file.add(List.of(ExportValue.of(i)));
    }
    file.end();
    try (XSSFWorkbook book = book(out.toByteArray())) {
      assertThat(book.getNumberOfSheets()).isEqualTo(4);
      assertThat(book.getSheet("rows 3").getRow(1).getCell(0).getNumericCellValue()).isEqualTo(4);
      assertThat(book.getSheet("rows 3").getRow(0).getCell(0).getStringCellValue()).isEqualTo("a");
    }
  }

  @Test
  void jsonIsOneObjectOfLists() {
    try (ExportedWorld world = ExportedWorld.in(folder)) {
      JsonNode json = JsonMapper.shared().readTree(world.text("joint unit", ExportFormat.JSON));

      assertThat(json.at("/about/query").stringValue()).isEqualTo("joint unit");
      assertThat(json.at("/about/hits_total").intValue()).isEqualTo(1);
      assertThat(json.at("/rows/0/report_years").toString()).isEqualTo("[\"2018\",\"2019\"]");
      assertThat(json.at("/rows/0").has("page")).isFalse();
      assertThat(JsonMapper.shared().readTree(world.text("", ExportFormat.JSON)).at("/rows"))
          .anyMatch(row -> row.get("text").stringValue().equals(ExportedWorld.TRICKY));
    }
  }

  @Test
  void risEntriesHaveTheirFieldsAndOneLineEach() {
    try (ExportedWorld world = ExportedWorld.in(folder)) {
      String ris = world.text("joint unit", ExportFormat.RIS);

      assertThat(ris.lines())
          .startsWith("TY  - GOVDOC")
          .contains(
              "ID  - 90364-19/II.a/3",
              "M1  - ST 90364/19",
              "PY  - 2019",
              "DA  - 2019/06/26/",
              "AB  - SEACOP opened a joint unit in Bolivia.")
          .anyMatch(line -> line.startsWith("N1  - Export: query=joint unit; matching=all"))
          .endsWith("ER  - ", "");
      assertThat(world.text("", ExportFormat.RIS).lines())
          .allMatch(line -> line.isEmpty() || line.matches("[A-Z][A-Z0-9]  - .*"));
    }
  }

  @Test
  void bibtexBalancesItsBraces() {
    try (ExportedWorld world = ExportedWorld.in(folder)) {
      String bibtex = world.text("", ExportFormat.BIBTEX);

      assertThat(bibtex)
          .contains(
              "@techreport{90364-19:II.a:3,", "institution = {{Council of the European Union}}")
          .contains("@misc{plain-0f0f0f0f:I:3,", "year = {2020}")
          .contains(
              "{\\textbraceleft}braces{\\textbraceright} and {\\textbackslash}backslash 100 \\%")
          .contains("\\& \\_more\\_");
      assertThat(bibtex.chars().filter(c -> c == '{').count())
          .isEqualTo(bibtex.chars().filter(c -> c == '}').count());
    }
    assertThat(BibtexWriter.key("10364-19/II~2/3")).isEqualTo("10364-19:II-7e2:3");
    assertThat(BibtexWriter.escaped("two\nlines {")).isEqualTo("two lines {\\textbraceleft}");
  }

  @Test
  void cslItemsHaveTheirFields() {
    try (ExportedWorld world = ExportedWorld.in(folder)) {
      JsonNode items = JsonMapper.shared().readTree(world.text("joint", ExportFormat.CSL));

      assertThat(items.at("/0/id").stringValue()).isEqualTo("90364-19/II.a/3");
      assertThat(items.at("/0/type").stringValue()).isEqualTo("report");
      assertThat(items.at("/0/number").stringValue()).isEqualTo("ST 90364/19");
      assertThat(items.at("/0/issued").toString()).isEqualTo("{\"date-parts\":[[2019,6,26]]}");
      assertThat(items.at("/0/note").stringValue())
          .contains(
              "Citation: Council document 90364/19, 26 June 2019", "Pin: ST 90364/19", "snapshot=");
    }
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void whatIsNotPublicIsMarkedInEveryFile(ExportFormat format) throws IOException {
    try (ExportedWorld world = ExportedWorld.in(folder, ExportedWorld.RESTRICTED)) {
      byte[] bytes = world.export("observatory", format, ExportRowKind.PASSAGES);

      assertThat(texts(format, bytes)).contains("met in secret", "90200", "LIMITE");
    }
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void publicFilesHaveNoMark(ExportFormat format) throws IOException {
    try (ExportedWorld world = ExportedWorld.in(folder)) {
      byte[] bytes = world.export("observatory", format, ExportRowKind.PASSAGES);

      assertThat(texts(format, bytes)).doesNotContain("LIMITE", "export_marking");
    }
  }

  private static String texts(ExportFormat format, byte[] bytes) throws IOException {
    if (format != ExportFormat.XLSX) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    try (XSSFWorkbook book = book(bytes)) {
      return IntStream.range(0, book.getNumberOfSheets())
          .mapToObj(book::getSheetAt)
          .flatMap(sheet -> IntStream.rangeClosed(0, sheet.getLastRowNum()).mapToObj(sheet::getRow))
          .flatMap(
              row -> Stream.iterate(0, i -> i < row.getLastCellNum(), i -> i + 1).map(row::getCell))
          .map(String::valueOf)
          .collect(Collectors.joining("\n"));
    }
  }

  @Test
  void eachRowSaysTheMarkingOfTheFileAndOfItsNote() throws IOException {
    try (ExportedWorld world = ExportedWorld.in(folder, ExportedWorld.RESTRICTED)) {
      List<CSVRecord> rows =
          csv(world.export("observatory", ExportFormat.CSV, ExportRowKind.PASSAGES));

      assertThat(rows).allMatch(row -> row.get("export_marking").equals("LIMITE"));
      assertThat(rows)
          .filteredOn(row -> row.get("marking").equals("limite"))
          .singleElement()
          .satisfies(row -> assertThat(row.get("council_citation")).endsWith(", LIMITE"));
    }
  }

  @Test
  void fewerWordsAreSaid() throws IOException {
    try (ExportedWorld world = ExportedWorld.in(folder)) {
      SearchRequest request = ExportedWorld.grouped("joint unit zeppelin Bolivia");
      List<CSVRecord> rows = csv(world.export(request, ExportFormat.CSV, ExportRowKind.PASSAGES));
      SearchResult page = world.reader().search(request);

      assertThat(rows).hasSize((int) page.total().value());
      assertThat(rows)
          .allMatch(
              row ->
                  row.get("matching")
                      .equals(page.advice().matching().name().toLowerCase(Locale.ROOT)));
    }
  }

  @Test
  void fileIsNamedByDayAndSnapshot() {
    try (ExportedWorld world = ExportedWorld.in(folder);
        SearchExport export =
            SearchExport.of(SearchRequest.of(""), world.reader(), ExportedWorld.NOW)) {
      assertThat(export.fileName(ExportFormat.CSL))
          .isEqualTo("council-notes-20261125-" + world.reader().snapshot() + ".csl.json");
    }
  }

  @Test
  void readerWhoGoesAwayLeavesNothingOpen() {
    AtomicBoolean closed = new AtomicBoolean();
    try (ExportedWorld world = ExportedWorld.in(folder)) {
      HitStream all = world.reader().stream(SearchRequest.of(""));
      HitStream watched = all.withHits(all.hits().onClose(() -> closed.set(true)));
      OutputStream gone =
          new OutputStream() {
            @Override
            public void write(int b) throws IOException {
              throw new IOException("gone");
            }
          };
      assertThatThrownBy(
              () -> {
                try (SearchExport export = new SearchExport(about(watched), world.reader())) {
                  export.write(ExportFormat.CSV, ExportRowKind.PASSAGES, gone);
                }
              })
          .hasMessage("gone");
    }
    assertThat(closed).isTrue();
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void hitsAreReadWhileTheyAreWritten(ExportFormat format) {
    AtomicInteger read = new AtomicInteger();
    OutputStream narrow =
        new OutputStream() {
          private int room = 100_000;

          @Override
          public void write(int b) throws IOException {
            if (--room < 0) {
              throw new IOException("full after " + read + " hits");
            }
          }
        };
    try (ExportedWorld world = ExportedWorld.in(folder)) {
      SearchHit hit = world.reader().search(SearchRequest.of("joint")).hits().getFirst();
      SearchResult.Total total = new SearchResult.Total(1_000_000, true, 1_000_000, 1, 0);
      Stream<SearchHit> many =
          Stream.generate(() -> hit).limit(1_000_000).peek(h -> read.incrementAndGet());
      HitStream hits = new HitStream(total, Map.of(), MatchCompleteness.ALL, "s", many);
      assertThatThrownBy(
              () -> {
                try (SearchExport export = new SearchExport(about(hits), world.reader())) {
                  export.write(format, ExportRowKind.PASSAGES, narrow);
                }
              })
          .hasMessageStartingWith("full after");
    }
    assertThat(read.get()).isBetween(1, 20_000);
  }
}
