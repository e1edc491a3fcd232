package org.councilnotes.gold;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.councilnotes.gold.Label.Kind;
import org.councilnotes.note.Adoption;
import org.councilnotes.note.CharacterCounts;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.ExtractionSheet;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.ReportMetadata;
import org.councilnotes.note.Section;
import org.councilnotes.note.tag.PassageTags;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A note as JSON with the labels of each passage, written for a measurement: {@code language},
 * {@code field}, {@code title}, {@code period} (first and last day), {@code sections} (id, depth,
 * label, heading) and {@code passages} (section, kind, text, {@code labels} of kind, value, detail,
 * words, grade). Cells of a row are parted by bars, which go, as they do when files are read;
 * {@link ExamTables} makes tables of them.
 */
final class ExamFile {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final String name;
  private final JsonNode json;
  private final Map<String, List<Label>> labels = new HashMap<>();

  ExamFile(Path file) {
    this.name = file.getFileName().toString().replace(".json", "");
    this.json = JSON.readTree(file.toFile());
  }

  /** The policy area that the note is from; the file's name where it does not say. */
  private String field() {
    String field = text(json, "field");
    return field.isEmpty() ? name : field;
  }

  Labelled read() {
    List<Section> sections = new ArrayList<>();
    json.get("sections")
        .forEach(
            s ->
                sections.add(
                    new Section(
                        text(s, "id"),
                        s.get("depth").intValue(),
                        text(s, "label"),
                        text(s, "heading"))));
    List<Passage> passages = new ArrayList<>();
    ExamTables tables = new ExamTables(name, json.has("field"));
    json.get("passages").forEach(p -> passages.add(passage(p, passages.size() + 1, tables)));
    Note note =
        new Note(
            name,
            cover(),
            Adoption.NOT_STATED,
            ReportMetadata.NONE,
            sections,
            passages,
            new ExtractionSheet(
                OptionalInt.empty(), List.of(), new CharacterCounts(0, 0, 0), List.of()));
    return new Labelled(note, field(), labels, reportYears());
  }

  /**
   * Those of the stated period. Notes that name their field have none where no period is stated.
   */
  private Optional<List<Integer>> reportYears() {
    JsonNode period = json.get("period");
    if (period == null) {
      return json.has("field") ? Optional.of(List.of()) : Optional.empty();
    }
    int first = LocalDate.parse(period.get(0).asString()).getYear();
    int last = LocalDate.parse(period.get(1).asString()).getYear();
    return Optional.of(IntStream.rangeClosed(first, last).boxed().toList());
  }

  private CoverPage cover() {
    return new CoverPage(
        new CoverPage.Identity(
            Optional.empty(), text(json, "language"), Optional.empty(), Optional.empty()),
        new CoverPage.Address(
            Optional.of("NOTE"), Optional.empty(), Optional.empty(), text(json, "title")),
        CoverPage.RelatedDocuments.NONE,
        List.of(),
        Marking.PUBLIC);
  }

  private Passage passage(JsonNode p, int ordinal, ExamTables tables) {
    String id = "%s/%s/%d".formatted(name, text(p, "section"), ordinal);
    List<Label> own = new ArrayList<>();
    PassageKind kind = PassageKind.valueOf(text(p, "kind").toUpperCase(Locale.ROOT));
    String printed = ExamTables.withoutBars(text(p, "text"));
    p.get("labels").forEach(l -> own.add(label(l, printed)));
    labels.put(id, own);
    return new Passage(
        id,
        text(p, "section"),
        ordinal,
        tables.place(kind, text(p, "section"), text(p, "text")),
        printed,
        List.of(),
        PassageTags.NONE);
  }

  private static Label label(JsonNode l, String text) {
    Kind kind = Kind.valueOf(text(l, "kind").toUpperCase(Locale.ROOT));
    String detail = text(l, "detail");
    return Label.of(
            kind,
            text(l, "value"),
            detail.isEmpty() ? Label.NOTHING : detail,
            text(l, "words"),
            text)
        .graded(text(l, "grade"));
  }

  private static String text(JsonNode json, String field) {
    return json.has(field) && !json.get(field).isNull() ? json.get(field).asString() : "";
  }
}
