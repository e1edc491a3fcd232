package org.councilnotes.engine;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One call on its way through the nodes, until one of them does it. */
final class Attempts {

  /** So often may nodes that are there be too slow: what is too much work is not piled up. */
  private static final int SLOW = 2;

  /** Copies that begin, move or take over a lead are there in a moment. */
  private static final Pauses PAUSES = new Pauses(Duration.ofMillis(100), Duration.ofMillis(400));

  private final Nodes nodes;
  private final Patience patience;
  private final Verdict verdict;
  private final Call call;
  private final Set<Node> tried = new HashSet<>();
  private int slow;
  private int refused;
  private @Nullable EngineProblem last;

  Attempts(Nodes nodes, Patience patience, boolean named, Call call) {
    this.nodes = nodes;
    this.patience = patience;
    this.verdict = new Verdict(call, named);
    this.call = call;
  }

  Answer run() {
    for (int attempt = 0; attempt <= nodes.all().size() && slow < SLOW; attempt++) {
      Optional<Node> node = next();
      if (node.isEmpty()) {
        throw nodes.unreachable();
      }
      if (attempt > 0) {
        nodes.repeated();
      }
      if (last != null && refused > 0) {
        PAUSES.pause(refused);
      }
      tried.add(node.get());
      Optional<Answer> answer = tryAt(node.get());
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    throw last == null ? nodes.unreachable() : last;
  }

  private Optional<Node> next() {
    Optional<Node> node = nodes.next(tried);
    return node.isEmpty() && nodes.isAnyThere() ? nodes.next(tried) : node;
  }

  private Optional<Answer> tryAt(Node node) {
    Optional<Line.Raw> raw = await(node);
    if (raw.isEmpty()) {
      return Optional.empty();
    }
    Verdict.Said said = verdict.of(node.address(), raw.get());
    if (said.answer().isPresent()) {
      node.succeeded();
    } else {
      last = said.problem().orElseThrow();
      refused++;
      if (said.ofNode()) {
        node.failed(new Loss(last.getMessage(), false));
      }
    }
    return said.answer();
  }

  /** Empty where the node did not answer. */
  private Optional<Line.Raw> await(Node node) {
    long lossesBefore = nodes.losses();
    Duration limit = patience.of(call.kind());
    long end = System.nanoTime() + limit.toNanos();
    CompletableFuture<Line.Raw> coming = node.send(nodes.direct(call), limit);
    while (true) {
      long left = end - System.nanoTime();
      try {
        return Optional.of(
            coming.get(Math.min(left, patience.glance().toNanos()), TimeUnit.NANOSECONDS));
      } catch (ExecutionException e) {
        node.trip(Loss.of(e.getCause()));
        last = null;
        return Optional.empty();
      } catch (TimeoutException e) {
        if (left <= patience.glance().toNanos()) {
          tooSlow(node, lossesBefore, limit);
          stopIfPinned(node, limit);
          return Optional.empty();
        }
        if (node.isOpen() || isReadPast(lossesBefore)) {
          stopIfPinned(node, limit);
          return Optional.empty();
        }
        nodes.glance();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw EngineProblem.interrupted();
      }
    }
  }

  /** Another node would wait for the same copies: whoever reads may choose others. */
  private void stopIfPinned(Node node, Duration limit) {
    if (call.isPinned()) {
      slow = SLOW;
      last = EngineProblem.slow(node.address(), limit);
    }
  }

  /** Where another node is lost, this one may have waited for it. */
  private void tooSlow(Node node, long lossesBefore, Duration limit) {
    boolean mayHaveWaited = call.isPinned() && nodes.isAnyLost();
    if (node.isOpen() || nodes.losses() != lossesBefore || mayHaveWaited) {
      return;
    }
    slow++;
    last = EngineProblem.slow(node.address(), limit);
    node.failed(Loss.SILENT);
  }

  private boolean isReadPast(long lossesBefore) {
    return call.kind() == Call.Kind.READ && nodes.losses() != lossesBefore;
  }
}
