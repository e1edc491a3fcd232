package org.councilnotes.engine;

import java.net.URI;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** What an answer to a call means: done, to be tried elsewhere, or a problem for good. */
record Verdict(Call call, boolean named) {

  /**
   * Either an answer, or a problem that another try may cure.
   *
   * @param ofNode whether it speaks against the node that was asked
   */
  record Said(Optional<Answer> answer, Optional<EngineProblem> problem, boolean ofNode) {

    static Said done(Answer answer) {
      return new Said(Optional.of(answer), Optional.empty(), false);
    }

    static Said again(EngineProblem problem, boolean ofNode) {
      return new Said(Optional.empty(), Optional.of(problem), ofNode);
    }
  }

  /** Throws {@link EngineProblem} where no other try can cure it. */
  Said of(URI address, Line.Raw raw) {
    Answer answer = new Answer(raw.status(), read(address, raw));
    int status = raw.status();
    if (status == 401) {
      throw EngineProblem.unknownUser(address, named);
    }
    if (status == 404 && !answer.isOfLostCopy()) {
      return Said.done(answer);
    }
    return status < 300 ? whole(address, answer) : refused(address, answer);
  }

  private Said whole(URI address, Answer answer) {
    boolean mustBeWhole = call.kind() == Call.Kind.READ || call.operation().equals("_refresh");
    boolean lacking = call.isOfShards() && answer.lacksShards();
    if (!lacking && !(mustBeWhole && answer.isPartial())) {
      return Said.done(answer);
    }
    Reason why = new Reason("partial", "some shards did not answer");
    return Said.again(EngineProblem.failing(address, answer.status(), why), false);
  }

  private Said refused(URI address, Answer answer) {
    int status = answer.status();
    Reason reason = Reason.in(answer.body());
    if (reason.isNoRoom(status)) {
      throw EngineProblem.noRoom(status, reason);
    }
    if (status == 403) {
      throw EngineProblem.forbidden(call, reason);
    }
    if (status < 500 && status != 429 && !answer.isOfLostCopy()) {
      throw EngineProblem.rejected(call, status, reason);
    }
    boolean ofNode = status > 500 || status == 429;
    return Said.again(EngineProblem.failing(address, status, reason), ofNode);
  }

  private static JsonNode read(URI address, Line.Raw raw) {
    if (raw.body().isBlank()) {
      return MissingNode.getInstance();
    }
    try {
      return JsonMapper.shared().readTree(raw.body());
    } catch (JacksonException notJson) {
      if (raw.status() < 300) {
        throw EngineProblem.notOpenSearch(address);
      }
      return StringNode.valueOf(raw.body());
    }
  }
}
