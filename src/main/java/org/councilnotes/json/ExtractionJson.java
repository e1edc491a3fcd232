package org.councilnotes.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.councilnotes.note.CharacterCounts;
import org.councilnotes.note.ContentsEntries;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.ExtractionSheet;
import org.councilnotes.note.ExtractionSheetPage;
import org.councilnotes.note.Note;
import org.councilnotes.note.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The extraction sheet of a note, page by page: {@code passages} and {@code kept} characters of the
 * passages that begin on a page, and what was {@code dropped} there. All pages together sum up to
 * {@code characters}.
 */
public final class ExtractionJson {

  private ExtractionJson() {}

  public static JsonNode write(Note note) {
    ExtractionSheet sheet = note.sheet();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", note.id());
    JsonFields.marking(json, note.marking());
    SheetFields.writePages(sheet, json);
    write(sheet.characters(), json.putObject("characters"));
    ContentsEntries entries = ContentsEntries.of(note);
    JsonFields.list(
        json, "byPage", ExtractionSheetPage.of(note), (page, each) -> write(page, entries, each));
    json.putObject("mended").put("hyphens", sheet.count(DroppedText.Kind.HYPHEN));
    JsonFields.texts(json, "doubted", sheet.warnings().stream().map(Reason::english).toList());
    JsonFields.texts(json, "overridden", sheet.overridden());
    SheetFields.writeReplaced(sheet, json);
    return json;
  }

  private static void write(CharacterCounts characters, ObjectNode json) {
    SheetFields.write(characters, json);
    json.put("balanced", characters.balanced());
  }

  private static void write(ExtractionSheetPage page, ContentsEntries entries, ObjectNode json) {
    JsonFields.maybe(json, "page", page.page());
    json.put("passages", page.passages().size());
    json.put("kept", page.keptCharacters()).put("left", page.droppedCharacters());
    JsonFields.list(
        json,
        "dropped",
        page.dropped(),
        (dropped, each) -> SheetFields.write(dropped, entries, each));
  }

  /** The fields of the extraction sheet in the object of its note. */
  static final class SheetFields {

    private SheetFields() {}

    /** Writes the number of pages, which precedes the passages. */
    static void writePages(ExtractionSheet sheet, ObjectNode json) {
      JsonFields.maybe(json, "pages", sheet.pages());
      JsonFields.numbers(json, "ocrPages", sheet.ocrPages());
    }

    /** Writes what follows the passages. */
    static void write(Note note, ObjectNode json) {
      ExtractionSheet sheet = note.sheet();
      ContentsEntries entries = ContentsEntries.of(note);
      JsonFields.list(
          json, "dropped", sheet.dropped(), (dropped, each) -> write(dropped, entries, each));
      write(sheet.characters(), json.putObject("characters"));
      JsonFields.texts(
          json, NoteReasons.WARNINGS, sheet.warnings().stream().map(Reason::english).toList());
      JsonFields.texts(json, "overridden", sheet.overridden());
      writeReplaced(sheet, json);
    }

    private static void writeReplaced(ExtractionSheet sheet, ObjectNode json) {
      if (!sheet.replaced().isEmpty()) {
        ObjectNode replaced = json.putObject("replaced");
        sheet.replaced().forEach(replaced::put);
      }
    }

    private static Map<String, String> readReplaced(JsonNode json) {
      Map<String, String> replaced = new LinkedHashMap<>();
      json.path("replaced")
          .properties()
          .forEach(field -> replaced.put(field.getKey(), field.getValue().stringValue()));
      return replaced;
    }

    static ExtractionSheet read(JsonNode json) {
      return new ExtractionSheet(
          JsonFields.maybeNumber(json, "pages"),
          JsonFields.list(json, "dropped", SheetFields::readDropped),
          readCharacters(json.required("characters")),
          NoteReasons.of(json).warnings(),
          new ExtractionSheet.Origin(
              JsonFields.list(json, "ocrPages", JsonNode::intValue),
              JsonFields.texts(json, "overridden"),
              readReplaced(json)));
    }

    static void write(CharacterCounts characters, ObjectNode json) {
      json.put("extracted", characters.extracted());
      json.put("kept", characters.kept()).put("dropped", characters.dropped());
    }

    /** Writes a text that was left out; an entry of a list of contents with its section. */
    static void write(DroppedText droppedText, ContentsEntries entries, ObjectNode json) {
      json.put("kind", droppedText.kind().key());
      JsonFields.maybe(json, "page", droppedText.page());
      json.put("text", droppedText.text());
      entries.section(droppedText).ifPresent(section -> json.put("section", section.id()));
    }

    private static DroppedText readDropped(JsonNode json) {
      return new DroppedText(
          JsonFields.ofKey(
              DroppedText.Kind.values(), DroppedText.Kind::key, JsonFields.text(json, "kind")),
          JsonFields.maybeNumber(json, "page"),
          JsonFields.text(json, "text"));
    }

    private static CharacterCounts readCharacters(JsonNode json) {
      return new CharacterCounts(
          json.required("extracted").intValue(),
          json.required("kept").intValue(),
          json.required("dropped").intValue());
    }
  }
}
