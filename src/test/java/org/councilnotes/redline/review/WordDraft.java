package org.councilnotes.redline.review;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A Word file made of the XML of its parts, as a program of another house would write it. */
final class WordDraft {

  static final String MAIN = "word/document.xml";
  static final String FOOTNOTES = "word/footnotes.xml";
  static final String COMMENTS = "word/comments.xml";
  static final String TYPES = "[Content_Types].xml";

  private static final String NAMES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String KIND =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder types = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();

  private WordDraft() {}

  /** A file whose body has this XML. */
  static WordDraft of(String body) {
    WordDraft draft = new WordDraft();
    draft.put(
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"%sofficeDocument\" Target=\"word/document.xml\"/>"
                .formatted(RELATION)
            + "</Relationships>");
    draft.put(
        MAIN, "<w:document%s><w:body>%s<w:sectPr/></w:body></w:document>".formatted(NAMES, body));
    draft.type(MAIN, "document.main");
    return draft;
  }

  WordDraft footnotes(String xml) {
    return related("footnotes", "<w:footnotes%s>%s</w:footnotes>".formatted(NAMES, xml));
  }

  WordDraft comments(String xml) {
    return related("comments", "<w:comments%s>%s</w:comments>".formatted(NAMES, xml));
  }

  WordDraft styles(String xml) {
    return related("styles", "<w:styles%s>%s</w:styles>".formatted(NAMES, xml));
  }

  private WordDraft related(String kind, String xml) {
    put("word/" + kind + ".xml", xml);
    type("word/" + kind + ".xml", kind);
    relations.append(
        "<Relationship Id=\"%s1\" Type=\"%s%s\" Target=\"%s.xml\"/>"
            .formatted(kind, RELATION, kind, kind));
    return this;
  }

  private void type(String name, String kind) {
    types.append(
        "<Override PartName=\"/%s\" ContentType=\"%s%s+xml\"/>".formatted(name, KIND, kind));
  }

  WordDraft put(String name, String text) {
    return put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  WordDraft put(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  byte[] bytes() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put(
        TYPES,
        ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + types
                + "</Types>")
            .getBytes(StandardCharsets.UTF_8));
    all.put(
        "word/_rels/document.xml.rels",
        ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relations
                + "</Relationships>")
            .getBytes(StandardCharsets.UTF_8));
    all.putAll(parts);
    return zipped(all);
  }

  static byte[] zipped(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The parts of a file, in their order. */
  static Map<String, byte[]> parts(byte[] docx) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  /** A paragraph of one run. */
  static String paragraph(String text) {
    return "<w:p>%s</w:p>".formatted(run(text));
  }

  /** A run of plain text. */
  static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">%s</w:t></w:r>".formatted(text);
  }

  /** A run with formatting. */
  static String run(String properties, String text) {
    return "<w:r><w:rPr>%s</w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>"
        .formatted(properties, text);
  }
}
