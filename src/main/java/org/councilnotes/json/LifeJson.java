package org.councilnotes.json;

import java.util.List;
import org.councilnotes.note.Life;
import org.councilnotes.note.Life.Event;
import org.councilnotes.note.Life.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The life of a wording as JSON: what the index keeps with a passage, and what the API says of it.
 */
public final class LifeJson {

  private LifeJson() {}

  public static ObjectNode write(Life life) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("wording", life.wording());
    Fields.list(json, "stages", life.stages(), LifeJson::write);
    return json;
  }

  public static Life read(JsonNode json) {
    List<Stage> stages = Fields.list(json, "stages", LifeJson::readStage);
    return new Life(Fields.text(json, "wording"), stages);
  }

  private static void write(Stage stage, ObjectNode json) {
    json.put("note", stage.note()).put("edition", stage.edition());
    json.put("event", stage.event().key());
    Fields.texts(json, "passages", stage.passages());
  }

  private static Stage readStage(JsonNode json) {
    return new Stage(
        Fields.text(json, "note"),
        Fields.text(json, "edition"),
        Fields.texts(json, "passages"),
        Fields.ofKey(Event.values(), Event::key, Fields.text(json, "event")));
  }
}
