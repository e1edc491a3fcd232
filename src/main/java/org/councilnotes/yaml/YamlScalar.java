package org.councilnotes.yaml;

import java.util.regex.Pattern;

/** Texts as values of a YAML file. */
public final class YamlScalar {

  /**
   * Matches {@code 90364-19/II/3} and {@code Peru}; not {@code a: b}, which YAML reads otherwise.
   */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}/_.~-]*(?: [\\p{L}\\p{N}/_.-]++)*+");

  /** Signs of print that stand in quotes as they are, beside letters, digits and ASCII. */
  private static final String PRINT = "‘’“”«»–—…€§°";

  private YamlScalar() {}

  /** The text as it stands, or in quotes with everything escaped that could break a line. */
  public static String write(String text) {
    if (PLAIN.matcher(text).matches()) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> quoted.append(escaped((char) c)));
    return quoted.append('"').toString();
  }

  private static String escaped(char c) {
    if (c == '"' || c == '\\') {
      return "\\" + c;
    }
    boolean printed =
        (c >= ' ' && c <= '~') || Character.isLetterOrDigit(c) || PRINT.indexOf(c) >= 0;
    return printed ? String.valueOf(c) : "\\u%04x".formatted((int) c);
  }
}
