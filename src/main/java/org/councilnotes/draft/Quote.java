package org.councilnotes.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.note.text.Whitespace;

/**
 * A normalised quote, without quotation marks. It matches literally, except for hyphens at ends of
 * lines: each may or may not be part of the text.
 *
 * @param words of the quote, with {@link #LINE_END} for each hyphen at the end of a line
 */
record Quote(String words) {

  /** A non-character, which no text contains. */
  private static final String LINE_END = "\uFFFF";

  /** What a hyphen at the end of a line may stand for. */
  private static final List<String> AT_LINE_END = List.of("", "-", "- ");

  /**
   * Matches a word divided at the end of a line: {@code coopera-⏎tion}; not {@code in-depth} or
   * {@code a -⏎b}.
   */
  private static final Pattern CUT_WORD =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N}])[-\u2010\u2011\u00AD][ \\t]{0,9}\\R[ \\t]{0,9}(?=[\\p{L}\\p{N}])");

  /** Matches an ellipsis: {@code ...}, {@code […]}, {@code (...)}; not {@code ..}. */
  private static final Pattern ELLIPSIS =
      Pattern.compile("[\\[(] ?(?:\\.{3}|\u2026) ?[\\])]|\\.{3,}|\u2026");

  private static final String QUOTATION_MARKS =
      "\"'\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A";

  static Quote of(String typed) {
    return new Quote(bare(QuotableText.clean(CUT_WORD.matcher(typed).replaceAll(LINE_END))));
  }

  private static String bare(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isAround(text.charAt(start))) {
      start++;
    }
    while (end > start && isAround(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isAround(char c) {
    return Whitespace.isBlank(c) || QUOTATION_MARKS.indexOf(c) >= 0;
  }

  /** Whether it has no words. */
  boolean isEmpty() {
    return words.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** The most likely reading: divided words are joined. */
  String text() {
    return readings().getFirst();
  }

  /** The readings in which all hyphens at ends of lines stand for the same. */
  List<String> readings() {
    return words.contains(LINE_END)
        ? AT_LINE_END.stream().map(hyphen -> words.replace(LINE_END, hyphen)).toList()
        : List.of(words);
  }

  /** The parts between ellipses, in order; the quote itself where it has none. */
  List<Quote> pieces() {
    return Arrays.stream(ELLIPSIS.split(words, -1))
        .map(piece -> new Quote(piece.strip()))
        .filter(piece -> !piece.isEmpty())
        .toList();
  }

  boolean hasEllipsis() {
    return ELLIPSIS.matcher(words).find();
  }

  /** The first match in a text from an offset on, at word boundaries. */
  Optional<TextRange> in(String text, int from) {
    Matcher match = pattern().matcher(text);
    for (int at = from; at <= text.length() && match.find(at); at = match.start() + 1) {
      if (WordBoundary.isStart(match.start(), text) && WordBoundary.isAt(match.end(), text)) {
        return Optional.of(new TextRange(match.start(), match.end()));
      }
    }
    return Optional.empty();
  }

  /**
   * The matches of several quotes in a text, in sequence; empty where one of them does not match.
   */
  static List<TextRange> allIn(String text, List<Quote> quotes) {
    List<TextRange> places = new ArrayList<>();
    int from = 0;
    for (Quote quote : quotes) {
      Optional<TextRange> place = quote.in(text, from);
      if (place.isEmpty()) {
        return List.of();
      }
      places.add(place.get());
      from = place.get().end();
    }
    return places;
  }

  private Pattern pattern() {
    if (!words.contains(LINE_END)) {
      return Pattern.compile(words, Pattern.LITERAL);
    }
    String hyphens = AT_LINE_END.reversed().stream().collect(Collectors.joining("|", "(?:", ")"));
    return Pattern.compile(
        Stream.of(words.split(LINE_END, -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(hyphens)));
  }
}
