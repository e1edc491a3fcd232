package org.councilnotes.mcp;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answers for each of several sentences, which stand beside the main list of an answer. Each
 * has the first items of its own list only, the last ones none where the answer would be too long;
 * {@code leftOut} says how many are missing. A sentence that is asked for alone has them all.
 */
final class SentenceAnswers {

  static final String TOLD =
      " Of several sentences each is also answered for itself, in sentences, with its first %s;"
          + " ask for one alone to have all.";

  private static final String SENTENCES = "sentences";

  /** Sentences after this many characters of JSON have no items. */
  private static final int LONGEST = 16_000;

  private SentenceAnswers() {}

  /**
   * Cuts and cites the answers; nothing where there are none.
   *
   * @param list name of the list that each sentence has
   * @param most items of it
   */
  static void write(ObjectNode json, String list, int most, CitedAnswer cited) {
    int length = 0;
    for (JsonNode answer : json.path(SENTENCES)) {
      ObjectNode sentence = (ObjectNode) answer;
      BoundedList.cut(sentence, list, length < LONGEST ? most : 0);
      sentence.path(list).forEach(item -> BoundedList.cut((ObjectNode) item, "uses", most));
      cited.cite(sentence);
      length += sentence.toString().length();
    }
  }
}
