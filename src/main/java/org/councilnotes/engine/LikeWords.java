package org.councilnotes.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.suggest.Known;
import org.councilnotes.suggest.Likeness;
import org.councilnotes.terms.TextPart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the words of passages that are like others, by the suggester that goes through the same
 * words as embedded Lucene does.
 *
 * @see <a href="https://docs.opensearch.org/latest/search-plugins/searching-data/did-you-mean/">Did
 *     you mean, of OpenSearch</a>
 */
record LikeWords(EngineView view) {

  /** So many words like one are more than any archive has. */
  private static final int MOST = 5_000;

  /** A word is looked at however often it stands. */
  private static final int ANY_FREQUENCY = 1_000_000_000;

  Map<Likeness, List<Known>> of(List<Likeness> words) {
    if (words.isEmpty()) {
      return Map.of();
    }
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < words.size(); i++) {
      Dsl.with(wanted, String.valueOf(i), suggestion(words.get(i)));
    }
    JsonNode answer = view.reads().search(Dsl.of("size", 0, "suggest", wanted)).path("suggest");
    Map<Likeness, List<Known>> found = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      List<Known> like = known(words.get(i).word(), answer.path(String.valueOf(i)));
      if (!like.isEmpty()) {
        found.put(words.get(i), like);
      }
    }
    return found;
  }

  private static ObjectNode suggestion(Likeness like) {
    ObjectNode how = Dsl.of("field", TextPart.TEXT.field(), "analyzer", "keyword");
    Dsl.with(how, "suggest_mode", "always");
    Dsl.with(how, "max_edits", like.edits());
    Dsl.with(how, "prefix_length", like.kept());
    Dsl.with(how, "min_word_length", 1);
    Dsl.with(how, "accuracy", 0);
    Dsl.with(how, "max_term_freq", ANY_FREQUENCY);
    Dsl.with(how, "size", MOST);
    Dsl.with(how, "shard_size", MOST);
    return Dsl.of("text", like.word(), "term", how);
  }

  private static List<Known> known(String word, JsonNode suggestion) {
    return suggestion
        .path(0)
        .path("options")
        .valueStream()
        .filter(option -> isPrinted(text(option)))
        .map(option -> known(word, text(option), option))
        .toList();
  }

  private static String text(JsonNode option) {
    return option.required("text").stringValue();
  }

  /** Stems begin with a control sign. */
  private static boolean isPrinted(String term) {
    return term.charAt(0) >= ' ';
  }

  /** The score is the part of the shorter word that stays as it is. */
  private static Known known(String word, String other, JsonNode option) {
    int shorter =
        Math.min(word.codePointCount(0, word.length()), other.codePointCount(0, other.length()));
    double score = option.required("score").doubleValue();
    return new Known(
        other, option.required("freq").intValue(), (int) Math.round((1 - score) * shorter));
  }
}
