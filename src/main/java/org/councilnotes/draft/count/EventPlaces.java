package org.councilnotes.draft.count;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The places, or times, of counted events, in English: {@code two workshops were held, in Asunción,
 * Kingston and San José}; {@code three meetings of the group, namely in Dublin in February and
 * online in September}.
 */
public final class EventPlaces {

  private static final Pattern EVENTS =
      Pattern.compile(
          "(?i)(?:meetings|workshops|seminars|activities|conferences|visits|courses|trainings|sessions|missions|consultations|dialogues|exercises|events|hearings|round"
              + " tables)");

  /** Behind the events: what they are about, then where they were. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?:(?! in )[^,.;:()\\d]){0,90}(?:, with [^,.;:()\\d]{1,60})?,? (?:were |was )?(?:which"
              + " were )?(?:held|took place|namely|organi[sz]ed|given)?,? ?(?:namely )?in"
              + " ([^.;:()]{3,160})(?=[.;]|$)");

  /** More than places and times is said. */
  private static final Pattern MORE =
      Pattern.compile(
          "\\b(?:includ\\w+|such"
              + " as|among|for|with|by|to|from|between|both|each|where|which|who|that"
              + "|under|or|respectively|several|various|other|also|addition|total|order|about|response|support|cooperation|particular|regions?|countries|Member"
              + " States)\\b");

  private static final Pattern PARTS = Pattern.compile(", and |, | and ");

  /** {@code San José}, {@code Dublin in February}, {@code online on 5 May}. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:in )?(?:\\p{Lu}[\\p{L}'’-]+(?: (?:de |la |los |del |of )?\\p{Lu}[\\p{L}'’-]+){0,2}"
              + "|online)(?: (?:in|on) [\\p{L}\\d -]{3,25})?");

  private static final Set<String> COUNTRIES =
      Arrays.stream(Locale.getISOCountries())
          .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern MONTH =
      Pattern.compile(
          "(?:in )?(?:January|February|March|April|May|June|July|August|September|October|November"
              + "|December)\\b.*");

  private EventPlaces() {}

  /**
   * How many places the counted events of a text are said to have had.
   *
   * @return empty where something else is counted, or more is said than places
   */
  public static Optional<ListSize> of(CountedNoun counted, String text) {
    String things = counted.range().of(text);
    String noun = things.substring(things.lastIndexOf(' ') + 1);
    Matcher behind = BEHIND.matcher(text).region(counted.range().end(), text.length());
    boolean hasPlaces =
        EVENTS.matcher(noun).matches()
            && behind.lookingAt()
            && !MORE.matcher(behind.group(1)).find();
    return hasPlaces ? things(behind.group(1)) : Optional.empty();
  }

  /** A country may be that of the place before it; a month may be another time at one place. */
  private static Optional<ListSize> things(String list) {
    List<String> parts = Stream.of(PARTS.split(list.strip(), -1)).map(String::strip).toList();
    boolean arePlaces =
        parts.size() > 1 && parts.stream().allMatch(part -> PLACE.matcher(part).matches());
    if (!arePlaces || parts.stream().anyMatch(part -> MONTH.matcher(part).matches())) {
      return Optional.empty();
    }
    long countries = parts.stream().filter(EventPlaces::isCountry).count();
    int fewest = (int) (countries == parts.size() ? parts.size() : parts.size() - countries);
    return Optional.of(new ListSize(fewest, parts.size()));
  }

  private static boolean isCountry(String part) {
    return COUNTRIES.contains(part.replaceFirst("^in ", "").toLowerCase(Locale.ROOT));
  }
}
