package org.councilnotes.opensearch.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The nodes of the cluster, used in turn; lost nodes are left out. */
final class NodePool implements AutoCloseable {

  private final List<ClusterNode> all;
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicLong losses = new AtomicLong();
  private final AtomicLong repeats = new AtomicLong();

  NodePool(OpenSearchSettings settings, ClientTimeouts clientTimeouts) {
    SSLContext trust = TrustedCertificates.of(settings.certificates());
    this.all =
        settings.addresses().stream()
            .map(address -> node(address, trust, settings.login(), clientTimeouts))
            .toList();
    all.forEach(ClusterNode::learnId);
  }

  private ClusterNode node(
      URI address,
      SSLContext trust,
      Optional<OpenSearchSettings.Login> login,
      ClientTimeouts clientTimeouts) {
    NodeClient line = new NodeClient(address, trust, login, clientTimeouts.probeTimeout());
    return new ClusterNode(address, line, clientTimeouts, losses::incrementAndGet);
  }

  List<ClusterNode> all() {
    return all;
  }

  List<URI> addresses() {
    return all.stream().map(ClusterNode::address).toList();
  }

  /** The next that is not lost, one that was not tried already if there is any. */
  Optional<ClusterNode> next(Set<ClusterNode> tried) {
    int first = Math.floorMod(turn.getAndIncrement(), all.size());
    List<ClusterNode> there =
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
  void probeLost() {
    all.forEach(ClusterNode::probeIfLost);
  }

  /**
   * Looks at all of them for those that have no other choice: where this process itself was slow,
   * or all are just back, none is left out for long.
   */
  boolean isAnyThere() {
    return all.stream().map(ClusterNode::probe).toList().stream().anyMatch(CompletableFuture::join);
  }

  /**
   * How often any was lost so far: if that changes while a call waits, it may wait for a lost one.
   */
  long losses() {
    return losses.get();
  }

  /** Whether any is known to be lost now. */
  boolean isAnyLost() {
    return all.stream().anyMatch(ClusterNode::isOpen);
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
  ClusterRequest direct(ClusterRequest call) {
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
  OpenSearchProblem unreachable() {
    if (all.stream().allMatch(node -> node.loss().untrusted())) {
      return OpenSearchProblem.untrusted(all.getFirst().address(), all.getFirst().loss().reason());
    }
    return OpenSearchProblem.unreachable(
        addresses(),
        all.stream()
            .map(node -> node.loss().reason())
            .distinct()
            .collect(Collectors.joining("; ")));
  }

  @Override
  public void close() {
    all.forEach(ClusterNode::close);
  }

  /** Which certificates are trusted. */
  private static final class TrustedCertificates {

    private TrustedCertificates() {}

    /** Those of a PEM file, else those that Java trusts. */
    static SSLContext of(Optional<Path> certificates) {
      try {
        return certificates.isPresent() ? only(certificates.get()) : SSLContext.getDefault();
      } catch (IOException | GeneralSecurityException e) {
        throw OpenSearchProblem.setting(
            OpenSearchSettings.NamedSettings.CERTIFICATES,
            "names %s, which is not a PEM file of certificates"
                .formatted(certificates.map(Path::toString).orElse("nothing")));
      }
    }

    private static SSLContext only(Path file) throws IOException, GeneralSecurityException {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (Certificate certificate : read(file)) {
        store.setCertificateEntry("c" + store.size(), certificate);
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    }

    private static Collection<? extends Certificate> read(Path file)
        throws IOException, GeneralSecurityException {
      try (InputStream in = Files.newInputStream(file)) {
        Collection<? extends Certificate> found =
            CertificateFactory.getInstance("X.509").generateCertificates(in);
        if (found.isEmpty()) {
          throw new IOException("no certificate");
        }
        return found;
      }
    }
  }
}
