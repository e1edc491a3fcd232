package org.councilnotes.web.draft;

import java.util.List;
import org.councilnotes.draft.EarlierWordings;

/**
 * The earlier wordings of a text or of one of its sentences, as the page shows them.
 *
 * @param query the sentence
 */
record SentenceWordingsView(String query, List<EarlierWordingView> wordings) {

  SentenceWordingsView {
    wordings = List.copyOf(wordings);
  }

  static SentenceWordingsView of(EarlierWordings found) {
    return new SentenceWordingsView(
        found.query(),
        found.formulations().stream()
            .map(wording -> EarlierWordingView.of(wording, found.query()))
            .toList());
  }

  /** The wording that is most alike; empty where there is none. */
  public List<EarlierWordingView> first() {
    return wordings.stream().limit(1).toList();
  }

  public List<EarlierWordingView> others() {
    return wordings.stream().skip(1).toList();
  }
}
