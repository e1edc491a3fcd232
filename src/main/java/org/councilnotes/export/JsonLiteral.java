package org.councilnotes.export;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Values as JSON that is written as it comes.
 *
 * <p>Source: RFC 8259. What only JavaScript takes for the end of a line is escaped, too.
 */
final class JsonLiteral {

  private JsonLiteral() {}

  static String of(ExportValue cell) {
    return switch (cell) {
      case ExportValue.Count count -> Long.toString(count.value());
      case ExportValue.Several several -> of(several.values());
      case ExportValue.Text text -> of(text.text());
    };
  }

  static String of(List<String> values) {
    return values.stream().map(JsonLiteral::of).collect(Collectors.joining(",", "[", "]"));
  }

  static String of(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i), json);
    }
    return json.append('"').toString();
  }

  private static void append(char c, StringBuilder json) {
    switch (c) {
      case '"', '\\' -> json.append('\\').append(c);
      case '\n' -> json.append("\\n");
      case '\t' -> json.append("\\t");
      default -> {
        if (Character.isISOControl(c) || isLineEnd(c) || Character.isSurrogate(c)) {
          json.append("\\u%04x".formatted((int) c));
        } else {
          json.append(c);
        }
      }
    }
  }

  private static boolean isLineEnd(char c) {
    return c == '\u2028' || c == '\u2029';
  }
}
