package org.councilnotes.web;

import java.nio.file.Path;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.note.Remark;

/** A running archive with a note in which delegations remark on provisions. */
public final class RemarkSite {

  public static final String NOTE = "92120-26";

  private static final String LONG =
      "It should be said who reports, to whom and when, as ports of different size cannot do the"
          + " same in the same time. ";

  private RemarkSite() {}

  /**
   * Starts it.
   *
   * @param folder for its index
   */
  public static NoteSite in(Path folder) {
    return NoteSite.of(folder, remarks());
  }

  private static Note remarks() {
    return NoteDraft.numbered("92120/26")
        .date("2026-03-19")
        .subject("Comments of delegations on ports")
        .cover("92120/26")
        .heading("I", "I.", "Comments")
        .provision(1, "(1) Ports of the Union report each year. " + LONG)
        .provision("RECITAL-1")
        .remark(1, "AT", Remark.Kind.COMMENT, "AT (Comments): Fine. " + LONG)
        .remark(1, "SE", Remark.Kind.SUGGESTION, "SE (Drafting suggestions): Ports may report.")
        .remark(1, "SE", Remark.Kind.COMMENT, "SE (Comments): Small ports have no staff.")
        .provision(2, "(2) Ports pay.")
        .provision("RECITAL-2")
        .remark(2, "AT, ES", Remark.Kind.COMMENT, "AT, ES (Comments): Who pays?")
        .provision(3, "(3) Ports close at night.")
        .build();
  }
}
