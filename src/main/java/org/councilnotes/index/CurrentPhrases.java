package org.councilnotes.index;

import java.io.IOException;

/** The phrases of the newest commit that was asked for; gathered once for each, on first demand. */
final class CurrentPhrases {

  private String snapshot = "";
  private PhraseTable table = PhraseTable.EMPTY;

  synchronized PhraseTable of(IndexView view) throws IOException {
    if (!snapshot.equals(view.snapshot())) {
      table = PhraseTable.of(SampledTexts.read(view.searcher()));
      snapshot = view.snapshot();
    }
    return table;
  }
}
