package org.councilnotes.draft.alarm;

import org.councilnotes.note.text.KeyedConstant;

/** What an alarm is about. */
public enum AlarmKind implements KeyedConstant {
  /** A year, period, ordinal, meeting or presidency of the previous edition was left standing. */
  STALE,
  /** A number does not match the list that it counts. */
  COUNT,
  /** A cumulative figure is lower than in the previous edition. */
  FELL,
  /** A name is written unlike the vocabulary's. */
  NAME,
  /** A quotation is not exact. */
  QUOTE,
  /** Who took part in the previous edition is not named any more. */
  PARTICIPANT
}
