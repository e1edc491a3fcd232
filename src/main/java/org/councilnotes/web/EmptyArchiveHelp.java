package org.councilnotes.web;

import org.springframework.stereotype.Component;

/** What pages of an empty archive say about how notes get into it. */
@Component("adding")
final class EmptyArchiveHelp {

  private final CorpusFolder corpus;

  EmptyArchiveHelp(CorpusFolder corpus) {
    this.corpus = corpus;
  }

  /** Where notes are put. */
  public String folder() {
    return corpus.notes();
  }

  /** What reads them then. */
  public String command() {
    return corpus.feeding().command();
  }

  /** Whether they are read without it. */
  public boolean isWatched() {
    return corpus.feeding().watched();
  }
}
