package org.councilnotes.web.compare;

import java.util.List;
import org.councilnotes.web.text.TextRun;

/**
 * A stub at the old position of a moved text: it links to the row and shows the old text.
 *
 * @param id id of the stub on the page
 * @param change what happened to the text
 * @param rowHref address of the row
 * @param runs old text
 */
record CompareStub(String id, CompareChange change, String rowHref, List<TextRun> runs)
    implements CompareSection.Item {

  CompareStub {
    runs = List.copyOf(runs);
  }

  /** The id of the stub for a passage. */
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
