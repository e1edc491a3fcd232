package org.councilnotes.collate.token;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Numbers in words: {@code seven}, {@code twenty-four}, {@code dix-sept}, {@code once} in Spanish.
 *
 * <p>Source: the spellings of CLDR.
 */
public final class NumberWords {

  private static final int LOWEST = 2;

  /** The highest number of which the words are known. */
  private static final int HIGHEST = 100;

  private static final Map<String, Map<String, Integer>> BY_LANGUAGE =
      List.of("en", "fr", "es", "de", "pt").stream()
          .collect(Collectors.toUnmodifiableMap(Function.identity(), NumberWords::spelt));

  private NumberWords() {}

  /** Whether it is a number in one of the working languages and their kin. */
  static boolean isNumeral(String word) {
    String folded = NormalizedWording.fold(word);
    return BY_LANGUAGE.values().stream().anyMatch(words -> words.containsKey(folded));
  }

  /**
   * The number that a word of a language means, from {@value #LOWEST} to {@value #HIGHEST}; empty
   * for other words, and in languages whose numbers are not known.
   *
   * @param folded without case and accents
   * @param language BCP 47
   */
  public static OptionalInt valueOf(String folded, String language) {
    int end = language.indexOf('-');
    String own = end < 0 ? language : language.substring(0, end);
    Integer value = BY_LANGUAGE.getOrDefault(own, Map.of()).get(folded);
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /** The single words of a language that mean a number, longest first. */
  public static List<String> of(String language) {
    return BY_LANGUAGE.getOrDefault(language, Map.of()).keySet().stream()
        .filter(words -> words.indexOf(' ') < 0)
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(word -> word))
        .toList();
  }

  private static Map<String, Integer> spelt(String language) {
    RuleBasedNumberFormat format =
        new RuleBasedNumberFormat(ULocale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
    Map<String, Integer> words = new HashMap<>();
    for (int number = LOWEST; number <= HIGHEST; number++) {
      words.put(NormalizedWording.fold(format.format(number)), number);
    }
    return Collections.unmodifiableMap(words);
  }
}
