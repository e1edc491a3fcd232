package org.councilnotes.web;

import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.NewProgramme;
import org.councilnotes.corpus.OwnProgrammes;
import org.councilnotes.corpus.Vocabulary;

/**
 * The words of tags that people keep in a corpus. A change is written into their file first, then
 * taken up by a run, the one after the present one where one is under way.
 */
public final class OwnWords {

  private final Corpus corpus;
  private final OwnProgrammes programmes;
  private final Runnable takeUp;

  /**
   * @param takeUp sees to it that a run takes changes up, and does not wait for it
   */
  public OwnWords(Corpus corpus, Runnable takeUp) {
    this.corpus = corpus;
    this.programmes = new OwnProgrammes(corpus);
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
}
