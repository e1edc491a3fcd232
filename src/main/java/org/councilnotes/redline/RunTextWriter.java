package org.councilnotes.redline;

import java.util.function.Supplier;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space;
import org.councilnotes.note.text.ControlCharacterEscaping;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/** Adds text to a run of a Word file. */
final class RunTextWriter {

  private RunTextWriter() {}

  /** Adds words that are kept, inserted or moved. */
  static void add(String words, CTR run) {
    add(words, run, run::addNewT);
  }

  /** Adds deleted words. */
  static void addDeleted(String words, CTR run) {
    add(words, run, run::addNewDelText);
  }

  /** Adds text, with elements for tabs and line feeds. */
  private static void add(String words, CTR run, Supplier<CTText> element) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\t' || c == '\n') {
        flush(plain, element);
        if (c == '\t') {
          run.addNewTab();
        } else {
          run.addNewBr();
        }
      } else {
        plain.append(c);
      }
    }
    flush(plain, element);
  }

  private static void flush(StringBuilder plain, Supplier<CTText> element) {
    if (!plain.isEmpty()) {
      CTText text = element.get();
      text.setStringValue(writable(plain.toString()));
      text.setSpace(Space.PRESERVE);
      plain.setLength(0);
    }
  }

  /** Replaces characters that XML does not allow by their symbols. */
  private static String writable(String text) {
    if (text.codePoints().allMatch(RunTextWriter::isWritable)) {
      return text;
    }
    StringBuilder written = new StringBuilder();
    text.codePoints()
        .mapToObj(c -> isWritable(c) ? Character.toString(c) : picture(c))
        .forEach(written::append);
    return written.toString();
  }

  private static String picture(int c) {
    return c < ' ' ? ControlCharacterEscaping.escapeLine(Character.toString(c)) : "\uFFFD";
  }

  /** Whether XML keeps the character. A carriage return would be read as a line feed. */
  private static boolean isWritable(int c) {
    return (c >= ' ' && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c > 0xFFFF;
  }
}
