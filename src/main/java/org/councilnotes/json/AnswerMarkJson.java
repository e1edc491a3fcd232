package org.councilnotes.json;

import org.councilnotes.note.Marking;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The marking of whole answers: {@code marking}, that of the strictest note that the answer may be
 * made from. Public answers do not have it. Notes and passages in an answer have markings of their
 * own.
 */
public final class AnswerMarkJson {

  private AnswerMarkJson() {}

  /**
   * Adds the marking to an object that does not say one itself.
   *
   * @return the same JSON
   */
  public static <T extends JsonNode> T mark(T json, Marking marking) {
    if (json instanceof ObjectNode object && !object.has(JsonFields.MARKING)) {
      JsonFields.marking(object, marking);
    }
    return json;
  }
}
