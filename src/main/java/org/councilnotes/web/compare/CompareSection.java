package org.councilnotes.web.compare;

import java.util.List;
import org.councilnotes.collate.view.ChangeShare;
import org.councilnotes.web.address.NoteLink;

/**
 * A section of the notes compared, with what stands in it.
 *
 * @param id of its heading on the page
 * @param title its name in the newest note that has it
 * @param shares how much of it changed, one a pair
 * @param changes how many of its wordings changed and are shown
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
   * What a section is called.
   *
   * @param name label and heading; empty for what stands before any heading
   * @param level of the heading, 3 to 6: the heading of the comparison stands above
   * @param others what it is called in notes that call it otherwise
   * @param absent the notes that have no such section
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
   * The name of a section in another note.
   *
   * @param kind {@code was} for the same section there, {@code split} for one that this was split
   *     off from, {@code merged} for one that this was merged into
   */
  record Other(String kind, String note, String language, String name) {}

  public String href() {
    return NoteLink.here(id);
  }

  public ChangeShare share() {
    return ChangeShare.sum(shares);
  }

  /**
   * How many wordings are not shown.
   *
   * @param same that did not change
   * @param expected that changed as in every edition
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

    /** The message that says it, of both numbers. */
    public String messageKey() {
      if (isNone()) {
        return "compare.hidden.none";
      }
      return expected == 0
          ? "compare.hidden.same"
          : same == 0 ? "compare.hidden.expected" : "compare.hidden.both";
    }
  }

  /** What stands in a section of a comparison: a wording, or a stub where one stood. */
  sealed interface Item permits CompareRow, CompareStub {

    /** Whether it only tells where a text went. */
    boolean isStub();
  }
}
