package org.councilnotes.json;

import java.util.List;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.WordingHistory.Event;
import org.councilnotes.note.WordingHistory.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A wording history as JSON, as stored in the index and returned by the API. */
public final class WordingHistoryJson {

  private WordingHistoryJson() {}

  public static ObjectNode write(WordingHistory wordingHistory) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("wording", wordingHistory.wording());
    JsonFields.list(json, "stages", wordingHistory.stages(), WordingHistoryJson::write);
    return json;
  }

  public static WordingHistory read(JsonNode json) {
    List<Stage> stages = JsonFields.list(json, "stages", WordingHistoryJson::readStage);
    return new WordingHistory(JsonFields.text(json, "wording"), stages);
  }

  private static void write(Stage stage, ObjectNode json) {
    json.put("note", stage.note());
    JsonFields.maybe(json, "edition", stage.edition());
    json.put("event", stage.event().key());
    JsonFields.texts(json, "passages", stage.passages());
  }

  private static Stage readStage(JsonNode json) {
    return new Stage(
        JsonFields.text(json, "note"),
        JsonFields.maybeText(json, "edition"),
        JsonFields.texts(json, "passages"),
        JsonFields.ofKey(Event.values(), Event::key, JsonFields.text(json, "event")));
  }
}
