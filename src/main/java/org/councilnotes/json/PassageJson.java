package org.councilnotes.json;

import org.councilnotes.note.Anchor;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Passage.Place;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.TextMark;
import org.councilnotes.note.TextRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One passage: where it stands, its text, what was struck or added there, and its tags. */
final class PassageJson {

  private PassageJson() {}

  static void write(Passage passage, ObjectNode json) {
    json.put("id", passage.id());
    json.put("section", passage.section());
    json.put("ordinal", passage.ordinal());
    writePlace(passage.place(), json);
    json.put("text", passage.text());
    Fields.list(json, "marks", passage.marks(), PassageJson::write);
    TagsJson.write(passage.tags(), json);
  }

  static Passage read(JsonNode json) {
    return new Passage(
        Fields.text(json, "id"),
        Fields.text(json, "section"),
        json.required("ordinal").intValue(),
        readPlace(json),
        Fields.text(json, "text"),
        Fields.list(json, "marks", PassageJson::readMark),
        TagsJson.read(json));
  }

  private static void writePlace(Place place, ObjectNode json) {
    json.put("kind", place.kind().key());
    Fields.maybe(json, "page", place.page());
    place
        .anchor()
        .ifPresent(a -> json.putObject("anchor").put("passage", a.passage()).put("at", a.at()));
  }

  private static Place readPlace(JsonNode json) {
    return new Place(
        Fields.ofKey(PassageKind.values(), PassageKind::key, Fields.text(json, "kind")),
        Fields.maybeNumber(json, "page"),
        json.optional("anchor").map(PassageJson::readAnchor));
  }

  private static Anchor readAnchor(JsonNode json) {
    return new Anchor(Fields.text(json, "passage"), json.required("at").intValue());
  }

  static void write(TextMark mark, ObjectNode json) {
    json.put("state", mark.state().key());
    json.put("start", mark.range().start()).put("end", mark.range().end());
  }

  private static TextMark readMark(JsonNode json) {
    return new TextMark(
        Fields.ofKey(TextMark.State.values(), TextMark.State::key, Fields.text(json, "state")),
        new TextRange(json.required("start").intValue(), json.required("end").intValue()));
  }
}
