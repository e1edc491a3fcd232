package org.councilnotes.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Writes some operations, and again those that were not taken, until all are. */
record BulkWriting(Link link, BulkLimits limits) {

  /** What is left to do after one request, and why. */
  private record Left(List<Operation> operations, String reason) {}

  /** Throws {@link EngineProblem} where one is refused, or none is taken for too long. */
  void write(List<Operation> operations) {
    List<Operation> rest = operations;
    long progress = System.nanoTime();
    for (int failures = 1; ; failures++) {
      Left left = send(rest);
      if (left.operations().size() < rest.size()) {
        link.notice().answered();
        failures = 1;
        progress = System.nanoTime();
      }
      if (left.operations().isEmpty()) {
        return;
      }
      rest = left.operations();
      Duration waited = Duration.ofNanos(System.nanoTime() - progress);
      link.notice().waiting(left.reason(), waited);
      if (waited.compareTo(limits.giveUp()) > 0) {
        throw EngineProblem.gaveUp(rest.size(), limits.giveUp(), left.reason());
      }
      limits.pauses().pause(failures);
    }
  }

  private Left send(List<Operation> operations) {
    try {
      String lines = operations.stream().map(Operation::lines).collect(Collectors.joining());
      return left(operations, link.bulk(lines).body().path("items"));
    } catch (EngineProblem problem) {
      if (problem.kind() != EngineProblem.Kind.UNREACHABLE) {
        throw problem;
      }
      return new Left(operations, problem.getMessage());
    }
  }

  private static Left left(List<Operation> operations, JsonNode items) {
    List<Operation> left = new ArrayList<>();
    String reason = "";
    for (int i = 0; i < operations.size(); i++) {
      JsonNode item = items.path(i).iterator().next();
      if (item.has("error")) {
        reason = passing(operations.get(i), item);
        left.add(operations.get(i));
      }
    }
    return new Left(left, reason);
  }

  /** The reason why an item was not taken, where it may be later. */
  private static String passing(Operation operation, JsonNode item) {
    int status = item.path("status").asInt(0);
    Reason reason = Reason.in(item);
    if (reason.isNoRoom(status)) {
      throw EngineProblem.noRoom(status, reason);
    }
    if (status != 429 && status < 500) {
      throw EngineProblem.rejectedItem(operation.id(), status, reason);
    }
    return reason.text();
  }
}
