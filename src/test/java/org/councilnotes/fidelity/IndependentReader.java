package org.councilnotes.fidelity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Another reader's words of a file: Poppler's for PDF, those of the file's own XML for DOCX and
 * ODT, the JDK's HTML parser, LibreOffice for RTF and DOC.
 */
final class IndependentReader {

  static final Command PDF = Command.of("pdftotext");
  static final Command OFFICE = Command.of("soffice");

  private final Path folder;

  /**
   * @param folder for what LibreOffice makes of other files
   */
  IndependentReader(Path folder) {
    this.folder = folder;
  }

  /** The words page by page, all as one page where the format has none; empty without a reader. */
  Optional<List<String>> pages(Path file) {
    String name = file.getFileName().toString();
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "pdf" -> pdf(file);
      case "docx", "odt" -> Optional.of(List.of(OfficeXml.text(file)));
      case "html" -> Optional.of(List.of(PlainHtml.text(file)));
      case "txt" -> Optional.of(List.of(plain(file)));
      case "rtf", "doc" -> converted(name);
      default -> Optional.empty();
    };
  }

  /** Lets LibreOffice read all of these at once: it takes seconds to start. */
  void convert(List<Path> files) {
    convert(files, "rtf");
    convert(files, "doc");
  }

  /** Without any file LibreOffice would wait for its user. */
  private void convert(List<Path> files, String ending) {
    List<String> named =
        files.stream().map(Path::toString).filter(f -> f.endsWith("." + ending)).toList();
    if (OFFICE.isThere() && !named.isEmpty()) {
      String profile = "-env:UserInstallation=" + folder.resolve("profile").toUri();
      Command.of("soffice", profile, "--headless", "--convert-to", "docx:MS Word 2007 XML")
          .with("--outdir", folder.resolve(ending).toString())
          .with(named.toArray(String[]::new))
          .output();
    }
  }

  private Optional<List<String>> converted(String name) {
    int dot = name.lastIndexOf('.');
    Path made = folder.resolve(name.substring(dot + 1), name.substring(0, dot) + ".docx");
    return Files.exists(made) ? Optional.of(List.of(OfficeXml.text(made))) : Optional.empty();
  }

  private static Optional<List<String>> pdf(Path file) {
    return PDF.isThere()
        ? Command.of("pdftotext", "-enc", "UTF-8", file.toString(), "-")
            .output()
            .map(text -> List.of(text.split("\f", -1)))
        : Optional.empty();
  }

  private static String plain(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
