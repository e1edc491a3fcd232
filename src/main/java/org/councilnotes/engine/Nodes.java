package org.councilnotes.engine;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;

/** The nodes of the cluster, asked in turn; those that are lost are left out. */
final class Nodes implements AutoCloseable {

  private final List<Node> all;
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicLong losses = new AtomicLong();
  private final AtomicLong repeats = new AtomicLong();

  Nodes(EngineSettings settings, Patience patience) {
    SSLContext trust = Trust.of(settings.certificates());
    this.all =
        settings.addresses().stream()
            .map(address -> node(address, trust, settings.login(), patience))
            .toList();
    all.forEach(Node::learn);
  }

  private Node node(URI address, SSLContext trust, Optional<Login> login, Patience patience) {
    Line line = new Line(address, trust, login, patience.glance());
    return new Node(address, line, patience, losses::incrementAndGet);
  }

  List<Node> all() {
    return all;
  }

  List<URI> addresses() {
    return all.stream().map(Node::address).toList();
  }

  /** The next that is not lost, one that was not tried already if there is any. */
  Optional<Node> next(Set<Node> tried) {
    int first = Math.floorMod(turn.getAndIncrement(), all.size());
    List<Node> there =
        IntStream.range(0, all.size())
            .mapToObj(i -> all.get((first + i) % all.size()))
            .filter(node -> !node.isOpen())
            .toList();
    return there.stream()
        .filter(node -> !tried.contains(node))
        .findFirst()
        .or(() -> there.stream().findFirst());
  }

  /** Looks which are there, without waiting for that. */
  void glance() {
    all.forEach(Node::glance);
  }

  /**
   * Looks at all of them for those that have no other choice: where this process itself was slow,
   * or all are just back, none is left out for long.
   */
  boolean isAnyThere() {
    return all.stream().map(Node::look).toList().stream().anyMatch(CompletableFuture::join);
  }

  /**
   * How often any was lost so far: if that changes while a call waits, it may wait for a lost one.
   */
  long losses() {
    return losses.get();
  }

  /** Whether any is known to be lost now. */
  boolean isAnyLost() {
    return all.stream().anyMatch(Node::isOpen);
  }

  /** Counts a call that is sent again. */
  void repeated() {
    repeats.incrementAndGet();
  }

  long repeats() {
    return repeats.get();
  }

  /**
   * Sends a read past lost nodes: whoever is asked would else wait for the copies that a node holds
   * which hangs, until the cluster itself has missed it.
   */
  Call direct(Call call) {
    if (!call.maySayWhichCopy() || !isAnyLost()) {
      return call;
    }
    String there =
        all.stream()
            .filter(node -> !node.isOpen())
            .flatMap(node -> node.id().stream())
            .collect(Collectors.joining(","));
    return there.isEmpty() ? call : call.preferring(there);
  }

  /** That none of them answers. */
  EngineProblem unreachable() {
    if (all.stream().allMatch(node -> node.loss().untrusted())) {
      return EngineProblem.untrusted(all.getFirst().address(), all.getFirst().loss().reason());
    }
    return EngineProblem.unreachable(
        addresses(),
        all.stream()
            .map(node -> node.loss().reason())
            .distinct()
            .collect(Collectors.joining("; ")));
  }

  @Override
  public void close() {
    all.forEach(Node::close);
  }
}
