package org.councilnotes.opensearch.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.councilnotes.opensearch.client.OpenSearchProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFailoverResponseCheckTest {

  private static final URI NODE = URI.create("http://a:9200");
  private static final ClusterRequest SEARCH = ClusterRequest.read("POST", "/notes/_search");
  private static final ClusterRequest WRITE = ClusterRequest.write("PUT", "/notes/_doc/1");

  private static RequestFailover.ResponseCheck.RequestOutcome said(
      ClusterRequest call, int status, String body) {
    return new RequestFailover.ResponseCheck(call, true)
        .check(NODE, new NodeClient.RawResponse(status, body));
  }

  @Test
  void whatIsThereAndWhatIsNotAreAnswers() {
    assertThat(said(SEARCH, 200, "{\"took\": 1}").answer().orElseThrow().isFound()).isTrue();
    assertThat(said(SEARCH, 404, "{\"found\": false}").answer().orElseThrow().isFound()).isFalse();
    assertThat(said(WRITE, 200, "").answer()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"timed_out\": true}",
        "{\"timed_out\": false, \"_shards\": {\"failed\": 1}}",
        "{\"responses\": [{\"_shards\": {\"failed\": 0}}, {\"timed_out\": true}]}",
        "{\"responses\": [{\"error\": {\"reason\": \"all shards failed\"}, \"status\": 503}]}"
      })
  void partOfAnAnswerIsNone(String body) {
    assertThat(said(SEARCH, 200, body).answer()).isEmpty();
    assertThat(said(SEARCH, 200, body).ofNode()).isFalse();
    assertThat(said(ClusterRequest.write("POST", "/notes/_refresh"), 200, body).answer()).isEmpty();
  }

  @Test
  void documentAmongOthersThatCannotBeReadIsNotTakenForMissing() {
    ClusterRequest many = ClusterRequest.read("POST", "/notes/_mget");
    String unread = "{\"docs\": [{\"found\": false}, {\"error\": {\"type\": \"%s\"}}]}";

    assertThat(said(many, 200, unread.formatted("no_shard_available_action_exception")).answer())
        .isEmpty();
    assertThat(said(many, 200, unread.formatted("index_not_found_exception")).answer()).isPresent();
  }

  @Test
  void pointInTimeThatIsGoneIsNotNothingFound() {
    String body =
        """
        {"error": {"root_cause": [{"type": "search_context_missing_exception", "reason": "gone"}]},
         "status": 404}""";

    RequestFailover.ResponseCheck.RequestOutcome said = said(SEARCH, 404, body);

    assertThat(said.answer()).isEmpty();
    assertThat(said.problem().orElseThrow().type()).isEqualTo("search_context_missing_exception");
  }

  @Test
  void answerThatLacksAShardIsNone() {
    String body = "{\"_shards\": {\"total\": 3, \"successful\": 2, \"failed\": 0}}";

    assertThat(said(SEARCH, 200, body).answer()).isEmpty();
    assertThat(said(ClusterRequest.write("POST", "/notes/_refresh"), 200, body).answer())
        .isPresent();
  }

  /** A copy that was lost while it was written is made anew by the cluster. */
  @Test
  void writeOfWhichACopyFailedIsDone() {
    assertThat(said(WRITE, 201, "{\"_shards\": {\"failed\": 1}}").answer()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"429,true", "502,true", "503,true", "504,true", "500,false"})
  void passingFailureIsTriedAgain(int status, boolean ofNode) {
    RequestFailover.ResponseCheck.RequestOutcome said =
        said(SEARCH, status, "<html>Bad gateway</html>");

    assertThat(said.answer()).isEmpty();
    assertThat(said.ofNode()).isEqualTo(ofNode);
    assertThat(said.problem().orElseThrow().retryAfter()).isPresent();
  }

  @Test
  void refusalSaysTheDeepestReasonInOneLine() {
    String body =
        """
        {"error": {"type": "mapper_parsing_exception", "reason": "failed to parse\\nfield [year]",
          "caused_by": {"type": "number_format_exception", "reason": "For input string: abc"}},
         "status": 400}""";

    assertThatThrownBy(() -> said(WRITE, 400, body))
        .isInstanceOfSatisfying(
            OpenSearchProblem.class,
            problem -> {
              assertThat(problem.kind()).isEqualTo(Kind.REJECTED);
              assertThat(problem.status()).isEqualTo(400);
              assertThat(problem.type()).isEqualTo("mapper_parsing_exception");
              assertThat(problem.retryAfter()).isEmpty();
            })
        .hasMessage(
            "OpenSearch refused PUT /notes/_doc/1 (400):"
                + " failed to parse field [year]: For input string: abc");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          429 | disk usage exceeded flood-stage watermark, index has read-only-allow-delete block
          403 | index [notes] blocked by: [FORBIDDEN/12/index read-only / allow delete (api)];
          500 | No space left on device
          507 | anything
          """)
  void fullDiskIsSaidPlainly(int status, String reason) {
    String body =
        "{\"error\": {\"type\": \"cluster_block_exception\", \"reason\": \"" + reason + "\"}}";

    assertThatThrownBy(() -> said(WRITE, status, body))
        .isInstanceOfSatisfying(
            OpenSearchProblem.class, problem -> assertThat(problem.kind()).isEqualTo(Kind.DISK))
        .hasMessageContaining("a disk of its nodes is full");
  }

  @Test
  void somethingElseThanOpenSearchIsSaid() {
    assertThatThrownBy(() -> said(SEARCH, 200, "<html>Welcome</html>"))
        .hasMessage("what answers at http://a:9200 is not OpenSearch");
  }

  @Test
  void userWithoutRightsIsSaid() {
    assertThatThrownBy(() -> said(WRITE, 403, "{\"error\": {\"reason\": \"no permissions\"}}"))
        .hasMessageContaining("does not let the user do this: PUT /notes/_doc/1: no permissions");
  }
}
