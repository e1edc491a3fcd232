package org.councilnotes.mcp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.json.ArchivedNoteJson;
import org.councilnotes.json.NoteJson;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ProvisionPath;
import org.councilnotes.notice.ProvisionNotices;
import org.councilnotes.store.ArchivedNote;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives one note: {@link ArchivedNoteJson} with part of its passages, and the sections, tables and
 * cited acts of that part. What extraction dropped is left out.
 */
final class NoteTool implements ArchiveTool {

  private static final String NOTE = "note";
  private static final String PROVISION = "provision";
  private static final String PASSAGES = "passages";

  private static final int LONGEST_NUMBER = 200;
  private static final int USUAL_SIZE = 30;
  private static final int LARGEST_SIZE = 100;
  private static final int MOST_RELATED = 20;
  private static final int MOST_ACTS = 30;

  private static final List<String> RELATED =
      List.of("family", "correctedBy", "namedBy", "sources");

  private final ToolSources sources;

  NoteTool(ToolSources sources) {
    this.sources = sources;
  }

  @Override
  public ToolDescription description() {
    ToolParameter provision =
        ToolParameter.of(
            PROVISION,
            "only passages within this provision of an act, such as ARTICLE-3/2/b",
            ValueKind.Text.upTo(LONGEST_NUMBER));
    List<ToolParameter> part = BoundedList.parameters(PASSAGES, USUAL_SIZE, LARGEST_SIZE);
    return new ToolDescription(
        "note",
        "Read a note",
        "One note: cover, status, related notes, and its passages in order with tags, citation and"
            + " address. total counts its passages, next is where the next part begins.",
        List.of(
            ToolParameter.required(
                NOTE,
                "its id or number in any spelling, such as 10364/19",
                ValueKind.Text.upTo(LONGEST_NUMBER)),
            provision,
            part.getFirst(),
            part.getLast()));
  }

  @Override
  public ObjectNode answer(ToolArguments arguments, ToolCall call) {
    Note note = call.note(arguments.requiredText(NOTE));
    Optional<ProvisionPath> asked = arguments.text(PROVISION).map(NoteTool::path);
    List<Passage> wanted = asked.map(path -> path.in(note.passages())).orElse(note.passages());
    BoundedList part = BoundedList.of(arguments, USUAL_SIZE);
    List<Passage> shown = part.of(wanted);
    ObjectNode json =
        (ObjectNode)
            ArchivedNoteJson.write(
                ArchivedNote.of(note, call.world()),
                List.of(),
                asked.stream()
                    .flatMap(
                        path ->
                            ProvisionNotices.of(
                                note, path, !wanted.isEmpty(), sources.messages(), call.locale())
                                .stream())
                    .toList());
    json.remove("dropped");
    keepSections(json, shown);
    keepActs(json, shown);
    RELATED.forEach(name -> BoundedList.cut(json, name, MOST_RELATED));
    CitedAnswer cited = new CitedAnswer(call);
    part.write(
        json,
        PASSAGES,
        shown.stream().map(NoteJson::write).map(cited::cite).toList(),
        wanted.size());
    return json;
  }

  private static ProvisionPath path(String typed) {
    return ProvisionPath.parse(typed)
        .orElseThrow(() -> new ToolRefusal("no path of a provision: %s".formatted(typed)));
  }

  private static void keepSections(ObjectNode json, List<Passage> shown) {
    Set<String> sections = shown.stream().map(Passage::section).collect(Collectors.toSet());
    keep(json, "sections", "id", sections);
    keep(json, "tables", "section", sections);
  }

  /** Acts that the part cites, with their places in it. */
  private static void keepActs(ObjectNode json, List<Passage> shown) {
    Set<String> ids = shown.stream().map(Passage::id).collect(Collectors.toSet());
    if (json.get("acts") instanceof ArrayNode acts) {
      acts.forEach(act -> keep((ObjectNode) act, "places", "passage", ids));
      acts.removeIf(act -> act.path("places").isEmpty());
    }
    BoundedList.cut(json, "acts", MOST_ACTS);
  }

  private static void keep(ObjectNode json, String list, String field, Set<String> values) {
    if (json.get(list) instanceof ArrayNode items) {
      items.removeIf(item -> !values.contains(item.path(field).asString("")));
    }
  }
}
