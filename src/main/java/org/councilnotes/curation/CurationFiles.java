package org.councilnotes.curation;

import java.util.List;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * What people keep in a corpus beside notes: the words of tags, and what they correct in the tags
 * themselves. A change is written into its file first, then taken up by a run, the one after the
 * present one where one is under way.
 */
public final class CurationFiles {

  private final Corpus corpus;
  private final ProgrammeWriter programmes;
  private final CorrectionWriter corrections;
  private final Runnable takeUp;

  /**
   * @param takeUp sees to it that a run takes changes up, and does not wait for it
   */
  public CurationFiles(Corpus corpus, Runnable takeUp) {
    this.corpus = corpus;
    this.programmes = new ProgrammeWriter(corpus);
    this.corrections = new CorrectionWriter(corpus);
    this.takeUp = takeUp;
  }

  /** As the files say now, whatever the notes were tagged with. */
  public Vocabulary vocabulary() {
    return Vocabulary.load(corpus.existingVocabularyFolder());
  }

  public void add(NewProgramme programme) {
    programmes.add(programme);
    takeUp.run();
  }

  public void decline(String acronym) {
    programmes.decline(acronym);
    takeUp.run();
  }

  /** What is corrected in the tags of a note, as its file says now. */
  public NoteCorrections corrections(String note) {
    return corrections.of(note);
  }

  public void correct(String note, List<TagCorrection> more) {
    corrections.add(note, more);
    takeUp.run();
  }

  /** Takes a correction back; false where there is none. */
  public boolean undo(String note, String correction) {
    boolean undone = corrections.remove(note, correction);
    takeUp.run();
    return undone;
  }
}
