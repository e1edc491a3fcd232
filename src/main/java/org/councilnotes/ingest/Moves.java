package org.councilnotes.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.search.SourceFile;

/**
 * Finds the readings that the archive has already: of a file that lay elsewhere before, or that is
 * a copy of another.
 */
final class Moves {

  private final Retagging retagging;
  private final Ledger ledger;
  private final Placing placing;
  private final Inventory present;

  Moves(Retagging retagging, Ledger ledger, Placing placing, Inventory present) {
    this.retagging = retagging;
    this.ledger = ledger;
    this.placing = placing;
    this.present = present;
  }

  /** Settles those that were read under another path; gives the others. */
  List<Due> settle(List<Due> due) {
    List<Due> unread = new ArrayList<>();
    for (Due file : due) {
      if (!isSettled(file)) {
        unread.add(file);
      }
    }
    return unread;
  }

  private boolean isSettled(Due due) {
    for (SourceFile twin : ledger.filesWith(due.hash())) {
      Optional<Reading> reading = reading(due, twin);
      if (reading.isPresent()) {
        settle(due, reading.get(), twin);
        return true;
      }
    }
    return false;
  }

  private void settle(Due due, Reading reading, SourceFile twin) {
    if (present.has(twin.path())) {
      placing.settle(due, reading);
    } else {
      placing.move(twin, due, reading);
    }
  }

  private Optional<Reading> reading(Due due, SourceFile twin) {
    if (!twin.outcome().isIndexed() || !due.isReadIn(twin) || twin.path().equals(due.path())) {
      return Optional.empty();
    }
    return retagging
        .reading(twin)
        .filter(reading -> isReadAlike(reading.note().orElseThrow(), due.path(), twin));
  }

  /**
   * A file's ending may tell its format, and without a number its whole name tells the note's id.
   */
  private static boolean isReadAlike(Note note, String path, SourceFile twin) {
    boolean numbered = note.cover().identity().noteId().filter(note.id()::equals).isPresent();
    return name(path).equals(name(twin.path()))
        || (numbered && new Rendition(path).ending().equals(Rendition.of(twin).ending()));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
