package org.councilnotes.json;

import java.util.OptionalInt;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The place of a passage, read from the first fields of its JSON without parsing text and tags.
 *
 * @param page from 1; empty in formats without pages
 */
public record PassageLocation(String id, OptionalInt page) {

  /** Reads JSON written by {@link NoteJson#write(org.councilnotes.note.Passage)}. */
  public static PassageLocation read(String json) {
    String id = "";
    OptionalInt page = OptionalInt.empty();
    try (JsonParser parser = JsonMapper.shared().createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME
          && !parser.currentName().equals("text")) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals("id")) {
          id = parser.getString();
        } else if (name.equals("page")) {
          page = OptionalInt.of(parser.getIntValue());
        }
        parser.skipChildren();
      }
    }
    return new PassageLocation(id, page);
  }
}
