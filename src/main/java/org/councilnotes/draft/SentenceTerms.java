package org.councilnotes.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.analysis.IndexedWord;
import org.councilnotes.analysis.StopWords;
import org.councilnotes.analysis.WordAnalyzer;
import org.councilnotes.collate.token.DateAndNumberSpans;
import org.councilnotes.collate.token.NumberWords;
import org.councilnotes.note.text.TextRange;

/**
 * The terms of a sentence in order: the stems of its words, and its figures, dates and names as
 * they are.
 */
public record SentenceTerms(List<Term> terms) {

  /** A Roman number of two letters or more: {@code XXVI}; not {@code I}. */
  private static final Pattern ROMAN = Pattern.compile("[IVX]{2,6}(?:st|nd|rd|th)?");

  private static final String ROMAN_LETTERS = "IVX";

  /** Signs within a number: {@code 36,000}, {@code 1.5}. */
  private static final Pattern IN_NUMBER = Pattern.compile("(?<=\\d)[.,](?=\\d{3}(?!\\d))");

  private static final String APOSTROPHES = "'\u2019";

  private static final Pattern NUMBER_BEHIND = Pattern.compile("\\.?\\s*\\d");

  /** A {@code t} is one behind an apostrophe: {@code isn't}; {@code No} before a figure is none. */
  private static final Set<String> NEGATIONS =
      words(
          """
          not no never neither nor without cannot none nobody nothing t
          ne pas jamais aucun aucune sans ni nunca ningun ninguna sin jamas tampoco
          nicht kein keine keinen nie ohne nao nem nenhum sem
          """);

  private static final Set<String> MODALS =
      words(
          """
          shall may must should will would can could might ought
          doit doivent devra devront peut peuvent pourra pourront devrait devraient pourrait
          debe deben debera deberan puede pueden podra podran deberia deberian podria
          muss mussen soll sollen sollte sollten kann konnen darf durfen
          deve devem pode podem deveria deveriam
          """);

  public SentenceTerms {
    terms = List.copyOf(terms);
  }

  /**
   * One term.
   *
   * @param stem what it is found by: the stem of a word; the digits of a number, also of one in
   *     words
   * @param form as printed, without case and accents
   */
  public record Term(String stem, String form, TermKind kind) {}

  /**
   * The terms of a sentence.
   *
   * @param language of the sentence, BCP 47
   */
  public static SentenceTerms of(String sentence, String language) {
    List<PrintedTerm> words = new ArrayList<>();
    WordAnalyzer.of(language)
        .analyze(
            sentence,
            (word, start, end) ->
                words.add(new PrintedTerm(word, new TextRange(start, end), sentence)));
    List<TextRange> dates = DateAndNumberSpans.datesAndYears(sentence).stream().sorted().toList();
    int begun = 0;
    int endOfDate = 0;
    List<Term> terms = new ArrayList<>();
    for (PrintedTerm one : words) {
      while (begun < dates.size() && dates.get(begun).start() <= one.range().start()) {
        endOfDate = Math.max(endOfDate, dates.get(begun++).end());
      }
      boolean isDate = one.range().end() <= endOfDate;
      terms.add(term(one, isDate, terms.isEmpty(), language));
    }
    return new SentenceTerms(terms);
  }

  /** A word of a sentence with its place there. */
  private record PrintedTerm(IndexedWord word, TextRange range, String sentence) {

    String printed() {
      return range.of(sentence);
    }

    String form() {
      return word.terms().getFirst();
    }

    boolean isNegation(boolean isFirst) {
      return switch (form()) {
        case "t" ->
            range.start() > 0 && APOSTROPHES.indexOf(sentence.charAt(range.start() - 1)) >= 0;
        case "no" -> isFirst || !isAbbreviation();
        default -> NEGATIONS.contains(form());
      };
    }

    /** Whether it is short for number: {@code No 2016/1037}, {@code No. 5}. */
    private boolean isAbbreviation() {
      return Character.isUpperCase(printed().charAt(0))
          && NUMBER_BEHIND.matcher(sentence).region(range.end(), sentence.length()).lookingAt();
    }
  }

  private static Term term(PrintedTerm one, boolean isDate, boolean isFirst, String language) {
    String form = one.form();
    String printed = one.printed();
    OptionalInt number = NumberWords.valueOf(form, language);
    if (number.isPresent()) {
      return new Term(Integer.toString(number.getAsInt()), form, TermKind.FIGURE);
    }
    if (isDate) {
      return new Term(form, form, TermKind.DATE);
    }
    if (hasDigit(printed)) {
      return new Term(IN_NUMBER.matcher(form).replaceAll(""), form, TermKind.FIGURE);
    }
    if (mayBeRoman(printed) && ROMAN.matcher(printed).matches()) {
      return new Term(form, form, TermKind.FIGURE);
    }
    String stem = one.word().stemTerms().getFirst().text();
    return new Term(stem, form, kind(one, isFirst));
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeRoman(String word) {
    return ROMAN_LETTERS.indexOf(word.charAt(0)) >= 0;
  }

  private static TermKind kind(PrintedTerm one, boolean isFirst) {
    String form = one.form();
    String printed = one.printed();
    if (one.isNegation(isFirst)) {
      return TermKind.NEGATION;
    }
    if (NEGATIONS.contains(form)) {
      return TermKind.STOP_WORD;
    }
    if (MODALS.contains(form) && Character.isLowerCase(printed.charAt(0))) {
      return TermKind.MODALITY;
    }
    if (StopWords.holds(form)) {
      return TermKind.STOP_WORD;
    }
    return isName(printed, isFirst) ? TermKind.NAME : TermKind.WORD;
  }

  /** The first word of a sentence is a name only where it has two capitals. */
  private static boolean isName(String printed, boolean isFirst) {
    boolean isCapital = Character.isUpperCase(printed.codePointAt(0));
    return isFirst
        ? isCapital && printed.chars().skip(1).anyMatch(Character::isUpperCase)
        : isCapital;
  }

  private static Set<String> words(String list) {
    return Set.copyOf(Arrays.asList(list.strip().split("\\s+")));
  }
}
