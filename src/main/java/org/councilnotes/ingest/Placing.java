package org.councilnotes.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Outcome;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.search.SourceFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts what was read in its place: files of the same note are one note, made from the best of them;
 * a note for authorised readers only does not go into the public world.
 */
final class Placing {

  private static final Logger LOG = LoggerFactory.getLogger(Placing.class);
  private static final Outcome RESTRICTED = new Outcome.Skipped("restricted");

  /**
   * So many files are settled between two commits; a run that breaks off loses no more than these.
   */
  private static final int BATCH = 500;

  private final Ledger ledger;
  private final String version;
  private final ArchiveWriter writer;
  private final Set<String> waiting = new HashSet<>();
  private int settled;

  Placing(Ledger ledger, String version, ArchiveWriter writer) {
    this.ledger = ledger;
    this.version = version;
    this.writer = writer;
  }

  /** Paths of files that may have to stand in for one that is gone. */
  Set<String> waiting() {
    return waiting;
  }

  void forgetAllBut(Set<String> present) {
    List<SourceFile> gone = ledger.all().stream().filter(f -> !present.contains(f.path())).toList();
    for (SourceFile file : gone) {
      ledger.remove(file.path());
      release(file);
    }
  }

  /** Ends the way of a file that was not read. */
  void end(CorpusFile file, Outcome outcome) {
    Optional<SourceFile> before = ledger.get(file.path());
    ledger.put(new SourceFile(file.path(), "", version, outcome, Optional.empty()));
    before.ifPresent(this::release);
  }

  /** Gives a file that was read its state and its note a place. */
  SourceFile settle(Ingest.Due due, Reading reading) {
    String path = due.file().path();
    Optional<SourceFile> before = ledger.get(path);
    Optional<Note> open = reading.note().filter(n -> n.marking() == Marking.PUBLIC);
    Outcome outcome = reading.outcome();
    if (open.isPresent()) {
      outcome = place(path, open.get(), outcome);
    } else if (reading.note().isPresent()) {
      outcome = RESTRICTED;
    }
    SourceFile now = new SourceFile(path, due.hash(), version, outcome, open.map(Note::id));
    ledger.put(now);
    before.filter(b -> !b.note().equals(now.note())).ifPresent(this::release);
    if (outcome.isFailure()) {
      LOG.warn("{}: {} ({})", path, outcome.state(), outcome.reason());
    }
    if (++settled % BATCH == 0) {
      writer.commit();
    }
    return now;
  }

  /** Writes the note unless it was made from a better file; a worse one makes way. */
  private Outcome place(String path, Note note, Outcome outcome) {
    Optional<SourceFile> other = ledger.sourceOf(note.id()).filter(s -> !s.path().equals(path));
    if (other.isPresent() && !new Rendition(path).isBetterThan(new Rendition(other.get().path()))) {
      return otherRendition(note.id());
    }
    other.ifPresent(this::demote);
    writer.put(note);
    return outcome;
  }

  private void demote(SourceFile worse) {
    Outcome outcome = otherRendition(worse.note().orElseThrow());
    ledger.put(new SourceFile(worse.path(), worse.hash(), worse.version(), outcome, worse.note()));
  }

  private static Outcome otherRendition(String note) {
    return new Outcome.Skipped("other rendition of " + note);
  }

  /**
   * A note that lost its file goes, unless another file took its place; others of it may stand in.
   */
  private void release(SourceFile lost) {
    if (lost.outcome().isIndexed() && lost.note().isPresent()) {
      String note = lost.note().get();
      if (ledger.sourceOf(note).isEmpty()) {
        writer.removeNote(note);
        ledger.othersOf(note).forEach(o -> waiting.add(o.path()));
      }
    }
  }
}
