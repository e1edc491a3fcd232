package org.councilnotes.engine;

import java.util.List;
import org.councilnotes.suggest.Known;
import org.councilnotes.terms.TextPart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the words of passages that begin with some letters. */
record BegunWords(EngineView view) {

  private static final String WORDS = "words";

  /** So many of each shard are put together, which makes the counts exact up to here. */
  private static final int MOST_READ = 20_000;

  /** More passages of a shard tell nothing else of which words are used most. */
  private static final int MOST_PASSAGES = 50_000;

  /** The most used first. */
  List<Known> of(String letters, int most) {
    ObjectNode words = Dsl.of("field", NoteDocuments.PRINTED);
    Dsl.with(words, "include", Patterns.beginning(letters));
    Dsl.with(Dsl.with(words, "size", most), "shard_size", Math.max(most, MOST_READ));
    ObjectNode begun = Dsl.of("prefix", Dsl.of(TextPart.TEXT.field(), letters));
    ObjectNode body = Dsl.of("query", begun, "size", 0);
    Dsl.with(body, "terminate_after", MOST_PASSAGES);
    Dsl.with(body, "aggs", Dsl.of(WORDS, Dsl.of("terms", words)));
    return Reads.buckets(view.aggregations(body), WORDS)
        .map(BegunWords::known)
        .sorted(Known.MOST_USED)
        .toList();
  }

  private static Known known(JsonNode bucket) {
    return new Known(EngineView.key(bucket), bucket.required("doc_count").intValue(), 0);
  }
}
