package org.councilnotes.structure.cover;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows the marks of {@code handling-marks.tsv} in print, under whatever disguise. */
public final class HandlingMarkRecognizer {

  private static final String MARKS = "/structure/handling-marks.tsv";

  /** A longer line is prose. */
  private static final int LONGEST = 300;

  private static final int MOST_LANGUAGES = 3;

  private static final Set<String> LANGUAGES =
      NoteLanguage.CODES.stream()
          .map(code -> String.join("", ConfusableSkeleton.words(code)))
          .collect(Collectors.toUnmodifiableSet());

  private static final List<PrintedMark> ALL = read();

  private static final Set<String> PLAIN =
      ALL.stream()
          .map(m -> ConfusableSkeleton.skeleton(m.words()))
          .collect(Collectors.toUnmodifiableSet());

  /** Of a mark with all the codes of languages that may stand round it. */
  private static final int MOST_LETTERS =
      longest(ALL.stream().map(PrintedMark::letters))
          + 2 * MOST_LANGUAGES * longest(LANGUAGES.stream());

  private HandlingMarkRecognizer() {}

  private static int longest(Stream<String> words) {
    return words.mapToInt(String::length).max().orElse(0);
  }

  /** Whether a line is nothing but a mark in regular print. */
  public static boolean isPlain(String line) {
    return PLAIN.contains(ConfusableSkeleton.skeleton(line));
  }

  /** Every mark in regular print, the longest first, for the pattern of footers. */
  static List<String> footerMarks() {
    return ALL.stream()
        .filter(m -> m.handling() != HandlingMark.PUBLIC && m.where() != PrintedMark.Where.ALONE)
        .map(PrintedMark::words)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /**
   * What a line says that is nothing but a mark in capitals, or one in any case with the code of a
   * language, as footers have it.
   */
  public static Optional<HandlingMark> findAlone(String line) {
    return lone(line, Casing.PRINTED);
  }

  /** The same in a place where nothing but a mark can be meant by the word. */
  static Optional<HandlingMark> findAloneInAnyCase(String line) {
    return lone(line, Casing.ANY);
  }

  private enum Casing {
    PRINTED,
    ANY
  }

  private static Optional<HandlingMark> lone(String line, Casing casing) {
    if (line.length() > LONGEST || hasMoreLetters(line)) {
      return Optional.empty();
    }
    String upper = ConfusableSkeleton.skeleton(line).toUpperCase(Locale.ROOT);
    List<String> words = ConfusableSkeleton.words(upper);
    List<String> bare = withoutLanguages(words);
    String letters = String.join("", bare);
    return ALL.stream()
        .filter(m -> m.letters().equals(letters))
        .map(PrintedMark::handling)
        .findFirst()
        .filter(h -> h != HandlingMark.PUBLIC || line.strip().equals("PUBLIC"))
        .filter(
            h ->
                casing == Casing.ANY
                    || bare.size() < words.size()
                    || ConfusableSkeleton.words(line).equals(words));
  }

  /** Each plain letter is one at least in the spelling that marks are compared in. */
  private static boolean hasMoreLetters(String line) {
    int letters = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
        letters++;
      }
    }
    return letters > MOST_LETTERS;
  }

  private static List<String> withoutLanguages(List<String> words) {
    int from = 0;
    int end = words.size();
    while (end - from > 1 && words.size() - end < MOST_LANGUAGES && isLanguage(words, end - 1)) {
      end--;
    }
    while (end - from > 1 && from < MOST_LANGUAGES && isLanguage(words, from)) {
      from++;
    }
    return words.subList(from, end);
  }

  private static boolean isLanguage(List<String> words, int at) {
    return LANGUAGES.contains(words.get(at));
  }

  /** What the words of a footer or running head say, whatever else stands there. */
  static Optional<HandlingMark> findInFooter(String text) {
    return findAlone(text)
        .or(() -> strictest(marksIn(text, PrintedMark.Where.FOOTER).map(PrintedMark::handling)));
  }

  /**
   * What the words of a line at the head of a document say; a grade that is quoted between others
   * makes it doubtful only.
   */
  static Optional<HandlingMark> findInHead(String line) {
    String words = spaced(line);
    return findAlone(line)
        .or(
            () ->
                strictest(
                    marksIn(line, PrintedMark.Where.ANYWHERE)
                        .map(m -> m.isAtAnEnd(words) ? m.handling() : HandlingMark.LIMITE)));
  }

  private static Stream<PrintedMark> marksIn(String text, PrintedMark.Where where) {
    String words = spaced(text);
    return ALL.stream().filter(m -> m.where().compareTo(where) <= 0 && m.isIn(words));
  }

  private static String spaced(String text) {
    String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return PrintedMark.spaced(start);
  }

  private static Optional<HandlingMark> strictest(Stream<HandlingMark> handlings) {
    return handlings.max(Comparator.naturalOrder());
  }

  private static List<PrintedMark> read() {
    try (InputStream in = HandlingMarkRecognizer.class.getResourceAsStream(MARKS)) {
      List<PrintedMark> marks = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .map(PrintedMark::ofLine)
          .forEach(marks::add);
      return List.copyOf(marks);
    } catch (IOException e) {
      throw new UncheckedIOException("marks not readable", e);
    }
  }

  /**
   * One mark as it is printed.
   *
   * @param words in regular print
   * @param spaced the same as {@link ConfusableSkeleton} spells them, a blank before, between and
   *     behind
   * @param letters the same without blanks
   */
  private record PrintedMark(
      HandlingMark handling, Where where, String words, String spaced, String letters) {

    /** Where its words are a mark, from most to least telling. */
    enum Where {
      ANYWHERE,
      FOOTER,
      ALONE
    }

    static PrintedMark ofLine(String line) {
      String[] cells = line.split("\t", -1);
      String spaced = spaced(cells[2]);
      return new PrintedMark(
          HandlingMark.valueOf(cells[0]),
          Where.valueOf(cells[1].toUpperCase(Locale.ROOT)),
          cells[2],
          spaced,
          spaced.replace(" ", ""));
    }

    /** Words with a blank before, between and behind them. */
    static String spaced(String text) {
      return " " + String.join(" ", ConfusableSkeleton.words(text)) + " ";
    }

    boolean isIn(String otherSpaced) {
      return otherSpaced.contains(spaced);
    }

    boolean isAtAnEnd(String otherSpaced) {
      return otherSpaced.startsWith(spaced) || otherSpaced.endsWith(spaced);
    }
  }
}
