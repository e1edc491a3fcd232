package org.councilnotes.structure.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.text.RomanNumeral;

/**
 * The label of a recital, paragraph or point at the start of a text.
 *
 * @param words the number or letters, such as {@code 22a} or {@code iv}
 * @param form how it is printed
 * @param quoted whether a quotation opens before it, as in text to be inserted in another act
 */
record ProvisionLabel(String words, Form form, boolean quoted) {

  /** The signs around a label: {@code (1)}, {@code 1)}, {@code 1.}. */
  enum Form {
    BRACKETS,
    BRACKET,
    POINT
  }

  /** The kinds of numbering. */
  enum Numbering {
    NUMBERS,
    LETTERS,
    ROMAN
  }

  /**
   * One way to read a label.
   *
   * @param ordinal its place; of a Roman number, the value
   */
  record Reading(Numbering numbering, Ordinal ordinal) {}

  /**
   * Matches {@code (27a) }, {@code ‘5. }, {@code b) }, {@code (iv) } and {@code 2a }; not {@code
   * (EU) }, {@code 2019 } or {@code e.g. }.
   */
  private static final Pattern FORM =
      Pattern.compile(
          "(?<quote>['\"‘’‚‛“”„«»]?) ?(?:\\((?<both>-?\\d{1,3}\\p{Ll}{0,3}|-?\\p{Ll}{1,5})\\)"
              + "|(?<one>\\d{1,3}\\p{Ll}{0,3}|\\p{Ll}{1,5})\\)|(?<point>\\d{1,3}\\p{Ll}{0,3})(?:\\.|(?<=\\d\\p{Ll}{1,2})(?="
              + " \\p{Lu})))(?=\\s|$)");

  /** Longest run of letters that counts letters; a longer one is a Roman number or a word. */
  private static final int LONGEST_LETTERS = 3;

  /** The label at the start of a text; empty where it has none. */
  static Optional<ProvisionLabel> of(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    boolean quoted = !m.group("quote").isEmpty();
    for (Form form : Form.values()) {
      String words = m.group(group(form));
      if (words != null) {
        ProvisionLabel label = new ProvisionLabel(words, form, quoted);
        return label.readings().isEmpty() ? Optional.empty() : Optional.of(label);
      }
    }
    return Optional.empty();
  }

  private static String group(Form form) {
    return switch (form) {
      case BRACKETS -> "both";
      case BRACKET -> "one";
      case POINT -> "point";
    };
  }

  boolean isNumber() {
    return Character.isDigit(words.charAt(words.startsWith("-") ? 1 : 0));
  }

  /** The ways to read it: {@code i} is a letter or a Roman number. */
  List<Reading> readings() {
    List<Reading> readings = new ArrayList<>();
    if (isNumber()) {
      readings.add(new Reading(Numbering.NUMBERS, Ordinal.of(words)));
      return readings;
    }
    if (words.length() <= LONGEST_LETTERS) {
      readings.add(new Reading(Numbering.LETTERS, Ordinal.of(words)));
    }
    String capitals = words.toUpperCase(Locale.ROOT);
    int value = RomanNumeral.value(capitals);
    if (value > 0 && RomanNumeral.of(value).equals(capitals)) {
      readings.add(new Reading(Numbering.ROMAN, new Ordinal(value, "")));
    }
    return readings;
  }
}
