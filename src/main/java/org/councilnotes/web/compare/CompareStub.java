package org.councilnotes.web.compare;

import java.util.List;
import org.councilnotes.web.text.TextRun;

/**
 * The place that a text left: it tells where the text stands now, and lets it be read.
 *
 * @param id of this place on the page
 * @param change what became of the text
 * @param rowHref where it stands with its new text
 * @param runs of the old text
 */
record CompareStub(String id, CompareChange change, String rowHref, List<TextRun> runs)
    implements CompareSection.Item {

  CompareStub {
    runs = List.copyOf(runs);
  }

  /** The id of the place that a passage left. */
  static String id(String passage) {
    return "moved/" + passage;
  }

  public String language() {
    return change.pair().older().language();
  }

  @Override
  public boolean isStub() {
    return true;
  }
}
