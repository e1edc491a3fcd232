package org.councilnotes.web;

import java.nio.file.Path;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.ingest.IngestInstructions;
import org.springframework.stereotype.Component;

/** What pages of an empty archive say about how notes get into it. */
@Component("adding")
final class EmptyArchiveHelp {

  private final Corpus corpus;
  private final IngestInstructions instructions;

  EmptyArchiveHelp(Corpus corpus, IngestInstructions instructions) {
    this.corpus = corpus;
    this.instructions = instructions;
  }

  /** The folder for new notes, as the operator names it. */
  public String folder() {
    Path inside = corpus.root().relativize(corpus.notesFolder());
    return Path.of(instructions.corpus()).resolve(inside).toString();
  }

  /** The command that reads them. */
  public String command() {
    return instructions.command();
  }

  /** Whether they are read without the command. */
  public boolean isWatched() {
    return instructions.watched();
  }
}
