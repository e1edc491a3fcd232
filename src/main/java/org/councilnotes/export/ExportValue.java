package org.councilnotes.export;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A cell of an exported row. */
public sealed interface ExportValue {

  /** Separator of several values in formats without lists. */
  String JOINT = "; ";

  ExportValue NOTHING = new Text("");

  /** The value as one line of text; empty where there is none. */
  String text();

  /** Words; empty where there are none. */
  record Text(String text) implements ExportValue {}

  /** A number. */
  record Count(long value) implements ExportValue {
    @Override
    public String text() {
      return Long.toString(value);
    }
  }

  /** Several values in order, each once; none is empty. */
  record Several(List<String> values) implements ExportValue {

    public Several {
      values = List.copyOf(values);
    }

    @Override
    public String text() {
      return String.join(JOINT, values);
    }
  }

  static ExportValue of(String text) {
    return new Text(text);
  }

  static ExportValue of(Optional<String> text) {
    return text.map(ExportValue::of).orElse(NOTHING);
  }

  static ExportValue of(long number) {
    return new Count(number);
  }

  static ExportValue of(OptionalInt number) {
    return number.isPresent() ? of(number.getAsInt()) : NOTHING;
  }

  /** Distinct values, in the order of their first occurrence. */
  static ExportValue of(Stream<?> values) {
    return new Several(values.map(Object::toString).filter(v -> !v.isEmpty()).distinct().toList());
  }

  /** Joins parts of one value, such as {@code BO:beneficiary}. */
  static String joined(String... parts) {
    return String.join(":", parts);
  }
}
