package org.councilnotes.cli;

import java.util.List;
import org.councilnotes.note.TextMark;

/** A text for a terminal, with signs for what marks say of its words. */
final class MarkedText {

  /** What the signs mean, for the help of commands that print them. */
  static final String SIGNS =
      "[-words-] are deleted and do not stand, {+words+} were added, [not accessible] follows what "
          + "is blanked in this version.";

  private MarkedText() {}

  /**
   * The text with signs.
   *
   * @param marks in order; of two that overlap the second leaves no sign
   */
  static String of(String text, List<TextMark> marks) {
    StringBuilder signed = new StringBuilder();
    int end = 0;
    for (TextMark mark : marks) {
      if (mark.range().start() >= end) {
        signed.append(text, end, mark.range().start()).append(signed(text, mark));
        end = mark.range().end();
      }
    }
    return signed.append(text.substring(end)).toString();
  }

  private static String signed(String text, TextMark mark) {
    String words = mark.range().of(text);
    return switch (mark.state()) {
      case DELETED -> "[-" + words + "-]";
      case ADDED -> "{+" + words + "+}";
      case BLANKED -> words + " [not accessible]";
    };
  }
}
