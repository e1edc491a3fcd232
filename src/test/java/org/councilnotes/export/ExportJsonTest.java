package org.councilnotes.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class ExportJsonTest {

  @Test
  void whatIsNotSeenIsEscapedByItsNumber() {
    JsonNode text =
        JsonNodeFactory.instance.stringNode(
            "é \"\\\n\t\r\u0000\u007f\u009b\u2028\ud83d\ude00 \ud800");
    assertThat(ExportJson.of(text))
        .isEqualTo("\"é \\\"\\\\\\n\\t\\u000d\\u0000\\u007f\\u009b\\u2028\\ud83d\\ude00 \\ud800\"");
  }

  @Test
  void everyCharacterReadsTheSame() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      JsonNode json = JsonNodeFactory.instance.objectNode().put("x" + (char) c, "a" + (char) c);
      assertThat(JsonMapper.shared().readTree(ExportJson.of(json))).as("" + c).isEqualTo(json);
    }
  }
}
