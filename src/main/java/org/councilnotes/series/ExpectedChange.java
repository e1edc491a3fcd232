package org.councilnotes.series;

import java.util.List;
import java.util.function.BiPredicate;
import org.councilnotes.note.TextRange;
import org.councilnotes.series.Step.Edit;
import org.councilnotes.series.Step.Nature;

/**
 * Analysing: tells the changes that every edition brings from those of substance. Expected are the
 * reporting period; the number of a meeting and, in the same sentence, its place and date; who
 * holds the presidency; the number before a list item or point. One edit that is none of these
 * makes the whole change substantive: better to show too much than to hide too much.
 */
final class ExpectedChange {

  private final Reading left;
  private final Reading right;
  private final List<Edit> edits;

  private ExpectedChange(Reading left, Reading right, List<Edit> edits) {
    this.left = left;
    this.right = right;
    this.edits = edits;
  }

  /** The nature of a change, given the text on each side with the period of its note. */
  static Nature nature(Reading left, Reading right, List<Edit> edits) {
    ExpectedChange change = new ExpectedChange(left, right, edits);
    return edits.stream().allMatch(change::isExpected) ? Nature.EXPECTED : Nature.SUBSTANTIVE;
  }

  private boolean isExpected(Edit edit) {
    return both(edit, Reading::isBlank)
        || both(edit, Reading::isListLabel)
        || both(edit, Reading::isReportingPeriod)
        || isMeetingNumber(edit)
        || both(edit, Reading::isPresidency)
        || isMeetingDetail(edit)
        || isMeetingPlaceAgain(edit);
  }

  private boolean isMeetingDetail(Edit edit) {
    return (both(edit, Reading::isPlace) || both(edit, Reading::isDate))
        && isNearMeetingNumber(edit);
  }

  /** The Hague Declaration, after a meeting in The Hague. */
  private boolean isMeetingPlaceAgain(Edit edit) {
    return both(edit, Reading::isNames)
        && edits.stream()
            .filter(other -> !other.equals(edit) && isMeetingDetail(other))
            .anyMatch(place -> contains(place, edit));
  }

  private boolean contains(Edit place, Edit edit) {
    return place.left().of(left.text()).contains(edit.left().of(left.text()))
        && place.right().of(right.text()).contains(edit.right().of(right.text()));
  }

  private boolean isMeetingNumber(Edit edit) {
    return both(edit, Reading::isMeetingNumber);
  }

  private boolean isNearMeetingNumber(Edit edit) {
    return edits.stream()
        .filter(this::isMeetingNumber)
        .anyMatch(
            number ->
                left.isOneSentence(number.left(), edit.left())
                    && right.isOneSentence(number.right(), edit.right()));
  }

  private boolean both(Edit edit, BiPredicate<Reading, TextRange> test) {
    return test.test(left, edit.left()) && test.test(right, edit.right());
  }
}
