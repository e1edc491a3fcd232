package org.councilnotes.web.compare;

import java.util.List;
import org.councilnotes.collate.view.ChangeShare;
import org.councilnotes.web.address.NoteLink;

/**
 * A section of the comparison.
 *
 * @param id id of its heading on the page
 * @param title title in the newest note that has it
 * @param shares share of changed text, one a pair
 * @param changes number of changed rows that are shown
 */
record CompareSection(
    String id,
    Title title,
    List<Item> items,
    List<ChangeShare> shares,
    HiddenCount hidden,
    int changes) {

  CompareSection {
    items = List.copyOf(items);
    shares = List.copyOf(shares);
  }

  /**
   * The title of a section.
   *
   * @param name label and heading; empty for text before the first heading
   * @param level level of the HTML heading, 3 to 6: those above belong to the page
   * @param others different titles in other notes
   * @param absent notes without this section
   * @param anchors ids of the heading's passages in the notes
   */
  record Title(
      String name,
      String language,
      int level,
      List<Other> others,
      List<String> absent,
      List<String> anchors) {

    Title {
      others = List.copyOf(others);
      absent = List.copyOf(absent);
      anchors = List.copyOf(anchors);
    }

    public boolean isNone() {
      return name.isEmpty();
    }
  }

  /**
   * The title of a section in another note.
   *
   * @param kind {@code was} for the same section, {@code split} for the one that this was split off
   *     from, {@code merged} for the one that this was merged into
   */
  record Other(String kind, String note, String language, String name) {}

  public String href() {
    return NoteLink.here(id);
  }

  public ChangeShare share() {
    return ChangeShare.sum(shares);
  }

  /**
   * Numbers of rows that are not shown.
   *
   * @param same unchanged rows
   * @param expected rows with expected changes only
   */
  record HiddenCount(int same, int expected) {

    static HiddenCount sum(List<HiddenCount> all) {
      return new HiddenCount(
          all.stream().mapToInt(HiddenCount::same).sum(),
          all.stream().mapToInt(HiddenCount::expected).sum());
    }

    public boolean isNone() {
      return same == 0 && expected == 0;
    }

    /** The key of the message with both numbers. */
    public String messageKey() {
      if (isNone()) {
        return "compare.hidden.none";
      }
      return expected == 0
          ? "compare.hidden.same"
          : same == 0 ? "compare.hidden.expected" : "compare.hidden.both";
    }
  }

  /** An item of a section: a row, or a stub where a row stood. */
  sealed interface Item permits CompareRow, CompareStub {

    /** Whether it is a stub. */
    boolean isStub();
  }
}
