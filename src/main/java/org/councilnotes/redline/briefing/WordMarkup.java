package org.councilnotes.redline.briefing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.councilnotes.redline.DocxRun;

/** Writes a part of a Word file. Words and values are escaped, names are those of the schema. */
final class WordMarkup {

  private static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  /** A blank of any kind, which is a space in a briefing: matches line feeds and tabs. */
  private static final Pattern BLANK = Pattern.compile("\\s");

  private final StringBuilder xml =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");

  private final Deque<String> open = new ArrayDeque<>();

  /** A part with this root element. */
  WordMarkup(String root) {
    open.push(root);
    xml.append("<w:").append(root).append(NAMESPACES).append('>');
  }

  /** Starts an element. */
  void start(String name) {
    open.push(name);
    xml.append("<w:").append(name).append('>');
  }

  /** Ends the element that was started last. */
  void end() {
    xml.append("</w:").append(open.pop()).append('>');
  }

  /** An element without content; attributes are names and values in turn. */
  void empty(String name, String... attributes) {
    xml.append("<w:").append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      attribute("w:" + attributes[i], attributes[i + 1]);
    }
    xml.append("/>");
  }

  /** A reference to another part by the id of its relation. */
  void reference(String name, String pages, String id) {
    xml.append("<w:").append(name);
    attribute("w:type", pages);
    attribute("r:id", id);
    xml.append("/>");
  }

  private void attribute(String name, String value) {
    xml.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
  }

  /**
   * A paragraph of a style.
   *
   * @param language of the words; empty for that of the file
   */
  void paragraph(String style, List<BriefingWords> words, String language) {
    start("p");
    style(style);
    words.forEach(run -> run(run.text(), run.kind().style(), language));
    end();
  }

  /** The properties of a paragraph that has a style only. */
  void style(String style) {
    start("pPr");
    empty("pStyle", "val", style);
    end();
  }

  /**
   * A run of words.
   *
   * @param style of its letters; empty for none
   * @param language of the words; empty for that of the file
   */
  void run(String words, String style, String language) {
    start("r");
    if (!style.isEmpty() || !language.isEmpty()) {
      start("rPr");
      if (!style.isEmpty()) {
        empty("rStyle", "val", style);
      }
      if (!language.isEmpty()) {
        empty("lang", "val", language);
      }
      end();
    }
    xml.append("<w:t xml:space=\"preserve\">")
        .append(escaped(DocxRun.writable(BLANK.matcher(words).replaceAll(" "))))
        .append("</w:t>");
    end();
  }

  /** A field that the reader's program fills in, such as the number of the page. */
  void field(String name) {
    xml.append("<w:fldSimple");
    attribute("w:instr", " " + name + " ");
    xml.append('>');
    run("1", "", "");
    xml.append("</w:fldSimple>");
  }

  /** The part, ended. */
  byte[] bytes() {
    while (!open.isEmpty()) {
      end();
    }
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
