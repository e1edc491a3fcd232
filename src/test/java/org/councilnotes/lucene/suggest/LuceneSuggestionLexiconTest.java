package org.councilnotes.lucene.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.councilnotes.lucene.storage.FileChecksums;
import org.councilnotes.lucene.view.LuceneIndexView;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.suggest.SuggestionLexicon;
import org.councilnotes.suggest.SuggestionLexiconContractTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class LuceneSuggestionLexiconTest extends SuggestionLexiconContractTest {

  @TempDir private Path folder;
  private final List<LuceneIndexView> views = new ArrayList<>();

  @Override
  protected ArchiveWriter writer() {
    return LuceneArchiveWriter.open(folder, ArchiveContractTest.PARENTS);
  }

  @Override
  protected SuggestionLexicon lexicon() {
    try {
      LuceneIndexView view = LuceneIndexView.open(folder, new FileChecksums());
      views.add(view);
      return new LuceneSuggestionLexicon(view);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    for (LuceneIndexView view : views) {
      view.close();
    }
  }
}
