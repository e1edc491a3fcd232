package org.councilnotes.tag.name;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name of a programme, a country, a group or a term of the users' own vocabularies.
 *
 * <p>Acronyms are matched exactly as printed. Other names must have capitals where the vocabulary
 * has them; names of programmes and terms only at their first word, since people spell them in many
 * ways.
 *
 * @param kind what it stands for
 * @param code of the vocabulary, or ISO 3166; of a term see {@link #term}
 * @param rule how it stands for it: {@code name}, {@code alias}, {@code acronym}, {@code
 *     adjective}, {@code shared-adjective}, {@code city}, {@code capital}, {@code delegation} or
 *     {@code in-programme}; copied into the evidence
 * @param printed as the vocabulary writes it
 * @param needs of a programme whose name is a common word too: words beside which it counts, see
 *     {@link NameContext}; empty where it always counts
 * @param keepsCountry whether a country in it is found as well
 */
public record EntityName(
    Kind kind,
    String code,
    String rule,
    String printed,
    Optional<List<String>> needs,
    boolean keepsCountry) {

  static final String NAME = "name";
  static final String ACRONYM = "acronym";
  static final String ADJECTIVE = "adjective";

  /** An adjective of several countries. It means the one that the note names elsewhere. */
  static final String SHARED_ADJECTIVE = "shared-adjective";

  /** A city that stands for its country only where something takes place there. */
  public static final String CAPITAL = "capital";

  /** A country that is part of the name of a programme: {@code EUCAP Somalia}. */
  public static final String IN_PROGRAMME = "in-programme";

  /** A two-letter code that stands for a country only in a list of delegations. */
  static final String DELEGATION = "delegation";

  /** No key of a vocabulary has it. */
  private static final char OF = '/';

  /** Matches the dash of {@code AMERIPOL–EU} and {@code GAFILAT - EU}; not a space alone. */
  private static final Pattern DASH = Pattern.compile(" ?\\p{Pd} ?");

  /**
   * What a name stands for. A lookalike stands for nothing and blocks its words for other names.
   */
  public enum Kind {
    PROGRAMME,
    COUNTRY,
    GROUP,
    TERM,
    LOOKALIKE
  }

  /** A name without conditions. */
  EntityName(Kind kind, String code, String rule, String printed) {
    this(kind, code, rule, printed, Optional.empty(), false);
  }

  /** The same country as part of the name of a programme. */
  EntityName inProgramme() {
    return new EntityName(kind, code, IN_PROGRAMME, printed);
  }

  /** The code of a term, unique over all vocabularies. */
  static String term(String vocabulary, String code) {
    return vocabulary + OF + code;
  }

  /** The users' own vocabulary that the name belongs to; empty for other names. */
  public String vocabulary() {
    return kind == Kind.TERM ? code.substring(0, code.indexOf(OF)) : "";
  }

  /** The code within its vocabulary. */
  public String codeThere() {
    return kind == Kind.TERM ? code.substring(code.indexOf(OF) + 1) : code;
  }

  /**
   * Whether words as printed can be this name. To be called where they equal it but for case and
   * accents.
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

  /** Whether it is matched with case and accents. */
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
