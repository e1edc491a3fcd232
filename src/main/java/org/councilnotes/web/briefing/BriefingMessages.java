package org.councilnotes.web.briefing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.export.citation.CouncilCitation;
import org.councilnotes.note.text.LongDateFormat;
import org.councilnotes.store.NoteSummary;
import org.springframework.context.MessageSource;

/** The words of a briefing in the language of a reader. */
public record BriefingMessages(MessageSource messages, Locale locale) {

  /** A message by its whole key. */
  public String of(String key, Object... given) {
    return messages.getMessage(key, given, locale);
  }

  /** A message of briefings, by the end of its key. */
  public String briefing(String key, Object... given) {
    return of("briefing." + key, given);
  }

  /** Says how many of something were left out, by the end of the key of the message. */
  public IntFunction<String> leftOut(String key) {
    return count -> briefing("more." + key, count);
  }

  /** A day, written out. */
  public String date(LocalDate day) {
    return new LongDateFormat().of(day, locale);
  }

  /** A note as citations name it, with its date. */
  public String document(NoteSummary note) {
    String name = CouncilCitation.document(note, locale);
    return Stream.concat(Stream.of(name), note.date().map(this::date).stream())
        .collect(Collectors.joining(", "));
  }
}
