package org.councilnotes.json;

import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of an import: a passage that is already split and tagged.
 *
 * <p>A line needs {@code doc} and {@code text}. It may have {@code id}, {@code series}, {@code
 * body} (the sender), {@code title}, {@code year} (the report year), {@code n} (the position in its
 * document, from 0), {@code prog}, {@code country}, {@code years} (years that the passage names)
 * and {@code language}; or all fields of a dump, which restore the note as it was. Other fields are
 * ignored.
 *
 * @param doc its document
 * @param position in the document, from 1; empty where the line has none
 * @param passage as dumped; of another line, without place and with an empty id
 * @param life wording history, of a dump that has it
 */
public record ImportLine(
    String doc, OptionalInt position, Passage passage, Optional<WordingHistory> life, Facts facts) {

  /** The longest text of a passage, in UTF-16 code units. */
  public static final int LONGEST_TEXT = 1_000_000;

  /**
   * The fields of the document.
   *
   * @param title empty where the line has none
   * @param language BCP 47; English where the line has none
   * @param whole the note without its passages, in the first line of a note of a dump
   */
  public record Facts(
      Optional<String> series,
      Optional<String> body,
      String title,
      OptionalInt year,
      String language,
      Optional<Note> whole) {

    /** These fields, completed by those of another line. */
    public Facts with(Facts other) {
      return new Facts(
          series.or(other::series),
          body.or(other::body),
          title.isEmpty() ? other.title : title,
          year.isPresent() ? year : other.year,
          language,
          whole.or(other::whole));
    }
  }

  /**
   * Parses a line.
   *
   * @param utf8 one JSON object in UTF-8
   * @throws IllegalArgumentException where it is invalid; the message is for people
   */
  public static ImportLine read(byte[] utf8) {
    return of(new ImportLineReader(tree(utf8)));
  }

  private static JsonNode tree(byte[] utf8) {
    try {
      return JsonMapper.shared().readTree(utf8);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static ImportLine of(ImportLineReader fields) {
    fields.requirePublic();
    String doc = fields.required("doc", ImportLineReader.LONGEST_NAME);
    if (fields.isOfDump()) {
      Passage passage = fields.passage(doc);
      OptionalInt position = OptionalInt.of(passage.ordinal());
      return new ImportLine(doc, position, passage, fields.life(), fields.facts(doc));
    }
    return new ImportLine(
        doc, fields.position(), fields.plainPassage(), Optional.empty(), fields.facts(doc));
  }

  /** Whether it is a line of a dump, whose passage has its id and place. */
  public boolean isOfDump() {
    return !passage.id().isEmpty();
  }
}
