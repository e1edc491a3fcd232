package org.councilnotes.extract.annotation;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.note.ReasonCode;
import org.w3c.dom.Document;

/** The parts of a Word file that are annotated: body, footnotes, endnotes and comments. */
final class WordFile {

  private final WordPackage parts;
  private final WordRelationships relationships;
  private final Document main;
  private final Map<String, Document> notes = new LinkedHashMap<>();
  private final Document comments;

  private WordFile(byte[] bytes) {
    parts = WordPackage.open(bytes);
    relationships = new WordRelationships(parts);
    main = read(relationships.main());
    if (!WordNames.of(main).is(main.getDocumentElement(), "document")) {
      throw new WordFileException(ReasonCode.NO_WORD_FILE);
    }
    Stream.of("footnotes", "endnotes")
        .flatMap(kind -> relationships.related(kind).stream())
        .forEach(name -> notes.put(name, read(name)));
    comments = relationships.related("comments").map(this::read).orElseGet(this::noComments);
  }

  private Document noComments() {
    String empty = "<w:comments xmlns:w=\"%s\"></w:comments>".formatted(WordNames.of(main).space());
    return XmlPart.read(empty.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Opens a file.
   *
   * @throws WordFileException where it is no whole Word file, has macros, or exceeds a limit
   */
  static WordFile open(byte[] bytes) {
    return new WordFile(bytes);
  }

  private Document read(String name) {
    return XmlPart.read(
        parts.part(name).orElseThrow(() -> new WordFileException(ReasonCode.NO_WORD_FILE)));
  }

  Document main() {
    return main;
  }

  Document comments() {
    return comments;
  }

  WordText text() {
    Optional<Document> styles = relationships.related("styles").map(this::read);
    return WordTextReader.read(main, styles, List.copyOf(notes.values()));
  }

  /** Ids that no comment or change has. */
  RevisionIds freeIds() {
    RevisionIds ids = new RevisionIds();
    ids.add(main);
    notes.values().forEach(ids::add);
    ids.add(comments);
    return ids;
  }

  /** Writes the file with its changed parts. */
  void write(OutputStream out) {
    parts.put(relationships.main(), XmlPart.write(main));
    notes.forEach((name, part) -> parts.put(name, XmlPart.write(part)));
    parts.put(relationships.comments(), XmlPart.write(comments));
    parts.write(out);
  }
}
