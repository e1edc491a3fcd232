package org.councilnotes.mcp;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.export.citation.Citation;
import org.councilnotes.json.AnswerMarkJson;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds to each passage of an answer its {@code citation}, as pages write it, and its absolute
 * {@code address}. An object that is a passage, or names one in {@code passage}, has them itself;
 * one that names several in {@code parts} has a list {@code cited}. Passages with their text also
 * have the {@code hash} of the whole text, by which they are found again when ids change. Texts
 * that are too long for an answer are cut and say so; offsets count in the whole text.
 */
final class CitedAnswer {

  /** Longest text of a passage in a list, in UTF-16 code units. */
  static final int LONGEST_TEXT = 2_000;

  private static final String PASSAGE = "passage";
  private static final String PARTS = "parts";
  private static final String TEXT = "text";

  private final ToolCall call;
  private final Map<String, Optional<CitedNote>> notes = new HashMap<>();

  CitedAnswer(ToolCall call) {
    this.call = call;
  }

  /** A note with its passages by id. */
  private record CitedNote(Note note, Map<String, Passage> passages) {

    static CitedNote of(Note note) {
      return new CitedNote(
          note,
          note.passages().stream()
              .collect(Collectors.toMap(Passage::id, Function.identity(), (one, two) -> one)));
    }
  }

  /** Cites everything in an answer, and gives it back. */
  <T extends JsonNode> T cite(T json) {
    if (json instanceof ObjectNode object) {
      object.values().forEach(this::cite);
      citeObject(object);
    } else if (json instanceof ArrayNode array) {
      array.forEach(this::cite);
    }
    return json;
  }

  private void citeObject(ObjectNode json) {
    if (json.path(PASSAGE).isString()) {
      write(json.path(PASSAGE).stringValue(), json);
    } else if (isPassage(json)) {
      write(json.path("id").stringValue(), json);
      cut(json);
    }
    if (json.get(PARTS) instanceof ArrayNode parts && parts.path(0).isString()) {
      ArrayNode cited = json.putArray("cited");
      parts.forEach(
          part -> write(part.stringValue(), cited.addObject().put(PASSAGE, part.stringValue())));
    }
  }

  private static boolean isPassage(ObjectNode json) {
    return json.path("id").isString() && json.has("section") && json.path(TEXT).isString();
  }

  /** Nothing where the archive has changed and the passage is gone. */
  private void write(String id, ObjectNode json) {
    passage(id)
        .ifPresent(
            citation -> {
              json.put("citation", citation.council(call.locale()).remarkedLine());
              json.put("address", call.address().of(citation.note().id(), id));
              AnswerMarkJson.mark(json, citation.note().marking());
              if (json.has(TEXT)) {
                json.put("hash", citation.hash());
              }
            });
  }

  /** The citation of a passage; empty where the archive has none of that id. */
  private Optional<Citation> passage(String id) {
    int end = id.indexOf('/');
    String note = end < 0 ? id : id.substring(0, end);
    return notes
        .computeIfAbsent(note, one -> call.world().note(one).map(CitedNote::of))
        .flatMap(
            cited ->
                Optional.ofNullable(cited.passages().get(id))
                    .map(passage -> Citation.of(cited.note(), passage, Optional.empty())));
  }

  private static void cut(ObjectNode json) {
    String text = json.path(TEXT).stringValue();
    if (text.length() > LONGEST_TEXT) {
      json.put(TEXT, head(text, LONGEST_TEXT)).put("length", text.length()).put("cut", true);
    }
  }

  /** The first code units of a text, without half a character at the end. */
  static String head(String text, int most) {
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }
}
