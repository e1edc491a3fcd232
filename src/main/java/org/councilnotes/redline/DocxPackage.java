package org.councilnotes.redline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;

/**
 * A Word file: generated parts, and parts that are the same for all files. It has no time stamps,
 * so that the same parts give the same bytes.
 */
final class DocxPackage {

  private static final String FOLDER = "/redline/";
  private static final String STYLES = "word/styles.xml";

  /** The shared parts; the content types come first, as in files of Word. */
  private static final List<String> SHARED =
      List.of(
          "[Content_Types].xml",
          "_rels/.rels",
          "word/_rels/document.xml.rels",
          STYLES,
          "word/numbering.xml",
          "word/settings.xml",
          "word/footer1.xml");

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /** The relations of the main part, with their ids in {@code document.xml.rels}. */
  enum Relation {
    FIRST_HEAD("firstHead"),
    OTHER_HEADS("otherHeads"),
    FOOT("foot");

    private final String id;

    Relation(String id) {
      this.id = id;
    }

    void call(CTHdrFtrRef reference, STHdrFtr.Enum pages) {
      reference.setType(pages);
      reference.setId(id);
    }
  }

  /**
   * A file with the shared parts.
   *
   * @param language of the text, BCP 47
   */
  DocxPackage(String language) {
    for (String name : SHARED) {
      parts.put(name, shared(FOLDER + name));
    }
    String styles = new String(shared(FOLDER + STYLES), StandardCharsets.UTF_8);
    parts.put(STYLES, styles.replace("LANGUAGE", language).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] shared(String name) {
    try (InputStream part =
        Objects.requireNonNull(DocxPackage.class.getResourceAsStream(name), name)) {
      return part.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(String name, XmlObject part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      part.save(bytes, options());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    parts.put(name, bytes.toByteArray());
  }

  /** Uses the namespace prefixes of Word, as some readers accept no others. */
  private static XmlOptions options() {
    XmlOptions options = new XmlOptions();
    options.setSaveAggressiveNamespaces();
    options.setSaveSuggestedPrefixes(
        Map.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"));
    return options;
  }

  /** The file. */
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
