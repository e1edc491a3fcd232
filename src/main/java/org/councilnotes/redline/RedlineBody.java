package org.councilnotes.redline;

import java.math.BigInteger;
import java.util.List;
import org.apache.xmlbeans.XmlObject;
import org.councilnotes.collate.view.TableFamilies;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Writes the paragraphs and tables of a redline as the main part of a Word file. */
final class RedlineBody {

  /** A width in 50ths of a per cent. */
  private static final String WHOLE = "5000";

  /** Width of the text in twentieths of a point. */
  private static final int TEXT_WIDTH = 9000;

  private final RevisionStamps tracking;
  private final ParagraphWriter paragraphs;
  private final DocumentDocument document = DocumentDocument.Factory.newInstance();
  private final CTBody body = document.addNewDocument().addNewBody();

  RedlineBody(RevisionStamps tracking, ParagraphWriter paragraphs) {
    this.tracking = tracking;
    this.paragraphs = paragraphs;
  }

  /**
   * The main part. Word cannot delete the mark of the last paragraph, so it is never tracked; two
   * tables without a paragraph between them would be one.
   */
  XmlObject document(List<RedlineBlock> blocks, TableFamilies tables) {
    boolean isBelowTable = false;
    for (List<RedlineBlock> group : tables.grouped(blocks, RedlineBlock::tables)) {
      List<RedlineRow> rows = group.stream().flatMap(block -> block.row().stream()).toList();
      if (isBelowTable && !rows.isEmpty()) {
        body.addNewP();
      }
      isBelowTable = !rows.isEmpty();
      if (isBelowTable) {
        add(RedlineTable.of(rows));
      } else {
        group.forEach(this::add);
      }
    }
    if (blocks.isEmpty() || !blocks.getLast().endsKept()) {
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
    block
        .comment()
        .ifPresent(words -> paragraphs.addComment(words, body.getPArray(body.sizeOfPArray() - 1)));
  }

  private void add(RedlineParagraph line) {
    paragraphs.write(line, body.addNewP());
  }

  /** Adds a table, as wide as the page. */
  private void add(RedlineTable table) {
    CTTbl out = body.addNewTbl();
    CTTblPr properties = out.addNewTblPr();
    properties.addNewTblStyle().setVal("ComparedColumns");
    CTTblWidth width = properties.addNewTblW();
    width.setType(STTblWidth.PCT);
    width.setW(WHOLE);
    CTTblGrid grid = out.addNewTblGrid();
    for (int i = 0; i < table.width(); i++) {
      grid.addNewGridCol().setW(BigInteger.valueOf(TEXT_WIDTH / table.width()));
    }
    table.rows().forEach(row -> add(row, out.addNewTr()));
  }

  private void add(RedlineTable.Row row, CTRow out) {
    CTTrPr properties = out.addNewTrPr();
    properties.addNewCantSplit();
    if (row.isHead()) {
      properties.addNewTblHeader();
    }
    tracking.nextParagraph();
    switch (row.kind()) {
      case WENT -> tracking.stamp(properties.addNewDel());
      case CAME -> tracking.stamp(properties.addNewIns());
      case KEPT, MOVED_AWAY, MOVED_HERE -> {}
    }
    row.cells().forEach(cell -> add(cell, out.addNewTc()));
  }

  private void add(RedlineTable.Cell cell, CTTc out) {
    if (cell.columns() > 1) {
      out.addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(cell.columns()));
    }
    paragraphs.write(cell.paragraph(), out.addNewP());
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
