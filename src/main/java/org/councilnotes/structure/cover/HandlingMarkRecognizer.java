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

/**
 * Recognises the marks of {@code handling-marks.tsv} in print, also where they are disguised by
 * unusual characters or spacing.
 */
public final class HandlingMarkRecognizer {

  private static final String MARKS = "/structure/handling-marks.tsv";

  /** Characters; a longer line is prose. */
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

  /** Letters of the longest mark together with all language codes that may stand beside it. */
  private static final int MOST_LETTERS =
      longest(ALL.stream().map(PrintedMark::letters))
          + 2 * MOST_LANGUAGES * longest(LANGUAGES.stream());

  private HandlingMarkRecognizer() {}

  private static int longest(Stream<String> words) {
    return words.mapToInt(String::length).max().orElse(0);
  }

  /** Whether a line consists of a mark in regular spelling. */
  public static boolean isPlain(String line) {
    return PLAIN.contains(ConfusableSkeleton.skeleton(line));
  }

  /** All marks in regular spelling, longest first, for the footer pattern. */
  static List<String> footerMarks() {
    return ALL.stream()
        .filter(
            m -> m.handling() != HandlingMark.PUBLIC && m.where() != PrintedMark.MarkPlace.ALONE)
        .map(PrintedMark::words)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /**
   * The mark that a line consists of: in capitals or as the table has it ({@code Dep.
   * VERTROUWELIJK}), or in any case with a language code, as in footers.
   */
  public static Optional<HandlingMark> findAlone(String line) {
    return lone(line, LetterCase.PRINTED);
  }

  /** The same, where the word can only be a mark, so that case does not matter. */
  static Optional<HandlingMark> findAloneInAnyCase(String line) {
    return lone(line, LetterCase.ANY);
  }

  private enum LetterCase {
    PRINTED,
    ANY
  }

  private static Optional<HandlingMark> lone(String line, LetterCase casing) {
    if (line.length() > LONGEST || hasMoreLetters(line)) {
      return Optional.empty();
    }
    String upper = ConfusableSkeleton.skeleton(line).toUpperCase(Locale.ROOT);
    List<String> words = ConfusableSkeleton.words(upper);
    List<String> bare = withoutLanguages(words);
    String letters = String.join("", bare);
    List<String> printed = ConfusableSkeleton.words(line);
    return ALL.stream()
        .filter(m -> m.letters().equals(letters))
        .findFirst()
        .filter(m -> m.handling() != HandlingMark.PUBLIC || line.strip().equals("PUBLIC"))
        .filter(
            m ->
                casing == LetterCase.ANY
                    || bare.size() < words.size()
                    || printed.equals(words)
                    || printed.equals(ConfusableSkeleton.words(m.words())))
        .map(PrintedMark::handling);
  }

  /** Whether a line has more letters than any mark: each letter is at least one in the skeleton. */
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

  /** The mark in a footer or running head, whatever other text it contains. */
  static Optional<HandlingMark> findInFooter(String text) {
    return findAlone(text)
        .or(
            () ->
                strictest(marksIn(text, PrintedMark.MarkPlace.FOOTER).map(PrintedMark::handling)));
  }

  /**
   * The mark in a line at the head of a document; a grade between other words counts as doubtful,
   * LIMITE.
   */
  static Optional<HandlingMark> findInHead(String line) {
    String words = spaced(line);
    return findAlone(line)
        .or(
            () ->
                strictest(
                    marksIn(line, PrintedMark.MarkPlace.ANYWHERE)
                        .map(m -> m.isAtAnEnd(words) ? m.handling() : HandlingMark.LIMITE)));
  }

  private static Stream<PrintedMark> marksIn(String text, PrintedMark.MarkPlace where) {
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
   * One mark.
   *
   * @param words regular spelling
   * @param spaced skeleton of {@link ConfusableSkeleton}, with a blank before, between and after
   *     words
   * @param letters the skeleton in capitals, without blanks
   */
  private record PrintedMark(
      HandlingMark handling, MarkPlace where, String words, String spaced, String letters) {

    /** Positions at which the words count as a mark, from least to most restricted. */
    enum MarkPlace {
      ANYWHERE,
      FOOTER,
      ALONE
    }

    static PrintedMark ofLine(String line) {
      String[] cells = line.split("\t", -1);
      String spaced = spaced(cells[2]);
      return new PrintedMark(
          HandlingMark.valueOf(cells[0]),
          MarkPlace.valueOf(cells[1].toUpperCase(Locale.ROOT)),
          cells[2],
          spaced,
          spaced(ConfusableSkeleton.skeleton(cells[2]).toUpperCase(Locale.ROOT)).replace(" ", ""));
    }

    /** Words with a blank before, between and after them. */
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
