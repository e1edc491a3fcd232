package org.councilnotes.draft.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.note.text.AccentFolding;
import org.councilnotes.note.text.EditDistance;
import org.councilnotes.vocabulary.Country;
import org.councilnotes.vocabulary.CountryGroup;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.vocabulary.Vocabulary.Wording;

/**
 * The words of known names. An acronym or the name of a country is known by itself, a word of a
 * longer name beside its neighbours: {@code Commission} before {@code on} and {@code Narcotic}.
 */
public final class KnownNames {

  /** Shorter words are near too many others. */
  private static final int SHORTEST = 5;

  /** From this length on, two letters may differ. */
  private static final int LONG = 9;

  /** A word: {@code Trinidad}, {@code PAcCTO}; figures belong to it. */
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** Words that stand in many names. */
  private static final Set<String> PARTICLES =
      Set.of("and", "for", "of", "on", "the", "in", "to", "et", "de", "du", "des", "y", "la", "le");

  /**
   * A known word.
   *
   * @param printed as the name is written
   * @param isAcronym see {@link #isAcronym}
   * @param standsAlone whether it is known without its neighbours
   * @param neighbours words of names directly before or behind it, folded
   */
  private record KnownWord(
      String printed, boolean isAcronym, boolean standsAlone, Set<String> neighbours) {}

  /** By first letter, then by the folded word. */
  private final Map<Character, Map<String, KnownWord>> words = new HashMap<>();

  /**
   * The names of a vocabulary and of the countries.
   *
   * @param language of full names and of countries; acronyms and aliases are of all languages
   */
  public static KnownNames of(Vocabulary vocabulary, String language) {
    KnownNames names = new KnownNames();
    for (Programme programme : vocabulary.programmes()) {
      names.add(programme.code());
      names.add(programme.wording(), language);
    }
    vocabulary.groups().stream()
        .map(CountryGroup::wording)
        .forEach(wording -> names.add(wording, language));
    Locale locale = Locale.forLanguageTag(language);
    for (String code : Locale.getISOCountries()) {
      names.add(Locale.of("", code).getDisplayCountry(locale));
      names.add(vocabulary.countryLabel(code, locale));
    }
    for (Country country : vocabulary.countries()) {
      country.words().names().aliases().forEach(names::add);
    }
    return names;
  }

  private void add(Wording wording, String language) {
    wording.names().getOrDefault(language, List.of()).forEach(this::add);
    wording.aliases().forEach(this::add);
    wording.acronyms().forEach(this::add);
  }

  /** Whether a word of a name is known, in any spelling of case and accents. */
  public boolean has(String word) {
    String folded = fold(word);
    return !folded.isEmpty() && words.getOrDefault(folded.charAt(0), Map.of()).containsKey(folded);
  }

  /** Whether a word says nothing of the name that it stands in: {@code of}, {@code and}. */
  public static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  /** A name of one or more words. */
  public void add(String name) {
    List<String> parts = new ArrayList<>(List.of(NO_WORD.split(name, -1)));
    parts.removeIf(part -> part.isEmpty() || isParticle(part));
    for (int i = 0; i < parts.size(); i++) {
      String word = parts.get(i);
      if (isLong(word) && Character.isUpperCase(word.charAt(0))) {
        Set<String> neighbours = new HashSet<>();
        if (i > 0) {
          neighbours.add(fold(parts.get(i - 1)));
        }
        if (i + 1 < parts.size()) {
          neighbours.add(fold(parts.get(i + 1)));
        }
        boolean isAcronym = isAcronym(word);
        String folded = fold(word);
        words
            .computeIfAbsent(folded.charAt(0), letter -> new HashMap<>())
            .merge(
                folded,
                new KnownWord(word, isAcronym, isAcronym || parts.size() == 1, neighbours),
                KnownNames::merged);
      }
    }
  }

  private static KnownWord merged(KnownWord some, KnownWord more) {
    Set<String> neighbours = new HashSet<>(some.neighbours());
    neighbours.addAll(more.neighbours());
    return new KnownWord(
        some.printed(),
        some.isAcronym(),
        some.standsAlone() || more.standsAlone(),
        Set.copyOf(neighbours));
  }

  /** Whether it has two capitals: {@code COPOLAD}, {@code PAcCTO}; not {@code Chile}. */
  public static boolean isAcronym(String word) {
    return word.codePoints().filter(Character::isUpperCase).count() > 1;
  }

  /**
   * The known word that another one is nearly, but not: one letter differs, of long words two.
   * Forms and other spellings of a known word are not near it.
   *
   * @param before the word before it that is no particle, empty where there is none
   * @param after the word behind it, likewise
   */
  public Optional<String> near(String word, String before, String after) {
    String folded = fold(word);
    Map<String, KnownWord> alike = words.getOrDefault(folded.charAt(0), Map.of());
    boolean isKnownHere =
        Optional.ofNullable(alike.get(folded))
            .filter(known -> isKnown(known, before, after))
            .isPresent();
    if (!isLong(word) || isKnownHere) {
      return Optional.empty();
    }
    boolean isAcronym = isAcronym(word);
    return alike.entrySet().stream()
        .filter(known -> isAcronym == known.getValue().isAcronym())
        .filter(known -> isPlain(word) || !isPlain(known.getValue().printed()))
        .filter(known -> !known.getKey().equals(folded) && isNear(folded, known.getKey()))
        .map(Map.Entry::getValue)
        .filter(known -> isKnown(known, before, after))
        .min(Comparator.comparing(KnownWord::printed))
        .map(KnownWord::printed);
  }

  /** Whether a word is known where it stands, by itself or beside a word of its name. */
  private static boolean isKnown(KnownWord word, String before, String after) {
    return word.standsAlone()
        || word.neighbours().contains(fold(before))
        || word.neighbours().contains(fold(after));
  }

  /** Whether it has no accents; a word that has some is of another language than one without. */
  private static boolean isPlain(String word) {
    return AccentFolding.isAscii(word);
  }

  /** Whether a word is long enough to be near few others; a short acronym to its own letters. */
  private static boolean isLong(String word) {
    return word.length() >= SHORTEST || (word.length() == SHORTEST - 1 && isAcronym(word));
  }

  /** Whether two folded words differ in one letter, long ones in two, and are no forms of one. */
  static boolean isNear(String word, String known) {
    if (Math.min(word.length(), known.length()) < SHORTEST) {
      return word.length() == known.length()
          && EditDistance.of(word, known) == 1
          && Arrays.equals(word.chars().sorted().toArray(), known.chars().sorted().toArray());
    }
    int most = Math.min(word.length(), known.length()) >= LONG ? 2 : 1;
    return Math.abs(word.length() - known.length()) <= most
        && EditDistance.of(word, known) <= most
        && !SpellingVariants.are(word, known);
  }

  private static String fold(String word) {
    return AccentFolding.CANONICAL.fold(word);
  }
}
