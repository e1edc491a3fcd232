package org.councilnotes.json;

import org.councilnotes.note.Characters;
import org.councilnotes.note.Dropped;
import org.councilnotes.note.ExtractionSheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What extraction did to the file, flat in the object of its note. */
final class SheetJson {

  private SheetJson() {}

  /** The number of pages stands with the cover's fields, before the passages. */
  static void writePages(ExtractionSheet sheet, ObjectNode json) {
    Fields.maybe(json, "pages", sheet.pages());
    Fields.numbers(json, "ocrPages", sheet.ocrPages());
  }

  static void write(ExtractionSheet sheet, ObjectNode json) {
    Fields.list(json, "dropped", sheet.dropped(), SheetJson::write);
    write(sheet.characters(), json.putObject("characters"));
    Fields.texts(json, "warnings", sheet.warnings());
    Fields.texts(json, "overridden", sheet.overridden());
  }

  static ExtractionSheet read(JsonNode json) {
    return new ExtractionSheet(
        Fields.maybeNumber(json, "pages"),
        Fields.list(json, "dropped", SheetJson::readDropped),
        readCharacters(json.required("characters")),
        Fields.texts(json, "warnings"),
        new ExtractionSheet.Origin(
            Fields.list(json, "ocrPages", JsonNode::intValue), Fields.texts(json, "overridden")));
  }

  static void write(Characters characters, ObjectNode json) {
    json.put("extracted", characters.extracted());
    json.put("kept", characters.kept()).put("dropped", characters.dropped());
  }

  static void write(Dropped dropped, ObjectNode json) {
    json.put("kind", dropped.kind().key());
    Fields.maybe(json, "page", dropped.page());
    json.put("text", dropped.text());
  }

  private static Dropped readDropped(JsonNode json) {
    return new Dropped(
        Fields.ofKey(Dropped.Kind.values(), Dropped.Kind::key, Fields.text(json, "kind")),
        Fields.maybeNumber(json, "page"),
        Fields.text(json, "text"));
  }

  private static Characters readCharacters(JsonNode json) {
    return new Characters(
        json.required("extracted").intValue(),
        json.required("kept").intValue(),
        json.required("dropped").intValue());
  }
}
