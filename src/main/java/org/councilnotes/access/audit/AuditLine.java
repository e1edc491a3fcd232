package org.councilnotes.access.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One answer with words of restricted notes.
 *
 * @param user as the archive knows the name
 * @param role of the user then
 * @param kind of address: page, api, export, original, picture, feed or assistant
 * @param address the method and the mapping as code writes it, without values of a request
 * @param status of the answer
 * @param count how many restricted notes
 * @param all whether these were all that the archive had; they are not listed then
 * @param notes their ids
 * @param passages ids of the passages, where the answer had passages and they are few
 */
public record AuditLine(
    Instant time,
    String user,
    String role,
    String kind,
    String address,
    int status,
    int count,
    boolean all,
    List<String> notes,
    List<String> passages) {

  public AuditLine {
    notes = List.copyOf(notes);
    passages = List.copyOf(passages);
  }

  /** Whether it may be about a note. */
  public boolean isOf(String note) {
    return all || notes.contains(note);
  }

  /** As it is written, for programs. */
  public ObjectNode json() {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("time", time.toString()).put("user", user).put("role", role).put("kind", kind);
    json.put("address", address).put("status", status).put("count", count).put("all", all);
    put(notes, "notes", json);
    put(passages, "passages", json);
    return json;
  }

  private static void put(List<String> ids, String key, ObjectNode json) {
    if (!ids.isEmpty()) {
      ArrayNode array = json.putArray(key);
      ids.forEach(array::add);
    }
  }

  /** A line of a file; empty where it is none, such as one that a power cut left half. */
  static Optional<AuditLine> read(String text) {
    try {
      JsonNode json = JsonMapper.shared().readTree(text);
      return Optional.of(
          new AuditLine(
              Instant.parse(json.path("time").asString("")),
              json.path("user").asString(""),
              json.path("role").asString(""),
              json.path("kind").asString(""),
              json.path("address").asString(""),
              json.path("status").asInt(0),
              json.path("count").asInt(0),
              json.path("all").asBoolean(false),
              ids(json.path("notes")),
              ids(json.path("passages"))));
    } catch (JacksonException | DateTimeException notALine) {
      return Optional.empty();
    }
  }

  private static List<String> ids(JsonNode array) {
    List<String> ids = new ArrayList<>();
    array.forEach(id -> ids.add(id.asString("")));
    return ids;
  }
}
