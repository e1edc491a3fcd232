package org.councilnotes.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class CompactJsonWriterTest {

  @Test
  void whatIsWrittenReadsTheSame() {
    JsonNode json =
        JsonMapper.shared()
            .readTree(
                """
                {"text": "a", "none": null, "yes": true, "n": -7, "big": 12345678901, "half": 0.5,
                 "empty": {}, "list": [], "deep": [{"a": [1, "b", {"c": {}}]}, [[]]]}
                """);
    assertThat(CompactJsonWriter.of(json)).isEqualTo(json.toString());
  }

  @Test
  void everySignOfATextReadsTheSame() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      JsonNode json = JsonNodeFactory.instance.objectNode().put("x" + (char) c, "a" + (char) c);
      assertThat(JsonMapper.shared().readTree(CompactJsonWriter.of(json)))
          .as("" + c)
          .isEqualTo(json);
    }
  }
}
