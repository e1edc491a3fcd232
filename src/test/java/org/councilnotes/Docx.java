package org.councilnotes;

import java.util.List;
import java.util.stream.Collectors;

/** A small Word file that a test puts together. */
public final class Docx {

  private static final String WORDS =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private static final String TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
          + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

  private Docx() {}

  /** With a body of paragraphs and tables, to which parts may be added. */
  public static Zip ofBody(String body) {
    return new Zip()
        .add("[Content_Types].xml", TYPES)
        .add("word/document.xml", root("document", "<w:body>" + body + "</w:body>"));
  }

  public static Zip ofLines(List<String> lines) {
    return ofBody(lines.stream().map(Docx::paragraph).collect(Collectors.joining()));
  }

  public static String root(String name, String content) {
    return "<w:%s %s>%s</w:%s>".formatted(name, WORDS, content, name);
  }

  /** One paragraph; its text is XML already. */
  public static String paragraph(String text) {
    return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
  }
}
