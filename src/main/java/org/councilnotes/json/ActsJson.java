package org.councilnotes.json;

import java.util.List;
import org.councilnotes.note.CitedAct;
import org.councilnotes.note.number.LegalAct;
import tools.jackson.databind.node.ObjectNode;

/**
 * The acts that a note cites: {@code name}, {@code type}, identifiers where the form of the number
 * determines them ({@code celex}, {@code eli}), the {@code address} of its page in EUR-Lex, and the
 * {@code places} with the words, in UTF-16 code units of the passage's text.
 */
final class ActsJson {

  private static final String LANGUAGE = "en";

  private ActsJson() {}

  /** Writes the list into the object of its note. */
  static void write(List<CitedAct> acts, ObjectNode json) {
    JsonFields.list(json, "acts", acts, ActsJson::write);
  }

  private static void write(CitedAct cited, ObjectNode json) {
    LegalAct act = cited.act();
    json.put("name", act.name()).put("type", act.type().key());
    JsonFields.maybe(json, "celex", act.celex());
    JsonFields.maybe(json, "eli", act.eli());
    json.put("address", act.address(LANGUAGE));
    JsonFields.list(json, "places", cited.places(), ActsJson::write);
  }

  private static void write(CitedAct.Place place, ObjectNode json) {
    json.put("passage", place.passage());
    json.put("start", place.range().start()).put("end", place.range().end());
  }
}
