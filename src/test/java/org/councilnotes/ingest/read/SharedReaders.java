package org.councilnotes.ingest.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.extract.ExtractLimits;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One pipeline for all tests of a suite, without a vocabulary: starting its processes takes longer
 * than reading most files.
 */
public final class SharedReaders implements BeforeAllCallback, AfterAllCallback {

  private State state = State.NONE;

  private record State(Path bare, Optional<NotePipeline> way) {
    static final State NONE = new State(Path.of(""), Optional.empty());
  }

  /** The pipeline, while the suite runs. */
  public NotePipeline way() {
    return state.way().orElseThrow();
  }

  @Override
  public void beforeAll(ExtensionContext suite) throws IOException {
    Path bare = Files.createTempDirectory("bare");
    NotePipeline way = new NotePipeline(new Corpus(bare), ExtractLimits.DEFAULT);
    state = new State(bare, Optional.of(way));
  }

  @Override
  public void afterAll(ExtensionContext suite) throws IOException {
    way().close();
    Files.delete(state.bare());
    state = State.NONE;
  }
}
