package org.councilnotes.structure.cover;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises texts that look like a mark and are none that is known, such as {@code NOT FOR
 * PUBLICATION} or {@code SENSITIVE}, by the words of {@code mark-words.tsv}. A text counts only
 * where it stands as marks do: on a line of its own, between dashes or in brackets. It has no other
 * words, or is in capitals and says at its start what is not to be spread, or until when. Words of
 * a sentence never count.
 */
final class DoubtfulMarkRecognizer {

  private static final String WORDS = "/structure/mark-words.tsv";

  /** Characters; a longer line is prose. */
  private static final int LONGEST = 120;

  private static final Map<Part, Set<String>> BY_PART = read();

  /** Matches {@code 12}, {@code 10:00}, {@code 10h30} and {@code 1st}; not {@code A4}. */
  private static final Pattern FIGURE =
      Pattern.compile("(?<![\\p{L}\\d])\\d[\\d.:]*(?:h\\d*|st|nd|rd|th|er)?(?![\\p{L}\\d])");

  /**
   * Matches what footers have beside a mark, {@code MR/mdc}, {@code JAI.1}, {@code TREE.2.B} and
   * {@code DG H 3A}; not {@code EU/UE}.
   */
  private static final Pattern OF_FOOTER =
      Pattern.compile(
          "\\p{L}{2,3}/\\p{Ll}{2,3}|[A-Z]{2,8}\\.\\d?[A-Z\\d](?:\\.[A-Z\\d])?|DG ?[A-Z]"
              + " ?\\d?[A-Z]?\\b");

  /** Matches {@code ST 10364/19 REV 1} and {@code WK 5367/2021}; not {@code 10/12}. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:\\b[A-Z]{2,4} )?\\d{3,5} ?/(?: ?\\d{1,2} ?/)? ?\\d{2,4}(?:"
              + " (?:REV|ADD|COR|DCL|EXT|INIT)(?: \\d{1,2})?)*");

  /** Matches the signs between parts of a line that stand by themselves; not a hyphen. */
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[|·•—–;]\\s*|\\s+-+\\s+|\\s*//+\\s*| {3,}|\\t");

  /** Finds {@code sensitive} in {@code Report (sensitive)}. */
  private static final Pattern BRACKETED =
      Pattern.compile("[(\\[*<]{1,3}([^()\\[\\]*<>]{4,80})[)\\]*>]{1,3}");

  /** Matches {@code N O T F O R}, letters with blanks between them; not {@code NOT FOR}. */
  private static final Pattern SPACED = Pattern.compile("(?:\\p{L}\\s+){4,}\\p{L}");

  /** So many other words may follow those of a mark. */
  private static final int MOST_AFTER = 8;

  private static final List<String> LIMITE = ConfusableSkeleton.words("LIMITE");

  private DoubtfulMarkRecognizer() {}

  /** What a word says of who may read a paper. */
  private enum Part {
    MARK,
    NOT,
    PUBLIC,
    LIMITED,
    OFFICIAL,
    USE,
    BESIDE,
    UNTIL,
    SPREAD
  }

  /**
   * Whether a line of a text looks like a mark: in capitals, in brackets, or of several words. A
   * part between dashes counts in capitals only.
   */
  static boolean isMark(String line) {
    return isMark(line, 2, LONGEST);
  }

  /** Whether one of the first lines of a text looks like a mark, also as one word. */
  static boolean isMarkAtTop(String line) {
    return isMark(line, 1, LONGEST);
  }

  /**
   * Whether a line looks like a mark where marks are expected, at the edge of a page or a cover.
   */
  static boolean isMarkAtEdge(String line) {
    return isMark(line, 1, 1);
  }

  private static boolean isMark(String line, int fewest, int fewestOfPart) {
    if (line.length() > LONGEST) {
      return false;
    }
    String bare = OF_FOOTER.matcher(NUMBER.matcher(line).replaceAll(" ")).replaceAll(" ").strip();
    return isMark(bare, fewest)
        || isMarkWithMore(bare)
        || bracketed(bare, true)
        || parts(bare).anyMatch(part -> isMark(part, fewestOfPart));
  }

  /**
   * Whether a subject names a mark: LIMITE as a word in capitals, any mark in brackets, or in
   * capitals before its first or after its last dash.
   */
  static boolean isInSubject(String subject) {
    List<String> parts = parts(subject).toList();
    boolean several = parts.size() > 1;
    return hasLimite(subject)
        || bracketed(subject, false)
        || (several && (isAnyMark(parts.getFirst()) || isAnyMark(parts.getLast())));
  }

  /** In a subject that is all in capitals the word may be French. */
  private static boolean hasLimite(String subject) {
    return isMixed(subject) && ConfusableSkeleton.words(subject).containsAll(LIMITE);
  }

  private static boolean isAnyMark(String part) {
    return isMark(part, LONGEST) || isKnown(part);
  }

