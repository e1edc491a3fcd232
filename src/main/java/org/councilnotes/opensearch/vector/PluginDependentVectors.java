package org.councilnotes.opensearch.vector;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.councilnotes.meaning.SentenceEmbedder;
import org.councilnotes.meaning.SentenceMatch;
import org.councilnotes.meaning.SentenceNeighbours;
import org.councilnotes.meaning.SentenceVectorWriter;
import org.councilnotes.meaning.SentenceVectors;
import org.councilnotes.opensearch.client.OpenSearchProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vectors in the cluster where its nodes have the plugin for them, else those on this machine.
 * The cluster is asked when they are first used, and once: nodes that get the plugin are seen by
 * the next process.
 */
public final class PluginDependentVectors implements SentenceVectors {

  private static final Logger LOG = LoggerFactory.getLogger(PluginDependentVectors.class);

  private final Supplier<Boolean> isSupported;
  private final SentenceVectors cluster;
  private final SentenceVectors local;
  private volatile Optional<SentenceVectors> chosen = Optional.empty();

  /**
   * Either of two.
   *
   * @param isSupported asks the cluster; throws {@link OpenSearchProblem} where it is away
   */
  public PluginDependentVectors(
      Supplier<Boolean> isSupported, SentenceVectors cluster, SentenceVectors local) {
    this.isSupported = isSupported;
    this.cluster = cluster;
    this.local = local;
  }

  private SentenceVectors chosen() {
    if (chosen.isEmpty()) {
      chosen = Optional.of(isSupported.get() ? cluster : local);
    }
    return chosen.get();
  }

  @Override
  public Contents contents() {
    return chosen().contents();
  }

  @Override
  public boolean haveOthersThan(Set<String> notes) {
    return chosen().haveOthersThan(notes);
  }

  /** Deletes both: either may have been used before. */
  @Override
  public void delete() {
    local.delete();
    if (isSupported.get()) {
      cluster.delete();
    }
  }

  @Override
  public <T> Optional<T> write(
      SentenceEmbedder embedder, Function<SentenceVectorWriter, T> writing) {
    return chosen().write(embedder, writing);
  }

  @Override
  public SentenceNeighbours neighbours(SentenceEmbedder embedder) {
    return new Neighbours(embedder);
  }

  private final class Neighbours implements SentenceNeighbours {

    private final SentenceEmbedder embedder;
    private volatile Optional<SentenceNeighbours> found = Optional.empty();

    Neighbours(SentenceEmbedder embedder) {
      this.embedder = embedder;
    }

    @Override
    public boolean isOn() {
      return true;
    }

    @Override
    public List<SentenceMatch> nearest(String text, int most) {
      try {
        return found().nearest(text, most);
      } catch (OpenSearchProblem away) {
        LOG.warn("nothing is found by meaning: {}", away.toString());
        return List.of();
      }
    }

    @Override
    public OptionalInt notes() {
      try {
        return found().notes();
      } catch (OpenSearchProblem away) {
        LOG.warn("how many notes have vectors is not known: {}", away.toString());
        return OptionalInt.empty();
      }
    }

    @Override
    public synchronized void close() {
      found.ifPresent(SentenceNeighbours::close);
    }

    private synchronized SentenceNeighbours found() {
      if (found.isEmpty()) {
        found = Optional.of(chosen().neighbours(embedder));
      }
      return found.get();
    }
  }
}
