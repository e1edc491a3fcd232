package org.councilnotes.mcp;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.export.citation.Citation;
import org.councilnotes.json.NoteJson;
import org.councilnotes.json.NoteListJson;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.NoteTotal;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives one passage whole, with the passages around it. A text that is too long for one answer is
 * given in parts.
 */
final class PassageTool implements ArchiveTool {

  private static final String PASSAGE = "passage";
  private static final String AROUND = "around";
  private static final String START = "start";
  private static final String TEXT = "text";

  private static final int LONGEST_ID = 300;
  private static final int MOST_AROUND = 5;

  /** Longest part of a text, in UTF-16 code units. */
  private static final int LONGEST_PART = 20_000;

  @Override
  public ToolDescription description() {
    return new ToolDescription(
        "passage",
        "Read a passage",
        "One passage whole, letter by letter, with tags, note, citation, address and pin (id, hash"
            + " of the text, version of the reading). Quote from this text. Words that marks call"
            + " deleted do not stand.",
        List.of(
            ToolParameter.required(
                PASSAGE, "its id, such as 10364-19/II/3", ValueKind.Text.upTo(LONGEST_ID)),
            ToolParameter.of(
                AROUND,
                "how many passages before and after it (default: 0)",
                new ValueKind.Whole(0, MOST_AROUND)),
            ToolParameter.of(
                START,
                "where the part of a long text begins, in UTF-16 code units (default: 0)",
                new ValueKind.Whole(0, Integer.MAX_VALUE))));
  }

  @Override
  public ObjectNode answer(ToolArguments arguments, ToolCall call) {
    String id = arguments.requiredText(PASSAGE);
    Note note = call.noteOf(id).orElseThrow(() -> unknown(id));
    List<Passage> all = note.passages();
    int at =
        IntStream.range(0, all.size())
            .filter(i -> all.get(i).id().equals(id))
            .findFirst()
            .orElseThrow(() -> unknown(id));
    CitedAnswer cited = new CitedAnswer(call);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set(PASSAGE, whole(all.get(at), arguments.number(START, 0), cited));
    json.put("pin", Citation.of(note, all.get(at), reading(note, call)).pin());
    json.set("note", summary(note));
    int around = arguments.number(AROUND, 0);
    write(json, "before", all.subList(Math.max(0, at - around), at), cited);
    write(json, "after", all.subList(at + 1, Math.min(all.size(), at + 1 + around)), cited);
    return json;
  }

  private static ToolRefusal unknown(String id) {
    return new ToolRefusal(
        "the archive has no passage %s; search or note list those that there are".formatted(id));
  }

  private static void write(
      ObjectNode json, String name, List<Passage> passages, CitedAnswer cited) {
    json.putArray(name).addAll(passages.stream().map(NoteJson::write).map(cited::cite).toList());
  }

  private static ObjectNode whole(Passage passage, int start, CitedAnswer cited) {
    ObjectNode json = (ObjectNode) cited.cite(NoteJson.write(passage));
    String text = passage.text();
    if (start > text.length()) {
      throw new ToolRefusal("the text has %d characters".formatted(text.length()));
    }
    String rest = text.substring(start);
    json.remove(List.of("length", "cut"));
    json.put(TEXT, rest);
    if (rest.length() > LONGEST_PART) {
      String part = CitedAnswer.head(rest, LONGEST_PART);
      json.put(TEXT, part).put("length", text.length()).put("cut", true);
      json.put("next", start + part.length());
    }
    return json;
  }

  private static ObjectNode summary(Note note) {
    List<NoteSummary> one = List.of(NoteSummary.of(note));
    return (ObjectNode)
        NoteListJson.write(one, NoteTotal.of(one), Optional.empty()).required("notes").get(0);
  }

  private static Optional<String> reading(Note note, ToolCall call) {
    return ArchivedNote.files(note.id(), call.world()).stream()
        .map(LedgerEntry::version)
        .map(version -> version.reading())
        .findFirst();
  }
}
