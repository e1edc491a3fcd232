package org.councilnotes.mcp;

import java.util.List;
import java.util.OptionalInt;
import org.councilnotes.collate.Comparison;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.json.ComparisonJson;
import org.councilnotes.note.Note;
import org.councilnotes.notice.ComparisonNotices;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares notes: {@link ComparisonJson} with part of its rows, and without sections. */
final class CompareTool implements ArchiveTool {

  private static final String NOTES = "notes";
  private static final String BASE = "base";
  private static final String CHANGES = "changes";
  private static final String ROWS = "rows";

  private static final int LONGEST_NUMBER = 200;
  private static final int USUAL_SIZE = 20;
  private static final int LARGEST_SIZE = 100;

  private final ToolSources sources;

  CompareTool(ToolSources sources) {
    this.sources = sources;
  }

  @Override
  public ToolDescription description() {
    List<ToolParameter> part = BoundedList.parameters(ROWS, USUAL_SIZE, LARGEST_SIZE);
    return new ToolDescription(
        "compare",
        "Compare notes",
        "Two to ten notes beside each other, wording by wording: the same, changed, new, dropped,"
            + " moved, split or merged, with the edits from left to right and what was expected to"
            + " change. summary counts all rows, total those that are listed.",
        List.of(
            ToolParameter.required(
                NOTES,
                "ids or numbers, oldest first",
                new ValueKind.Texts(
                    ValueKind.Text.upTo(LONGEST_NUMBER),
                    Comparison.FEWEST,
                    Comparison.MOST_BESIDE)),
            ToolParameter.of(
                BASE,
                "compares each with this one of the notes, from 1, instead of with the one before",
                new ValueKind.Whole(1, Comparison.MOST_BESIDE)),
            ToolParameter.of(
                CHANGES, "only rows where something changed (default: true)", new ValueKind.Flag()),
            part.getFirst(),
            part.getLast()));
  }

  @Override
  public ObjectNode answer(ToolArguments arguments, ToolCall call) {
    List<Note> notes = Comparison.distinctNotes(call.notes(arguments.texts(NOTES)));
    if (notes.size() < Comparison.FEWEST) {
      throw new ToolRefusal("a comparison needs two different notes");
    }
    ComparisonView view =
        sources
            .computations()
            .comparison(notes.stream().map(Note::id).toList(), call.world())
            .withBase(base(arguments, notes.size()));
    ObjectNode json =
        (ObjectNode)
            ComparisonJson.write(
                view,
                ComparisonNotices.of(notes, call.locale())
                    .toJson(sources.messages(), call.locale()));
    json.remove("sections");
    boolean changesOnly = arguments.flag(CHANGES, true);
    List<JsonNode> rows =
        json.required(ROWS).valueStream().filter(row -> !changesOnly || isChanged(row)).toList();
    BoundedList part = BoundedList.of(arguments, USUAL_SIZE);
    CitedAnswer cited = new CitedAnswer(call);
    part.write(json, ROWS, part.of(rows).stream().map(cited::cite).toList(), rows.size());
    return json;
  }

  /** Its position, from 0. */
  private static OptionalInt base(ToolArguments arguments, int notes) {
    OptionalInt base = arguments.number(BASE);
    if (base.orElse(1) > notes) {
      throw new ToolRefusal("base is one of 1 to %d".formatted(notes));
    }
    return base.isPresent() ? OptionalInt.of(base.getAsInt() - 1) : OptionalInt.empty();
  }

  private static boolean isChanged(JsonNode row) {
    return row.path("steps")
        .valueStream()
        .anyMatch(step -> !step.isNull() && !step.path("relation").asString("").equals("same"));
  }
}
