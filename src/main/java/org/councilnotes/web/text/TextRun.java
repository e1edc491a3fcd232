package org.councilnotes.web.text;

import java.util.List;
import java.util.Set;
import org.councilnotes.web.ElementId;
import org.councilnotes.web.address.NoteLink;

/**
 * A stretch of text that looks the same throughout; the template writes its markup.
 *
 * @param inks what is to be seen on it; empty for plain text
 * @param calls footnotes called right after it
 */
public record TextRun(String text, Set<Ink> inks, List<Call> calls) {

  public TextRun {
    inks = Set.copyOf(inks);
    calls = List.copyOf(calls);
  }

  /** What can be seen on a stretch of text. */
  public enum Ink {
    MATCH,
    /** Goes on with the match of the run before, which something cut in two. */
    STILL_MATCH,
    DELETED,
    ADDED,
    /** Stands for text that is not accessible. */
    BLANKED,
    /** Words of an older text that a newer one does not have. */
    GONE,
    /** The same, shown within the newer text, to which they do not belong. */
    LOST,
    /** Words of a newer text that an older one does not have. */
    CAME
  }

  /**
   * A footnote's mark in the text.
   *
   * @param number shown, from 1
   * @param footnote id of the footnote's passage
   */
  public record Call(int number, String footnote) {

    /** The id of the mark, which its footnote links back to. */
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

  /** Whether it goes on with a match that began in a run before. */
  public boolean isStillMatch() {
    return inks.contains(Ink.STILL_MATCH);
  }

  /** What is blanked is not deleted: it is there, but not in this version. */
  public boolean isDeleted() {
    return inks.contains(Ink.DELETED) && !isBlanked();
  }

  public boolean isBlanked() {
    return inks.contains(Ink.BLANKED);
  }

  /** How a stretch of a text that is compared is shown. */
  public enum Kind {
    PLAIN,
    BLANKED,
    /** Words that the note itself deletes: they neither went nor came. */
    STRUCK,
    /** Words of the other text. */
    LOST,
    GONE,
    CAME
  }

  public Kind kind() {
    if (inks.isEmpty()) {
      return Kind.PLAIN;
    }
    if (isBlanked()) {
      return Kind.BLANKED;
    }
    if (inks.contains(Ink.LOST)) {
      return Kind.LOST;
    }
    if (isDeleted()) {
      return Kind.STRUCK;
    }
    return inks.contains(Ink.GONE) ? Kind.GONE : inks.contains(Ink.CAME) ? Kind.CAME : Kind.PLAIN;
  }

  /** Words that were added and then deleted do not stand. */
  public boolean isAdded() {
    return inks.contains(Ink.ADDED) && !isDeleted() && !isBlanked();
  }
}
