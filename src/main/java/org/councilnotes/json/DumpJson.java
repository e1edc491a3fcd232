package org.councilnotes.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.text.ControlCharacterEscaping;
import org.councilnotes.store.ArchiveReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All data of a note, one line per passage, in the format that an import reads.
 *
 * <p>The short fields come first ({@code id}, {@code doc}, {@code series}, {@code body}, {@code
 * title}, {@code year}, {@code n}, {@code prog}, {@code country}, {@code years}); then the fields
 * of the note; then the passage with its marks and tags as in {@code show --json}, its {@code
 * wording} and {@code lineage}. The first line of a note also has {@code note}: cover, sections and
 * extraction sheet, so that an import loses nothing.
 */
public final class DumpJson {

  private final Note note;
  private final Map<String, WordingHistory> lives;
  private final Map<String, String> headings;

  private DumpJson(Note note, Map<String, WordingHistory> lives) {
    this.note = note;
    this.lives = lives;
    this.headings =
        note.sections().stream()
            .collect(Collectors.toMap(Section::id, Section::heading, (first, other) -> first));
  }

  /**
   * The lines of a note of a world as text, each with its line end; none where there is no such
   * note.
   */
  public static Stream<String> lines(String id, ArchiveReader world) {
    return world.note(id).stream()
        .flatMap(note -> lines(note, world.wordingHistories(id)))
        .map(line -> ControlCharacterEscaping.escapeJson(line.toString()) + "\n");
  }

  /**
   * The lines of a note in the order of its passages; none for a note without passages.
   *
   * @param lives wording histories by id of passage
   */
  public static Stream<JsonNode> lines(Note note, Map<String, WordingHistory> lives) {
    DumpJson dump = new DumpJson(note, lives);
    return note.passages().stream().map(dump::line);
  }

  private JsonNode line(Passage passage) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", passage.id()).put("doc", note.id());
    writeShort(passage, json);
    writeNote(json);
    JsonFields.unlessEmpty(json, "heading", headings.getOrDefault(passage.section(), ""));
    PassageJson.write(passage, json);
    Optional.ofNullable(lives.get(passage.id()))
        .ifPresent(wordingHistory -> writeLife(wordingHistory, json));
    if (passage.equals(note.passages().getFirst())) {
      json.set("note", NoteJson.writeDumped(note.withPassages(List.of())));
    }
    return json;
  }

  private void writeShort(Passage passage, ObjectNode json) {
    JsonFields.maybe(json, "series", note.report().series());
    JsonFields.maybe(json, "body", note.cover().address().from());
    JsonFields.unlessEmpty(json, "title", note.subject());
    note.report().years().stream().reduce((_, last) -> last).ifPresent(y -> json.put("year", y));
    json.put("n", passage.ordinal() - 1);
    JsonFields.texts(
        json, "prog", passage.tags().programmes().stream().map(t -> t.code()).distinct().toList());
    JsonFields.texts(
        json,
        "country",
        passage.tags().countries().stream().map(t -> t.code()).distinct().toList());
    JsonFields.numbers(
        json,
        "years",
        passage.tags().eventYears().stream().map(t -> t.year()).distinct().sorted().toList());
  }

  private void writeNote(ObjectNode json) {
    JsonFields.maybe(json, "number", note.number().map(DocumentNumber::display));
    JsonFields.unlessEmpty(json, "subject", note.subject());
    json.put("language", note.language());
    JsonFields.maybe(json, "date", note.cover().identity().date().map(LocalDate::toString));
    json.put("marking", note.marking().name());
    json.put("status", note.adoption().status().key());
    JsonFields.numbers(json, "reportYears", note.report().years());
  }

  private static void writeLife(WordingHistory wordingHistory, ObjectNode json) {
    json.put("wording", wordingHistory.wording());
    json.set("lineage", WordingHistoryJson.write(wordingHistory));
  }
}
