package org.councilnotes.export;

import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes values as JSON. */
public final class ExportJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().characterEscapes(new UnseenByNumber()).build())
          .build();

  private static final ObjectWriter INDENTED =
      MAPPER
          .writer()
          .with(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private ExportJson() {}

  /** On one line. */
  static String of(JsonNode json) {
    return MAPPER.writeValueAsString(json);
  }

  /** For people, too: one value a line. */
  public static String indented(JsonNode json) {
    return INDENTED.writeValueAsString(json) + "\n";
  }

  /** A field of an object: a list is an array, a number a number, an absent value is left out. */
  public static void put(ObjectNode object, String name, ExportValue value) {
    switch (value) {
      case ExportValue.Count count -> object.put(name, count.value());
      case ExportValue.Several several -> several.values().forEach(object.putArray(name)::add);
      case ExportValue.Text text when text.text().isEmpty() -> {}
      case ExportValue.Text text -> object.put(name, text.text());
    }
  }

  /**
   * Escapes control characters of terminals, line ends of JavaScript that JSON allows, and
   * surrogates, which may be unpaired.
   */
  private static final class UnseenByNumber extends CharacterEscapes {

    private static final long serialVersionUID = 1;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      for (int c = 0; c < codes.length; c++) {
        if (Character.isISOControl(c) && c != '\n' && c != '\t') {
          codes[c] = ESCAPE_CUSTOM;
        }
      }
      return codes;
    }

    @Override
    @SuppressWarnings("NullAway") // null: the character is not escaped
    public SerializableString getEscapeSequence(int c) {
      return isUnseen((char) c) ? new SerializedString("\\u%04x".formatted(c)) : null;
    }

    private static boolean isUnseen(char c) {
      return Character.isISOControl(c)
          || c == '\u2028'
          || c == '\u2029'
          || Character.isSurrogate(c);
    }
  }
}
