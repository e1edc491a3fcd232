package org.councilnotes.tag;

import java.util.regex.Pattern;

/**
 * A name that stands for a programme, a country or a group.
 *
 * <p>Acronyms are matched as printed. Other names want capitals where they are written with
 * capitals; those of programmes, which people write as they like, at their first word only.
 *
 * @param kind what it stands for
 * @param code of the vocabulary, or ISO 3166
 * @param rule how it stands for it: {@code name}, {@code alias}, {@code acronym}, {@code
 *     adjective}, {@code city}, {@code capital} or {@code delegation}; the evidence repeats it
 * @param printed as the vocabulary writes it
 */
record Name(Kind kind, String code, String rule, String printed) {

  static final String ACRONYM = "acronym";
  static final String ADJECTIVE = "adjective";

  /** A city that means its country only where something takes place there. */
  static final String CAPITAL = "capital";

  /** A two-letter code that means a country only in a list of delegations. */
  static final String DELEGATION = "delegation";

  /** Matches the dash of {@code AMERIPOL–EU} and {@code GAFILAT - EU}; not a space alone. */
  private static final Pattern DASH = Pattern.compile(" ?\\p{Pd} ?");

  /** What a name stands for; a lookalike stands for nothing and keeps its words from others. */
  enum Kind {
    PROGRAMME,
    COUNTRY,
    GROUP,
    LOOKALIKE
  }

  /**
   * Whether words as printed may be this name, whose words they are but for case and accents.
   *
   * @param own the words of this name
   */
  boolean fits(Words own, Words passage, int first, int last) {
    if (isAsPrinted()) {
      return isPrinted(passage.range(first, last).of(passage.text()));
    }
    int deciding = kind == Kind.PROGRAMME ? 1 : own.count();
    for (int i = 0; i < deciding; i++) {
      if (own.isCapital(i) && !passage.isCapital(first + i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether case and accents count. */
  boolean isAsPrinted() {
    return rule.equals(ACRONYM) || rule.equals(DELEGATION);
  }

  private boolean isPrinted(String words) {
    return words.equals(printed) || plain(words).equals(plain(printed));
  }

  private static String plain(String printed) {
    String dashed = DASH.matcher(printed).replaceAll("-");
    return dashed.endsWith(".") ? dashed.substring(0, dashed.length() - 1) : dashed;
  }
}
