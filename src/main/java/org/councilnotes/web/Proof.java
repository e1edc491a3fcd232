package org.councilnotes.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.note.Evidence;
import org.councilnotes.note.TextRange;

/**
 * Why a tag was given, as a reader meets it.
 *
 * @param words that matched; empty where the section gave the tag
 * @param role why a country has its role; empty where nothing says so
 */
record Proof(Evidence evidence, Optional<String> words, Optional<RoleProof> role) {

  /**
   * Why a country has its role.
   *
   * @param words that say so; empty where they stand outside of the passage
   */
  record RoleProof(Evidence why, Optional<String> words) {

    /** Longer words are cut in their middle; all of them are marked in the text. */
    private static final int LONGEST = 48;

    static RoleProof of(Evidence why, String text) {
      return new RoleProof(why, why.range().map(range -> cut(range.of(text))));
    }

    private static String cut(String words) {
      if (words.length() <= LONGEST) {
        return words;
      }
      int head = words.lastIndexOf(' ', LONGEST / 2);
      int tail = words.indexOf(' ', words.length() - LONGEST / 2);
      return head < 0 || tail < 0
          ? words
          : words.substring(0, head) + " \u2026 " + words.substring(tail + 1);
    }

    public String messageKey() {
      return words.isPresent() ? "note.tag.role" : "note.tag.role.above";
    }

    /**
     * The message that explains the rule; rules that are told by a sentence of another note have
     * none.
     */
    public String ruleKey() {
      return Proof.ruleKey(why.rule());
    }
  }

  static Proof of(Evidence evidence, Optional<Evidence> why, String text) {
    return new Proof(
        evidence,
        evidence.range().map(range -> range.of(text)),
        why.map(found -> RoleProof.of(found, text)));
  }

  static Proof of(Evidence evidence, String text) {
    return of(evidence, Optional.empty(), text);
  }

  /** The message that says it, of words and rule. */
  public String messageKey() {
    String given = evidence.isGiven() ? "note.tag.given" : "note.tag.words";
    return words.isPresent()
        ? given
        : evidence.isGiven() ? "note.tag.given.bare" : "note.tag.context";
  }

  /** The message that explains the rule. */
  public String ruleKey() {
    return ruleKey(evidence.rule());
  }

  private static String ruleKey(String rule) {
    return "rule." + rule.replace(' ', '-');
  }

  /** Where the words stand that speak for it, in the text of the passage. */
  List<TextRange> ranges() {
    return Stream.concat(
            evidence.range().stream(), role.flatMap(found -> found.why().range()).stream())
        .toList();
  }

  public boolean isCorrected() {
    return evidence.corrected();
  }
}
