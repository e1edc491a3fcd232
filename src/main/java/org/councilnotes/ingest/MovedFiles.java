package org.councilnotes.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.ingest.read.PendingFile;
import org.councilnotes.ingest.read.PipelineResult;
import org.councilnotes.note.Note;
import org.councilnotes.store.LedgerEntry;

/** Recognises files whose content the archive has already: files that were moved, and copies. */
record MovedFiles(
    Retagging retagging,
    IngestLedger ledger,
    NoteReconciliation noteReconciliation,
    CorpusInventory present) {

  /** The files of one world. */
  static MovedFiles in(WorldUpdate world, CorpusInventory present) {
    return new MovedFiles(world.retagging(), world.ledger(), world.noteReconciliation(), present);
  }

  /**
   * Settles files whose content was read under another path.
   *
   * @return the others
   */
  List<PendingFile> settle(List<PendingFile> due) {
    List<PendingFile> unread = new ArrayList<>();
    for (PendingFile file : due) {
      if (!trySettle(file)) {
        unread.add(file);
      }
    }
    return unread;
  }

  private boolean trySettle(PendingFile pendingFile) {
    for (LedgerEntry twin : ledger.filesWith(pendingFile.hash())) {
      Optional<PipelineResult> reading = reading(pendingFile, twin);
      if (reading.isPresent()) {
        settle(pendingFile, reading.get(), twin);
        return true;
      }
    }
    return false;
  }

  private void settle(PendingFile pendingFile, PipelineResult reading, LedgerEntry twin) {
    if (present.has(twin.path())) {
      noteReconciliation.settle(pendingFile, reading);
    } else {
      noteReconciliation.move(twin, pendingFile, reading);
    }
  }

  private Optional<PipelineResult> reading(PendingFile pendingFile, LedgerEntry twin) {
    if (!twin.outcome().isIndexed()
        || !pendingFile.isReadIn(twin)
        || twin.path().equals(pendingFile.path())) {
      return Optional.empty();
    }
    return retagging
        .reading(twin)
        .filter(reading -> isReadAlike(reading.note().orElseThrow(), pendingFile.path(), twin));
  }

  /**
   * A file's ending may tell its format, and without a number its whole name tells the note's id.
   */
  private static boolean isReadAlike(Note note, String path, LedgerEntry twin) {
    boolean numbered = note.cover().identity().noteId().filter(note.id()::equals).isPresent();
    return name(path).equals(name(twin.path()))
        || (numbered && new Rendition(path).ending().equals(Rendition.of(twin).ending()));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
