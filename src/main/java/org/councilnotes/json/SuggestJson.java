package org.councilnotes.json;

import java.util.List;
import org.councilnotes.store.Completion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Completions as JSON: what {@code /api/suggest} answers. */
public final class SuggestJson {

  private SuggestJson() {}

  /**
   * Writes the completions of a text, the best first.
   *
   * @param typed the text so far
   */
  public static JsonNode write(String typed, List<Completion> completions) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("query", typed);
    JsonFields.list(json, "completions", completions, SuggestJson::write);
    return json;
  }

  private static void write(Completion completion, ObjectNode json) {
    json.put("kind", completion.kind().key()).put("text", completion.text());
    json.put("label", completion.label()).put("passages", completion.passages());
  }
}
