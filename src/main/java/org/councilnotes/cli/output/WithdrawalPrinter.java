package org.councilnotes.cli.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilnotes.corpus.WithdrawnNotes;
import org.councilnotes.curation.WithdrawnRemains;
import org.councilnotes.ingest.maintain.NoteWithdrawal.WorldResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Prints what a withdrawal did, and where the note still lies.
 *
 * @param name of the note, or of a file without a note
 * @param worlds what became of each, by its word
 * @param vectors words of the worlds of which vectors of its sentences may be left
 * @param others ids of other notes of its number, which stay
 * @param deleted whether the files that remained were deleted
 * @param copies snapshots by what they have of it, a word each
 * @param list file where it is listed now
 */
public record WithdrawalPrinter(
    String name,
    Map<String, WorldResult> worlds,
    Set<String> vectors,
    Collection<String> others,
    WithdrawnRemains remains,
    boolean deleted,
    Map<String, String> copies,
    Path list) {

  /** The word for copies without it, of which people need not be told. */
  private static final String FREE = "free";

  private static final String MISSING = "missing";

  /** For people. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(name + " is withdrawn; it is listed in " + list);
    worlds.forEach((world, result) -> lines.add(world + " world: " + sentence(result)));
    vectors.stream()
        .sorted()
        .map(
            world ->
                world
                    + " world: vectors of its sentences may be left, as the message says; withdraw"
                    + " it again when the vectors are free")
        .forEach(lines::add);
    if (!others.isEmpty()) {
      lines.add("other notes of its number stay: " + String.join(", ", others));
    }
    String verb = deleted ? "deleted: " : "still lies in the corpus: ";
    remains.files().forEach(file -> lines.add(verb + file));
    remains.members().forEach(path -> lines.add("still lies within an archive file: " + path));
    List<String> missing =
        copies.keySet().stream().filter(copy -> MISSING.equals(copies.get(copy))).toList();
    if (!missing.isEmpty()) {
      lines.add("snapshots that are not there now, and may hold it: " + String.join(", ", missing));
    }
    copies.entrySet().stream()
        .filter(copy -> !Set.of(FREE, MISSING).contains(copy.getValue()))
        .map(copy -> "snapshot " + copy.getKey() + ": " + sentence(copy.getValue()))
        .forEach(lines::add);
    return lines;
  }

  private static String sentence(WorldResult world) {
    return (world.held() ? "taken out" : "did not hold it")
        + (world.previousDeleted()
            ? "; the world before the last rebuild held it and was deleted"
            : "");
  }

  private static String sentence(String state) {
    return switch (state) {
      case "holds" -> "still holds it";
      case "unreadable" -> "cannot be read; it may hold it";
      default -> "may hold it";
    };
  }

  /** For programs. */
  public ObjectNode json() {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("withdrawn", name).put("list", list.toString());
    ObjectNode parts = json.putObject("worlds");
    worlds.forEach(
        (world, result) ->
            parts
                .putObject(world)
                .put("held", result.held())
                .put("previousDeleted", result.previousDeleted()));
    ArrayNode left = json.putArray("vectorsLeft");
    vectors.stream().sorted().forEach(left::add);
    ArrayNode stay = json.putArray("others");
    others.forEach(stay::add);
    ArrayNode files = json.putArray(deleted ? "filesDeleted" : "filesLeft");
    remains.files().forEach(file -> files.add(file.toString()));
    ArrayNode members = json.putArray("membersLeft");
    remains.members().forEach(members::add);
    ArrayNode snapshots = json.putArray("snapshots");
    copies.forEach((copy, state) -> snapshots.addObject().put("at", copy).put("state", state));
    return json;
  }

  /** What was taken off the list, for programs. */
  public static ObjectNode json(List<String> takenBack, WithdrawnNotes left) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ArrayNode back = json.putArray("takenBack");
    takenBack.forEach(back::add);
    ArrayNode others = json.putArray("withdrawn");
    left.entries().forEach(entry -> others.add(entry.name()));
    return json;
  }
}
