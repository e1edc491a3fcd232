package org.councilnotes.web.text;

import java.util.List;
import java.util.Set;
import org.councilnotes.web.ElementId;
import org.councilnotes.web.address.NoteLink;

/**
 * A part of a text with uniform style, for which the template writes the markup.
 *
 * @param inks its styles; empty for plain text
 * @param calls footnotes called right after it
 */
public record TextRun(String text, Set<Ink> inks, List<Call> calls) {

  public TextRun {
    inks = Set.copyOf(inks);
    calls = List.copyOf(calls);
  }

  /** The style of a run. */
  public enum Ink {
    MATCH,
    /** Continues the match of the run before, which another style or a call divides. */
    STILL_MATCH,
    DELETED,
    ADDED,
    /** Deleted since a former version. */
    DELETED_SINCE,
    /** Added since a former version. */
    ADDED_SINCE,
    /** A mark for text that is not accessible. */
    BLANKED
  }

  /**
   * The call of a footnote.
   *
   * @param number number shown, from 1
   * @param footnote id of the footnote's passage
   */
  public record Call(int number, String footnote) {

    /** Id of the call, to which its footnote links back. */
    public String id() {
      return ElementId.of("call", number);
    }

    public String href() {
      return NoteLink.here(footnote);
    }
  }

  public boolean isMatch() {
    return inks.contains(Ink.MATCH);
  }

  /** Whether it continues a match of the run before. */
  public boolean isStillMatch() {
    return inks.contains(Ink.STILL_MATCH);
  }

  /** Whether it is deleted. Blanked-out text is not: it exists, but not in this version. */
  public boolean isDeleted() {
    return (inks.contains(Ink.DELETED) || inks.contains(Ink.DELETED_SINCE)) && !isBlanked();
  }

  /** Whether it was deleted or added since a former version. */
  public boolean isSince() {
    return isDeleted() ? inks.contains(Ink.DELETED_SINCE) : inks.contains(Ink.ADDED_SINCE);
  }

  public boolean isBlanked() {
    return inks.contains(Ink.BLANKED);
  }

  /** Whether it is added and not deleted again. */
  public boolean isAdded() {
    return (inks.contains(Ink.ADDED) || inks.contains(Ink.ADDED_SINCE))
        && !isDeleted()
        && !isBlanked();
  }
}
