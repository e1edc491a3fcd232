package org.councilnotes.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.number.DocumentNumberMention;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.note.text.Whitespace;

/** A typed text, read from left to right, each character once. */
final class QueryCharStream {

  /** Finds each quote in <code>“early warning”</code>; none in {@code l'Union}. */
  private static final Pattern QUOTES = Pattern.compile("[\u201c\u201d\u201e\u00ab\u00bb]");

  /** Matches {@code 12} behind a phrase's tilde; not {@code x}. */
  private static final Pattern DISTANCE = Pattern.compile("~(\\d{1,4})");

  /** Matches the end of a text, a blank, {@code )} and {@code ", "}; not {@code ,5}. */
  private static final Pattern PUNCTUATION = Pattern.compile("[,;.:?!]*(?:[ )]|$)");

  private final String text;
  private final Map<Integer, DocumentNumberMention> numbers;
  private int at;

  QueryCharStream(String typed) {
    this.text = QUOTES.matcher(Whitespace.squeeze(typed)).replaceAll("\"");
    this.numbers = TypedNumbers.in(text);
  }

  /** Whether there is anything to look for in a text. */
  static boolean hasWords(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  String whole() {
    return text;
  }

  /** Where the next character stands. */
  int position() {
    return at;
  }

  boolean isAtEnd() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at == text.length();
  }

  /** Consumes a character where it comes next and is directly followed by something else. */
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

  /** Consumes the text between two quotes; the second can be missing at the end. */
  String takeQuoted() {
    int end = text.indexOf('"', at + 1);
    int close = end < 0 ? text.length() : end;
    String quoted = text.substring(at + 1, close).strip();
    at = Math.min(close + 1, text.length());
    return quoted;
  }

  /**
   * Consumes the number in {@code ~5}, which can follow a phrase; larger numbers count as the
   * largest.
   */
  Optional<Integer> takeDistance() {
    Matcher m = DISTANCE.matcher(text).region(at, text.length());
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    at = m.end();
    return Optional.of(Integer.valueOf(m.group(1)));
  }

  /** Consumes a document number in any spelling, blanks included, with its suffixes. */
  Optional<DocumentNumber> takeNumber() {
    Optional<DocumentNumberMention> here =
        Optional.ofNullable(numbers.get(at)).filter(mention -> endsWord(mention.range().end()));
    here.ifPresent(mention -> at = mention.range().end());
    return here.map(DocumentNumberMention::number);
  }

  private boolean endsWord(int end) {
    return PUNCTUATION.matcher(text).region(end, text.length()).lookingAt();
  }

  /** Consumes all up to a blank, a quote, or a closing bracket that the word did not open. */
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

  /** The name before a colon within the next word; empty where there is none. Consumes nothing. */
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

  /**
   * The document numbers in a text that somebody typed, each with what people write around it:
   * {@code doc. 91790/19}, {@code n° 91790/19}, {@code ST 91790 2019 INIT/en}.
   */
  private record TypedNumbers(String text) {

    private static final String LANGUAGE =
        "(?:bg|cs|da|de|el|en|es|et|fi|fr|ga|hr|hu|it|lt|lv|mt|nl|pl|pt|ro|sk|sl|sv)";

    /** Matches the end of {@code see document n° }; not that of {@code number:}. */
    private static final Pattern LEAD =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(?:doc(?:s|uments?|umentos?)?[.:]?|(?:n\\.?[°ro]|n[uú]m|number"
                + "|n[uú]m[eé]ro)\\.?) ?){1,2}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Characters of {@code documentos: documentos: }. */
    private static final int LONGEST_LEAD = 24;

    /**
     * Matches {@code /en} and {@code EN}, and {@code fr} at the end; not the start of {@code en
     * Chile}.
     */
    private static final Pattern LANGUAGE_BEHIND =
        Pattern.compile(
            "(?:(?i: ?/"
                + LANGUAGE
                + "(?:/pdf)?| \\("
                + LANGUAGE
                + "\\)| "
                + LANGUAGE
                + "(?=$))| (?:EN|FR|ES))(?![\\p{L}\\p{N}/])");

    /** Finds {@code /en} in {@code 91790/19/en}, where it is no third part of the number. */
    private static final Pattern SLASH =
        Pattern.compile(
            "(?<=\\d|INIT)/" + LANGUAGE + "(?:/pdf)?(?![\\p{L}\\p{N}/])", Pattern.CASE_INSENSITIVE);

    /**
     * Matches the masculine ordinal in {@code nº 12}, which is a letter; not the one in {@code 1º}.
     */
    private static final Pattern ORDINAL = Pattern.compile("(?<=[nN]\\.?)º");

    /** Where each begins, with what stands before it, and where it ends with its language. */
    static Map<Integer, DocumentNumberMention> in(String typed) {
      return new TypedNumbers(ORDINAL.matcher(typed).replaceAll("°")).byStart();
    }

    private Map<Integer, DocumentNumberMention> byStart() {
      String bare = SLASH.matcher(text).replaceAll(TypedNumbers::blanks);
      Map<Integer, DocumentNumberMention> byStart = new HashMap<>();
      for (DocumentNumberMention mention : DocumentNumber.allIn(bare)) {
        TextRange whole = new TextRange(start(mention.range()), end(mention.range()));
        byStart.put(whole.start(), new DocumentNumberMention(mention.number(), whole));
        byStart.putIfAbsent(
            mention.range().start(),
            new DocumentNumberMention(
                mention.number(), new TextRange(mention.range().start(), whole.end())));
      }
      return byStart;
    }

    private static String blanks(MatchResult language) {
      return " ".repeat(language.group().length());
    }

    private int start(TextRange number) {
      int end = number.start();
      Matcher lead = LEAD.matcher(text).region(Math.max(0, end - LONGEST_LEAD), end);
      lead.useTransparentBounds(true);
      return lead.find() ? lead.start() : number.start();
    }

    private int end(TextRange number) {
      Matcher language = LANGUAGE_BEHIND.matcher(text).region(number.end(), text.length());
      language.useTransparentBounds(true);
      return language.lookingAt() ? language.end() : number.end();
    }
  }
}
