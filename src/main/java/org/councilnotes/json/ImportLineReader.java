package org.councilnotes.json;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Passage.Place;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Section;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.note.tag.YearTag;
import org.councilnotes.note.text.Whitespace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and validates the fields of one line of an import. For an invalid field throws an {@code
 * IllegalArgumentException}, whose message names field and reason for people.
 */
final class ImportLineReader {

  /** The longest name or code, in UTF-16 code units. */
  static final int LONGEST_NAME = 1_000;

  private static final int LONGEST_TITLE = 10_000;
  private static final int MOST_TAGS = 10_000;
  private static final int LAST_POSITION = 100_000_000;
  private static final int LAST_YEAR = 9999;
  private static final String RULE = "imported";

  /** Matches {@code BO}; not {@code Bolivia}. */
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  /** Matches {@code en}, {@code sr-Latn}; not {@code English}. */
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  private static final String USUAL_LANGUAGE = "en";

  private final JsonNode json;

  ImportLineReader(JsonNode json) {
    if (!json.isObject()) {
      throw new IllegalArgumentException("no JSON object");
    }
    this.json = json;
  }

  /** Rejects a line that is not public. */
  void requirePublic() {
    Optional<String> marking = text("marking", LONGEST_NAME);
    if (marking.filter(m -> !m.equals(Marking.PUBLIC.name())).isPresent()) {
      throw new IllegalArgumentException("not public: only public notes are imported");
    }
  }

  boolean isOfDump() {
    return json.has("programmes");
  }

  String required(String name, int longest) {
    return text(name, longest)
        .map(Whitespace::squeeze)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> new IllegalArgumentException("no " + name));
  }

  private Optional<String> text(String name, int longest) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    requireText(name, value, longest);
    return Optional.of(value.stringValue());
  }

  private static void requireText(String name, JsonNode value, int longest) {
    if (!value.isString()) {
      throw new IllegalArgumentException(name + " is no text");
    }
    if (value.stringValue().length() > longest) {
      throw new IllegalArgumentException(
          "%s is too long: %d characters, %d at most"
              .formatted(name, value.stringValue().length(), longest));
    }
  }

  private OptionalInt number(String name, int first, int last) {
    JsonNode value = json.path(name);
    return value.isMissingNode() || value.isNull()
        ? OptionalInt.empty()
        : OptionalInt.of(number(name, value, first, last));
  }

  private static int number(String name, JsonNode value, int first, int last) {
    if (!value.isInt() || value.intValue() < first || value.intValue() > last) {
      throw new IllegalArgumentException(
          "%s is no whole number from %d to %d".formatted(name, first, last));
    }
    return value.intValue();
  }

  private <T> List<T> list(String name, Function<JsonNode, T> reader) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    if (!value.isArray() || value.size() > MOST_TAGS) {
      throw new IllegalArgumentException(name + " is no list of at most " + MOST_TAGS);
    }
    return value.valueStream().map(reader).distinct().toList();
  }

  private String code(String name, JsonNode value, Predicate<String> valid) {
    requireText(name, value, LONGEST_NAME);
    String code = Whitespace.squeeze(value.stringValue());
    if (code.isEmpty() || !valid.test(code)) {
      throw new IllegalArgumentException("no code of " + name + ": " + value.stringValue());
    }
    return code;
  }

  /** Position from 1; lines count from 0. */
  OptionalInt position() {
    OptionalInt n = number("n", 0, LAST_POSITION);
    return n.isPresent() ? OptionalInt.of(n.getAsInt() + 1) : n;
  }

  Passage plainPassage() {
    text("id", LONGEST_NAME);
    Place place = Place.of(PassageKind.PARAGRAPH);
    String text = required("text", ImportLine.LONGEST_TEXT);
    return new Passage("", Section.COVER, 0, place, text, List.of(), plainTags());
  }

  private PassageTags plainTags() {
    Evidence imported = Evidence.ofSection(RULE);
    return PassageTags.NONE
        .withProgrammes(
            list("prog", v -> code("prog", v, c -> true)).stream()
                .map(
                    c -> new ProgrammeTag(c, Optional.empty(), ProgrammeTag.Origin.NAMED, imported))
                .toList())
        .withCountries(
            list("country", v -> code("country", v, c -> COUNTRY.matcher(c).matches())).stream()
                .map(c -> new CountryTag(c, MentionRole.MENTIONED, imported))
                .toList())
        .withEventYears(
            list("years", v -> number("years", v, 1, LAST_YEAR)).stream()
                .map(year -> new YearTag(year, imported))
                .toList());
  }

  /** The passage of a dump. Its offsets require the unchanged text. */
  Passage passage(String doc) {
    String text = required("text", ImportLine.LONGEST_TEXT);
    Passage passage = dumped(() -> PassageJson.read(json));
    if (!text.equals(passage.text())) {
      throw new IllegalArgumentException("text is not normalised, so that offsets do not hold");
    }
    if (!passage.id().startsWith(doc + "/") || passage.ordinal() < 1) {
      throw new IllegalArgumentException("id or ordinal is not of the document " + doc);
    }
    requireInside(passage);
    return passage;
  }

  private static void requireInside(Passage passage) {
    int end = passage.text().length();
    PassageTags tags = passage.tags();
    Stream<Evidence> evidence =
        Stream.of(
                tags.programmes().stream().map(ProgrammeTag::evidence),
                tags.countries().stream().map(CountryTag::evidence),
                tags.groups().stream().map(t -> t.evidence()),
                tags.eventYears().stream().map(YearTag::evidence),
                tags.terms().stream().map(t -> t.evidence()),
                tags.participations().stream().map(t -> t.evidence()))
            .flatMap(each -> each);
    boolean beyond =
        evidence.flatMap(e -> e.range().stream()).anyMatch(r -> r.end() > end)
            || passage.marks().stream().anyMatch(m -> m.range().end() > end)
            || tags.proposals().stream().anyMatch(p -> p.words().end() > end);
    if (beyond) {
      throw new IllegalArgumentException("an offset lies beyond the text");
    }
  }

  Optional<WordingHistory> life() {
    JsonNode life = json.path("lineage");
    return life.isObject()
        ? Optional.of(dumped(() -> WordingHistoryJson.read(life)))
        : Optional.empty();
  }

  ImportLine.Facts facts(String doc) {
    return new ImportLine.Facts(
        name("series"),
        name("body"),
        text("title", LONGEST_TITLE).map(Whitespace::squeeze).orElse(""),
        number("year", 1, LAST_YEAR),
        language(),
        whole(doc));
  }

  private Optional<String> name(String name) {
    return text(name, LONGEST_NAME).map(Whitespace::squeeze).filter(value -> !value.isEmpty());
  }

  private String language() {
    String language = name("language").orElse(USUAL_LANGUAGE);
    if (!LANGUAGE.matcher(language).matches()) {
      throw new IllegalArgumentException("language is none: " + language);
    }
    return language;
  }

  private Optional<Note> whole(String doc) {
    if (!(json.path("note") instanceof ObjectNode head)) {
      return Optional.empty();
    }
    Note note = dumped(() -> NoteJson.read(head));
    if (!note.id().equals(doc) || note.marking() != Marking.PUBLIC) {
      throw new IllegalArgumentException("note is not the public note " + doc);
    }
    return Optional.of(note);
  }

  private interface DumpedField<T> {
    T read();
  }

  /** Reads a part of a dump. Input from elsewhere may cause any kind of exception. */
  private static <T> T dumped(DumpedField<T> reading) {
    try {
      return reading.read();
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("not as a dump writes it: " + e.getMessage(), e);
    }
  }
}
