package org.councilnotes.series;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbers in words: {@code seven}, {@code twenty-four}, {@code dix-sept}, {@code once}. */
final class Numerals {

  /** The highest number of which the words are known. */
  private static final int HIGHEST = 100;

  private static final Set<String> WORDS =
      Stream.of("en", "fr", "es", "de", "pt")
          .map(ULocale::forLanguageTag)
          .map(language -> new RuleBasedNumberFormat(language, RuleBasedNumberFormat.SPELLOUT))
          .flatMap(format -> IntStream.rangeClosed(2, HIGHEST).mapToObj(format::format))
          .map(Wording::fold)
          .collect(Collectors.toUnmodifiableSet());

  private Numerals() {}

  static boolean isNumeral(String word) {
    return WORDS.contains(Wording.fold(word));
  }
}
