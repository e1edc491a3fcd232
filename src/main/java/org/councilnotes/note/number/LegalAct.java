package org.councilnotes.note.number;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.note.text.TextRange;

/**
 * An act of the Union, or a document of the Commission, that a text cites by its number. It has
 * only those identifiers that the form of the number determines.
 *
 * @param year four digits
 * @param number within the year
 * @param numbering how it is numbered
 * @param name in English, such as {@code Regulation (EU) 2016/679}, {@code Directive 92/43/EEC} and
 *     {@code COM(2026) 502 final}
 */
public record LegalAct(ActType type, int year, int number, Numbering numbering, String name) {

  /** How acts were numbered when one was adopted. */
  public enum Numbering {
    /** Number before year, in a count of regulations and decisions with Parliament: until 2014. */
    NUMBER_FIRST,
    /** Year before number, in a count of its own kind: until 2014. */
    YEAR_FIRST,
    /** Year before number, in one count for all: since 2015. */
    COMMON
  }

  /** A citation in a text, as printed; the number alone where several share the word before. */
  public record Mention(LegalAct act, TextRange range) {}

  /** Sectors of CELEX numbers. */
  private static final char LEGISLATION = '3';

  private static final char PREPARATORY = '5';

  /** Every act cited in a text, in the order of the text. */
  public static List<Mention> allIn(String text) {
    return LegalActParser.allIn(text);
  }

  /**
   * The CELEX number, such as {@code 32016R0679}. Empty for documents {@code COM} of which it is
   * not told whether they are proposals.
   */
  public Optional<String> celex() {
    return type.celex().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%c%d%s%04d"
                .formatted(
                    type.isPreparatory() ? PREPARATORY : LEGISLATION, year, type.celex(), number));
  }

  /**
   * The address by the European Legislation Identifier, such as {@code
   * http://data.europa.eu/eli/reg/2016/679/oj}. Empty for documents, and for decisions and
   * recommendations of the former count of their kind, whose addresses the form does not determine.
   */
  public Optional<String> eli() {
    boolean isDetermined =
        switch (type) {
          case DECISION, IMPLEMENTING_DECISION, DELEGATED_DECISION, RECOMMENDATION ->
              numbering != Numbering.YEAR_FIRST;
          default -> true;
        };
    return type.eli()
        .filter(name -> isDetermined)
        .map(name -> "http://data.europa.eu/eli/%s/%d/%d/oj".formatted(name, year, number));
  }

  /**
   * The address of its page in EUR-Lex.
   *
   * @param language ISO 639-1
   */
  public String address(String language) {
    String series = type.english();
    String uri =
        type.isPreparatory() && celex().isEmpty()
            ? "%s:%d:%d:FIN".formatted(series, year, number)
            : "CELEX:" + celex().orElseThrow();
    return "https://eur-lex.europa.eu/legal-content/%s/TXT/?uri=%s"
        .formatted(language.toUpperCase(Locale.ROOT), uri);
  }

  /** Whether it is an act, and no document that prepares one. */
  public boolean isLegislation() {
    return !type.isPreparatory();
  }

  /** What is the same for all citations of one act, whatever is told of its type. */
  public String key() {
    return type.isPreparatory()
        ? "%s:%d:%d".formatted(type.english(), year, number)
        : celex().orElseThrow();
  }
}
