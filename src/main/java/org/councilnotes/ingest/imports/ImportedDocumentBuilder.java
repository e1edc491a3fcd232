package org.councilnotes.ingest.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.json.ImportLine;
import org.councilnotes.json.ImportLine.Facts;
import org.councilnotes.lineage.WordingHistories;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;
import org.councilnotes.note.WordingHistory;

/** Collects the lines of one document. */
final class ImportedDocumentBuilder {

  private final String doc;
  private final String id;
  private final List<Passage> passages = new ArrayList<>();
  private final Map<String, WordingHistory> lives = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private Optional<Note> before = Optional.empty();
  private Optional<Facts> facts = Optional.empty();
  private int last;
  private int added;

  ImportedDocumentBuilder(String doc) {
    this.doc = doc;
    this.id = ImportedNote.id(doc);
  }

  /** Continues a note that was written from earlier lines of the document. */
  void goOn(ImportedNote written) {
    before = Optional.of(written.note());
    for (Passage passage : written.note().passages()) {
      keep(passage);
    }
    lives.putAll(written.lives());
    added = 0;
  }

  String doc() {
    return doc;
  }

  String id() {
    return id;
  }

  /** How many lines were accepted. */
  int added() {
    return added;
  }

  /**
   * Adds a line.
   *
   * @return why it does not fit this document, as a message; empty where it was accepted
   */
  Optional<String> add(ImportLine line) {
    Passage passage = line.isOfDump() ? line.passage() : placed(line);
    if (line.isOfDump() && !doc.equals(id)) {
      return Optional.of("doc cannot be the id of a note: " + doc);
    }
    if (ids.contains(passage.id())) {
      return Optional.of("%s has a passage there already: %s".formatted(doc, passage.id()));
    }
    keep(passage);
    line.life().ifPresent(wordingHistory -> lives.put(passage.id(), wordingHistory));
    facts = facts.map(known -> known.with(line.facts())).or(() -> Optional.of(line.facts()));
    return Optional.empty();
  }

  private Passage placed(ImportLine line) {
    int ordinal = line.position().orElse(last + 1);
    Passage given = line.passage();
    return new Passage(
        id + "/" + Section.COVER + "/" + ordinal,
        Section.COVER,
        ordinal,
        given.place(),
        given.text(),
        given.marks(),
        given.tags());
  }

  private void keep(Passage passage) {
    passages.add(passage);
    ids.add(passage.id());
    last = Math.max(last, passage.ordinal());
    added++;
  }

  /** The note of all accepted lines. */
  ImportedNote note() {
    List<Passage> inOrder =
        passages.stream().sorted(Comparator.comparingInt(Passage::ordinal)).toList();
    Note note = withSheet(head().withPassages(inOrder));
    Map<String, WordingHistory> known = WordingHistories.ofSingleNote(note);
    known.putAll(lives);
    return new ImportedNote(note, known);
  }

  /** What extraction did is known of a note of a dump only. */
  private static Note withSheet(Note note) {
    boolean told = note.sheet().pages().isPresent() || !note.sections().isEmpty();
    return told ? note : note.withSheet(ImportedNote.sheet(note.passages()));
  }

  private Note head() {
    Optional<Note> whole = facts.flatMap(Facts::whole);
    return whole
        .or(() -> before)
        .or(() -> facts.map(known -> ImportedNote.head(id, known)))
        .orElseThrow(() -> new IllegalStateException("no line of " + doc));
  }
}
