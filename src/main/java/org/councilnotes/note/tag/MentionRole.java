package org.councilnotes.note.tag;

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
  OTHER;
}
