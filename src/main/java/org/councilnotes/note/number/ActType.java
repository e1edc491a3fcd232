package org.councilnotes.note.number;

import java.util.Optional;
import org.councilnotes.note.text.KeyedConstant;

/**
 * A type of acts of the Union, with the letter of its CELEX numbers and its name in ELI addresses.
 *
 * <p>Source: EUR-Lex, How CELEX numbers are composed; Council conclusions on the European
 * Legislation Identifier (2012/C 325/02).
 */
public enum ActType implements KeyedConstant {
  REGULATION("Regulation", "R", "reg"),
  IMPLEMENTING_REGULATION("Implementing Regulation", "R", "reg_impl"),
  DELEGATED_REGULATION("Delegated Regulation", "R", "reg_del"),
  DIRECTIVE("Directive", "L", "dir"),
  IMPLEMENTING_DIRECTIVE("Implementing Directive", "L", "dir_impl"),
  DELEGATED_DIRECTIVE("Delegated Directive", "L", "dir_del"),
  DECISION("Decision", "D", "dec"),
  IMPLEMENTING_DECISION("Implementing Decision", "D", "dec_impl"),
  DELEGATED_DECISION("Delegated Decision", "D", "dec_del"),
  FRAMEWORK_DECISION("Framework Decision", "F", "dec_framw"),
  RECOMMENDATION("Recommendation", "H", "reco"),
  /** Of foreign and security policy. */
  JOINT_ACTION("Joint Action", "E", ""),
  /** Of justice and home affairs. */
  JOINT_ACTION_OF_HOME_AFFAIRS("Joint Action", "F", ""),
  COMMON_POSITION("Common Position", "E", ""),
  /** A Commission document of which it is not said what it is. */
  COMMISSION_DOCUMENT("COM", "", ""),
  /** A Commission document that proposes an act. */
  PROPOSAL("COM", "PC", ""),
  /** A communication, report or paper of the Commission. */
  COMMUNICATION("COM", "DC", ""),
  JOINT_DOCUMENT("JOIN", "JC", ""),
  STAFF_DOCUMENT("SWD", "SC", "");

  private final String english;
  private final String celex;
  private final String eli;

  ActType(String english, String celex, String eli) {
    this.english = english;
    this.celex = celex;
    this.eli = eli;
  }

  /** Its name before a number; the series of a document. */
  String english() {
    return english;
  }

  /** The letters of its CELEX numbers; empty where they are not determined. */
  String celex() {
    return celex;
  }

  /** Its name in ELI addresses; empty where it has none. */
  Optional<String> eli() {
    return eli.isEmpty() ? Optional.empty() : Optional.of(eli);
  }

  /** Whether acts of it prepare others: documents of the Commission. */
  boolean isPreparatory() {
    return compareTo(COMMISSION_DOCUMENT) >= 0;
  }
}
