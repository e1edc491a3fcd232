package org.councilnotes.redline;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.xmlbeans.XmlObject;
import org.councilnotes.note.text.TextMark.State;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTParaRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;

/** Writes the paragraphs of a redline as the main part of a Word file. */
final class RedlineBody {

  private final RevisionStamps tracking;
  private final RedlineComments remarks;
  private final DocumentDocument document = DocumentDocument.Factory.newInstance();
  private final CTBody body = document.addNewDocument().addNewBody();

  RedlineBody(RevisionStamps tracking, RedlineComments remarks) {
    this.tracking = tracking;
    this.remarks = remarks;
  }

  /** The main part. Word cannot delete the mark of the last paragraph, so it is never tracked. */
  XmlObject document(List<RedlineBlock> blocks) {
    blocks.forEach(this::add);
    if (blocks.isEmpty() || blocks.getLast().lines().getLast().end() != RevisionKind.KEPT) {
      body.addNewP();
    }
    addPages(body.addNewSectPr());
    return document;
  }

  private void add(RedlineBlock block) {
    String name = "move" + block.move();
    switch (block.ink()) {
      case MOVED_AWAY -> {
        var start = body.addNewMoveFromRangeStart();
        block.lines().forEach(this::add);
        tracking.stamp(start, body.addNewMoveFromRangeEnd(), name);
      }
      case MOVED_HERE -> {
        var start = body.addNewMoveToRangeStart();
        block.lines().forEach(this::add);
        tracking.stamp(start, body.addNewMoveToRangeEnd(), name);
      }
      default -> block.lines().forEach(this::add);
    }
  }

  private void add(RedlineParagraph line) {
    tracking.nextParagraph();
    CTP paragraph = body.addNewP();
    CTPPr properties = paragraph.addNewPPr();
    properties.addNewPStyle().setVal(line.style());
    if (line.end() != RevisionKind.KEPT) {
      markEnd(properties.addNewRPr(), line.end());
    }
    Set<State> said = EnumSet.of(State.ADDED);
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
    redlineSpan.state().ifPresent(state -> run.addNewRPr().addNewRStyle().setVal(style(state)));
    if (redlineSpan.ink() == RevisionKind.WENT) {
      DocxRun.addDeleted(redlineSpan.words(), run);
    } else {
      DocxRun.add(redlineSpan.words(), run);
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

  private static void addPages(CTSectPr pages) {
    DocxPackage.Relation.FIRST_HEAD.call(pages.addNewHeaderReference(), STHdrFtr.FIRST);
    DocxPackage.Relation.OTHER_HEADS.call(pages.addNewHeaderReference(), STHdrFtr.DEFAULT);
    DocxPackage.Relation.FOOT.call(pages.addNewFooterReference(), STHdrFtr.FIRST);
    DocxPackage.Relation.FOOT.call(pages.addNewFooterReference(), STHdrFtr.DEFAULT);
    var size = pages.addNewPgSz();
    size.setW(BigInteger.valueOf(11_906));
    size.setH(BigInteger.valueOf(16_838));
    pages.addNewTitlePg();
  }
}
