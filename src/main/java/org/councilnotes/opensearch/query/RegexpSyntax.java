package org.councilnotes.opensearch.query;

import java.util.regex.Pattern;

/** Regular expressions as the cluster reads them. */
public final class RegexpSyntax {

  /** Matches what means something in the cluster's regular expressions; not {@code a} or 1. */
  private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{N}]");

  private RegexpSyntax() {}

  /** That of one text. */
  public static String quoted(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$0");
  }

  /** That of all texts that begin so. */
  public static String beginning(String start) {
    return quoted(start) + ".*";
  }
}
