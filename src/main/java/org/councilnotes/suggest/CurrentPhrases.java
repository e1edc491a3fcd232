package org.councilnotes.suggest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The phrases of the newest snapshot that was asked for, gathered once for each. In a large archive
 * that takes seconds: it is done beside the answers, which go on with the phrases of an older
 * snapshot, or with none at first. Each is counted before it is offered, so none is wrong.
 */
final class CurrentPhrases {

  private static final Logger LOG = LoggerFactory.getLogger(CurrentPhrases.class);

  private String snapshot = "";
  private boolean gathering;
  private PhraseTable table = PhraseTable.EMPTY;

  synchronized PhraseTable of(Sampling now) {
    if (gathering || snapshot.equals(now.snapshot())) {
      return table;
    }
    snapshot = now.snapshot();
    if (now.isSmall()) {
      table = PhraseTable.of(now.texts());
    } else {
      gathering = true;
      Sampling own = now.retained();
      Thread.ofVirtual().start(() -> gather(own));
    }
    return table;
  }

  private void gather(Sampling own) {
    PhraseTable gathered = PhraseTable.EMPTY;
    try (own) {
      gathered = PhraseTable.of(own.texts());
    } catch (RuntimeException e) {
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
