package org.councilnotes.note.tag;

import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.note.text.KeyedConstant;

/** What a country does where it is mentioned. */
public enum MentionRole implements KeyedConstant {
  BENEFICIARY,
  ASSOCIATE,
  PARTICIPANT,
  LEAD,
  IMPLEMENTER,
  ACTOR,
  POSITION,
  HOST,
  PRESIDENCY,
  BODY,
  POTENTIAL,

  /** The words say none of the others. */
  MENTIONED;

  /** The former key of {@link #MENTIONED}, which addresses, corrections and dumps still have. */
  private static final String FORMERLY = "other";

  /** Whether a country with the role takes part in what it is named with. */
  public boolean isTakingPart() {
    return switch (this) {
      case BENEFICIARY, ASSOCIATE, PARTICIPANT, LEAD, IMPLEMENTER, POTENTIAL -> true;
      case ACTOR, POSITION, HOST, PRESIDENCY, BODY, MENTIONED -> false;
    };
  }

  /** The role with a key, or with its former key; empty where there is none. */
  public static Optional<MentionRole> ofKey(String key) {
    return key.equals(FORMERLY)
        ? Optional.of(MENTIONED)
        : Stream.of(values()).filter(role -> role.key().equals(key)).findFirst();
  }

  /** The key of today for a former one; any other text as it is. */
  public static String currentKey(String key) {
    return key.equals(FORMERLY) ? MENTIONED.key() : key;
  }
}
