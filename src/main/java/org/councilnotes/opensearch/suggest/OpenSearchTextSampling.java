package org.councilnotes.opensearch.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.analysis.FrequentPhrases.Text;
import org.councilnotes.note.PassageKind;
import org.councilnotes.opensearch.document.RankedPassage;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.view.OpenSearchIndexView;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.suggest.TextSample;
import org.councilnotes.suggest.TextSampling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Samples single passages. The sample is deterministic: the random score has a fixed seed and the
 * sequence number of the document.
 */
public record OpenSearchTextSampling(OpenSearchIndexView view) implements TextSampling {

  private static final int SEED = 9;

  @Override
  public String snapshot() {
    return view.snapshot();
  }

  @Override
  public boolean isSmall() {
    return view.reads().counts(List.of(QueryDsl.everything())).stream()
            .mapToLong(Long::longValue)
            .sum()
        <= SMALL;
  }

  @Override
  public TextSample texts() {
    List<JsonNode> answers =
        view.reads()
            .searches(
                List.of(
                    sample(IndexFields.FOUND, IndexFields.PASSAGE, IndexFields.JSON + ".text"),
                    sample(
                        IndexFields.KIND, PassageKind.HEADING.key(), IndexFields.SECTION_HEADING)));
    return new TextSample(texts(inOrder(answers.getFirst())), headings(inOrder(answers.get(1))));
  }

  private static ObjectNode sample(String field, String value, String wanted) {
    ObjectNode draw = QueryDsl.of("seed", SEED, "field", "_seq_no");
    ObjectNode drawn = QueryDsl.of("query", QueryDsl.term(field, value), "random_score", draw);
    QueryDsl.with(drawn, "boost_mode", "replace");
    ObjectNode body =
        QueryDsl.of("query", QueryDsl.of("function_score", drawn), "size", TextSample.MOST);
    QueryDsl.with(body, "_source", wanted);
    QueryDsl.with(body, "docvalue_fields", RankedPassage.FIELDS);
    return QueryDsl.with(body, "track_total_hits", false);
  }

  private record Passage(RankedPassage place, JsonNode hit) {}

  private static List<Passage> inOrder(JsonNode answer) {
    return DocumentReader.hits(answer).stream()
        .map(hit -> new Passage(RankedPassage.of(hit), hit))
        .sorted((one, other) -> RankedPassage.BY_PLACE.compare(one.place(), other.place()))
        .toList();
  }

  private static List<Text> texts(List<Passage> passages) {
    Map<String, Integer> notes = new HashMap<>();
    List<Text> texts = new ArrayList<>();
    for (Passage passage : passages) {
      int note = notes.computeIfAbsent(passage.place().note(), id -> notes.size());
      texts.add(new Text(note, OpenSearchSuggestionLexicon.text(passage.hit())));
    }
    return texts;
  }

  private static List<String> headings(List<Passage> passages) {
    return passages.stream()
        .map(passage -> DocumentReader.source(passage.hit()))
        .map(source -> source.path(IndexFields.SECTION_HEADING).asString(""))
        .toList();
  }

  /**
   * Reads the present state, which may be newer than this view: a point in time is closed by its
   * owner, and sampling outlives it. Uses the time-outs of background reads, as drawing from many
   * passages takes long.
   */
  @Override
  public TextSampling retained() {
    DocumentReader now = new DocumentReader(view.reads().link().background(), view.reads().index());
    return new OpenSearchTextSampling(new OpenSearchIndexView(now, view.commit()));
  }

  @Override
  public void close() {
    // Holds no resource.
  }
}
