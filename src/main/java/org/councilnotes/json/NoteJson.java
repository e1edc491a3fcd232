package org.councilnotes.json;

import java.util.List;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A note as JSON: what {@code show --json} prints and what the index stores.
 *
 * <p>One flat object: the cover's fields first, then sections, passages with their tags, and what
 * extraction did. Offsets are UTF-16 code units into the passage's {@code text}. What can be
 * computed ({@code reportYears}, {@code years}, {@code docYear}, {@code edition}, {@code groups},
 * {@code eventYears}) is written for readers elsewhere and not read back.
 *
 * <p>Reading throws a {@code RuntimeException} where the JSON was not written by this class.
 */
public final class NoteJson {

  private NoteJson() {}

  public static ObjectNode write(Note note) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", note.id());
    CoverJson.write(note.cover(), json);
    ReportJson.write(note, json);
    SheetJson.writePages(note.sheet(), json);
    Fields.list(json, "sections", note.sections(), NoteJson::writeSection);
    Fields.list(json, "passages", note.passages(), PassageJson::write);
    SheetJson.write(note.sheet(), json);
    return json;
  }

  public static Note read(JsonNode json) {
    List<Section> sections = Fields.list(json, "sections", NoteJson::readSection);
    List<Passage> passages = Fields.list(json, "passages", PassageJson::read);
    return new Note(
        Fields.text(json, "id"),
        CoverJson.read(json),
        ReportJson.readAdoption(json),
        ReportJson.readReport(json),
        sections,
        passages,
        SheetJson.read(json));
  }

  /** One passage alone, as it stands in the list of its note. */
  public static JsonNode write(Passage passage) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    PassageJson.write(passage, json);
    return json;
  }

  public static Passage readPassage(JsonNode json) {
    return PassageJson.read(json);
  }

  private static void writeSection(Section section, ObjectNode json) {
    json.put("id", section.id()).put("depth", section.depth());
    Fields.unlessEmpty(json, "label", section.label());
    json.put("heading", section.heading());
  }

  private static Section readSection(JsonNode json) {
    return new Section(
        Fields.text(json, "id"),
        json.required("depth").intValue(),
        Fields.maybeText(json, "label").orElse(""),
        Fields.text(json, "heading"));
  }
}
