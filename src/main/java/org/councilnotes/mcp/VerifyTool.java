package org.councilnotes.mcp;

import java.util.List;
import org.councilnotes.draft.QuotedText;
import org.councilnotes.json.DraftJson;
import org.councilnotes.store.SearchReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks a quote: {@link DraftJson} with part of its places. */
final class VerifyTool implements ArchiveTool {

  private static final String QUOTE = "quote";
  private static final String PLACES = "places";

  private static final int USUAL_SIZE = 10;
  private static final int LARGEST_SIZE = 50;

  /** Of each of several sentences. */
  private static final int MOST_PLACES = 3;

  @Override
  public ToolDescription description() {
    List<ToolParameter> part = BoundedList.parameters(PLACES, USUAL_SIZE, LARGEST_SIZE);
    return new ToolDescription(
        "verify",
        "Verify a quote",
        "Whether a quote stands in the archive letter by letter: exact, altered (with the nearest"
            + " text and the edits from it to the quote), deleted (its words were struck out) or"
            + " not-found; with the places, each with citation and address, the newest first. Call"
            + " it before a quote is used; an ellipsis (...) leaves words out."
            + SentenceAnswers.TOLD.formatted("places"),
        List.of(
            ToolParameter.required(
                QUOTE,
                "the words as they would be quoted",
                ValueKind.Text.upTo(SearchReader.LONGEST_COMPARABLE_TEXT)),
            part.getFirst(),
            part.getLast()));
  }

  @Override
  public ObjectNode answer(ToolArguments arguments, ToolCall call) {
    ObjectNode json =
        (ObjectNode) DraftJson.write(QuotedText.of(arguments.requiredText(QUOTE), call.world()));
    List<JsonNode> places = json.required(PLACES).valueStream().toList();
    BoundedList part = BoundedList.of(arguments, USUAL_SIZE);
    CitedAnswer cited = new CitedAnswer(call);
    part.write(json, PLACES, part.of(places).stream().map(cited::cite).toList(), places.size());
    SentenceAnswers.write(json, PLACES, MOST_PLACES, cited);
    return json;
  }
}
