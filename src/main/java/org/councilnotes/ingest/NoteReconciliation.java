package org.councilnotes.ingest;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.curation.CorrectionOverlay;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.ingest.read.PendingFile;
import org.councilnotes.ingest.read.PipelineResult;
import org.councilnotes.lineage.WordingHistories;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Marking;
import org.councilnotes.note.MarkingJudgement;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.PipelineVersion;
import org.councilnotes.store.ReadAttempts;
import org.councilnotes.structure.cover.MarkingRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts what was read in its place: files of the same note are one note, made from the best of them;
 * a note whose marking the world does not hold stays out of it, and where the words of one of its
 * files say so, it is so: another may have lost the mark on its way to another format. Only a file
 * that says itself that it is public stands beside one that is kept out, and has nothing of it. A
 * world that holds LIMITE notes makes a note from a file that says so, if there is one. A file
 * whose marking nothing tells is set aside by itself and says nothing of the others. What comes of
 * all files does not depend on their order, nor on the runs in which they came.
 */
final class NoteReconciliation {

  private static final Logger LOG = LoggerFactory.getLogger(NoteReconciliation.class);
  private static final FileOutcome RESTRICTED = new FileOutcome.Skipped(ReasonCode.RESTRICTED.of());
  private static final FileOutcome WITHDRAWN = new FileOutcome.Skipped(ReasonCode.WITHDRAWN.of());

  private final IngestLedger ledger;
  private final NotePipeline way;
  private final ArchiveWriter writer;
  private final Set<Marking> held;
  private final CommitSchedule commits;
  private final Clock clock;

  /**
   * Notes of one world.
   *
   * @param held markings of the notes that the world holds
   */
  NoteReconciliation(
      IngestLedger ledger,
      NotePipeline way,
      ArchiveWriter writer,
      Set<Marking> held,
      CommitSchedule commits,
      Clock clock) {
    this.commits = commits;
    this.ledger = ledger;
    this.way = way;
    this.writer = writer;
    this.held = held;
    this.clock = clock;
  }

  /** Removes the files that are not present. Imported notes have no file and stay. */
  void forgetAllBut(Predicate<String> present) {
    List<LedgerEntry> gone =
        ledger.all().stream().filter(f -> !f.isImported() && !present.test(f.path())).toList();
    gone.forEach(file -> forget(file.path()));
  }

  /** Removes a file that is gone. */
  void forget(String path) {
    Optional<LedgerEntry> gone = ledger.get(path);
    ledger.remove(path);
    gone.ifPresent(this::release);
  }

  /** Records the outcome of a file that was not read. */
  void end(CorpusFile file, FileOutcome outcome) {
    replace(new LedgerEntry(file.path(), "", way.version(), outcome, Optional.empty()));
  }

  /** Records the outcome of a container all of whose members have an outcome. */
  void end(PendingFile archive, FileOutcome outcome) {
    replace(
        new LedgerEntry(
            archive.path(), archive.hash(), archive.version(), outcome, Optional.empty()));
  }

  /** Leaves a file as it was that changed while it was read; the next run reads it. */
  void leave(PendingFile pendingFile) {
    LOG.info("{}: changed while it was read", pendingFile.path());
    if (ledger.get(pendingFile.path()).isEmpty()) {
      end(pendingFile.file(), new FileOutcome.Failed(ReasonCode.CHANGED_MEANWHILE.of()));
    }
  }

  /** Gives a file the reading of another path that is gone. */
  void move(LedgerEntry from, PendingFile to, PipelineResult reading) {
    ledger.remove(from.path());
    settle(to, reading);
    release(from);
  }

  /** Keeps a file out that is not to be read, since its content is withdrawn. */
  void withdraw(PendingFile pendingFile) {
    Optional<String> note = ledger.get(pendingFile.path()).flatMap(LedgerEntry::note);
    replace(
        new LedgerEntry(
            pendingFile.path(),
            pendingFile.hash(),
            new PipelineVersion(pendingFile.version()),
            WITHDRAWN,
            note.filter(way.withdrawn()::hasNote),
            ReadAttempts.NONE));
  }

  /**
   * Takes the files of withdrawn notes out, and the notes.
   *
   * @return whether there were any
   */
  boolean takeOutWithdrawn() {
    List<LedgerEntry> lines =
        ledger.all().stream()
            .filter(line -> way.withdrawn().covers(line.hash(), line.note()))
            .filter(line -> !line.outcome().isWithdrawn())
            .toList();
    lines.forEach(this::withdraw);
    return !lines.isEmpty();
  }

  private void withdraw(LedgerEntry line) {
    if (line.isImported()) {
      forget(line.path());
    } else {
      replace(
          new LedgerEntry(
              line.path(),
              line.hash(),
              new PipelineVersion(line.version().reading()),
              WITHDRAWN,
              line.note().filter(way.withdrawn()::hasNote),
              ReadAttempts.NONE));
    }
  }

