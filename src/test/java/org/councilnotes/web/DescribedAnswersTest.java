package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Answers that are not as their description says are told. */
class DescribedAnswersTest {

  private static final DescribedAnswers ANSWERS =
      new DescribedAnswers(
          JsonMapper.shared()
              .readTree(
                  """
                  {"paths": {"/api/n": {"get": {"responses": {"200": {"content": {
                     "application/json": {"schema": {"$ref": "#/components/schemas/N"}},
                     "application/x-ndjson": {"schema": {"$ref": "#/components/schemas/N"}},
                     "text/csv": {"schema": {"type": "string"}}}}}}}},
                   "components": {"schemas": {"N": {"type": "object", "required": ["id"],
                     "properties": {"id": {"type": "string", "description": "Id"},
                                    "date": {"type": "string", "format": "date", "description": "Day"},
                                    "kind": {"type": "string", "enum": ["a"], "description": "Kind"}}}}}}
                  """));

  private static List<String> faults(int status, String type, String body) {
    return ANSWERS.faults(DescribedCall.in(ANSWERS.document()).getFirst(), status, type, body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {\"id\": \"1\", \"date\": \"2026-11-29\", \"kind\": \"a\"}",
        "text/csv | anything"
      })
  void answerAsDescribedHasNoFault(String type, String body) {
    assertThat(faults(200, type, body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | required property",
        "{\"id\": 1} | integer found, string expected",
        "{\"id\": \"1\", \"date\": \"yesterday\"} | date",
        "{\"id\": \"1\", \"kind\": \"b\"} | enumeration",
        "{\"id\": \"1\", \"more\": 1} | more is not described"
      })
  void whatASchemaForbidsIsAFault(String body, String fault) {
    assertThat(faults(200, "application/json", body)).singleElement().asString().contains(fault);
  }

  @Test
  void otherStatusAndOtherContentAreFaults() {
    assertThat(faults(404, "application/json", "{}")).hasSize(1);
    assertThat(faults(200, "text/html", "<p>")).hasSize(1);
  }

  @Test
  void eachLineIsHeldToItsSchema() {
    String good = "{\"id\": \"1\"}";

    assertThat(faults(200, "application/x-ndjson", good + "\n" + good + "\n")).isEmpty();
    assertThat(faults(200, "application/x-ndjson", good + "\n{}\n")).hasSize(1);
  }
}
