package org.councilnotes.redline;

import java.util.EnumSet;
import java.util.Set;
import org.councilnotes.note.text.TextMark.State;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTParaRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;

/** Writes paragraphs of a redline with their tracked changes, comments and calls of footnotes. */
final class ParagraphWriter {

  private final RevisionStamps tracking;
  private final RedlineComments remarks;
  private final RedlineFootnotes footnotes;

  ParagraphWriter(RevisionStamps tracking, RedlineComments remarks, RedlineFootnotes footnotes) {
    this.tracking = tracking;
    this.remarks = remarks;
    this.footnotes = footnotes;
  }

  /** Adds a comment at the end of a paragraph. */
  void addComment(String words, CTP paragraph) {
    paragraph.addNewR().addNewCommentReference().setId(remarks.add(words));
  }

  /** Writes a paragraph of the text; the footnotes that it calls go to their part. */
  void write(RedlineParagraph line, CTP paragraph) {
    write(line, paragraph, EnumSet.of(State.ADDED));
  }

  /** Writes a paragraph of a footnote, where Word allows no comments. */
  private void writeInFootnote(RedlineParagraph line, CTP paragraph) {
    write(line, paragraph, EnumSet.allOf(State.class));
  }

  /**
   * Writes a paragraph.
   *
   * @param said marks that it gets no comment on
   */
  private void write(RedlineParagraph line, CTP paragraph, Set<State> said) {
    tracking.nextParagraph();
    CTPPr properties = paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
    properties.addNewPStyle().setVal(line.style());
    if (line.end() != RevisionKind.KEPT) {
      markEnd(properties.addNewRPr(), line.end());
    }
    for (RedlineSpan redlineSpan : line.words()) {
      add(redlineSpan, paragraph, said);
    }
  }

  private void markEnd(CTParaRPr end, RevisionKind revisionKind) {
    tracking.stamp(
        switch (revisionKind) {
          case WENT -> end.addNewDel();
          case CAME -> end.addNewIns();
          case MOVED_AWAY -> end.addNewMoveFrom();
          case MOVED_HERE -> end.addNewMoveTo();
          case KEPT -> throw new IllegalArgumentException("no change");
        });
  }

  /**
   * Adds words, with a comment where needed.
   *
   * @param said marks that the paragraph has a comment on; additions get none
   */
  private void add(RedlineSpan redlineSpan, CTP paragraph, Set<State> said) {
    Runs runs = runs(redlineSpan.ink(), paragraph);
    CTR run = runs.next();
    if (redlineSpan.isCall()) {
      footnotes.call(redlineSpan.footnote(), this::writeInFootnote, run);
      return;
    }
    redlineSpan.state().ifPresent(state -> run.addNewRPr().addNewRStyle().setVal(style(state)));
    if (redlineSpan.ink() == RevisionKind.WENT) {
      RunTextWriter.addDeleted(redlineSpan.words(), run);
    } else {
      RunTextWriter.add(redlineSpan.words(), run);
    }
    redlineSpan
        .state()
        .filter(said::add)
        .ifPresent(state -> runs.next().addNewCommentReference().setId(remarks.add(state)));
  }

  /** Creates runs, either in the paragraph or in one tracked change. */
  private interface Runs {
    CTR next();
  }

  private Runs runs(RevisionKind revisionKind, CTP paragraph) {
    if (revisionKind == RevisionKind.KEPT) {
      return paragraph::addNewR;
    }
    CTRunTrackChange change =
        switch (revisionKind) {
          case WENT -> paragraph.addNewDel();
          case CAME -> paragraph.addNewIns();
          case MOVED_AWAY -> paragraph.addNewMoveFrom();
          default -> paragraph.addNewMoveTo();
        };
    tracking.stamp(change);
    return change::addNewR;
  }

  private static String style(State state) {
    return switch (state) {
      case DELETED, DELETED_SINCE -> "DeletedInNote";
      case ADDED, ADDED_SINCE -> "AddedInNote";
      case BLANKED -> "NotAccessible";
    };
  }
}
