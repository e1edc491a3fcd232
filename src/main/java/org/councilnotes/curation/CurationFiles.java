package org.councilnotes.curation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.note.Marking;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * Vocabularies, corrections and sidecars of a corpus, which people change through pages. A change
 * is first written into its file, then applied by an ingest run: the next one, where one is under
 * way.
 */
public final class CurationFiles {

  private final Corpus corpus;
  private final ProgrammeWriter programmes;
  private final CorrectionWriter corrections;
  private final MarkingWriter markings;
  private final Runnable takeUp;

  /**
   * @param takeUp starts a run that applies changes, without waiting for it
   */
  public CurationFiles(Corpus corpus, Runnable takeUp) {
    this.corpus = corpus;
    this.programmes = new ProgrammeWriter(corpus);
    this.corrections = new CorrectionWriter(corpus);
    this.markings = new MarkingWriter(corpus);
    this.takeUp = takeUp;
  }

  /** The vocabulary as the files are now, whatever the notes were tagged with. */
  public Vocabulary vocabulary() {
    return Vocabulary.load(corpus.existingVocabularyFolder());
  }

  /** Starts a run that applies what came into the corpus in another way, without waiting for it. */
  public void requestRun() {
    takeUp.run();
  }

  /** Changes the programmes: all changes or none. */
  public void change(List<VocabularyEdit> edits) {
    programmes.change(edits);
    takeUp.run();
  }

  /** The vocabulary as it would be with changes of the programmes. */
  public Vocabulary preview(List<VocabularyEdit> edits) {
    return programmes.preview(edits);
  }

  /** The corrections of a note as its file is now. */
  public NoteCorrections corrections(String note) {
    return corrections.of(note);
  }

  public void correct(String note, List<TagCorrection> more) {
    corrections.add(note, more);
    takeUp.run();
  }

  /** Removes a correction; false where there is none. */
  public boolean undo(String note, String correction) {
    boolean undone = corrections.remove(note, correction);
    takeUp.run();
    return undone;
  }

  /** Whether the file at a path of the ledger can have a sidecar. */
  boolean canHaveSidecar(String path) {
    return markings.canHaveSidecar(path);
  }

  /** What the sidecar of a file says of its marking now. */
  SidecarMarking marking(String path) {
    return markings.of(path);
  }

  /** Sets the marking in the sidecar of a file. */
  void mark(String path, Marking marking, SeenFile seen, String comment) {
    markings.write(path, marking, seen, comment);
    takeUp.run();
  }

  /** Takes the marking out of the sidecar of a file. */
  void unmark(String path, SeenFile seen) {
    markings.remove(path, seen);
    takeUp.run();
  }

  /** Where the sidecar of a file is, or would be; empty where it can have none. */
  Optional<Path> sidecarPlace(String path) {
    return corpus.sidecarPlace(path);
  }

  /** Writes sidecars of new files while nobody decides on markings. No run is asked for. */
  public <T> T keepingSidecars(Supplier<T> work) {
    synchronized (markings) {
      return work.get();
    }
  }

  /** Changes a sidecar while nobody decides on its marking. */
  SidecarChange changeSidecar(Supplier<SidecarChange> change) {
    SidecarChange changed;
    synchronized (markings) {
      changed = change.get();
    }
    if (changed instanceof SidecarChange.Saved) {
      takeUp.run();
    }
    return changed;
  }
}
