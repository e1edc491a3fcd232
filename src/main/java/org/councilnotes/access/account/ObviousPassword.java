package org.councilnotes.access.account;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Passwords that are guessed first, long as they are: made of the user's name, the name of this
 * program, words that stand in every list of passwords, rows of keys, counting, years, or the same
 * again and again. What is left when all of that is taken out must be long enough to be something.
 *
 * <p>Source: NIST SP 800-63B, 3.1.1.2 (context-specific words, repetitive and sequential
 * characters).
 */
final class ObviousPassword {

  /** Fewest different characters that are left. */
  private static final int FEWEST = 4;

  /** Shortest part of a name, of a row of keys or of counting that is taken out. */
  private static final int SHORTEST_PART = 3;

  private static final List<String> WORDS =
      List.of(
          "councilnotes",
          "council",
          "notes",
          "note",
          "archive",
          "consilium",
          "limite",
          "europe",
          "password",
          "passwort",
          "passwd",
          "motdepasse",
          "contrasena",
          "contraseña",
          "parola",
          "welcome",
          "willkommen",
          "bienvenue",
          "bienvenido",
          "letmein",
          "iloveyou",
          "admin",
          "administrator",
          "operator",
          "editor",
          "reader",
          "user",
          "login",
          "secret",
          "geheim",
          "changeme",
          "default",
          "test",
          "temp",
          "qwerty",
          "azerty",
          "qwertz");

  /** Rows of keys, and what is counted by. */
  private static final List<String> ROWS =
      List.of(
          "1234567890",
          "qwertyuiop",
          "asdfghjkl",
          "zxcvbnm",
          "azertyuiop",
          "qsdfghjklm",
          "wxcvbn",
          "qwertzuiop",
          "yxcvbnm",
          "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
          "abcdefghijklmnopqrstuvwxyz");

  /** Matches {@code 1999} and {@code 2026}. */
  private static final Pattern YEAR = Pattern.compile("19\\d\\d|20\\d\\d");

  /** Matches {@code abcabc} with the part that is repeated, and {@code aaa}. */
  private static final Pattern REPEATED = Pattern.compile("(.+?)\\1+");

  private static final Pattern NAME_PARTS = Pattern.compile("[^\\p{L}]+");

  private ObviousPassword() {}

  /** Whether a password is one. */
  static boolean is(String name, String password) {
    String left = letters(password);
    for (String word : words(name)) {
      left = left.replace(word, " ");
    }
    for (String row : ROWS) {
      left = withoutRow(left, row);
    }
    left = YEAR.matcher(left).replaceAll(" ");
    left = REPEATED.matcher(left).replaceAll("$1").replace(" ", "");
    return left.codePoints().filter(Character::isLetterOrDigit).distinct().count() < FEWEST;
  }

  /** In lower case, with the letters that signs are written for. */
  private static String letters(String password) {
    return password
        .toLowerCase(Locale.ROOT)
        .replace('@', 'a')
        .replace('$', 's')
        .replaceAll("(?<=\\p{L})0|0(?=\\p{L})", "o")
        .replaceAll("[\\s._+-]", "");
  }

  /** Longest first, so that a part does not spoil the whole. */
  private static List<String> words(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    return Stream.concat(
            Stream.concat(Stream.of(letters(folded)), NAME_PARTS.splitAsStream(folded))
                .filter(part -> part.length() >= SHORTEST_PART),
            WORDS.stream())
        .sorted(Comparator.comparing(String::length).reversed())
        .toList();
  }

  /** Without what follows a row, forwards or backwards. */
  private static String withoutRow(String text, String row) {
    String result = text;
    for (String way : List.of(row, new StringBuilder(row).reverse().toString())) {
      result = withoutParts(result, way);
    }
    return result;
  }

  private static String withoutParts(String text, String row) {
    return IntStream.iterate(
            row.length(), length -> length >= SHORTEST_PART + 1, length -> length - 1)
        .boxed()
        .flatMap(
            length ->
                IntStream.rangeClosed(0, row.length() - length)
                    .mapToObj(from -> row.substring(from, from + length)))
        .reduce(text, (left, part) -> left.replace(part, " "));
  }
}
