package org.councilnotes.tag.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The form of an acronym that can be the name of a programme. */
final class AcronymPattern {

  /** For use in other patterns; matches must also pass {@link #isAcronym}. */
  static final String PATTERN = "\\p{Lu}[\\p{L}\\p{N}]*+(?:\\p{Pd}\\p{Lu}[\\p{L}\\p{N}]*+)*+";

  static final String START = "(?<![\\p{L}\\p{N}\\p{Pd}/])";
  static final String ROMAN = "(?:IX|IV|VI{0,3}|I{1,3}|X)(?![\\p{L}\\p{N}])";

  /** Matches {@code XXI}; not {@code CIVIC}. */
  private static final Pattern ROMAN_NUMBER = Pattern.compile("[IVX]+");

  /** Matches {@code SMEs}, many of one kind; not {@code SEACOP}. */
  private static final Pattern PLURAL = Pattern.compile("[\\p{Lu}\\p{N}]+s");

  /** Words that are printed in capitals and numbered in Roman, and are parts of a text. */
  private static final Set<String> PARTS_OF_TEXT =
      Set.of(
          "ANNEX",
          "ANNEXE",
          "ANEXO",
          "ANHANG",
          "APPENDIX",
          "TITLE",
          "TITRE",
          "PART",
          "PARTIE",
          "PARTE",
          "TEIL",
          "CHAPTER",
          "CHAPITRE",
          "SECTION",
          "ARTICLE",
          "COMPONENT",
          "COMPONENTE",
          "COMPOSANTE",
          "TABLE",
          "VOLUME",
          "HEADING",
          "PHASE",
          "PILLAR",
          "OPTION",
          "GROUP",
          "CLUSTER",
          "GOAL",
          "PRIORITY",
          "WORLD WAR");

  /** A programme's name of fewer capitals would be any word, one of more letters is a heading. */
  private static final int FEWEST_CAPITALS = 3;

  private static final int LONGEST = 24;

  private AcronymPattern() {}

  static boolean isAcronym(String printed) {
    return printed.length() <= LONGEST
        && printed.codePoints().filter(Character::isUpperCase).count() >= FEWEST_CAPITALS
        && !PARTS_OF_TEXT.contains(printed)
        && !ROMAN_NUMBER.matcher(printed).matches()
        && !PLURAL.matcher(printed).matches();
  }

  /** Where words with enough capitals begin, in order: the only places where an acronym can be. */
  static List<Integer> starts(String text) {
    List<Integer> starts = new ArrayList<>();
    int start = 0;
    int capitals = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.DASH_PUNCTUATION) {
        capitals += Character.isUpperCase(c) ? 1 : 0;
      } else {
        if (capitals >= FEWEST_CAPITALS && Character.isUpperCase(text.charAt(start))) {
          starts.add(start);
        }
        start = i + 1;
        capitals = 0;
      }
    }
    return starts;
  }

  /** Whether a word in capitals is that of a part of a text, such as {@code ANNEX}. */
  static boolean isPartOfText(String printed) {
    return PARTS_OF_TEXT.contains(printed);
  }

  /** Whether an acronym is so short that it has many meanings. */
  static boolean isShort(String printed) {
    return printed.length() <= FEWEST_CAPITALS;
  }

  /** Whether a text is printed in capitals, so that capitals do not mark an acronym. */
  static boolean isAllCapitals(String text) {
    int shouted = 0;
    int words = 0;
    int letters = 0;
    boolean small = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c == ' ') {
        words += letters > 1 ? 1 : 0;
        shouted += letters > 1 && !small ? 1 : 0;
        letters = 0;
        small = false;
      } else if (Character.isLetter(c)) {
        letters++;
        small |= Character.isLowerCase(c);
      }
    }
    return shouted > 1 && 2 * shouted > words;
  }
}