  /** Records the outcome of a file that was read, and decides which file makes its note. */
  void settle(PendingFile pendingFile, PipelineResult reading) {
    LedgerEntry now =
        isWithdrawn(pendingFile, reading)
            ? withdrawn(pendingFile, reading)
            : judged(pendingFile, reading);
    replace(now);
    commits.settled();
  }

  private boolean isWithdrawn(PendingFile pendingFile, PipelineResult reading) {
    return way.withdrawn().covers(pendingFile.hash(), reading.note().map(Note::id));
  }

  private LedgerEntry withdrawn(PendingFile pendingFile, PipelineResult reading) {
    return line(
        pendingFile, WITHDRAWN, reading.note().map(Note::id).filter(way.withdrawn()::hasNote));
  }

  private LedgerEntry judged(PendingFile pendingFile, PipelineResult reading) {
    return placed(pendingFile, reading)
        .withCharacters(characters(reading))
        .withLimite(reading.note().filter(this::isHeldAsLimite).isPresent())
        .withJudgement(judgement(reading));
  }

  /** The judgement of the file by itself; of a classified one nothing but that. */
  private static Optional<MarkingJudgement> judgement(PipelineResult reading) {
    return reading.withheld().isPresent()
        ? Optional.of(MarkingJudgement.CLASSIFIED)
        : reading.note().filter(n -> !n.passages().isEmpty()).map(MarkingJudgement::of);
  }

  private static int characters(PipelineResult reading) {
    return reading.note().map(note -> note.sheet().characters().kept()).orElse(0);
  }

  /** Replaces a note by the same note tagged again. */
  void retagged(LedgerEntry line, Note note) {
    put(note);
    ledger.put(
        line.withVersion(new PipelineVersion(line.version().reading(), way.tagging(note.id()))));
    commits.settled();
  }

  /** Marks a file to be read again, in this run or the next. */
  void unsettle(LedgerEntry line) {
    ledger.put(
        line.withVersion(new PipelineVersion(IngestLedger.UNSETTLED, line.version().tagging())));
  }

  private void put(Note note) {
    writer.put(ofThisWorld(note), WordingHistories.ofSingleNote(note));
  }

  /** A released note may stand beside a restricted file, of which its corrections may be. */
  private Note ofThisWorld(Note note) {
    return held.contains(Marking.LIMITE) || !MarkingRule.isReleased(note)
        ? note
        : CorrectionOverlay.withoutIdle(note);
  }

  private LedgerEntry placed(PendingFile pendingFile, PipelineResult reading) {
    if (reading.withheld().isPresent()) {
      restrictOthers(pendingFile, reading.withheld().get());
      return line(pendingFile, reading.outcome(), reading.withheld().map(IngestLedger::withheld));
    }
    if (reading.note().filter(n -> !n.passages().isEmpty()).isEmpty()) {
      return line(pendingFile, reading.outcome(), Optional.empty());
    }
    Note note = reading.note().orElseThrow();
    return note.marking() == Marking.PUBLIC || isHeldAsLimite(note)
        ? placedIfOpen(pendingFile, note, reading.outcome())
        : excluded(pendingFile, note);
  }

  private boolean isHeldAsLimite(Note note) {
    return note.marking() == Marking.LIMITE
        && held.contains(note.marking())
        && note.cover().markingDoubt().isEmpty();
  }

  private LedgerEntry excluded(PendingFile pendingFile, Note note) {
    Optional<FileOutcome> doubt =
        note.cover()
            .markingDoubt()
            .map(why -> new FileOutcome.Skipped(ReasonCode.MARKING_UNKNOWN.of(why)));
    if (doubt.isEmpty()) {
      restrictOthers(pendingFile, note.id());
    }
    return line(pendingFile, doubt.orElse(RESTRICTED), Optional.of(note.id()));
  }

  private LedgerEntry placedIfOpen(PendingFile pendingFile, Note note, FileOutcome outcome) {
    Optional<LedgerEntry> marked =
        binding(pendingFile, note).filter(IngestLedger::isMarked).findFirst();
    return marked.isPresent()
        ? line(pendingFile, IngestLedger.RESTRICTED_TOO, Optional.of(idOf(marked.get(), note)))
        : placedAmongRivals(pendingFile, note, outcome);
  }

  private static String idOf(LedgerEntry marked, Note note) {
    return marked.note().filter(id -> !marked.outcome().isFailure()).orElse(note.id());
  }

