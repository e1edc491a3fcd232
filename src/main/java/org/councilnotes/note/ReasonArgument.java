package org.councilnotes.note;

import java.time.LocalDate;

/** A typed argument of a {@link Reason}; a reason can be the argument of another one. */
public sealed interface ReasonArgument
    permits Reason,
        ReasonArgument.Text,
        ReasonArgument.Figure,
        ReasonArgument.Day,
        ReasonArgument.Language {

  /** A name, a range of pages or another program's message; shown as it is. */
  record Text(String text) implements ReasonArgument {}

  /** A whole number; the sentence says how it is written. */
  record Figure(long value) implements ReasonArgument {}

  /** A day; stored as ISO 8601, shown in long form. */
  record Day(LocalDate date) implements ReasonArgument {}

  /** A language, BCP 47. */
  record Language(String tag) implements ReasonArgument {}
}
