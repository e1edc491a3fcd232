package org.councilnotes.engine;

import java.util.Optional;
import org.councilnotes.json.CompactJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of many writes: a document under an id of ours, or its end.
 *
 * @param lines as the cluster takes it, each with its end
 */
record Operation(String index, String id, String lines) {

  static Operation index(String index, String id, Optional<String> routing, JsonNode document) {
    return new Operation(
        index, id, action("index", index, id, routing) + CompactJson.of(document) + "\n");
  }

  static Operation delete(String index, String id, Optional<String> routing) {
    return new Operation(index, id, action("delete", index, id, routing));
  }

  private static String action(String verb, String index, String id, Optional<String> routing) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode target = json.putObject(verb).put("_index", index).put("_id", id);
    routing.ifPresent(shard -> target.put("routing", shard));
    return CompactJson.of(json) + "\n";
  }

  /** What it writes to: two operations on the same must not overtake each other. */
  String target() {
    return index + "/" + id;
  }
}
