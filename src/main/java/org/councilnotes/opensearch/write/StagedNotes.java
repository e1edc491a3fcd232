package org.councilnotes.opensearch.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.councilnotes.file.ScratchFolder;
import org.councilnotes.json.NoteJson;
import org.councilnotes.json.StoredNoteJson;
import org.councilnotes.json.WordingHistoryJson;
import org.councilnotes.note.Note;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.opensearch.client.OpenSearchProblem;
import org.councilnotes.opensearch.document.CompressedJson;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.WrittenNote;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The notes written since the last commit, in a local file. The cluster receives them at the
 * commit, so that it never holds notes that were not committed.
 */
final class StagedNotes implements AutoCloseable {

  private static final String NOTE = "note";
  private static final String LIVES = "lives";

  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Map<String, NoteSummary> heads = new HashMap<>();
  private final Set<String> removed = new LinkedHashSet<>();
  private Optional<ScratchFolder> folder = Optional.empty();
  private Optional<FileChannel> file = Optional.empty();
  private long end;

  private record Place(long start, int length) {}

  void put(Note note, Map<String, WordingHistory> lives) {
    removed.remove(note.id());
    places.remove(note.id());
    places.put(note.id(), write(packed(note, lives)));
    heads.put(note.id(), NoteSummary.of(note));
  }

  void remove(String note) {
    places.remove(note);
    heads.remove(note);
    removed.add(note);
  }

  Optional<WrittenNote> get(String note) {
    return Optional.ofNullable(places.get(note)).map(place -> unpacked(read(place)));
  }

  boolean holds(String note) {
    return places.containsKey(note);
  }

  /** Ids in the order in which the notes were put. */
  List<String> notes() {
    return List.copyOf(places.keySet());
  }

  Set<String> removed() {
    return Set.copyOf(removed);
  }

  boolean isEmpty() {
    return places.isEmpty() && removed.isEmpty();
  }

  /** Applies the staged changes to the summaries of visible notes. */
  List<NoteSummary> over(List<NoteSummary> visible, Predicate<NoteSummary> of) {
    Map<String, NoteSummary> all = new LinkedHashMap<>();
    visible.forEach(note -> all.put(note.id(), note));
    removed.forEach(all::remove);
    heads.forEach(
        (id, note) -> {
          all.remove(id);
          if (of.test(note)) {
            all.put(id, note);
          }
        });
    return List.copyOf(all.values());
  }

  /** Drops all staged notes, after a commit. */
  void clear() {
    places.clear();
    heads.clear();
    removed.clear();
    end = 0;
  }

  private static byte[] packed(Note note, Map<String, WordingHistory> lives) {
    ObjectNode json = QueryDsl.of(NOTE, NoteJson.writeStored(note));
    ObjectNode all = json.putObject(LIVES);
    note.passages().stream()
        .map(passage -> passage.id())
        .filter(lives::containsKey)
        .forEach(id -> all.set(id, WordingHistoryJson.write(lives.get(id))));
    return CompressedJson.of(json);
  }

  private static WrittenNote unpacked(byte[] packed) {
    JsonNode json = CompressedJson.unpack(packed);
    Map<String, WordingHistory> lives = new HashMap<>();
    json.required(LIVES)
        .properties()
        .forEach(life -> lives.put(life.getKey(), WordingHistoryJson.read(life.getValue())));
    return new WrittenNote(StoredNoteJson.note(json.required(NOTE)), lives);
  }

  private Place write(byte[] packed) {
    Place place = new Place(end, packed.length);
    try {
      ByteBuffer bytes = ByteBuffer.wrap(packed);
      while (bytes.hasRemaining()) {
        end += file().write(bytes, end);
      }
      return place;
    } catch (IOException e) {
      throw OpenSearchProblem.notStaged(e);
    }
  }

  private byte[] read(Place place) {
    try {
      ByteBuffer bytes = ByteBuffer.allocate(place.length());
      while (bytes.hasRemaining() && file().read(bytes, place.start() + bytes.position()) >= 0) {
        // Continues after a partial read.
      }
      return bytes.array();
    } catch (IOException e) {
      throw OpenSearchProblem.notStaged(e);
    }
  }

  private FileChannel file() throws IOException {
    if (file.isEmpty()) {
      ScratchFolder own = ScratchFolder.open("stage");
      folder = Optional.of(own);
      file =
          Optional.of(
              FileChannel.open(
                  own.path().resolve("notes"),
                  StandardOpenOption.CREATE_NEW,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE));
    }
    return file.get();
  }

  @Override
  public void close() {
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (IOException e) {
      throw OpenSearchProblem.notStaged(e);
    } finally {
      folder.ifPresent(ScratchFolder::close);
    }
  }
}
