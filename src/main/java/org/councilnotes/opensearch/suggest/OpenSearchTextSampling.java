package org.councilnotes.opensearch.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.analysis.FrequentPhrases.Text;
import org.councilnotes.note.PassageKind;
import org.councilnotes.opensearch.document.OpenSearchStoredNotes;
import org.councilnotes.opensearch.document.RankedPassage;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.view.OpenSearchIndexView;
import org.councilnotes.query.HitOrder;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.suggest.NoteSample;
import org.councilnotes.suggest.TextSample;
import org.councilnotes.suggest.TextSampling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Samples all passages of some notes, the same as the embedded store. */
public record OpenSearchTextSampling(OpenSearchIndexView view) implements TextSampling {

  /** Notes of which the ids are read in a request. */
  private static final int AT_ONCE = 10_000;

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
    ObjectNode found = QueryDsl.term(IndexFields.FOUND, IndexFields.PASSAGE);
    ObjectNode headings = QueryDsl.term(IndexFields.KIND, PassageKind.HEADING.key());
    List<Long> all = view.reads().counts(List.of(found, headings));
    List<JsonNode> answers =
        view.reads()
            .searches(
                List.of(
                    sample(found, NoteSample.of(all.getFirst()), IndexFields.JSON + ".text"),
                    sample(headings, NoteSample.of(all.getLast()), IndexFields.SECTION_HEADING)));
    return new TextSample(texts(passages(answers.getFirst())), headings(answers.getLast()));
  }

  /** The passages of the sampled notes, in the order of notes. */
  private ObjectNode sample(ObjectNode passages, NoteSample notes, String wanted) {
    ObjectNode query =
        notes.isWhole()
            ? QueryDsl.all(passages)
            : QueryDsl.all(passages, QueryDsl.terms(IndexFields.NOTE_ID, chosen(notes)));
    ObjectNode body = QueryDsl.of("query", query, "size", NoteSample.MOST_READ);
    QueryDsl.with(body, "sort", RankedPassage.order(HitOrder.NOTE));
    QueryDsl.with(body, "_source", wanted);
    QueryDsl.with(body, "docvalue_fields", RankedPassage.FIELDS);
    return QueryDsl.with(body, "track_total_hits", false);
  }

  private List<String> chosen(NoteSample notes) {
    ObjectNode heads = QueryDsl.all(OpenSearchStoredNotes.record(IndexFields.HEAD));
    ObjectNode body = QueryDsl.of("query", heads, "size", AT_ONCE);
    QueryDsl.with(body, "sort", QueryDsl.list(QueryDsl.of(IndexFields.NOTE_ID, "asc")));
    QueryDsl.with(body, "stored_fields", "_none_");
    QueryDsl.with(body, "docvalue_fields", List.of(IndexFields.NOTE_ID));
    QueryDsl.with(body, "track_total_hits", false);
    return view.reads()
        .pages(body)
        .flatMap(List::stream)
        .map(head -> DocumentReader.value(head, IndexFields.NOTE_ID).stringValue())
        .filter(notes::has)
        .toList();
  }

  private record Passage(RankedPassage place, JsonNode hit) {}

  private static List<Passage> passages(JsonNode answer) {
    return DocumentReader.hits(answer).stream()
        .map(hit -> new Passage(RankedPassage.of(hit), hit))
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

  private static List<String> headings(JsonNode answer) {
    return DocumentReader.hits(answer).stream()
        .map(DocumentReader::source)
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
