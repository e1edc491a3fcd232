package org.councilnotes.opensearch.query;

import java.util.regex.Pattern;

/** Quotes texts for regular expressions of the cluster. */
public final class RegexpSyntax {

  /** Matches characters that may be operators, such as a full stop; not {@code a} or 1. */
  private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{N}]");

  private RegexpSyntax() {}

  /** An expression that matches one text. */
  public static String quoted(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$0");
  }

  /** An expression that matches all texts with a prefix. */
  public static String beginning(String start) {
    return quoted(start) + ".*";
  }
}
