package org.councilnotes.opensearch.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.analysis.Highlighting;
import org.councilnotes.json.StoredNoteJson;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.view.OpenSearchIndexView;
import org.councilnotes.plan.CoverLineFilter;
import org.councilnotes.plan.MatchPlan;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.schema.IndexFields;
import tools.jackson.databind.node.ObjectNode;

/** Finds the ranges of one note that a query matches, the same as in hits. */
public record OpenSearchNoteHighlighting(OpenSearchIndexView view, QueryExpression query) {

  /** The ranges by id of passage, without passages that have none. */
  public Map<String, List<TextRange>> in(String note) {
    Optional<NoteSummary> held = Optional.ofNullable(view.notes(List.of(note)).get(note));
    return held.map(known -> marks(note, known.naming().language())).orElse(Map.of());
  }

  private Map<String, List<TextRange>> marks(String note, String language) {
    Highlighting highlighting = Highlighting.of(query, view.terms());
    MatchPlan plan = view.plan(query).matching();
    ObjectNode passages =
        QueryDsl.all(
            plan,
            QueryDsl.term(CoverLineFilter.fieldOfFound(query), IndexFields.PASSAGE),
            QueryDsl.term(IndexFields.NOTE_ID, note));
    Map<String, List<TextRange>> marks = new HashMap<>();
    view.reads()
        .all(passages, IndexFields.ORDINAL, List.of(IndexFields.JSON))
        .forEach(
            document -> {
              Passage passage = StoredNoteJson.passage(document.required(IndexFields.JSON));
              List<TextRange> ranges = highlighting.in(passage, language);
              if (!ranges.isEmpty()) {
                marks.put(passage.id(), ranges);
              }
            });
    return marks;
  }
}
