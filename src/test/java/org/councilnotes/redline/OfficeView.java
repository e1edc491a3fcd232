package org.councilnotes.redline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What LibreOffice makes of a Word file with tracked changes, read from its own flat format.
 *
 * <p>LibreOffice 25.2 does not read the tracked end of a paragraph that has a comment or a
 * footnote, wherever in the paragraph it stands, nor of one right above a table: an empty paragraph
 * remains, which is left out here. The file is as ECMA-376 says, part 1, 17.13.4 and 17.13.5;
 * {@code TrackedText} reads it without the paragraph.
 */
public final class OfficeView {

  private static final String PROGRAM = "soffice";

  private final Set<String> regions = new HashSet<>();
  private final Set<String> out = new HashSet<>();
  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final String leftOut;
  private String region = "";
  private int depth;
  private int beside;
  private boolean remarked;
  private boolean isBelowTable;

  /** The cells of the row that is read; empty outside tables. */
  private final Deque<List<String>> rows = new ArrayDeque<>();

  /** What stood in the paragraph before a footnote that is read. */
  private final Deque<String> calling = new ArrayDeque<>();

  /** Footnotes of the paragraph or row that is read. */
  private final List<String> footnotes = new ArrayList<>();

  private OfficeView(String leftOut) {
    this.leftOut = leftOut;
  }

  /** Whether LibreOffice is on the path. */
  public static boolean isThere() {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
  }

  /**
   * The file in another format, in the same folder.
   *
   * @param profile a folder for its settings, quicker where it has been used before
   */
  public static Path converted(Path file, String format, Path profile)
      throws IOException, InterruptedException {
    Path folder = file.toAbsolutePath().getParent();
    run(
        folder.resolve("log"),
        profile,
        "--convert-to",
        format,
        "--outdir",
        folder.toString(),
        file.toString());
    String name = file.getFileName().toString();
    return folder.resolve(name.substring(0, name.lastIndexOf('.') + 1) + format);
  }

  /** Runs LibreOffice without windows to its end, for two minutes at most. */
  static void run(Path log, Path profile, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(PROGRAM);
    command.add("-env:UserInstallation=" + profile.toUri());
    command.add("--headless");
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
  }

  public static List<String> accepted(Path fodt) {
    return new OfficeView("deletion").read(fodt);
  }

  public static List<String> rejected(Path fodt) {
    return new OfficeView("insertion").read(fodt);
  }

  private List<String> read(Path fodt) {
    try (InputStream content = Files.newInputStream(fodt)) {
      XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(content);
      while (xml.hasNext()) {
        xml.next();
        take(xml);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    if (paragraphs.getLast().isEmpty()) {
      paragraphs.removeLast();
    }
    return paragraphs;
  }

  private void take(XMLStreamReader xml) {
    if (xml.isStartElement()) {
      start(xml);
    } else if (xml.isEndElement()) {
      end(xml.getLocalName());
    } else if (xml.isCharacters() && depth > 0) {
      add(xml.getText());
    }
  }

  private void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "annotation" -> {
        beside++;
        remarked = true;
      }
      case "tracked-changes", "master-styles" -> beside++;
      case "changed-region" -> region = attribute(xml, "id");
      case "deletion", "insertion" -> {
        if (xml.getLocalName().equals(leftOut)) {
          regions.add(region);
        }
      }
      case "change-start" -> {
        if (regions.contains(attribute(xml, "change-id"))) {
          out.add(attribute(xml, "change-id"));
        }
      }
      case "change-end" -> out.remove(attribute(xml, "change-id"));
      case "table" -> dropEmptyEnd();
      case "table-row" -> rows.push(new ArrayList<>());
      case "note-citation" -> beside++;
      case "note" -> {
        calling.push(text.toString());
        remarked = true;
        text.setLength(0);
      }
      case "p", "h" -> depth++;
      case "s" -> add(" ".repeat(blanks(xml)));
      case "tab" -> add("\t");
      case "line-break" -> add("\n");
      default -> {}
    }
  }

  private static int blanks(XMLStreamReader xml) {
    String count = attribute(xml, "c");
    return count.isEmpty() ? 1 : Integer.parseInt(count);
  }

  private void end(String name) {
    switch (name) {
      case "tracked-changes", "annotation", "master-styles", "note-citation" -> beside--;
      case "note" -> {
        text.setLength(0);
        text.append(calling.pop());
      }
      case "table-row" -> endRow();
      case "p", "h" -> {
        depth--;
        if (beside == 0 && out.isEmpty()) {
          endParagraph();
        } else if (beside == 0 && !rows.isEmpty() && calling.isEmpty()) {
          // The changes of a cell end in it.
          endCell();
        }
      }
      default -> {}
    }
  }

  private void endParagraph() {
    if (!calling.isEmpty()) {
      footnotes.add(text.toString().strip());
      text.setLength(0);
    } else if (!rows.isEmpty()) {
      endCell();
    } else {
      if (!text.isEmpty() || !(remarked || isBelowTable)) {
        paragraphs.add(text.toString());
      }
      paragraphs.addAll(footnotes);
      footnotes.clear();
      text.setLength(0);
      remarked = false;
      isBelowTable = false;
    }
  }

  /** Drops what is left of a paragraph above a table whose end is tracked. */
  private void dropEmptyEnd() {
    if (beside == 0 && !paragraphs.isEmpty() && paragraphs.getLast().isEmpty()) {
      paragraphs.removeLast();
    }
  }

  private void endCell() {
    if (!text.isEmpty()) {
      rows.getFirst().add(text.toString());
    }
    text.setLength(0);
  }

  /** A row that is left out has no words. */
  private void endRow() {
    List<String> cells = rows.pop();
    if (!cells.isEmpty()) {
      paragraphs.add(String.join(" ", cells));
    }
    paragraphs.addAll(footnotes);
    footnotes.clear();
    isBelowTable = true;
  }

  private void add(String words) {
    if (beside == 0 && out.isEmpty()) {
      text.append(words);
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
