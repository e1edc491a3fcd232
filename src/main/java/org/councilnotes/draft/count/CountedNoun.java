package org.councilnotes.draft.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.collate.token.NumberWords;
import org.councilnotes.note.text.TextRange;

/**
 * A number from 2 to 99 with the plural noun that it counts, in English: {@code Twenty-two (22)
 * CELAC countries}. Numbers that are near a figure only, such as {@code over 70 institutions}, are
 * none, nor are amounts of time or money.
 *
 * @param range of number and noun
 * @param areCountries whether countries, States or territories are counted
 */
public record CountedNoun(int number, TextRange range, boolean areCountries) {

  /** A sentence with more is no sentence. */
  private static final int MOST = 20;

  /** Longer than any word that says what a number is, in UTF-16 code units. */
  private static final int LONGEST_BEFORE = 40;

  /** {@code seven priority countries}, {@code 6 new countries}; not {@code 2019 events}. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,/$€%-])(?:(\\d{1,2})|((?i:"
              + String.join("|", NumberWords.of("en"))
              + ")))(?: \\(\\d{1,2}\\))?((?: [\\p{L}\\p{M}'’\"“”-]++){0,4}?) (?:((?!drugs"
              + " |customs |arms |sports |operations |communications )\\p{L}\\p{Ll}{2,}s)|Member"
              + " States|States)(?![\\p{L}\\p{N}-])");

  private static final Pattern WORD = Pattern.compile("[\\p{L}$€]+");

  private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}$€]+)[ \u00A0]?$");

  /** Before a number that is no exact count of things, or counts something before it. */
  private static final Set<String> NO_COUNT_BEHIND =
      Set.of(
          """
          over than least most about around nearly almost some up to approximately roughly first
          last other further another every eur usd article articles chapter phase component annex
          table paragraph paragraphs section group course day no number page pages resolution
          between € $
          """
              .strip()
              .split("\\s+"));

  /** Between a number and a plural that is not what it counts. */
  private static final Set<String> ENDS_NOUN =
      Set.of(
          """
          of in the and or to for with by on at from into were was are is be have has had which that
          who as per than will would may can could million billion thousand hundred percent its their
          his this these those such january february march april june july august september
          october november december kg km
          """
              .strip()
              .split("\\s+"));

  /** Plurals, or what looks like them, that are never listed. */
  private static final Set<String> NO_THINGS =
      Set.of(
          """
          years months weeks days hours minutes times tonnes kilograms metres kilometres euros
          dollars its his has was is this does across towards besides versus always perhaps regards
          plus less unless process access progress press address basis crisis thus yes business
          class loss mass occasions percentages points grams pounds litres pieces rounds
          """
              .strip()
              .split("\\s+"));

  private static final Set<String> COUNTRIES =
      Set.of("countries", "states", "nations", "territories");

  /** The counted things of a sentence, in order; at most 20. */
  public static List<CountedNoun> in(String text) {
    List<CountedNoun> all = new ArrayList<>();
    Matcher counted = COUNTED.matcher(text);
    int at = 0;
    while (all.size() < MOST && counted.find(at)) {
      boolean isCount = isCount(counted, text);
      if (isCount) {
        all.add(of(counted));
      }
      at = isCount ? counted.end() : counted.start() + 1;
    }
    return all;
  }

  private static CountedNoun of(MatchResult counted) {
    int number =
        counted.group(1) == null
            ? NumberWords.valueOf(counted.group(2).toLowerCase(Locale.ROOT), "en").orElseThrow()
            : Integer.parseInt(counted.group(1));
    String noun = counted.group(4) == null ? "states" : counted.group(4).toLowerCase(Locale.ROOT);
    return new CountedNoun(
        number, new TextRange(counted.start(), counted.end()), COUNTRIES.contains(noun));
  }

  private static boolean isCount(MatchResult counted, String text) {
    String noun = counted.group(4) == null ? "states" : counted.group(4).toLowerCase(Locale.ROOT);
    Matcher before =
        LAST_WORD.matcher(
            text.substring(Math.max(0, counted.start() - LONGEST_BEFORE), counted.start()));
    return !NO_THINGS.contains(noun)
        && !noun.endsWith("ss")
        && !(before.find() && NO_COUNT_BEHIND.contains(before.group(1).toLowerCase(Locale.ROOT)))
        && words(counted.group(3)).noneMatch(ENDS_NOUN::contains)
        && !"1".equals(counted.group(1))
        && !"0".equals(counted.group(1));
  }

  private static Stream<String> words(String text) {
    return WORD.matcher(text).results().map(word -> word.group().toLowerCase(Locale.ROOT));
  }
}
