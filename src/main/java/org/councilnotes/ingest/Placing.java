package org.councilnotes.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
 * a note for authorised readers only does not go into the public world, and where one of its files
 * says so, it is so: another may have lost the mark on its way to another format.
 */
final class Placing {

  private static final Logger LOG = LoggerFactory.getLogger(Placing.class);
  private static final Outcome RESTRICTED = new Outcome.Skipped(Outcome.RESTRICTED);
  private static final Outcome RESTRICTED_TOO =
      new Outcome.Skipped(Outcome.RESTRICTED + " as another rendition is");

  /**
   * So many files are settled between two commits; a run that breaks off loses no more than these.
   */
  private static final int BATCH = Integer.getInteger("archive.batch", 100);

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
    if (reading.note().filter(n -> !n.passages().isEmpty()).isEmpty()) {
      return line(due, reading.outcome(), Optional.empty());
    }
    Note note = reading.note().orElseThrow();
    if (note.marking() != Marking.PUBLIC) {
      restrictOthers(due, note);
      return line(due, RESTRICTED, Optional.of(note.id()));
    }
    return kin(due, note)
        .filter(f -> f.outcome().equals(RESTRICTED))
        .findFirst()
        .map(marked -> line(due, RESTRICTED_TOO, marked.note()))
        .orElseGet(() -> placedAmongRivals(due, note, reading.outcome()));
  }

  /** Writes the note unless a better file stands for it, or will; worse ones make way. */
  private SourceFile placedAmongRivals(Ingest.Due due, Note note, Outcome outcome) {
    List<SourceFile> rivals = rivals(due, note);
    Optional<String> better =
        rivals.stream()
            .filter(rival -> Rendition.of(rival).isBetterThan(due.rendition()))
            .findFirst()
            .flatMap(SourceFile::note);
    if (better.isPresent()) {
      return line(due, otherRendition(better.get()), better);
    }
    rivals.forEach(r -> replace(ended(r, otherRendition(note.id()), Optional.of(note.id()))));
    writer.put(note);
    return line(due, outcome, Optional.of(note.id()));
  }

  /**
   * The other files of the note. So are those of the same content: without a number, only its
   * file's name tells the note apart.
   */
  private List<SourceFile> rivals(Ingest.Due due, Note note) {
    Stream<SourceFile> same = twins(due).filter(f -> f.outcome().isIndexed());
    return Stream.concat(others(due, note), same).distinct().toList();
  }

  /** What a mark on one of them holds for: a mark by hand is on one of several same files only. */
  private Stream<SourceFile> kin(Ingest.Due due, Note note) {
    return Stream.concat(others(due, note), twins(due)).distinct().toList().stream();
  }

  private Stream<SourceFile> twins(Ingest.Due due) {
    return ledger.filesWith(due.hash()).stream().filter(f -> !f.path().equals(due.path()));
  }

  private void restrictOthers(Ingest.Due due, Note note) {
    kin(due, note)
        .filter(f -> f.note().isPresent() && !f.outcome().equals(RESTRICTED))
        .forEach(other -> replace(ended(other, RESTRICTED_TOO, Optional.of(note.id()))));
  }

  private Stream<SourceFile> others(Ingest.Due due, Note note) {
    return ledger.filesOf(note.id()).stream().filter(f -> !f.path().equals(due.path()));
  }

  private static SourceFile ended(SourceFile file, Outcome outcome, Optional<String> note) {
    return new SourceFile(file.path(), file.hash(), file.version(), outcome, note);
  }

  private SourceFile line(Ingest.Due due, Outcome outcome, Optional<String> note) {
    return new SourceFile(due.path(), due.hash(), due.version(), outcome, note);
  }

  private static Outcome otherRendition(String note) {
    return new Outcome.Skipped("other rendition of " + note);
  }

  private void replace(SourceFile now) {
    Optional<SourceFile> before = ledger.get(now.path());
    ledger.put(now);
    before.ifPresent(this::release);
  }

  /** A note that lost its file goes, unless another file took its place. */
  private void release(SourceFile lost) {
    if (lost.outcome().isIndexed()) {
      lost.note().filter(n -> ledger.sourceOf(n).isEmpty()).ifPresent(writer::removeNote);
    }
  }
}
