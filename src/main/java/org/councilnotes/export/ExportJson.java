package org.councilnotes.export;

import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes values as JSON on one line. */
final class ExportJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().characterEscapes(new UnseenByNumber()).build())
          .build();

  private ExportJson() {}

  static String of(JsonNode json) {
    return MAPPER.writeValueAsString(json);
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
