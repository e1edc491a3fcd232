package org.councilnotes.opensearch.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.storage.DocumentReader.Search;
import org.councilnotes.opensearch.storage.PendingAnswer;
import tools.jackson.databind.JsonNode;

/**
 * Keeps short answers of one snapshot to searches that are sent again and again, as suggestions
 * are: while people type, few beginnings are new. Safe for use by many threads.
 */
final class AnswerCache {

  /** Most answers, of one or two kilobytes each. When there are more, all are dropped. */
  private static final int MOST = 5_000;

  private final Map<String, JsonNode> known = new ConcurrentHashMap<>();

  /** A value from kept answers; those that are not known are asked for together. */
  <T> T answer(PendingAnswer<T> pending, DocumentReader reads) {
    List<String> keys =
        pending.searches().stream().map(search -> search.body().toString()).toList();
    Map<String, JsonNode> answers = new HashMap<>();
    keys.forEach(
        key -> Optional.ofNullable(known.get(key)).ifPresent(kept -> answers.put(key, kept)));
    List<Search> unknown = new ArrayList<>();
    List<String> unknownKeys = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      if (!answers.containsKey(keys.get(i))) {
        unknown.add(pending.searches().get(i));
        unknownKeys.add(keys.get(i));
      }
    }
    List<JsonNode> read = reads.answers(unknown);
    for (int i = 0; i < read.size(); i++) {
      answers.put(unknownKeys.get(i), read.get(i));
    }
    keep(answers);
    return pending.reading().apply(keys.stream().map(answers::get).toList());
  }

  private void keep(Map<String, JsonNode> answers) {
    if (known.size() >= MOST) {
      known.clear();
    }
    known.putAll(answers);
  }
}