  private static boolean isKnown(String part) {
    return HandlingMarkRecognizer.findAlone(part).filter(h -> h != HandlingMark.PUBLIC).isPresent();
  }

  private static boolean bracketed(String text, boolean whole) {
    return BRACKETED
        .matcher(text)
        .results()
        .filter(found -> !whole || found.group().length() == text.strip().length())
        .map((MatchResult found) -> found.group(1).strip())
        .anyMatch(inside -> isMark(inside, 1) || isKnown(inside));
  }

  private static Stream<String> parts(String line) {
    return BETWEEN.splitAsStream(line.strip()).filter(part -> !part.isBlank());
  }

  /**
   * Whether a text consists of words of marks.
   *
   * @param fewest words that it must have where it is not in capitals
   */
  private static boolean isMark(String text, int fewest) {
    String letters = FIGURE.matcher(text).replaceAll(" ");
    List<String> words = words(letters);
    return !words.isEmpty()
        && (words.size() >= fewest || !isMixed(letters))
        && words.stream().allMatch(word -> has(word, Part.values()))
        && says(words);
  }

  private static List<String> words(String letters) {
    List<String> words =
        ConfusableSkeleton.words(
            ConfusableSkeleton.skeleton(letters).replace("ß", "ss").toUpperCase(Locale.ROOT));
    boolean spaced = words.size() == 1 && SPACED.matcher(letters.strip()).matches();
    return spaced ? split(words.getFirst()).orElse(words) : words;
  }

  /** The words of marks that letters without blanks consist of; empty where they do not. */
  private static Optional<List<String>> split(String letters) {
    List<Optional<List<String>>> upTo = new ArrayList<>();
    upTo.add(Optional.of(List.of()));
    for (int end = 1; end <= letters.length(); end++) {
      upTo.add(split(letters.substring(0, end), upTo));
    }
    return upTo.getLast();
  }

  /**
   * @param upTo the words of each shorter start
   */
  private static Optional<List<String>> split(String start, List<Optional<List<String>>> upTo) {
    for (int from = 0; from < start.length(); from++) {
      String word = start.substring(from);
      Optional<List<String>> before = upTo.get(from);
      if (before.isPresent() && has(word, Part.values())) {
        return before.map(words -> Stream.concat(words.stream(), Stream.of(word)).toList());
      }
    }
    return Optional.empty();
  }

  /** Whether a text in capitals says at its start what is not to be spread, or until when. */
  private static boolean isMarkWithMore(String text) {
    String outside = BRACKETED.matcher(FIGURE.matcher(text).replaceAll(" ")).replaceAll(" ");
    List<String> words = words(outside);
    if (isMixed(outside) || words.isEmpty()) {
      return false;
    }
    int known = 0;
    while (known < words.size() && has(words.get(known), Part.values())) {
      known++;
    }
    return words.size() - known <= MOST_AFTER && opensAsMark(words.subList(0, known));
  }

  private static boolean opensAsMark(List<String> words) {
    int spread = 0;
    while (spread < words.size() && !has(words.get(spread), Part.SPREAD)) {
      spread++;
    }
    boolean dated = !words.isEmpty() && has(words.getFirst(), Part.UNTIL);
    return dated
        || (spread < words.size()
            && (hasAny(words.subList(0, spread), Part.NOT)
                || hasAny(words, Part.LIMITED, Part.MARK)));
  }

  private static boolean says(List<String> words) {
    return hasAny(words, Part.MARK)
        || (hasAny(words, Part.NOT, Part.LIMITED) && hasAny(words, Part.PUBLIC))
        || (hasAny(words, Part.OFFICIAL, Part.LIMITED) && hasAny(words, Part.USE));
  }

  private static boolean hasAny(List<String> words, Part... parts) {
    return words.stream().anyMatch(word -> has(word, parts));
  }

  private static boolean has(String word, Part... parts) {
    return Stream.of(parts).anyMatch(part -> BY_PART.getOrDefault(part, Set.of()).contains(word));
  }

  /** Whether it has small letters. */
  private static boolean isMixed(String text) {
    return text.codePoints().anyMatch(Character::isLowerCase);
  }

  private static Map<Part, Set<String>> read() {
    try (InputStream in = DoubtfulMarkRecognizer.class.getResourceAsStream(WORDS)) {
      Map<Part, Set<String>> words = new EnumMap<>(Part.class);
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(
              cells ->
                  words
                      .computeIfAbsent(
                          Part.valueOf(cells[0].toUpperCase(Locale.ROOT)), p -> new HashSet<>())
                      .addAll(ConfusableSkeleton.words(cells[1])));
      Set<String> beside = words.computeIfAbsent(Part.BESIDE, p -> new HashSet<>());
      NoteLanguage.CODES.forEach(code -> beside.addAll(ConfusableSkeleton.words(code)));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("words of marks not readable", e);
    }
  }
}
