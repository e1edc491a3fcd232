package org.councilnotes.ingest;

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
  private int settled;

  Placing(Ledger ledger, String version, ArchiveWriter writer) {
    this.ledger = ledger;
    this.version = version;
    this.writer = writer;
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
    replace(new SourceFile(file.path(), "", version, outcome, Optional.empty()));
  }

  /** Gives a file that was read its state and its note a place. */
  SourceFile settle(Ingest.Due due, Reading reading) {
    SourceFile now = placed(due, reading);
    replace(now);
    if (now.outcome().isFailure()) {
      LOG.warn("{}: {} ({})", now.path(), now.outcome().state(), now.outcome().reason());
    }
    if (++settled % BATCH == 0) {
      writer.commit();
    }
    return now;
  }

  private SourceFile placed(Ingest.Due due, Reading reading) {
    if (reading.note().isEmpty()) {
      return line(due, reading.outcome(), Optional.empty());
    }
    Note note = reading.note().get();
    return note.marking() == Marking.PUBLIC
        ? placed(due, note, reading.outcome())
        : line(due, RESTRICTED, Optional.empty());
  }

  /** Writes the note unless another file stands for it; a worse one makes way. */
  private SourceFile placed(Ingest.Due due, Note note, Outcome outcome) {
    Optional<String> standing =
        better(due, note).or(() -> twin(due, note)).flatMap(SourceFile::note);
    if (standing.isPresent()) {
      return line(due, otherRendition(standing.get()), standing);
    }
    ledger.sourceOf(note.id()).filter(s -> !s.path().equals(due.path())).ifPresent(this::demote);
    writer.put(note);
    return line(due, outcome, Optional.of(note.id()));
  }

  private Optional<SourceFile> better(Ingest.Due due, Note note) {
    Rendition own = new Rendition(due.path());
    return ledger.sourceOf(note.id()).filter(s -> new Rendition(s.path()).isBetterThan(own));
  }

  /** The same content under another name: a note without a number is called by its file's. */
  private Optional<SourceFile> twin(Ingest.Due due, Note note) {
    return ledger
        .sourceWith(due.hash())
        .filter(s -> !s.path().equals(due.path()) && !s.note().equals(Optional.of(note.id())));
  }

  private void demote(SourceFile worse) {
    Outcome outcome = otherRendition(worse.note().orElseThrow());
    ledger.put(new SourceFile(worse.path(), worse.hash(), worse.version(), outcome, worse.note()));
  }

  private SourceFile line(Ingest.Due due, Outcome outcome, Optional<String> note) {
    return new SourceFile(due.path(), due.hash(), version, outcome, note);
  }

  private static Outcome otherRendition(String note) {
    return new Outcome.Skipped("other rendition of " + note);
  }

  private void replace(SourceFile now) {
    Optional<SourceFile> before = ledger.get(now.path());
    ledger.put(now);
    before.filter(b -> !b.note().equals(now.note())).ifPresent(this::release);
  }

  /** A note that lost its file goes, unless another file took its place. */
  private void release(SourceFile lost) {
    if (lost.outcome().isIndexed()) {
      lost.note().filter(n -> ledger.sourceOf(n).isEmpty()).ifPresent(writer::removeNote);
    }
  }
}
