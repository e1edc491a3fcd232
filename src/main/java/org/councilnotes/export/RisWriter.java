package org.councilnotes.export;

import java.io.IOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import org.councilnotes.note.text.ControlCharacterEscaping;

/**
 * Writes RIS: one tag with its value per line, {@code TY} first and {@code ER} last.
 *
 * <p>Source: the RIS format specification of Research Information Systems.
 */
record RisWriter(Writer out) implements ReferenceWriter {

  private static final String LINE_END = "\r\n";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd/");

  @Override
  public void add(BibliographicReference reference) throws IOException {
    write("TY", "GOVDOC");
    write("ID", reference.id());
    write("TI", reference.title());
    if (reference.number().isPresent()) {
      write("AU", BibliographicReference.COUNCIL);
      write("PB", BibliographicReference.COUNCIL);
      write("M1", reference.number().get());
    }
    if (reference.date().isPresent()) {
      write("PY", reference.year().orElseThrow());
      write("DA", DAY.format(reference.date().get()));
    }
    write("LA", reference.language());
    write("SE", reference.place().section());
    if (reference.place().page().isPresent()) {
      write("SP", Integer.toString(reference.place().page().getAsInt()));
    }
    write("AB", reference.quote());
    for (String note : reference.notes()) {
      write("N1", note);
    }
    out.write("ER  - " + LINE_END + LINE_END);
  }

  private void write(String tag, String value) throws IOException {
    String line = ControlCharacterEscaping.replaceUnfitInLine(value);
    if (!line.isEmpty()) {
      out.write(tag + "  - " + line + LINE_END);
    }
  }
}
