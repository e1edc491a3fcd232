package org.councilnotes.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlMappingEditorTest {

  private static final YamlMappingEditor EDITOR = new YamlMappingEditor("a.meta.yaml");

  @Test
  void otherLinesAndCommentsStayAsPeopleWroteThem() {
    String text =
        """
        # of ours
        subject:   'Ports'   # as agreed
        unknown: {a: 1}

        # which year
        date: 2019-05-03
        """;
    assertThat(EDITOR.set(text, "subject", "Airports"))
        .isEqualTo(text.replace("subject:   'Ports'   # as", "subject: Airports # as"));
    assertThat(EDITOR.set(text, "type", "NOTE")).isEqualTo(text + "type: NOTE\n");
    assertThat(EDITOR.remove(text, "subject"))
        .isEqualTo(text.replace("subject:   'Ports'   # as agreed\n", ""));
    assertThat(EDITOR.remove(text, "date")).endsWith("# which year\n");
    assertThat(EDITOR.remove(text, "type")).isEqualTo(text);
  }

  @Test
  void commentsBetweenTheLinesOfAValueComeToStandAboveIt() {
    String text = "codes:\n  # the first\n  - A 1 # so it is\n  - B 2\nto: us\n";
    assertThat(EDITOR.set(text, "codes", "[C 3]"))
        .isEqualTo("# the first\n# so it is\ncodes: [C 3]\nto: us\n");
    assertThat(EDITOR.remove(text, "codes")).isEqualTo("# the first\nto: us\n");
  }

  @Test
  void fileMayBeEmptyUnendedOrFromAnotherSystem() {
    assertThat(EDITOR.set("", "to", "us")).isEqualTo("to: us\n");
    assertThat(EDITOR.set("# only this", "to", "us")).isEqualTo("# only this\nto: us\n");
    assertThat(EDITOR.set("a: b", "to", "us")).isEqualTo("a: b\nto: us\n");
    assertThat(EDITOR.set("a: b\r\nto: me\r\n", "to", "us")).isEqualTo("a: b\r\nto: us\r\n");
    assertThat(EDITOR.remove("to: us\n", "to")).isEmpty();
    assertThat(EDITOR.remove("subject: |\n  a\n  b\nto: us\n", "subject")).isEqualTo("to: us\n");
    assertThat(EDITOR.set("subject: >-\n  a\n  b\n\nto: us\n", "to", "me"))
        .isEqualTo("subject: >-\n  a\n  b\n\nto: me\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{to: us}\n",
        "from: &a them\nto: *a\n",
        "? to\n: us\n...\n---\na: b\n",
        "- to\n",
        "to: us\nto: us\n",
        "a: b\n...\n"
      })
  void whatIsNotOfOneKeyALineIsLeftToPeople(String text) {
    assertThatThrownBy(() -> EDITOR.set(text, "subject", "Ports"))
        .isInstanceOf(InvalidYamlException.class);
  }
}
