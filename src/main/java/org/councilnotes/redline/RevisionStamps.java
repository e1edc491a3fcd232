package org.councilnotes.redline;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Optional;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTMarkup;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTMoveBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrackChange;

/**
 * Author, date and unique id of each tracked change.
 *
 * <p>LibreOffice merges adjacent changes of the same minute, even across an unchanged paragraph
 * mark, which would then be lost. Changes of adjacent paragraphs are therefore dated some minutes
 * apart.
 */
final class RevisionStamps {

  private static final int MINUTES_APART = 5;

  static final String AUTHOR = "Council notes archive";

  private final Optional<LocalDate> day;
  private int last;
  private int minute;

  RevisionStamps(Optional<LocalDate> day) {
    this.day = day;
  }

  /** Starts a paragraph: the following changes get another minute. */
  void nextParagraph() {
    minute = MINUTES_APART - minute;
  }

  /** Noon UTC, which is the same day in almost every time zone. */
  private Calendar date(LocalDate on) {
    return GregorianCalendar.from(on.atTime(LocalTime.of(12, minute)).atZone(ZoneOffset.UTC));
  }

  BigInteger nextId() {
    last++;
    return BigInteger.valueOf(last);
  }

  void stamp(CTTrackChange change) {
    change.setId(nextId());
    change.setAuthor(AUTHOR);
    day.map(this::date).ifPresent(change::setDate);
  }

  /** Stamps both ends of a moved range, whose date Word requires. */
  void stamp(CTMoveBookmark start, CTMarkup end, String name) {
    BigInteger id = nextId();
    start.setId(id);
    start.setName(name);
    start.setAuthor(AUTHOR);
    start.setDate(date(day.orElse(LocalDate.EPOCH)));
    end.setId(id);
  }
}
