package org.councilnotes.cli.output;

import java.util.List;
import org.councilnotes.collate.table.WordingStep.Edit;

/** Words that changed, marked in a line of text. */
final class MarkedEdits {

  private MarkedEdits() {}

  /** The left text, what the right lacks as {@code [-words-]}, what it adds as {@code {+...+}}. */
  static String of(String left, String right, List<Edit> edits) {
    StringBuilder signed = new StringBuilder();
    int end = 0;
    for (Edit edit : edits) {
      signed.append(left, end, edit.left().start());
      signed.append(sign("[-", edit.left().of(left), "-]"));
      signed.append(sign("{+", edit.right().of(right), "+}"));
      end = edit.left().end();
    }
    return signed.append(left.substring(end)).toString();
  }

  private static String sign(String open, String words, String close) {
    return words.isEmpty() ? "" : open + words + close;
  }
}
