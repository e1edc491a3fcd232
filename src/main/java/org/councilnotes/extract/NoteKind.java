package org.councilnotes.extract;

import java.util.Optional;
import org.councilnotes.note.Saying;

/** What sort of file it is, by the ending of its name and by its content. */
enum NoteKind {
  PDF(Saying.NAMED_PDF),
  HTML(Saying.NAMED_HTML),
  TEXT(Saying.NAMED_TEXT),
  WORD(Saying.NAMED_WORD);

  private final Saying words;

  NoteKind(Saying words) {
    this.words = words;
  }

  /** What is odd where a file is named for one kind and is of another; empty where it fits. */
  static Optional<String> doubt(String ending, String type) {
    Optional<NoteKind> named = named(ending);
    return of(type)
        .filter(k -> named.isPresent() && named.get() != k)
        .map(k -> k.words.say(ending));
  }

  private static Optional<NoteKind> named(String ending) {
    return switch (ending) {
      case "pdf" -> Optional.of(PDF);
      case "html", "htm", "xhtml" -> Optional.of(HTML);
      case "txt", "text" -> Optional.of(TEXT);
      case "doc", "docx", "odt", "rtf" -> Optional.of(WORD);
      default -> Optional.empty();
    };
  }

  private static Optional<NoteKind> of(String type) {
    return switch (type) {
      case "application/pdf" -> Optional.of(PDF);
      case "text/html", "application/xhtml+xml" -> Optional.of(HTML);
      case "text/plain" -> Optional.of(TEXT);
      case "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.oasis.opendocument.text",
          "application/msword",
          "application/rtf" ->
          Optional.of(WORD);
      default -> Optional.empty();
    };
  }
}
