package org.councilnotes.web;

import org.springframework.stereotype.Component;

/** What pages of an empty archive say about how notes get into it. */
@Component("adding")
final class EmptyArchiveHelp {

  private final CorpusFolder corpus;

  EmptyArchiveHelp(CorpusFolder corpus) {
    this.corpus = corpus;
  }

  /** The folder for new notes. */
  public String folder() {
    return corpus.notes();
  }

  /** The command that reads them. */
  public String command() {
    return corpus.feeding().command();
  }

  /** Whether they are read without the command. */
  public boolean isWatched() {
    return corpus.feeding().watched();
  }
}
