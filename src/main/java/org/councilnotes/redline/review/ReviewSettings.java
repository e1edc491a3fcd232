package org.councilnotes.redline.review;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.councilnotes.note.Reason;

/**
 * How a reviewed draft is written.
 *
 * @param locale language of the comments; English where there are no messages in it
 * @param reasons translates the reasons of alarms into that language
 * @param snapshot of the archive that the draft was checked against
 * @param at date of the comments and suggestions
 */
public record ReviewSettings(
    Locale locale, Function<Reason, String> reasons, String snapshot, Instant at) {

  /** Settings of commands, which speak English. */
  public static ReviewSettings english(String snapshot, Instant at) {
    return new ReviewSettings(Locale.UK, Reason::english, snapshot, at);
  }
}
