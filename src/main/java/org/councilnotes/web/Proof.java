package org.councilnotes.web;

import java.util.Optional;
import org.councilnotes.note.Evidence;

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
  record RoleProof(String rule, Optional<String> words) {

    static RoleProof of(Evidence why, String text) {
      return new RoleProof(why.rule(), why.range().map(range -> range.of(text)));
    }

    public String messageKey() {
      return words.isPresent() ? "note.tag.role" : "note.tag.role.above";
    }

    /** The message that explains the rule; rules that are told by an example have none. */
    public String ruleKey() {
      return Proof.ruleKey(rule);
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

  public boolean isCorrected() {
    return evidence.corrected();
  }
}
