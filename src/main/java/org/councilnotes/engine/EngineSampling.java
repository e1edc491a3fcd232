package org.councilnotes.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.note.PassageKind;
import org.councilnotes.suggest.SampledTexts;
import org.councilnotes.suggest.Sampling;
import org.councilnotes.terms.Fields;
import org.councilnotes.words.FrequentPhrases.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sample of single passages, the same ones whenever it is asked for: they are drawn by the number
 * that the cluster gave to each writing.
 */
record EngineSampling(EngineView view) implements Sampling {

  private static final int SEED = 9;

  @Override
  public String snapshot() {
    return view.snapshot();
  }

  @Override
  public boolean isSmall() {
    return view.reads().counts(List.of(Dsl.everything())).stream().mapToLong(Long::longValue).sum()
        <= SMALL;
  }

  @Override
  public SampledTexts texts() {
    List<JsonNode> answers =
        view.reads()
            .searches(
                List.of(
                    sample(Fields.FOUND, Fields.PASSAGE, Fields.JSON + ".text"),
                    sample(Fields.KIND, PassageKind.HEADING.key(), Fields.SECTION_HEADING)));
    return new SampledTexts(texts(inOrder(answers.getFirst())), headings(inOrder(answers.get(1))));
  }

  private static ObjectNode sample(String field, String value, String wanted) {
    ObjectNode draw = Dsl.of("seed", SEED, "field", "_seq_no");
    ObjectNode drawn = Dsl.of("query", Dsl.term(field, value), "random_score", draw);
    Dsl.with(drawn, "boost_mode", "replace");
    ObjectNode body = Dsl.of("query", Dsl.of("function_score", drawn), "size", SampledTexts.MOST);
    Dsl.with(body, "_source", wanted);
    Dsl.with(body, "docvalue_fields", Ranked.FIELDS);
    return Dsl.with(body, "track_total_hits", false);
  }

  private record Passage(Ranked place, JsonNode hit) {}

  private static List<Passage> inOrder(JsonNode answer) {
    return Reads.hits(answer).stream()
        .map(hit -> new Passage(Ranked.of(hit), hit))
        .sorted((one, other) -> Ranked.BY_PLACE.compare(one.place(), other.place()))
        .toList();
  }

  private static List<Text> texts(List<Passage> passages) {
    Map<String, Integer> notes = new HashMap<>();
    List<Text> texts = new ArrayList<>();
    for (Passage passage : passages) {
      int note = notes.computeIfAbsent(passage.place().note(), id -> notes.size());
      texts.add(new Text(note, EngineLexicon.text(passage.hit())));
    }
    return texts;
  }

  private static List<String> headings(List<Passage> passages) {
    return passages.stream()
        .map(passage -> Reads.source(passage.hit()))
        .map(source -> source.path(Fields.SECTION_HEADING).asString(""))
        .toList();
  }

  /**
   * May read what is newer: whoever holds on to a point in time lets go of it when he is done. To
   * draw from many passages takes longer than anybody would wait.
   */
  @Override
  public Sampling retained() {
    Reads now = new Reads(view.reads().link().background(), view.reads().index());
    return new EngineSampling(new EngineView(now, view.commit()));
  }

  @Override
  public void close() {
    // nothing is held
  }
}
