package org.councilnotes.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Tells a DOCX file by the list of its parts' types (ECMA-376, part 2, 7.2.3). Tika opens the whole
 * package for that, and the parts of other formats first.
 */
final class DocxKind {

  private static final String TYPES = "[Content_Types].xml";

  /** No writer needs as much for the list. */
  private static final int MOST = 64 * 1024;

  /** Templates, and files with macros, have another one. */
  private static final String DOCUMENT =
      "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"";

  private DocxKind() {}

  /** Whether it is one for sure; what is damaged never is. */
  static boolean isOne(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry types = zip.getEntry(TYPES);
      return types != null && list(zip, types).contains(DOCUMENT);
    } catch (ZipException damaged) {
      return false;
    }
  }

  private static String list(ZipFile zip, ZipEntry types) throws IOException {
    try (InputStream in = zip.getInputStream(types)) {
      return new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
    }
  }
}
