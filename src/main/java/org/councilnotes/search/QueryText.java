package org.councilnotes.search;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.Blank;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.NumberMention;

/** A text that somebody typed, read from left to right, each character once. */
final class QueryText {

  /** Finds each quote in <code>“early warning”</code>; none in {@code l'Union}. */
  private static final Pattern QUOTES = Pattern.compile("[\u201c\u201d\u201e\u00ab\u00bb]");

  /** Matches {@code 12} behind a phrase's tilde; not {@code x}. */
  private static final Pattern DISTANCE = Pattern.compile("~(\\d{1,4})");

  /** Matches the end of a text, a blank, {@code )} and {@code ", "}; not {@code ,5}. */
  private static final Pattern PUNCTUATION = Pattern.compile("[,;.:?!]*(?:[ )]|$)");

  private final String text;
  private final Map<Integer, NumberMention> numbers;
  private int at;

  QueryText(String typed) {
    this.text = QUOTES.matcher(Blank.squeeze(typed)).replaceAll("\"");
    this.numbers = TypedNumbers.in(text);
  }

  /** Whether there is anything to look for in a text. */
  static boolean hasWords(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  String whole() {
    return text;
  }

  boolean isAtEnd() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at == text.length();
  }

  /** Takes a character where it comes next and something stands right behind it. */
  boolean takeBefore(char expected) {
    boolean takes = is(expected) && at + 1 < text.length() && text.charAt(at + 1) != ' ';
    at += takes ? 1 : 0;
    return takes;
  }

  boolean take(char expected) {
    boolean takes = is(expected);
    at += takes ? 1 : 0;
    return takes;
  }

  boolean is(char expected) {
    return at < text.length() && text.charAt(at) == expected;
  }

  /** What stands between two quotes; the second may be missing at the end. */
  String takeQuoted() {
    int end = text.indexOf('"', at + 1);
    int close = end < 0 ? text.length() : end;
    String quoted = text.substring(at + 1, close).strip();
    at = Math.min(close + 1, text.length());
    return quoted;
  }

  /** The number in {@code ~5}, which may follow a phrase; a longer one than is read counts most. */
  Optional<Integer> takeDistance() {
    Matcher m = DISTANCE.matcher(text).region(at, text.length());
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    at = m.end();
    return Optional.of(Integer.valueOf(m.group(1)));
  }

  /** A document number in any spelling, which may have blanks in it, with what goes with it. */
  Optional<DocumentNumber> takeNumber() {
    Optional<NumberMention> here =
        Optional.ofNullable(numbers.get(at)).filter(mention -> endsWord(mention.range().end()));
    here.ifPresent(mention -> at = mention.range().end());
    return here.map(NumberMention::number);
  }

  private boolean endsWord(int end) {
    return PUNCTUATION.matcher(text).region(end, text.length()).lookingAt();
  }

  /** All up to a blank, a quote or a bracket that closes what the word has not opened. */
  String takeWord() {
    int start = at;
    int open = 0;
    while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != '"') {
      open += text.charAt(at) == '(' ? 1 : 0;
      if (text.charAt(at) == ')' && open-- == 0) {
        break;
      }
      at++;
    }
    return text.substring(start, at);
  }

  /** What stands before a colon that comes before the word ends; empty where none does. */
  String fieldAhead() {
    int end = at;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end))
            || (end > at && isInName(text.charAt(end))))) {
      end++;
    }
    return end < text.length() && text.charAt(end) == ':' ? text.substring(at, end) : "";
  }

  private static boolean isInName(char c) {
    return c == '-' || c == '_' || c == '.';
  }

  void skip(int characters) {
    at += characters;
  }
}
