package org.councilnotes.note;

import java.util.Locale;

/** What a country does where it is mentioned. */
public enum Role {
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
