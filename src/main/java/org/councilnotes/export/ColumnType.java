package org.councilnotes.export;

/** What the values of a column are; each may be absent. */
public enum ColumnType {
  TEXT,
  INTEGER,
  /** 1 or 0, which all tools read as a number. */
  FLAG,
  /** ISO 8601, such as {@code 2019-06-26}. */
  DATE,
  /** Several texts, joined by {@link ExportValue#JOINT} in formats without lists. */
  TEXTS,
  /** Several whole numbers, likewise. */
  INTEGERS
}
