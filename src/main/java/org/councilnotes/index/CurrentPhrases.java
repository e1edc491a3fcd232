package org.councilnotes.index;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The phrases of the newest commit that was asked for, gathered once for each. In a large archive
 * that takes seconds: it is done beside the answers, which go on with the phrases of an older
 * commit, or with none at first. Each is counted before it is offered, so none is wrong.
 */
final class CurrentPhrases {

  private static final Logger LOG = LoggerFactory.getLogger(CurrentPhrases.class);

  /** So many documents are read while somebody waits. */
  private static final int SMALL = 2_000;

  private String snapshot = "";
  private boolean gathering;
  private PhraseTable table = PhraseTable.EMPTY;

  synchronized PhraseTable of(IndexView view) throws IOException {
    if (gathering || snapshot.equals(view.snapshot())) {
      return table;
    }
    snapshot = view.snapshot();
    IndexReader reader = view.searcher().getIndexReader();
    if (reader.maxDoc() <= SMALL) {
      table = PhraseTable.of(SampledTexts.read(reader));
    } else {
      gathering = true;
      IndexView own = view.retained();
      Thread.ofVirtual().start(() -> gather(own));
    }
    return table;
  }

  private void gather(IndexView own) {
    PhraseTable gathered = PhraseTable.EMPTY;
    try (own) {
      gathered = PhraseTable.of(SampledTexts.read(own.searcher().getIndexReader()));
    } catch (IOException | RuntimeException e) {
      LOG.warn("no phrases are offered until the next commit", e);
    } finally {
      replace(gathered);
    }
  }

  private synchronized void replace(PhraseTable gathered) {
    table = gathered;
    gathering = false;
  }
}
