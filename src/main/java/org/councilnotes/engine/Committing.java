package org.councilnotes.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.Series;
import org.councilnotes.search.SourceFile;
import org.councilnotes.search.Version;
import org.councilnotes.search.WrittenNote;
import org.councilnotes.terms.Fields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings what is staged into the cluster, in an order that can break off anywhere: first which
 * notes will change, so that their series are known to be stale; then the notes; the ledger last.
 */
final class Committing implements AutoCloseable {

  private static final String COUNTING = NoteDocuments.COUNTING;

  private final Reads reads;
  private final StoredNotes stored;
  private final WholeNotes whole;
  private final NoteDocuments documents;
  private final Bulk bulk;
  private final SideBySide makers = new SideBySide();

  Committing(Reads reads, NoteDocuments documents) {
    this.reads = reads;
    this.stored = new StoredNotes(reads);
    this.whole = WholeNotes.withLives(reads);
    this.documents = documents;
    this.bulk = new Bulk(reads.link());
  }

  /**
   * What became of series.
   *
   * @param stale their ids
   * @param renewed those of them that have editions
   */
  record Settled(Set<String> stale, List<Series> renewed) {
    Settled {
      stale = Set.copyOf(stale);
      renewed = List.copyOf(renewed);
    }
  }

  /** Writes notes and marks, visible to nobody yet. */
  void write(Stage stage, Collection<String> touched, Optional<Settled> settled) {
    touched.forEach(note -> write(Ids.touched(note), Ids.touched(note), touched(note)));
    bulk.flush();
    for (List<String> some : Portions.of(stage.notes())) {
      Map<String, Integer> before = passages(some);
      Marks marks = marks(some, stage);
      makers.each(some, note -> write(note, stage, marks, before.getOrDefault(note, 0)));
      writeOthers(stage, marks);
    }
    List<String> removed = List.copyOf(stage.removed());
    for (List<String> some : Portions.of(removed)) {
      passages(some).forEach(this::remove);
      writeOthers(stage, marks(some, stage));
    }
    bulk.flush();
    settled.ifPresent(this::settle);
  }

  private static ObjectNode touched(String note) {
    return Dsl.of(Fields.RECORD, Fields.TOUCHED, Fields.TOUCHED_NOTE, note);
  }

  /** How many passages of some notes are there, written or not; notes of none are left out. */
  private Map<String, Integer> passages(List<String> notes) {
    Map<String, String> routings = new HashMap<>();
    notes.forEach(note -> routings.put(Ids.note(note), Ids.routing(note)));
    Map<String, Integer> passages = new HashMap<>();
    for (JsonNode note : reads.written(routings, List.of(Fields.NOTE_ID, Fields.NOTE_PASSAGES))) {
      passages.put(
          note.required(Fields.NOTE_ID).stringValue(),
          note.required(Fields.NOTE_PASSAGES).intValue());
    }
    return passages;
  }

  /** What notes count for once all is written, and the other versions of their documents. */
  private Marks marks(List<String> notes, Stage stage) {
    Set<String> keys = new LinkedHashSet<>();
    notes.forEach(note -> Version.documentOf(note).ifPresent(keys::add));
    return Marks.of(
        stage.over(
            stored.heads(Fields.HEAD_DOCUMENT, keys),
            note -> Version.documentOf(note.id()).filter(keys::contains).isPresent()));
  }

  private void write(String note, Stage stage, Marks marks, int before) {
    WrittenNote staged = stage.get(note).orElseThrow();
    write(new NoteDocuments.Written(staged.note(), staged.lives(), marks.of(note)), before);
  }

  private void write(NoteDocuments.Written written, int before) {
    String note = written.note().id();
    String routing = Ids.routing(note);
    documents.of(written).forEach(kept -> write(kept.id(), routing, kept.document()));
    for (int i = written.note().passages().size(); i < before; i++) {
      delete(Ids.passage(note, i), routing);
    }
  }

  /** Versions that are not written but count for something else than before. */
  private void writeOthers(Stage stage, Marks marks) {
    Set<String> written = Set.copyOf(stage.notes());
    List<String> others =
        marks.byNote().keySet().stream().filter(note -> !written.contains(note)).toList();
    for (String note : changed(others, marks)) {
      whole
          .read(List.of(note))
          .values()
          .forEach(
              held ->
                  write(
                      new NoteDocuments.Written(held.note(), held.lives(), marks.of(note)),
                      held.note().passages().size()));
    }
  }

  private List<String> changed(List<String> notes, Marks marks) {
    List<String> changed = new ArrayList<>();
    if (!notes.isEmpty()) {
      reads
          .all(
              Dsl.all(StoredNotes.record(Fields.HEAD), Dsl.terms(Fields.NOTE_ID, notes)),
              Fields.NOTE_ID,
              List.of(Fields.NOTE_ID, COUNTING))
          .filter(head -> !isMarked(head, marks))
          .forEach(head -> changed.add(head.required(Fields.NOTE_ID).stringValue()));
    }
    return changed;
  }

  private static boolean isMarked(JsonNode head, Marks marks) {
    Set<String> own = new LinkedHashSet<>();
    head.path(COUNTING).forEach(mark -> own.add(mark.stringValue()));
    Set<String> wanted = new LinkedHashSet<>();
    marks
        .of(head.required(Fields.NOTE_ID).stringValue())
        .forEach(mark -> wanted.add(Marks.key(mark)));
    return own.equals(wanted);
  }

  private void remove(String note, int passages) {
    String routing = Ids.routing(note);
    for (int i = 0; i < passages; i++) {
      delete(Ids.passage(note, i), routing);
    }
    delete(Ids.note(note), routing);
    delete(Ids.head(note), routing);
  }

  private void settle(Settled settled) {
    reads
        .all(
            Dsl.all(
                StoredNotes.record(Fields.SERIES), Dsl.terms(Fields.SERIES_ID, settled.stale())),
            "series.key",
            List.of("series.key"))
        .map(document -> document.required("series.key").stringValue())
        .forEach(key -> delete(key, key));
    settled.renewed().forEach(this::write);
    stored.touched().forEach(note -> delete(Ids.touched(note), Ids.touched(note)));
    bulk.flush();
  }

  private void write(Series series) {
    String id = Ids.series(series.id(), series.language());
    ObjectNode document = Dsl.of(Fields.RECORD, Fields.SERIES, Fields.SERIES_ID, series.id());
    document.put("series.key", id);
    Dsl.with(
        document, Fields.SERIES_EDITION, series.editions().stream().map(NoteSummary::id).toList());
    write(id, id, document);
  }

  /**
   * Writes lines of the ledger.
   *
   * @param lines by path; empty where it is forgotten
   */
  void writeLedger(Map<String, Optional<SourceFile>> lines) {
    lines.forEach(
        (path, line) -> {
          String id = Ids.file(path);
          line.ifPresentOrElse(file -> write(id, id, FileDocument.of(file)), () -> delete(id, id));
        });
    bulk.flush();
  }

  /** Shows readers all that was written, and says that it is a commit. */
  void finish(Commit commit) {
    reads.link().post(Call.path(reads.index(), "_refresh"));
    write(Ids.COMMIT, Ids.COMMIT, World.ofCommit(commit));
    bulk.flush();
  }

  private void write(String id, String routing, ObjectNode document) {
    bulk.index(reads.index(), id, Optional.of(routing), document);
  }

  private void delete(String id, String routing) {
    bulk.delete(reads.index(), id, Optional.of(routing));
  }

  @Override
  public void close() {
    makers.close();
    bulk.close();
  }
}
