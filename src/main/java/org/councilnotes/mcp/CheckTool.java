package org.councilnotes.mcp;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.json.CheckJson;
import org.councilnotes.store.SearchReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks a draft sentence by sentence: {@link CheckJson} with part of its sentences, which are
 * numbered, and the alarms in that part. Without the text, and offsets in it: they count in the
 * text as it was read, which is not told.
 */
final class CheckTool implements ArchiveTool {

  private static final String TEXT = "text";
  private static final String SERIES = "series";
  private static final String SENTENCES = "sentences";
  private static final String ALARMS = "alarms";
  private static final String NUMBER = "number";
  private static final String SENTENCE = "sentence";
  private static final String START = "start";
  private static final String END = "end";

  private static final int LONGEST_SERIES = 200;
  private static final int USUAL_SIZE = 20;
  private static final int LARGEST_SIZE = 100;

  /** Longest text of all alarms, in characters of JSON. */
  private static final int LONGEST_ALARMS = 16_000;

  private final ToolSources sources;

  CheckTool(ToolSources sources) {
    this.sources = sources;
  }

  @Override
  public ToolDescription description() {
    List<ToolParameter> part = BoundedList.parameters(SENTENCES, USUAL_SIZE, LARGEST_SIZE);
    return new ToolDescription(
        "check",
        "Check a draft",
        "What the archive knows of each sentence of a draft. verdict: adopted or drafted (word for"
            + " word in an adopted, or only in another text), altered (with the edits from the"
            + " source to the sentence, and differences that weigh: figure, name, date, negation,"
            + " modality), dropped (not in the latest edition any more), near (a guess: maybe the"
            + " same point in other words, never call it the same) or new. source is the nearest"
            + " earlier sentence, agreed the latest adopted one; both with citation and address."
            + " alarms name what to look at, each with its reason and evidence. Nothing is kept.",
        List.of(
            ToolParameter.required(
                TEXT,
                "the draft, as plain text",
                ValueKind.Text.upTo(SearchReader.LONGEST_COMPARABLE_TEXT)),
            ToolParameter.of(
                SERIES,
                "id of the series that the draft is the next edition of, such as that of a note;"
                    + " it is found where it is not given",
                ValueKind.Text.upTo(LONGEST_SERIES)),
            part.getFirst(),
            part.getLast()));
  }

  @Override
  public ObjectNode answer(ToolArguments arguments, ToolCall call) {
    String text = arguments.requiredText(TEXT);
    Optional<String> series = arguments.text(SERIES);
    series.filter(id -> call.world().series(id).isEmpty()).ifPresent(CheckTool::refuseSeries);
    DraftCheck check = sources.computations().check(text, series, call.world());
    ObjectNode json = (ObjectNode) CheckJson.write(check);
    json.remove(List.of(TEXT, "hash"));
    BoundedList.cut(json, "editions", LARGEST_SIZE);
    List<JsonNode> sentences = numbered(json);
    BoundedList part = BoundedList.of(arguments, USUAL_SIZE);
    CitedAnswer cited = new CitedAnswer(call);
    part.write(
        json, SENTENCES, part.of(sentences).stream().map(cited::cite).toList(), sentences.size());
    writeAlarms(json, cited);
    return json;
  }

  private static void refuseSeries(String id) {
    throw new ToolRefusal("the archive has no series %s".formatted(id));
  }

  /** The sentences with their numbers, from 1; each alarm gets that of the one it stands in. */
  private static List<JsonNode> numbered(ObjectNode json) {
    List<JsonNode> sentences = json.required(SENTENCES).valueStream().toList();
    for (JsonNode alarm : json.required(ALARMS)) {
      int number = 1;
      while (number < sentences.size()
          && sentences.get(number).path(START).intValue() <= alarm.path(START).intValue()) {
        number++;
      }
      ((ObjectNode) alarm).put(SENTENCE, number).remove(List.of(START, END));
    }
    for (int i = 0; i < sentences.size(); i++) {
      ((ObjectNode) sentences.get(i)).put(NUMBER, i + 1).remove(List.of(START, END));
    }
    return sentences;
  }

  /** Those of the sentences that are listed, as many as the length of an answer allows. */
  private static void writeAlarms(ObjectNode json, CitedAnswer cited) {
    Set<Integer> listed = new HashSet<>();
    json.required(SENTENCES).forEach(sentence -> listed.add(sentence.path(NUMBER).intValue()));
    List<JsonNode> here =
        json.required(ALARMS)
            .valueStream()
            .filter(alarm -> listed.contains(alarm.path(SENTENCE).intValue()))
            .toList();
    ArrayNode kept = json.putArray(ALARMS);
    int length = 0;
    for (JsonNode alarm : here) {
      length += cited.cite(alarm).toString().length();
      if (length > LONGEST_ALARMS && !kept.isEmpty()) {
        json.withObject("leftOut").put(ALARMS, here.size() - kept.size());
        break;
      }
      kept.add(alarm);
    }
  }
}