  /** Writes the note unless a better file stands for it, or will; worse ones make way. */
  private LedgerEntry placedAmongRivals(PendingFile pendingFile, Note note, FileOutcome outcome) {
    List<LedgerEntry> rivals = rivals(pendingFile, note);
    Rendition read = Rendition.of(pendingFile.path(), outcome, note);
    Optional<String> better =
        rivals.stream()
            .filter(rival -> rival.outcome().isIndexed())
            .filter(rival -> Rendition.of(rival).isBetterThan(read))
            .findFirst()
            .flatMap(LedgerEntry::note);
    if (better.isPresent()) {
      return line(pendingFile, otherRendition(better.get()), better);
    }
    rivals.forEach(rival -> replace(superseded(rival, note, read)));
    put(note);
    return line(pendingFile, outcome, Optional.of(note.id()));
  }

  /**
   * One that is not the source at present, and may be better than the one that is, is read anew.
   */
  private static LedgerEntry superseded(LedgerEntry rival, Note note, Rendition read) {
    boolean mayBeBetter = !rival.outcome().isIndexed() && Rendition.of(rival).isBetterThan(read);
    LedgerEntry then = rival.with(otherRendition(note.id()), Optional.of(note.id()));
    return mayBeBetter ? then.withVersion(new PipelineVersion(IngestLedger.UNSETTLED)) : then;
  }

  /**
   * The other files of the note that may stand for it. So are those of the same content: without a
   * number, only its file's name tells the note apart.
   */
  private List<LedgerEntry> rivals(PendingFile pendingFile, Note note) {
    boolean marked = others(pendingFile, note.id()).anyMatch(IngestLedger::isMarked);
    Stream<LedgerEntry> open =
        others(pendingFile, note.id())
            .filter(IngestLedger::isCandidate)
            .filter(f -> !marked || !f.outcome().isRestricted());
    Stream<LedgerEntry> same = sameDocumentFiles(pendingFile).filter(f -> f.outcome().isIndexed());
    return Stream.concat(open, same).distinct().toList();
  }

  /** Whose marks hold for a file: a mark by hand is on one of several same files only. */
  private Stream<LedgerEntry> binding(PendingFile pendingFile, Note note) {
    Stream<LedgerEntry> others =
        MarkingRule.isReleased(note) ? Stream.empty() : others(pendingFile, note.id());
    return Stream.concat(others, sameDocumentFiles(pendingFile)).distinct().toList().stream();
  }

  private Stream<LedgerEntry> sameDocumentFiles(PendingFile pendingFile) {
    return ledger.filesWith(pendingFile.hash()).stream()
        .filter(f -> !f.path().equals(pendingFile.path()));
  }

  private void restrictOthers(PendingFile pendingFile, String note) {
    Stream.concat(others(pendingFile, note), sameDocumentFiles(pendingFile))
        .filter(f -> f.note().isPresent() && IngestLedger.isCandidate(f))
        .filter(f -> !f.outcome().isRestricted())
        .distinct()
        .toList()
        .forEach(other -> replace(IngestLedger.restricted(other, pendingFile.hash(), note)));
  }

  private Stream<LedgerEntry> others(PendingFile pendingFile, String note) {
    return ledger.filesOf(note).stream().filter(f -> !f.path().equals(pendingFile.path()));
  }

  private LedgerEntry line(PendingFile pendingFile, FileOutcome outcome, Optional<String> note) {
    return new LedgerEntry(
        pendingFile.path(),
        pendingFile.hash(),
        new PipelineVersion(pendingFile.version(), tagging(outcome, note)),
        outcome,
        note,
        tries(pendingFile).afterAttempt(clock.instant()));
  }

  private String tagging(FileOutcome outcome, Optional<String> note) {
    if (outcome.isIndexed()) {
      return note.map(way::tagging).orElse(""); // a scan that waits for OCR has no passage to tag
    }
    boolean broke = outcome.failure().equals(Optional.of(FileOutcome.Cause.PROGRAM));
    return broke ? way.tagging() : "";
  }

  private ReadAttempts tries(PendingFile pendingFile) {
    return ledger
        .get(pendingFile.path())
        .filter(before -> before.hash().equals(pendingFile.hash()))
        .map(LedgerEntry::tries)
        .orElse(ReadAttempts.NONE);
  }

  private static FileOutcome otherRendition(String note) {
    return new FileOutcome.Skipped(ReasonCode.OTHER_RENDITION.of(note));
  }

  private void replace(LedgerEntry now) {
    Optional<LedgerEntry> before = ledger.get(now.path());
    ledger.put(now);
    before.ifPresent(this::release);
  }

  /**
   * A note that lost its file goes, unless another file took its place. Files that a mark
   * restricted are read again where it has gone.
   */
  private void release(LedgerEntry lost) {
    if (IngestLedger.isMarked(lost) && !ledger.get(lost.path()).filter(lost::equals).isPresent()) {
      ledger.restrictedBy(lost).forEach(this::unsettle);
    }
    if (lost.outcome().isIndexed()) {
      lost.note().filter(n -> ledger.sourceOf(n).isEmpty()).ifPresent(writer::removeNote);
    }
  }
}
