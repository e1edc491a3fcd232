package org.councilnotes.json;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as text on one line, in one pass over its tree. What an index stores is written for every
 * passage; Jackson's own way from a tree to its text takes several times as long, and longer still
 * until it is compiled.
 */
public final class CompactJsonWriter {

  private static final int USUAL_LENGTH = 1024;
  private static final String HEX = "0123456789abcdef";

  private CompactJsonWriter() {}

  public static String of(JsonNode json) {
    StringBuilder out = new StringBuilder(USUAL_LENGTH);
    append(json, out);
    return out.toString();
  }

  private static void append(JsonNode json, StringBuilder out) {
    switch (json) {
      case ObjectNode object -> appendFields(object, out);
      case ArrayNode array -> appendElements(array, out);
      default -> appendValue(json, out);
    }
  }

  private static void appendFields(ObjectNode object, StringBuilder out) {
    char before = '{';
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      out.append(before);
      quote(field.getKey(), out);
      out.append(':');
      append(field.getValue(), out);
      before = ',';
    }
    out.append(object.isEmpty() ? "{}" : "}");
  }

  private static void appendElements(ArrayNode array, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < array.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      append(array.get(i), out);
    }
    out.append(']');
  }

  private static void appendValue(JsonNode value, StringBuilder out) {
    if (value.isString()) {
      quote(value.stringValue(), out);
    } else if (value.isInt()) {
      out.append(value.intValue());
    } else {
      out.append(value);
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        out.append(text, from, i);
        escape(c, out);
        from = i + 1;
      }
    }
    out.append(text, from, text.length()).append('"');
  }

  private static void escape(char c, StringBuilder out) {
    if (c < ' ') {
      out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
    } else {
      out.append('\\').append(c);
    }
  }
}
