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
 * One line of an import: one passage, already cut and tagged.
 *
 * <p>A line needs {@code doc} and {@code text}. It may have {@code id}, {@code series}, {@code
 * body} (who it is from), {@code title}, {@code year} (the report year), {@code n} (the position in
 * its document, from 0), {@code prog}, {@code country}, {@code years} (years that the passage
 * names) and {@code language}; or it has all that a dump writes, by which it is what it was. What
 * else it has is not read.
 *
 * @param doc the document that it is a passage of
 * @param position in the document, from 1; empty where the line does not say
 * @param passage of a dump as it was; else without place and with an empty id
 * @param life of a dump, where it had one
 */
public record ImportLine(
    String doc, OptionalInt position, Passage passage, Optional<WordingHistory> life, Facts facts) {

  /** The longest text of a passage, in UTF-16 code units. */
  public static final int LONGEST_TEXT = 1_000_000;

  /**
   * What a line says of its document.
   *
   * @param title empty where it does not say
   * @param language BCP 47; English where it does not say
   * @param whole the note without its passages; stands in the first line of a note in a dump
   */
  public record Facts(
      Optional<String> series,
      Optional<String> body,
      String title,
      OptionalInt year,
      String language,
      Optional<Note> whole) {

    /** What this line says, and where it does not, what another one says. */
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
   * Reads a line.
   *
   * @param utf8 one JSON object in UTF-8
   * @throws IllegalArgumentException where it is none; its message says to people why
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

  /** Whether it is the line of a dump, whose passage has its id and place. */
  public boolean isOfDump() {
    return !passage.id().isEmpty();
  }
}
