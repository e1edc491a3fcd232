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

/** The nodes of the cluster, used round-robin. Lost nodes are left out. */
final class NodePool implements AutoCloseable {

  private final List<ClusterNode> all;
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicLong losses = new AtomicLong();
  private final AtomicLong repeats = new AtomicLong();
  private final AtomicLong trips = new AtomicLong();

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

  /** The next node that is not lost, preferably one that was not tried. */
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

  /** Starts a probe of each node that is not known to be lost, without waiting. */
  void probeLost() {
    all.forEach(ClusterNode::probeIfLost);
  }

  /**
   * Probes all nodes and waits for the results. For a caller for whom all nodes are lost: this
   * process may have been slow, or the nodes may just be back.
   */
  boolean isAnyThere() {
    return all.stream().map(ClusterNode::probe).toList().stream().anyMatch(CompletableFuture::join);
  }

  /**
   * Number of losses so far. If it changes while a call waits, that call may wait for a lost node.
   */
  long losses() {
    return losses.get();
  }

  /** Whether any node is lost now. */
  boolean isAnyLost() {
    return all.stream().anyMatch(ClusterNode::isOpen);
  }

  /** Counts a call, or several that are sent at the same time. */
  void tripped() {
    trips.incrementAndGet();
  }

  long trips() {
    return trips.get();
  }

  /** Counts a repeated call. */
  void repeated() {
    repeats.incrementAndGet();
  }

  long repeats() {
    return repeats.get();
  }

  /**
   * Directs a read to copies on nodes that are not lost. Otherwise the asked node would wait for
   * copies on a hung one, until the cluster itself removes that.
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

  /** The problem that no node answers. */
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

  private static final class TrustedCertificates {

    private TrustedCertificates() {}

    /** Those of a PEM file; without one, those of the Java trust store. */
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
