package org.councilnotes.index;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;

/**
 * One field with each of its values, made once: many passages have the same, and one object may
 * stand in many documents. Safe for use by many threads.
 */
final class ValueFields {

  private static final int MOST_KEPT = 1 << 12;

  private final String name;
  private final Map<String, Field> kept = new ConcurrentHashMap<>();

  ValueFields(String name) {
    this.name = name;
  }

  Field of(String value) {
    Field field = kept.get(value);
    return field == null ? made(value) : field;
  }

  private Field made(String value) {
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    return kept.computeIfAbsent(value, v -> new KeywordField(name, v, Field.Store.NO));
  }
}
