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
 * Who changed what and when, and a number for each change that no other one has.
 *
 * <p>LibreOffice takes changes of the same minute that touch for one change, even over the end of a
 * paragraph that did not change and would then be lost: those of neighbouring paragraphs are dated
 * some minutes apart.
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

  /** Dates the changes that follow apart from those before. */
  void nextParagraph() {
    minute = MINUTES_APART - minute;
  }

  /** Noon is the same day in every zone that Word may run in, almost. */
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

  /** Both ends of the range that a move takes, whose date Word insists on. */
  void stamp(CTMoveBookmark start, CTMarkup end, String name) {
    BigInteger id = nextId();
    start.setId(id);
    start.setName(name);
    start.setAuthor(AUTHOR);
    start.setDate(date(day.orElse(LocalDate.EPOCH)));
    end.setId(id);
  }
}
