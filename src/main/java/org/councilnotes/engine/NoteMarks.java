package org.councilnotes.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.json.NoteJson;
import org.councilnotes.note.Passage;
import org.councilnotes.note.TextRange;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.Query;
import org.councilnotes.terms.CoverLines;
import org.councilnotes.terms.Fields;
import org.councilnotes.terms.Plan;
import org.councilnotes.words.Highlighting;
import tools.jackson.databind.node.ObjectNode;

/** Finds where a query matches in the passages of one note: the same places as a hit shows. */
record NoteMarks(EngineView view, Query query) {

  /** The places by passage; passages without one are left out. */
  Map<String, List<TextRange>> in(String note) {
    Optional<NoteSummary> held = Optional.ofNullable(view.notes(List.of(note)).get(note));
    return held.map(known -> marks(note, known.naming().language())).orElse(Map.of());
  }

  private Map<String, List<TextRange>> marks(String note, String language) {
    Highlighting highlighting = Highlighting.of(query, view.terms());
    Plan plan = view.plan(query).matching();
    ObjectNode passages =
        Dsl.all(
            plan,
            Dsl.term(CoverLines.fieldOfFound(query), Fields.PASSAGE),
            Dsl.term(Fields.NOTE_ID, note));
    Map<String, List<TextRange>> marks = new HashMap<>();
    view.reads()
        .all(passages, Fields.ORDINAL, List.of(Fields.JSON))
        .forEach(
            document -> {
              Passage passage = NoteJson.readPassage(document.required(Fields.JSON));
              List<TextRange> ranges = highlighting.in(passage, language);
              if (!ranges.isEmpty()) {
                marks.put(passage.id(), ranges);
              }
            });
    return marks;
  }
}
