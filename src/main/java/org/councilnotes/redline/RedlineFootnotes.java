package org.councilnotes.redline;

import java.math.BigInteger;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFootnotes;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFtnEdn;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFtnEdn;

/** The footnotes of a redline, numbered by Word in the order of their calls. */
final class RedlineFootnotes {

  private static final String CALL = "FootnoteReference";

  private final FootnotesDocument document = FootnotesDocument.Factory.newInstance();
  private final CTFootnotes footnotes = document.addNewFootnotes();
  private int last;

  RedlineFootnotes() {
    add(STFtnEdn.SEPARATOR, -1).addNewP().addNewR().addNewSeparator();
    add(STFtnEdn.CONTINUATION_SEPARATOR, 0).addNewP().addNewR().addNewContinuationSeparator();
  }

  private CTFtnEdn add(STFtnEdn.Enum type, int id) {
    CTFtnEdn footnote = footnotes.addNewFootnote();
    footnote.setType(type);
    footnote.setId(BigInteger.valueOf(id));
    return footnote;
  }

  /**
   * Adds a footnote and its call.
   *
   * @param writer of its paragraphs
   * @param run that calls it
   */
  void call(List<RedlineParagraph> paragraphs, BiConsumer<RedlineParagraph, CTP> writer, CTR run) {
    last++;
    CTFtnEdn footnote = footnotes.addNewFootnote();
    footnote.setId(BigInteger.valueOf(last));
    for (RedlineParagraph paragraph : paragraphs) {
      CTP out = footnote.addNewP();
      out.addNewPPr();
      if (footnote.sizeOfPArray() == 1) {
        addNumber(out);
      }
      writer.accept(paragraph, out);
    }
    run.addNewRPr().addNewRStyle().setVal(CALL);
    run.addNewFootnoteReference().setId(footnote.getId());
  }

  private static void addNumber(CTP paragraph) {
    CTR number = paragraph.addNewR();
    number.addNewRPr().addNewRStyle().setVal(CALL);
    number.addNewFootnoteRef();
    RunTextWriter.add(" ", paragraph.addNewR());
  }

  XmlObject part() {
    return document;
  }
}
