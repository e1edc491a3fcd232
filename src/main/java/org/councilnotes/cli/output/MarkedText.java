package org.councilnotes.cli.output;

import java.util.List;
import java.util.function.Function;
import org.councilnotes.note.text.ControlCharacterEscaping;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextRange;

/** Formats a text for a terminal, with its marks as brackets around the words. */
public final class MarkedText {

  /** Explanation of the brackets, for the help of commands that print them. */
  public static final String SIGNS =
      "[-words-] are deleted and do not stand, {+words+} were added, [--words--] and {++words++} "
          + "since the previous version, [not accessible] follows what is blanked in this version.";

  private MarkedText() {}

  /**
   * The text with signs.
   *
   * @param marks in order; of two that overlap the second leaves no sign
   */
  static String of(String text, List<TextMark> marks) {
    return signed(text, marks, range -> range.of(text));
  }

  /**
   * The text with signs, as it may be shown, and the words that match made to stand out.
   *
   * @param matches in order, not overlapping
   */
  public static String of(
      String text, List<TextMark> marks, List<TextRange> matches, ColorMode emphasis) {
    return signed(text, marks, range -> emphasised(text, range, matches, emphasis));
  }

  private static String signed(
      String text, List<TextMark> marks, Function<TextRange, String> words) {
    StringBuilder signed = new StringBuilder();
    int done = 0;
    for (TextMark mark : marks) {
      if (mark.range().start() >= done) {
        signed
            .append(words.apply(new TextRange(done, mark.range().start())))
            .append(signed(words.apply(mark.range()), mark));
        done = mark.range().end();
      }
    }
    return signed.append(words.apply(new TextRange(done, text.length()))).toString();
  }

  private static String emphasised(
      String text, TextRange part, List<TextRange> matches, ColorMode emphasis) {
    StringBuilder shown = new StringBuilder();
    int end = part.start();
    for (TextRange match : matches) {
      int start = Math.max(match.start(), part.start());
      int stop = Math.min(match.end(), part.end());
      if (start < stop) {
        shown
            .append(ControlCharacterEscaping.escapeLines(text.substring(end, start)))
            .append(emphasis.of(ControlCharacterEscaping.escapeLines(text.substring(start, stop))));
        end = stop;
      }
    }
    return shown
        .append(ControlCharacterEscaping.escapeLines(text.substring(end, part.end())))
        .toString();
  }

  private static String signed(String words, TextMark mark) {
    return switch (mark.state()) {
      case DELETED -> "[-" + words + "-]";
      case ADDED -> "{+" + words + "+}";
      case DELETED_SINCE -> "[--" + words + "--]";
      case ADDED_SINCE -> "{++" + words + "++}";
      case BLANKED -> words + " [not accessible]";
    };
  }
}
