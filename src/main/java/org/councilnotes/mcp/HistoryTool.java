package org.councilnotes.mcp;

import java.util.List;
import java.util.Optional;
import org.councilnotes.draft.ParagraphWordings;
import org.councilnotes.json.DraftJson;
import org.councilnotes.json.ResolvedWordingHistoryJson;
import org.councilnotes.lineage.ResolvedWordingHistory;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.store.SearchReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives the history of a wording: of a passage through the editions of its series ({@link
 * ResolvedWordingHistoryJson}), or of a sentence through all notes ({@link DraftJson}).
 */
final class HistoryTool implements ArchiveTool {

  private static final String PASSAGE = "passage";
  private static final String TEXT = "text";
  private static final String STAGES = "stages";
  private static final String WORDINGS = "wordings";

  private static final int LONGEST_ID = 300;
  private static final int USUAL_SIZE = 10;
  private static final int LARGEST_SIZE = 50;
  private static final int MOST_USES = 10;

  /** Of each of several sentences. */
  private static final int MOST_WORDINGS = 1;

  @Override
  public ToolDescription description() {
    List<ToolParameter> part =
        BoundedList.parameters("stages or wordings", USUAL_SIZE, LARGEST_SIZE);
    return new ToolDescription(
        "history",
        "History of a wording",
        "With passage: how its wording went through the editions of its series, with the edits from"
            + " one to the next. With text: earlier wordings of that sentence in all notes, the"
            + " most alike first, with first, last and adopted use. Give one of the two."
            + SentenceAnswers.TOLD.formatted("wording"),
        List.of(
            ToolParameter.of(
                PASSAGE, "id of a passage, such as 10364-19/II/3", ValueKind.Text.upTo(LONGEST_ID)),
            ToolParameter.of(
                TEXT,
                "one or a few sentences",
                ValueKind.Text.upTo(SearchReader.LONGEST_COMPARABLE_TEXT)),
            part.getFirst(),
            part.getLast()));
  }

  @Override
  public ObjectNode answer(ToolArguments arguments, ToolCall call) {
    Optional<String> passage = arguments.text(PASSAGE);
    Optional<String> text = arguments.text(TEXT);
    if (passage.isPresent() == text.isPresent()) {
      throw new ToolRefusal("either passage or text is wanted");
    }
    ObjectNode json =
        passage.map(id -> ofPassage(id, call)).orElseGet(() -> ofText(text.orElseThrow(), call));
    String list = passage.isPresent() ? STAGES : WORDINGS;
    List<JsonNode> items = json.required(list).valueStream().toList();
    items.forEach(item -> BoundedList.cut((ObjectNode) item, "uses", MOST_USES));
    BoundedList part = BoundedList.of(arguments, USUAL_SIZE);
    CitedAnswer cited = new CitedAnswer(call);
    part.write(json, list, part.of(items).stream().map(cited::cite).toList(), items.size());
    SentenceAnswers.write(json, WORDINGS, MOST_WORDINGS, cited);
    return passage.isPresent() ? cited.cite(json) : json;
  }

  private static ObjectNode ofText(String text, ToolCall call) {
    return (ObjectNode) DraftJson.write(ParagraphWordings.of(text, call.world()));
  }

  private static ObjectNode ofPassage(String id, ToolCall call) {
    Note note = call.noteOf(id).orElseThrow(() -> unknown(id));
    Passage passage =
        note.passages().stream()
            .filter(p -> p.id().equals(id))
            .findFirst()
            .orElseThrow(() -> unknown(id));
    WordingHistory stored =
        Optional.ofNullable(call.world().wordingHistories(note.id()).get(id))
            .orElseGet(() -> WordingHistory.alone(""));
    ResolvedWordingHistory history =
        stored.stages().isEmpty()
            ? ResolvedWordingHistory.ofSingleEdition(note, passage)
            : ResolvedWordingHistory.of(stored, call.world()::note);
    return (ObjectNode) ResolvedWordingHistoryJson.write(id, stored, history);
  }

  private static ToolRefusal unknown(String id) {
    return new ToolRefusal("the archive has no passage %s".formatted(id));
  }
}
