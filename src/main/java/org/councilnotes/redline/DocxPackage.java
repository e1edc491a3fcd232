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
 * A Word file: parts that are written for it, and parts that all redlines share. Nothing in it is
 * dated, so that the same parts give the same bytes.
 */
final class DocxPackage {

  private static final String FOLDER = "/redline/";
  private static final String STYLES = "word/styles.xml";

  /** The types come first, as Word writes them. */
  private static final List<String> SHARED =
      List.of(
          "[Content_Types].xml",
          "_rels/.rels",
          "word/_rels/document.xml.rels",
          STYLES,
          "word/settings.xml",
          "word/footer1.xml");

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /** What the main part calls by its id in {@code document.xml.rels}. */
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
   * @param language BCP 47, of its text
   */
  DocxPackage(String language) {
    for (String name : SHARED) {
      parts.put(name, shared(name));
    }
    String styles = new String(shared(STYLES), StandardCharsets.UTF_8);
    parts.put(STYLES, styles.replace("LANGUAGE", language).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] shared(String name) {
    try (InputStream part =
        Objects.requireNonNull(DocxPackage.class.getResourceAsStream(FOLDER + name), name)) {
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

  /** The prefixes that Word uses: some readers know no others. */
  private static XmlOptions options() {
    XmlOptions options = new XmlOptions();
    options.setSaveAggressiveNamespaces();
    options.setSaveSuggestedPrefixes(
        Map.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"));
    return options;
  }

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
