package org.councilnotes.extract;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tika.mime.MediaType;

/** What sort of file it is, by the ending of its name and by its content. */
enum NoteKind {
  PDF("PDF", Set.of("pdf"), Set.of("application/pdf")),
  HTML("HTML", Set.of("html", "htm", "xhtml"), Set.of("text/html", "application/xhtml+xml")),
  TEXT("plain text", Set.of("txt", "text"), Set.of("text/plain")),
  WORD(
      "a word processor's",
      Set.of("doc", "docx", "odt", "rtf"),
      Set.of(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.oasis.opendocument.text",
          "application/msword",
          "application/rtf"));

  private final String words;
  private final Set<String> endings;
  private final Set<String> types;

  NoteKind(String words, Set<String> endings, Set<String> types) {
    this.words = words;
    this.endings = endings;
    this.types = types;
  }

  /** What is odd where a file is named for one kind and is of another; empty where it fits. */
  static Optional<String> doubt(String ending, MediaType type) {
    Optional<NoteKind> named = all().filter(k -> k.endings.contains(ending)).findFirst();
    return all()
        .filter(k -> k.types.contains(type.getBaseType().toString()))
        .filter(k -> named.isPresent() && named.get() != k)
        .findFirst()
        .map(k -> "named ." + ending + ", but it is " + k.words);
  }

  private static Stream<NoteKind> all() {
    return Stream.of(values());
  }
}
