package org.councilnotes.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.councilnotes.search.ArchiveContractTest;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.suggest.Lexicon;
import org.councilnotes.suggest.LexiconContractTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class IndexLexiconTest extends LexiconContractTest {

  @TempDir private Path folder;
  private final List<IndexView> views = new ArrayList<>();

  @Override
  protected ArchiveWriter writer() {
    return LuceneWriter.open(folder, ArchiveContractTest.PARENTS);
  }

  @Override
  protected Lexicon lexicon() {
    try {
      IndexView view = IndexView.open(folder, new Checksums());
      views.add(view);
      return new IndexLexicon(view);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    for (IndexView view : views) {
      view.close();
    }
  }
}
