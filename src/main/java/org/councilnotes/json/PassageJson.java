package org.councilnotes.json;

import org.councilnotes.note.FootnoteAnchor;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Passage.Place;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Remark;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One passage: place, text, marks and tags. */
final class PassageJson {

  private PassageJson() {}

  static void write(Passage passage, ObjectNode json) {
    json.put("id", passage.id());
    json.put("section", passage.section());
    json.put("ordinal", passage.ordinal());
    writePlace(passage.place(), json);
    json.put("text", passage.text());
    JsonFields.list(json, "marks", passage.marks(), PassageJson::write);
    TagsJson.write(passage.tags(), json);
  }

  static Passage read(JsonNode json) {
    return new Passage(
        JsonFields.text(json, "id"),
        JsonFields.text(json, "section"),
        json.required("ordinal").intValue(),
        readPlace(json),
        JsonFields.text(json, "text"),
        JsonFields.list(json, "marks", PassageJson::readMark),
        TagsJson.read(json));
  }

  private static void writePlace(Place place, ObjectNode json) {
    json.put("kind", place.kind().key());
    JsonFields.maybe(json, "page", place.page());
    place
        .anchor()
        .ifPresent(a -> json.putObject("anchor").put("passage", a.passage()).put("at", a.at()));
    writeTable(place, json);
    place.provision().ifPresent(path -> json.put("provision", path));
  }

  /** Writes the place in a table, and who remarks there; nothing for other passages. */
  static void writeTable(Place place, ObjectNode json) {
    place.row().ifPresent(row -> TableJson.write(row, json.putObject("table")));
    place.remark().ifPresent(remark -> write(remark, json));
  }

  private static Place readPlace(JsonNode json) {
    return new Place(
        JsonFields.ofKey(PassageKind.values(), PassageKind::key, JsonFields.text(json, "kind")),
        JsonFields.maybeNumber(json, "page"),
        json.optional("anchor").map(PassageJson::readAnchor),
        json.optional("table").map(TableJson::readRow),
        json.optional("author").map(author -> readRemark(author.stringValue(), json)),
        JsonFields.maybeText(json, "provision"));
  }

  private static void write(Remark remark, ObjectNode json) {
    json.put("author", remark.author()).put("remark", remark.kind().key());
    JsonFields.maybe(json, "on", remark.on());
  }

  private static Remark readRemark(String author, JsonNode json) {
    return new Remark(
        author,
        JsonFields.ofKey(Remark.Kind.values(), Remark.Kind::key, JsonFields.text(json, "remark")),
        JsonFields.maybeText(json, "on"));
  }

  private static FootnoteAnchor readAnchor(JsonNode json) {
    return new FootnoteAnchor(JsonFields.text(json, "passage"), json.required("at").intValue());
  }

  static void write(TextMark mark, ObjectNode json) {
    json.put("state", mark.state().key());
    json.put("start", mark.range().start()).put("end", mark.range().end());
  }

  private static TextMark readMark(JsonNode json) {
    return new TextMark(
        JsonFields.ofKey(
            TextMark.State.values(), TextMark.State::key, JsonFields.text(json, "state")),
        new TextRange(json.required("start").intValue(), json.required("end").intValue()));
  }
}
