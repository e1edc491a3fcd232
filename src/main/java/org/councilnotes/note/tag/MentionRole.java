package org.councilnotes.note.tag;

import java.util.Locale;

/** What a country does where it is mentioned. */
public enum MentionRole {
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
  OTHER;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
