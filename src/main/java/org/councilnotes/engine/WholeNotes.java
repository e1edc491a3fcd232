package org.councilnotes.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.json.NoteJson;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.search.Sort;
import org.councilnotes.search.WrittenNote;
import org.councilnotes.terms.Fields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads notes with all their passages, many of them together.
 *
 * @param fields that are read of each document
 */
record WholeNotes(Reads reads, List<String> fields) {

  private static final List<String> ALONE =
      List.of(Fields.RECORD, Fields.NOTE_ID, Fields.JSON, Fields.NOTE_PASSAGES);

  private static final List<String> WITH_LIVES =
      Stream.concat(ALONE.stream(), Stream.of(Fields.LINEAGE)).toList();

  /** A note that changes while it is read is read again so often. */
  private static final int TRIES = 3;

  /** For the notes alone: nothing is known of lives. */
  static WholeNotes alone(Reads reads) {
    return new WholeNotes(reads, ALONE);
  }

  static WholeNotes withLives(Reads reads) {
    return new WholeNotes(reads, WITH_LIVES);
  }

  /**
   * Some notes, by their ids; those that are not there are left out.
   *
   * @throws EngineProblem where one is there without all its passages
   */
  Map<String, WrittenNote> read(Collection<String> ids) {
    Map<String, WrittenNote> read = new HashMap<>();
    Set<String> wanted = new LinkedHashSet<>(ids);
    for (int i = 1; !wanted.isEmpty(); i++) {
      Map<String, Parts> found = parts(List.copyOf(wanted));
      wanted.retainAll(found.keySet());
      for (Map.Entry<String, Parts> note : found.entrySet()) {
        if (note.getValue().isWhole()) {
          read.put(note.getKey(), note.getValue().joined());
          wanted.remove(note.getKey());
        } else if (i == TRIES) {
          throw note.getValue().incomplete(note.getKey());
        }
      }
    }
    return read;
  }

  private Map<String, Parts> parts(List<String> ids) {
    Map<String, List<JsonNode>> documents =
        Portions.of(ids).stream()
            .flatMap(some -> reads.all(ofNotes(some), Ranked.order(Sort.NOTE), fields))
            .collect(
                Collectors.groupingBy(
                    document -> document.required(Fields.NOTE_ID).stringValue(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    // What has no place comes after the passages. Without it the note is just being taken out.
    documents.values().removeIf(of -> !isNote(of.getLast()));
    Map<String, Parts> parts = new LinkedHashMap<>();
    documents.forEach(
        (id, of) -> parts.put(id, new Parts(of.getLast(), of.subList(0, of.size() - 1))));
    return parts;
  }

  private static ObjectNode ofNotes(List<String> ids) {
    return Dsl.all(
        Dsl.terms(Fields.RECORD, List.of(Fields.NOTE, Fields.PASSAGE)),
        Dsl.terms(Fields.NOTE_ID, ids));
  }

  private static boolean isNote(JsonNode document) {
    return document.required(Fields.RECORD).stringValue().equals(Fields.NOTE);
  }

  /**
   * What is visible of a note.
   *
   * @param rest all but its passages
   * @param passages in their order
   */
  private record Parts(JsonNode rest, List<JsonNode> passages) {

    boolean isWhole() {
      return passages.size() == written();
    }

    private int written() {
      return rest.required(Fields.NOTE_PASSAGES).intValue();
    }

    EngineProblem incomplete(String id) {
      return EngineProblem.incomplete(id, passages.size(), written());
    }

    WrittenNote joined() {
      Note note = NoteJson.read(rest.required(Fields.JSON));
      return new WrittenNote(
          note.withPassages(passages.stream().map(Parts::passage).toList()),
          StoredNotes.lives(passages.stream()));
    }

    private static Passage passage(JsonNode document) {
      return NoteJson.readPassage(document.required(Fields.JSON));
    }
  }
}
