package org.councilnotes.extract;

import java.util.Optional;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Range;

/** The footnotes and endnotes of a Word file by the places that call them. */
final class DocNotes {

  private final HWPFDocument document;

  DocNotes(HWPFDocument document) {
    this.document = document;
  }

  /** The text of the note that is called at an offset. */
  Optional<Range> at(int position) {
    return text(document.getFootnotes(), document.getFootnoteRange(), position)
        .or(() -> text(document.getEndnotes(), document.getEndnoteRange(), position));
  }

  private Optional<Range> text(Notes notes, Range all, int position) {
    int index = notes.getNoteIndexByAnchorPosition(position);
    if (index < 0) {
      return Optional.empty();
    }
    int start = all.getStartOffset() + notes.getNoteTextStartOffset(index);
    int end = all.getStartOffset() + notes.getNoteTextEndOffset(index);
    return Optional.of(new Range(start, end, document));
  }
}
