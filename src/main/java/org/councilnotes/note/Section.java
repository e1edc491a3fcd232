package org.councilnotes.note;

/**
 * A heading with the passages under it.
 *
 * @param id path of labels, such as {@code II.COMPONENT-1}; {@code cover} for the cover
 * @param depth 1 for the outermost, 0 for the cover
 * @param label as printed, such as {@code II.}; empty where there is none
 * @param heading the words without the label
 */
public record Section(String id, int depth, String label, String heading) {

  public static final String COVER = "cover";

  /** Label and heading; empty for the cover. */
  public String title() {
    return (label + " " + heading).strip();
  }

  /** Whether the given section is this one or stands inside it. */
  public boolean contains(Section other) {
    return other.id.equals(id) || other.id.startsWith(id + ".");
  }
}
