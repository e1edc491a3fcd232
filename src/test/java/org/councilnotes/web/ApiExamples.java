package org.councilnotes.web;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of a described API, sent to a running site that lets readers correct. */
public record ApiExamples(JsonNode document, Visitor visitor) {

  private static final String CORRECTION = "correction";
  private static final String FILE = "file";

  /** Those of a site. */
  public static ApiExamples of(Visitor visitor) {
    return new ApiExamples(visitor.json("/api/openapi"), visitor);
  }

  public List<DescribedCall> calls() {
    return DescribedCall.in(document);
  }

  /** The call with a name, such as {@code GET /api/search}. */
  public DescribedCall call(String name) {
    return calls().stream().filter(call -> call.toString().equals(name)).findFirst().orElseThrow();
  }

  /**
   * What is wrong with the answers to all examples; empty where all are as described. One
   * correction is made, read and taken back, and so is a decision on a marking, where a file waits
   * for one.
   */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    String correction = "";
    for (DescribedCall call : calls()) {
      if (call.isOfUsers()) {
        continue; // SavedSearchesIntegrationTest sends them
      }
      boolean readsCorrection = call.path().contains("{" + CORRECTION + "}");
      if (readsCorrection && correction.isEmpty()) {
        continue; // of GET: it is sent once one is made
      }
      boolean decides = call.path().contains("{" + FILE + "}");
      if (decides && judged().isEmpty()) {
        continue;
      }
      DescribedCall own = decides ? call.withExample(FILE, judged()) : call;
      HttpResponse<String> answer =
          send(readsCorrection ? own.withExample(CORRECTION, correction) : own, faults);
      if (call.toString().equals("POST /api/notes/{id}/corrections")) {
        correction = JsonMapper.shared().readTree(answer.body()).path("id").asString("");
        send(
            call("GET /api/notes/{id}/corrections/{correction}")
                .withExample(CORRECTION, correction),
            faults);
      }
    }
    return faults;
  }

  /** The first file that waits for a decision on its marking; empty where none does. */
  private String judged() {
    return visitor.json("/api/markings").at("/cases/0/files/0/id").asString("");
  }

  /** Sends one example and adds what is wrong with its answer. */
  public HttpResponse<String> send(DescribedCall call, List<String> faults) {
    HttpResponse<String> answer = call.fire(visitor);
    faults.addAll(new DescribedAnswers(document).faults(call, answer));
    return answer;
  }
}
