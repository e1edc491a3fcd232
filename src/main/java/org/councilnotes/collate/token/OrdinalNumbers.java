package org.councilnotes.collate.token;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ordinal numbers as they are printed: {@code XXI}, {@code 62nd}, {@code 3th}, {@code twentieth}.
 */
public final class OrdinalNumbers {

  /** {@code XXI}, {@code XXIInd}, {@code 62nd}, {@code 1er}; not {@code 62}, {@code CIVIL}. */
  private static final Pattern ORDINAL =
      Pattern.compile(
          "(?=[IVXL])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?:st|nd|rd|th|er?|[ºª.])?"
              + "|\\d{1,3}(?:st|nd|rd|th|er?|ème|[ºª.])");

  /** The highest number of which the words are known. */
  private static final int HIGHEST = 60;

  private static final Set<String> WORDS = words();

  private OrdinalNumbers() {}

  public static boolean isOrdinal(String word) {
    return ORDINAL.matcher(word).matches() || WORDS.contains(NormalizedWording.fold(word));
  }

  /** The words of the ordinals in the working languages and their kin, from CLDR. */
  private static Set<String> words() {
    return Stream.of("en", "fr", "es", "de", "pt")
        .map(ULocale::forLanguageTag)
        .map(language -> new RuleBasedNumberFormat(language, RuleBasedNumberFormat.SPELLOUT))
        .flatMap(OrdinalNumbers::spelt)
        .flatMap(number -> Arrays.stream(NormalizedWording.fold(number).split("[ -]")))
        .filter(word -> word.length() > 2)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> spelt(RuleBasedNumberFormat format) {
    return Arrays.stream(format.getRuleSetNames())
        .filter(rules -> rules.startsWith("%spellout-ordinal"))
        .flatMap(rules -> IntStream.rangeClosed(1, HIGHEST).mapToObj(n -> format.format(n, rules)));
  }
}
