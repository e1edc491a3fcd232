package org.councilnotes.web;

import java.util.List;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.Corrections;
import org.councilnotes.corpus.NewProgramme;
import org.councilnotes.corpus.OwnCorrections;
import org.councilnotes.corpus.OwnProgrammes;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.note.Correction;

/**
 * What people keep in a corpus beside notes: the words of tags, and what they correct in the tags
 * themselves. A change is written into its file first, then taken up by a run, the one after the
 * present one where one is under way.
 */
public final class OwnWords {

  private final Corpus corpus;
  private final OwnProgrammes programmes;
  private final OwnCorrections corrections;
  private final Runnable takeUp;

  /**
   * @param takeUp sees to it that a run takes changes up, and does not wait for it
   */
  public OwnWords(Corpus corpus, Runnable takeUp) {
    this.corpus = corpus;
    this.programmes = new OwnProgrammes(corpus);
    this.corrections = new OwnCorrections(corpus);
    this.takeUp = takeUp;
  }

  /** As the files say now, whatever the notes were tagged with. */
  Vocabulary now() {
    return Vocabulary.load(corpus.vocabulary());
  }

  void add(NewProgramme programme) {
    programmes.add(programme);
    takeUp.run();
  }

  void decline(String acronym) {
    programmes.decline(acronym);
    takeUp.run();
  }

  /** What is corrected in the tags of a note, as its file says now. */
  Corrections corrections(String note) {
    return corrections.of(note);
  }

  void correct(String note, List<Correction> more) {
    corrections.add(note, more);
    takeUp.run();
  }

  /** Takes a correction back; false where there is none. */
  boolean undo(String note, String correction) {
    boolean undone = corrections.remove(note, correction);
    takeUp.run();
    return undone;
  }
}
