package org.councilnotes.tag.name;

import java.util.regex.Pattern;

/**
 * A name that stands for a programme, a country, a group or a term of users' own vocabularies.
 *
 * <p>Acronyms are matched as printed. Other names want capitals where they are written with
 * capitals; those of programmes and terms, which people write as they like, at their first word
 * only.
 *
 * @param kind what it stands for
 * @param code of the vocabulary, or ISO 3166; of a term see {@link #term}
 * @param rule how it stands for it: {@code name}, {@code alias}, {@code acronym}, {@code
 *     adjective}, {@code shared-adjective}, {@code city}, {@code capital} or {@code delegation};
 *     the evidence repeats it
 * @param printed as the vocabulary writes it
 */
public record EntityName(Kind kind, String code, String rule, String printed) {

  static final String ACRONYM = "acronym";
  static final String ADJECTIVE = "adjective";

  /** An adjective of several countries, which means the one that the note names otherwise. */
  static final String SHARED_ADJECTIVE = "shared-adjective";

  /** A city that means its country only where something takes place there. */
  public static final String CAPITAL = "capital";

  /** A two-letter code that means a country only in a list of delegations. */
  static final String DELEGATION = "delegation";

  /** No key of a vocabulary has it. */
  private static final char OF = '/';

  /** Matches the dash of {@code AMERIPOL–EU} and {@code GAFILAT - EU}; not a space alone. */
  private static final Pattern DASH = Pattern.compile(" ?\\p{Pd} ?");

  /** What a name stands for; a lookalike stands for nothing and keeps its words from others. */
  public enum Kind {
    PROGRAMME,
    COUNTRY,
    GROUP,
    TERM,
    LOOKALIKE
  }

  /** The code of a term that no other vocabulary has. */
  static String term(String vocabulary, String code) {
    return vocabulary + OF + code;
  }

  /** The vocabulary of the users' own that it is a name of; empty for all other names. */
  public String vocabulary() {
    return kind == Kind.TERM ? code.substring(0, code.indexOf(OF)) : "";
  }

  /** The code within its vocabulary. */
  public String codeThere() {
    return kind == Kind.TERM ? code.substring(code.indexOf(OF) + 1) : code;
  }

  /**
   * Whether words as printed may be this name, whose words they are but for case and accents.
   *
   * @param own the words of this name
   */
  boolean fits(PassageWords own, PassageWords passage, int first, int last) {
    if (isAsPrinted()) {
      return isPrinted(passage.range(first, last).of(passage.text()));
    }
    int deciding = kind == Kind.PROGRAMME || kind == Kind.TERM ? 1 : own.count();
    for (int i = 0; i < deciding; i++) {
      if (own.isCapital(i) && !passage.isCapital(first + i)) {
        return false;
      }
    }
    return true;
  }

  public boolean isAdjective() {
    return rule.equals(ADJECTIVE) || rule.equals(SHARED_ADJECTIVE);
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
