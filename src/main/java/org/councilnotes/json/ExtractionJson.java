package org.councilnotes.json;

import org.councilnotes.note.Characters;
import org.councilnotes.note.Dropped;
import org.councilnotes.note.ExtractionSheet;
import org.councilnotes.note.Note;
import org.councilnotes.note.SheetPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What extraction did to a note, page by page: {@code passages} and {@code kept} characters of the
 * passages that begin on a page, and what was {@code dropped} there. All pages together make up
 * {@code characters}.
 */
public final class ExtractionJson {

  private ExtractionJson() {}

  public static JsonNode write(Note note) {
    ExtractionSheet sheet = note.sheet();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", note.id());
    SheetJson.writePages(sheet, json);
    write(sheet.characters(), json.putObject("characters"));
    Fields.list(json, "byPage", SheetPage.of(note), ExtractionJson::write);
    json.putObject("mended").put("hyphens", sheet.count(Dropped.Kind.HYPHEN));
    Fields.texts(json, "doubted", sheet.warnings());
    Fields.texts(json, "overridden", sheet.overridden());
    return json;
  }

  private static void write(Characters characters, ObjectNode json) {
    SheetJson.write(characters, json);
    json.put("balanced", characters.balanced());
  }

  private static void write(SheetPage page, ObjectNode json) {
    Fields.maybe(json, "page", page.page());
    json.put("passages", page.passages().size());
    json.put("kept", page.kept()).put("left", page.left());
    Fields.list(json, "dropped", page.dropped(), SheetJson::write);
  }
}
